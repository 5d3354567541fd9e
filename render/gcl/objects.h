// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The objects that a GCL program constructs. Coordinates in millimetres, y upwards, origin bottom left; angles of
// the language in degrees, counter-clockwise.
#pragma once

#include <string>
#include <variant>

#include "render/scene/scene.h"

namespace byrne::gcl {

/// Distances below this count as none, as in GCLC.
inline constexpr double kEpsilon = 1e-5;

using Point = scene::Vec2;

/// A point that `ang3d_point` made: where it appears on the page and where it is in space.
struct SpacePoint {
    Point at;
    double x = 0;
    double y = 0;
    double z = 0;
};

/// ax + by + c = 0, with a = 1, or a = 0 and b = 1.
struct Line {
    double a = 0;
    double b = 1;
    double c = 0;
};

struct Circle {
    Point center;
    double radius = 0;
};

/// ax² + 2bxy + cy² + 2dx + 2ey + f = 0 in Cartesian units.
struct Conic {
    double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0;
};

/// Stands for an object whose construction failed, so that one fault is reported once.
struct Broken {};

/// What a name stands for that has not been defined.
struct Undefined {};

using Object = std::variant<double, Point, SpacePoint, Line, Circle, Conic, Broken, Undefined>;

/// The place of a point of either kind; null for other objects.
[[nodiscard]] inline const Point* asPoint(const Object& object) {
    if (const auto* point = std::get_if<Point>(&object)) return point;
    const auto* inSpace = std::get_if<SpacePoint>(&object);
    return inSpace ? &inSpace->at : nullptr;
}

/// "a point", "a number", ... for messages.
[[nodiscard]] std::string kindName(const Object& object);
/// As printvalueat writes it, two decimals: "(x,y)".
[[nodiscard]] std::string describe(const Object& object);
/// "point", "number", ...; "undefined" for what could not be made.
[[nodiscard]] std::string kindWord(const Object& object);
/// For people: "(12.5, 40)", "centre (1, 2), radius 3"; at most 6 decimals.
[[nodiscard]] std::string valueText(const Object& object);
/// With two decimals, never "-0.00".
[[nodiscard]] std::string twoDecimals(double value);

}  // namespace byrne::gcl
