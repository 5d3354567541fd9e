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
    struct Scope {
        bool isUniversal = false;  ///< Occurs outside the scope of a witness of that name.
        bool isWitness = false;    ///< Of the disjunct that is looked at now.
        bool occurs = false;       ///< A witness that occurs there.
    };

    void seeUniversals(const Literal& literal);
    [[nodiscard]] std::vector<VariableId> witnessesOf(const Disjunct& disjunct);
    [[nodiscard]] Disjunct disjunct(const Disjunct& disjunct, const std::vector<VariableId>& witnesses,
                                    CoherentFormula& statement);
    void addVariable(VariableId variable, CoherentFormula& out);
    [[nodiscard]] Literal renumbered(const Literal& literal) const;
    [[nodiscard]] Term renumbered(const Term& term) const;

    const ResolvedFormula& formula_;
    /// By variable of the formula. A variable may be universal in one part of a statement and a witness in another.
    std::vector<VariableId> numbers_;
    std::vector<Scope> scopes_;
    std::unordered_set<std::string> names_;
};

/// A clause written as `~p | q | r`, without premises, becomes p -> q | r. Not if an alternative is the negation of
/// another (`p | ~p` is meant as a case split). Whether it changed anything.
bool readNegativeDisjunctsAsPremises(Sequent& sequent);

}  // namespace byrne::logic
