// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures of theorems and proofs: they hold, look fair, keep still, and know what cannot be.
#include <QtTest>

#include <cmath>
#include <nlohmann/json.hpp>

#include "figure_support.h"

using namespace byrne;
using figure::BranchFigure;
using figure::FigureSet;
using figure::Position;
using figure::Truth;

namespace {

double apart(const Position& a, const Position& b) { return std::hypot(a.x - b.x, a.y - b.y); }

double sizeOf(const BranchFigure& figure) {
    double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
    for (const auto& [name, at] : figure.points) {
        left = std::min(left, at.x), right = std::max(right, at.x);
        bottom = std::min(bottom, at.y), top = std::max(top, at.y);
    }
    return std::max(right - left, top - bottom);
}

/// Least distance between points at different places, relative to the size.
double nearest(const BranchFigure& figure) {
    double least = 1e9;
    for (const auto& [name, at] : figure.points)
        for (const auto& [other, there] : figure.points)
            if (name < other && apart(at, there) > 0) least = std::min(least, apart(at, there));
    return least / sizeOf(figure);
}

/// How far from a line the named points are, relative to the size.
double flatness(const BranchFigure& figure, const std::string& a, const std::string& b, const std::string& c) {
    const Position &p = figure.points.at(a), &q = figure.points.at(b), &r = figure.points.at(c);
    const double longest = std::max({apart(p, q), apart(q, r), apart(p, r)});
    return std::abs((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)) / longest / sizeOf(figure);
}

const char* const kWords = R"(
predicate col/3
predicate midpoint/3
predicate cong/4
predicate betS/3
predicate lt/4
axiom mid: for A B assume A != B show exists M: midpoint(A,M,B)
axiom third: for A B assume A != B show exists C: cong(A,B,A,C), cong(A,B,B,C), ~col(A,B,C)
axiom ext: for A B assume A != B show exists C: betS(A,B,C), cong(A,B,B,C)
axiom trichotomy: for A B C D show lt(A,B,C,D) or lt(C,D,A,B) or cong(A,B,C,D)
axiom irreflexive: for A B assume lt(A,B,A,B) show false
)";

}  // namespace

class FigureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { words_ = test::geometryDocument().vocabulary; }

    void school_theorems_get_true_and_clear_figures_data() {
        QTest::addColumn<QString>("assumptions");
        QTest::newRow("varignon")
            << "midpoint(A,I,B), midpoint(B,J,C), midpoint(C,K,D), midpoint(D,L,A), ~col(A,B,C), ~col(I,J,K)";
        QTest::newRow("square on the hypotenuse")
            << "triangle(A,B,C), per(B,A,C), sQ(A,B,F,G), tS(G,B,A,C), sQ(A,C,K,H), tS(H,C,A,B), "
               "sQ(B,C,E,D), tS(D,C,B,A)";
        QTest::newRow("isosceles") << "isosceles(A,B,C), betS(A,B,D), betS(A,C,E)";
        QTest::newRow("congruent triangles") << "cong_3(A,B,C,D,E,F)";
        QTest::newRow("areas") << "eT(A,B,C,D,B,C), oS(A,D,B,C), A != D";
        QTest::newRow("angles") << "sumA(A,B,C,D,E,F,G,H,I)";
        QTest::newRow("circle") << "cI(J,A,A,B), onCirc(C,J), inCirc(D,J), outCirc(E,J)";
        QTest::newRow("lines that do not meet") << "~meet(A,B,C,D), A != B, C != D, col(A,B,E), col(C,D,F)";
        QTest::newRow("parallelograms on one base") << "pG(A,B,C,D), pG(E,B,C,F), col(A,D,E), col(A,D,F)";
    }

    void school_theorems_get_true_and_clear_figures() {
        QFETCH(QString, assumptions);
        const auto subject = test::fromText(declared() + "theorem t: for A B C D E F G H I J K L assume " +
                                            assumptions.toStdString() + " show A = A");
        QVERIFY(subject->view);
        for (const unsigned seed : {1u, 2u, 3u}) {
            const FigureSet set = subject->solve(words_, {.seed = seed});
            QVERIFY(set.isOfThePlane);
            QCOMPARE(set.branches.size(), std::size_t(1));
            QVERIFY(set.branches[0].isSolved);
            QCOMPARE(test::falseFacts(*subject->view, set.branches[0]), std::string());
            QVERIFY2(nearest(set.branches[0]) >= 0.04, std::to_string(nearest(set.branches[0])).c_str());
            for (const figure::FactTruth& fact : set.branches[0].hypotheses) QVERIFY(fact.residual < 1e-6);
        }
    }

    void triangle_stands_on_its_first_side_anticlockwise() {
        const auto subject = test::fromText(declared() + "theorem t: for A B C assume triangle(A,B,C) show A = A");
        const BranchFigure figure = subject->solve(words_).branches.at(0);
        const Position &a = figure.points.at("A"), &b = figure.points.at("B"), &c = figure.points.at("C");
        QVERIFY(std::abs(a.y - b.y) < 1e-9);
        QVERIFY(a.x < b.x);
        QVERIFY(c.y > a.y);
        QVERIFY(flatness(figure, "A", "B", "C") > 0.3);
    }

    void same_seed_same_figure_other_seed_other_figure() {
        const auto subject =
            test::fromText(declared() + "theorem t: for A B C D assume triangle(A,B,C), betS(A,D,B) show A = A");
        QCOMPARE(subject->solve(words_, {.seed = 5}).branches.at(0).points,
                 subject->solve(words_, {.seed = 5}).branches.at(0).points);
        QVERIFY(subject->solve(words_, {.seed = 5}).branches.at(0).points !=
                subject->solve(words_, {.seed = 6}).branches.at(0).points);
    }

    void witnesses_join_without_moving_anything() {
        const auto open =
            test::fromText(std::string(kWords) + "theorem t: for A B assume A != B show exists C: betS(A,C,B)");
        const auto proved =
            test::fromText(std::string(kWords) +
                           "theorem t: for A B assume A != B show exists C: betS(A,C,B) proof "
                           "obtain M where midpoint(A,M,B) by mid(A,B) obtain C where ~col(A,B,C) by third(A,B) ? qed");
        const BranchFigure before = open->solve(words_).branches.at(0), after = proved->solve(words_).branches.at(0);
        QVERIFY(after.isSolved);
        QCOMPARE(after.points.at("A"), before.points.at("A"));
        QCOMPARE(after.points.at("B"), before.points.at("B"));
        QVERIFY(apart(after.points.at("M"), {(after.points.at("A").x + after.points.at("B").x) / 2,
                                             (after.points.at("A").y + after.points.at("B").y) / 2}) < 1e-9);
        // All that the axiom says of C counts, not only what the proof took of it.
        QVERIFY(std::abs(apart(after.points.at("A"), after.points.at("C")) -
                         apart(after.points.at("A"), after.points.at("B"))) < 1e-9);
        QCOMPARE(test::falseFacts(*proved->view, after), std::string());
    }

    void every_case_has_a_figure_in_which_it_holds() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume ~col(A,B,C) show A = A
proof
  cases lt(A,B,A,C) or lt(A,C,A,B) or cong(A,B,A,C) by trichotomy(A,B,A,C)
    case lt(A,B,A,C): ?
    case lt(A,C,A,B): ?
    case cong(A,B,A,C): ?
  qed
qed)");
        const FigureSet set = subject->solve(words_);
        QCOMPARE(set.branches.size(), std::size_t(3));
        std::size_t moved = 0;
        for (const BranchFigure& branch : set.branches) {
            QVERIFY(branch.isSolved);
            QCOMPARE(test::falseFacts(*subject->view, branch), std::string());
            QVERIFY(flatness(branch, "A", "B", "C") > 0.05);
            moved += branch.points != set.branches[0].points ? 1 : 0;
        }
        QCOMPARE(moved, std::size_t(2));
    }

    void degenerate_case_is_drawn_as_one_point() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume A != B, B != C show A = A
proof
  cases A = C or A != C by excluded_middle(A = C)
    case A = C: ?
    case A != C: ?
  qed
qed)");
        const FigureSet set = subject->solve(words_);
        QCOMPARE(set.branches.size(), std::size_t(2));
        QCOMPARE(set.branches[0].points.at("A"), set.branches[0].points.at("C"));
        QVERIFY(set.branches[0].isSolved);
        QVERIFY(nearest(set.branches[1]) > 0.1);
    }

    void impossible_case_is_flagged_and_the_rest_stays_true() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume ~col(A,B,C), cong(A,B,A,C) show cong(A,B,A,C)
proof
  cases lt(A,B,A,C) or lt(A,C,A,B) or cong(A,B,A,C) by trichotomy(A,B,A,C)
    case lt(A,B,A,C): have lt(A,B,A,B) by ? contradiction by irreflexive(A,B)
    case lt(A,C,A,B): have lt(A,B,A,B) by ? contradiction by irreflexive(A,B)
    case cong(A,B,A,C): ?
  qed
qed)");
        const FigureSet set = subject->solve(words_);
        QCOMPARE(set.branches.size(), std::size_t(3));
        QVERIFY(set.branches[0].isContradictory && !set.branches[0].isSolved);
        QVERIFY(set.branches[1].isContradictory && !set.branches[1].isSolved);
        QVERIFY(!set.branches[2].isContradictory && set.branches[2].isSolved);
        // The assumption is what the eye must see; what it clashes with is given up.
        QVERIFY(test::falseFacts(*subject->view, set.branches[0]).find("cong(A,B,A,C)") != std::string::npos);
        QVERIFY(apart(set.branches[0].points.at("A"), set.branches[0].points.at("B")) <
                apart(set.branches[0].points.at("A"), set.branches[0].points.at("C")));
        QVERIFY(flatness(set.branches[0], "A", "B", "C") > 0.03);
    }

    /// The larger side would be opposite to the smaller angle: nearly so if there were hardly any angles.
    void impossible_triangles_do_not_lie_flat() {
        const auto subject = test::fromText(
            std::string(kWords) +
            "predicate ltA/6\n"
            "axiom other: for A B C assume lt(A,C,A,B), ltA(A,C,B,A,B,C) show false\n"
            "theorem t: for A B C assume ~col(A,B,C), ltA(A,C,B,A,B,C) show A = A proof "
            "cases lt(A,B,A,C) or lt(A,C,A,B) or cong(A,B,A,C) by trichotomy(A,B,A,C) "
            "case lt(A,B,A,C): ? case lt(A,C,A,B): contradiction by other(A,B,C) case cong(A,B,A,C): ? qed qed");
        for (const unsigned seed : {1U, 2U, 3U}) {
            figure::FigureOptions options;
            options.seed = seed;
            const BranchFigure figure = subject->solve(words_, options).branches.at(1);
            QVERIFY(figure.isContradictory && figure.points.size() == 3);
            QVERIFY2(flatness(figure, "A", "B", "C") > 0.15, qPrintable(QString::number(flatness(figure, "A", "B", "C"))));
        }
    }

    void impossible_coincidence_leaves_the_figure_as_it_is() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume betS(A,B,C) show A != C
proof
  cases A = C or A != C by excluded_middle(A = C)
    case A = C: have lt(A,B,A,B) by ? contradiction by irreflexive(A,B)
    case A != C: ?
  qed
qed)");
        const FigureSet set = subject->solve(words_);
        QCOMPARE(set.branches[0].points, set.branches[1].points);
        QVERIFY(!set.branches[0].isSolved);
        QVERIFY(test::falseFacts(*subject->view, set.branches[0]).find("A = C") == 0);
    }

    void impossible_hypotheses_are_not_called_solved() {
        const auto subject =
            test::fromText(declared() + "theorem t: for A B C assume betS(A,B,C), betS(B,A,C) show A = A");
        const FigureSet set = subject->solve(words_);
        QVERIFY(!set.branches.at(0).isSolved);
        QVERIFY(!test::falseFacts(*subject->view, set.branches.at(0)).empty());
        for (const auto& [name, at] : set.branches[0].points) QVERIFY(std::isfinite(at.x) && std::isfinite(at.y));
    }

    void false_steps_are_found_out() {
        const auto subject = test::fromText(std::string(kWords) + R"(
axiom wrong: for A B C assume betS(A,B,C) show cong(A,B,B,C)
theorem t: for A B C assume betS(A,B,C) show cong(A,B,B,C)
proof have cong(A,B,B,C) by wrong(A,B,C) hence cong(A,B,B,C) qed)");
        const FigureSet set = subject->solve(words_);
        QCOMPARE(test::falseFacts(*subject->view, set.branches.at(0)), std::string("cong(A,B,B,C)"));
        QVERIFY(set.branches.at(0).steps.at(0).facts.at(0).residual > 0.01);
    }

    void what_is_not_about_the_plane_is_said_so() {
        const auto subject = test::fromText(
            "predicate p/1 axiom pa: for A show p(A) theorem t: for A assume A = A show p(A) proof have p(A) by pa(A) "
            "? qed");
        const FigureSet set = subject->solve(words_);
        QVERIFY(!set.isOfThePlane);
        for (const figure::StepTruth& step : set.branches.at(0).steps)
            for (const figure::FactTruth& fact : step.facts) QCOMPARE(fact.truth, Truth::NotOfThePlane);
        const auto mixed =
            test::fromText(declared() + "predicate p/1 theorem t: for A B assume p(A), betS(A,B,A) show A = A");
        const FigureSet mixedSet = mixed->solve(words_);
        QVERIFY(mixedSet.isOfThePlane);
        QCOMPARE(mixedSet.branches.at(0).hypotheses.at(0).truth, Truth::NotOfThePlane);
        QCOMPARE(mixedSet.branches.at(0).hypotheses.at(1).truth, Truth::Fails);
    }

    void function_terms_are_named_by_their_text() {
        const auto subject =
            test::fromText(declared() + "function f/2 theorem t: for A B assume midpoint(A,f(A,B),B) show A = A");
        QVERIFY(subject->view);
        const BranchFigure figure = subject->solve(words_).branches.at(0);
        QVERIFY(figure.isSolved);
        QVERIFY(figure.points.count("f(A,B)"));
    }

    void free_points_are_those_that_determine_the_rest() {
        const auto subject =
            test::fromText(declared() + "theorem t: for A B C M assume triangle(A,B,C), midpoint(A,M,B) show A = A");
        QCOMPARE(subject->solve(words_).branches.at(0).freePoints, (std::vector<std::string>{"A", "B", "C"}));
    }

    void a_dragged_point_goes_where_it_is_wanted_and_the_free_ones_stay() {
        const auto subject =
            test::fromText(std::string(kWords) +
                           "theorem t: for A B C M assume A != C, ~col(A,B,C), midpoint(A,M,B) show A = A proof "
                           "obtain X where midpoint(A,X,C) by mid(A,C) ? qed");
        const FigureSet before = subject->solve(words_);
        const Position a = before.branches[0].points.at("A");
        figure::FigureOptions options;
        options.previous = &before;
        options.wanted["A"] = {a.x - 0.05, a.y + 0.03};
        const BranchFigure after = subject->solve(words_, options).branches.at(0);
        QVERIFY(after.isSolved);
        QVERIFY(apart(after.points.at("A"), options.wanted["A"]) < 1e-6);
        QVERIFY(apart(after.points.at("B"), before.branches[0].points.at("B")) < 1e-6);
        QVERIFY(apart(after.points.at("C"), before.branches[0].points.at("C")) < 1e-6);
        QVERIFY(apart(after.points.at("M"), before.branches[0].points.at("M")) > 0.01);
        QCOMPARE(test::falseFacts(*subject->view, after), std::string());
    }

    /// As a document places points: nothing was on screen before that would have to stay.
    void a_point_that_is_put_on_a_witness_sends_the_witness_elsewhere() {
        const auto subject = test::fromText(
            std::string(kWords) +
            "axiom inside: for A B assume A != B show exists X: betS(A,X,B)\n"
            "theorem t: for A B C assume A != B, A != C, B != C show A = A proof "
            "obtain X where betS(A,X,B) by inside(A,B) ? qed");
        const BranchFigure before = subject->solve(words_).branches.at(0);
        for (const double beside : {0.0, 0.008}) {
            figure::FigureOptions options;
            for (const char* name : {"A", "B"}) options.wanted[name] = before.points.at(name);
            const Position x = before.points.at("X");
            options.wanted["C"] = {x.x, x.y + beside};
            const BranchFigure after = subject->solve(words_, options).branches.at(0);
            QCOMPARE(test::falseFacts(*subject->view, after), std::string());
            QVERIFY(apart(after.points.at("C"), options.wanted["C"]) < 1e-6);
            QVERIFY2(apart(after.points.at("X"), after.points.at("C")) > 0.04 * sizeOf(after),
                     qPrintable(QString::number(apart(after.points.at("X"), after.points.at("C")))));
        }
    }

    /// Fifteen points, free but for one: more triples than looks alone keep off all lines.
    void many_points_are_not_nearly_on_lines() {
        const auto subject = test::fromText(
            std::string(kWords) +
            "theorem t: for A B C D E F G H I J K L M N O assume midpoint(A,O,B), ~col(A,B,C), ~col(D,E,F), "
            "~col(G,H,I), ~col(J,K,L), ~col(M,A,D), ~col(N,B,E) show A = A");
        for (const unsigned seed : {1U, 2U, 3U}) {
            figure::FigureOptions options;
            options.seed = seed;
            const BranchFigure figure = subject->solve(words_, options).branches.at(0);
            for (const auto& [a, p] : figure.points)
                for (const auto& [b, q] : figure.points)
                    for (const auto& [c, r] : figure.points)
                        if (a < b && b < c && flatness(figure, a, b, c) > 1e-6)
                            QVERIFY2(flatness(figure, a, b, c) > 0.01, (a + b + c).c_str());
            QVERIFY(nearest(figure) > 0.04);
        }
    }

    void a_point_dragged_off_its_line_stays_on_it() {
        const auto subject = test::fromText(declared() + "theorem t: for A B C assume betS(A,C,B) show A = A");
        const FigureSet before = subject->solve(words_);
        const Position c = before.branches[0].points.at("C");
        figure::FigureOptions options;
        options.previous = &before;
        options.wanted["C"] = {c.x + 0.05, c.y};
        const BranchFigure after = subject->solve(words_, options).branches.at(0);
        QVERIFY(after.isSolved);
        QVERIFY(std::abs(after.points.at("C").x - c.x - 0.05) < 0.01);
        QVERIFY(flatness(after, "A", "B", "C") < 1e-6);
    }

    void stops_when_asked_without_harm() {
        const auto subject =
            test::fromText(declared() + "theorem t: for A B C assume betS(A,B,C), betS(B,A,C) show A = A");
        std::stop_source source;
        source.request_stop();
        figure::FigureOptions options;
        options.limits.stop = source.get_token();
        const FigureSet set = subject->solve(words_, options);
        QCOMPARE(set.branches.size(), std::size_t(1));
        QCOMPARE(set.branches[0].points.size(), std::size_t(3));
    }

    void json_has_the_agreed_form() {
        const auto subject = test::fromText(
            std::string(kWords) +
            "theorem t: for A B assume A != B show A = A proof obtain M where midpoint(A,M,B) by mid(A,B) ? qed");
        const nlohmann::json json = nlohmann::json::parse(figure::toJson(*subject->view, subject->solve(words_)));
        QCOMPARE(json.at("name").get<std::string>(), std::string("t"));
        const nlohmann::json& branch = json.at("branches").at(0);
        QCOMPARE(branch.at("id").get<std::string>(), std::string("main"));
        QCOMPARE(branch.at("contradictory").get<bool>(), false);
        QCOMPARE(branch.at("points").at("M").size(), std::size_t(2));
        QCOMPARE(branch.at("hypotheses").at(0).at("fact").get<std::string>(), std::string("A != B"));
        QCOMPARE(branch.at("hypotheses").at(0).at("holds").get<bool>(), true);
        QCOMPARE(branch.at("steps").at(0).at("step").get<int>(), 0);
        QVERIFY(branch.at("steps").at(0).at("facts").at(0).at("residual").get<double>() < 1e-6);
    }

private:
    std::string declared() const {
        std::string text;
        for (const logic::PredicateWords& predicate : words_.predicates())
            text += "predicate " + predicate.name + "/" + std::to_string(predicate.parameters.size()) + "\n";
        return text;
    }

    logic::Vocabulary words_;
};

QTEST_APPLESS_MAIN(FigureTest)
#include "figure_test.moc"
