// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/prover/saturation.h"
#include "core/prover/symmetry_steps.h"

namespace byrne::prover {

namespace {

constexpr std::size_t kMostProofInstances = 20'000;  ///< Nobody reads a proof of this size, and writing it takes too long.

/// Ground instances of a statement's literals.
class Grounding {
public:
    Grounding(TermBank& terms, AtomTable& atoms, std::vector<TermId> values)
        : terms_(terms), atoms_(atoms), values_(std::move(values)) {}

    [[nodiscard]] TermId term(const logic::Term& term) {
        if (term.isVariable()) return values_[term.variable().index()];
        std::vector<TermId> arguments;
        for (const logic::Term& argument : term.application().arguments) arguments.push_back(this->term(argument));
        return terms_.apply(term.application().function, arguments);
    }

    [[nodiscard]] GroundLiteral literal(const logic::Literal& literal) {
        std::vector<TermId> arguments;
        for (const logic::Term& argument : literal.arguments) arguments.push_back(term(argument));
        return {atoms_.internExactly(literal.predicate, arguments), literal.positive};
    }

private:
    TermBank& terms_;
    AtomTable& atoms_;
    std::vector<TermId> values_;
};

GroundInstance derivation(GroundInstance::Kind kind, const std::vector<GroundLiteral>& literals) {
    GroundInstance out;
    out.kind = kind;
    out.premises.assign(literals.begin(), literals.end() - 1);
    out.disjuncts.push_back({{}, {literals.back()}});
    return out;
}

}  // namespace

std::vector<GroundInstance> Saturation::refutation() {
    depthBound_ = std::numeric_limits<std::uint32_t>::max();
    std::vector<GroundInstance> out;
    const std::vector<InstanceId> core = propagator_.core();
    if (core.size() > kMostProofInstances) return out;
    for (const InstanceId id : core) {
        const Instance& instance = instances_[id.index()];
        if (!instance.rule.isValid()) {
            if (instance.isHypothesis)
                out.push_back(derivation(GroundInstance::Kind::Hypothesis, instance.literals));
            else
                out.push_back(derivation(GroundInstance::Kind::Equality, exactRewriting(instance.literals)));
            continue;
        }
        out.push_back(statementInstance(instance));
    }
    SymmetrySteps(symmetries_, atoms_).connect(out);
    return out;
}

/// A rewriting whose conclusion is the variant that replacing equals by equals in the first premise gives.
std::vector<GroundLiteral> Saturation::exactRewriting(std::vector<GroundLiteral> literals) {
    const AtomId to = literals.back().atom();
    const logic::PredicateId predicate = atoms_.predicate(to);
    const std::vector<Permutation>& variants = atoms_.variants(predicate);
    if (literals.size() < 2 || atoms_.isEquality(to) || variants.empty()) return literals;
    EqualityClasses classes;
    classes.ensure(terms_.size());
    for (std::size_t i = 1; i + 1 < literals.size(); ++i) {
        const auto sides = atoms_.arguments(literals[i].atom());
        if (!classes.areEqual(sides[0], sides[1])) classes.merge(sides[0], sides[1], literals[i].atom());
    }
    const auto from = atoms_.arguments(literals.front().atom());
    for (const Permutation& variant : variants) {
        std::vector<TermId> arguments;
        for (std::size_t i = 0; i < variant.size(); ++i) arguments.push_back(atoms_.arguments(to)[variant[i]]);
        if (!std::ranges::equal(from, arguments, [&](TermId a, TermId b) { return areJoined(classes, a, b); }))
            continue;
        literals.back() = GroundLiteral(atoms_.internExactly(predicate, arguments), literals.back().isPositive());
        break;
    }
    return literals;
}

/// Equal by the classes, or applications of one function to arguments that are.
bool Saturation::areJoined(const EqualityClasses& classes, TermId a, TermId b) const {
    if (classes.areEqual(a, b)) return true;
    if (terms_[a].kind != GroundTerm::Kind::Application || terms_[b].kind != GroundTerm::Kind::Application)
        return false;
    const auto left = terms_.arguments(a);
    const auto right = terms_.arguments(b);
    return terms_[a].symbol == terms_[b].symbol && !left.empty() &&
           std::ranges::equal(left, right, [&](TermId x, TermId y) { return areJoined(classes, x, y); });
}

std::vector<GroundInstance> Saturation::related(const std::vector<GroundInstance>& core, std::size_t most) {
    std::vector<std::uint8_t> known(terms_.size(), 0);
    for (const GroundInstance& instance : core) {
        for (const TermId term : instance.instantiation) known[term.index()] = 1;
        for (const GroundDisjunct& disjunct : instance.disjuncts)
            for (const TermId term : disjunct.witnesses) known[term.index()] = 1;
    }
    for (const TermId term : parameters_) known[term.index()] = 1;
    std::vector<GroundInstance> out;
    for (const Instance& instance : instances_) {
        if (out.size() >= most) break;
        if (!instance.rule.isValid() || instance.stored == 0) continue;
        const Rule& rule = (*rules_)[instance.rule];
        if (rule.isGoal || rule.disjuncts.size() > 1 || rule.hasWitnesses()) continue;
        const bool speaksOfKnown =
            std::all_of(instance.binding.begin(), instance.binding.begin() + rule.universalCount,
                        [&](TermId term) { return term.index() < known.size() && known[term.index()] != 0; });
        if (speaksOfKnown) out.push_back(statementInstance(instance));
    }
    SymmetrySteps(symmetries_, atoms_).connect(out, most + most / 2);
    return out;
}

GroundInstance Saturation::statementInstance(const Instance& instance) {
    const Rule& rule = (*rules_)[instance.rule];
    const logic::CoherentFormula& formula = theory_[rule.statement].formula;
    GroundInstance ground;
    ground.kind = rule.isGoal ? GroundInstance::Kind::Goal : GroundInstance::Kind::Axiom;
    ground.statement = rule.statement;
    std::vector<TermId> values(formula.variables.size());
    std::vector<TermId> chosen;
    for (const PatternTerm& term : rule.instantiation) chosen.push_back(groundTerm(term, instance.binding));
    if (rule.isGoal) {
        const logic::Disjunct& disjunct = formula.conclusion[rule.goalDisjunct];
        ground.goalDisjunct = rule.goalDisjunct;
        ground.goalWitnesses = chosen;
        for (std::size_t i = 0; i < parameters_.size(); ++i) values[i] = parameters_[i];
        for (std::size_t i = 0; i < chosen.size(); ++i) values[disjunct.witnesses[i].index()] = chosen[i];
        Grounding grounding(terms_, atoms_, std::move(values));
        for (const logic::Literal& literal : disjunct.literals) ground.premises.push_back(grounding.literal(literal));
        return ground;
    }
    ground.instantiation = chosen;
    for (std::size_t i = 0; i < chosen.size(); ++i) values[i] = chosen[i];
    for (std::size_t d = 0; d < rule.disjuncts.size(); ++d)
        for (std::size_t i = 0; i < rule.disjuncts[d].witnesses.size(); ++i)
            values[formula.conclusion[d].witnesses[i].index()] = instance.binding[rule.disjuncts[d].witnesses[i]];
    Grounding grounding(terms_, atoms_, values);
    for (const logic::Literal& premise : formula.premises) ground.premises.push_back(grounding.literal(premise));
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        GroundDisjunct out;
        for (const logic::VariableId witness : disjunct.witnesses) out.witnesses.push_back(values[witness.index()]);
        for (const logic::Literal& literal : disjunct.literals) out.literals.push_back(grounding.literal(literal));
        ground.disjuncts.push_back(std::move(out));
    }
    return ground;
}

}  // namespace byrne::prover
