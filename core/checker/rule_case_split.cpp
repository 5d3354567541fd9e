// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Case splits: what each branch assumes. Their blocks are checked by checker.cpp.
#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using proof::Branch;
using proof::CaseSplit;

namespace {

void checkBranchCount(Checking& checking, const CaseSplit& split, std::size_t expected) {
    if (split.branches.size() != expected)
        checking.fail(Rule::Branches, "Expected " + std::to_string(expected) + " branches, one a case in order; " +
                                          std::to_string(split.branches.size()) + " given.");
}

void assume(Checking& checking, const Branch& branch) {
    introduceWitnesses(checking, branch.witnesses, branch.witnesses.size());
    introduceFacts(checking, branch.assumptions);
}

void openByStatement(Checking& checking, const proof::ByStatement& by, const logic::CoherentFormula* formula,
                     const Branch& branch, std::size_t number) {
    if (formula == nullptr || number >= formula->conclusion.size()) return assume(checking, branch);
    const logic::Disjunct& disjunct = formula->conclusion[number];
    if (introduceWitnesses(checking, branch.witnesses, disjunct.witnesses.size()))
        checkAmong(checking, branch.assumptions, literalsOf(*formula, disjunct, by, branch.witnesses), Rule::Branches);
    introduceFacts(checking, branch.assumptions);
}

void openByExcludedMiddle(Checking& checking, const logic::Literal& literal, const Branch& branch, std::size_t number) {
    if (number > 1 || !isWellFormed(checking.signature(), literal)) return assume(checking, branch);
    introduceWitnesses(checking, branch.witnesses, 0);
    checkAmong(checking, branch.assumptions, {number == 0 ? literal : literal.negated()}, Rule::ExcludedMiddle);
    introduceFacts(checking, branch.assumptions);
}

void checkExcludedMiddle(Checking& checking, const CaseSplit& split, const logic::Literal& literal) {
    if (!split.premises.empty())
        checking.fail(Rule::ExcludedMiddle, "The excluded middle needs no premises; " +
                                                counted(split.premises.size(), "premise") + " given.");
    if (!isWellFormed(checking.signature(), literal))
        checking.fail(Rule::ExcludedMiddle,
                      "The cases must be built from symbols of the theory with the right number of arguments.");
    else if (const auto unknown = checking.scope.unknownVariable(literal))
        checking.fail(Rule::Scope, "The case " + checking.text(literal) + " must speak of known objects only; " +
                                       checking.name(*unknown) + " is not known here.");
    checkBranchCount(checking, split, 2);
}

}  // namespace

const logic::CoherentFormula* checkSplit(Checking& checking, const CaseSplit& split) {
    const auto* by = std::get_if<proof::ByStatement>(&split.by);
    if (const auto* middle = std::get_if<proof::ByExcludedMiddle>(&split.by))
        checkExcludedMiddle(checking, split, middle->literal);
    else if (by == nullptr)
        checking.fail(Rule::Structure, "A case split needs a statement with several cases or the excluded middle.");
    const logic::CoherentFormula* formula = by == nullptr ? nullptr : usableStatement(checking, *by);
    if (formula == nullptr) return nullptr;
    checkPremises(checking, premisesOf(*formula, *by), split.premises);
    if (formula->conclusion.size() < 2)
        checking.fail(Rule::Branches, "A case split needs a statement with two or more cases; " +
                                          checking.name(by->statement) + " has " +
                                          std::to_string(formula->conclusion.size()) + ".");
    else
        checkBranchCount(checking, split, formula->conclusion.size());
    return formula;
}

void openBranch(Checking& checking, const CaseSplit& split, const logic::CoherentFormula* formula, std::size_t number) {
    const Branch& branch = split.branches[number];
    if (const auto* middle = std::get_if<proof::ByExcludedMiddle>(&split.by))
        return openByExcludedMiddle(checking, middle->literal, branch, number);
    if (const auto* by = std::get_if<proof::ByStatement>(&split.by))
        return openByStatement(checking, *by, formula, branch, number);
    assume(checking, branch);
}

}  // namespace byrne::checker
