// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conjectures that the plane refutes: a figure in which all hypotheses of a theorem hold and its goal does not. It
// shows that the conjecture is false as a statement about the plane, not that it does not follow from the axioms of its
// theory (which may have other models, or none); so it is a warning, never a verdict of the prover.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"
#include "render/figure/figure.h"

namespace byrne::common {

struct Counterexample {
    figure::BranchFigure figure;       ///< Of the hypotheses; all of them hold.
    std::vector<std::string> failing;  ///< For each way to reach the goal one literal that is false in the figure.
};

/// Looks at several figures of the hypotheses of theory[theorem]. Nothing if the goal holds or cannot be judged in all
/// of them: a hypothesis is not about the plane or has no figure, or what fails of the goal speaks of something that
/// must first be found. Takes some milliseconds; deterministic as long as no limit is hit.
[[nodiscard]] std::optional<Counterexample> findCounterexample(const logic::Theory& theory, logic::StatementId theorem,
                                                               const logic::Vocabulary& vocabulary,
                                                               const base::Limits& limits);

/// "betS(A, B, C) is false for A = (0, 1), B = (2, 3), ...": one English sentence.
[[nodiscard]] std::string describe(const Counterexample& counterexample);

}  // namespace byrne::common
