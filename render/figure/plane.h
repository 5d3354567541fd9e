// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Vectors of the plane, for the formulas of the relations and for placing points.
#pragma once

#include <algorithm>
#include <cmath>

namespace byrne::figure {

struct Vec {
    double x = 0;
    double y = 0;
};

[[nodiscard]] inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
[[nodiscard]] inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
[[nodiscard]] inline Vec operator*(double factor, Vec a) { return {factor * a.x, factor * a.y}; }
[[nodiscard]] inline double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] inline double cross(Vec a, Vec b) { return a.x * b.y - a.y * b.x; }
[[nodiscard]] inline double length(Vec a) { return std::sqrt(a.x * a.x + a.y * a.y); }
[[nodiscard]] inline double distance(Vec a, Vec b) { return length(a - b); }

/// Keeps quotients finite where points coincide: a length that is a divisor is at least this.
inline constexpr double kLeastDivisor = 1e-12;
[[nodiscard]] inline double divisor(double length) { return std::max(length, kLeastDivisor); }

/// Signed distance of `p` from the line through a and b, positive on its left.
[[nodiscard]] inline double height(Vec p, Vec a, Vec b) { return cross(b - a, p - a) / divisor(distance(a, b)); }

/// How far three points are from lying on one line: zero if they do, else close to the least height of their triangle.
[[nodiscard]] inline double bend(Vec a, Vec b, Vec c) {
    const double sides = dot(b - a, b - a) + dot(c - b, c - b) + dot(a - c, a - c);
    return cross(b - a, c - a) / divisor(std::sqrt(sides));
}

/// Unsigned angle at b, in radians, 0 to pi.
[[nodiscard]] inline double angleAt(Vec a, Vec b, Vec c) {
    return std::atan2(std::abs(cross(a - b, c - b)), dot(a - b, c - b));
}

}  // namespace byrne::figure
