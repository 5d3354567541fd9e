// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The prover in small doses.
#include <QtTest>

#include "core/assist/fill.h"
#include "tests/core/assist/assist_fixture.h"

using namespace byrne;
using namespace byrne::assist;
using assist::testing::Read;

namespace {

prover::Options options() {
    prover::Options options;
    options.limits.seconds = 20;
    return options;
}

std::string parTheorem(const std::string& block) {
    return "theorem t: for A B C D E F\n  assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E)\n  show "
           "par(A,B,E,F)\nproof\n" +
           block + "qed\n";
}

}  // namespace

class FillTest : public QObject {
    Q_OBJECT

private slots:
    void the_rest_of_a_proof_is_found_and_written() {
        const Read read(parTheorem("  % mine\n  ?\n"));
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QCOMPARE(filling.status, prover::Status::Theorem);
        const Read after = read.after(*filling.change);
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        QVERIFY(after.body().find("  % mine\n") != std::string::npos);
    }

    void a_part_found_survives_edits_that_do_not_matter_to_it() {
        const Read before(parTheorem("  ?\n"));
        const PartSearch search = proveHole(before.theory(), before.theorem(), before.proof(), before.hole(), options());
        QVERIFY(search.found);
        // Another fact before the hole, and a hypothesis that changed its place.
        const Read now(
            "theorem t: for A B C D E F\n  assume par(E,F,C,D), par(A,B,C,D), ~col(A,B,E)\n  show par(A,B,E,F)\n"
            "proof\n  have new: par(C,D,E,F) by par_sym(E,F,C,D) from h1\n  ?\nqed\n");
        const auto change = putIn(now.theory(), now.theorem(), now.proof(), now.hole(), *search.found);
        QVERIFY2(change, change ? "" : change.error().message.c_str());
        const Read after = now.after(*change);
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        QCOMPARE(questionOf(now.theory(), now.theorem(), now.proof(), now.hole()),
                 questionOf(before.theory(), before.theorem(), before.proof(), before.hole()));
    }

    void a_part_found_is_refused_where_what_it_rests_on_is_gone() {
        const Read before(parTheorem("  ?\n"));
        const PartSearch search = proveHole(before.theory(), before.theorem(), before.proof(), before.hole(), options());
        QVERIFY(search.found);
        const Read gone(
            "theorem t: for A B C D E F\n  assume par(A,B,C,D), ~col(A,B,E)\n  show par(A,B,E,F)\nproof\n  ?\nqed\n");
        QVERIFY(!putIn(gone.theory(), gone.theorem(), gone.proof(), gone.hole(), *search.found));
        const Read other(
            "theorem t: for A B C D E F\n  assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E)\n  show par(E,F,A,B)\n"
            "proof\n  ?\nqed\n");
        QVERIFY(!putIn(other.theory(), other.theorem(), other.proof(), other.hole(), *search.found));
    }

    void a_claim_before_a_goal_with_a_reason_is_filled() {
        const Read read(
            "axiom one: for A assume p(A) show q(A)\naxiom two: for A assume q(A) show r(A)\n"
            "axiom three: for A assume r(A) show s(A)\n"
            "theorem t: for A\n  assume h1: p(A)\n  show s(A)\nproof\n"
            "  have mine: r(A) by auto\n  hence s(A) by three(A) from mine\nqed\n");
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QVERIFY(filling.change);
        const Read after = read.after(*filling.change);
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        QVERIFY2(after.text.find("  hence s(A) by three(A) from mine\n") != std::string::npos, after.text.c_str());
    }

    void a_claim_of_one_step_becomes_that_step() {
        const Read read(parTheorem("  have mine: par(C,D,E,F) by auto\n  ?\n"));
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QVERIFY(filling.change);
        const Read after = read.after(*filling.change);
        QVERIFY2(after.body().find("have mine: par(C,D,E,F) by par_sym(E,F,C,D) from h2") != std::string::npos,
                 after.text.c_str());
    }

    void a_claim_of_more_steps_gets_a_proof_of_its_own() {
        const Read read(
            "axiom eq_par: for A B C D assume eq(A,B,C,D) show par(A,B,C,D)\n"
            "theorem t: for A M B assume mid(A,M,B) show par(A,M,M,B)\nproof\n"
            "  have mine: par(A,M,M,B) by auto\n  hence par(A,M,M,B) from mine\nqed\n");
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QVERIFY(filling.change);
        const Read after = read.after(*filling.change);
        QVERIFY2(after.body().find("have mine: par(A,M,M,B)\n  proof\n") != std::string::npos, after.text.c_str());
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
    }

    void an_object_of_the_found_part_does_not_hide_another() {
        const Read read(
            "theorem t: for A B C M assume A != B, mid(A,C,M) show exists X: eq(A,X,X,B)\nproof\n  ?\nqed\n");
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QVERIFY(filling.change);
        const Read after = read.after(*filling.change);
        QVERIFY2(after.verdict().isProved() && !base::hasErrors(after.document.diagnostics),
                 (after.text + after.faults()).c_str());
    }

    void what_does_not_follow_is_not_filled() {
        const Read read("theorem t: for A B assume A != B show col(A,A,B)\nproof\n  ?\nqed\n");
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QVERIFY(filling.status != prover::Status::Theorem);
        QVERIFY(!filling.change);
        QVERIFY(!filling.reason.empty());
    }

    void a_part_survives_edits_elsewhere_and_not_edits_of_its_question() {
        const Read read(parTheorem("  have a: par(C,D,E,F) by auto\n  ?\n"));
        const PartSearch part = proveHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
        QVERIFY(part.found);
        const Read edited(parTheorem("  have a: par(C,D,E,F) by auto\n  have b: par(C,D,A,B) by ?\n  ?\n"));
        const auto change = putIn(edited.theory(), edited.theorem(), edited.proof(), edited.hole(), *part.found);
        QVERIFY(change);
        QCOMPARE(edited.after(*change).verdict().holes.size(), std::size_t{2});
        const Read other(parTheorem("  have a: par(C,D,A,B) by auto\n  ?\n"));
        QVERIFY(!putIn(other.theory(), other.theorem(), other.proof(), other.hole(), *part.found));
    }

    void only_holes_are_filled() {
        const Read read(parTheorem("  have p1: par(C,D,E,F) by par_sym(E,F,C,D) from h2\n  ?\n"));
        const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), proof::StepId(0), options());
        QVERIFY(!filling.change);
    }

    void all_holes_one_after_the_other() {
        Read read(parTheorem("  have a: par(C,D,E,F) by auto\n  have b: par(C,D,A,B) by ?\n  ?\n"));
        QCOMPARE(holesOf(read.proof()).size(), std::size_t{3});
        for (int i = 0; i < 3; ++i) {
            const Filling filling = fillHole(read.theory(), read.theorem(), read.proof(), read.hole(), options());
            QVERIFY(filling.change);
            read = read.after(*filling.change);
        }
        QVERIFY2(read.verdict().isProved(), read.text.c_str());
    }

    void a_long_way_round_is_shortened() {
        const Read read(parTheorem(
            "  have a: par(C,D,A,B) by par_sym(A,B,C,D) from h1\n  have b: par(A,B,C,D) by par_sym(C,D,A,B) from a\n"
            "  have c: par(C,D,E,F) by par_sym(E,F,C,D) from h2\n"
            "  have d: par(A,B,E,F) by par_trans(A,B,C,D,E,F) from b, c, h3\n  hence par(A,B,E,F) from d\n"));
        QVERIFY(read.verdict().isProved());
        const Filling filling = shorten(read.theory(), read.theorem(), read.proof(), proof::StepId(0), options());
        QVERIFY(filling.change);
        const Read after = read.after(*filling.change);
        QVERIFY(after.verdict().isProved());
        QVERIFY(proof::stepCount(after.proof()) <= 2);
        const Filling again = shorten(after.theory(), after.theorem(), after.proof(), proof::StepId(0), options());
        QVERIFY(!again.change);
        QVERIFY(again.reason.find("shorter") != std::string::npos);
    }

    void a_sketch_keeps_its_claims() {
        const Read read(
            parTheorem("  have mine: par(A,B,E,F) by par_trans(A,B,C,D,E,F) from h1, h2, h3\n"
                       "  hence par(A,B,E,F) from mine\n"));
        const auto errors = read.verdict().errors;
        QVERIFY(!errors.empty());
        const proof::Proof sketch = asSketch(read.proof(), {errors.front().step});
        QCOMPARE(holesOf(sketch).size(), std::size_t{1});
        const Filling filling = fillHole(read.theory(), read.theorem(), sketch, holesOf(sketch).front(), options());
        QVERIFY(filling.change);
        const Read after = read.after(*filling.change);
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        QVERIFY(after.body().find("have mine: par(A,B,E,F)") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(FillTest)
#include "fill_test.moc"
