// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof that uses earlier theorems, as a proof from axioms alone: the proofs of those theorems are put in their
// places, and the proofs of the theorems these use, and so on.
#pragma once

#include <map>

#include "core/base/result.h"
#include "core/proof/proof.h"

namespace byrne::proof {

using ProofTable = std::map<logic::StatementId, const Proof*>;

/// Expanded proofs have this many nodes at most; one that would have more is an error.
inline constexpr std::size_t kMaxExpandedNodes = 200'000;

/// The proof of theory[theorem] in `proofs`, with every use of a statement that has a proof in `proofs` replaced by
/// that proof. A straight proof is put in its place step by step. One with cases becomes a claim or, where it gives
/// objects or cases, encloses what follows: each of its branches ends with a copy of that. Names of witnesses stay
/// where they are free, else get a number. Renumbers; labels of facts that come from lemmas are gone.
/// Fails for a theorem without proof, a proof with a hole or of the wrong form among those used, and for results that
/// are too large.
[[nodiscard]] base::Result<Proof> expandLemmas(const logic::Theory& theory, logic::StatementId theorem,
                                               const ProofTable& proofs);

/// Whether the proof uses a statement that has a proof in `proofs`.
[[nodiscard]] bool usesLemmas(const Proof& proof, const ProofTable& proofs);

}  // namespace byrne::proof
