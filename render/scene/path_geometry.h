// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lengths, bounds, parts and scaled copies of paths. snapshot() cuts paths with it; layouts ask for bounds.
// All lengths in millimetres, all angles as in scene.h.
#pragma once

#include <optional>

#include "render/scene/scene.h"

namespace byrne::scene {

struct Box {
    Vec2 min;
    Vec2 max;
    friend bool operator==(const Box&, const Box&) = default;
};

[[nodiscard]] inline Vec2 center(const Box& box) { return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}; }
/// The point that divides the segment so: a for 0, b for 1.
[[nodiscard]] inline Vec2 between(Vec2 a, Vec2 b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}
/// The smallest box that covers both.
[[nodiscard]] Box join(const Box& a, const Box& b);

/// Of everything that is stroked: lines, curves, arcs, the line that leads to an arc, the line that closes.
[[nodiscard]] double length(const Path& path);
/// The first `lengthMm` of the path, in the order of its commands. Nothing for a length that is not positive; the
/// path itself when it is no longer than that.
[[nodiscard]] Path firstPart(const Path& path, double lengthMm);
/// Without stroke width; nothing for a path without points. Curves count with their exact extremes.
[[nodiscard]] std::optional<Box> bounds(const Path& path);
[[nodiscard]] Path scaledAbout(const Path& path, Vec2 center, double factor);

/// The part of a Bézier curve up to parameter t.
[[nodiscard]] CurveTo curveUpTo(Vec2 from, const CurveTo& curve, double t);
[[nodiscard]] Vec2 pointOnCurve(Vec2 from, const CurveTo& curve, double t);
/// Measured along 64 chords.
[[nodiscard]] double curveLength(Vec2 from, const CurveTo& curve);
/// The parameter at which the curve is `lengthMm` long; 1 if it never is.
[[nodiscard]] double curveParameter(Vec2 from, const CurveTo& curve, double lengthMm);

/// Where an arc is at `angle`.
[[nodiscard]] Vec2 pointOnArc(const ArcTo& arc, double angle);

}  // namespace byrne::scene
