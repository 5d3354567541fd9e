// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Earlier theorems of a document are used as axioms, and can be replaced by their proofs: then only axioms are left.
#include "core/proof/lemmas.h"

#include <QtTest>

#include "core/checker/checker.h"
#include "core/prover/prover.h"
#include "core/syntax/byrne_labels.h"
#include "core/syntax/document.h"
#include "tests/core/soundness/slow_verifier.h"

using namespace byrne;

namespace {

const std::string kAxioms =
    "axiom some: for A show exists X: r(A,X)\n"
    "axiom sym: for A B assume r(A,B) show r(B,A)\n"
    "axiom split: for A B assume r(A,B) show p(A) or q(B)\n"
    "axiom from_p: for A assume p(A) show s(A)\n"
    "axiom from_q: for A B assume q(B), r(A,B) show s(A)\n"
    "axiom never: for A assume bad(A), s(A) show false\n"
    "axiom more: for A B assume s(A), r(A,B) show t(A,B)\n";

/// A straight lemma with an object, one with cases, one with cases and an object, one that says "false".
const std::string kLemmas =
    "theorem both: for A show exists Y: r(A,Y), r(Y,A)\n"
    "proof\n  obtain X where p1: r(A,X) by some(A)\n  have p2: r(X,A) by sym(A,X) from p1\n"
    "  hence r(A,X), r(X,A) with Y := X from p1, p2\nqed\n"
    "theorem always_s: for A show s(A)\n"
    "proof\n  obtain Y where p1: r(A,Y), p2: r(Y,A) by both(A)\n  cases p(A) or q(Y) by split(A,Y) from p1\n"
    "    case c1: p(A):\n      have p3: s(A) by from_p(A) from c1\n      hence s(A) from p3\n"
    "    case c2: q(Y):\n      have p4: s(A) by from_q(A,Y) from c2, p1\n      hence s(A) from p4\n  qed\nqed\n"
    "theorem some_t: for A show exists Z: t(A,Z)\n"
    "proof\n  have p0: s(A) by always_s(A)\n  cases p(A) or ~p(A) by excluded_middle\n"
    "    case c1: p(A):\n      obtain X where p1: r(A,X) by some(A)\n      have p2: t(A,X) by more(A,X) from p0, p1\n"
    "      hence t(A,X) with Z := X from p2\n"
    "    case c2: ~p(A):\n      obtain X where p1: r(A,X) by some(A)\n"
    "      have p3: r(A,X) by sym(X,A) from p1 [sym]\n"
    "      have p2: t(A,X) by more(A,X) from p0, p3\n      hence t(A,X) with Z := X from p2\n  qed\nqed\n"
    "theorem no_bad: for A assume bad(A) show false\n"
    "proof\n  have p1: s(A) by always_s(A)\n  contradiction by never(A) from h1, p1\nqed\n";

syntax::Document read(const std::string& theorem) {
    return syntax::readByrne("lemmas.byrne", kAxioms + kLemmas + theorem, {});
}

proof::ProofTable tableOf(const syntax::Document& document) {
    proof::ProofTable table;
    for (const syntax::Theorem& theorem : document.theorems)
        if (theorem.proof) table.emplace(theorem.statement, &*theorem.proof);
    return table;
}

}  // namespace

class LemmasTest : public QObject {
    Q_OBJECT

private slots:
    void proofs_are_expanded_to_axioms_data() {
        QTest::addColumn<QString>("theorem");
        QTest::newRow("an object of a straight lemma")
            << "theorem g: for A show exists B: r(B,A)\nproof\n  obtain X where p1: r(A,X), p2: r(X,A) by both(A)\n"
               "  hence r(X,A) with B := X from p2\nqed\n";
        QTest::newRow("a fact of a lemma with cases")
            << "theorem g: for A B show s(A), s(B)\nproof\n  have p1: s(A) by always_s(A)\n"
               "  have p2: s(B) by always_s(B)\n  hence s(A), s(B) from p1, p2\nqed\n";
        QTest::newRow("an object of a lemma with cases")
            << "theorem g: for A show exists B: t(A,B), s(B)\nproof\n  obtain X where p1: t(A,X) by some_t(A)\n"
               "  have p2: s(X) by always_s(X)\n  hence t(A,X), s(X) with B := X from p1, p2\nqed\n";
        QTest::newRow("a contradiction")
            << "theorem g: for A assume bad(A) show q(A)\nproof\n  contradiction by no_bad(A) from h1\nqed\n";
        QTest::newRow("the same lemma twice")
            << "theorem g: for A B show exists X Y: r(A,X), r(B,Y)\nproof\n"
               "  obtain X where p1: r(A,X) by both(A)\n  obtain Y where p2: r(B,Y) by both(B)\n"
               "  hence r(A,X), r(B,Y) with X := X, Y := Y from p1, p2\nqed\n";
    }
    void proofs_are_expanded_to_axioms() {
        QFETCH(QString, theorem);
        const syntax::Document document = read(theorem.toStdString());
        QVERIFY2(
            !base::hasErrors(document.diagnostics),
            document.diagnostics.empty() ? "" : base::format(document.diagnostics.front(), document.sources).c_str());
        for (const syntax::Theorem& each : document.theorems) {
            const checker::Verdict verdict = checker::check(document.theory, each.statement, *each.proof);
            QVERIFY2(verdict.isProved(),
                     verdict.errors.empty() ? "hole" : checker::describe(verdict.errors.front()).c_str());
        }
        const proof::ProofTable table = tableOf(document);
        const logic::StatementId goal = document.theorems.back().statement;
        QVERIFY(proof::usesLemmas(*document.theorems.back().proof, table));
        base::Result<proof::Proof> expanded = proof::expandLemmas(document.theory, goal, table);
        QVERIFY2(expanded.has_value(), expanded ? "" : expanded.error().message.c_str());
        QVERIFY(!proof::usesLemmas(*expanded, table));
        const checker::Verdict verdict = checker::check(document.theory, goal, *expanded);
        QVERIFY2(verdict.isProved(),
                 verdict.errors.empty() ? "hole" : checker::describe(verdict.errors.front()).c_str());
        const auto fault = soundness::SlowVerifier(document.theory, goal, *expanded).firstFault();
        QVERIFY2(!fault, fault ? fault->why.c_str() : "");
        syntax::canonicalise(*expanded);
        const std::string text = syntax::printByrne(document.theory, {{goal, *expanded, {}}}, document.vocabulary);
        const syntax::Document again = syntax::readByrne("again.byrne", text, {});
        QVERIFY2(!base::hasErrors(again.diagnostics), text.c_str());
        QVERIFY(*again.theorems.back().proof == *expanded);
    }

    void a_lemma_with_a_hole_is_not_expanded() {
        const syntax::Document document = syntax::readByrne(
            "hole.byrne",
            kAxioms +
                "theorem l: for A show s(A)\nproof\n  ?\nqed\n"
                "theorem g: for A show s(A)\nproof\n  have p1: s(A) by l(A)\n  hence s(A) from p1\nqed\n",
            {});
        const auto expanded =
            proof::expandLemmas(document.theory, document.theorems.back().statement, tableOf(document));
        QVERIFY(!expanded.has_value());
        QVERIFY(QString::fromStdString(expanded.error().message).contains("hole"));
    }

    void the_prover_uses_earlier_theorems() {
        const syntax::Document document = read("theorem g: for A assume bad(A) show q(A)\n");
        prover::Options options;
        options.limits.seconds = 5;
        const prover::Outcome outcome = prover::prove(document.theory, document.theorems.back().statement, options);
        QVERIFY(outcome.proof.has_value());
        QVERIFY(proof::usesLemmas(*outcome.proof, tableOf(document)));
        QVERIFY(checker::check(document.theory, document.theorems.back().statement, *outcome.proof).isProved());
    }
};

QTEST_APPLESS_MAIN(LemmasTest)
#include "lemmas_test.moc"
