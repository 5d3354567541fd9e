// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a refutation consists of: ground instances of statements with everything that a proof step made of
// them needs. The search hands these over; minimisation and reconstruction work on nothing else.
#pragma once

#include <vector>

#include "core/logic/theory.h"
#include "core/prover/ground.h"

namespace byrne::prover {

struct GroundDisjunct {
    std::vector<TermId> witnesses;
    std::vector<GroundLiteral> literals;
};

struct GroundInstance {
    enum class Kind { Hypothesis, Axiom, Goal, Equality };
    Kind kind = Kind::Axiom;
    logic::StatementId statement;       ///< Axiom only.
    std::vector<TermId> instantiation;  ///< Axiom: one term for each universal variable of the statement.
    std::size_t goalDisjunct = 0;       ///< Goal only.
    std::vector<TermId> goalWitnesses;  ///< Goal only.
    /// In the statement's order, with those that are t = t. Hypothesis: none.
    std::vector<GroundLiteral> premises;
    /// Axiom: the statement's disjuncts. Hypothesis and Equality: one disjunct with one literal. Goal: none.
    std::vector<GroundDisjunct> disjuncts;
};

}  // namespace byrne::prover
