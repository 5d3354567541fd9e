// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What nodes add: witnesses and facts.
#include <algorithm>

#include "core/checker/rules.h"
#include "core/checker/well_formed.h"

namespace byrne::checker {

using logic::VariableId;
using proof::Fact;

bool introduceWitnesses(Checking& checking, const std::vector<VariableId>& witnesses, std::size_t expected) {
    if (witnesses.size() != expected)
        checking.fail(Rule::Witnesses, "Expected " + counted(expected, "new object") + "; " +
                                           std::to_string(witnesses.size()) + " given.");
    for (const VariableId witness : witnesses) {
        if (witness.index() >= checking.proof.variables.size()) {
            checking.fail(Rule::Witnesses, "A new object must be one of the proof's variables.");
            continue;
        }
        const Standing standing = checking.scope.standing(witness);
        if (standing == Standing::Known)
            checking.fail(Rule::Witnesses, "The new object needs a name of its own; " + checking.name(witness) +
                                               " already names an object here.");
        if (standing == Standing::Ended)
            checking.fail(Rule::Witnesses, "The new object needs a name of its own; " + checking.name(witness) +
                                               " was introduced in another part of the proof.");
        if (standing != Standing::Known) checking.scope.add(witness);
    }
    return witnesses.size() == expected;
}

void introduceFacts(Checking& checking, const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) {
        if (!isWellFormed(checking.signature(), fact.literal)) {
            checking.fail(Rule::Conclusion,
                          "A fact must be built from symbols of the theory with the right number of arguments.");
            continue;
        }
        if (const auto unknown = checking.scope.unknownVariable(fact.literal))
            checking.fail(Rule::Scope, "The fact " + checking.text(fact.literal) +
                                           " must speak of known objects only; " + checking.name(*unknown) +
                                           " is not known here.");
        if (!fact.id.isValid() || checking.scope.standing(fact.id) != Standing::Unseen)
            checking.fail(Rule::FactIds, "The fact " + checking.text(fact.literal) +
                                             " needs a number of its own; it has the number of " +
                                             checking.name(fact.id) + ".");
        else
            checking.scope.add(fact);
    }
}

void checkAmong(Checking& checking, const std::vector<Fact>& facts, const std::vector<logic::Literal>& allowed,
                Rule rule) {
    for (const Fact& fact : facts)
        if (isWellFormed(checking.signature(), fact.literal) &&
            std::ranges::find(allowed, fact.literal) == allowed.end())
            checking.fail(rule, "What follows here is " + checking.text(allowed) + "; the proof has " +
                                    checking.text(fact.literal) + ".");
}

}  // namespace byrne::checker
