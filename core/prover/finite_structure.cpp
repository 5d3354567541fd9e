// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/finite_structure.h"

#include <algorithm>

namespace byrne::prover {

using logic::CoherentFormula;
using logic::Literal;
using logic::Term;

/// Walks through all values of variables; gives up when the work is used up.
class FiniteStructure::Evaluation {
public:
    Evaluation(const FiniteStructure& structure, std::size_t work) : structure_(structure), work_(work) {}

    [[nodiscard]] bool isOver() const { return work_ == 0; }

    bool isTrue(const CoherentFormula& formula) {
        std::vector<Object> values(formula.variables.size(), 0);
        return isTrueFrom(formula, values, 0);
    }

    bool premisesHold(const CoherentFormula& formula, const std::vector<Object>& values) {
        return std::ranges::all_of(formula.premises, [&](const Literal& premise) { return holds(premise, values); });
    }

    bool conclusionHolds(const CoherentFormula& formula, std::vector<Object>& values) {
        return std::ranges::any_of(formula.conclusion,
                                   [&](const logic::Disjunct& disjunct) { return hasWitnesses(disjunct, values, 0); });
    }

private:
    bool isTrueFrom(const CoherentFormula& formula, std::vector<Object>& values, std::size_t variable) {
        if (isOver()) return false;
        if (variable == formula.universalCount)
            return !premisesHold(formula, values) || conclusionHolds(formula, values);
        for (Object object = 0; object < structure_.size_; ++object) {
            values[variable] = object;
            if (!isTrueFrom(formula, values, variable + 1)) return false;
        }
        return true;
    }

    bool hasWitnesses(const logic::Disjunct& disjunct, std::vector<Object>& values, std::size_t witness) {
        if (isOver()) return false;
        if (witness == disjunct.witnesses.size())
            return std::ranges::all_of(disjunct.literals,
                                       [&](const Literal& literal) { return holds(literal, values); });
        for (Object object = 0; object < structure_.size_; ++object) {
            values[disjunct.witnesses[witness].index()] = object;
            if (hasWitnesses(disjunct, values, witness + 1)) return true;
        }
        return false;
    }

    bool holds(const Literal& literal, const std::vector<Object>& values) {
        if (work_ > 0) --work_;
        std::vector<Object> arguments;
        for (const Term& argument : literal.arguments) arguments.push_back(object(argument, values));
        const bool isFact = literal.isEquality() ? arguments[0] == arguments[1]
                                                 : structure_.facts_.contains({literal.predicate, arguments});
        return isFact == literal.positive;
    }

    [[nodiscard]] Object object(const Term& term, const std::vector<Object>& values) const {
        if (term.isVariable()) return values[term.variable().index()];
        std::vector<Object> arguments;
        for (const Term& argument : term.application().arguments) arguments.push_back(object(argument, values));
        const auto value = structure_.values_.find({term.application().function, arguments});
        return value == structure_.values_.end() ? structure_.default_ : value->second;
    }

    const FiniteStructure& structure_;
    std::size_t work_;
};

std::optional<bool> FiniteStructure::refutes(const logic::Theory& theory, logic::StatementId goal,
                                             const std::vector<Object>& parameters, std::size_t work) const {
    Evaluation evaluation(*this, work);
    const CoherentFormula& formula = theory[goal].formula;
    std::vector<Object> values = parameters;
    values.resize(formula.variables.size(), 0);
    bool isRefuted = evaluation.premisesHold(formula, values) && !evaluation.conclusionHolds(formula, values);
    for (std::size_t i = 0; i < goal.index() && isRefuted; ++i)
        isRefuted = evaluation.isTrue(theory.statements[i].formula);
    if (evaluation.isOver()) return std::nullopt;
    return isRefuted;
}

}  // namespace byrne::prover
