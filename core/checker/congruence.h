// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Congruence closure for the checker's equality rule: which terms are equal given some equations. The checker
// has its own, so that no prover code is trusted. (Downey, Sethi, Tarjan: "Variations on the common
// subexpression problem", JACM 27, 1980.)
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "core/logic/term.h"

namespace byrne::checker {

class Congruence {
public:
    /// Makes the terms equal, with everything that follows by replacing equals by equals.
    void merge(const logic::Term& left, const logic::Term& right);
    /// Whether the terms are equal under what was merged so far.
    [[nodiscard]] bool areEqual(const logic::Term& left, const logic::Term& right);

private:
    using Node = std::size_t;
    /// A variable (first true) or a function, with the classes of its arguments.
    using Key = std::pair<std::pair<bool, std::uint32_t>, std::vector<Node>>;

    struct Class {
        Node parent = 0;          ///< Itself for the representative.
        std::vector<Key> usedBy;  ///< Applications with an argument in this class (keys as of when they were made).
    };

    Node find(Node node);
    Node classOf(const logic::Term& term);
    Node classOfKey(Key key);
    [[nodiscard]] Key current(Key key);

    std::vector<Class> classes_;
    std::map<Key, Node> table_;  ///< Keys over representatives; stale ones are never asked for.
};

}  // namespace byrne::checker
