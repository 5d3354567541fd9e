// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps that add facts and witnesses: by a statement, by equality, by the domain not being empty.
#include <algorithm>

#include "core/checker/congruence.h"
#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using logic::Literal;
using logic::Signature;
using proof::Step;

namespace {

void checkByStatement(Checking& checking, const proof::ByStatement& by, const Step& step) {
    const logic::CoherentFormula* formula = usableStatement(checking, by);
    if (formula != nullptr) checkPremises(checking, premisesOf(*formula, by), step.premises);
    const bool hasOneConclusion = formula != nullptr && formula->conclusion.size() == 1;
    if (formula != nullptr && !hasOneConclusion)
        checking.fail(Rule::Conclusion,
                      "A step needs a statement with exactly one conclusion; " + checking.name(by.statement) + " has " +
                          (formula->conclusion.empty() ? "the conclusion false" : "several cases") + ".");
    if (hasOneConclusion) {
        const logic::Disjunct& disjunct = formula->conclusion.front();
        if (introduceWitnesses(checking, step.witnesses, disjunct.witnesses.size()))
            checkAmong(checking, step.facts, literalsOf(*formula, disjunct, by, step.witnesses), Rule::Conclusion);
    } else {
        introduceWitnesses(checking, step.witnesses, step.witnesses.size());
    }
    introduceFacts(checking, step.facts);
}

bool areEqual(Congruence& congruence, const std::vector<logic::Term>& left, const std::vector<logic::Term>& right) {
    return std::ranges::equal(left, right, [&](const auto& a, const auto& b) { return congruence.areEqual(a, b); });
}

bool follows(Congruence& congruence, const std::vector<const Literal*>& premises, const Literal& fact) {
    if (fact.positive && fact.isEquality()) return congruence.areEqual(fact.arguments[0], fact.arguments[1]);
    return std::ranges::any_of(premises, [&](const Literal* premise) {
        if (premise->positive != fact.positive || premise->predicate != fact.predicate) return false;
        if (areEqual(congruence, premise->arguments, fact.arguments)) return true;
        return fact.isEquality() &&
               areEqual(congruence, {premise->arguments[1], premise->arguments[0]}, fact.arguments);
    });
}

}  // namespace

void checkEquality(Checking& checking, const Step& step) {
    std::vector<const Literal*> premises;
    Congruence congruence;
    for (const proof::FactId premise : step.premises) {
        if (checking.scope.standing(premise) != Standing::Known) {
            checking.fail(Rule::Scope,
                          "The premises must be known facts; " + checking.name(premise) + " is not known here.");
            continue;
        }
        premises.push_back(&checking.scope.fact(premise).literal);
        if (premises.back()->positive && premises.back()->isEquality())
            congruence.merge(premises.back()->arguments[0], premises.back()->arguments[1]);
    }
    introduceWitnesses(checking, step.witnesses, 0);
    for (const proof::Fact& fact : step.facts)
        if (isWellFormed(checking.signature(), fact.literal) && !follows(congruence, premises, fact.literal)) {
            std::vector<Literal> given;
            for (const Literal* premise : premises) given.push_back(*premise);
            checking.fail(Rule::Equality, checking.text(fact.literal) + " must follow from " + checking.text(given) +
                                              " by replacing equals by equals; it does not.");
        }
    introduceFacts(checking, step.facts);
}

void checkNonemptyDomain(Checking& checking, const Step& step) {
    if (!step.premises.empty())
        checking.fail(Rule::NonemptyDomain, "That there is an object needs no premises; " +
                                                counted(step.premises.size(), "premise") + " given.");
    if (step.witnesses.size() != 1)
        checking.fail(Rule::NonemptyDomain, "This rule gives exactly one object; the proof has " +
                                                std::to_string(step.witnesses.size()) + ".");
    for (const proof::Fact& fact : step.facts)
        if (isWellFormed(checking.signature(), fact.literal))
            checking.fail(Rule::NonemptyDomain,
                          "Nothing is known of the new object; the proof has " + checking.text(fact.literal) + ".");
    introduceWitnesses(checking, step.witnesses, step.witnesses.size());
    introduceFacts(checking, step.facts);
}

void checkStep(Checking& checking, const Step& step) {
    if (const auto* statement = std::get_if<proof::ByStatement>(&step.by))
        return checkByStatement(checking, *statement, step);
    if (std::holds_alternative<proof::ByEquality>(step.by)) return checkEquality(checking, step);
    if (std::holds_alternative<proof::ByNonemptyDomain>(step.by)) return checkNonemptyDomain(checking, step);
    checking.fail(Rule::Structure, std::holds_alternative<proof::ByExcludedMiddle>(step.by)
                                       ? "The excluded middle needs a case split; this is a plain step."
                                       : "A clash closes a block; it cannot justify a step.");
    introduceWitnesses(checking, step.witnesses, step.witnesses.size());
    introduceFacts(checking, step.facts);
}

}  // namespace byrne::checker
