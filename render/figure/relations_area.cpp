// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Equal areas of triangles and quadrilaterals.
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

void triangleAndQuadrilateral(std::span<const double> at, double size, std::span<double> values) {
    compare(triangle(at, 0), quadrilateral(at, 3), size, values);
}

void quadrilaterals(std::span<const double> at, double size, std::span<double> values) {
    compare(quadrilateral(at, 0), quadrilateral(at, 4), size, values);
}

constexpr Relation kRelations[] = {
    {"equalAreas", "pppppp", Nature::Measure, 2, {Sense::Zero, Sense::Positive}, triangles, 0.2},
    {"equalAreas", "ppppppp", Nature::Measure, 2, {Sense::Zero, Sense::Positive}, triangleAndQuadrilateral, 0.2},
    {"equalAreas", "pppppppp", Nature::Measure, 2, {Sense::Zero, Sense::Positive}, quadrilaterals, 0.2},
};

}  // namespace

std::span<const Relation> areaRelations() { return kRelations; }

}  // namespace byrne::figure
