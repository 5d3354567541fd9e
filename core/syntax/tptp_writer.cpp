// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_writer.h"

#include <set>
#include <utility>

#include "core/syntax/tptp_lexer.h"

namespace byrne::syntax {

using logic::Connective;
using logic::Fof;
using logic::FofTerm;

namespace {

std::string_view symbol(Connective connective) {
    switch (connective) {
        case Connective::Not:
            return "~";
        case Connective::And:
            return "&";
        case Connective::Or:
            return "|";
        case Connective::Implies:
            return "=>";
        case Connective::ImpliedBy:
            return "<=";
        case Connective::Iff:
            return "<=>";
        case Connective::Xor:
            return "<~>";
        case Connective::Nor:
            return "~|";
        case Connective::Nand:
            return "~&";
    }
    return {};
}

class FormulaWriter {
public:
    explicit FormulaWriter(std::string& out) : out_(out) {}

    void formula(const Fof& formula) {
        std::visit([this](const auto& form) { write(form); }, formula.form);
    }

private:
    void write(const logic::FofTruth& truth) { out_ += truth.value ? "$true" : "$false"; }
    void write(const logic::FofBlank& blank) { out_ += blank.text; }
    void write(const logic::FofAtom& atom) { application(atom.predicate, atom.arguments); }
    void write(const logic::FofEquation& equation) {
        term(equation.left());
        out_ += equation.positive ? " = " : " != ";
        term(equation.right());
    }
    void write(const logic::FofConnection& connection) {
        if (connection.connective == Connective::Not) {
            out_ += '~';
            return unitary(connection.parts.front());
        }
        for (std::size_t i = 0; i < connection.parts.size(); ++i) {
            if (i > 0) out_.append(" ").append(symbol(connection.connective)).append(" ");
            unitary(connection.parts[i]);
        }
    }
    void write(const logic::FofQuantification& quantification) {
        out_ += quantification.quantifier == logic::Quantifier::ForAll ? "![" : "?[";
        for (std::size_t i = 0; i < quantification.variables.size(); ++i)
            out_.append(i > 0 ? ", " : "").append(quantification.variables[i].name);
        out_ += "]: ";
        unitary(quantification.body.front());
    }
    /// In brackets if it is made by a connective between formulas.
    void unitary(const Fof& part) {
        const auto* connection = std::get_if<logic::FofConnection>(&part.form);
        const bool needsBrackets = connection != nullptr && connection->connective != Connective::Not;
        if (needsBrackets) out_ += '(';
        formula(part);
        if (needsBrackets) out_ += ')';
    }
    void term(const FofTerm& term) {
        if (term.kind == FofTerm::Kind::Function)
            application(term.name, term.arguments);
        else
            out_ += term.name;
    }
    void application(const std::string& name, const std::vector<FofTerm>& arguments) {
        out_ += encodeTptpName(name);
        if (arguments.empty()) return;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            out_ += i == 0 ? "(" : ",";
            term(arguments[i]);
        }
        out_ += ')';
    }

    std::string& out_;
};

void writeItem(const TptpFormula& item, std::string& out) {
    out += item.kind == TptpFormula::Kind::Fof ? "fof(" : "cnf(";
    out += encodeTptpName(item.name) + ", " + item.role + ", ";
    FormulaWriter(out).formula(item.formula);
    if (!item.annotations.empty()) out += ", " + item.annotations;
    out += ").\n";
}

std::string quotedPath(std::string_view path) {
    std::string out = "'";
    for (const char c : path) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

void writeItem(const TptpInclude& item, std::string& out) {
    out += "include(" + quotedPath(item.path);
    if (item.selects) {
        out += ", [";
        for (std::size_t i = 0; i < item.names.size(); ++i)
            out.append(i > 0 ? ", " : "").append(encodeTptpName(item.names[i]));
        out += ']';
    }
    out += ").\n";
}

/// Builds the formula tree of one coherent statement, with variable names that TPTP allows.
class StatementTree {
public:
    StatementTree(const logic::CoherentFormula& formula, const logic::Signature& signature)
        : formula_(formula), signature_(signature) {
        for (const std::string& name : formula.variables) names_.push_back(variableName(name));
    }

    [[nodiscard]] Fof tree() const {
        Fof out = conclusion();
        if (!formula_.premises.empty()) {
            std::vector<Fof> sides;
            sides.push_back(conjunction(formula_.premises));
            sides.push_back(std::move(out));
            out = logic::makeConnection(Connective::Implies, std::move(sides));
        }
        if (formula_.universalCount == 0) return out;
        std::vector<std::string> bound(names_.begin(),
                                       names_.begin() + static_cast<std::ptrdiff_t>(formula_.universalCount));
        return logic::makeQuantification(logic::Quantifier::ForAll, std::move(bound), std::move(out));
    }

private:
    std::string variableName(const std::string& wanted) {
        std::string stem;
        for (const char c : wanted)
            if (isTptpUpperWord(std::string("X") + c)) stem += c;
        if (!stem.empty() && stem.front() >= 'a' && stem.front() <= 'z')
            stem.front() = static_cast<char>(stem.front() - 'a' + 'A');
        if (!isTptpUpperWord(stem)) stem = "X" + stem;
        std::string name = stem;
        for (int number = 1; !taken_.insert(name).second; ++number) name = stem + std::to_string(number);
        return name;
    }

    [[nodiscard]] Fof conclusion() const {
        std::vector<Fof> alternatives;
        for (const logic::Disjunct& disjunct : formula_.conclusion) {
            Fof part = conjunction(disjunct.literals);
            std::vector<std::string> bound;
            for (const logic::VariableId witness : disjunct.witnesses) bound.push_back(names_[witness.index()]);
            if (!bound.empty())
                part = logic::makeQuantification(logic::Quantifier::Exists, std::move(bound), std::move(part));
            alternatives.push_back(std::move(part));
        }
        if (alternatives.empty()) return {logic::FofTruth{false}, {}};
        if (alternatives.size() == 1) return std::move(alternatives.front());
        return logic::makeConnection(Connective::Or, std::move(alternatives));
    }

    [[nodiscard]] Fof conjunction(const std::vector<logic::Literal>& literals) const {
        std::vector<Fof> parts;
        for (const logic::Literal& part : literals) parts.push_back(literal(part));
        if (parts.empty()) return {logic::FofTruth{true}, {}};
        if (parts.size() == 1) return std::move(parts.front());
        return logic::makeConnection(Connective::And, std::move(parts));
    }

    [[nodiscard]] Fof literal(const logic::Literal& literal) const {
        if (literal.isEquality())
            return logic::makeEquation(literal.positive, term(literal.arguments[0]), term(literal.arguments[1]));
        std::vector<FofTerm> arguments;
        for (const logic::Term& argument : literal.arguments) arguments.push_back(term(argument));
        Fof atom = logic::makeAtom(signature_[literal.predicate].name, std::move(arguments));
        return literal.positive ? atom : logic::makeNot(std::move(atom));
    }

    [[nodiscard]] FofTerm term(const logic::Term& term) const {
        if (term.isVariable()) return logic::makeVariable(names_[term.variable().index()]);
        std::vector<FofTerm> arguments;
        for (const logic::Term& argument : term.application().arguments) arguments.push_back(this->term(argument));
        return logic::makeFunction(signature_[term.application().function].name, std::move(arguments));
    }

    const logic::CoherentFormula& formula_;
    const logic::Signature& signature_;
    std::vector<std::string> names_;
    std::set<std::string> taken_;
};

}  // namespace

std::string writeTptp(const TptpFile& file) {
    std::string out;
    for (const auto& item : file.items) std::visit([&out](const auto& content) { writeItem(content, out); }, item);
    return out;
}

std::string writeTptp(const Fof& formula) {
    std::string out;
    FormulaWriter(out).formula(formula);
    return out;
}

Fof toFof(const logic::CoherentFormula& formula, const logic::Signature& signature) {
    return StatementTree(formula, signature).tree();
}

std::string writeTptp(const logic::Theory& theory) {
    TptpFile file;
    for (std::size_t i = 0; i < theory.statements.size(); ++i) {
        const logic::Statement& statement = theory.statements[i];
        TptpFormula item;
        item.name = statement.name;
        const bool isLast = i + 1 == theory.statements.size();
        item.role = statement.kind == logic::StatementKind::Axiom ? "axiom" : isLast ? "conjecture" : "lemma";
        item.formula = toFof(statement.formula, theory.signature);
        file.items.emplace_back(std::move(item));
    }
    return writeTptp(file);
}

}  // namespace byrne::syntax
