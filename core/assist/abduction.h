// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What is missing?": facts which, if they were known, would make the goal provable. Candidates come from reading
// axioms backwards from the goal; each is tried by the prover, and kept only if it is neither known to be false nor the
// goal said again.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/assist/situation.h"
#include "core/base/limits.h"

namespace byrne::assist {

struct MissingFact {
    logic::Literal literal;      ///< Over objects that are known at the place.
    std::size_t steps = 0;       ///< Of the proof that becomes possible.
    bool saysGoalAgain = false;  ///< The goal follows from it alone; such come last.
};

struct AbductionQuery {
    std::size_t most = 5;
    double secondsEach = 0.3;  ///< For one call of the prover.
    base::Limits limits{.seconds = 20, .memoryBytes = 0, .stop = {}};
    /// Whether the fact may hold together with the hypotheses, as a figure tells; empty: everything may.
    std::function<bool(const logic::Literal&)> isPlausible;
    /// Called with the number of candidates tried and of all candidates.
    std::function<void(std::size_t, std::size_t)> onProgress;
};

/// The likeliest first: weaker before stronger, simpler before longer. Empty if nothing was found within the limits, or
/// if the goal can be proved as it is.
[[nodiscard]] std::vector<MissingFact> findMissing(const logic::Theory& theory, logic::StatementId theorem,
                                                   const proof::Proof& proof, proof::StepId place,
                                                   const AbductionQuery& query);

}  // namespace byrne::assist
