// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is told of a branch once its steps have been followed: the figure, its stretches, and the truth of every fact.
#pragma once

#include "render/figure/branch_solver.h"

namespace byrne::figure {

/// `stages`: the stage after each step of the branch, at least one.
[[nodiscard]] BranchFigure reportOf(const proof::ViewBranch& branch, const Subject& subject,
                                    const std::vector<Stage>& stages);

/// Where everything stands at a stage, as a stretch from step 0.
[[nodiscard]] Stretch stretchOf(const Subject& subject, const Stage& stage);

/// The figure of a branch of a theorem that is not about the plane: no points, no truths.
[[nodiscard]] BranchFigure reportWithoutPlane(const proof::ViewBranch& branch);

}  // namespace byrne::figure
