// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known, and what is to be shown, at one node of a proof: the question that panels, suggestions and the
// prover in small doses all begin with.
#pragma once

#include <optional>
#include <vector>

#include "core/proof/proof.h"

namespace byrne::assist {

struct Situation {
    /// Known before the node, oldest first; the hypotheses come first. They point into the proof.
    std::vector<const proof::Fact*> facts;
    /// The node that added facts[i]; invalid for hypotheses.
    std::vector<proof::StepId> addedBy;
    /// Parameters and witnesses known before the node, in the order of their introduction.
    std::vector<logic::VariableId> objects;
    /// What the block around the node is to show. Variables are the proof's own; the goal's existential variables
    /// follow them, numbered from proof.variables.size() on and called as in goalNames.
    std::vector<logic::Disjunct> goal;
    std::vector<std::string> goalNames;
    /// The case assumptions around the node, outermost first: what each of them says.
    std::vector<const std::vector<proof::Fact>*> cases;

    [[nodiscard]] bool knows(const logic::Literal& literal) const;
    [[nodiscard]] const proof::Fact* find(const logic::Literal& literal) const;
};

/// Before the node with this id; nullopt if the proof has no such node.
[[nodiscard]] std::optional<Situation> situationAt(const logic::CoherentFormula& theorem, const proof::Proof& proof,
                                                   proof::StepId node);

/// The node itself; null if there is none.
[[nodiscard]] const proof::Node* findNode(const proof::Proof& proof, proof::StepId node);

/// A block and a place in it.
struct Place {
    proof::Block* block = nullptr;
    std::size_t index = 0;
};
/// Where the node stands; a null block if there is no such node.
[[nodiscard]] Place findPlace(proof::Proof& proof, proof::StepId node);

/// Names of the proof's variables, then of the goal's: for printing literals of Situation::goal.
[[nodiscard]] std::vector<std::string> namesWithGoal(const proof::Proof& proof, const Situation& situation);

}  // namespace byrne::assist
