// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_printer.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/syntax/byrne_labels.h"
#include "core/syntax/byrne_lexer.h"
#include "core/syntax/document.h"

namespace byrne::syntax::vernacular {

std::string TermPrinter::name(logic::VariableId variable) const {
    if (variable.index() < names_.size()) return quotedIfNeeded(names_[variable.index()]);
    return quotedIfNeeded("unknown object " + std::to_string(variable.value));
}

std::string TermPrinter::operator()(const logic::Term& term) const {
    if (term.isVariable()) return name(term.variable());
    const logic::Application& application = term.application();
    const std::string& symbol = signature_[application.function].name;
    if (!application.arguments.empty()) return quotedIfNeeded(symbol) + list(application.arguments);
    const bool isHidden = std::find(names_.begin(), names_.end(), symbol) != names_.end();
    return quotedIfNeeded(symbol) + (isHidden ? "()" : "");
}

std::string TermPrinter::list(const std::vector<logic::Term>& terms) const {
    std::string out = "(";
    for (std::size_t i = 0; i < terms.size(); ++i) out += (i == 0 ? "" : ",") + (*this)(terms[i]);
    return out + ")";
}

std::string TermPrinter::operator()(const logic::Literal& literal) const {
    if (literal.isEquality() && literal.arguments.size() == 2)
        return (*this)(literal.arguments[0]) + (literal.positive ? " = " : " != ") + (*this)(literal.arguments[1]);
    return (literal.positive ? "" : "~") + quotedIfNeeded(signature_[literal.predicate].name) +
           (literal.arguments.empty() ? std::string() : list(literal.arguments));
}

std::string nameList(std::span<const std::string> names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : std::string(1, kSoftBreak)) + quotedIfNeeded(name);
    return out;
}

namespace {

std::string literalList(const std::vector<logic::Literal>& literals, const TermPrinter& print) {
    std::string out;
    for (const logic::Literal& literal : literals) {
        if (!out.empty()) out.append({',', kSoftBreak});
        out += print(literal);
    }
    return out.empty() ? "true" : out;
}

std::string labelledList(const std::vector<logic::Literal>& literals, const std::vector<proof::Fact>& hypotheses,
                         const TermPrinter& print) {
    std::string out;
    for (std::size_t i = 0; i < literals.size(); ++i) {
        if (!out.empty()) out.append({',', kSoftBreak});
        if (i < hypotheses.size()) out += quotedIfNeeded(hypotheses[i].label) + ": ";
        out += print(literals[i]);
    }
    return out;
}

}  // namespace

std::string conclusionText(const logic::CoherentFormula& formula, const logic::Signature& signature,
                           std::span<const std::string> names) {
    const TermPrinter print(signature, names);
    std::string out;
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        if (!out.empty()) out += std::string(1, kSoftBreak) + "or ";
        if (!disjunct.witnesses.empty()) {
            out += "exists";
            for (const logic::VariableId witness : disjunct.witnesses) out += " " + print.name(witness);
            out += ": ";
        }
        out += literalList(disjunct.literals, print);
    }
    return out.empty() ? "false" : out;
}

std::vector<std::string> distinctNames(const logic::CoherentFormula& formula) {
    std::vector<std::string> names = formula.variables;
    std::set<std::string> all(names.begin(), names.end());
    std::set<std::string> seen;
    const auto claim = [&](std::size_t i) {
        const std::string stem = names[i];
        for (int number = 1; !seen.insert(names[i]).second; ++number)
            if (const std::string next = stem + std::to_string(number); all.count(next) == 0) names[i] = next;
        all.insert(names[i]);
    };
    for (std::size_t i = 0; i < std::min(formula.universalCount, names.size()); ++i) claim(i);
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        const std::set<std::string> outside = seen;
        for (const logic::VariableId witness : disjunct.witnesses)
            if (witness.index() < names.size()) claim(witness.index());
        seen = outside;
    }
    return names;
}

void printStatement(Writer& writer, const logic::Theory& theory, const logic::Statement& statement,
                    const proof::Proof* proof) {
    const logic::CoherentFormula& formula = statement.formula;
    const std::vector<std::string> names = distinctNames(formula);
    const TermPrinter print(theory.signature, names);
    const bool isTheorem = statement.kind == logic::StatementKind::Theorem;
    const std::string head = (isTheorem ? "theorem " : "axiom ") + quotedIfNeeded(statement.name) + ":";
    std::vector<std::string> parts;
    if (formula.universalCount > 0) parts.push_back("for " + nameList(std::span(names).first(formula.universalCount)));
    if (!formula.premises.empty())
        parts.push_back("assume " + labelledList(formula.premises,
                                                 proof != nullptr ? proof->hypotheses : std::vector<proof::Fact>(),
                                                 print));
    parts.push_back("show " + conclusionText(formula, theory.signature, names));
    std::string whole = head;
    for (const std::string& part : parts) whole += " " + part;
    if (!isTheorem && fits(whole)) {
        writer.line(0, whole);
    } else {
        writer.line(0, head);
        for (const std::string& part : parts) writer.line(1, part);
    }
    if (proof != nullptr) printProof(writer, theory, statement, *proof);
}

namespace {

std::string expressionText(const logic::Expression& expression) {
    const bool isBareNumber = expression.arguments.empty() && isNumber(expression.name);
    std::string out = isBareNumber ? expression.name : quotedIfNeeded(expression.name);
    if (expression.arguments.empty()) return out;
    out += "(";
    for (std::size_t i = 0; i < expression.arguments.size(); ++i)
        out += (i == 0 ? "" : ", ") + expressionText(expression.arguments[i]);
    return out + ")";
}

void printExpressions(Writer& writer, const std::string& clause, const std::vector<logic::Expression>& expressions) {
    std::string out;
    for (const logic::Expression& expression : expressions)
        out += (out.empty() ? clause : std::string(",") + kSoftBreak) + expressionText(expression);
    if (!out.empty()) writer.line(1, out);
}

}  // namespace

void printWords(Writer& writer, const logic::PredicateWords& words) {
    std::string head = "predicate " + quotedIfNeeded(words.name) + "(";
    for (std::size_t i = 0; i < words.parameters.size(); ++i)
        head += (i == 0 ? "" : ", ") + quotedIfNeeded(words.parameters[i].name) +
                (words.parameters[i].sort == logic::Sort::Circle ? ": circle" : "");
    writer.line(0, head + ")");
    for (const logic::Alias& alias : words.aliases) {
        std::string text = "alias " + quotedIfNeeded(alias.name) + "(";
        for (std::size_t i = 0; i < alias.order.size(); ++i)
            text += (i == 0 ? "" : ", ") + quotedIfNeeded(words.parameters[alias.order[i]].name);
        writer.line(1, text + ")");
    }
    printExpressions(writer, "means ", words.meaning);
    printExpressions(writer, "draws ", words.drawing);
    for (const auto& [language, text] : words.says)
        writer.line(1, "says " + quotedIfNeeded(language) + " " + quotedString(text));
    for (const auto& [language, text] : words.denies)
        writer.line(1, "denies " + quotedIfNeeded(language) + " " + quotedString(text));
    if (!words.writes.empty()) writer.line(1, "writes " + quotedString(words.writes));
}

namespace {

/// One declaration a line for symbols of the same kind that follow each other; their order matters for reading back.
class SymbolLines {
public:
    explicit SymbolLines(Writer& writer) : writer_(writer) {}
    ~SymbolLines() { flush(); }
    SymbolLines(const SymbolLines&) = delete;
    SymbolLines& operator=(const SymbolLines&) = delete;

    void add(const std::string& kind, const std::string& entry) {
        if (kind != kind_) flush();
        text_ += text_.empty() ? kind + " " + entry : std::string(",") + kSoftBreak + entry;
        kind_ = kind;
    }

private:
    void flush() {
        if (!text_.empty()) writer_.line(0, text_);
        text_.clear();
    }

    Writer& writer_;
    std::string kind_;
    std::string text_;
};

void printSymbols(Writer& writer, const logic::Signature& signature) {
    SymbolLines lines(writer);
    for (std::size_t i = logic::Signature::kEquality.index() + 1; i < signature.predicateCount(); ++i) {
        const logic::Symbol& symbol = signature[logic::PredicateId(i)];
        lines.add(symbol.generated ? "generated predicate" : "predicate",
                  quotedIfNeeded(symbol.name) + "/" + std::to_string(symbol.arity));
    }
    for (std::size_t i = 0; i < signature.functionCount(); ++i) {
        const logic::Symbol& symbol = signature[logic::FunctionId(i)];
        const bool isConstant = symbol.arity == 0;
        lines.add(isConstant ? "constant" : "function",
                  quotedIfNeeded(symbol.name) + (isConstant ? "" : "/" + std::to_string(symbol.arity)));
    }
}

void printDrawing(Writer& writer, const logic::DrawingFile& file) {
    writer.line(0, "drawing " + quotedString(file.name));
}

/// The proof with every fact labelled, so that premises can be named.
proof::Proof withLabels(const proof::Proof& proof) {
    proof::Proof labelled = proof;
    labelFacts(labelled);
    return labelled;
}

}  // namespace

}  // namespace byrne::syntax::vernacular

namespace byrne::syntax {

using namespace vernacular;

std::string printByrne(const logic::Theory& theory, const std::vector<Theorem>& theorems,
                       const logic::Vocabulary& vocabulary) {
    Writer writer;
    for (const logic::DrawingFile& file : vocabulary.drawings()) printDrawing(writer, file);
    for (const logic::PredicateWords& words : vocabulary.predicates()) {
        printWords(writer, words);
        writer.blank();
    }
    printSymbols(writer, theory.signature);
    std::map<logic::StatementId, const proof::Proof*> proofs;
    std::map<logic::StatementId, const FigureWish*> figures;
    for (const Theorem& theorem : theorems) {
        if (theorem.proof) proofs.emplace(theorem.statement, &*theorem.proof);
        if (theorem.figure) figures.emplace(theorem.statement, &*theorem.figure);
    }
    for (std::size_t i = 0; i < theory.statements.size(); ++i) {
        const logic::Statement& statement = theory.statements[i];
        if (i == 0 || statement.kind == logic::StatementKind::Theorem) writer.blank();
        const auto entry = proofs.find(logic::StatementId(i));
        if (entry == proofs.end() || statement.kind == logic::StatementKind::Axiom) {
            printStatement(writer, theory, statement, nullptr);
        } else {
            const proof::Proof labelled = withLabels(*entry->second);
            printStatement(writer, theory, statement, &labelled);
        }
        if (const auto wish = figures.find(logic::StatementId(i)); wish != figures.end())
            writer.line(0, printFigure(statement.name, *wish->second));
    }
    return writer.take();
}

std::string printTheorem(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof* proof) {
    Writer writer;
    if (proof == nullptr) {
        printStatement(writer, theory, theory[theorem], nullptr);
    } else {
        const proof::Proof labelled = withLabels(*proof);
        printStatement(writer, theory, theory[theorem], &labelled);
    }
    return writer.take();
}

}  // namespace byrne::syntax
