// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The prover in small doses: it proves what a hole leaves open, from what is known there, and its proof becomes part of
// the document. Claims of the user stay as they are; what the prover found for a claim goes into the claim's own proof.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assist/node_edit.h"
#include "core/assist/subgoal.h"
#include "core/prover/prover.h"

namespace byrne::assist {

struct Filling {
    prover::Status status = prover::Status::GaveUp;
    std::string reason;               ///< Why there is none: one sentence.
    std::optional<ProofEdit> change;  ///< Set if and only if the status is Theorem; checked.
    std::size_t steps = 0;            ///< Of the part that was found.
};

/// A proof of what a hole left open, apart from the document it belongs to: further edits of the document do not matter
/// to it as long as the hole asks the same question.
struct FoundPart {
    Subgoal subgoal;
    proof::Proof proof;
};

struct PartSearch {
    prover::Status status = prover::Status::GaveUp;
    std::string reason;
    std::optional<FoundPart> found;  ///< Set if and only if the status is Theorem; checked.
};
[[nodiscard]] PartSearch proveHole(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                   proof::StepId place, const prover::Options& options);
/// Puts the part into the hole; fails if the hole now asks something else.
[[nodiscard]] base::Result<ProofEdit> putIn(const logic::Theory& theory, logic::StatementId theorem,
                                            const proof::Proof& proof, proof::StepId place, const FoundPart& part);

/// proveHole and putIn. Proves what the hole `place` leaves open. A hole that is the rest of a block is replaced by the
/// steps found; a claim becomes a step if one step proves it, else a claim with its own proof.
[[nodiscard]] Filling fillHole(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                               proof::StepId place, const prover::Options& options);

/// Proves anew what the nodes from `place` to the end of its block (or, for a claim or a step without witnesses, this
/// node alone) prove, and answers with an edit only if the new part has fewer steps.
[[nodiscard]] Filling shorten(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                              proof::StepId place, const prover::Options& options);

/// What the hole `place` asks, in words of the language: the same text before and after an edit that does not concern it.
[[nodiscard]] std::string questionOf(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                     proof::StepId place);

/// Ids of all holes in the order of reading.
[[nodiscard]] std::vector<proof::StepId> holesOf(const proof::Proof& proof);

/// The proof with the nodes at `wrong` (steps without witnesses, claims) turned into claims for the prover, so that a
/// sketch with steps too far apart can be completed. Nodes that can't be turned stay.
[[nodiscard]] proof::Proof asSketch(const proof::Proof& proof, const std::vector<proof::StepId>& wrong);

}  // namespace byrne::assist
