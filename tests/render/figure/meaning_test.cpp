// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The meaning of every predicate of geometry, in positions where it holds and where it does not.
#include <QtTest>

#include <set>

#include "figure_support.h"
#include "render/figure/claim.h"
#include "render/figure/meaning.h"
#include "render/figure/truth.h"

using namespace byrne;

namespace {

/// Judges one literal about points A, B, C, ... (and circle Z, declared first) at given coordinates.
class Position {
public:
    Position(const logic::Vocabulary& words, const std::string& literal) {
        const std::string text = "theorem t: for A B C D E F G H I Z assume " + literal + " show A = A";
        document_ = test::fromText(declarations(words) + text);
        if (!document_->view) return;
        subject_ = std::make_unique<figure::Subject>(*document_->view, words);
    }

    figure::Verdict at(const std::string& numbers) const {
        std::istringstream stream(numbers);
        std::vector<double> coordinates(subject_->coordinateCount(), 0.0);
        for (const figure::Object& object : subject_->objects())
            for (std::size_t i = 0; i < object.width() && stream; ++i) stream >> coordinates[object.offset + i];
        const figure::Claim* claim = subject_->claim(document_->proof.hypotheses.at(0).id);
        if (!claim) qFatal("the literal says nothing about the plane");
        return figure::judge(*claim, coordinates, 4);
    }

private:
    static std::string declarations(const logic::Vocabulary& words) {
        std::string text;
        for (const logic::PredicateWords& predicate : words.predicates()) {
            text += "predicate " + predicate.name + "/" + std::to_string(predicate.parameters.size()) + "\n";
            for (const logic::Alias& alias : predicate.aliases)
                text += "predicate " + alias.name + "/" + std::to_string(alias.order.size()) + "\n";
        }
        return text;
    }

    test::SubjectPtr document_;
    std::unique_ptr<figure::Subject> subject_;
};

}  // namespace

class MeaningTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const syntax::Document document = test::geometryDocument();
        for (const base::Diagnostic& diagnostic : document.diagnostics)
            qWarning("%s", base::format(diagnostic, document.sources).c_str());
        QVERIFY(document.diagnostics.empty());
        words_ = document.vocabulary;
    }

    void geometry_has_meaning_drawing_and_sentences_for_every_predicate() {
        const char* names[] = {"col/3",
                               "betS/3",
                               "cong/4",
                               "congA/6",
                               "out/3",
                               "par/4",
                               "per/3",
                               "oS/4",
                               "os/4",
                               "tS/4",
                               "eT/6",
                               "eF/8",
                               "lt/4",
                               "pG/4",
                               "triangle/3",
                               "meet/4",
                               "ltA/6",
                               "supp/5",
                               "tP/4",
                               "midpoint/3",
                               "cR/4",
                               "tG/6",
                               "sQ/4",
                               "rT/6",
                               "cI/4",
                               "cong_3/6",
                               "rE/4",
                               "tT/8",
                               "inCirc/2",
                               "onCirc/2",
                               "perp_at/5",
                               "isosceles/3",
                               "sumA/9",
                               "equilateral/3",
                               "cut/5",
                               "outCirc/2",
                               "inAngle/4",
                               "collinear/3",
                               "between/3",
                               "congruent_angles/6",
                               "on_ray/3",
                               "parallel/4",
                               "right_angle/3",
                               "same_side/4",
                               "opposite_sides/4",
                               "parallelogram/4",
                               "lt_angles/6",
                               "meet_segment_segment/4",
                               "square/4",
                               "congruent_triangles/6",
                               "rectangle/4"};
        for (const std::string entry : names) {
            const std::size_t slash = entry.find('/');
            const auto found = words_.find(entry.substr(0, slash), std::stoul(entry.substr(slash + 1)));
            QVERIFY2(found.words, entry.c_str());
            QVERIFY2(!found.words->meaning.empty() && !found.words->drawing.empty(), entry.c_str());
            for (const auto* sentences : {&found.words->says, &found.words->denies}) {
                QVERIFY2(sentences->count("en"), entry.c_str());
                for (std::size_t i = 1; i <= found.words->parameters.size(); ++i)
                    QVERIFY2(sentences->at("en").find("%" + std::to_string(i)) != std::string::npos, entry.c_str());
            }
        }
        QVERIFY(figure::checkMeanings(words_).empty());
    }

    void literals_are_true_and_false_where_they_should_be_data() {
        QTest::addColumn<QString>("literal");
        QTest::addColumn<QString>("holdsAt");
        QTest::addColumn<QString>("failsAt");
        const auto row = [](const char* literal, const char* holds, const char* fails) {
            QTest::newRow(literal) << literal << holds << fails;
        };
        row("col(A,B,C)", "0 0 1 1 3 3", "0 0 1 1 3 3.001");
        row("~col(A,B,C)", "0 0 1 0 1 1", "0 0 1 0 2 0");
        row("betS(A,B,C)", "0 0 1 0 2 0", "0 0 2 0 1 0");
        row("~betS(A,B,C)", "0 0 0 0 2 0", "0 0 1 0 2 0");
        row("out(A,B,C)", "0 0 2 0 1 0", "0 0 2 0 -1 0");
        row("triangle(A,B,C)", "0 0 1 0 0 1", "0 0 1 0 3 0");
        row("meet(A,B,C,D)", "0 0 1 0 0 1 1 2", "0 0 1 0 0 1 1 1");
        row("meet(A,B,C,D) ", "0 0 1 0 2 0 3 0", "0 0 0 0 0 1 1 2");
        row("~meet(A,B,C,D)", "0 0 1 0 0 1 1 1", "0 0 1 0 0 1 1 2");
        row("cR(A,B,C,D)", "0 0 2 0 1 1 1 -1", "0 0 2 0 1 1 1 2");
        row("cut(A,B,C,D,E)", "0 0 2 0 1 1 1 -1 1 0", "0 0 2 0 1 1 1 -1 1 0.5");
        row("oS(A,B,C,D)", "0 1 5 2 0 0 1 0", "0 1 5 -2 0 0 1 0");
        row("tS(A,B,C,D)", "0 1 0 0 1 0 5 -2", "0 1 0 0 1 0 5 2");
        row("inAngle(A,B,C,D)", "2 0 0 0 0 2 1 1", "2 0 0 0 0 2 -1 1");
        row("cong(A,B,C,D)", "0 0 1 0 5 5 5 6", "0 0 1 0 5 5 5 6.01");
        row("midpoint(A,B,C)", "0 0 1 1 2 2", "0 0 1 1 2 3");
        row("midpoint(A,B,C) ", "0 0 2 2 4 4", "1 1 1 1 1 1");
        row("lt(A,B,C,D)", "0 0 1 0 0 0 0 2", "0 0 0 0 0 0 0 2");
        row("tG(A,B,C,D,E,F)", "0 0 1 0 0 0 1 0 0 0 1.5 0", "0 0 1 0 0 0 1 0 0 0 2 0");
        row("tT(A,B,C,D,E,F,G,H)", "0 0 1 0 0 0 1 0 0 0 0 0 0 0 1 0", "0 0 1 0 0 0 1 0 0 0 1 0 0 0 1 0");
        row("congA(A,B,C,D,E,F)", "1 0 0 0 1 1 0 3 0 0 2 2", "1 0 0 0 1 1 0 3 0 0 2 1");
        row("ltA(A,B,C,D,E,F)", "1 0 0 0 1 1 0 3 0 0 2 1", "1 0 0 0 1 1 0 3 0 0 2 3");
        row("sumA(A,B,C,D,E,F,G,H,I)", "1 0 0 0 1 1 1 0 0 0 1 1 1 0 0 0 0 1", "1 0 0 0 1 1 1 0 0 0 1 2 1 0 0 0 0 1");
        row("rT(A,B,C,D,E,F)", "1 0 0 0 1 1 1 0 0 0 -1 1", "1 0 0 0 1 1 1 0 0 0 0 1");
        row("supp(A,B,C,D,E)", "-1 0 0 0 1 1 2 2 1 0", "-1 0 0 0 1 1 -2 -2 1 0");
        row("per(A,B,C)", "1 0 0 0 0 2", "1 0 0 0 0 0");
        row("~per(A,B,C)", "1 0 0 0 1 2", "1 0 0 0 0 2");
        row("perp_at(A,B,C,D,E)", "0 2 0 1 -1 0 1 0 0 0", "0 2 0 1 -1 0 1 0 0.5 0");
        row("par(A,B,C,D)", "0 0 1 0 0 1 3 1", "0 0 1 0 2 0 3 0");
        row("tP(A,B,C,D)", "0 0 1 0 0 1 3 1", "0 0 1 0 0 1 3 1.1");
        row("isosceles(A,B,C)", "0 2 -1 0 1 0", "-1 0 0 2 1 0");
        row("equilateral(A,B,C)", "0 0 2 0 1 1.7320508075688772", "0 0 2 0 1 1.7");
        row("cong_3(A,B,C,D,E,F)", "0 0 3 0 0 1 5 5 5 8 4 5", "0 0 3 0 0 1 5 5 5 8 5 4");
        row("pG(A,B,C,D)", "0 0 2 0 3 1 1 1", "0 0 2 0 1 1 3 1");
        row("rE(A,B,C,D)", "0 0 2 0 2 1 0 1", "0 0 2 0 3 1 1 1");
        row("sQ(A,B,C,D)", "0 0 2 0 2 2 0 2", "0 0 2 0 2 1 0 1");
        row("eT(A,B,C,D,E,F)", "0 0 2 0 0 1 5 5 6 5 9 7", "0 0 2 0 0 1 5 5 6 5 9 8");
        row("eF(A,B,C,D,E,F,G,H)", "0 0 2 0 2 2 0 2 0 0 4 0 4 1 0 1", "0 0 2 0 2 2 0 2 0 0 4 0 4 1.1 0 1.1");
        row("A = B", "1 1 1 1", "1 1 1 1.1");
        row("A != B", "1 1 1 1.1", "1 1 1 1");
    }

    void literals_are_true_and_false_where_they_should_be() {
        QFETCH(QString, literal);
        QFETCH(QString, holdsAt);
        QFETCH(QString, failsAt);
        const Position position(words_, literal.toStdString());
        const figure::Verdict good = position.at(holdsAt.toStdString()), bad = position.at(failsAt.toStdString());
        QVERIFY(good.holds);
        QVERIFY(!bad.holds);
        QVERIFY(good.residual < 1e-6);
        QVERIFY(bad.residual > 0);
    }

    /// Every true position above is a false one for the denial, and the other way round.
    void denial_is_the_opposite_data() { literals_are_true_and_false_where_they_should_be_data(); }
    void denial_is_the_opposite() {
        QFETCH(QString, literal);
        QFETCH(QString, holdsAt);
        QFETCH(QString, failsAt);
        std::string text = literal.toStdString();
        if (text.find('=') != std::string::npos) QSKIP("equality is its own denial above");
        text = text[0] == '~' ? text.substr(1) : "~" + text;
        const Position position(words_, text);
        QVERIFY(!position.at(holdsAt.toStdString()).holds);
        QVERIFY(position.at(failsAt.toStdString()).holds);
    }

    void circles_have_centre_and_radius() {
        // Parameters come in the order of the theorem: the points, then circle Z.
        const std::string points = "0 0 3 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 ";
        QVERIFY(Position(words_, "cI(Z,A,A,B)").at(points + "0 0 3").holds);
        QVERIFY(!Position(words_, "cI(Z,A,A,B)").at(points + "0 0 2.9").holds);
        QVERIFY(Position(words_, "onCirc(B,Z)").at(points + "0 0 3").holds);
        QVERIFY(!Position(words_, "onCirc(C,Z)").at(points + "0 0 3").holds);
        QVERIFY(Position(words_, "inCirc(C,Z)").at(points + "0 0 3").holds);
        QVERIFY(!Position(words_, "inCirc(B,Z)").at(points + "0 0 3").holds);
        QVERIFY(Position(words_, "outCirc(B,Z)").at(points + "0 0 1").holds);
        QVERIFY(!Position(words_, "outCirc(C,Z)").at(points + "0 0 1").holds);
    }

    void aliases_read_their_arguments_in_their_own_order() {
        QVERIFY(Position(words_, "midpoint_of(A,B,C)").at("1 1 0 0 2 2").holds);
        QVERIFY(!Position(words_, "midpoint_of(A,B,C)").at("0 0 1 1 2 2").holds);
        QVERIFY(Position(words_, "opposite_sides_of_line(A,B,C,D)").at("0 0 1 0 0 1 5 -2").holds);
        QVERIFY(Position(words_, "same_side_of_line(A,B,C,D)").at("0 0 1 0 0 1 5 2").holds);
    }

    void a_quadrilateral_may_be_double_a_triangle() {
        const syntax::Document document = syntax::readByrne(
            "words.byrne", "predicate d(A, B, C, D, P, Q, R) means doubleArea(A, B, C, D, P, Q, R)", {});
        QVERIFY(figure::checkMeanings(document.vocabulary).empty());
        const Position position(document.vocabulary, "d(A,B,C,D,E,F,G)");
        QVERIFY(position.at("0 0 1 0 1 1 0 1  3 3 4 3 3 4").holds);
        QVERIFY(!position.at("0 0 1 0 1 1 0 1  3 3 5 3 3 4").holds);
        // Corners out of order, and nothing double nothing.
        QVERIFY(!position.at("0 0 1 1 1 0 0 1  3 3 4 3 3 4").holds);
        QVERIFY(!position.at("0 0 1 0 2 0 3 0  3 3 4 3 5 3").holds);
    }

    void truth_does_not_depend_on_the_scale() {
        const Position position(words_, "per(A,B,C)");
        QVERIFY(position.at("1e-3 0 0 0 0 2e-3").holds);
        QVERIFY(position.at("1000 0 0 0 0 2000").holds);
    }

    void residual_says_how_far_off_a_fact_is() {
        QCOMPARE(Position(words_, "cong(A,B,C,D)").at("0 0 4 0 0 0 0 3").residual, 0.25);
        QCOMPARE(Position(words_, "lt(A,B,C,D)").at("0 0 4 0 0 0 0 3").residual, 0.25);
    }

    void wrong_meanings_are_reported_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << text << message;
        };
        row("unknown relation", "predicate p(A, B, C) means colinear(A, B, C)", "There is no relation \"colinear\"");
        row("arguments", "predicate p(A, B) means collinear(A, B)", "\"collinear\" has no meaning with 2 arguments");
        row("parameter", "predicate p(A, B) means distinct(A, X)", "\"X\" is not a parameter of \"p\"");
        row("sort", "predicate p(A, J) means onCircle(A, J)", "must be a circle");
        row("circle for point", "predicate p(A, J: circle) means distinct(A, J)", "must be a point");
        row("loop", "predicate p(A, B) means q(A, B)\npredicate q(A, B) means p(A, B)", "refers to itself");
        row("areas", "predicate p(A, B, C) means equalAreas(A, B)", "equalAreas compares area");
    }

    void wrong_meanings_are_reported() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const syntax::Document document = syntax::readByrne("words.byrne", text.toStdString(), {});
        const base::Diagnostics faults = figure::checkMeanings(document.vocabulary);
        QVERIFY(!faults.empty());
        QCOMPARE(faults[0].code, base::DiagnosticCode::BadMeaning);
        QVERIFY2(QString::fromStdString(faults[0].message).contains(message), faults[0].message.c_str());
        QVERIFY(!faults[0].hints.empty());
    }

    void a_misspelt_relation_gets_a_suggestion() {
        const syntax::Document document =
            syntax::readByrne("words.byrne", "predicate p(A, B, C) means colinear(A, B, C)", {});
        QCOMPARE(figure::checkMeanings(document.vocabulary).at(0).hints.at(0),
                 std::string("Did you mean \"collinear\"?"));
    }

    void meanings_may_use_other_predicates() {
        const syntax::Document document =
            syntax::readByrne("words.byrne",
                              "predicate mid(M, A, B) means between(A, M, B), congruent(A, M, M, B)\npredicate q(A, B, "
                              "C) means mid(B, C, A)",
                              {});
        const auto meaning = figure::meaningOf(document.vocabulary, "q", 3);
        QVERIFY(meaning.has_value());
        QCOMPARE(meaning->items.size(), std::size_t(2));
        QCOMPARE(meaning->items[0].places, (std::vector<std::size_t>{2, 1, 0}));
    }

private:
    logic::Vocabulary words_;
};

QTEST_APPLESS_MAIN(MeaningTest)
#include "meaning_test.moc"
