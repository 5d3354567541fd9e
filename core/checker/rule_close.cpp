// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How blocks close: by their goal, or by a contradiction.
#include <algorithm>

#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using logic::Literal;
using logic::Term;
using proof::CloseByContradiction;
using proof::CloseByGoal;

namespace {

bool areGoodWitnesses(Checking& checking, const std::vector<Term>& witnesses, std::size_t expected) {
    if (witnesses.size() != expected) {
        checking.fail(Rule::Goal, "The goal asks for " + counted(expected, "object") + "; " +
                                      std::to_string(witnesses.size()) + " given.");
        return false;
    }
    for (const Term& witness : witnesses) {
        if (!isWellFormed(checking.signature(), witness)) {
            checking.fail(
                Rule::Goal,
                "The goal's objects must be built from functions of the theory with the right number of arguments.");
            return false;
        }
        if (const auto unknown = checking.scope.unknownVariable(witness)) {
            checking.fail(Rule::Scope,
                          "The goal's objects must be known; " + checking.name(*unknown) + " is not known here.");
            return false;
        }
    }
    return true;
}

/// The disjunct's literals with the witnesses put in; all other variables are the proof's own.
std::vector<Literal> instantiated(const logic::Disjunct& disjunct, const std::vector<Term>& witnesses) {
    std::size_t end = 0;
    for (const logic::VariableId variable : disjunct.witnesses) end = std::max(end, variable.index() + 1);
    std::vector<Term> values;
    for (std::size_t i = 0; i < end; ++i) values.emplace_back(logic::VariableId(i));
    for (std::size_t i = 0; i < witnesses.size(); ++i) values[disjunct.witnesses[i].index()] = witnesses[i];
    std::vector<Literal> literals;
    for (const Literal& literal : disjunct.literals) literals.push_back(logic::substitute(literal, values));
    return literals;
}

void checkClash(Checking& checking, const std::vector<proof::FactId>& premises) {
    std::vector<Literal> given;
    for (const proof::FactId premise : premises) {
        if (checking.scope.standing(premise) != Standing::Known)
            return checking.fail(
                Rule::Scope, "The facts that clash must be known; " + checking.name(premise) + " is not known here.");
        given.push_back(checking.scope.fact(premise).literal);
    }
    const bool isClash = given.size() == 1 ? given[0].negated().isReflexiveEquality()
                                           : given.size() == 2 && given[0] == given[1].negated();
    if (!isClash)
        checking.fail(Rule::Contradiction, "Expected a fact and its negation, or one fact t != t; the proof has " +
                                               checking.text(given) + ".");
}

}  // namespace

void checkGoal(Checking& checking, const CloseByGoal& close, const Goal& goal) {
    if (close.disjunct >= goal.disjuncts.size())
        return checking.fail(Rule::Goal, goal.disjuncts.empty()
                                             ? "The goal is false: the block must close by a contradiction."
                                             : "The goal has " + counted(goal.disjuncts.size(), "case") +
                                                   "; the proof names case " + std::to_string(close.disjunct + 1) +
                                                   ".");
    const logic::Disjunct& disjunct = goal.disjuncts[close.disjunct];
    if (areGoodWitnesses(checking, close.witnesses, disjunct.witnesses.size()))
        checkPremises(checking, instantiated(disjunct, close.witnesses), close.premises);
}

void checkContradiction(Checking& checking, const CloseByContradiction& close) {
    if (std::holds_alternative<proof::ByClash>(close.by)) return checkClash(checking, close.premises);
    const auto* by = std::get_if<proof::ByStatement>(&close.by);
    if (by == nullptr)
        return checking.fail(Rule::Structure,
                             "A contradiction needs facts that clash or a statement with the conclusion false.");
    const logic::CoherentFormula* formula = usableStatement(checking, *by);
    if (formula == nullptr) return;
    checkPremises(checking, premisesOf(*formula, *by), close.premises);
    if (!formula->conclusion.empty())
        checking.fail(Rule::Contradiction, "A contradiction needs a statement with the conclusion false; " +
                                               checking.name(by->statement) + " concludes something else.");
}

}  // namespace byrne::checker
