// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Flips folded into the steps that use them: what folds, what comes back, what the checker refuses, how they read.
#include "core/proof/flips.h"

#include <QtTest>

#include "core/checker/checker.h"
#include "core/proof/proof_view.h"
#include "core/proof/quiet_steps.h"
#include "core/syntax/byrne_labels.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

const std::string kTheory =
    "axiom sym: for A B C D assume par(A,B,C,D) show par(C,D,A,B)\n"
    "axiom flip: for A B C D assume par(A,B,C,D) show par(B,A,C,D), par(A,B,D,C), par(B,A,D,C)\n"
    "axiom tra: for A B C D E F assume par(A,B,C,D), par(C,D,E,F) show par(A,B,E,F)\n"
    "axiom strict: for A B C D assume par(A,B,C,D) show A != B\n"
    "axiom cases_of: for A B C D assume par(A,B,C,D) show q(A) or q(B)\n";

const std::string kHeading = "theorem th: for A B C D E F assume par(C,D,A,B), par(C,D,F,E), A = B show par(A,B,E,F)\n";

syntax::Document read(const std::string& proof, const std::string& heading = kHeading) {
    return syntax::readByrne("flips.byrne", kTheory + heading + proof, {});
}

const proof::Proof& proofOf(const syntax::Document& document) { return *document.theorems.back().proof; }

checker::Verdict check(const syntax::Document& document, const proof::Proof& proof) {
    return checker::check(document.theory, document.theorems.back().statement, proof);
}

std::string print(const syntax::Document& document, proof::Proof proof) {
    syntax::canonicalise(proof);
    return syntax::printByrne(document.theory, {{document.theorems.back().statement, proof, {}}}, document.vocabulary);
}

std::string firstError(const checker::Verdict& verdict) {
    return verdict.errors.empty() ? "" : checker::describe(verdict.errors.front());
}

bool hasErrors(const syntax::Document& document) { return base::hasErrors(document.diagnostics); }

const std::string kSpeltOut =
    "proof\n"
    "  have p1: par(A,B,C,D) by sym(C,D,A,B) from h1\n"
    "  have p2: par(C,D,E,F) by flip(C,D,F,E) from h2\n"
    "  have p: par(A,B,E,F) by tra(A,B,C,D,E,F) from p1, p2\n"
    "  hence par(A,B,E,F) from p\n"
    "qed\n";

const std::string kFolded =
    "proof\n"
    "  have p: par(A,B,E,F) by tra(A,B,C,D,E,F) from h1 [sym], h2 [flip]\n"
    "  hence par(A,B,E,F) from p\n"
    "qed\n";

}  // namespace

class FlipsTest : public QObject {
    Q_OBJECT

private slots:
    void recalled_facts_are_not_counted_and_definitions_are_quiet() {
        const std::string theory =
            "axiom ref: for A B show par(A,B,A,B)\n"
            "axiom def: for A B assume q(A) show r(A)\n"
            "axiom more: for A assume r(A) show exists X: s(A,X)\n"
            "axiom all: for A X assume s(A,X), par(A,X,A,X), r(A) show t(A)\n";
        const std::string proof =
            "theorem g: for A assume q(A) show t(A)\n"
            "proof\n"
            "  have p1: r(A) by def(A,A) from h1\n"
            "  obtain X where p2: s(A,X) by more(A) from p1\n"
            "  have p3: par(A,X,A,X) by ref(A,X)\n"
            "  have p4: t(A) by all(A,X) from p2, p3, p1\n"
            "  hence t(A) from p4\n"
            "qed\n";
        const syntax::Document document = syntax::readByrne("quiet.byrne", theory + proof, {});
        QVERIFY(!hasErrors(document));
        QCOMPARE(proof::stepCount(proofOf(document)), std::size_t{3});
        QCOMPARE(proof::quietStepCount(proofOf(document), document.theory), std::size_t{1});
    }
    void a_proof_that_only_recalls_has_one_step() {
        const syntax::Document document = syntax::readByrne("recall.byrne",
                                                            "axiom ref: for A B show par(A,B,A,B)\n"
                                                            "theorem g: for A B show par(A,B,A,B)\n"
                                                            "proof\n"
                                                            "  have p1: par(A,B,A,B) by ref(A,B)\n"
                                                            "  hence par(A,B,A,B) from p1\n"
                                                            "qed\n",
                                                            {});
        QVERIFY(!hasErrors(document));
        QCOMPARE(proof::stepCount(proofOf(document)), std::size_t{1});
        QCOMPARE(proof::quietStepCount(proofOf(document), document.theory), std::size_t{0});
    }
    void steps_that_only_reorder_are_folded() {
        const syntax::Document spelt = read(kSpeltOut);
        QVERIFY(!hasErrors(spelt));
        const proof::Proof folded = proof::foldFlips(proofOf(spelt));
        QCOMPARE(proof::stepCount(folded), std::size_t{1});
        QCOMPARE(proof::flipCount(folded), std::size_t{2});
        QVERIFY2(check(spelt, folded).isProved(), firstError(check(spelt, folded)).c_str());
        const std::string text = print(spelt, folded);
        QVERIFY2(text.find(kFolded) != std::string::npos, text.c_str());
    }

    void what_is_folded_can_be_spelt_out_and_folded_again() {
        const syntax::Document folded = read(kFolded);
        QVERIFY(!hasErrors(folded));
        const proof::Proof expanded = proof::expandFlips(proofOf(folded));
        QCOMPARE(proof::stepCount(expanded), std::size_t{3});
        QCOMPARE(proof::flipCount(expanded), std::size_t{0});
        QVERIFY2(check(folded, expanded).isProved(), firstError(check(folded, expanded)).c_str());
        proof::Proof again = proof::foldFlips(expanded);
        syntax::canonicalise(again);
        QVERIFY(again == proofOf(folded));
    }

    void a_fact_that_is_known_is_not_derived_again_when_flips_are_spelt_out() {
        const syntax::Document document = read(
            "proof\n  have a: par(A,B,E,F) by tra(A,B,C,D,E,F) from h1 [sym], h2 [flip]\n"
            "  have b: par(A,B,A,B) by tra(A,B,C,D,A,B) from h1 [sym], h1\n"
            "  hence par(A,B,E,F) from a\nqed\n");
        QVERIFY(check(document, proofOf(document)).isProved());
        QCOMPARE(proof::stepCount(proof::expandFlips(proofOf(document))), std::size_t{4});
    }

    void chains_of_flips_name_the_facts_between() {
        const std::string proof = "proof\n  hence par(A,B,D,C) from h1 [flip: par(D,C,A,B), sym]\nqed\n";
        const syntax::Document document =
            read(proof, "theorem th: for A B C D assume par(C,D,A,B) show par(A,B,D,C)\n");
        QVERIFY(!hasErrors(document));
        QVERIFY2(check(document, proofOf(document)).isProved(), firstError(check(document, proofOf(document))).c_str());
        QVERIFY(print(document, proofOf(document)).find("h1 [flip: par(D,C,A,B), sym]") != std::string::npos);
    }

    void a_flip_there_and_back_is_dropped() {
        const syntax::Document document = read(
            "proof\n  have p1: par(A,B,C,D) by sym(C,D,A,B) from h1\n  have p2: par(C,D,A,B) by sym(A,B,C,D) from p1\n"
            "  have p3: par(C,D,C,D) by tra(C,D,A,B,C,D) from p2, p1\n  ?\nqed\n");
        const proof::Proof folded = proof::foldFlips(proofOf(document));
        QCOMPARE(proof::flipCount(folded), std::size_t{1});
    }

    void flips_serve_cases_contradictions_and_goals() {
        const std::string text =
            "proof\n  cases q(A) or q(B) by cases_of(A,B,C,D) from h1 [sym]\n"
            "    case c1: q(A):\n      have p1: A != B by strict(A,B,C,D) from h1 [sym]\n"
            "      contradiction from h3 [equality], p1 [equality]\n"
            "    case c2: q(B):\n      have p2: par(E,F,A,B) by ?\n      hence par(A,B,E,F) from p2 [sym]\n  "
            "qed\nqed\n";
        const syntax::Document document = read(text);
        QVERIFY(!hasErrors(document));
        const checker::Verdict verdict = check(document, proofOf(document));
        QVERIFY2(verdict.errors.empty(), firstError(verdict).c_str());
        const std::string again = print(document, proofOf(document));
        const syntax::Document reread = syntax::readByrne("again.byrne", again, {});
        QVERIFY2(!hasErrors(reread), again.c_str());
        QVERIFY(proofOf(reread).root == proofOf(document).root);
        const proof::Proof expanded = proof::expandFlips(proofOf(document));
        QVERIFY2(check(document, expanded).errors.empty(), firstError(check(document, expanded)).c_str());
    }

    void a_proof_of_nothing_but_flips_stays_as_it_is() {
        const syntax::Document document =
            read("proof\n  have p1: par(A,B,C,D) by sym(C,D,A,B) from h1\n  hence par(A,B,C,D) from p1\nqed\n",
                 "theorem th: for A B C D assume par(C,D,A,B) show par(A,B,C,D)\n");
        QVERIFY(proof::foldFlips(proofOf(document)) == proofOf(document));
    }

    void steps_that_say_something_new_are_not_folded() {
        const syntax::Document document = read("proof\n  have p1: A != B by strict(A,B,E,F) from p0\n  ?\nqed\n");
        QVERIFY(hasErrors(document));  // p0 is not known
        const syntax::Document other = read(
            "proof\n  have p0: par(A,B,C,D) by sym(C,D,A,B) from h1\n  have p1: A != B by strict(A,B,C,D) from p0\n  "
            "contradiction from h3, p1\nqed\n");
        QCOMPARE(proof::stepCount(proof::foldFlips(proofOf(other))), std::size_t{1});
    }

    void views_show_the_facts_that_were_turned() {
        const syntax::Document document = read(kFolded);
        const proof::ProofView view(document.theory, document.theorems.back().statement, proofOf(document));
        const std::vector<proof::ViewStep>& steps = view.branches().front().steps;
        QCOMPARE(steps.size(), std::size_t{3});
        QCOMPARE(steps[1].premises, (std::vector<proof::FactId>{proof::FactId(std::size_t{0}), proof::FactId(1)}));
        QVERIFY(steps[1].flips != nullptr && steps[1].flips->size() == 2);
        QCOMPARE(view.text(steps[1].flips->front().facts.front().id), std::string("par(A,B,C,D)"));
    }

    void the_checker_refuses_flips_that_hide_a_step_data() {
        QTest::addColumn<QString>("proof");
        QTest::addColumn<QString>("why");
        QTest::newRow("something new") << "contradiction from h3, h1 [strict(C,D,A,B): A != B]"
                                       << "in another order";
        QTest::newRow("another fact than the axiom gives") << "hence par(A,B,E,F) from h1 [sym(C,D,A,B): par(D,C,A,B)]"
                                                           << "What follows here is";
        QTest::newRow("premise that does not fit") << "hence par(A,B,E,F) from h1 [sym(C,D,E,F): par(A,B,C,D)]"
                                                   << "must be par(C,D,E,F)";
        QTest::newRow("wrong result for the step") << "hence par(A,B,E,F) from h1 [sym]"
                                                   << "must be par(A,B,E,F)";
    }
    void the_checker_refuses_flips_that_hide_a_step() {
        QFETCH(QString, proof);
        QFETCH(QString, why);
        const syntax::Document document = read("proof\n  " + proof.toStdString() + "\nqed\n");
        QVERIFY(!hasErrors(document));
        const checker::Verdict verdict = check(document, proofOf(document));
        QVERIFY(!verdict.isProved());
        QVERIFY2(QString::fromStdString(firstError(verdict)).contains(why), firstError(verdict).c_str());
    }

    void what_a_flip_turned_is_known_to_its_step_alone() {
        syntax::Document document = read(kFolded);
        proof::Proof proof = proofOf(document);
        const proof::FactId turned = proof.root.nodes[0].flips.front().facts.front().id;
        std::get<proof::CloseByGoal>(proof.root.nodes[1].form).premises.front() = turned;
        const checker::Verdict verdict = check(document, proof);
        QVERIFY(!verdict.isProved());
        QCOMPARE(verdict.errors.front().rule, checker::Rule::Scope);
    }

    void what_is_no_equation_is_not_turned_by_equality() {
        const syntax::Document document = read("proof\n  contradiction from h1 [equality], h2\nqed\n");
        QVERIFY(hasErrors(document) || !check(document, proofOf(document)).isProved());
    }

    void readers_say_what_is_wrong_with_a_flip_data() {
        QTest::addColumn<QString>("premise");
        QTest::addColumn<QString>("why");
        QTest::newRow("unknown name") << "h1 [symm]"
                                      << "no axiom or earlier theorem symm";
        QTest::newRow("does not fit") << "h3 [sym]"
                                      << "does not turn A = B into another fact";
        QTest::newRow("unclear") << "h1 [flip, sym]"
                                 << "not clear what this makes of";
        QTest::newRow("no bracket") << "h1 [sym"
                                    << "expected \",\" or \"]\"";
        QTest::newRow("number of objects") << "h1 [sym(A,B)]"
                                           << "is about 4 objects, not 2";
    }
    void readers_say_what_is_wrong_with_a_flip() {
        QFETCH(QString, premise);
        QFETCH(QString, why);
        const syntax::Document document = read("proof\n  contradiction from " + premise.toStdString() + "\nqed\n");
        QVERIFY(hasErrors(document));
        const std::string message = base::format(document.diagnostics.front(), document.sources);
        QVERIFY2(QString::fromStdString(message).contains(why), message.c_str());
        QVERIFY(!check(document, proofOf(document)).isProved());
    }
};

QTEST_APPLESS_MAIN(FlipsTest)
#include "flips_test.moc"
