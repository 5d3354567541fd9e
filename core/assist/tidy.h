// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rearranging a proof without changing what it proves: steps nobody uses go, a step moves up or down, the two cases of
// an excluded middle change places; and which hypotheses nobody needs.
#pragma once

#include <vector>

#include "core/assist/node_edit.h"

namespace byrne::assist {

/// Steps, claims and claimed holes whose facts and witnesses nothing after them uses, and steps used only by such; in
/// the order of reading.
[[nodiscard]] std::vector<proof::StepId> unusedSteps(const proof::Proof& proof);
/// Places (from 0) of the hypotheses that no step rests on. All of them may be needed while the proof has holes.
[[nodiscard]] std::vector<std::size_t> unusedHypotheses(const proof::Proof& proof);
/// One edit for each unused step.
[[nodiscard]] std::vector<ProofEdit> removeUnused(const proof::Proof& proof);

/// Changes places with the node before (or after) it. Fails where one needs the other, or the other closes the block.
[[nodiscard]] base::Result<ProofEdit> moveStep(const proof::Proof& proof, proof::StepId step, bool isUp);

/// The second case first. Only cases by excluded middle can be swapped: the order of others is that of the statement.
[[nodiscard]] base::Result<ProofEdit> swapCases(const proof::Proof& proof, proof::StepId split);

}  // namespace byrne::assist
