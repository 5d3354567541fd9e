// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shapes of scenes in what GCL has: areas are circles, sectors and triangles, and dashed curves are drawn dash by dash,
// since each program that reads GCL dashes curves in its own way.
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

/// The parts of an arc that a dash pattern (millimetres on, off, ...) draws.
[[nodiscard]] std::vector<scene::ArcTo> dashes(const scene::ArcTo& arc, const std::vector<double>& pattern);
struct Bezier {
    scene::Vec2 from;
    scene::CurveTo curve;
};
[[nodiscard]] std::vector<Bezier> dashes(const Bezier& bezier, const std::vector<double>& pattern);

}  // namespace byrne::output
