// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known at a node of a proof: facts and variables. Blocks open and end; what a block added is no longer
// known after its end, and its ids are never free again.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/proof/proof.h"

namespace byrne::checker {

enum class Standing { Unseen, Known, Ended };

class Scope {
public:
    struct Mark {
        std::size_t facts = 0;
        std::size_t variables = 0;
    };

    [[nodiscard]] Standing standing(proof::FactId fact) const;
    [[nodiscard]] Standing standing(logic::VariableId variable) const;
    /// Precondition: the fact is not Unseen.
    [[nodiscard]] const proof::Fact& fact(proof::FactId id) const { return *facts_.at(id).fact; }
    /// The first variable that is not known, if any.
    [[nodiscard]] std::optional<logic::VariableId> unknownVariable(const logic::Literal& literal) const;
    [[nodiscard]] std::optional<logic::VariableId> unknownVariable(const logic::Term& term) const;

    /// Precondition: the fact's id is Unseen. The fact must outlive the scope.
    void add(const proof::Fact& fact);
    void add(logic::VariableId variable);

    /// The fact is known no longer. One that was never added stays unseen.
    void end(const proof::Fact& fact);

    [[nodiscard]] Mark mark() const { return {factTrail_.size(), variableTrail_.size()}; }
    void endBlock(Mark mark);

private:
    struct Entry {
        const proof::Fact* fact = nullptr;
        bool isKnown = true;
    };

    std::unordered_map<proof::FactId, Entry> facts_;
    std::unordered_map<logic::VariableId, bool> variables_;  ///< Whether still known.
    std::vector<proof::FactId> factTrail_;
    std::vector<logic::VariableId> variableTrail_;
};

}  // namespace byrne::checker
