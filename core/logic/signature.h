// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of predicates and functions with their arities. Equality is predicate 0 of every signature;
// constants are functions of arity 0. The same name may occur with several arities (TPTP allows it).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/id.h"

namespace byrne::logic {

using PredicateId = base::Id<struct PredicateTag>;
using FunctionId = base::Id<struct FunctionTag>;

struct Symbol {
    std::string name;
    std::uint32_t arity = 0;
    /// Made by normalisation (definitional predicates), not written by the user.
    bool generated = false;

    friend bool operator==(const Symbol&, const Symbol&) = default;
};

class Signature {
public:
    Signature();  ///< Holds equality ("=", arity 2) only.

    static constexpr PredicateId kEquality{std::size_t{0}};

    /// Finds or adds.
    PredicateId predicate(std::string_view name, std::uint32_t arity);
    FunctionId function(std::string_view name, std::uint32_t arity);
    /// Adds a predicate whose name starts with `stem` and collides with nothing.
    PredicateId freshPredicate(std::string_view stem, std::uint32_t arity);

    [[nodiscard]] std::optional<PredicateId> findPredicate(std::string_view name, std::uint32_t arity) const;
    [[nodiscard]] std::optional<FunctionId> findFunction(std::string_view name, std::uint32_t arity) const;
    /// Whether any predicate or function has this name, with any arity.
    [[nodiscard]] bool isNameTaken(std::string_view name) const;

    [[nodiscard]] const Symbol& operator[](PredicateId id) const { return predicates_[id.index()]; }
    [[nodiscard]] const Symbol& operator[](FunctionId id) const { return functions_[id.index()]; }
    [[nodiscard]] std::size_t predicateCount() const { return predicates_.size(); }
    [[nodiscard]] std::size_t functionCount() const { return functions_.size(); }

private:
    using Key = std::pair<std::string, std::uint32_t>;

    std::vector<Symbol> predicates_;
    std::vector<Symbol> functions_;
    std::map<Key, PredicateId> predicateIds_;
    std::map<Key, FunctionId> functionIds_;
};

}  // namespace byrne::logic
