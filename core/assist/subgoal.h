// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rest of a proof as a theorem of its own: what is known somewhere implies what is to be shown there. Provers
// work on such a theorem; graft() brings their answer back into the proof it came from.
#pragma once

#include <vector>

#include "core/assist/situation.h"

namespace byrne::assist {

struct Subgoal {
    /// The statements that the proof may use, then the subgoal itself.
    logic::Theory theory;
    logic::StatementId statement;
    /// objects[i] is what universal variable i of the subgoal is called in the outer proof.
    std::vector<logic::VariableId> objects;
    /// premises[i] is the outer fact that premise i states.
    std::vector<proof::FactId> premises;
};

/// `goal` uses the variables of Situation::goal. Statements from `theorem` on are left out. Objects that neither facts
/// nor goal speak of are left out too, except that one is kept if otherwise there were none.
[[nodiscard]] Subgoal subgoalOf(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                const Situation& situation, const std::vector<logic::Disjunct>& goal);

/// The nodes of `found`, a proof of the subgoal, in the terms of the outer proof: variables that it introduces are
/// added to `outer` under names that are free there, facts get fresh ids and lose their labels. Node ids are invalid:
/// renumber the outer proof once the nodes are in place.
[[nodiscard]] proof::Block graft(proof::Proof& outer, const Subgoal& subgoal, const proof::Proof& found);

/// An id that no fact of the proof has.
[[nodiscard]] proof::FactId firstFreeFact(const proof::Proof& proof);
/// `wanted`, or with a number after it, such that no variable of the proof and no constant of the signature has it.
[[nodiscard]] std::string freeName(const proof::Proof& proof, const logic::Signature& signature,
                                   const std::string& wanted);

}  // namespace byrne::assist
