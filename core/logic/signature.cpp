// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/signature.h"

#include <algorithm>

namespace byrne::logic {

Signature::Signature() { predicate("=", 2); }

PredicateId Signature::predicate(std::string_view name, std::uint32_t arity) {
    const auto [entry, isNew] = predicateIds_.try_emplace(Key(name, arity), PredicateId(predicates_.size()));
    if (isNew) predicates_.push_back({std::string(name), arity, false});
    return entry->second;
}

FunctionId Signature::function(std::string_view name, std::uint32_t arity) {
    const auto [entry, isNew] = functionIds_.try_emplace(Key(name, arity), FunctionId(functions_.size()));
    if (isNew) functions_.push_back({std::string(name), arity, false});
    return entry->second;
}

PredicateId Signature::freshPredicate(std::string_view stem, std::uint32_t arity) {
    std::string name(stem);
    for (int number = 1; isNameTaken(name); ++number) name = std::string(stem) + std::to_string(number);
    const PredicateId id = predicate(name, arity);
    predicates_[id.index()].generated = true;
    return id;
}

std::optional<PredicateId> Signature::findPredicate(std::string_view name, std::uint32_t arity) const {
    const auto entry = predicateIds_.find(Key(name, arity));
    return entry == predicateIds_.end() ? std::nullopt : std::optional(entry->second);
}

std::optional<FunctionId> Signature::findFunction(std::string_view name, std::uint32_t arity) const {
    const auto entry = functionIds_.find(Key(name, arity));
    return entry == functionIds_.end() ? std::nullopt : std::optional(entry->second);
}

bool Signature::isNameTaken(std::string_view name) const {
    const auto startsAt = [&](const auto& ids) {
        const auto entry = ids.lower_bound(Key(name, 0));
        return entry != ids.end() && entry->first.first == name;
    };
    return startsAt(predicateIds_) || startsAt(functionIds_);
}

}  // namespace byrne::logic
