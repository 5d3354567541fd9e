// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Levenberg-Marquardt for sums of squares of small functions of few coordinates each. With more unknowns than
// equations it goes to a near solution, not to a far one, which is what keeps figures still while they are mended.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/limits.h"
#include "render/figure/relation.h"

namespace byrne::figure {

/// What is asked of one number that a function computes.
struct Demand {
    enum class Kind {
        Equal,         ///< value = level.
        AtLeast,       ///< value >= level.
        AtMost,        ///< value <= level.
        AwayFromZero,  ///< |value| >= level.
    };
    std::size_t output = 0;
    Kind kind = Kind::Equal;
    double level = 0;
    double weight = 1;
};

/// A function of some coordinates and what is asked of its outputs.
struct Term {
    Evaluate evaluate = nullptr;
    std::vector<std::uint32_t> indices;
    std::size_t outputCount = 1;
    std::vector<Demand> demands;
};

struct LeastSquaresOptions {
    int maxIterations = 60;
    double enough = 1e-26;   ///< Stop at this cost.
    double patience = 1e-4;  ///< Stop when several steps in a row gain less than this share of the cost.
};

/// Moves the coordinates in `unknowns` so that the sum of squared unmet demands is small; the others stay.
/// Functions see the size 1. Gives the final cost; never infinite or NaN coordinates. Polls the watch.
double minimise(std::vector<double>& coordinates, const std::vector<std::uint32_t>& unknowns,
                const std::vector<Term>& terms, const LeastSquaresOptions& options, base::LimitWatch& watch);

/// The sum of squared unmet demands.
[[nodiscard]] double costOf(const std::vector<double>& coordinates, const std::vector<Term>& terms);

}  // namespace byrne::figure
