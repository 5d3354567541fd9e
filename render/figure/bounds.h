// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far a figure that cannot be true may go for the sake of its claims: it stays in the picture, and points that
// stood apart stay apart.
#pragma once

#include "render/figure/claim.h"
#include "render/figure/least_squares.h"

namespace byrne::figure {

class Bounds {
public:
    /// Around what stands now: `known` in `positions`, with a margin.
    Bounds(const Subject& subject, const std::vector<double>& positions, const std::vector<ObjectId>& known);

    /// Points that share a place and are both in one of the claims are to part.
    void separate(const Subject& subject, const std::vector<const Claim*>& claims);

    /// Triangles of the claims that are open to the eye in `positions` stay so.
    void keepOpen(const std::vector<double>& positions, const std::vector<const Claim*>& claims);

    /// Firm terms that keep `movable` inside, and off each other and off the rest of `all`.
    void addTerms(const Subject& subject, const std::vector<ObjectId>& all, const std::vector<ObjectId>& movable,
                  std::vector<Term>& terms) const;

    /// Whether `movable` are inside, and none of them is on or nearly on another point of `all`.
    [[nodiscard]] bool contain(const Subject& subject, const std::vector<double>& positions,
                               const std::vector<ObjectId>& all, const std::vector<ObjectId>& movable) const;

private:
    /// Points that stand near each other now may go on doing so.
    struct Near {
        std::uint32_t first = 0, second = 0;  ///< Offsets, the smaller first.
        double least = 0;                     ///< How near they may come.
    };

    [[nodiscard]] double leastBetween(std::uint32_t first, std::uint32_t second, double usual) const;

    struct Triangle {
        std::vector<std::uint32_t> indices;  ///< Of its six coordinates.
        double least = 0;                    ///< How flat it may become: see bend().
    };

    Vec low_, high_;
    std::vector<Triangle> triangles_;
    std::vector<Near> near_;
};

}  // namespace byrne::figure
