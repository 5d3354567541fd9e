// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds places for objects so that claims hold: for some new objects while the rest stays, or for all together.
#pragma once

#include "core/base/limits.h"
#include "render/figure/claim.h"
#include "render/figure/constraints.h"
#include "render/figure/looks.h"
#include "render/figure/random.h"
#include "render/figure/truth.h"

namespace byrne::figure {

/// Coordinates of all objects of a Subject; those not placed yet are 0.
using Positions = std::vector<double>;
using Claims = std::vector<const Claim*>;
using ObjectIds = std::vector<ObjectId>;
[[nodiscard]] inline bool contains(const ObjectIds& objects, ObjectId id) {
    return std::find(objects.begin(), objects.end(), id) != objects.end();
}

/// How well claims hold together.
struct Outcome {
    bool holds = false;
    double margin = 0;    ///< Least of all margins; meaningless unless holds.
    double residual = 0;  ///< Largest of all residuals.
};

class Placement {
public:
    Placement(const Subject& subject, base::LimitWatch& watch) : subject_(subject), watch_(watch) {}

    /// Whether the claims hold; `objects` give the figure its size.
    [[nodiscard]] Outcome judgeAll(const Positions& positions, const ObjectIds& objects, const Claims& claims) const;

    /// Moves `movable` from where it is to the nearest place found where the claims hold: first with room and with the
    /// soft terms, then exactly. `known` are all placed objects including the movable ones.
    Outcome settle(Positions& positions, const ObjectIds& known, const ObjectIds& movable, const Claims& claims,
                   const std::vector<Term>& soft);

    /// Tries up to `starts` random places for `fresh` and keeps the best looking one where the claims hold (or else the
    /// one that misses least). `known` stay where they are.
    Outcome place(Positions& positions, const ObjectIds& known, const ObjectIds& fresh, const Claims& claims,
                  Random& random, int starts);

    /// Moves `movable` as far as the soft terms pull and the claims allow.
    Outcome drag(Positions& positions, const ObjectIds& known, const ObjectIds& movable, const Claims& claims,
                 const std::vector<Term>& soft);

    /// Moves everything for better looks; keeps the claims. False (and nothing moved) if that made nothing better.
    bool beautify(Positions& positions, const ObjectIds& known, const Claims& claims);

    /// Puts `fresh` anywhere in or near the picture, off the other points where there is room.
    void scatter(Positions& positions, const ObjectIds& known, const ObjectIds& fresh, Random& random) const;

    /// As place, for figures that cannot be true: nothing leaves the picture or falls on another point for the sake of
    /// a claim; claims that would need it are missed. `isPlaced`: `fresh` stand somewhere already, start from there.
    Outcome placeWithin(Positions& positions, const ObjectIds& known, const ObjectIds& fresh, const Claims& claims,
                        Random& random, bool isPlaced);

    [[nodiscard]] const Subject& subject() const { return subject_; }
    [[nodiscard]] base::LimitWatch& watch() const { return watch_; }

    [[nodiscard]] std::vector<Term> termsFor(const Positions& positions, const Claims& claims, const Aim& aim) const;
    /// The nearest places of the unknown coordinates where the claims hold exactly, as far as found.
    void makeExact(Positions& positions, const std::vector<std::uint32_t>& unknowns, const Claims& claims);

private:
    /// Where two points meet in a double root (circles that touch) rounding keeps them a little apart: puts them
    /// together.
    void mergeTwins(Positions& positions, const ObjectIds& known, const ObjectIds& movable, const Claims& claims) const;

    const Subject& subject_;
    base::LimitWatch& watch_;
    bool deniesOrder_ = false;  ///< Every third start denies claims in another way: see Aim.
};

}  // namespace byrne::figure
