// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From two still pictures to the motion between them: what stays, what changes its looks (cross-faded without a
// dip), what goes, and what is drawn, one thing after the other.
#pragma once

#include <vector>

#include "render/illustrate/illustration.h"
#include "render/illustrate/sprites.h"

namespace byrne::illustrate {

/// Elements of the step that leads from `before` to `after`, timed from 0; sets durationS. Returns the second at which
/// drawing begins; negative if nothing is drawn.
double animate(const std::vector<Sprite>& before, const std::vector<Sprite>& after, const Options& options,
               scene::Scene& scene);

}  // namespace byrne::illustrate
