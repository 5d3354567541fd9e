// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Classes of equal terms in the current branch of the search: a union-find that can take back its last merges and
// can say which equality facts make two terms equal (a proof forest, Nieuwenhuis & Oliveras, "Proof-producing
// congruence closure", RTA 2005). Classes are small, so every member knows its representative directly.
#pragma once

#include <vector>

#include "core/prover/ground.h"

namespace byrne::prover {

class EqualityClasses {
public:
    /// Terms must be announced before they are used; each starts as its own class.
    void ensure(std::size_t termCount);

    [[nodiscard]] TermId representative(TermId term) const { return representative_[term.index()]; }
    [[nodiscard]] bool isRepresentative(TermId term) const { return representative_[term.index()] == term; }
    [[nodiscard]] bool areEqual(TermId a, TermId b) const { return representative(a) == representative(b); }
    /// Walks round the members of a class.
    [[nodiscard]] TermId nextMember(TermId term) const { return next_[term.index()]; }
    /// Whether any two terms are equal at present.
    [[nodiscard]] bool isTrivial() const { return merges_.empty(); }

    /// Makes a and b equal because of the equality fact `reason`, or (invalid reason) because they are the same
    /// function of equal arguments. The older representative stays. Returns the representative that gave way.
    /// Precondition: not equal yet.
    TermId merge(TermId a, TermId b, AtomId reason);
    [[nodiscard]] std::size_t mergeCount() const { return merges_.size(); }
    /// Takes back the last merges until `count` are left.
    void undoTo(std::size_t count);

    /// Appends the equality facts that make a and b equal, each once.
    void explain(TermId a, TermId b, const TermBank& terms, std::vector<AtomId>& out) const;

private:
    struct Merge {
        TermId lost;  ///< Representative that gave way.
        TermId kept;
        TermId left;  ///< Ends of the edge that the merge added to the proof forest; later merges may turn it.
        TermId right;
    };
    void reverseToRoot(TermId term);
    [[nodiscard]] TermId commonAncestor(TermId a, TermId b) const;

    std::vector<TermId> representative_;
    std::vector<TermId> next_;
    std::vector<TermId> parent_;  ///< Proof forest.
    std::vector<AtomId> label_;   ///< Of the edge to the parent; invalid for congruence.
    std::vector<Merge> merges_;
};

}  // namespace byrne::prover
