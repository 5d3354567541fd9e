// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Flips folded into the node that uses them. Each is a step like any other, and is checked as one; that it only puts
// the objects of one fact in another order is a promise to the reader, from whom no real step may be hidden.
#include <algorithm>

#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using logic::Literal;
using proof::Step;

namespace {

bool isReordered(const Literal& before, const Literal& after) {
    return before.predicate == after.predicate && before.positive == after.positive &&
           std::ranges::is_permutation(before.arguments, after.arguments);
}

void checkForm(Checking& checking, const Step& flip) {
    if (flip.premises.size() != 1 || flip.facts.size() != 1 || !flip.witnesses.empty())
        return checking.fail(Rule::Flip, "A flip turns one fact into one other and brings no objects; this one has " +
                                             counted(flip.premises.size(), "premise") + " and gives " +
                                             counted(flip.facts.size(), "fact") + ".");
    const proof::FactId from = flip.premises.front();
    // What else is wrong with it is said when it is checked as a step.
    if (checking.scope.standing(from) != Standing::Known ||
        !isWellFormed(checking.signature(), flip.facts.front().literal))
        return;
    const Literal& before = checking.scope.fact(from).literal;
    if (!isReordered(before, flip.facts.front().literal))
        checking.fail(Rule::Flip, "A flip puts the objects of a fact in another order; " +
                                      checking.text(flip.facts.front().literal) + " is not " + checking.text(before) +
                                      " in another order.");
}

}  // namespace

void checkFlips(Checking& checking, const proof::Node& node) {
    const bool usesPremises =
        !std::holds_alternative<proof::Claim>(node.form) && !std::holds_alternative<proof::Hole>(node.form);
    if (!node.flips.empty() && !usesPremises)
        checking.fail(Rule::Flip, "Flips belong to a step that uses premises; claims and gaps have none.");
    for (const Step& flip : node.flips) {
        checkForm(checking, flip);
        checkStep(checking, flip);
    }
}

void forgetFlips(Checking& checking, const std::vector<Step>& flips) {
    for (const Step& flip : flips)
        for (const proof::Fact& fact : flip.facts) checking.scope.end(fact);
}

}  // namespace byrne::checker
