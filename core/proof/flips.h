// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Flips: steps that only put the objects of a fact in another order (AB = CD, so BA = CD; AB = CD, so CD = AB). Readers
// see no news in them, so they can be folded into the step that uses them (Node::flips), and spelt out again.
#pragma once

#include "core/proof/proof.h"

namespace byrne::proof {

/// Whether `after` is `before` with its arguments in another order, or the same.
[[nodiscard]] bool isReordered(const logic::Literal& before, const logic::Literal& after);

/// The proof with every flip folded into the steps that use it; flips that nothing uses are gone. A step is a flip if
/// it is by a statement or by equality, has one premise and no new objects, and all its facts are that premise
/// reordered. If nothing but flips would be left of the proof, it stays as it is. Renumbers.
[[nodiscard]] Proof foldFlips(Proof proof);

/// The proof with every folded flip as a step of its own, before the step that uses it; a fact that is known there
/// already is not derived again. Renumbers.
[[nodiscard]] Proof expandFlips(Proof proof);

/// Puts the folded flips of every node in the order of their use, drops those that are not used, and makes equal ones
/// one. Renumbers.
void tidyFlips(Proof& proof);

/// How many flips are folded into nodes.
[[nodiscard]] std::size_t flipCount(const Proof& proof);

/// The premises of a node; null for claims and holes.
[[nodiscard]] std::vector<FactId>* premisesOf(Node& node);
[[nodiscard]] const std::vector<FactId>* premisesOf(const Node& node);

}  // namespace byrne::proof
