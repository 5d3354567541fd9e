// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorts that a theory implies without saying so: a circle never stands where a point stands, so no axiom about
// points needs to be tried on circles. Two argument places have one sort if some statement puts the same variable,
// or two terms that it equates, in both. (Sort inference; Claessen, Lillieström & Smallbone, "Sort It Out with
// Monotonicity", CADE 2011. A search that uses sorts loses completeness where sorts are not monotone, so what it
// proves counts, and what it fails to prove does not.)
#pragma once

#include <vector>

#include "core/logic/theory.h"

namespace byrne::prover {

using SortId = base::Id<struct SortTag>;

class Sorts {
public:
    /// Of everything up to and including `goal`.
    Sorts(const logic::Theory& theory, logic::StatementId goal);

    [[nodiscard]] std::size_t count() const { return count_; }
    /// Invalid for equality, which is of all sorts.
    [[nodiscard]] SortId ofArgument(logic::PredicateId predicate, std::size_t position) const;
    [[nodiscard]] SortId ofArgument(logic::FunctionId function, std::size_t position) const;
    [[nodiscard]] SortId ofValue(logic::FunctionId function) const;
    /// Of a universal variable of the goal; invalid if it occurs in equations only.
    [[nodiscard]] SortId ofParameter(std::size_t number) const { return parameters_[number]; }

private:
    std::vector<std::size_t> predicateBegin_;  ///< First place of each predicate.
    std::vector<std::size_t>
        functionBegin_;  ///< First argument place of each function; its value is the place after them.
    std::vector<SortId> places_;
    std::vector<SortId> parameters_;
    std::size_t count_ = 0;
};

}  // namespace byrne::prover
