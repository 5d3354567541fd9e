// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps made for the user by a click: each function answers with the edit that writes one. A step is put before the
// node `place`; where `place` is the hole that ends a block, a step that settles the block takes the hole's place. All
// fail with a sentence that says why.
#pragma once

#include "core/assist/node_edit.h"
#include "core/assist/suggestions.h"

namespace byrne::assist {

/// Takes a suggestion: a step, a case split with a hole for each case, or a contradiction.
[[nodiscard]] base::Result<ProofEdit> takeSuggestion(const logic::Theory& theory, logic::StatementId theorem,
                                                     const proof::Proof& proof, proof::StepId place,
                                                     const Suggestion& suggestion);

/// Splits into "the literal holds" and "it does not".
[[nodiscard]] base::Result<ProofEdit> splitOn(const logic::Theory& theory, logic::StatementId theorem,
                                              const proof::Proof& proof, proof::StepId place,
                                              const logic::Literal& literal);

/// Rewrites a known fact by a known equality.
[[nodiscard]] base::Result<ProofEdit> rewriteBy(const logic::Theory& theory, logic::StatementId theorem,
                                                const proof::Proof& proof, proof::StepId place, proof::FactId fact,
                                                proof::FactId equality, bool leftToRight);

enum class ClaimForm {
    ByAuto,       ///< `have ... by auto`
    WithProof,    ///< `have ... proof ? qed`
    Unjustified,  ///< `have ... by ?`
};
/// Claims facts over the known objects, to be proved later.
[[nodiscard]] base::Result<ProofEdit> claim(const logic::Theory& theory, logic::StatementId theorem,
                                            const proof::Proof& proof, proof::StepId place,
                                            const std::vector<logic::Literal>& literals, ClaimForm form);

/// Closes the block by its goal or by two facts that contradict each other.
[[nodiscard]] base::Result<ProofEdit> closeHere(const logic::Theory& theory, logic::StatementId theorem,
                                                const proof::Proof& proof, proof::StepId place);

}  // namespace byrne::assist
