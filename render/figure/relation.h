// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library of relations that `means` is written in: each is a few numbers computed from the coordinates of its
// arguments, which must be zero (equations), positive (strict conditions) or not negative for the relation to hold.
// All numbers are free of scale: lengths are divided by the size of the figure, angles are in radians, and areas
// are divided by its square. Used to judge facts (truth.h) and to find figures (constraints.h); listed for authors
// of theories in docs/manual/figures.md.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "render/figure/plane.h"

namespace byrne::figure {

/// What a number must be for its relation to hold.
enum class Sense { Zero, Positive, NotNegative };

inline constexpr std::size_t kMaxOutputs = 4;
/// Coordinates of one relation's arguments: nine points at most.
inline constexpr std::size_t kMaxCoordinates = 20;

/// Computes the numbers of a relation. `at`: coordinates of the arguments in order, two for a point, three for a
/// circle (centre, radius). `size`: the size of the figure, positive. `values`: as many as the relation's outputs.
using Evaluate = void (*)(std::span<const double> at, double size, std::span<double> values);

enum class Nature {
    Guard,     ///< Rules out degenerate cases; a denial is not about it if the meaning says anything else.
    Position,  ///< Incidence, order and sides: what an impossible figure keeps.
    Measure,   ///< Lengths, angles and areas: what an impossible figure gives up first.
};

struct Relation {
    std::string_view name;
    std::string_view shape;  ///< One letter an argument: p point, c circle.
    Nature nature = Nature::Position;
    std::size_t outputCount = 0;
    std::array<Sense, kMaxOutputs> senses{};
    Evaluate evaluate = nullptr;
    /// What counts as a comfortable amount of the numbers, relative to that of lengths (areas are smaller numbers).
    double unit = 1;
};

/// By name and number of arguments; null if there is none.
[[nodiscard]] const Relation* findRelation(std::string_view name, std::size_t arity);
/// All names, sorted, each once.
[[nodiscard]] std::vector<std::string_view> relationNames();

/// The parts of the library, one a field of geometry.
[[nodiscard]] std::span<const Relation> incidenceRelations();
[[nodiscard]] std::span<const Relation> lengthRelations();
[[nodiscard]] std::span<const Relation> angleRelations();
[[nodiscard]] std::span<const Relation> areaRelations();
[[nodiscard]] std::span<const Relation> circleRelations();

/// The point whose coordinates start at `offset`.
[[nodiscard]] inline Vec pointAt(std::span<const double> at, std::size_t offset) {
    return {at[offset], at[offset + 1]};
}
/// Point number `index` of arguments that are all points.
[[nodiscard]] inline Vec pointNumber(std::span<const double> at, std::size_t index) { return pointAt(at, 2 * index); }

// Numbers that solvers bound beside those of relations: a coordinate, and how far two points are apart.
inline void firstCoordinate(std::span<const double> at, double, std::span<double> values) { values[0] = at[0]; }
inline void pointDistance(std::span<const double> at, double, std::span<double> values) {
    values[0] = distance(pointNumber(at, 0), pointNumber(at, 1));
}

}  // namespace byrne::figure
