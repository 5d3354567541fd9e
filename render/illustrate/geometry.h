// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small plane geometry on the page (millimetres, y downwards) for the illustrator's own files: vectors, boxes,
// distances, and paths cut into straight pieces.
#pragma once

#include <vector>

#include "render/scene/scene.h"

namespace byrne::illustrate {

using scene::Vec2;

[[nodiscard]] inline Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
[[nodiscard]] inline Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
[[nodiscard]] inline Vec2 operator*(Vec2 a, double k) { return {a.x * k, a.y * k}; }
[[nodiscard]] inline double dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] inline double cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
/// A quarter turn, clockwise on the page.
[[nodiscard]] inline Vec2 turned(Vec2 a) { return {-a.y, a.x}; }
[[nodiscard]] double length(Vec2 a);
[[nodiscard]] double distance(Vec2 a, Vec2 b);
[[nodiscard]] double direction(Vec2 a);
[[nodiscard]] Vec2 pointing(double angle);
/// Unit vector; {1, 0} for the null vector.
[[nodiscard]] Vec2 unit(Vec2 a);

struct Piece {
    Vec2 from;
    Vec2 to;
};

[[nodiscard]] double distance(Vec2 point, const Piece& piece);

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] Vec2 center() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] Box grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
    [[nodiscard]] bool contains(Vec2 p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }
};

[[nodiscard]] double distance(const Box& a, const Box& b);          ///< 0 if they overlap.
[[nodiscard]] double distance(const Box& box, Vec2 point);          ///< 0 inside.
[[nodiscard]] double distance(const Box& box, const Piece& piece);  ///< 0 if it touches the box.

/// The stroked outline of a path as straight pieces; arcs and curves within about 1 % of their size.
[[nodiscard]] std::vector<Piece> flatten(const scene::Path& path);

/// The part of the box on the same side of the line through `a` and `b` as `inside` (a convex polygon; may be empty).
[[nodiscard]] std::vector<Vec2> halfOf(const Box& box, Vec2 a, Vec2 b, Vec2 inside);

}  // namespace byrne::illustrate
