// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What makes one figure better than another when all claims hold in both: points well apart, nothing nearly on one
// line that need not be, nothing that looks like an equal length or a right angle and is none.
#pragma once

#include <array>

#include "render/figure/claim.h"
#include "render/figure/least_squares.h"

namespace byrne::figure {

/// What of a figure the looks depend on.
struct Sight {
    std::vector<std::uint32_t> points;  ///< Offsets of the points' coordinates.
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        segments;                                              ///< Pairs of offsets, likely to be drawn as segments.
    std::vector<std::array<std::uint32_t, 4>> quadrilaterals;  ///< Cycles of four segments.
    std::vector<std::size_t> part;  ///< For each point, the number of the part of the figure that claims tie it to.
};

[[nodiscard]] Sight sightOf(const Subject& subject, const std::vector<ObjectId>& objects,
                            const std::vector<const Claim*>& claims);

/// Lower is better, 0 is perfect. Relative to the size of the figure. Coincidences and collinearities that hold
/// exactly are taken to be forced, and cost nothing.
[[nodiscard]] double uglinessOf(const Sight& sight, const std::vector<double>& coordinates);

/// How many pairs of points share a place: what uglinessOf takes to be forced, and may not be.
[[nodiscard]] double coincidencesIn(const Sight& sight, const std::vector<double>& coordinates);

/// Soft terms that push towards good looks, for figures of size about 1. What holds exactly at `coordinates` is left
/// alone.
void addLookTerms(const Sight& sight, const std::vector<double>& coordinates, double weight, std::vector<Term>& terms);

/// Soft terms that keep new points off all other points and inside the picture.
void addRoomTerms(const Sight& sight, const std::vector<std::uint32_t>& newPoints, double weight,
                  std::vector<Term>& terms);

}  // namespace byrne::figure
