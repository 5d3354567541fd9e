// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ground instances to make shorter proofs of. Either all that a proof could use, where these are few enough: then a
// proof that is shortest among them is shortest of all. Facts that may become true are over-estimated (each case of a
// split, each side of the excluded middle where a negation is asked for), so nothing is missed. Or only the first that
// a reader would think of: what follows from the hypotheses in a few steps, straight ahead.
#pragma once

#include "core/base/limits.h"
#include "core/prover/ground_instance.h"

namespace byrne::prover {

struct GroundingBounds {
    std::size_t generations = 4;  ///< Witnesses of witnesses of ... this often.
    std::size_t instances = 20'000;
    std::size_t work = 20'000'000;  ///< Matches tried.
};

struct Grounding {
    std::vector<GroundInstance> instances;  ///< Without the hypotheses.
    /// Every proof with at most `completeUpTo` steps and splits uses these instances only (and hypotheses). 0: not so,
    /// because of functions, equality or the bounds.
    std::size_t completeUpTo = 0;
};

/// Grounds the statements before `goal` and its conclusion over `parameters`, the constants and witnesses. Witnesses
/// that `known` instances introduce keep their terms. May add terms and atoms.
[[nodiscard]] Grounding groundAll(const logic::Theory& theory, logic::StatementId goal,
                                  const std::vector<TermId>& parameters, const std::vector<GroundInstance>& known,
                                  TermBank& terms, AtomTable& atoms, const GroundingBounds& bounds,
                                  base::LimitWatch& watch);

/// Instances whose premises follow from the hypotheses by statements without cases, breadth first, up to the bounds:
/// all objects that they speak of are among those of their premises. None where there are functions with arguments.
/// Like groundAll() otherwise; completeUpTo is 0.
[[nodiscard]] Grounding groundAhead(const logic::Theory& theory, logic::StatementId goal,
                                    const std::vector<TermId>& parameters, const std::vector<GroundInstance>& known,
                                    TermBank& terms, AtomTable& atoms, const GroundingBounds& bounds,
                                    base::LimitWatch& watch);

}  // namespace byrne::prover
