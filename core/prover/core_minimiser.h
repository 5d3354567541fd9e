// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes a refutation small: drops ground instances one by one as long as the rest is still contradictory. Fewer
// instances, and above all fewer with several conclusions, make shorter proofs.
#pragma once

#include "core/base/limits.h"
#include "core/prover/ground_instance.h"

namespace byrne::prover {

/// In which order instances are tried for dropping.
enum class DropOrder { CasesFirst, LatestFirst, EarliestFirst, Shuffled };

/// A subset of `instances` that is still contradictory, in the same order; all of them if time runs out before anything
/// smaller is known. Precondition: together they are contradictory. `seed` is for shuffled orders.
[[nodiscard]] std::vector<GroundInstance> minimise(const std::vector<GroundInstance>& instances, const AtomTable& atoms,
                                                   DropOrder order, base::LimitWatch& watch, std::uint32_t seed = 0);

}  // namespace byrne::prover
