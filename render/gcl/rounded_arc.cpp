// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/rounded_arc.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/gcl/geometry.h"
#include "render/scene/path_geometry.h"

namespace byrne::gcl {

namespace {

constexpr double kMostMovedMm = 0.1;

double rounded(double mm) { return std::round(mm * 100) / 100; }

}  // namespace

scene::ArcTo roundedArc(const scene::ArcTo& arc) {
    const double size = std::abs(arc.to - arc.from);
    if (size > kTurn - 1e-6) return arc;
    const scene::Vec2 start = scene::pointOnArc(arc, std::max(arc.from, arc.to));
    const scene::Vec2 end = scene::pointOnArc(arc, std::min(arc.from, arc.to));
    const scene::Vec2 from{rounded(start.x), rounded(start.y)};
    const scene::Vec2 to{from.x + rounded(end.x - start.x), from.y + rounded(end.y - start.y)};
    const scene::Vec2 half{(from.x - to.x) / 2, (from.y - to.y) / 2};
    const double chord = std::hypot(half.x, half.y);
    if (!(chord > 0)) return arc;
    const double radius = std::max(rounded(arc.radius), chord);
    // As SVG defines it: the smaller arc has its centre on one side of the chord, the larger on the other.
    const double height = std::sqrt(radius * radius - chord * chord) / chord * (size > kTurn / 2 ? 1 : -1);
    const scene::Vec2 center{(from.x + to.x) / 2 + height * half.y, (from.y + to.y) / 2 - height * half.x};
    if (!(std::hypot(center.x - arc.center.x, center.y - arc.center.y) < kMostMovedMm)) return arc;
    const double begin = std::atan2(from.y - center.y, from.x - center.x);
    double turn = std::atan2(to.y - center.y, to.x - center.x) - begin;
    if (turn > 0) turn -= kTurn;
    return {center, radius, begin, begin + turn};
}

}  // namespace byrne::gcl
