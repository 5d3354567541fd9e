// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Named circles: what they are, and points on, inside and outside of them.
#include "render/figure/relation.h"

namespace byrne::figure {

namespace {

/// A circle's coordinates: centre, radius.
constexpr std::size_t kCircle = 3;

void circle(std::span<const double> at, double size, std::span<double> values) {
    const Vec center = pointAt(at, 0), named = pointAt(at, kCircle);
    values[0] = (center.x - named.x) / size;
    values[1] = (center.y - named.y) / size;
    values[2] = (at[2] - distance(pointAt(at, kCircle + 2), pointAt(at, kCircle + 4))) / size;
}

/// How far the point is inside the circle.
double depth(std::span<const double> at) { return at[4] - distance(pointAt(at, 0), pointAt(at, 2)); }

void onCircle(std::span<const double> at, double size, std::span<double> values) { values[0] = depth(at) / size; }

void insideCircle(std::span<const double> at, double size, std::span<double> values) { values[0] = depth(at) / size; }

void outsideCircle(std::span<const double> at, double size, std::span<double> values) { values[0] = -depth(at) / size; }

void sameCircle(std::span<const double> at, double size, std::span<double> values) {
    for (std::size_t i = 0; i < kCircle; ++i) values[i] = (at[i] - at[kCircle + i]) / size;
}

void distinctCircles(std::span<const double> at, double size, std::span<double> values) {
    values[0] = (distance(pointAt(at, 0), pointAt(at, kCircle)) + std::abs(at[2] - at[kCircle + 2])) / size;
}

constexpr Relation kCircleRelations[] = {
    {"circle", "cppp", Nature::Measure, 3, {Sense::Zero, Sense::Zero, Sense::Zero}, circle},
    {"onCircle", "pc", Nature::Measure, 1, {Sense::Zero}, onCircle},
    {"insideCircle", "pc", Nature::Position, 1, {Sense::Positive}, insideCircle},
    {"outsideCircle", "pc", Nature::Position, 1, {Sense::Positive}, outsideCircle},
    {"sameCircle", "cc", Nature::Measure, 3, {Sense::Zero, Sense::Zero, Sense::Zero}, sameCircle},
    {"distinctCircles", "cc", Nature::Guard, 1, {Sense::Positive}, distinctCircles},
};

}  // namespace

std::span<const Relation> circleRelations() { return kCircleRelations; }

}  // namespace byrne::figure
