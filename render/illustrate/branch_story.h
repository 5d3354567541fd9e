// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of one branch drawn in the plane: boards, sprites, names and captions put together.
#pragma once

#include "render/illustrate/framing.h"

namespace byrne::illustrate {

[[nodiscard]] BranchStory branchStory(const Studio& studio, const proof::ViewBranch& branch,
                                      const figure::BranchFigure& figure, const Mapping& mapping);

}  // namespace byrne::illustrate
