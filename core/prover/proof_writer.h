// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Turns a ground proof into the proof object: names witnesses, links premises to facts, adds the turned-round
// equation where a step wants "B = A" and "A = B" is known.
#pragma once

#include "core/base/result.h"
#include "core/logic/theory.h"
#include "core/proof/proof.h"
#include "core/prover/ground_proof.h"

namespace byrne::prover {

/// `parameters[i]` is the ground term of the theorem's universal variable i; `someObject` (may be invalid) the term
/// that stands for an object of the nonempty domain. Fails only if a premise is not known where it is used.
[[nodiscard]] base::Result<proof::Proof> writeProof(const logic::Theory& theory, logic::StatementId goal,
                                                    const GroundBlock& block,
                                                    const std::vector<GroundInstance>& instances, const TermBank& terms,
                                                    const AtomTable& atoms, const std::vector<TermId>& parameters,
                                                    TermId someObject);

}  // namespace byrne::prover
