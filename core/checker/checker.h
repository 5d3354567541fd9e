// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The independent checker: re-verifies a proof object against its theory. It trusts nothing but this folder, the
// logic values and the proof value; it knows no prover. Every proof, wherever it comes from, goes through it
// before anything calls it proved.
#pragma once

#include <string>
#include <vector>

#include "core/logic/theory.h"
#include "core/proof/proof.h"

namespace byrne::checker {

/// The rule that a node breaks (names as in the manual).
enum class Rule {
    Hypotheses,
    Variables,
    FactIds,
    Scope,
    Premises,
    Instantiation,
    Conclusion,
    Witnesses,
    Branches,
    ExcludedMiddle,
    Equality,
    NonemptyDomain,
    Goal,
    Contradiction,
    Structure,
    Statement,
    Limits,
    Flip,
};

struct CheckError {
    proof::StepId step;     ///< Invalid for faults of the proof's heading.
    base::Location origin;  ///< The node's place, if it was read from a document.
    Rule rule = Rule::Structure;
    std::string message;  ///< Says what was expected and what is there, in the proof's own names.
};

struct Verdict {
    std::vector<CheckError>
        errors;  ///< In the order of reading. After a wrong step its facts are assumed and checking goes on.
    std::vector<proof::StepId> holes;
    /// Proved: no error and no hole.
    [[nodiscard]] bool isProved() const { return errors.empty() && holes.empty(); }
};

/// "premises", "excluded middle", ...: the rule's name in messages and in the manual.
[[nodiscard]] std::string ruleName(Rule rule);

/// "step 3 (premises): ..." as people read it: steps count from 1; "statement (hypotheses): ..." for the heading.
[[nodiscard]] std::string describe(const CheckError& error);

/// Blocks nest this deep at most.
inline constexpr std::size_t kMaxBlockDepth = 2000;

/// Checks `proof` as a proof of theory[theorem]; only statements before `theorem` may be used.
/// Time is near-linear in the size of the proof; recursion is bounded by a depth limit (Rule::Limits).
[[nodiscard]] Verdict check(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof);

}  // namespace byrne::checker
