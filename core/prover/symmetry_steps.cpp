// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/symmetry_steps.h"

#include <algorithm>
#include <map>
#include <set>

namespace byrne::prover {

namespace {

/// Beyond this many variants of one atom they are tied to one of them only.
constexpr std::size_t kMostPairs = 6;

std::vector<TermId> permuted(const std::vector<TermId>& arguments, const Permutation& places) {
    std::vector<TermId> out;
    for (const std::uint8_t place : places) out.push_back(arguments[place]);
    return out;
}

}  // namespace

void SymmetrySteps::lead(AtomId from, AtomId to, std::vector<GroundInstance>& out) const {
    const logic::PredicateId predicate = atoms_.predicate(from);
    const SymmetryGroup& group = symmetries_.of(predicate);
    const auto given = atoms_.arguments(from);
    const auto wanted = atoms_.arguments(to);
    const std::vector<TermId> start(given.begin(), given.end());
    const std::vector<TermId> end(wanted.begin(), wanted.end());
    for (std::size_t e = 0; e < group.elements.size(); ++e) {
        if (permuted(start, group.elements[e]) != end) continue;
        std::vector<TermId> arguments = start;
        for (const std::uint8_t number : group.words[e]) {
            const SymmetryAxiom& axiom = group.axioms[number];
            GroundInstance step;
            step.statement = axiom.statement;
            for (const std::uint8_t place : axiom.instantiation) step.instantiation.push_back(arguments[place]);
            step.premises = {GroundLiteral(atoms_.internExactly(predicate, arguments), true)};
            step.disjuncts.emplace_back();
            for (const SymmetryAxiom& part : group.axioms)
                if (part.statement == axiom.statement)
                    step.disjuncts[0].literals.emplace_back(
                        atoms_.internExactly(predicate, permuted(arguments, part.places)), true);
            out.push_back(std::move(step));
            arguments = permuted(arguments, axiom.places);
        }
        return;  // elements come in the order of the lengths of their words
    }
}

void SymmetrySteps::connect(std::vector<GroundInstance>& instances, std::size_t most) const {
    std::map<AtomId, std::set<AtomId>> variants;  // by representative
    const auto note = [&](GroundLiteral literal) {
        const AtomId atom = literal.atom();
        const logic::PredicateId predicate = atoms_.predicate(atom);
        if (symmetries_.of(predicate).elements.empty()) return;
        const auto arguments = atoms_.arguments(atom);
        const std::vector<TermId> copy(arguments.begin(), arguments.end());
        variants[atoms_.intern(predicate, copy)].insert(atom);
    };
    for (const GroundInstance& instance : instances) {
        for (const GroundLiteral premise : instance.premises) note(premise);
        for (const GroundDisjunct& disjunct : instance.disjuncts)
            for (const GroundLiteral literal : disjunct.literals) note(literal);
    }
    std::set<std::pair<logic::StatementId, std::vector<TermId>>> known;
    for (const GroundInstance& instance : instances)
        if (instance.kind == GroundInstance::Kind::Axiom) known.emplace(instance.statement, instance.instantiation);
    std::vector<GroundInstance> steps;
    for (const auto& [representative, all] : variants) {
        if (instances.size() >= most) return;
        steps.clear();
        const bool isHub = all.size() > kMostPairs;
        for (const AtomId from : all)
            for (const AtomId to : all)
                if (from != to && (!isHub || from == *all.begin() || to == *all.begin())) lead(from, to, steps);
        for (GroundInstance& step : steps)
            if (known.emplace(step.statement, step.instantiation).second) instances.push_back(std::move(step));
    }
}

}  // namespace byrne::prover
