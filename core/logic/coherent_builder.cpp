// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/coherent_builder.h"

#include <algorithm>
#include <utility>

namespace byrne::logic {

CoherentBuilder::CoherentBuilder(const ResolvedFormula& formula)
    : formula_(formula), numbers_(formula.variableCount()), seenIn_(formula.variableCount(), 0) {}

CoherentFormula CoherentBuilder::build(const Sequent& sequent) {
    CoherentFormula out;
    names_.clear();
    const std::vector<VariableId> universals = universalsOf(sequent);
    for (const VariableId variable : universals) addVariable(variable, out);
    out.universalCount = out.variables.size();
    for (const Literal& premise : sequent.premises) out.premises.push_back(renumbered(premise));
    for (const Disjunct& disjunct : sequent.disjuncts) {
        Disjunct own;
        for (const VariableId witness : disjunct.witnesses) {
            addVariable(witness, out);
            own.witnesses.push_back(numbers_[witness.index()]);
        }
        for (const Literal& literal : disjunct.literals) own.literals.push_back(renumbered(literal));
        for (const VariableId witness : disjunct.witnesses) numbers_[witness.index()] = VariableId();
        out.conclusion.push_back(std::move(own));
    }
    for (const VariableId variable : universals) numbers_[variable.index()] = VariableId();
    return out;
}

/// Those that occur outside the scope of a witness, each once, in the order in which their quantifiers were opened.
std::vector<VariableId> CoherentBuilder::universalsOf(const Sequent& sequent) {
    ++build_;
    const auto see = [this](const Literal& literal, const std::vector<VariableId>& witnesses) {
        forEachVariable(literal, [&](VariableId variable) {
            if (std::find(witnesses.begin(), witnesses.end(), variable) == witnesses.end()) seenIn_[variable.index()] = build_;
        });
    };
    for (const Literal& premise : sequent.premises) see(premise, {});
    for (const Disjunct& disjunct : sequent.disjuncts)
        for (const Literal& literal : disjunct.literals) see(literal, disjunct.witnesses);
    std::vector<VariableId> out;
    for (const VariableId variable : sequent.universals)
        if (std::exchange(seenIn_[variable.index()], 0U) == build_) out.push_back(variable);
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
    for (const Disjunct& disjunct : sequent.disjuncts) {
        if (!isNegativeAlone(disjunct)) continue;
        const Literal opposite = disjunct.literals.front().negated();
        for (const Disjunct& other : sequent.disjuncts)
            if (std::find(other.literals.begin(), other.literals.end(), opposite) != other.literals.end()) return true;
    }
    return false;
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

void keepOccurringWitnesses(Disjunct& disjunct) {
    std::erase_if(disjunct.witnesses, [&](VariableId witness) {
        bool occurs = false;
        for (const Literal& literal : disjunct.literals)
            forEachVariable(literal, [&](VariableId each) { occurs = occurs || each == witness; });
        return !occurs;
    });
}

}  // namespace byrne::logic
