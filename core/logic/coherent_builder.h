// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes coherent statements of finished sequents: numbers the variables that occur, drops the others and
// keeps their names apart. Used by normalise.h only.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "core/logic/sequent.h"

namespace byrne::logic {

class CoherentBuilder {
public:
    explicit CoherentBuilder(const ResolvedFormula& formula);

    /// Pending parts are not looked at. A trivial sequent must not come here.
    [[nodiscard]] CoherentFormula build(const Sequent& sequent);

private:
    void addVariable(VariableId variable, CoherentFormula& out);
    [[nodiscard]] Literal renumbered(const Literal& literal) const;
    [[nodiscard]] Term renumbered(const Term& term) const;
    [[nodiscard]] std::vector<VariableId> universalsOf(const Sequent& sequent);

    const ResolvedFormula& formula_;
    std::vector<VariableId> numbers_;             ///< By variable of the formula; invalid if it has no number now.
    std::vector<std::uint32_t> seenIn_;           ///< By variable of the formula: the last build that saw it outside its quantifier.
    std::uint32_t build_ = 0;
    std::unordered_set<std::string> names_;
};

/// A clause written as `~p | q | r`, without premises, becomes p -> q | r. Not if an alternative is the negation of another
/// (`p | ~p` is meant as a case split). Whether it changed anything.
bool readNegativeDisjunctsAsPremises(Sequent& sequent);

/// Drops the witnesses that the literals do not mention.
void keepOccurringWitnesses(Disjunct& disjunct);

}  // namespace byrne::logic
