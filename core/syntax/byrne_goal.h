// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which part of a goal a `hence` reaches: the disjunct, and the objects for what it says to exist. Used by the
// elaborator of proofs, which looks for the premises.
#pragma once

#include <optional>
#include <vector>

#include "core/syntax/byrne_known_facts.h"
#include "core/syntax/byrne_names.h"

namespace byrne::syntax::vernacular {

struct ReachedGoal {
    proof::CloseByGoal close;              ///< Without premises yet.
    std::vector<logic::Literal> literals;  ///< What must be known, in the order of the disjunct.
};

/// A claim's facts, in any order.
[[nodiscard]] std::optional<ReachedGoal> reachClaim(const HenceTree& tree, const std::vector<logic::Literal>& claimed,
                                                    const std::vector<logic::Literal>& stated);

/// The conclusion of a theorem inside its proof, where its universal variables are the variables of the same number.
class GoalFinder {
public:
    GoalFinder(const logic::CoherentFormula& formula, const Names& names, const Scope& scope, const KnownFacts& known)
        : formula_(formula), names_(names), scope_(scope), known_(known) {}

    /// The first disjunct that says what is stated, in its own order if there is one, else in any order.
    [[nodiscard]] std::optional<ReachedGoal> reach(const HenceTree& tree,
                                                   const std::vector<logic::Literal>& stated) const;

private:
    [[nodiscard]] std::optional<ReachedGoal> reachDisjunct(const HenceTree& tree,
                                                           const std::vector<logic::Literal>& stated, std::size_t index,
                                                           bool inOrder) const;
    [[nodiscard]] bool bindWitnesses(const HenceTree& tree, const logic::Disjunct& disjunct, Bindings& bindings) const;
    /// Finds the objects for what exists by comparing the disjunct with what is stated.
    [[nodiscard]] bool matchWitnesses(const logic::Disjunct& disjunct, const std::vector<logic::Literal>& stated,
                                      bool inOrder, Bindings& bindings) const;

    const logic::CoherentFormula& formula_;
    const Names& names_;
    const Scope& scope_;
    const KnownFacts& known_;
};

}  // namespace byrne::syntax::vernacular
