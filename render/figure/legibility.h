// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be misread in finished figures: points that cannot be told apart, points on one place or on one line that
// need not be. Used to choose between whole sets of figures, witnesses and all.
#pragma once

#include "render/figure/figure.h"

namespace byrne::figure {

struct Legibility {
    double nearest = 1;              ///< Least distance of points at different places, relative to the size.
    std::size_t coincidences = 0;    ///< Pairs of points at one place.
    std::size_t nearlyStraight = 0;  ///< Triples less than kNearlyStraight from a line and not on one.
    std::size_t equalLengths = 0;    ///< Pairs of neighbours among all distances, sorted, that are equal.
    std::size_t straight = 0;        ///< Triples of different points on a line.
    double flattest = 1;             ///< Least distance from a line of a triple that is not on one.
};

/// Triples nearer to a line than this, relative to the size, look as if they were on it.
inline constexpr double kNearlyStraight = 0.01;
/// Points nearer than this, relative to the size, are hard to tell apart.
inline constexpr double kLegible = 0.04;

[[nodiscard]] Legibility legibilityOf(const std::map<std::string, Position>& points);

/// What is wrong with a set of figures. Some of it may be forced, so only differences between sets for the same proof
/// mean anything, but for the faults that are worth looking for another set.
struct Faults {
    double serious = 0;  ///< Not true, nearly false, points too near, triples nearly straight.
    double all = 0;      ///< The same with coincidences, collinearities, and what is only not quite comfortable.
};

/// Of the branches that should be true.
[[nodiscard]] Faults faultsOf(const FigureSet& set);

}  // namespace byrne::figure
