// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof from given ground instances: what another prover's refutation used, say. Nothing is taken on trust: the
// instances are those of our own statements, whether they contradict each other is found out here, and the proof goes
// through the same reconstruction as any other.
#pragma once

#include <vector>

#include "core/prover/prover.h"
#include "core/prover/skolem.h"

namespace byrne::prover {

/// Proves theory[goal] with nothing but `instances` of statements before it, instances of the goal, equality, and
/// statements without variables. Instances of other statements or with a wrong number of terms are passed over.
/// GaveUp if they do not suffice.
[[nodiscard]] Outcome proveFromInstances(const logic::Theory& theory, logic::StatementId goal,
                                         const std::vector<HerbrandInstance>& instances, const Options& options);

}  // namespace byrne::prover
