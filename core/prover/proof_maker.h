// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a refutation to the proof that is shown: shrinks the refutation in several ways, replays each forwards, keeps
// the shortest proof (counted as a reader counts), lets the optimiser make it shorter, and orders it for reading. Where
// the refutation comes from (the search, or another prover's advice) does not matter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "core/logic/theory.h"
#include "core/proof/proof.h"
#include "core/prover/ground_instance.h"

namespace byrne::prover {

/// Ground instances that contradict each other, with the tables that their ids point into.
struct Refutation {
    std::vector<GroundInstance> instances;
    std::vector<GroundInstance> related;  ///< Instances about the same terms: material for shorter ways; may be empty.
    const TermBank& terms;
    const AtomTable& atoms;
    std::vector<TermId> parameters;  ///< The ground term of the theorem's universal variable i.
    TermId someObject;               ///< Stands for an object of the nonempty domain; may be invalid.
};

enum class Effort {
    Draft,     ///< One way only, to see whether it is worth more.
    Readable,  ///< A short proof, soon.
    Shortest,  ///< As short as the time allows.
};

struct FoundProof {
    std::optional<proof::Proof> proof;  ///< Flips folded.
    std::string howShort;               ///< One English sentence: what is known of shorter proofs.
};

/// No proof if the instances give no forward proof, or at a limit before there is one. Deterministic as long as no
/// limit is hit.
[[nodiscard]] FoundProof makeProof(const logic::Theory& theory, logic::StatementId goal, const Refutation& refutation,
                                   Effort effort, const base::Limits& limits);

/// The same with Effort::Readable. Nothing if the instances give no forward proof, or at a limit before there is one.
[[nodiscard]] std::optional<proof::Proof> makeProof(const logic::Theory& theory, logic::StatementId goal,
                                                    const Refutation& refutation, const base::Limits& limits);

}  // namespace byrne::prover
