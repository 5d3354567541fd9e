// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ways to use axioms and theorems at one place of a proof: which objects they can be about, which known facts serve
// as premises, and which premises are still missing.
#pragma once

#include <optional>
#include <vector>

#include "core/assist/situation.h"
#include "core/base/limits.h"

namespace byrne::assist {

struct Use {
    logic::StatementId statement;
    std::vector<logic::Term> instantiation;  ///< One term for each universal variable.
    /// One for each premise; invalid for `t = t` and for what is missing.
    std::vector<proof::FactId> premises;
    std::vector<logic::Literal> missing;  ///< Premises that are not known, in order.

    friend bool operator==(const Use&, const Use&) = default;
};

struct UseQuery {
    /// Only this statement; else all before the theorem.
    std::optional<logic::StatementId> statement;
    /// The conclusion must be one case that gives this literal. Goal variables in it stand for any object.
    std::optional<logic::Literal> gives;
    /// Facts that must be among the premises.
    std::vector<proof::FactId> premises;
    /// Objects that the instantiation must name.
    std::vector<logic::VariableId> objects;
    std::size_t mostMissing = 0;
    /// Universal variables that no premise and no goal binds range over the known objects if there are at most this
    /// many.
    std::size_t mostFree = 0;
    std::size_t mostEach = 60;      ///< Of one statement.
    std::size_t workEach = 20'000;  ///< Matching steps spent on one statement.
};

/// In the order of the theory; each instantiation once. Deterministic; work is bounded by the query, and ends early
/// when the watch says so.
[[nodiscard]] std::vector<Use> findUses(const logic::Theory& theory, logic::StatementId theorem,
                                        const proof::Proof& proof, const Situation& situation, const UseQuery& query,
                                        base::LimitWatch& watch);

/// The use of a statement with this instantiation: premises looked up among the known facts.
[[nodiscard]] Use useOf(const logic::Theory& theory, logic::StatementId statement,
                        std::vector<logic::Term> instantiation, const Situation& situation);

}  // namespace byrne::assist
