// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Equal, smaller, added and right angles, parallel and perpendicular lines.
#include <numbers>

#include "render/figure/relation.h"

namespace byrne::figure {

namespace {

/// Angle given by the three arguments from number `first` on, in radians.
double angle(std::span<const double> at, std::size_t first) {
    return angleAt(pointNumber(at, first), pointNumber(at, first + 1), pointNumber(at, first + 2));
}

void equalAngles(std::span<const double> at, double, std::span<double> values) {
    values[0] = angle(at, 0) - angle(at, 3);
}

void angleLess(std::span<const double> at, double, std::span<double> values) {
    values[0] = angle(at, 3) - angle(at, 0);
}

void angleSum(std::span<const double> at, double, std::span<double> values) {
    values[0] = angle(at, 0) + angle(at, 3) - angle(at, 6);
}

void twoRightAngles(std::span<const double> at, double, std::span<double> values) {
    values[0] = angle(at, 0) + angle(at, 3) - std::numbers::pi;
}

void rightAngle(std::span<const double> at, double size, std::span<double> values) {
    const Vec first = pointNumber(at, 0) - pointNumber(at, 1), second = pointNumber(at, 2) - pointNumber(at, 1);
    values[0] = dot(first, second) / divisor(length(first) * length(second));
    values[1] = std::min(length(first), length(second)) / size;
}

void parallel(std::span<const double> at, double, std::span<double> values) {
    const Vec first = pointNumber(at, 1) - pointNumber(at, 0), second = pointNumber(at, 3) - pointNumber(at, 2);
    values[0] = cross(first, second) / divisor(length(first) * length(second));
}

void perpendicular(std::span<const double> at, double, std::span<double> values) {
    const Vec first = pointNumber(at, 1) - pointNumber(at, 0), second = pointNumber(at, 3) - pointNumber(at, 2);
    values[0] = dot(first, second) / divisor(length(first) * length(second));
}

constexpr Relation kAngleRelations[] = {
    {"equalAngles", "pppppp", Nature::Measure, 1, {Sense::Zero}, equalAngles},
    {"angleLess", "pppppp", Nature::Measure, 1, {Sense::Positive}, angleLess},
    {"angleSum", "ppppppppp", Nature::Measure, 1, {Sense::Zero}, angleSum},
    {"twoRightAngles", "pppppp", Nature::Measure, 1, {Sense::Zero}, twoRightAngles},
    {"rightAngle", "ppp", Nature::Measure, 2, {Sense::Zero, Sense::Positive}, rightAngle},
    {"parallel", "pppp", Nature::Measure, 1, {Sense::Zero}, parallel},
    {"perpendicular", "pppp", Nature::Measure, 1, {Sense::Zero}, perpendicular},
};

}  // namespace

std::span<const Relation> angleRelations() { return kAngleRelations; }

}  // namespace byrne::figure
