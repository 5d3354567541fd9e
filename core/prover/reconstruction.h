// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replays a refutation forwards: facts follow from facts step by step, cases are split only when nothing follows, and
// every branch ends with the goal or a contradiction. (Hyper-tableaux; Baumgartner, Furbach & Niemelä, JELIA 1996.)
#pragma once

#include <optional>

#include "core/base/limits.h"
#include "core/prover/ground_proof.h"

namespace byrne::prover {

struct ReplayOptions {
    /// Prefer the case splits of axioms to those of the excluded middle when both leave as many cases open.
    bool axiomsFirst = true;
    /// Only the first so many instances may split cases; the others only offer shorter ways. 0: all.
    std::size_t splitting = 0;
};

/// Nothing if the instances do not give a forward proof (a witness is used where it was not introduced), or at a limit.
/// Each fact is derived the cheapest way, counting steps (Knuth, "A generalization of Dijkstra's algorithm", 1977).
[[nodiscard]] std::optional<GroundBlock> replay(const std::vector<GroundInstance>& instances, const TermBank& terms,
                                                const AtomTable& atoms, const ReplayOptions& options,
                                                base::LimitWatch& watch);

/// Drops steps whose facts nothing uses, facts of steps that nothing uses, and splits with a branch that does not
/// need its assumption (that branch takes the place of the split).
void simplify(GroundBlock& block, const std::vector<GroundInstance>& instances, const AtomTable& atoms,
              const TermBank& terms);

/// Steps and splits.
[[nodiscard]] std::size_t size(const GroundBlock& block);

}  // namespace byrne::prover
