// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a predicate means in the plane, worked out of the words of a vocabulary: a conjunction of relations of the
// library on the predicate's arguments. A meaning may use relations and other predicates of the vocabulary.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/logic/vocabulary.h"
#include "render/figure/relation.h"

namespace byrne::figure {

struct Meaning {
    struct Item {
        const Relation* relation = nullptr;
        std::vector<std::size_t> places;  ///< For each argument of the relation, the argument of the literal.
    };
    std::vector<Item> items;         ///< Never empty.
    std::vector<logic::Sort> sorts;  ///< Of the arguments of the literal.
};

/// Nothing if the vocabulary has no (correct) meaning for the predicate. Equality: isEquality tells.
[[nodiscard]] std::optional<Meaning> meaningOf(const logic::Vocabulary& vocabulary, std::string_view name,
                                               std::size_t arity);

/// BadMeaning for each `means` that uses an unknown relation or parameter, a wrong number of arguments, or a circle
/// where a point belongs; each with a hint. To be run when a theory is loaded or edited.
[[nodiscard]] base::Diagnostics checkMeanings(const logic::Vocabulary& vocabulary);

}  // namespace byrne::figure
