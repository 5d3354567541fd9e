// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Equal, shorter and added lengths.
#include "render/figure/relation.h"

namespace byrne::figure {

namespace {

/// Length of the segment whose end points are arguments `pair` * 2 and `pair` * 2 + 1.
double segment(std::span<const double> at, std::size_t pair) {
    return distance(pointNumber(at, 2 * pair), pointNumber(at, 2 * pair + 1));
}

void congruent(std::span<const double> at, double size, std::span<double> values) {
    values[0] = (segment(at, 0) - segment(at, 1)) / size;
}

void shorter(std::span<const double> at, double size, std::span<double> values) {
    values[0] = (segment(at, 1) - segment(at, 0)) / size;
}

void longerThanOne(std::span<const double> at, double size, std::span<double> values) {
    values[0] = (segment(at, 0) + segment(at, 1) - segment(at, 2)) / size;
}

void longerThanTwo(std::span<const double> at, double size, std::span<double> values) {
    values[0] = (segment(at, 0) + segment(at, 1) - segment(at, 2) - segment(at, 3)) / size;
}

void midpoint(std::span<const double> at, double size, std::span<double> values) {
    const Vec gap = pointNumber(at, 0) - 0.5 * (pointNumber(at, 1) + pointNumber(at, 2));
    values[0] = gap.x / size;
    values[1] = gap.y / size;
}

constexpr Relation kLengthRelations[] = {
    {"congruent", "pppp", Nature::Measure, 1, {Sense::Zero}, congruent},
    {"midpoint", "ppp", Nature::Measure, 2, {Sense::Zero, Sense::Zero}, midpoint},
    {"shorter", "pppp", Nature::Measure, 1, {Sense::Positive}, shorter},
    {"notLonger", "pppp", Nature::Measure, 1, {Sense::NotNegative}, shorter},
    {"longerTogether", "pppppp", Nature::Measure, 1, {Sense::Positive}, longerThanOne},
    {"longerTogether", "pppppppp", Nature::Measure, 1, {Sense::Positive}, longerThanTwo},
};

}  // namespace

std::span<const Relation> lengthRelations() { return kLengthRelations; }

}  // namespace byrne::figure
