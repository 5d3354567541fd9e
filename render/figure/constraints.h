// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Claims as demands on numbers, for the least-squares solver.
#pragma once

#include "render/figure/claim.h"
#include "render/figure/least_squares.h"

namespace byrne::figure {

/// How claims are asked for. Levels are multiplied by the unit of the relation.
struct Aim {
    double strictLevel = 0;     ///< What strict conditions should reach.
    double weakLevel = 0;       ///< What conditions that allow zero should reach.
    double marginWeight = 1;    ///< Of strict and weak conditions, against 1 of equations.
    double measureWeight = 1;   ///< Of equations between lengths, angles and areas.
    double positionWeight = 1;  ///< Of all other equations.
    bool deniesOrder = false;   ///< Deny the order of points on a line rather than that they are on one.
};

/// Leaves room everywhere, at the cost of exactness: a good place to start from.
inline constexpr Aim kRoomy{0.09, 0.03, 0.6, 1, 1};
/// Exact equations; margins as small as a figure can bear.
inline constexpr Aim kExact{0.004, 0, 1, 1, 1};
/// Against the pull of a dragged point.
inline constexpr Aim kFirm{0.01, 0, 10, 10, 10};
/// For what cannot be true: positions hold and are seen to hold, measures come as near as they can.
inline constexpr Aim kImpossible{0.06, 0.03, 1, 0.5, 1};

/// Adds the terms for `claim`. A denial asks for the failure of the one condition that fails most at `coordinates`
/// (of those that are not guards, if there are any; of those that are not equations, if the aim says so and there are
/// any).
void addTerms(const Claim& claim, const std::vector<double>& coordinates, const Aim& aim, std::vector<Term>& terms);

}  // namespace byrne::figure
