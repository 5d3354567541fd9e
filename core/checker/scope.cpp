// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checker/scope.h"

namespace byrne::checker {

using logic::VariableId;
using proof::FactId;

Standing Scope::standing(FactId fact) const {
    const auto entry = facts_.find(fact);
    if (entry == facts_.end()) return Standing::Unseen;
    return entry->second.isKnown ? Standing::Known : Standing::Ended;
}

Standing Scope::standing(VariableId variable) const {
    const auto entry = variables_.find(variable);
    if (entry == variables_.end()) return Standing::Unseen;
    return entry->second ? Standing::Known : Standing::Ended;
}

std::optional<VariableId> Scope::unknownVariable(const logic::Term& term) const {
    std::optional<VariableId> unknown;
    logic::forEachVariable(term, [&](VariableId variable) {
        if (!unknown && standing(variable) != Standing::Known) unknown = variable;
    });
    return unknown;
}

std::optional<VariableId> Scope::unknownVariable(const logic::Literal& literal) const {
    for (const logic::Term& argument : literal.arguments)
        if (const auto unknown = unknownVariable(argument)) return unknown;
    return std::nullopt;
}

void Scope::add(const proof::Fact& fact) {
    facts_.emplace(fact.id, Entry{&fact, true});
    factTrail_.push_back(fact.id);
}

void Scope::add(VariableId variable) {
    variables_[variable] = true;
    variableTrail_.push_back(variable);
}

void Scope::end(const proof::Fact& fact) {
    const auto entry = facts_.find(fact.id);
    // Another fact may wrongly have the same id: it is not this one that ends.
    if (entry != facts_.end() && entry->second.fact == &fact) entry->second.isKnown = false;
}

void Scope::endBlock(Mark mark) {
    for (; factTrail_.size() > mark.facts; factTrail_.pop_back()) facts_.at(factTrail_.back()).isKnown = false;
    for (; variableTrail_.size() > mark.variables; variableTrail_.pop_back()) variables_[variableTrail_.back()] = false;
}

}  // namespace byrne::checker
