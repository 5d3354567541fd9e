// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether claims hold in a figure.
#pragma once

#include <span>

#include "render/figure/claim.h"

namespace byrne::figure {

/// An equation holds up to this, relative to the size of the figure.
inline constexpr double kEquationTolerance = 1e-6;
/// A strict condition holds from this on.
inline constexpr double kStrictTolerance = 1e-7;
/// What a figure should keep for strict conditions, so that the eye sees that they hold.
inline constexpr double kVisibleMargin = 1e-3;

struct Verdict {
    bool holds = false;
    double residual = 0;  ///< As FactTruth::residual.
    double margin = 1;    ///< By how much the strict conditions hold, 1 if there are none. Of a denial: how clearly an
                          ///< equation fails, 1 if an order is the other way.
};

/// `size` is that of the figure: see sizeOf.
[[nodiscard]] Verdict judge(const Claim& claim, std::span<const double> coordinates, double size);

/// The larger side of the box around the objects' points (and centres); 1 for a single point.
[[nodiscard]] double sizeOf(const Subject& subject, const std::vector<ObjectId>& objects,
                            std::span<const double> coordinates);

}  // namespace byrne::figure
