// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts of the current branch (literals of either sign), listed by predicate and by term at each argument, in
// the order in which they became known. Lists only grow at the end and shrink from the end, as the trail does.
#pragma once

#include <vector>

#include "core/prover/ground.h"

namespace byrne::prover {

class FactIndex {
public:
    explicit FactIndex(std::size_t predicateCount) : lists_(predicateCount * 2) {}

    void add(GroundLiteral fact, const AtomTable& atoms);
    /// Precondition: `fact` was added last of those still here.
    void removeLast(GroundLiteral fact, const AtomTable& atoms);

    [[nodiscard]] const std::vector<AtomId>& all(logic::PredicateId predicate, bool positive) const {
        return lists_[key(predicate, positive)].all;
    }
    /// Facts with `term` as argument number `place`, in some variant of the fact if its predicate has symmetries.
    [[nodiscard]] const std::vector<AtomId>& with(logic::PredicateId predicate, bool positive, std::size_t place,
                                                  TermId term) const;
    /// Calls visit(literal) for every fact that has `term` among its arguments (maybe more than once).
    template <class Visit>
    void forEachWith(TermId term, Visit visit) const {
        for (std::size_t i = 0; i < lists_.size(); ++i)
            for (const auto& place : lists_[i].byArgument)
                if (term.index() < place.size())
                    for (const AtomId atom : place[term.index()]) visit(GroundLiteral(atom, i % 2 == 0));
    }

private:
    struct Lists {
        std::vector<AtomId> all;
        std::vector<std::vector<std::vector<AtomId>>> byArgument;  ///< [place][term]
    };
    template <class Visit>
    static void forEachEntry(AtomId atom, const AtomTable& atoms, Visit visit);
    static std::size_t key(logic::PredicateId predicate, bool positive) {
        return predicate.index() * 2 + (positive ? 0 : 1);
    }

    std::vector<Lists> lists_;
    std::vector<AtomId> none_;
};

}  // namespace byrne::prover
