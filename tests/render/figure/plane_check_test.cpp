// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements are measured in the plane: false ones are found out with a figure that shows it, true ones are not blamed.
#include <QtTest>

#include <cmath>

#include "figure_support.h"
#include "render/figure/plane_check.h"

using namespace byrne;
using figure::PlaneReport;
using figure::PlaneVerdict;

class PlaneCheckTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { words_ = test::geometryDocument().vocabulary; }

    void false_axioms_are_found_out_data() {
        QTest::addColumn<QString>("axiom");
        QTest::newRow("in general") << "for A B C assume betS(A,B,C) show cong(A,B,B,C)";
        QTest::newRow("only where points coincide") << "for A B C D assume cong(A,B,C,D) show A != B";
        QTest::newRow("only where lines coincide")
            << "for A B C D E F assume par(A,B,C,D), par(C,D,E,F) show par(A,B,E,F)";
        QTest::newRow("only in one figure") << "for A B C assume triangle(A,B,C) show ~per(A,B,C)";
        QTest::newRow("equal points") << "for A B C assume cong(A,B,A,C) show B != C";
        QTest::newRow("no witness") << "for A B C assume ~col(A,B,C) show exists X: betS(A,X,B), betS(B,X,C)";
        QTest::newRow("impossible in words only") << "for A B assume A != B show false";
        QTest::newRow("circle") << "for A B J assume cI(J,A,A,B), A != B show inCirc(B,J)";
    }

    void false_axioms_are_found_out() {
        QFETCH(QString, axiom);
        const PlaneReport report = check(axiom.toStdString());
        QVERIFY2(report.verdict == PlaneVerdict::Fails, axiom.toUtf8());
        QVERIFY(report.counterexample.has_value());
        QVERIFY(!report.counterexample->points.empty());
        QVERIFY(!report.counterexample->conclusion.empty());
    }

    void true_axioms_are_not_blamed_data() {
        QTest::addColumn<QString>("axiom");
        QTest::newRow("order") << "for A B C assume betS(A,B,C) show betS(C,B,A)";
        QTest::newRow("extension") << "for A B P Q assume A != B, P != Q show exists X: betS(A,B,X), cong(B,X,P,Q)";
        QTest::newRow("cases") << "for A B C assume col(A,B,C) show A = B or A = C or B = C or betS(B,A,C) or "
                                  "betS(A,B,C) or betS(A,C,B)";
        QTest::newRow("no premise") << "for A B show cong(A,B,B,A)";
        QTest::newRow("nothing between the same") << "for A B assume betS(A,B,A) show false";
        QTest::newRow("equilateral") << "for A B assume A != B show exists X: equilateral(A,B,X), triangle(A,B,X)";
        QTest::newRow("square") << "for A B R assume A != B, ~col(A,B,R) show exists X Y: sQ(A,B,X,Y), tS(Y,A,B,R)";
        QTest::newRow("parallels") << "for A B C D assume par(A,B,C,D) show par(C,D,B,A)";
        QTest::newRow("circle") << "for A B assume A != B show exists X: cI(X,A,A,B)";
    }

    void true_axioms_are_not_blamed() {
        QFETCH(QString, axiom);
        const PlaneReport report = check(axiom.toStdString());
        QVERIFY2(report.verdict == PlaneVerdict::Holds || report.verdict == PlaneVerdict::NoFigure, axiom.toUtf8());
        QVERIFY(!report.counterexample.has_value());
    }

    void what_has_no_meaning_is_not_measured() {
        const auto subject = test::fromText("predicate p/1 axiom a: for A show p(A) theorem t: for A show p(A)");
        const std::vector<PlaneReport> reports =
            figure::checkInPlane(subject->document.theory, figure::axiomsOf(subject->document.theory), words_, {});
        QCOMPARE(reports.size(), std::size_t(1));
        QCOMPARE(reports[0].verdict, PlaneVerdict::NotOfThePlane);
    }

    void limits_are_kept() {
        std::stop_source source;
        source.request_stop();
        figure::PlaneCheckOptions options;
        options.limits.stop = source.get_token();
        QCOMPARE(check("for A B C assume betS(A,B,C) show cong(A,B,B,C)", options).verdict, PlaneVerdict::NotChecked);
    }

    void counterexamples_can_be_drawn() {
        const auto subject = document("for A B C assume betS(A,B,C) show cong(A,B,B,C)");
        const logic::Theory& theory = subject->document.theory;
        const PlaneReport report = figure::checkInPlane(theory, figure::axiomsOf(theory), words_, {}).front();
        QVERIFY(report.counterexample.has_value());
        const proof::Proof open = proof::openProof(theory[report.statement].formula);
        const proof::ProofView view(theory, report.statement, open);
        const figure::FigureSet set = figure::figuresOf(view, words_, *report.counterexample);
        QCOMPARE(set.branches.size(), std::size_t(1));
        QCOMPARE(test::falseFacts(view, set.branches[0]), std::string());
        QVERIFY(figure::describe(theory, report).find("false in the plane") != std::string::npos);
    }

    void words_of_the_corpus_are_true_in_the_plane() {
        if (!std::filesystem::is_directory(test::corpusFolder() / "euclid")) QSKIP("the corpus is not here");
        // A problem whose axioms have points on lines, circles, angles and areas.
        const auto subject = test::fromCorpus("euclid/035_proposition_43.p");
        if (!subject->view) QSKIP("this problem is not here");
        const logic::Theory& theory = subject->document.theory;
        for (const PlaneReport& report : figure::checkInPlane(theory, figure::axiomsOf(theory), words_, {.figures = 2}))
            QVERIFY2(report.verdict != PlaneVerdict::Fails, figure::describe(theory, report).c_str());
    }

private:
    test::SubjectPtr document(const std::string& axiom) const {
        std::string text;
        for (const logic::PredicateWords& predicate : words_.predicates())
            text += "predicate " + predicate.name + "/" + std::to_string(predicate.parameters.size()) + "\n";
        return test::fromText(text + "axiom a: " + axiom + "\ntheorem t: for A show A = A");
    }

    PlaneReport check(const std::string& axiom, const figure::PlaneCheckOptions& options = {}) const {
        const auto subject = document(axiom);
        const logic::Theory& theory = subject->document.theory;
        const std::vector<logic::StatementId> axioms = figure::axiomsOf(theory);
        return axioms.empty() ? PlaneReport{} : figure::checkInPlane(theory, axioms, words_, options).front();
    }

    logic::Vocabulary words_;
};

QTEST_APPLESS_MAIN(PlaneCheckTest)
#include "plane_check_test.moc"
