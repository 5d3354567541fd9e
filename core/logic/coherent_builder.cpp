// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/coherent_builder.h"

#include <algorithm>
#include <set>
#include <utility>

namespace byrne::logic {

CoherentBuilder::CoherentBuilder(const ResolvedFormula& formula)
    : formula_(formula), numbers_(formula.variableCount()), scopes_(formula.variableCount()) {}

CoherentFormula CoherentBuilder::build(const Sequent& sequent) {
    CoherentFormula out;
    names_.clear();
    for (const Literal& premise : sequent.premises) seeUniversals(premise);
    std::vector<std::vector<VariableId>> witnesses;
    for (const Disjunct& disjunct : sequent.disjuncts) witnesses.push_back(witnessesOf(disjunct));
    std::vector<VariableId> universals;
    for (const VariableId variable : sequent.universals)
        if (std::exchange(scopes_[variable.index()].isUniversal, false)) universals.push_back(variable);
    for (const VariableId variable : universals) addVariable(variable, out);
    out.universalCount = out.variables.size();
    for (const Literal& premise : sequent.premises) out.premises.push_back(renumbered(premise));
    for (std::size_t i = 0; i < sequent.disjuncts.size(); ++i)
        out.conclusion.push_back(disjunct(sequent.disjuncts[i], witnesses[i], out));
    return out;
}

Disjunct CoherentBuilder::disjunct(const Disjunct& disjunct, const std::vector<VariableId>& witnesses,
                                   CoherentFormula& statement) {
    Disjunct out;
    std::vector<VariableId> outside;
    for (const VariableId witness : witnesses) {
        outside.push_back(numbers_[witness.index()]);
        addVariable(witness, statement);
        out.witnesses.push_back(numbers_[witness.index()]);
    }
    for (const Literal& literal : disjunct.literals) out.literals.push_back(renumbered(literal));
    for (std::size_t i = 0; i < witnesses.size(); ++i) numbers_[witnesses[i].index()] = outside[i];
    return out;
}

void CoherentBuilder::seeUniversals(const Literal& literal) {
    forEachVariable(literal, [this](VariableId variable) { scopes_[variable.index()].isUniversal = true; });
}

/// The witnesses that occur in the literals; other variables there count as universal.
std::vector<VariableId> CoherentBuilder::witnessesOf(const Disjunct& disjunct) {
    for (const VariableId witness : disjunct.witnesses) scopes_[witness.index()].isWitness = true;
    for (const Literal& literal : disjunct.literals)
        forEachVariable(literal, [this](VariableId variable) {
            Scope& scope = scopes_[variable.index()];
            (scope.isWitness ? scope.occurs : scope.isUniversal) = true;
        });
    std::vector<VariableId> out;
    for (const VariableId witness : disjunct.witnesses) {
        Scope& scope = scopes_[witness.index()];
        scope.isWitness = false;
        if (std::exchange(scope.occurs, false)) out.push_back(witness);
    }
    return out;
}

void CoherentBuilder::addVariable(VariableId variable, CoherentFormula& out) {
    const std::string& wanted = formula_.variableName(variable);
    std::string name = wanted;
    for (int number = 1; !names_.insert(name).second; ++number) name = wanted + std::to_string(number);
    numbers_[variable.index()] = VariableId(out.variables.size());
    out.variables.push_back(std::move(name));
}

Literal CoherentBuilder::renumbered(const Literal& literal) const {
    Literal out{literal.positive, literal.predicate, {}};
    for (const Term& argument : literal.arguments) out.arguments.push_back(renumbered(argument));
    return out;
}

Term CoherentBuilder::renumbered(const Term& term) const {
    if (term.isVariable()) return numbers_[term.variable().index()];
    Application out{term.application().function, {}};
    for (const Term& argument : term.application().arguments) out.arguments.push_back(renumbered(argument));
    return out;
}

namespace {

bool isNegativeAlone(const Disjunct& disjunct) {
    return disjunct.witnesses.empty() && disjunct.literals.size() == 1 && !disjunct.literals.front().positive;
}

bool hasComplement(const Sequent& sequent) {
    std::set<Literal> positive;
    for (const Disjunct& disjunct : sequent.disjuncts)
        for (const Literal& literal : disjunct.literals)
            if (literal.positive) positive.insert(literal);
    return std::any_of(sequent.disjuncts.begin(), sequent.disjuncts.end(), [&](const Disjunct& disjunct) {
        return isNegativeAlone(disjunct) && positive.count(disjunct.literals.front().negated()) > 0;
    });
}

}  // namespace

bool readNegativeDisjunctsAsPremises(Sequent& sequent) {
    const bool isClause = sequent.premises.empty() && sequent.disjuncts.size() > 1 &&
                          std::any_of(sequent.disjuncts.begin(), sequent.disjuncts.end(), isNegativeAlone);
    if (!isClause || hasComplement(sequent)) return false;
    for (const Disjunct& disjunct : sequent.disjuncts)
        if (isNegativeAlone(disjunct)) sequent.premises.push_back(disjunct.literals.front().negated());
    std::erase_if(sequent.disjuncts, isNegativeAlone);
    return true;
}

}  // namespace byrne::logic
