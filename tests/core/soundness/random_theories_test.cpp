// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A few hundred random theories of each kind; tests/benchmarks/random_theories does the same with thousands.
#include <QtTest>

#include "tests/core/soundness/random_theories.h"

using namespace byrne;
using logic::Literal;
using logic::VariableId;
using soundness::RandomTheory;
using soundness::TheoryKind;

class RandomTheoriesTest : public QObject {
    Q_OBJECT

private:
    static void run(unsigned firstSeed, std::size_t count, const TheoryKind& kind) {
        soundness::Counts counts;
        for (unsigned seed = firstSeed; seed < firstSeed + count; ++seed) {
            RandomTheory random(seed);
            const logic::Theory theory = random.make(kind);
            const std::string fault = soundness::disagreement(random.names, theory, kind, counts);
            QVERIFY2(fault.empty(),
                     ("seed " + std::to_string(seed) + ": " + fault + "\n" + soundness::describe(theory)).c_str());
        }
        qInfo("%zu theorems, %zu with a countermodel, %zu undecided", counts.theorems, counts.refuted, counts.open);
        QVERIFY(counts.theorems >= count / 10);
        QVERIFY(counts.refuted >= count / 10);
        QVERIFY(counts.open <= count / (kind.hasFunctions ? 2 : 5));
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

    void verdicts_agree_where_nothing_speaks_of_existence() { run(1000, 400, {}); }
    void verdicts_agree_without_equality() { run(2000, 200, {.hasEquality = false}); }
    void verdicts_agree_with_a_symmetry() { run(3000, 200, {.hasSymmetry = true}); }
    void verdicts_agree_where_existence_is_claimed() { run(5000, 300, {.hasExistence = true}); }
    void verdicts_agree_with_existence_and_a_symmetry() { run(6000, 100, {.hasExistence = true, .hasSymmetry = true}); }
    /// Facts about f(f(x)), which no statement names, are needed.
    void nothing_is_called_unprovable_before_all_objects_are_known() {
        run(108894, 1, {.hasFunctions = true, .hasSymmetry = true});
    }
    void verdicts_agree_with_functions() { run(7000, 100, {.hasFunctions = true}); }
};

QTEST_APPLESS_MAIN(RandomTheoriesTest)
#include "random_theories_test.moc"
