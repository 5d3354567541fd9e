// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The instances become a theory without variables, in which parameters and witnesses are constants. The search
// refutes it, which is quick and adds the instances of equality; its refutation is then carried over to the terms of
// the original theory, where witnesses are witnesses again.
#include "core/prover/instance_proof.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "core/prover/portfolio.h"
#include "core/prover/proof_maker.h"
#include "core/prover/saturation.h"

namespace byrne::prover {

using logic::Literal;
using logic::StatementId;
using logic::Term;
using logic::VariableId;

namespace {

constexpr std::size_t kMostInstances = 50'000;

/// The terms and instances given, over a term bank in which witnesses are witnesses.
class Advice {
public:
    Advice(const logic::Theory& theory, StatementId goal) : theory_(theory), goal_(goal) {
        for (std::size_t i = 0; i < theory[goal].formula.universalCount; ++i)
            parameters_.push_back(terms_.addParameter());
        for (std::size_t i = 0; i < goal.index(); ++i) forms_.push_back(skolemForm(theory.statements[i].formula));
    }

    void add(const HerbrandInstance& instance) {
        if (instance.statement.index() >= forms_.size() || instances_.size() >= kMostInstances) return;
        if (instance.instantiation.size() != theory_[instance.statement].formula.universalCount) return;
        std::vector<TermId> values;
        for (const HerbrandTerm& term : instance.instantiation) {
            const TermId value = intern(term);
            if (!value.isValid()) return;
            values.push_back(value);
        }
        add(instance.statement, values);
    }

    /// Statements that say something without any instantiation.
    void addGroundStatements() {
        for (std::size_t i = 0; i < forms_.size(); ++i)
            if (theory_.statements[i].formula.universalCount == 0) add(StatementId(i), {});
    }

    [[nodiscard]] const std::vector<GroundInstance>& instances() const { return instances_; }
    [[nodiscard]] TermBank& terms() { return terms_; }
    [[nodiscard]] AtomTable& atoms() { return atoms_; }
    [[nodiscard]] const std::vector<TermId>& parameters() const { return parameters_; }

private:
    using WitnessKey = std::tuple<HerbrandWitness, std::vector<TermId>>;

    TermId intern(const HerbrandTerm& term) {
        std::vector<TermId> arguments;
        for (const HerbrandTerm& argument : term.arguments) {
            arguments.push_back(intern(argument));
            if (!arguments.back().isValid()) return {};
        }
        if (const auto* parameter = std::get_if<HerbrandParameter>(&term.head))
            return parameter->number < parameters_.size() ? parameters_[parameter->number] : TermId();
        if (const auto* witness = std::get_if<HerbrandWitness>(&term.head)) return intern(*witness, arguments);
        const auto function = std::get<logic::FunctionId>(term.head);
        const bool exists = function.index() < theory_.signature.functionCount() &&
                            theory_.signature[function].arity == arguments.size();
        return exists ? terms_.apply(function, arguments) : TermId();
    }

    TermId intern(const HerbrandWitness& witness, const std::vector<TermId>& arguments) {
        const bool exists = witness.statement.index() < forms_.size() &&
                            witness.disjunct < forms_[witness.statement.index()].conclusion.size();
        if (!exists) return {};
        const SkolemForm& form = forms_[witness.statement.index()];
        if (witness.number >= form.conclusion[witness.disjunct].witnesses.size() ||
            arguments.size() != form.dependencies[witness.disjunct].size())
            return {};
        const auto [place, isNew] = witnesses_.try_emplace({witness, arguments});
        if (!isNew) return place->second;
        std::uint32_t generation = 0;
        for (const TermId argument : arguments) generation = std::max(generation, terms_[argument].generation);
        place->second = terms_.addWitness(generation + 1);
        return place->second;
    }

    void add(StatementId statement, const std::vector<TermId>& instantiation) {
        if (!seen_.insert({statement, instantiation}).second) return;
        const logic::CoherentFormula& formula = theory_[statement].formula;
        const SkolemForm& form = forms_[statement.index()];
        GroundInstance ground;
        ground.statement = statement;
        ground.instantiation = instantiation;
        std::vector<TermId> values = instantiation;
        values.resize(formula.variables.size());
        for (const Literal& premise : formula.premises) ground.premises.push_back(literal(premise, values));
        for (std::size_t d = 0; d < formula.conclusion.size(); ++d) {
            std::vector<TermId> arguments;
            for (const VariableId variable : form.dependencies[d]) arguments.push_back(values[variable.index()]);
            GroundDisjunct disjunct;
            for (std::size_t k = 0; k < formula.conclusion[d].witnesses.size(); ++k) {
                const TermId witness = intern(HerbrandWitness{statement, d, k}, arguments);
                values[formula.conclusion[d].witnesses[k].index()] = witness;
                disjunct.witnesses.push_back(witness);
            }
            for (const Literal& each : formula.conclusion[d].literals)
                disjunct.literals.push_back(literal(each, values));
            ground.disjuncts.push_back(std::move(disjunct));
        }
        instances_.push_back(std::move(ground));
    }

    TermId value(const Term& term, const std::vector<TermId>& values) {
        if (term.isVariable()) return values[term.variable().index()];
        std::vector<TermId> arguments;
        for (const Term& argument : term.application().arguments) arguments.push_back(value(argument, values));
        return terms_.apply(term.application().function, arguments);
    }

    GroundLiteral literal(const Literal& literal, const std::vector<TermId>& values) {
        std::vector<TermId> arguments;
        for (const Term& argument : literal.arguments) arguments.push_back(value(argument, values));
        return {atoms_.intern(literal.predicate, arguments), literal.positive};
    }

    const logic::Theory& theory_;
    StatementId goal_;
    std::vector<SkolemForm> forms_;
    TermBank terms_;
    AtomTable atoms_;
    std::vector<TermId> parameters_;
    std::map<WitnessKey, TermId> witnesses_;
    std::set<std::pair<StatementId, std::vector<TermId>>> seen_;
    std::vector<GroundInstance> instances_;
};

/// The advice as a theory without universal variables, and the way back from its terms.
class GroundTheory {
public:
    GroundTheory(const logic::Theory& theory, StatementId goal, Advice& advice) : advice_(advice) {
        theory_.signature = theory.signature;
        for (const GroundInstance& instance : advice.instances())
            theory_.statements.push_back({"", logic::StatementKind::Axiom, formulaOf(instance), {}});
        theory_.statements.push_back({"goal", logic::StatementKind::Theorem, goalFormula(theory[goal].formula), {}});
    }

    [[nodiscard]] const logic::Theory& theory() const { return theory_; }
    [[nodiscard]] StatementId goal() const { return StatementId(theory_.statements.size() - 1); }

    /// An instance found by a search in this theory as one of the original theory.
    [[nodiscard]] GroundInstance original(const GroundInstance& instance, const TermBank& terms,
                                          const AtomTable& atoms) {
        if (instance.kind == GroundInstance::Kind::Axiom) return advice_.instances()[instance.statement.index()];
        GroundInstance out = instance;
        for (TermId& term : out.goalWitnesses) term = original(term, terms);
        for (GroundLiteral& literal : out.premises) literal = original(literal, terms, atoms);
        for (GroundDisjunct& disjunct : out.disjuncts)
            for (GroundLiteral& literal : disjunct.literals) literal = original(literal, terms, atoms);
        return out;
    }

private:
    TermId original(TermId id, const TermBank& terms) {
        const GroundTerm& term = terms[id];
        if (term.kind != GroundTerm::Kind::Application) return {};
        const logic::FunctionId function(term.symbol);
        if (const auto known = originals_.find(function); known != originals_.end()) return known->second;
        std::vector<TermId> arguments;
        for (const TermId argument : terms.arguments(id)) arguments.push_back(original(argument, terms));
        return advice_.terms().apply(function, arguments);
    }

    GroundLiteral original(GroundLiteral literal, const TermBank& terms, const AtomTable& atoms) {
        std::vector<TermId> arguments;
        for (const TermId argument : atoms.arguments(literal.atom())) arguments.push_back(original(argument, terms));
        return {advice_.atoms().intern(atoms.predicate(literal.atom()), arguments), literal.isPositive()};
    }

    Term term(TermId id) {
        const GroundTerm& ground = advice_.terms()[id];
        if (ground.kind != GroundTerm::Kind::Application) return logic::Application{constant(id), {}};
        logic::Application application{logic::FunctionId(ground.symbol), {}};
        for (const TermId argument : advice_.terms().arguments(id)) application.arguments.push_back(term(argument));
        return application;
    }

    logic::FunctionId constant(TermId id) {
        const auto [place, isNew] = constants_.try_emplace(id);
        if (!isNew) return place->second;
        std::string name = "object" + std::to_string(id.index());
        while (theory_.signature.isNameTaken(name)) name += "_";
        place->second = theory_.signature.function(name, 0);
        originals_[place->second] = id;
        return place->second;
    }

    Literal literal(GroundLiteral ground) {
        Literal out{ground.isPositive(), advice_.atoms().predicate(ground.atom()), {}};
        for (const TermId argument : advice_.atoms().arguments(ground.atom())) out.arguments.push_back(term(argument));
        return out;
    }

    logic::CoherentFormula formulaOf(const GroundInstance& instance) {
        logic::CoherentFormula formula;
        for (const GroundLiteral premise : instance.premises) formula.premises.push_back(literal(premise));
        for (const GroundDisjunct& disjunct : instance.disjuncts) {
            formula.conclusion.emplace_back();
            for (const GroundLiteral each : disjunct.literals)
                formula.conclusion.back().literals.push_back(literal(each));
        }
        return formula;
    }

    /// The goal about constants; only its existential variables are left.
    logic::CoherentFormula goalFormula(const logic::CoherentFormula& goal) {
        std::vector<Term> values;
        for (const TermId parameter : advice_.parameters()) values.push_back(term(parameter));
        for (std::size_t i = goal.universalCount; i < goal.variables.size(); ++i)
            values.emplace_back(VariableId(i - goal.universalCount));
        logic::CoherentFormula out;
        out.variables.assign(goal.variables.begin() + static_cast<std::ptrdiff_t>(goal.universalCount),
                             goal.variables.end());
        for (const Literal& premise : goal.premises) out.premises.push_back(logic::substitute(premise, values));
        for (logic::Disjunct disjunct : goal.conclusion) {
            for (VariableId& witness : disjunct.witnesses) witness = VariableId(witness.index() - goal.universalCount);
            for (Literal& each : disjunct.literals) each = logic::substitute(each, values);
            out.conclusion.push_back(std::move(disjunct));
        }
        return out;
    }

    Advice& advice_;
    logic::Theory theory_;
    std::map<TermId, logic::FunctionId> constants_;
    std::map<logic::FunctionId, TermId> originals_;
};

Outcome gaveUp(std::string reason) {
    Outcome outcome;
    outcome.reason = std::move(reason);
    return outcome;
}

Outcome stoppedBy(base::LimitReached reached) {
    Outcome outcome = gaveUp("A limit was reached while working with the instances.");
    if (reached == base::LimitReached::Stop) outcome.status = Status::Stopped;
    if (reached == base::LimitReached::Time) outcome.status = Status::Timeout;
    return outcome;
}

}  // namespace

Outcome proveFromInstances(const logic::Theory& theory, StatementId goal,
                           const std::vector<HerbrandInstance>& instances, const Options& options) {
    base::LimitWatch watch(options.limits);
    Advice advice(theory, goal);
    advice.addGroundStatements();
    for (const HerbrandInstance& instance : instances) advice.add(instance);
    GroundTheory ground(theory, goal, advice);
    Saturation search(ground.theory(), ground.goal(), strategies().front(), watch);
    const Saturation::Verdict verdict = search.run(std::numeric_limits<std::uint64_t>::max());
    if (verdict == Saturation::Verdict::Limited) return stoppedBy(watch.reached());
    if (verdict != Saturation::Verdict::Refuted) return gaveUp("The instances do not contradict each other.");
    Refutation refutation{{}, {}, advice.terms(), advice.atoms(), advice.parameters(), {}};
    for (const GroundInstance& instance : search.refutation())
        refutation.instances.push_back(ground.original(instance, search.terms(), search.atoms()));
    base::Limits rest = options.limits;
    rest.seconds = std::max(0.0, watch.remainingSeconds());
    Outcome outcome = gaveUp("The instances contradict each other, but give no forward proof.");
    outcome.proof = makeProof(theory, goal, refutation, rest);
    search.describe(outcome.statistics);
    outcome.statistics.seconds = watch.elapsedSeconds();
    if (!outcome.proof) return watch.look() ? stoppedBy(watch.reached()) : outcome;
    outcome.status = Status::Theorem;
    outcome.reason.clear();
    return outcome;
}

}  // namespace byrne::prover
