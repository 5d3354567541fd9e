// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of a proof that asks least of a reader's memory. Nothing of what is proved changes.
#pragma once

#include "core/prover/ground_proof.h"

namespace byrne::prover {

/// Puts what several cases derive from the facts before them in front of the split, and what only one case uses into
/// that case; orders the steps of every block so that premises stand near to their use; puts the case that is
/// impossible (or else the shorter one) first where the order is free, which it is for the excluded middle.
void orderForReader(GroundBlock& block, const std::vector<GroundInstance>& instances, const TermBank& terms,
                    const AtomTable& atoms);

}  // namespace byrne::prover
