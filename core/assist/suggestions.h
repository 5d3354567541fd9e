// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What can I conclude here?": uses of axioms and theorems whose premises are all known, the likeliest first, each with
// what it would add; case splits that would help; rewriting by an equality.
#pragma once

#include <string>
#include <vector>

#include "core/assist/uses.h"

namespace byrne::assist {

struct Suggestion {
    Use use;
    /// What each case of the conclusion would add, witnesses under their new names. Empty: a contradiction.
    struct Case {
        std::vector<std::string> witnesses;
        std::vector<logic::Literal>
            facts;  ///< Variables are those of the proof, then `witnesses` of all cases in order.
    };
    std::vector<Case> cases;
    bool reachesGoal = false;
    double cost = 0;  ///< Smaller is likelier.

    [[nodiscard]] bool isContradiction() const { return cases.empty(); }
    [[nodiscard]] bool splits() const { return cases.size() > 1; }
    [[nodiscard]] bool introduces() const;
};

struct SuggestionQuery {
    /// Restricts what is offered; see UseQuery.
    std::optional<logic::StatementId> statement;
    std::vector<proof::FactId> premises;
    std::vector<logic::VariableId> objects;
    std::optional<logic::Literal> gives;
    std::size_t most = 100;
    base::Limits limits{.seconds = 2, .memoryBytes = 0, .stop = {}};
};

/// At the node `place` of the proof (usually the hole at its end). Uses that add nothing new are left out.
[[nodiscard]] std::vector<Suggestion> suggest(const logic::Theory& theory, logic::StatementId theorem,
                                              const proof::Proof& proof, proof::StepId place,
                                              const SuggestionQuery& query);

/// Literals that are worth a split into "it holds" and "it does not", the likeliest first: each is the one missing
/// premise of something that would help.
[[nodiscard]] std::vector<logic::Literal> suggestSplits(const logic::Theory& theory, logic::StatementId theorem,
                                                        const proof::Proof& proof, proof::StepId place,
                                                        std::size_t most, const base::Limits& limits);

/// The literal with every `left` of the equality replaced by its right side (or the other way round).
[[nodiscard]] logic::Literal rewritten(const logic::Literal& literal, const logic::Literal& equality, bool leftToRight);

/// Names of the proof's variables, then of the suggestion's witnesses: for printing Suggestion::Case::facts.
[[nodiscard]] std::vector<std::string> namesWith(const proof::Proof& proof, const Suggestion& suggestion);

}  // namespace byrne::assist
