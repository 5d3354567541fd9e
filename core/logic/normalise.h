// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Turns any first-order formula into coherent statements of a theory, and says in words what it did.
//
// A formula is decomposed as a sequent "premises -> conclusions" by the classical rules that need no split; what is
// coherent as written stays one statement with its variables, premises and disjuncts in their order. Where a rule
// splits, there are several statements. A part that has no coherent form in its place (a universal quantifier
// below an existential one), or that would multiply statements, gets a name: a generated predicate with the axioms for
// the one direction that is needed (Plaisted and Greenbaum, 1986). The result is satisfiable in exactly the same
// domains as the formula (without generated predicates, it is equivalent to it).
//
// A theorem has to be one statement. It is decomposed the same way; a disjunctive or universal premise is named by
// a generated predicate d with axioms d -> premise, and a conclusion without coherent form is assumed to be false: a
// premise d with axioms d -> not conclusion. So the theorem follows from the theory exactly if the formula does.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/logic/fof.h"
#include "core/logic/theory.h"

namespace byrne::logic {

struct Normalised {
    std::vector<StatementId>
        statements;  ///< What became of the formula, in order; for a theorem the last one is the theorem.
    std::vector<std::string> steps;  ///< Sentences; empty if the formula was coherent as written.
};

/// Adds formulas to one theory. Formulas must not hold blanks and must be no deeper than kMaxFormulaDepth and
/// kMaxTermDepth; free variables count as universally quantified.
class Normaliser {
public:
    /// The theory must outlive the normaliser. Names of its statements count as taken.
    explicit Normaliser(Theory& theory);

    /// Adds the symbols of the formula to the signature, so that no generated predicate takes their names. To be called
    /// for all formulas before the first one is added.
    void claimSymbols(const Fof& formula);

    /// `wanted`, or that with _2, _3, ... appended if it is taken; taken from now on. Claim the names of all formulas
    /// before adding the first, so that names made for parts do not take them.
    [[nodiscard]] std::string claimName(const std::string& wanted);

    /// Several statements of one formula are called name_1, name_2, ...; one statement is called `name`, which must be
    /// claimed. A formula that is always true may give no statement.
    Normalised addAxiom(const std::string& name, const Fof& formula, const base::Location& origin);
    /// Appends the axioms that the theorem needs (name_1, ...), then the theorem, called `name`.
    Normalised addTheorem(const std::string& name, const Fof& formula, const base::Location& origin);

private:
    Theory& theory_;
    std::unordered_set<std::string> names_;
    std::unordered_map<std::string, std::size_t> lastNumber_;  ///< Tried last for each name that was taken.
};

}  // namespace byrne::logic
