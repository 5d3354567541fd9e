// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A forward proof over ground literals, before it becomes a proof object: which instance is used when, and where the
// cases split. Premises are not linked to facts yet; a literal is known once something above adds it.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/prover/ground_instance.h"

namespace byrne::prover {

struct GroundBlock;

/// Use of an instance with one disjunct (axiom or rewriting); adds `facts`, some of the disjunct's literals.
struct GroundStep {
    std::size_t instance = 0;
    std::vector<GroundLiteral> facts;
};

struct GroundCase {
    std::vector<GroundLiteral> assumptions;
    std::vector<GroundBlock> block;  ///< One element.
};

/// Cases of an instance with several disjuncts, or of `middle` and its negation.
struct GroundSplit {
    std::optional<std::size_t> instance;
    GroundLiteral middle;
    std::vector<GroundCase> cases;
};

struct GroundClose {
    enum class Kind { Goal, False, Clash, Irreflexive };
    Kind kind = Kind::Clash;
    std::size_t instance = 0;  ///< Goal, False.
    GroundLiteral literal;     ///< Clash: known together with its negation. Irreflexive: t != t.
};

struct GroundBlock {
    std::vector<GroundStep> steps;
    std::variant<GroundClose, GroundSplit> end;
};

}  // namespace byrne::prover
