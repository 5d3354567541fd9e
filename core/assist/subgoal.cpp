// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/subgoal.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/assist/transform.h"

namespace byrne::assist {

namespace {

logic::Theory statementsBefore(const logic::Theory& theory, logic::StatementId theorem) {
    logic::Theory before;
    before.signature = theory.signature;
    const auto end = std::min(theorem.index(), theory.statements.size());
    before.statements.assign(theory.statements.begin(), theory.statements.begin() + static_cast<std::ptrdiff_t>(end));
    return before;
}

std::string freeStatementName(const logic::Theory& theory) {
    std::string name = "subgoal";
    while (theory.find(name)) name += "_";
    return name;
}

}  // namespace

Subgoal subgoalOf(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                  const Situation& situation, const std::vector<logic::Disjunct>& goal) {
    Subgoal subgoal;
    subgoal.theory = statementsBefore(theory, theorem);
    std::set<logic::VariableId> used;
    const auto note = [&](const logic::Literal& literal) {
        logic::forEachVariable(literal, [&](logic::VariableId variable) { used.insert(variable); });
    };
    for (const proof::Fact* fact : situation.facts) note(fact->literal);
    for (const logic::Disjunct& disjunct : goal)
        for (const logic::Literal& literal : disjunct.literals) note(literal);

    logic::Statement statement;
    statement.name = freeStatementName(subgoal.theory);
    statement.kind = logic::StatementKind::Theorem;
    logic::CoherentFormula& formula = statement.formula;
    std::vector<logic::Term> values;
    for (std::size_t i = 0; i < proof.variables.size() + situation.goalNames.size(); ++i)
        values.emplace_back(logic::VariableId(i));
    const auto rename = [&](logic::VariableId variable, std::string name) {
        values[variable.index()] = logic::VariableId(formula.variables.size());
        formula.variables.push_back(std::move(name));
    };
    for (const logic::VariableId object : situation.objects)
        if (used.contains(object)) {
            rename(object, proof.variables[object.index()]);
            subgoal.objects.push_back(object);
        }
    if (subgoal.objects.empty() && !situation.objects.empty()) {
        rename(situation.objects.front(), proof.variables[situation.objects.front().index()]);
        subgoal.objects.push_back(situation.objects.front());
    }
    formula.universalCount = formula.variables.size();
    for (const proof::Fact* fact : situation.facts) {
        formula.premises.push_back(logic::substitute(fact->literal, values));
        subgoal.premises.push_back(fact->id);
    }
    for (const logic::Disjunct& disjunct : goal) {
        logic::Disjunct moved;
        for (const logic::VariableId witness : disjunct.witnesses) {
            rename(witness, situation.goalNames[witness.index() - proof.variables.size()]);
            moved.witnesses.push_back(values[witness.index()].variable());
        }
        for (const logic::Literal& literal : disjunct.literals)
            moved.literals.push_back(logic::substitute(literal, values));
        formula.conclusion.push_back(std::move(moved));
    }
    subgoal.statement = logic::StatementId(subgoal.theory.statements.size());
    subgoal.theory.statements.push_back(std::move(statement));
    return subgoal;
}

proof::Block graft(proof::Proof& outer, const Subgoal& subgoal, const proof::Proof& found) {
    std::vector<logic::Term> values;
    for (std::size_t i = 0; i < found.variables.size(); ++i) {
        if (i < subgoal.objects.size()) {
            values.emplace_back(subgoal.objects[i]);
            continue;
        }
        std::string name = freeName(outer, subgoal.theory.signature, found.variables[i]);
        values.emplace_back(logic::VariableId(outer.variables.size()));
        outer.variables.push_back(std::move(name));
    }
    std::map<proof::FactId, proof::FactId> facts;
    for (std::size_t i = 0; i < found.hypotheses.size() && i < subgoal.premises.size(); ++i)
        facts[found.hypotheses[i].id] = subgoal.premises[i];
    std::size_t next = firstFreeFact(outer).index();
    proof::Block block = found.root;
    Transform transform;
    transform.values = values;
    transform.define = [&](proof::Fact& fact) {
        const proof::FactId fresh(next++);
        facts[fact.id] = fresh;
        fact.id = fresh;
        fact.label.clear();
    };
    transform.use = [&](proof::FactId& premise) {
        if (const auto known = facts.find(premise); known != facts.end()) premise = known->second;
    };
    transform.apply(block);
    return block;
}

proof::FactId firstFreeFact(const proof::Proof& proof) {
    std::size_t next = 0;
    forEachFact(proof, [&](const proof::Fact& fact) {
        if (fact.id.isValid()) next = std::max(next, fact.id.index() + 1);
    });
    return proof::FactId(next);
}

std::string freeName(const proof::Proof& proof, const logic::Signature& signature, const std::string& wanted) {
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::find(proof.variables, name) != proof.variables.end() || signature.findFunction(name, 0);
    };
    std::string name = wanted;
    for (std::size_t number = 1; isTaken(name); ++number) name = wanted + std::to_string(number);
    return name;
}

}  // namespace byrne::assist
