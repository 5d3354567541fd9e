// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of one branch drawn in the plane: boards, sprites, names and captions put together.
#pragma once

#include <span>
#include <vector>

#include "render/illustrate/framing.h"
#include "render/illustrate/placing.h"

namespace byrne::illustrate {

/// `placings`: those of `figure`; one mapping for each.
[[nodiscard]] BranchStory branchStory(const Studio& studio, const proof::ViewBranch& branch,
                                      const figure::BranchFigure& figure, const std::vector<Placing>& placings,
                                      std::span<const Mapping> mappings);

}  // namespace byrne::illustrate
