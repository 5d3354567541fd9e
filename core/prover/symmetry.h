// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Symmetries that a theory states: axioms by which the arguments of a predicate may be permuted (segments flipped,
// the points of a line in any order). The search keeps one representative of all variants of an atom; what it found
// is turned into steps by these axioms afterwards.
#pragma once

#include <cstdint>
#include <vector>

#include "core/logic/theory.h"

namespace byrne::prover {

/// A way to permute arguments: argument i of the variant is argument places[i] of the atom.
using Permutation = std::vector<std::uint8_t>;

struct SymmetryAxiom {
    logic::StatementId statement;
    Permutation places;  ///< Of its conclusion, seen from its premise.
    std::vector<std::uint8_t>
        instantiation;  ///< Universal variable i of the statement is this argument of the premise.
};

/// The group that the axioms of one predicate generate.
struct SymmetryGroup {
    std::vector<SymmetryAxiom> axioms;
    std::vector<Permutation> elements;             ///< The identity first.
    std::vector<std::vector<std::uint8_t>> words;  ///< For each element a shortest way to it: axioms, in order.
};

class Symmetries {
public:
    /// None.
    Symmetries() = default;
    /// Of the statements before `goal`. Groups of more than 128 elements are not used.
    Symmetries(const logic::Theory& theory, logic::StatementId goal);

    /// No elements if the predicate has no symmetries.
    [[nodiscard]] const SymmetryGroup& of(logic::PredicateId predicate) const {
        return predicate.index() < groups_.size() ? groups_[predicate.index()] : none_;
    }
    [[nodiscard]] std::size_t predicateCount() const { return groups_.size(); }
    /// Whether the statement is one of the symmetries that are used.
    [[nodiscard]] bool isSymmetry(logic::StatementId statement) const {
        return statement.index() < isSymmetry_.size() && isSymmetry_[statement.index()];
    }

private:
    std::vector<SymmetryGroup> groups_;
    std::vector<bool> isSymmetry_;
    SymmetryGroup none_;
};

}  // namespace byrne::prover
