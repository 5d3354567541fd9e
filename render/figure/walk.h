// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Goes through all branches of a proof with one figure of the hypotheses and makes the figure of each.
#pragma once

#include "render/figure/branch_solver.h"

namespace byrne::figure {

/// Which branches are wanted; the others get an empty figure.
enum class Branches { All, True };

/// The figures for options.seed, wanted and previous.
[[nodiscard]] FigureSet walk(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                             const FigureOptions& options, Branches branches);

/// Moves the points of one true branch for better looks, witnesses included, and goes through all branches again from
/// there. Nothing if there is nothing to gain.
[[nodiscard]] std::optional<FigureSet> refine(const proof::ProofView& view, const Subject& subject,
                                              base::LimitWatch& watch, const FigureOptions& options,
                                              const FigureSet& set, Branches branches);

}  // namespace byrne::figure
