// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Equal and double areas of triangles and quadrilaterals. Quadrilaterals are convex (a corner may be straight): of others the
// axioms of equal figures are not true (a triangle cut off at a corner may lie outside).
#include <algorithm>
#include <array>

#include "render/figure/relation.h"

namespace byrne::figure {

namespace {

double triangle(std::span<const double> at, std::size_t first) {
    const Vec a = pointNumber(at, first);
    return std::abs(cross(pointNumber(at, first + 1) - a, pointNumber(at, first + 2) - a)) / 2;
}

/// Half the cross product of the diagonals: the area, for vertices in cyclic order.
double quadrilateral(std::span<const double> at, std::size_t first) {
    return std::abs(cross(pointNumber(at, first + 2) - pointNumber(at, first),
                          pointNumber(at, first + 3) - pointNumber(at, first + 1))) /
           2;
}

void compare(double first, double second, double size, std::span<double> values) {
    values[0] = (first - second) / (size * size);
    values[1] = std::min(first, second) / (size * size);
}

void triangles(std::span<const double> at, double size, std::span<double> values) {
    compare(triangle(at, 0), triangle(at, 3), size, values);
}

/// How far the flattest corner is from turning the other way; negative where the corners do not turn one way.
double convexity(std::span<const double> at, std::size_t first, double size) {
    std::array<double, 4> turns{};
    for (std::size_t i = 0; i < 4; ++i) {
        const Vec corner = pointNumber(at, first + (i + 1) % 4);
        turns[i] = cross(corner - pointNumber(at, first + i), pointNumber(at, first + (i + 2) % 4) - corner);
    }
    const double around = turns[0] + turns[1] + turns[2] + turns[3];
    for (double& turn : turns) turn *= around < 0 ? -1 : 1;
    return *std::ranges::min_element(turns) / (size * size);
}

void triangleAndQuadrilateral(std::span<const double> at, double size, std::span<double> values) {
    compare(triangle(at, 0), quadrilateral(at, 3), size, values);
    values[2] = convexity(at, 3, size);
}

void quadrilaterals(std::span<const double> at, double size, std::span<double> values) {
    compare(quadrilateral(at, 0), quadrilateral(at, 4), size, values);
    values[2] = convexity(at, 0, size);
    values[3] = convexity(at, 4, size);
}

void doubleOfTriangle(std::span<const double> at, double size, std::span<double> values) {
    compare(quadrilateral(at, 0), 2 * triangle(at, 4), size, values);
    values[2] = convexity(at, 0, size);
}

constexpr Relation kAreaRelations[] = {
    {"doubleArea", "ppppppp", Nature::Measure, 3, {Sense::Zero, Sense::Positive, Sense::NotNegative}, doubleOfTriangle,
     0.2},
    {"equalAreas", "pppppp", Nature::Measure, 2, {Sense::Zero, Sense::Positive}, triangles, 0.2},
    {"equalAreas", "ppppppp", Nature::Measure, 3, {Sense::Zero, Sense::Positive, Sense::NotNegative},
     triangleAndQuadrilateral, 0.2},
    {"equalAreas", "pppppppp", Nature::Measure, 4,
     {Sense::Zero, Sense::Positive, Sense::NotNegative, Sense::NotNegative}, quadrilaterals, 0.2},
};

}  // namespace

std::span<const Relation> areaRelations() { return kAreaRelations; }

}  // namespace byrne::figure
