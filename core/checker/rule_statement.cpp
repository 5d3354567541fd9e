// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Use of an axiom or an earlier theorem: instantiation and premises.
#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using logic::CoherentFormula;
using logic::Literal;
using logic::Term;
using proof::ByStatement;

namespace {

bool isGoodTerm(Checking& checking, const Term& term, const std::string& place) {
    if (!isWellFormed(checking.signature(), term)) {
        checking.fail(Rule::Instantiation, "The term for " + place +
                                               " must be built from functions of the theory with the right number of "
                                               "arguments.");
        return false;
    }
    if (const auto unknown = checking.scope.unknownVariable(term)) {
        checking.fail(Rule::Scope, "The term for " + place + " must speak of known objects only; " +
                                       checking.name(*unknown) + " is not known here.");
        return false;
    }
    return true;
}

}  // namespace

const CoherentFormula* usableStatement(Checking& checking, const ByStatement& by) {
    if (by.statement.index() >= checking.theory.statements.size()) {
        checking.fail(Rule::Statement, "The step must use a statement of the theory; there is none with this number.");
        return nullptr;
    }
    if (by.statement >= checking.theorem) {
        checking.fail(Rule::Statement, "Only statements before " + checking.name(checking.theorem) + " may be used; " +
                                           checking.name(by.statement) + " is not one of them.");
        return nullptr;
    }
    const CoherentFormula& formula = checking.theory[by.statement].formula;
    if (!isWellFormed(checking.signature(), formula)) {
        checking.fail(Rule::Statement, "The statement " + checking.name(by.statement) + " does not fit its signature.");
        return nullptr;
    }
    if (by.instantiation.size() != formula.universalCount) {
        checking.fail(Rule::Instantiation, checking.name(by.statement) + " needs " +
                                               counted(formula.universalCount, "term") + "; " +
                                               std::to_string(by.instantiation.size()) + " given.");
        return nullptr;
    }
    bool isGood = true;
    for (std::size_t i = 0; i < by.instantiation.size(); ++i)
        isGood =
            isGoodTerm(checking, by.instantiation[i], formula.variables[i] + " of " + checking.name(by.statement)) &&
            isGood;
    return isGood ? &formula : nullptr;
}

std::vector<Literal> premisesOf(const CoherentFormula& formula, const ByStatement& by) {
    std::vector<Literal> literals;
    for (const Literal& premise : formula.premises) literals.push_back(logic::substitute(premise, by.instantiation));
    return literals;
}

std::vector<Literal> literalsOf(const CoherentFormula& formula, const logic::Disjunct& disjunct, const ByStatement& by,
                                const std::vector<logic::VariableId>& witnesses) {
    std::vector<Term> values = by.instantiation;
    if (!witnesses.empty()) values.resize(formula.variables.size());
    for (std::size_t i = 0; i < witnesses.size(); ++i) values[disjunct.witnesses[i].index()] = witnesses[i];
    std::vector<Literal> literals;
    for (const Literal& literal : disjunct.literals) literals.push_back(logic::substitute(literal, values));
    return literals;
}

void checkPremises(Checking& checking, const std::vector<Literal>& expected, const std::vector<proof::FactId>& given) {
    if (given.size() != expected.size()) {
        checking.fail(Rule::Premises, "Expected " + counted(expected.size(), "premise") + ": " +
                                          checking.text(expected) + "; " + std::to_string(given.size()) + " given.");
        return;
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string wanted = "Premise " + std::to_string(i + 1) + " must be " + checking.text(expected[i]);
        if (!given[i].isValid()) {
            if (!expected[i].isReflexiveEquality())
                checking.fail(Rule::Premises, wanted + "; no fact is given, which is good only for t = t.");
        } else if (checking.scope.standing(given[i]) != Standing::Known) {
            checking.fail(Rule::Scope, wanted + "; " + checking.name(given[i]) + " is not known here.");
        } else if (checking.scope.fact(given[i]).literal != expected[i]) {
            checking.fail(Rule::Premises, wanted + "; the fact given is " + checking.name(given[i]) + ".");
        }
    }
}

}  // namespace byrne::checker
