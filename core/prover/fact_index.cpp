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

/// Calls visit(place, term) for every place and every term that stands there in some variant of the atom.
template <class Visit>
void FactIndex::forEachEntry(AtomId atom, const AtomTable& atoms, Visit visit) {
    const logic::PredicateId predicate = atoms.predicate(atom);
    const auto arguments = atoms.arguments(atom);
    const bool hasVariants = !atoms.variants(predicate).empty();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!hasVariants) {
            visit(i, arguments[i]);
            continue;
        }
        const auto orbit = atoms.orbit(predicate, i);
        for (std::size_t k = 0; k < orbit.size(); ++k) {
            bool isNew = true;
            for (std::size_t before = 0; before < k && isNew; ++before)
                isNew = arguments[orbit[before]] != arguments[orbit[k]];
            if (isNew) visit(i, arguments[orbit[k]]);
        }
    }
}

void FactIndex::add(GroundLiteral fact, const AtomTable& atoms) {
    const AtomId atom = fact.atom();
    Lists& lists = lists_[key(atoms.predicate(atom), fact.isPositive())];
    lists.all.push_back(atom);
    lists.byArgument.resize(atoms.arguments(atom).size());
    forEachEntry(atom, atoms,
                 [&](std::size_t place, TermId term) { cell(lists.byArgument[place], term).push_back(atom); });
}

void FactIndex::removeLast(GroundLiteral fact, const AtomTable& atoms) {
    const AtomId atom = fact.atom();
    Lists& lists = lists_[key(atoms.predicate(atom), fact.isPositive())];
    assert(lists.all.back() == atom);
    lists.all.pop_back();
    forEachEntry(atom, atoms,
                 [&](std::size_t place, TermId term) { lists.byArgument[place][term.index()].pop_back(); });
}

const std::vector<AtomId>& FactIndex::with(logic::PredicateId predicate, bool positive, std::size_t place,
                                           TermId term) const {
    const Lists& lists = lists_[key(predicate, positive)];
    if (place >= lists.byArgument.size() || term.index() >= lists.byArgument[place].size()) return none_;
    return lists.byArgument[place][term.index()];
}

}  // namespace byrne::prover
