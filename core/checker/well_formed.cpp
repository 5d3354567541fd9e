// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checker/well_formed.h"

#include <algorithm>

namespace byrne::checker {

using logic::Literal;
using logic::Signature;
using logic::Term;
using logic::VariableId;

namespace {

bool isWellFormedTo(const Signature& signature, const Term& term, std::size_t depth) {
    if (term.isVariable()) return term.variable().isValid();
    const logic::Application& application = term.application();
    if (depth == 0 || application.function.index() >= signature.functionCount()) return false;
    return application.arguments.size() == signature[application.function].arity &&
           std::ranges::all_of(application.arguments,
                               [&](const Term& argument) { return isWellFormedTo(signature, argument, depth - 1); });
}

/// Which variables may stand in a literal: the universal ones, and those marked.
bool usesOnly(const Literal& literal, std::size_t universalCount, const std::vector<bool>& isWitness) {
    bool isFine = true;
    logic::forEachVariable(literal, [&](VariableId variable) {
        const std::size_t index = variable.index();
        isFine = isFine && (index < universalCount || (index < isWitness.size() && isWitness[index]));
    });
    return isFine;
}

}  // namespace

bool isWellFormed(const Signature& signature, const Term& term) {
    return isWellFormedTo(signature, term, logic::kMaxTermDepth + 1);
}

bool isWellFormed(const Signature& signature, const Literal& literal) {
    return literal.predicate.index() < signature.predicateCount() &&
           literal.arguments.size() == signature[literal.predicate].arity &&
           std::ranges::all_of(literal.arguments, [&](const Term& term) { return isWellFormed(signature, term); });
}

bool isWellFormed(const Signature& signature, const logic::CoherentFormula& formula) {
    if (formula.universalCount > formula.variables.size()) return false;
    const std::vector<bool> none;
    for (const Literal& premise : formula.premises)
        if (!isWellFormed(signature, premise) || !usesOnly(premise, formula.universalCount, none)) return false;
    std::vector<bool> isTaken(formula.variables.size(), false);
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        std::vector<bool> isWitness(disjunct.witnesses.empty() ? 0 : formula.variables.size(), false);
        for (const VariableId witness : disjunct.witnesses) {
            const std::size_t index = witness.index();
            if (index < formula.universalCount || index >= isTaken.size() || isTaken[index]) return false;
            isTaken[index] = isWitness[index] = true;
        }
        for (const Literal& literal : disjunct.literals)
            if (!isWellFormed(signature, literal) || !usesOnly(literal, formula.universalCount, isWitness))
                return false;
    }
    return true;
}

}  // namespace byrne::checker
