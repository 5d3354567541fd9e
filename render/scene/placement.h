// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures within pictures: a scene made smaller or larger, put at a place of another page and cut off at the border
// of its own page, as a print of it would be.
#pragma once

#include <vector>

#include "render/scene/scene.h"

namespace byrne::scene {

/// All lengths (places, stroke widths, dashes, text sizes) times `factor`, then moved by `to` (mm).
[[nodiscard]] Element placed(const Element& element, double factor, Vec2 to);

/// The still picture (snapshot() first for a moment of an animation) at scale `factor` with its upper left corner at
/// `to`. Paths that reach beyond the picture's page are cut off there; the ground is not part of the result.
[[nodiscard]] std::vector<Element> placed(const Scene& still, double factor, Vec2 to);

/// What of the path lies inside the box from `min` to `max`. Arcs and curves that cross the border become short
/// straight pieces (within a thousandth of their size). A filled path is cut as an area, else as a line.
[[nodiscard]] Path cutOff(const Path& path, Vec2 min, Vec2 max, bool isFilled);

}  // namespace byrne::scene
