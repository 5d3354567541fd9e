// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <set>

#include "core/exports/text.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

const char* const kWords = R"words(
predicate midpoint(A, M, B)
  alias middle(M, A, B)
  says en "%2 is the midpoint of %1%3", de "%2 halbiert %1%3"
  denies en "%2 is not the midpoint of %1%3"
  writes "%2 = mid(%1%3)"
predicate par(A, B, C, D)
  says en "%1%2 is parallel to %3%4"
predicate col(A, B, C)
  says en "%1, %2 and %3 lie on one line"
  denies en "%1, %2 and %3 are not on one line"
predicate on(P, J: circle)
  says en "%1 lies on circle %2"
)words";

syntax::Document documentOf(const std::string& text) { return syntax::readByrne("text.byrne", kWords + text, {}); }

std::string textOf(const std::string& text) {
    const syntax::Document document = documentOf(text);
    for (const base::Diagnostic& diagnostic : document.diagnostics)
        if (diagnostic.severity == base::Severity::Error) return base::format(diagnostic, document.sources);
    const proof::ProofView view(document.theory, document.theorems.at(0).statement, *document.theorems.at(0).proof);
    return exports::toText(view, document.vocabulary, "en");
}

const char* const kProof = R"(
axiom midline: for A B C P Q assume midpoint(B,P,C), midpoint(A,Q,C) show par(A,B,Q,P)
axiom mid: for A B assume A != B show exists M: midpoint(A,M,B)
axiom circle: for A B show exists J: on(A,J), on(B,J)
axiom either: for A B C assume col(A,B,C) show A = B or exists X: midpoint(A,X,C)
axiom never: for A B show ~par(A,B,A,B)
axiom absurd: for A B C assume par(A,B,A,C) show false
theorem t: for A B C P assume midpoint(B,P,C), col(A,B,C), A != C, q(A)
  show par(A,B,A,P) or exists X: midpoint(A,X,C)
proof
  obtain M where m: midpoint(A,M,C) by mid
  have p: par(A,B,M,P) by midline
  obtain J where on(A,J), on(B,J) by circle
  have k: ~par(A,B,A,B)
  proof
    hence ~par(A,B,A,B) by never
  qed
  cases par(A,B,A,P) or ~par(A,B,A,P)
    case n: par(A,B,A,P): contradiction by absurd(A,B,P)
    case ~par(A,B,A,P):
      cases by either
        case e: A = B:
          have q(B) by equality
          have f: par(A,B,A,P) by auto
          contradiction
        case exists X: midpoint(A,X,C):
          hence midpoint(A,X,C)
      qed
  qed
qed
)";

}  // namespace

class TextExportTest : public QObject {
    Q_OBJECT

private slots:
    void a_proof_reads_as_english() {
        const std::string expected = R"(Theorem t.
Let A, B, C and P be points.
Assume that P is the midpoint of BC, A, B and C lie on one line, A ≠ C, and q(A).
Show that then either AB is parallel to AP or there is a point X such that X is the midpoint of AC.
Proof.
1. Since A ≠ C, there is a point M such that M is the midpoint of AC, by mid.
2. Since P is the midpoint of BC and M is the midpoint of AC, AB is parallel to MP, by midline.
3. There is a circle J such that A lies on circle J and B lies on circle J, by circle.
4. Claim: it is not true that AB is parallel to AB.
  5. We have that it is not true that AB is parallel to AB, by never.
  6. Hence it is not true that AB is parallel to AB, as claimed.
7. Either AB is parallel to AP or it is not true that AB is parallel to AP.
Case 1: AB is parallel to AP.
  8. But AB is parallel to AP, which contradicts absurd, so this case is impossible.
Case 2: it is not true that AB is parallel to AP.
  9. Since A, B and C lie on one line, either A = B or there is a point X such that X is the midpoint of AC, by either.
  Case 1: A = B.
    10. Since q(A) and A = B, q(B), putting equals for equals.
    11. It is still to be proved that AB is parallel to AP.
    12. But AB is parallel to AP, which contradicts that it is not true that AB is parallel to AP, so this case is impossible.
  Case 2: there is a point X such that X is the midpoint of AC.
    13. So X is as wanted: X is the midpoint of AC.
)";
        QCOMPARE(QString::fromStdString(textOf(kProof)), QString::fromStdString(expected));
    }

    void commas_inside_of_facts_are_kept_apart() {
        const std::string text = textOf(
            "predicate tP(A, B, C, D) says en \"%1%2 is parallel to %3%4\"\n"
            "axiom turn: for A B C assume col(A,B,C) show col(B,A,C)\n"
            "axiom same: for A B C D assume par(A,B,C,D) show tP(A,B,C,D)\n"
            "theorem t: for A B C D assume col(A,B,C), par(A,B,C,D) show tP(A,B,C,D)\n"
            "proof\n have col(B,A,C) by turn\n hence tP(A,B,C,D) by same\nqed\n");
        QVERIFY2(
            text.find("1. Since A, B and C lie on one line, it follows that B, A and C lie on one line, by turn.\n") !=
                std::string::npos,
            text.c_str());
        QVERIFY2(text.find("2. Put differently, AB is parallel to CD, by same.\n") != std::string::npos, text.c_str());
    }

    void lines_know_their_step_and_branch() {
        const syntax::Document document = documentOf(kProof);
        const proof::ProofView view(document.theory, document.theorems.at(0).statement, *document.theorems.at(0).proof);
        const std::vector<exports::TextLine> lines = exports::textLines(view, document.vocabulary, "en");
        const auto line = [&](int number) {
            return *std::find_if(lines.begin(), lines.end(),
                                 [&](const exports::TextLine& each) { return each.number == number; });
        };
        QCOMPARE(line(1).branch, std::string("1"));
        QCOMPARE(line(9).branch, std::string("2.1"));
        QCOMPARE(line(13).branch, std::string("2.2"));
        QCOMPARE(line(1).step, proof::StepId(std::size_t{0}));
        QVERIFY(!lines.front().step.isValid());
        std::set<proof::StepId> steps;
        for (const exports::TextLine& each : lines)
            if (each.number > 0) QVERIFY(steps.insert(each.step).second);
        QCOMPARE(steps.size(), std::size_t{13});
    }

    void an_alias_puts_its_arguments_in_the_order_of_the_words() {
        const syntax::Document document = documentOf("axiom a: for A B M assume middle(M,A,B) show ~midpoint(A,M,B)");
        const logic::CoherentFormula& formula = document.theory.statements[0].formula;
        const logic::Signature& signature = document.theory.signature;
        const auto& positive = formula.premises[0];
        QCOMPARE(exports::sentence(positive, signature, formula.variables, document.vocabulary, "en"),
                 std::string("M is the midpoint of AB"));
        QCOMPARE(exports::sentence(positive, signature, formula.variables, document.vocabulary, "de"),
                 std::string("M halbiert AB"));
        QCOMPARE(exports::sentence(positive, signature, formula.variables, document.vocabulary, "sr"),
                 std::string("M is the midpoint of AB"));
        QCOMPARE(exports::notation(positive, signature, formula.variables, document.vocabulary),
                 std::string("M = mid(AB)"));
        const auto& negative = formula.conclusion[0].literals[0];
        QCOMPARE(exports::notation(negative, signature, formula.variables, document.vocabulary),
                 std::string("M ≠ mid(AB)"));
    }

    void a_predicate_without_words_stays_in_symbols() {
        const syntax::Document document =
            documentOf("constant c\nfunction f/1\naxiom a: for A assume unknown(A,f(c)), A != c show false");
        const logic::CoherentFormula& formula = document.theory.statements[0].formula;
        QCOMPARE(exports::sentence(formula.premises[0], document.theory.signature, formula.variables,
                                   document.vocabulary, "en"),
                 std::string("unknown(A,f(c))"));
        QCOMPARE(exports::sentence(formula.premises[1], document.theory.signature, formula.variables,
                                   document.vocabulary, "en"),
                 std::string("A ≠ c"));
    }
};

QTEST_APPLESS_MAIN(TextExportTest)
#include "text_export_test.moc"
