// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coherent statements and the theory that holds them. A statement is
//     forall x (A1 & ... & An -> exists y B1 | ... | exists y Bm),   each Bi a conjunction of literals,
// with negative literals allowed anywhere (classical negation is built in: DESIGN section 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"
#include "core/logic/signature.h"
#include "core/logic/term.h"

namespace byrne::logic {

using StatementId = base::Id<struct StatementTag>;

/// exists witnesses (literals). An empty list of literals is "true".
struct Disjunct {
    std::vector<VariableId> witnesses;  ///< Existential variables of the statement that occur in this disjunct only.
    std::vector<Literal> literals;

    friend bool operator==(const Disjunct&, const Disjunct&) = default;
};

struct CoherentFormula {
    /// Names of all variables: first the universal ones, then the existential ones of the disjuncts in order.
    std::vector<std::string> variables;
    std::size_t universalCount = 0;
    std::vector<Literal> premises;
    /// Empty: the conclusion is "false". One disjunct: no case split.
    std::vector<Disjunct> conclusion;

    friend bool operator==(const CoherentFormula&, const CoherentFormula&) = default;
};

enum class StatementKind { Axiom, Theorem };

struct Statement {
    std::string name;
    StatementKind kind = StatementKind::Axiom;
    CoherentFormula formula;
    base::Location origin;  ///< Where it was read; nowhere if the program made it.

    /// Equal in content; the place does not count.
    friend bool operator==(const Statement& a, const Statement& b) {
        return a.name == b.name && a.kind == b.kind && a.formula == b.formula;
    }
};

/// A signature and statements in order. A proof of statement i may use the statements before it, nothing else
/// (so a theorem can't be used in its own proof); readers of TPTP put the conjecture last.
struct Theory {
    Signature signature;
    std::vector<Statement> statements;

    [[nodiscard]] const Statement& operator[](StatementId id) const { return statements[id.index()]; }
    /// The last statement of that name.
    [[nodiscard]] std::optional<StatementId> find(std::string_view name) const;
};

/// "for A B assume A != B show exists X: betS(A,X,B)" on one line: the text form used in messages and tests.
[[nodiscard]] std::string toText(const CoherentFormula& formula, const Signature& signature);
/// "exists X: p(X), q(X) or r(A)"; "false" for no disjunct; names as in toText(Term).
[[nodiscard]] std::string toText(const std::vector<Disjunct>& disjuncts, const Signature& signature,
                                 std::span<const std::string> names);

}  // namespace byrne::logic
