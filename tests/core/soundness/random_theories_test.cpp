// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random small theories. What is called a theorem must be true in all small structures, and its proof must pass both
// judges; where nothing speaks of existence, what is called no theorem must have a small countermodel.
#include <QtTest>

#include <random>

#include "core/checker/checker.h"
#include "core/prover/prover.h"
#include "tests/core/soundness/slow_verifier.h"
#include "tests/core/soundness/small_models.h"

using namespace byrne;
using logic::Literal;
using logic::Term;
using logic::VariableId;

namespace {

class RandomTheory {
public:
    explicit RandomTheory(unsigned seed) : random_(seed) {}

    const soundness::SmallSignature names;

    /// Axioms and, last, the theorem: for A.
    logic::Theory make(bool withExistence) {
        logic::Theory theory{names.signature, {}};
        const std::size_t axioms = 2 + pick(4);
        for (std::size_t i = 0; i < axioms; ++i)
            theory.statements.push_back(
                {"ax" + std::to_string(i), logic::StatementKind::Axiom, formula(pick(3), withExistence), {}});
        theory.statements.push_back({"goal", logic::StatementKind::Theorem, formula(1, true), {}});
        return theory;
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    logic::CoherentFormula formula(std::size_t universals, bool withExistence) {
        logic::CoherentFormula formula;
        for (std::size_t i = 0; i < universals; ++i) formula.variables.push_back("X" + std::to_string(i));
        formula.universalCount = universals;
        const std::size_t premises = pick(3);
        for (std::size_t i = 0; i < premises; ++i) formula.premises.push_back(literal(universals, std::nullopt));
        const std::size_t disjuncts = pick(6) == 0 ? 0 : 1 + pick(2);
        for (std::size_t i = 0; i < disjuncts; ++i) {
            logic::Disjunct disjunct;
            std::optional<VariableId> witness;
            if (withExistence && pick(3) == 0) {
                witness = VariableId(formula.variables.size());
                formula.variables.push_back("Y" + std::to_string(i));
                disjunct.witnesses.push_back(*witness);
            }
            const std::size_t literals = 1 + pick(2);
            for (std::size_t k = 0; k < literals; ++k) disjunct.literals.push_back(literal(universals, witness));
            formula.conclusion.push_back(std::move(disjunct));
        }
        return formula;
    }
    Literal literal(std::size_t universals, std::optional<VariableId> witness) {
        Literal literal;
        literal.positive = pick(4) != 0;
        const std::size_t kind = pick(7);
        literal.predicate = kind < 2 ? names.p : kind < 4 ? names.q : kind < 6 ? names.r : logic::Signature::kEquality;
        for (std::size_t i = 0; i < names.signature[literal.predicate].arity; ++i)
            literal.arguments.push_back(term(universals, witness));
        return literal;
    }
    Term term(std::size_t universals, std::optional<VariableId> witness) {
        if (witness && pick(2) == 0) return *witness;
        const std::size_t choice = pick(universals + 1);
        if (choice < universals) return VariableId(choice);
        return logic::Application{names.a, {}};
    }

    std::mt19937 random_;
};

struct Counts {
    std::size_t theorems = 0;
    std::size_t refuted = 0;
    std::size_t open = 0;
};

std::string describe(const logic::Theory& theory) {
    std::string out;
    for (const logic::Statement& statement : theory.statements)
        out += statement.name + ": " + logic::toText(statement.formula, theory.signature) + "\n";
    return out;
}

/// "" if prover, checker, slow verifier and small structures agree.
std::string disagreement(const soundness::SmallSignature& names, const logic::Theory& theory, bool isComplete,
                         Counts& counts) {
    prover::Options options;
    options.limits.seconds = 0.5;
    const logic::StatementId goal(theory.statements.size() - 1);
    const prover::Outcome outcome = prover::prove(theory, goal, options);
    const bool hasCountermodel = soundness::hasSmallCountermodel(names, theory);
    if (outcome.status == prover::Status::CounterSatisfiable) {
        ++counts.refuted;
        return isComplete && !hasCountermodel ? "called no theorem, but there is no countermodel" : "";
    }
    if (!outcome.proof) return ++counts.open, "";
    ++counts.theorems;
    if (hasCountermodel) return "called a theorem, but there is a countermodel";
    const checker::Verdict verdict = checker::check(theory, goal, *outcome.proof);
    if (!verdict.isProved())
        return "the checker refuses: " + (verdict.errors.empty() ? "hole" : checker::describe(verdict.errors.front()));
    const auto fault = soundness::SlowVerifier(theory, goal, *outcome.proof).firstFault();
    return fault ? "the slow verifier refuses: " + fault->why : "";
}

}  // namespace

class RandomTheoriesTest : public QObject {
    Q_OBJECT

private:
    static void run(unsigned firstSeed, std::size_t count, bool withExistence) {
        Counts counts;
        for (unsigned seed = firstSeed; seed < firstSeed + count; ++seed) {
            RandomTheory random(seed);
            const logic::Theory theory = random.make(withExistence);
            const std::string fault = disagreement(random.names, theory, !withExistence, counts);
            QVERIFY2(fault.empty(), ("seed " + std::to_string(seed) + ": " + fault + "\n" + describe(theory)).c_str());
        }
        qInfo("%zu theorems, %zu with a countermodel, %zu undecided", counts.theorems, counts.refuted, counts.open);
        QVERIFY(counts.theorems >= count / 10);
        QVERIFY(counts.refuted >= count / 10);
        QVERIFY(counts.open <= count / 5);
    }

private slots:
    void small_structures_know_what_is_true() {
        RandomTheory random(1);
        const Literal px{true, random.names.p, {VariableId(std::size_t{0})}};
        const Literal qx{true, random.names.q, {VariableId(std::size_t{0})}};
        const logic::CoherentFormula pq{{"X"}, 1, {px}, {{{}, {qx}}}};
        const logic::CoherentFormula qp{{"X"}, 1, {qx}, {{{}, {px}}}};
        logic::Theory theory{
            random.names.signature,
            {{"pq", logic::StatementKind::Axiom, pq, {}}, {"goal", logic::StatementKind::Theorem, pq, {}}}};
        QVERIFY(!soundness::hasSmallCountermodel(random.names, theory));
        theory.statements.back().formula = qp;
        QVERIFY(soundness::hasSmallCountermodel(random.names, theory));
    }

    void verdicts_agree_with_all_small_structures_where_nothing_speaks_of_existence() { run(1000, 400, false); }
    void verdicts_agree_with_small_structures_where_existence_is_claimed() { run(5000, 400, true); }
};

QTEST_APPLESS_MAIN(RandomTheoriesTest)
#include "random_theories_test.moc"
