// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "There is a proof with at most n steps and splits" as a question to CaDiCaL. A proof is a tree of places: place 0 is
// where it begins, the places below are the cases of its split. At each place the solver says which steps are used,
// what is known, and how the place ends. That reasons do not go in circles is not said beforehand: forbid() excludes
// a circle that was found.
#pragma once

#include <cadical.hpp>
#include <optional>
#include <vector>

#include "core/base/limits.h"
#include "core/prover/proof_choices.h"
#include "core/prover/sat_terminator.h"

namespace byrne::prover {

using Place = std::size_t;

/// A complete tree: every place has `width` places below, down to `depth`.
struct PlaceTree {
    std::size_t width = 0;
    std::size_t depth = 0;

    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] bool hasChildren(Place place) const { return child(place, 0) < count(); }
    [[nodiscard]] Place child(Place place, std::size_t number) const { return place * width + 1 + number; }
    [[nodiscard]] Place parent(Place place) const { return (place - 1) / width; }
    [[nodiscard]] std::size_t branch(Place place) const { return (place - 1) % width; }
};

class ProofEncoding {
public:
    enum class Answer { Found, None, Unknown };

    /// `most`: the highest bound that will be asked for.
    ProofEncoding(const ProofChoices& choices, const PlaceTree& tree, std::size_t most, base::LimitWatch& watch);
    ~ProofEncoding();
    ProofEncoding(const ProofEncoding&) = delete;
    ProofEncoding& operator=(const ProofEncoding&) = delete;

    /// Whether `bound` steps and splits can do. Unknown if the limit or `conflicts` are reached first.
    [[nodiscard]] Answer solve(std::size_t bound, std::int64_t conflicts);

    // After Found.
    [[nodiscard]] bool isUsed(Place place, std::size_t step) { return holds(used_[place][step]); }
    [[nodiscard]] bool isSplit(Place place, std::size_t split) {
        return tree_.hasChildren(place) && holds(split_[place][split]);
    }
    [[nodiscard]] bool isKnown(Place place, Item item) { return choices_.isGiven(item) || holds(known_[place][item]); }

    /// Nothing of `circle` is known at any place unless something from outside of it gives a part of it.
    void forbid(const std::vector<Item>& circle);

private:
    [[nodiscard]] bool holds(int variable) { return solver_.val(variable) > 0; }
    void clause(const std::vector<int>& literals);
    void need(int use, Place place, const std::vector<Item>& needs);
    void addVariables();
    void addSteps(Place place);
    void addEnds(Place place);
    void addSplits(Place place, std::vector<int>& ends);
    void addSupports(Place place);
    void atMostOne(const std::vector<int>& variables);
    void addBound(std::size_t most);
    [[nodiscard]] std::vector<int> counted(const std::vector<int>& variables, std::size_t begin, std::size_t end,
                                           std::size_t most);

    const ProofChoices& choices_;
    const PlaceTree tree_;
    base::LimitWatch& watch_;
    SatTerminator terminator_;
    CaDiCaL::Solver solver_;
    int next_ = 0;
    std::vector<int> active_;              ///< [place]
    std::vector<std::vector<int>> known_;  ///< [place][item]
    std::vector<std::vector<int>> used_;   ///< [place][step]
    std::vector<std::vector<int>> split_;  ///< [place][split]; empty at the bottom.
    std::vector<int> costs_;               ///< [n]: more than n are used.
};

}  // namespace byrne::prover
