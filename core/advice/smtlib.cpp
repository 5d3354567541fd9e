// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advice/smtlib.h"

#include <set>

#include "core/advice/names.h"

namespace byrne::advice {

using logic::Literal;
using logic::StatementId;
using logic::Term;
using logic::VariableId;
using prover::HerbrandParameter;
using prover::HerbrandWitness;
using prover::SkolemForm;

namespace {

std::string applied(const std::string& head, const std::vector<std::string>& arguments) {
    if (arguments.empty()) return head;
    std::string text = "(" + head;
    for (const std::string& argument : arguments) text += " " + argument;
    return text + ")";
}

/// Literals of one statement as text; `values[i]` is what variable i is written as.
class Printing {
public:
    explicit Printing(std::vector<std::string> values) : values_(std::move(values)) {}

    [[nodiscard]] std::string literal(const Literal& literal) const {
        std::vector<std::string> arguments;
        for (const Term& argument : literal.arguments) arguments.push_back(term(argument));
        const std::string atom = applied(literal.isEquality() ? "=" : nameOf(literal.predicate), arguments);
        return literal.positive ? atom : "(not " + atom + ")";
    }

    [[nodiscard]] std::string all(const std::vector<Literal>& literals) const {
        if (literals.empty()) return "true";
        std::vector<std::string> texts;
        for (const Literal& each : literals) texts.push_back(literal(each));
        return texts.size() == 1 ? texts[0] : applied("and", texts);
    }

private:
    [[nodiscard]] std::string term(const Term& term) const {
        if (term.isVariable()) return values_[term.variable().index()];
        std::vector<std::string> arguments;
        for (const Term& argument : term.application().arguments) arguments.push_back(this->term(argument));
        return applied(nameOf(term.application().function), arguments);
    }

    std::vector<std::string> values_;
};

std::string quantified(const std::vector<std::string>& variables, const std::string& body, const std::string& name) {
    if (variables.empty()) return "(assert " + body + ")\n";
    std::string text = "(assert (forall (";
    for (const std::string& variable : variables) text += "(" + variable + " U)";
    return text + ") (! " + body + " :qid " + name + ")))\n";
}

std::string declaration(const std::string& name, std::size_t arity, const std::string& range) {
    std::string text = "(declare-fun " + name + " (";
    for (std::size_t i = 0; i < arity; ++i) text += i == 0 ? "U" : " U";
    return text + ") " + range + ")\n";
}

class Writer {
public:
    Writer(const logic::Theory& theory, StatementId goal) : theory_(theory), goal_(goal) {}

    [[nodiscard]] std::string run() {
        declareSymbols();
        for (std::size_t i = 0; i < goal_.index(); ++i) addStatement(StatementId(i));
        addGoal();
        return declarations_ + assertions_;
    }

private:
    void declareSymbols() {
        declarations_ = "(set-logic UF)\n(declare-sort U 0)\n";
        const logic::Signature& signature = theory_.signature;
        for (std::size_t i = 1; i < signature.predicateCount(); ++i)
            declarations_ += declaration(nameOf(logic::PredicateId(i)), signature[logic::PredicateId(i)].arity, "Bool");
        for (std::size_t i = 0; i < signature.functionCount(); ++i)
            declarations_ += declaration(nameOf(logic::FunctionId(i)), signature[logic::FunctionId(i)].arity, "U");
        for (std::size_t i = 0; i < theory_[goal_].formula.universalCount; ++i)
            declarations_ += declaration(nameOf(HerbrandParameter{i}), 0, "U");
    }

    void addStatement(StatementId statement) {
        const logic::CoherentFormula& formula = theory_[statement].formula;
        const SkolemForm form = prover::skolemForm(formula);
        std::vector<std::string> values(formula.variables.size());
        for (std::size_t i = 0; i < formula.universalCount; ++i) values[i] = "x" + std::to_string(i);
        std::vector<std::string> variables;
        for (const VariableId variable : form.quantified) variables.push_back(values[variable.index()]);
        for (std::size_t d = 0; d < form.conclusion.size(); ++d) {
            std::vector<std::string> arguments;
            for (const VariableId variable : form.dependencies[d]) arguments.push_back(values[variable.index()]);
            for (std::size_t k = 0; k < form.conclusion[d].witnesses.size(); ++k) {
                const std::string name = nameOf(HerbrandWitness{statement, d, k});
                declarations_ += declaration(name, arguments.size(), "U");
                values[form.conclusion[d].witnesses[k].index()] = applied(name, arguments);
            }
        }
        const Printing printing(values);
        std::vector<std::string> parts;
        for (const Literal& premise : form.premises) parts.push_back(printing.literal(premise.negated()));
        for (const logic::Disjunct& disjunct : form.conclusion) parts.push_back(printing.all(disjunct.literals));
        const std::string body = parts.empty() ? "false" : parts.size() == 1 ? parts[0] : applied("or", parts);
        assertions_ += quantified(variables, body, nameOf(statement));
    }

    void addGoal() {
        const logic::CoherentFormula& formula = theory_[goal_].formula;
        std::vector<std::string> values;
        for (std::size_t i = 0; i < formula.variables.size(); ++i)
            values.push_back(i < formula.universalCount ? nameOf(HerbrandParameter{i}) : "x" + std::to_string(i));
        const Printing printing(values);
        for (const Literal& premise : formula.premises) assertions_ += "(assert " + printing.literal(premise) + ")\n";
        for (const logic::Disjunct& disjunct : formula.conclusion) {
            std::vector<std::string> variables;
            for (const VariableId witness : disjunct.witnesses) variables.push_back(values[witness.index()]);
            assertions_ += quantified(variables, "(not " + printing.all(disjunct.literals) + ")", "goal");
        }
    }

    const logic::Theory& theory_;
    StatementId goal_;
    std::string declarations_;
    std::string assertions_;
};

}  // namespace

std::string writeSmtlib(const logic::Theory& theory, StatementId goal, const SmtlibOptions& options) {
    std::string text = options.asksForProof ? "(set-option :produce-proofs true)\n" : "";
    text += Writer(theory, goal).run() + "(check-sat)\n";
    return options.asksForProof ? text + "(get-proof)\n" : text;
}

}  // namespace byrne::advice
