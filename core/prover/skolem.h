// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The refutational view of a coherent statement, in which other provers work: equations among the premises are solved,
// and every existential variable becomes a function of the universal ones that its disjunct speaks of. Terms over
// these functions are Herbrand terms; instances of statements by Herbrand terms are what other provers can tell us.
#pragma once

#include <compare>
#include <cstddef>
#include <variant>
#include <vector>

#include "core/logic/theory.h"

namespace byrne::prover {

/// A universal variable of the theorem that is being proved.
struct HerbrandParameter {
    std::size_t number = 0;

    friend auto operator<=>(const HerbrandParameter&, const HerbrandParameter&) = default;
};

/// The function that stands for an existential variable; its arguments are SkolemForm::dependencies[disjunct].
struct HerbrandWitness {
    logic::StatementId statement;
    std::size_t disjunct = 0;
    std::size_t number = 0;  ///< Position in Disjunct::witnesses.

    friend auto operator<=>(const HerbrandWitness&, const HerbrandWitness&) = default;
};

struct HerbrandTerm {
    std::variant<HerbrandParameter, logic::FunctionId, HerbrandWitness> head;
    std::vector<HerbrandTerm> arguments;  ///< None for a parameter.

    friend bool operator==(const HerbrandTerm&, const HerbrandTerm&) = default;
};

struct HerbrandInstance {
    logic::StatementId statement;
    std::vector<HerbrandTerm> instantiation;  ///< One term for each universal variable of the statement.

    friend bool operator==(const HerbrandInstance&, const HerbrandInstance&) = default;
};

struct SkolemForm {
    std::vector<logic::VariableId> quantified;  ///< Universal variables that remain, ascending.
    /// For each universal variable of the statement the term over `quantified` that it equals.
    std::vector<logic::Term> meaning;
    std::vector<logic::Literal> premises;     ///< Without solved equations.
    std::vector<logic::Disjunct> conclusion;  ///< With the same witnesses as the statement's.
    /// [disjunct]: members of `quantified` that occur in its literals, ascending.
    std::vector<std::vector<logic::VariableId>> dependencies;
};

[[nodiscard]] SkolemForm skolemForm(const logic::CoherentFormula& formula);

}  // namespace byrne::prover
