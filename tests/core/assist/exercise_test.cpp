// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exercises made of documents, their solutions, and hints; and hypotheses written into theorems.
#include <QtTest>

#include "core/assist/exercise.h"
#include "core/assist/hypothesis.h"
#include "tests/core/assist/assist_fixture.h"

using namespace byrne;
using namespace byrne::assist;
using namespace byrne::assist::testing;

namespace {

const std::string kProved =
    "theorem t: for A B C D E F\n assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E)\n show par(A,B,E,F)\nproof\n"
    "  have p1: par(C,D,E,F) by par_sym(E,F,C,D) from h2\n"
    "  have p2: par(A,B,E,F) by par_trans(A,B,C,D,E,F) from h1, p1, h3\n"
    "  hence par(A,B,E,F) from p2\nqed\n";

proof::StepId stepNumber(std::size_t number) { return proof::StepId(number); }

}  // namespace

class ExerciseTest : public QObject {
    Q_OBJECT

private slots:
    void marks_are_set_and_taken_away() {
        const Read read(kProved);
        const auto edit = markForExercise(read.proof(), stepNumber(1), read.text);
        QVERIFY(edit);
        const std::string marked = applied(read.text, {*edit});
        QVERIFY2(marked.find("from h1, p1, h3  % hide\n") != std::string::npos, marked.c_str());
        const Read again(marked.substr(kTheory.size()));
        QCOMPARE(stepsMarked(again.proof(), marked), std::vector<proof::StepId>{stepNumber(1)});
        const auto back = markForExercise(again.proof(), stepNumber(1), marked);
        QVERIFY(back);
        QCOMPARE(applied(marked, {*back}), read.text);
    }

    void steps_that_bring_objects_cannot_be_hidden() {
        const Read read(
            "theorem t: for A B assume A != B show exists M: mid(A,M,B)\nproof\n"
            "  obtain M where p1: mid(A,M,B) by mid_exists(A,B) from h1\n  hence mid(A,M,B) with M := M from "
            "p1\nqed\n");
        QVERIFY(!markForExercise(read.proof(), stepNumber(0), read.text));
        QVERIFY(markForExercise(read.proof(), stepNumber(1), read.text));
    }

    void an_exercise_has_holes_and_its_solution() {
        const Read plain(kProved);
        QVERIFY(!exerciseOf(plain.document, plain.text));
        std::string marked = applied(plain.text, {*markForExercise(plain.proof(), stepNumber(1), plain.text)});
        const Read teacher(marked.substr(kTheory.size()));
        const auto exercise = exerciseOf(teacher.document, teacher.text);
        QVERIFY(exercise);
        QVERIFY2(exercise->find("have p2: par(A,B,E,F) by ?\n") != std::string::npos, exercise->c_str());
        QCOMPARE(exercise->find("par_trans(A,B,C,D,E,F) from"), std::string::npos);
        const Read student(exercise->substr(kTheory.size()));
        QCOMPARE(student.verdict().holes.size(), std::size_t{1});
        QVERIFY(student.verdict().errors.empty());
        QCOMPARE(solutionIn(*exercise).value(), teacher.text);
    }

    void what_carries_no_solution_has_none() {
        QVERIFY(!solutionIn(kProved));
        QVERIFY(!solutionIn("% solution !!!\n"));
    }

    void hints_come_from_the_known_proof() {
        const Read known(kProved);
        const Read claimed(
            "theorem t: for A B C D E F\n assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E)\n show par(A,B,E,F)\nproof\n"
            "  have p1: par(C,D,E,F) by par_sym(E,F,C,D) from h2\n  have p2: par(A,B,E,F) by ?\n"
            "  hence par(A,B,E,F) from p2\nqed\n");
        const auto hint = hintFor(claimed.theory(), claimed.theorem(), claimed.proof(), claimed.hole(), known.document);
        QVERIFY(hint.has_value());
        QCOMPARE(hint->rule, std::string("par_trans"));
        QCOMPARE(hint->premises.size(), std::size_t{3});
        QCOMPARE(hint->gives, std::vector<std::string>{"par(A,B,E,F)"});

        const Read open(
            "theorem t: for A B C D E F\n assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E)\n show par(A,B,E,F)\nproof\n"
            "  ?\nqed\n");
        const auto first = hintFor(open.theory(), open.theorem(), open.proof(), open.hole(), known.document);
        QVERIFY(first.has_value());
        QCOMPARE(first->rule, std::string("par_sym"));

        const Read other("theorem u: for A B show eq(A,B,A,B)\nproof\n  ?\nqed\n");
        QVERIFY(!hintFor(other.theory(), other.theorem(), other.proof(), other.hole(), known.document));
    }

    void a_hypothesis_becomes_the_last_one() {
        const std::string text = "theorem t: for A B assume eq(A,B,A,B) show eq(B,A,A,B)";
        const auto edit = addHypothesis(text, {0, static_cast<std::uint32_t>(text.size())}, "A != B");
        QVERIFY(edit);
        QCOMPARE(applied(text, {*edit}), std::string("theorem t: for A B assume eq(A,B,A,B), A != B show eq(B,A,A,B)"));
        const std::string none = "theorem t:\n  for A B\n  show eq(B,A,A,B)";
        const auto first = addHypothesis(none, {0, static_cast<std::uint32_t>(none.size())}, "A != B");
        QVERIFY(first);
        QCOMPARE(applied(none, {*first}), std::string("theorem t:\n  for A B\n  assume A != B\n  show eq(B,A,A,B)"));
        QVERIFY(!addHypothesis("axiom", {0, 5}, "A != B"));
    }
};

QTEST_APPLESS_MAIN(ExerciseTest)
#include "exercise_test.moc"
