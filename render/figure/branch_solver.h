// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Follows the steps of a branch and keeps a figure in which everything assumed and constructed so far holds.
#pragma once

#include <map>

#include "render/figure/figure.h"
#include "render/figure/placement.h"

namespace byrne::figure {

/// A figure on the way through a branch.
struct Stage {
    Positions positions;
    ObjectIds known;       ///< Placed objects, in the order of introduction.
    Claims active;         ///< Hypotheses, assumptions, and facts that say what witnesses are.
    bool isTrue = true;    ///< All active claims hold.
    bool isMoved = false;  ///< Something was moved after it was placed first.
};

/// What the user drags, and from which figure.
struct Pull {
    std::map<std::string, Position> wanted;
    const std::map<std::string, Position>* points = nullptr;  ///< Null: from nowhere.
    const std::map<std::string, Circle>* circles = nullptr;
};

class BranchSolver {
public:
    BranchSolver(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch, unsigned seed)
        : view_(view), subject_(subject), placement_(subject, watch), seed_(seed) {}

    /// The stage after the hypotheses. With a pull: near the pulled figure.
    [[nodiscard]] Stage hypotheses(const Pull& pull);

    /// Takes one more step. `mayFail`: the branch ends in a contradiction, so it is no wonder if no figure is found.
    void advance(Stage& stage, const proof::ViewStep& step, bool mayFail, const Pull& pull);

private:
    [[nodiscard]] Claims claimsOf(const std::vector<proof::FactId>& facts) const;
    [[nodiscard]] ObjectIds freshIn(const Stage& stage, const proof::ViewStep& step, const Claims& claims) const;
    void construct(Stage& stage, const ObjectIds& fresh, const Claims& claims, bool mayFail, const Pull& pull,
                   unsigned salt);
    void makeTrue(Stage& stage, bool mayFail, const Pull& pull, unsigned salt);
    /// Loads the coordinates of the pulled figure for those of `objects` that it has; false if any is missing.
    bool load(Positions& positions, const Pull& pull, const ObjectIds& objects) const;
    [[nodiscard]] std::vector<Term> pullTerms(const Positions& positions, const ObjectIds& movable,
                                              const Claims& claims, const Pull& pull) const;

    const proof::ProofView& view_;
    const Subject& subject_;
    Placement placement_;
    unsigned seed_;
};

}  // namespace byrne::figure
