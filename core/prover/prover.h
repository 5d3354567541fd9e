// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one door to all proof search engines. An engine gets a theory and the statement to prove, and answers
// with a proof object or with why there is none. Callers still run the checker on every proof.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/limits.h"
#include "core/logic/theory.h"
#include "core/proof/proof.h"

namespace byrne::prover {

enum class Engine { Auto, Saturate, Shortest };

enum class Status {
    Theorem,             ///< `proof` is set.
    CounterSatisfiable,  ///< Saturated without reaching the goal: a model of the hypotheses without the goal exists.
    Timeout,
    GaveUp,   ///< The engine's own bounds were reached (memory, term depth), or it is incomplete here.
    Stopped,  ///< Asked to stop.
};

struct Progress {
    std::string phase;  ///< One or two English words: "searching", "minimising", "writing the proof".
    double seconds = 0;
    std::size_t facts = 0;  ///< Facts true in the current model.
    std::size_t cases = 0;  ///< Disjunctive instances so far.
    std::size_t instances = 0;
    std::size_t witnesses = 0;
};

struct Options {
    base::Limits limits;
    Engine engine = Engine::Auto;
    /// Strategies searched with side by side. Proofs do not depend on it.
    std::size_t threads = 1;
    /// Called from the searching thread about every 50 ms; must be quick.
    std::function<void(const Progress&)> onProgress;
};

struct Outcome {
    Status status = Status::GaveUp;
    std::optional<proof::Proof> proof;
    std::string engine;   ///< The engine that decided.
    std::string reason;   ///< For GaveUp and Timeout: one English sentence.
    Progress statistics;  ///< At the end.
};

/// Proves theory[goal] from the statements before it. Deterministic for a fixed theory and options as long as
/// no limit is hit. Never throws for input reasons.
[[nodiscard]] Outcome prove(const logic::Theory& theory, logic::StatementId goal, const Options& options);

}  // namespace byrne::prover
