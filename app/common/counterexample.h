// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conjectures that the plane refutes: a figure in which all hypotheses of a theorem hold and its goal does not. It
// shows that the conjecture is false as a statement about the plane, not that it does not follow from the axioms of its
// theory (which may have other models, or none); so it is a warning, never a verdict of the prover.
#pragma once

#include <optional>
#include <string>

#include "core/logic/vocabulary.h"
#include "render/figure/plane_check.h"

namespace byrne::common {

/// Looks at figures of the hypotheses of theory[theorem] as figure::checkInPlane does. Nothing if the goal holds or
/// cannot be judged in all of them: a hypothesis is not about the plane or has no figure, or what fails of the goal
/// speaks of something that must first be found. Takes some milliseconds; deterministic as long as no limit is hit.
[[nodiscard]] std::optional<figure::Counterexample> findCounterexample(const logic::Theory& theory,
                                                                       logic::StatementId theorem,
                                                                       const logic::Vocabulary& vocabulary,
                                                                       const base::Limits& limits);

/// "betS(A, B, C) is false for A = (0, 1), B = (2, 3), ...": one English sentence.
[[nodiscard]] std::string describe(const figure::Counterexample& counterexample);

}  // namespace byrne::common
