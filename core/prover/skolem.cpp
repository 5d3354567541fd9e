// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/skolem.h"

#include <algorithm>
#include <optional>

namespace byrne::prover {

using logic::Literal;
using logic::Term;
using logic::VariableId;

namespace {

/// The side of the equation that can be replaced by the other one.
std::optional<std::size_t> solvedSide(const Literal& literal) {
    if (!literal.positive || !literal.isEquality()) return std::nullopt;
    for (const std::size_t side : {1, 0}) {
        const Term& term = literal.arguments[side];
        if (term.isVariable() && !occurs(term.variable(), literal.arguments[1 - side])) return side;
    }
    return std::nullopt;
}

std::vector<Term> identity(std::size_t count) {
    std::vector<Term> values;
    for (std::size_t i = 0; i < count; ++i) values.emplace_back(VariableId(i));
    return values;
}

/// Solves the equations among the premises: fills meaning and premises.
void solve(const logic::CoherentFormula& formula, SkolemForm& form) {
    form.meaning = identity(formula.universalCount);
    std::vector<Literal> open = formula.premises;
    for (bool changed = true; changed;) {
        changed = false;
        for (Literal& premise : open) {
            premise = logic::substitute(premise, form.meaning);
            const std::optional<std::size_t> side = solvedSide(premise);
            if (!side) continue;
            std::vector<Term> step = identity(formula.universalCount);
            step[premise.arguments[*side].variable().index()] = premise.arguments[1 - *side];
            for (Term& term : form.meaning) term = logic::substitute(term, step);
            changed = true;
        }
    }
    std::erase_if(open, [](const Literal& premise) { return premise.isReflexiveEquality(); });
    form.premises = std::move(open);
}

}  // namespace

SkolemForm skolemForm(const logic::CoherentFormula& formula) {
    SkolemForm form;
    solve(formula, form);
    for (std::size_t i = 0; i < formula.universalCount; ++i)
        if (form.meaning[i] == Term(VariableId(i))) form.quantified.emplace_back(i);
    for (logic::Disjunct disjunct : formula.conclusion) {
        std::vector<VariableId> found;
        for (Literal& literal : disjunct.literals) {
            literal = logic::substitute(literal, form.meaning);
            logic::forEachVariable(literal, [&](VariableId variable) {
                if (variable.index() < formula.universalCount) found.push_back(variable);
            });
        }
        std::ranges::sort(found);
        found.erase(std::ranges::unique(found).begin(), found.end());
        form.dependencies.push_back(std::move(found));
        form.conclusion.push_back(std::move(disjunct));
    }
    return form;
}

}  // namespace byrne::prover
