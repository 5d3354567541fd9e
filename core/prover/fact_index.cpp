// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/fact_index.h"

#include <cassert>

namespace byrne::prover {

namespace {

std::vector<AtomId>& cell(std::vector<std::vector<AtomId>>& place, TermId term) {
    if (place.size() <= term.index()) place.resize(term.index() + 1);
    return place[term.index()];
}

}  // namespace

void FactIndex::add(GroundLiteral fact, const AtomTable& atoms) {
    const AtomId atom = fact.atom();
    Lists& lists = lists_[key(atoms.predicate(atom), fact.isPositive())];
    const auto arguments = atoms.arguments(atom);
    lists.all.push_back(atom);
    lists.byArgument.resize(arguments.size());
    for (std::size_t i = 0; i < arguments.size(); ++i) cell(lists.byArgument[i], arguments[i]).push_back(atom);
    if (atoms.isEquality(atom))
        for (std::size_t i = 0; i < 2; ++i) cell(lists.byArgument[i], arguments[1 - i]).push_back(atom);
}

void FactIndex::removeLast(GroundLiteral fact, const AtomTable& atoms) {
    const AtomId atom = fact.atom();
    Lists& lists = lists_[key(atoms.predicate(atom), fact.isPositive())];
    assert(lists.all.back() == atom);
    const auto arguments = atoms.arguments(atom);
    lists.all.pop_back();
    for (std::size_t i = 0; i < arguments.size(); ++i) lists.byArgument[i][arguments[i].index()].pop_back();
    if (atoms.isEquality(atom))
        for (std::size_t i = 0; i < 2; ++i) lists.byArgument[i][arguments[1 - i].index()].pop_back();
}

const std::vector<AtomId>& FactIndex::with(logic::PredicateId predicate, bool positive, std::size_t place,
                                           TermId term) const {
    const Lists& lists = lists_[key(predicate, positive)];
    if (place >= lists.byArgument.size() || term.index() >= lists.byArgument[place].size()) return none_;
    return lists.byArgument[place][term.index()];
}

}  // namespace byrne::prover
