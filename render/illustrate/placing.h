// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where everything of a branch stands during some of its steps. A case may begin by moving points, and a case that
// cannot be is drawn true as long as it is: then a branch has several placings, and each is laid out for itself.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/figure/figure.h"

namespace byrne::illustrate {

struct Placing {
    std::size_t fromStep = 0;
    std::size_t endStep = 0;  ///< The first step that is no longer shown so.
    std::map<std::string, figure::Position> points;
    std::map<std::string, figure::Circle> circles;
};

/// The placings of a branch with so many steps, in order, from the first step to the last; never empty. Stretches that
/// move nothing are one placing, so that names and marks stay, too. Impossible ones are turned towards what was before.
[[nodiscard]] std::vector<Placing> placingsOf(const figure::BranchFigure& figure, std::size_t stepCount);

}  // namespace byrne::illustrate
