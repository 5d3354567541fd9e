// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The constructions of GCL as pure functions. An empty result means that the object does not exist (parallel lines,
// equal points, no real intersection).
#pragma once

#include <numbers>
#include <optional>
#include <utility>

#include "render/gcl/objects.h"

namespace byrne::gcl {

inline constexpr double kDegree = std::numbers::pi / 180;
/// A full turn, in radians.
inline constexpr double kTurn = 2 * std::numbers::pi;

[[nodiscard]] double distance(const Point& p, const Point& q);
[[nodiscard]] bool isSame(const Point& p, const Point& q);
/// P + t (Q - P).
[[nodiscard]] Point along(const Point& p, const Point& q, double t);
[[nodiscard]] Point rotated(const Point& p, const Point& center, double degrees);
/// Direction from `from` to `to` in radians.
[[nodiscard]] double direction(const Point& from, const Point& to);

[[nodiscard]] std::optional<Line> normalized(double a, double b, double c);
[[nodiscard]] std::optional<Line> lineThrough(const Point& p, const Point& q);
[[nodiscard]] std::optional<Line> mediatrice(const Point& p, const Point& q);
/// Of the angle PQR at Q; a straight angle gives the perpendicular at Q.
[[nodiscard]] std::optional<Line> bisector(const Point& p, const Point& q, const Point& r);
[[nodiscard]] Line perpendicular(const Point& p, const Line& l);
[[nodiscard]] Line parallel(const Point& p, const Line& l);
[[nodiscard]] Point foot(const Point& p, const Line& l);

[[nodiscard]] std::optional<Point> intersection(const Line& l, const Line& m);
using PointPair = std::pair<Point, Point>;
/// The upper one first (on a horizontal line the right one).
[[nodiscard]] std::optional<PointPair> intersection(const Line& l, const Circle& k);
/// The lower one first (of circles side by side; else the left one).
[[nodiscard]] std::optional<PointPair> intersection(const Circle& k, const Circle& m);
/// In Cartesian units; the positive root first, in y (on a horizontal line in x).
[[nodiscard]] std::optional<PointPair> intersection(const Line& l, const Conic& c);

[[nodiscard]] Point reflected(const Point& p, const Line& l);
/// Empty for the centre.
[[nodiscard]] std::optional<Point> inverted(const Point& p, const Circle& k);

/// At Q in degrees, 0 to 180; a straight angle is -180 as in GCLC. Empty if P or R is Q.
[[nodiscard]] std::optional<double> angle(const Point& p, const Point& q, const Point& r);
/// By how many degrees ray QP must turn about Q to become ray QR, above -180 to 180.
[[nodiscard]] std::optional<double> orientedAngle(const Point& p, const Point& q, const Point& r);

/// An ellipse by its centre, half-axes and the direction of the first one (radians).
struct Ellipse {
    Point center;
    double a = 0;
    double b = 0;
    double tilt = 0;

    /// At eccentric angle `t` (radians).
    [[nodiscard]] Point at(double t) const;
    /// The eccentric angle that belongs to a central angle from the first half-axis, in the same turn.
    [[nodiscard]] double eccentric(double central) const;
    /// The central angle of a point, from the first half-axis.
    [[nodiscard]] double centralAngle(const Point& p) const;
};

/// Centre O, half-axis OA, through B. Empty if there is none.
[[nodiscard]] std::optional<Ellipse> ellipseThrough(const Point& o, const Point& a, const Point& b);

}  // namespace byrne::gcl
