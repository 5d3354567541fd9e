// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/ground_flips.h"

#include <algorithm>
#include <map>
#include <set>

namespace byrne::prover {

namespace {

bool isReordered(const AtomTable& atoms, GroundLiteral before, GroundLiteral after) {
    return atoms.predicate(before.atom()) == atoms.predicate(after.atom()) &&
           before.isPositive() == after.isPositive() &&
           std::ranges::is_permutation(atoms.arguments(before.atom()), atoms.arguments(after.atom()));
}

/// A statement `P(x...) => P(x in other orders), ...` over distinct variables.
struct FlipStatement {
    logic::StatementId id;
    std::vector<std::size_t> places;               ///< [variable]: its place in the premise.
    std::vector<std::vector<std::size_t>> orders;  ///< [conclusion][place]: the place of the premise it repeats.
};

std::optional<FlipStatement> asFlip(const logic::CoherentFormula& formula, logic::StatementId id) {
    if (formula.premises.size() != 1 || formula.conclusion.size() != 1 || formula.conclusion[0].literals.empty() ||
        !formula.conclusion[0].witnesses.empty() || formula.premises[0].isEquality())
        return std::nullopt;
    const logic::Literal& premise = formula.premises[0];
    if (premise.arguments.size() != formula.universalCount) return std::nullopt;
    FlipStatement flip{id, std::vector<std::size_t>(formula.universalCount, formula.universalCount), {}};
    for (std::size_t i = 0; i < premise.arguments.size(); ++i) {
        if (!premise.arguments[i].isVariable()) return std::nullopt;
        std::size_t& place = flip.places[premise.arguments[i].variable().index()];
        if (place != formula.universalCount) return std::nullopt;
        place = i;
    }
    for (const logic::Literal& literal : formula.conclusion[0].literals) {
        if (literal.predicate != premise.predicate || literal.positive != premise.positive) return std::nullopt;
        std::vector<std::size_t> order;
        for (const logic::Term& argument : literal.arguments) {
            if (!argument.isVariable()) return std::nullopt;
            order.push_back(flip.places[argument.variable().index()]);
        }
        std::vector<std::size_t> sorted = order;
        std::ranges::sort(sorted);
        if (std::ranges::adjacent_find(sorted) != sorted.end()) return std::nullopt;
        flip.orders.push_back(std::move(order));
    }
    return flip;
}

class FlipSearch {
public:
    FlipSearch(const logic::Theory& theory, logic::StatementId goal, AtomTable& atoms) : atoms_(atoms) {
        for (std::size_t i = 0; i < goal.index(); ++i)
            if (auto flip = asFlip(theory.statements[i].formula, logic::StatementId(i))) {
                const logic::Literal& premise = theory.statements[i].formula.premises[0];
                flips_[{premise.predicate, premise.positive}].push_back(std::move(*flip));
            }
    }

    std::vector<GroundInstance> run(const std::vector<GroundInstance>& instances, std::size_t most) {
        for (const GroundInstance& instance : instances) {
            if (isFlip(instance, atoms_)) made_.insert({instance.statement, instance.premises[0]});
            for (const GroundLiteral premise : instance.premises) see(premise);
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                for (const GroundLiteral literal : disjunct.literals) see(literal);
        }
        for (std::size_t next = 0; next < open_.size() && out_.size() < most; ++next) flip(open_[next]);
        return std::move(out_);
    }

private:
    void see(GroundLiteral literal) {
        if (seen_.insert(literal).second) open_.push_back(literal);
    }

    void flip(GroundLiteral literal) {
        const auto flips = flips_.find({atoms_.predicate(literal.atom()), literal.isPositive()});
        if (flips == flips_.end()) return;
        for (const FlipStatement& flip : flips->second) {
            if (!made_.insert({flip.id, literal}).second) continue;
            const auto span = atoms_.arguments(literal.atom());
            const std::vector<TermId> arguments(span.begin(), span.end());
            GroundInstance instance;
            instance.statement = flip.id;
            for (const std::size_t place : flip.places) instance.instantiation.push_back(arguments[place]);
            instance.premises = {literal};
            instance.disjuncts.emplace_back();
            for (const std::vector<std::size_t>& order : flip.orders) {
                std::vector<TermId> turned;
                for (const std::size_t place : order) turned.push_back(arguments[place]);
                instance.disjuncts[0].literals.emplace_back(
                    atoms_.internExactly(atoms_.predicate(literal.atom()), turned), literal.isPositive());
            }
            for (const GroundLiteral made : instance.disjuncts[0].literals) see(made);
            out_.push_back(std::move(instance));
        }
    }

    AtomTable& atoms_;
    std::map<std::pair<logic::PredicateId, bool>, std::vector<FlipStatement>> flips_;
    std::set<std::pair<logic::StatementId, GroundLiteral>> made_;
    std::set<GroundLiteral> seen_;
    std::vector<GroundLiteral> open_;
    std::vector<GroundInstance> out_;
};

/// Whether the equations among the premises make the sides of one (in)equation those of the other. Terms are taken
/// whole.
bool turnsInto(const GroundInstance& instance, GroundLiteral one, GroundLiteral other, const AtomTable& atoms) {
    std::map<TermId, TermId> parent;
    const auto find = [&](TermId term) {
        for (auto up = parent.find(term); up != parent.end(); up = parent.find(term)) term = up->second;
        return term;
    };
    for (const GroundLiteral premise : instance.premises) {
        if (!premise.isPositive() || !atoms.isEquality(premise.atom())) continue;
        const auto sides = atoms.arguments(premise.atom());
        if (find(sides[0]) != find(sides[1])) parent[find(sides[0])] = find(sides[1]);
    }
    const auto a = atoms.arguments(one.atom());
    const auto b = atoms.arguments(other.atom());
    return (find(a[0]) == find(b[0]) && find(a[1]) == find(b[1])) ||
           (find(a[0]) == find(b[1]) && find(a[1]) == find(b[0]));
}

}  // namespace

bool isFlip(const GroundInstance& instance, const AtomTable& atoms) {
    return instance.kind == GroundInstance::Kind::Axiom && instance.premises.size() == 1 &&
           instance.disjuncts.size() == 1 && instance.disjuncts[0].witnesses.empty() &&
           !instance.disjuncts[0].literals.empty() &&
           std::ranges::all_of(instance.disjuncts[0].literals, [&](GroundLiteral literal) {
               return isReordered(atoms, instance.premises[0], literal);
           });
}

bool isRecall(const GroundInstance& instance) {
    return instance.kind == GroundInstance::Kind::Axiom && instance.premises.empty() &&
           instance.disjuncts.size() == 1 && instance.disjuncts[0].witnesses.empty();
}

bool isFree(const GroundInstance& instance, const AtomTable& atoms) {
    return isRecall(instance) || isFlip(instance, atoms);
}

std::vector<GroundInstance> flipsFor(const logic::Theory& theory, logic::StatementId goal,
                                     const std::vector<GroundInstance>& instances, AtomTable& atoms, std::size_t most) {
    return FlipSearch(theory, goal, atoms).run(instances, most);
}

std::vector<GroundInstance> equalitiesBackwards(const std::vector<GroundInstance>& instances, const AtomTable& atoms) {
    std::vector<GroundInstance> out;
    std::set<std::vector<GroundLiteral>> seen;
    for (const GroundInstance& instance : instances) {
        if (instance.kind != GroundInstance::Kind::Equality) continue;
        const GroundLiteral conclusion = instance.disjuncts[0].literals[0];
        for (std::size_t i = 0; i < instance.premises.size(); ++i) {
            const GroundLiteral premise = instance.premises[i];
            const bool isSameKind = atoms.predicate(premise.atom()) == atoms.predicate(conclusion.atom()) &&
                                    premise.isPositive() == conclusion.isPositive();
            if (!isSameKind) continue;
            GroundInstance back = instance;
            back.premises[i] = conclusion.negated();
            back.disjuncts[0].literals[0] = premise.negated();
            // An equation need not lie on the way from one side to the other: then its negation does not follow.
            if (atoms.isEquality(premise.atom()) && !turnsInto(back, premise.negated(), conclusion.negated(), atoms))
                continue;
            std::vector<GroundLiteral> key = back.premises;
            key.push_back(back.disjuncts[0].literals[0]);
            if (seen.insert(std::move(key)).second) out.push_back(std::move(back));
        }
    }
    return out;
}

}  // namespace byrne::prover
