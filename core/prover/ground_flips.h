// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ground instances that cost a reader nothing or help to a shorter proof: flips (core/proof/flips.h), and equality
// used backwards.
#pragma once

#include "core/prover/ground_instance.h"

namespace byrne::prover {

/// Whether a step by this instance can be folded: one premise, and every conclusion is that premise reordered.
[[nodiscard]] bool isFlip(const GroundInstance& instance, const AtomTable& atoms);

/// Whether a step by this instance only recalls what a statement says outright (proof::isRecall()).
[[nodiscard]] bool isRecall(const GroundInstance& instance);
/// Whether a reader does not count a step by this instance: a flip, or recalled.
[[nodiscard]] bool isFree(const GroundInstance& instance, const AtomTable& atoms);

/// Flips of every literal in `instances`, and of what they give, by the statements before `goal`; none that is among
/// `instances`, at most `most`. May add atoms.
[[nodiscard]] std::vector<GroundInstance> flipsFor(const logic::Theory& theory, logic::StatementId goal,
                                                   const std::vector<GroundInstance>& instances, AtomTable& atoms,
                                                   std::size_t most);

/// For every use of equality `equations, P => Q` its contrapositive `equations, not Q => not P`.
[[nodiscard]] std::vector<GroundInstance> equalitiesBackwards(const std::vector<GroundInstance>& instances,
                                                              const AtomTable& atoms);

}  // namespace byrne::prover
