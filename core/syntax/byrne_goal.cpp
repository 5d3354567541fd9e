// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_goal.h"

#include <algorithm>

namespace byrne::syntax::vernacular {

using logic::Literal;
using logic::VariableId;

namespace {

bool isPermutation(const std::vector<Literal>& a, const std::vector<Literal>& b) {
    return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

std::vector<Requirement> requirementsOf(const logic::Disjunct& disjunct, const std::vector<Literal>& stated,
                                        bool inOrder) {
    std::vector<Requirement> requirements;
    for (std::size_t i = 0; i < stated.size(); ++i) {
        Requirement requirement;
        requirement.kind = Requirement::Kind::Stated;
        requirement.literal = &stated[i];
        if (inOrder) requirement.patterns = {&disjunct.literals[i]};
        for (std::size_t j = 0; !inOrder && j < disjunct.literals.size(); ++j)
            requirement.patterns.push_back(&disjunct.literals[j]);
        requirements.push_back(std::move(requirement));
    }
    return requirements;
}

}  // namespace

std::optional<ReachedGoal> reachClaim(const HenceTree& tree, const std::vector<Literal>& claimed,
                                      const std::vector<Literal>& stated) {
    const bool isPlain = !tree.hasWitnesses && tree.disjunct.value_or(1) == 1;
    if (!isPlain || !isPermutation(claimed, stated)) return std::nullopt;
    return ReachedGoal{{}, claimed};
}

std::optional<ReachedGoal> GoalFinder::reach(const HenceTree& tree, const std::vector<Literal>& stated) const {
    for (const bool inOrder : {true, false})
        for (std::size_t i = 0; i < formula_.conclusion.size(); ++i) {
            if (tree.disjunct && *tree.disjunct != i + 1) continue;
            if (std::optional<ReachedGoal> reached = reachDisjunct(tree, stated, i, inOrder)) return reached;
        }
    return std::nullopt;
}

std::optional<ReachedGoal> GoalFinder::reachDisjunct(const HenceTree& tree, const std::vector<Literal>& stated,
                                                     std::size_t index, bool inOrder) const {
    const logic::Disjunct& disjunct = formula_.conclusion[index];
    if (disjunct.literals.size() != stated.size()) return std::nullopt;
    Bindings bindings(formula_.variables.size());
    for (std::size_t i = 0; i < formula_.universalCount; ++i) bindings[i] = logic::Term(VariableId(i));
    const bool areGiven = tree.hasWitnesses || disjunct.witnesses.empty();
    if (areGiven ? !bindWitnesses(tree, disjunct, bindings) : !matchWitnesses(disjunct, stated, inOrder, bindings))
        return std::nullopt;
    ReachedGoal reached{{index, {}, {}}, {}};
    std::vector<logic::Term> values(bindings.size());
    for (std::size_t i = 0; i < bindings.size(); ++i) values[i] = bindings[i].value_or(logic::Term());
    for (const VariableId witness : disjunct.witnesses) {
        if (!bindings[witness.index()]) return std::nullopt;
        reached.close.witnesses.push_back(values[witness.index()]);
    }
    for (const Literal& literal : disjunct.literals) reached.literals.push_back(logic::substitute(literal, values));
    const bool fits = inOrder ? reached.literals == stated : isPermutation(reached.literals, stated);
    return fits ? std::optional(std::move(reached)) : std::nullopt;
}

bool GoalFinder::matchWitnesses(const logic::Disjunct& disjunct, const std::vector<Literal>& stated, bool inOrder,
                                Bindings& bindings) const {
    std::vector<Requirement> requirements = requirementsOf(disjunct, stated, inOrder);
    std::size_t worst = 0;
    return match(known_, bindings, requirements, worst) == MatchResult::Found;
}

bool GoalFinder::bindWitnesses(const HenceTree& tree, const logic::Disjunct& disjunct, Bindings& bindings) const {
    if (tree.witnesses.size() != disjunct.witnesses.size()) return false;
    for (std::size_t i = 0; i < tree.witnesses.size(); ++i) {
        const WitnessTree& witness = tree.witnesses[i];
        const auto place = std::find_if(disjunct.witnesses.begin(), disjunct.witnesses.end(), [&](VariableId variable) {
            return witness.variable && formula_.variables[variable.index()] == witness.variable->text;
        });
        if (witness.variable && place == disjunct.witnesses.end()) return false;
        const VariableId variable = witness.variable ? *place : disjunct.witnesses[i];
        std::optional<logic::Term> term = names_.term(witness.term, scope_);
        if (!term) return false;
        bindings[variable.index()] = std::move(term);
    }
    return true;
}

}  // namespace byrne::syntax::vernacular
