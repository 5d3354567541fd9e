// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dashes as lines of their own, for programs that know no dash patterns or dash each in its own way.
#pragma once

#include <vector>

#include "render/scene/scene.h"

namespace byrne::scene {

/// What a dash pattern (millimetres on, off, ...) leaves of a path, each dash a sub-path. As in SVG the pattern goes on
/// round corners and starts anew with each sub-path. A pattern without length,
/// or with more than 20,000 dashes and gaps, leaves all.
[[nodiscard]] Path dashed(const Path& path, const std::vector<double>& pattern);

/// The scene with each dashed line drawn dash by dash; a dashed outline of an area becomes an element of its own.
[[nodiscard]] Scene withDashesDrawn(const Scene& scene);

}  // namespace byrne::scene
