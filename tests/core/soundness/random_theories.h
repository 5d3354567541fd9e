// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random small theories, and whether engines, strategies, checker, slow verifier and all small structures agree on
// them. What is called a theorem must be true in all small structures, and its proof must pass both judges; no strategy
// may call unprovable what another proves; where nothing speaks of existence or of functions, what is called no
// theorem must have a small countermodel.
#pragma once

#include <random>
#include <string>

#include "core/checker/checker.h"
#include "core/prover/portfolio.h"
#include "core/prover/prover.h"
#include "tests/core/soundness/slow_verifier.h"
#include "tests/core/soundness/small_models.h"

namespace byrne::soundness {

/// What the statements of a random theory may speak of.
struct TheoryKind {
    bool hasExistence = false;
    bool hasEquality = true;
    bool hasFunctions = false;
    bool hasSymmetry = false;  ///< r is symmetric by an axiom of its own.

    /// Whether a false theorem must be false in a structure of one or two objects: one parameter and one constant.
    [[nodiscard]] bool isDecidedBySmallModels() const { return !hasExistence && !hasFunctions; }
};

class RandomTheory {
public:
    explicit RandomTheory(unsigned seed) : random_(seed) {}

    const SmallSignature names;

    /// Axioms and, last, the theorem: for one object.
    logic::Theory make(const TheoryKind& kind) {
        kind_ = kind;
        logic::Theory theory{names.signature, {}};
        if (kind.hasSymmetry) theory.statements.push_back(symmetry());
        const std::size_t axioms = 2 + pick(4);
        for (std::size_t i = 0; i < axioms; ++i)
            theory.statements.push_back(
                {"ax" + std::to_string(i), logic::StatementKind::Axiom, formula(pick(3), kind.hasExistence), {}});
        theory.statements.push_back({"goal", logic::StatementKind::Theorem, formula(1, true), {}});
        return theory;
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    [[nodiscard]] logic::Statement symmetry() const {
        const logic::VariableId x(std::size_t{0});
        const logic::VariableId y(std::size_t{1});
        return {"symmetry",
                logic::StatementKind::Axiom,
                {{"X", "Y"}, 2, {{true, names.r, {x, y}}}, {{{}, {{true, names.r, {y, x}}}}}},
                {}};
    }

    logic::CoherentFormula formula(std::size_t universals, bool withExistence) {
        logic::CoherentFormula formula;
        for (std::size_t i = 0; i < universals; ++i) formula.variables.push_back("X" + std::to_string(i));
        formula.universalCount = universals;
        const std::size_t premises = pick(3);
        for (std::size_t i = 0; i < premises; ++i) formula.premises.push_back(literal(universals, std::nullopt));
        const std::size_t disjuncts = pick(6) == 0 ? 0 : 1 + pick(2);
        for (std::size_t i = 0; i < disjuncts; ++i) {
            logic::Disjunct disjunct;
            std::optional<logic::VariableId> witness;
            if (withExistence && pick(3) == 0) {
                witness = logic::VariableId(formula.variables.size());
                formula.variables.push_back("Y" + std::to_string(i));
                disjunct.witnesses.push_back(*witness);
            }
            const std::size_t literals = 1 + pick(2);
            for (std::size_t k = 0; k < literals; ++k) disjunct.literals.push_back(literal(universals, witness));
            formula.conclusion.push_back(std::move(disjunct));
        }
        return formula;
    }
    logic::Literal literal(std::size_t universals, std::optional<logic::VariableId> witness) {
        logic::Literal literal;
        literal.positive = pick(4) != 0;
        const std::size_t kind = pick(kind_.hasEquality ? 7 : 6);
        literal.predicate = kind < 2 ? names.p : kind < 4 ? names.q : kind < 6 ? names.r : logic::Signature::kEquality;
        for (std::size_t i = 0; i < names.signature[literal.predicate].arity; ++i)
            literal.arguments.push_back(term(universals, witness));
        return literal;
    }
    logic::Term term(std::size_t universals, std::optional<logic::VariableId> witness) {
        if (kind_.hasFunctions && pick(4) == 0) return logic::Application{names.f, {plainTerm(universals, witness)}};
        return plainTerm(universals, witness);
    }
    logic::Term plainTerm(std::size_t universals, std::optional<logic::VariableId> witness) {
        if (witness && pick(2) == 0) return *witness;
        const std::size_t choice = pick(universals + 1);
        if (choice < universals) return logic::VariableId(choice);
        return logic::Application{names.a, {}};
    }

    std::mt19937 random_;
    TheoryKind kind_;
};

struct Counts {
    std::size_t theorems = 0;
    std::size_t refuted = 0;
    std::size_t open = 0;
};

inline std::string describe(const logic::Theory& theory) {
    std::string out;
    for (const logic::Statement& statement : theory.statements)
        out += statement.name + ": " + logic::toText(statement.formula, theory.signature) + "\n";
    return out;
}

/// "" if no strategy calls unprovable (saturated) what another refutes. Each gets the work of a few turns.
inline std::string disagreementOfStrategies(const logic::Theory& theory) {
    constexpr std::uint64_t kWork = 20'000;
    const logic::StatementId goal(theory.statements.size() - 1);
    std::string refuting;
    std::string saturated;
    for (const prover::Strategy& strategy : prover::strategies()) {
        base::LimitWatch watch(base::Limits{});
        prover::Saturation search(theory, goal, strategy, watch);
        const prover::Saturation::Verdict verdict = search.run(kWork);
        if (verdict == prover::Saturation::Verdict::Refuted) refuting = strategy.name;
        if (verdict == prover::Saturation::Verdict::Saturated) saturated = strategy.name;
    }
    if (refuting.empty() || saturated.empty()) return "";
    return "strategy \"" + refuting + "\" proves it, and \"" + saturated + "\" calls it unprovable";
}

/// "" if both judges accept the proof and no small structure speaks against it.
inline std::string faultOfProof(const logic::Theory& theory, const proof::Proof& proof, bool hasCountermodel) {
    const logic::StatementId goal(theory.statements.size() - 1);
    if (hasCountermodel) return "called a theorem, but there is a countermodel";
    const checker::Verdict verdict = checker::check(theory, goal, proof);
    if (!verdict.isProved())
        return "the checker refuses: " + (verdict.errors.empty() ? "hole" : checker::describe(verdict.errors.front()));
    const auto fault = SlowVerifier(theory, goal, proof).firstFault();
    return fault ? "the slow verifier refuses: " + fault->why : "";
}

/// "" if the engine for shortest proofs agrees with what the search said, and is not longer.
inline std::string disagreementOfShortest(const logic::Theory& theory, const prover::Outcome& found,
                                          const base::Limits& limits, bool hasCountermodel) {
    prover::Options options;
    options.limits = limits;
    options.engine = prover::Engine::Shortest;
    const prover::Outcome shortest = prover::prove(theory, logic::StatementId(theory.statements.size() - 1), options);
    if (!shortest.proof) {
        const bool isUnprovable = shortest.status == prover::Status::CounterSatisfiable;
        return isUnprovable && found.proof ? "shortest calls it unprovable, saturate proves it" : "";
    }
    if (found.status == prover::Status::CounterSatisfiable) return "shortest proves it, saturate calls it unprovable";
    if (found.proof && proof::stepCount(*shortest.proof) > proof::stepCount(*found.proof))
        return "saturate has the shorter proof";
    const std::string fault = faultOfProof(theory, *shortest.proof, hasCountermodel);
    return fault.empty() ? "" : "shortest: " + fault;
}

/// "" if all agree.
inline std::string disagreement(const SmallSignature& names, const logic::Theory& theory, const TheoryKind& kind,
                                Counts& counts) {
    prover::Options options;
    options.limits.seconds = kind.hasFunctions ? 0.1 : 0.5;  // with functions many have endless consequences
    const prover::Outcome outcome = prover::prove(theory, logic::StatementId(theory.statements.size() - 1), options);
    const bool hasCountermodel = hasSmallCountermodel(names, theory);
    if (std::string fault = disagreementOfStrategies(theory); !fault.empty()) return fault;
    if (std::string fault = disagreementOfShortest(theory, outcome, options.limits, hasCountermodel); !fault.empty())
        return fault;
    if (outcome.status == prover::Status::CounterSatisfiable) {
        ++counts.refuted;
        return kind.isDecidedBySmallModels() && !hasCountermodel ? "called no theorem, but there is no countermodel"
                                                                 : "";
    }
    if (!outcome.proof) return ++counts.open, "";
    ++counts.theorems;
    return faultOfProof(theory, *outcome.proof, hasCountermodel);
}

}  // namespace byrne::soundness
