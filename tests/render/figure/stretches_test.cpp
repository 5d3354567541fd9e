// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is drawn when: branches that move points, that are true up to some step, that cannot be; which case the figure
// is in; and how far impossible figures may go.
#include <QtTest>

#include <cmath>

#include "figure_support.h"

using namespace byrne;
using figure::BranchFigure;
using figure::FigureSet;
using figure::Position;

namespace {

double apart(const Position& a, const Position& b) { return std::hypot(a.x - b.x, a.y - b.y); }

const char* const kWords = R"(
predicate col/3
predicate midpoint/3
predicate cong/4
predicate betS/3
predicate lt/4
predicate par/4
axiom mid: for A B assume A != B show exists M: midpoint(A,M,B)
axiom trichotomy: for A B C D show lt(A,B,C,D) or lt(C,D,A,B) or cong(A,B,C,D)
axiom irreflexive: for A B assume lt(A,B,A,B) show false
axiom apart: for A B C D X assume par(A,B,C,D), col(A,B,X), col(C,D,X) show false
axiom meet: for A B C D assume A != B, C != D, ~par(A,B,C,D) show exists X: col(A,B,X), col(C,D,X)
)";

}  // namespace

class StretchesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { words_ = test::geometryDocument().vocabulary; }

    void steps_before_a_case_are_drawn_before_points_move() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume A != B, B != C show A = A
proof
  obtain M where midpoint(A,M,B) by mid(A,B)
  cases A = C or A != C by excluded_middle(A = C)
    case A = C: ?
    case A != C: ?
  qed
qed)");
        const FigureSet set = subject->solve(words_);
        const BranchFigure& same = set.branches.at(0);
        QVERIFY(same.isSolved && !same.isPresentCase);
        QCOMPARE(same.stretches.size(), std::size_t(2));
        QCOMPARE(same.stretches[0].fromStep, std::size_t(0));
        QCOMPARE(same.stretches[1].fromStep, std::size_t(2));
        QVERIFY(same.stretches[0].isTrue && same.stretches[1].isTrue);
        QVERIFY(apart(same.stretches[0].points.at("A"), same.stretches[0].points.at("C")) > 0.05);
        QCOMPARE(same.stretches[1].points, same.points);
        QCOMPARE(same.coincident, (std::vector<std::vector<std::string>>{{"A", "C"}}));
        QCOMPARE(same.stretchOf(1), &same.stretches[0]);
        QCOMPARE(same.stretchOf(2), &same.stretches[1]);
        const BranchFigure& other = set.branches.at(1);
        QVERIFY(other.isSolved && other.isPresentCase && other.coincident.empty());
        QCOMPARE(other.stretches.size(), std::size_t(1));
        QCOMPARE(other.points.at("A"), set.given.points.at("A"));
        QCOMPARE(other.points.at("M"), same.stretches[0].points.at("M"));
    }

    void contradictory_branch_is_true_until_its_assumption_and_tells_the_clash() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume ~col(A,B,C), cong(A,B,A,C) show cong(A,B,A,C)
proof
  obtain M where midpoint(A,M,B) by mid(A,B)
  cases lt(A,B,A,C) or lt(A,C,A,B) or cong(A,B,A,C) by trichotomy(A,B,A,C)
    case lt(A,B,A,C): have lt(A,B,A,B) by ? contradiction by irreflexive(A,B)
    case lt(A,C,A,B): have lt(A,B,A,B) by ? contradiction by irreflexive(A,B)
    case cong(A,B,A,C): ?
  qed
qed)");
        const BranchFigure figure = subject->solve(words_).branches.at(0);
        QVERIFY(figure.isContradictory && !figure.isSolved);
        QCOMPARE(figure.impossibleFrom, std::size_t(2));
        QCOMPARE(figure.stretches.size(), std::size_t(2));
        QVERIFY(figure.stretches[0].isTrue && !figure.stretches[1].isTrue);
        QCOMPARE(figure.clash.size(), std::size_t(1));
        QCOMPARE(subject->view->text(figure.clash[0]), std::string("lt(A,B,A,B)"));
        // The assumption is seen, so what is given fails from there on.
        QVERIFY(test::falseFacts(*subject->view, figure).find("cong(A,B,A,C)") != std::string::npos);
    }

    void impossible_witness_stays_in_the_picture() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C D assume par(A,B,C,D) show A = A
proof
  cases par(A,B,C,D) or ~par(A,B,C,D) by excluded_middle(par(A,B,C,D))
    case par(A,B,C,D): ?
    case ~par(A,B,C,D):
      obtain X where col(A,B,X), col(C,D,X) by meet(A,B,C,D)
      contradiction by apart(A,B,C,D,X)
  qed
qed)");
        QVERIFY(subject->view);
        for (const unsigned seed : {1u, 2u, 3u, 4u}) {
            const BranchFigure figure = subject->solve(words_, {.seed = seed}).branches.at(1);
            QVERIFY(figure.isContradictory && !figure.isSolved);
            for (const auto& [name, at] : figure.points) {
                QVERIFY2(std::abs(at.x) < 1.6 && std::abs(at.y) < 1.6, name.c_str());
                for (const auto& [other, there] : figure.points)
                    if (name < other) QVERIFY2(apart(at, there) > 0.02, (name + other).c_str());
            }
        }
    }

    void dragging_changes_the_case_that_the_figure_is_in() {
        const auto subject = test::fromText(std::string(kWords) + R"(
theorem t: for A B C assume ~col(A,B,C) show A = A
proof
  cases lt(A,B,A,C) or lt(A,C,A,B) or cong(A,B,A,C) by trichotomy(A,B,A,C)
    case lt(A,B,A,C): ?
    case lt(A,C,A,B): ?
    case cong(A,B,A,C): ?
  qed
qed)");
        const FigureSet before = subject->solve(words_);
        const Position a = before.given.points.at("A"), c = before.given.points.at("C");
        for (const auto& [factor, present] : std::vector<std::pair<double, std::size_t>>{{0.3, 1}, {2.5, 0}}) {
            const double ab = apart(a, before.given.points.at("B")), ac = apart(a, c);
            figure::FigureOptions options;
            options.previous = &before;
            options.wanted["C"] = {a.x + (c.x - a.x) / ac * ab * factor, a.y + (c.y - a.y) / ac * ab * factor};
            const FigureSet after = subject->solve(words_, options);
            for (std::size_t b = 0; b < 3; ++b) {
                QCOMPARE(after.branches[b].isPresentCase, b == present);
                QVERIFY(after.branches[b].isSolved);
                QCOMPARE(test::falseFacts(*subject->view, after.branches[b]), std::string());
            }
        }
    }

    void facts_that_hold_by_accident_fail_elsewhere() {
        const auto subject = test::fromText(std::string(kWords) + R"(
axiom wrong: for A B C assume ~col(A,B,C) show lt(A,B,A,C)
theorem t: for A B C assume ~col(A,B,C) show lt(A,B,A,C)
proof have lt(A,B,A,C) by wrong(A,B,C) hence lt(A,B,A,C) qed)");
        const FigureSet set = subject->solve(words_, {.checks = 12});
        const figure::FactTruth fact = set.branches.at(0).steps.at(0).facts.at(0);
        QVERIFY(!fact.isTrusted());
        for (const figure::FactTruth& given : set.branches[0].hypotheses) QVERIFY(given.isTrusted());
    }

    void witness_does_not_stand_on_a_point_where_it_may_stand_elsewhere() {
        const auto subject = test::fromText(std::string(kWords) + R"(
axiom some: for A B assume A != B show exists X: col(A,B,X)
theorem t: for A B assume A != B show A = A
proof obtain X where col(A,B,X) by some(A,B) ? qed)");
        for (const unsigned seed : {1u, 2u, 3u, 4u, 5u}) {
            const BranchFigure figure = subject->solve(words_, {.seed = seed}).branches.at(0);
            QVERIFY(figure.coincident.empty());
            QVERIFY(apart(figure.points.at("X"), figure.points.at("A")) > 0.03);
        }
    }

private:
    logic::Vocabulary words_;
};

QTEST_APPLESS_MAIN(StretchesTest)
#include "stretches_test.moc"
