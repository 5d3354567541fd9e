// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps that say little, for comparing the lengths of proofs with those of provers that do not show them.
#pragma once

#include "core/logic/theory.h"
#include "core/proof/proof.h"

namespace byrne::proof {

/// How many of the steps that stepCount() counts are by a statement with one premise, one disjunct and no new objects
/// (a definition spelt out, a square called a rectangle). Larus takes such steps in silence, inside of the next one.
[[nodiscard]] std::size_t quietStepCount(const Proof& proof, const logic::Theory& theory);

}  // namespace byrne::proof
