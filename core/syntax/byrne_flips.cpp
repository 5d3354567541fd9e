// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_flips.h"

#include <algorithm>

namespace byrne::syntax::vernacular {

namespace {

using logic::Term;

/// One-sided: variables of the pattern below values.size() get values, `term` stays as it is.
bool matches(const Term& pattern, const Term& term, std::vector<std::optional<Term>>& values) {
    if (pattern.isVariable()) {
        const std::size_t variable = pattern.variable().index();
        if (variable >= values.size()) return false;
        if (!values[variable]) values[variable] = term;
        return *values[variable] == term;
    }
    if (term.isVariable() || term.application().function != pattern.application().function) return false;
    const std::vector<Term>& parts = pattern.application().arguments;
    return std::ranges::equal(parts, term.application().arguments,
                              [&](const Term& part, const Term& whole) { return matches(part, whole, values); });
}

}  // namespace

std::optional<std::vector<Term>> flipInstantiation(const logic::CoherentFormula& formula, const logic::Literal& from) {
    if (formula.premises.size() != 1) return std::nullopt;
    const logic::Literal& premise = formula.premises.front();
    if (premise.predicate != from.predicate || premise.positive != from.positive) return std::nullopt;
    std::vector<std::optional<Term>> values(formula.universalCount);
    if (!std::ranges::equal(premise.arguments, from.arguments,
                            [&](const Term& part, const Term& whole) { return matches(part, whole, values); }))
        return std::nullopt;
    std::vector<Term> instantiation;
    for (const std::optional<Term>& value : values) {
        if (!value) return std::nullopt;
        instantiation.push_back(*value);
    }
    return instantiation;
}

std::optional<logic::Literal> flipResult(const logic::CoherentFormula& formula,
                                         const std::vector<Term>& instantiation) {
    if (formula.conclusion.size() != 1 || instantiation.size() != formula.universalCount) return std::nullopt;
    const logic::Disjunct& only = formula.conclusion.front();
    if (!only.witnesses.empty() || only.literals.size() != 1) return std::nullopt;
    return logic::substitute(only.literals.front(), instantiation);
}

std::optional<logic::Literal> turnedRound(logic::Literal from) {
    if (!from.isEquality() || from.arguments.size() != 2) return std::nullopt;
    std::swap(from.arguments[0], from.arguments[1]);
    return from;
}

}  // namespace byrne::syntax::vernacular
