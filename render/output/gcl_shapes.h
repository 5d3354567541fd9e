// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Areas of scenes in what GCL has: circles, sectors, rectangles and triangles.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::output {

/// The circle that the arcs of a path make, in one or more pieces; `from` is where the first begins.
[[nodiscard]] std::optional<scene::ArcTo> wholeCircle(const scene::Path& path);
/// The arc of a path that is a sector: its only arc, whose centre is a corner.
[[nodiscard]] std::optional<scene::ArcTo> sector(const scene::Path& path);
/// The inside of each sub-path, which must not cross itself. Curves become chords, at most 0.02 mm beside them.
[[nodiscard]] std::vector<std::array<scene::Vec2, 3>> triangles(const scene::Path& path);

/// Opposite corners of a path that is a rectangle along the axes.
[[nodiscard]] std::optional<std::array<scene::Vec2, 2>> rectangle(const scene::Path& path);

}  // namespace byrne::output
