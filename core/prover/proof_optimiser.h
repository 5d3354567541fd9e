// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks for the shortest proof that a set of ground instances allows. Proofs are trees of cases down to a given depth;
// which instance is used in which case is left to a SAT solver, with a bound on how many are used that goes down as
// long as it can. (Bounded proofs by SAT: Janicic & Narboux, "Automated generation of readable proofs...", JAR 2022;
// here over instances that saturation found relevant, and with flips free of charge. Circular reasons are excluded as
// they turn up, as in answer set programming: Lin & Zhao, "ASSAT", Artificial Intelligence 157, 2004.)
#pragma once

#include <limits>

#include "core/base/limits.h"
#include "core/prover/ground_proof.h"

namespace byrne::prover {

struct OptimiserOptions {
    std::size_t maxDepth = 2;           ///< Cases nest this deep at most.
    std::size_t maxVariables = 60'000;  ///< Uses of instances that the solver chooses from.
    /// To count the uses: more take longer to write, and to let go of when asked to stop, than they are worth.
    std::size_t maxClauses = 4'000'000;
    std::int64_t conflicts = 20'000;    ///< Of one call of the solver.
    std::size_t rounds = 60;            ///< Calls of the solver, for one block.
};

struct OptimiserResult {
    bool isShorter = false;
    bool isOptimal = false;   ///< No proof of these instances is shorter with cases nested at most `depth` deep.
    std::size_t depth = 0;    ///< Nesting of cases that was looked at; all there is if no instance splits.
    std::size_t choices = 0;  ///< Instances that were looked at.
};

/// Steps and splits that a reader counts: flips and recalled facts are none.
[[nodiscard]] std::size_t readerCost(const GroundBlock& block, const std::vector<GroundInstance>& instances,
                                     const AtomTable& atoms);

/// All steps and splits.
[[nodiscard]] std::size_t lineCount(const GroundBlock& block);

/// Replaces `block`, a proof by `instances`, by the shortest one that is found. Where its cases nest deeper than the
/// options allow, the parts below are made shorter, each for itself. Deterministic for fixed options as long as no
/// limit is hit.
OptimiserResult shorten(GroundBlock& block, const std::vector<GroundInstance>& instances, const TermBank& terms,
                        const AtomTable& atoms, const OptimiserOptions& options, base::LimitWatch& watch);

}  // namespace byrne::prover
