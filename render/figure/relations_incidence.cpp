// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coincidence, lines, order on a line, sides of a line.
#include "render/figure/relation.h"

namespace byrne::figure {

namespace {

/// Deviations up to this count as none where a relation has a degenerate case of its own.
constexpr double kDegenerate = 1e-6;

double sameSideValue(double first, double second) {
    return std::max(std::min(first, second), std::min(-first, -second));
}

double oppositeSidesValue(double first, double second) { return sameSideValue(first, -second); }

void same(std::span<const double> at, double size, std::span<double> values) {
    values[0] = (at[0] - at[2]) / size;
    values[1] = (at[1] - at[3]) / size;
}

void distinct(std::span<const double> at, double size, std::span<double> values) {
    values[0] = distance(pointNumber(at, 0), pointNumber(at, 1)) / size;
}

void collinear(std::span<const double> at, double size, std::span<double> values) {
    values[0] = bend(pointNumber(at, 0), pointNumber(at, 1), pointNumber(at, 2)) / size;
}

void nondegenerate(std::span<const double> at, double size, std::span<double> values) {
    collinear(at, size, values);
    values[0] = std::abs(values[0]);
}

/// How far b is inside the segment ac: its distance from the nearer end, negative outside.
double inwardness(Vec a, Vec b, Vec c) {
    return std::min(dot(b - a, c - a), dot(b - c, a - c)) / divisor(distance(a, c));
}

void between(std::span<const double> at, double size, std::span<double> values) {
    const Vec a = pointNumber(at, 0), b = pointNumber(at, 1), c = pointNumber(at, 2);
    values[0] = bend(a, b, c) / size;
    values[1] = inwardness(a, b, c) / size;
}

void onRay(std::span<const double> at, double size, std::span<double> values) {
    const Vec a = pointNumber(at, 0), b = pointNumber(at, 1), c = pointNumber(at, 2);
    values[0] = bend(a, b, c) / size;
    values[1] = dot(b - a, c - a) / divisor(std::max(distance(a, b), distance(a, c))) / size;
}

void sameSide(std::span<const double> at, double size, std::span<double> values) {
    const Vec a = pointNumber(at, 2), b = pointNumber(at, 3);
    values[0] = sameSideValue(height(pointNumber(at, 0), a, b), height(pointNumber(at, 1), a, b)) / size;
}

void oppositeSides(std::span<const double> at, double size, std::span<double> values) {
    const Vec a = pointNumber(at, 2), b = pointNumber(at, 3);
    values[0] = oppositeSidesValue(height(pointNumber(at, 0), a, b), height(pointNumber(at, 1), a, b)) / size;
}

/// The lines ab and cd have a point in common: they are not parallel, or they are the same line.
void meeting(std::span<const double> at, double size, std::span<double> values) {
    const Vec a = pointNumber(at, 0), b = pointNumber(at, 1), c = pointNumber(at, 2), d = pointNumber(at, 3);
    const double sine = std::abs(cross(b - a, d - c)) / divisor(distance(a, b) * distance(c, d));
    const double apart = std::max(std::abs(height(c, a, b)), std::abs(height(d, a, b))) / size;
    values[0] = std::max(sine, kDegenerate - apart);
}

/// Length that two segments of one line share; negative: the gap between them.
double overlap(Vec a, Vec b, Vec c, Vec d) {
    const Vec direction = 1 / divisor(distance(a, b)) * (b - a);
    const double end = dot(b - a, direction);
    const double first = dot(c - a, direction), second = dot(d - a, direction);
    return std::min(end, std::max(first, second)) - std::max(0.0, std::min(first, second));
}

void crossing(std::span<const double> at, double size, std::span<double> values) {
    const Vec a = pointNumber(at, 0), b = pointNumber(at, 1), c = pointNumber(at, 2), d = pointNumber(at, 3);
    const double toC = height(c, a, b) / size, toD = height(d, a, b) / size;
    if (std::max(std::abs(toC), std::abs(toD)) < kDegenerate) {
        values[0] = overlap(a, b, c, d) / size;
        return;
    }
    const double toA = height(a, c, d) / size, toB = height(b, c, d) / size;
    values[0] = std::min(oppositeSidesValue(toC, toD), oppositeSidesValue(toA, toB));
}

/// p inside the angle abc. A straight angle contains the points of its line, a zero angle those of its open ray.
void insideAngle(std::span<const double> at, double size, std::span<double> values) {
    const Vec p = pointNumber(at, 0), a = pointNumber(at, 1), b = pointNumber(at, 2), c = pointNumber(at, 3);
    if (std::abs(bend(a, b, c)) / size >= kDegenerate) {
        values[0] =
            std::min(sameSideValue(height(p, b, a), height(c, b, a)), sameSideValue(height(p, b, c), height(a, b, c))) /
            size;
        return;
    }
    const double offLine = std::abs(height(p, a, distance(a, c) > distance(a, b) ? c : b)) / size;
    values[0] = kDegenerate - offLine;
    if (dot(a - b, c - b) > 0) values[0] = std::min(values[0], dot(p - b, a - b) / divisor(distance(a, b)) / size);
}

void parallelogram(std::span<const double> at, double size, std::span<double> values) {
    const Vec gap = pointNumber(at, 0) + pointNumber(at, 2) - pointNumber(at, 1) - pointNumber(at, 3);
    values[0] = gap.x / size;
    values[1] = gap.y / size;
}

constexpr Relation kIncidenceRelations[] = {
    {"same", "pp", Nature::Position, 2, {Sense::Zero, Sense::Zero}, same},
    {"distinct", "pp", Nature::Guard, 1, {Sense::Positive}, distinct},
    {"collinear", "ppp", Nature::Position, 1, {Sense::Zero}, collinear},
    {"nondegenerate", "ppp", Nature::Guard, 1, {Sense::Positive}, nondegenerate},
    {"between", "ppp", Nature::Position, 2, {Sense::Zero, Sense::Positive}, between},
    {"betweenOrEnd", "ppp", Nature::Position, 2, {Sense::Zero, Sense::NotNegative}, between},
    {"onRay", "ppp", Nature::Position, 2, {Sense::Zero, Sense::Positive}, onRay},
    {"sameSide", "pppp", Nature::Position, 1, {Sense::Positive}, sameSide},
    {"oppositeSides", "pppp", Nature::Position, 1, {Sense::Positive}, oppositeSides},
    {"meeting", "pppp", Nature::Position, 1, {Sense::Positive}, meeting},
    {"crossing", "pppp", Nature::Position, 1, {Sense::Positive}, crossing},
    {"insideAngle", "pppp", Nature::Position, 1, {Sense::Positive}, insideAngle},
    {"parallelogram", "pppp", Nature::Measure, 2, {Sense::Zero, Sense::Zero}, parallelogram},
};

}  // namespace

std::span<const Relation> incidenceRelations() { return kIncidenceRelations; }

}  // namespace byrne::figure
