// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>

#include "app/common/counterexample.h"
#include "app/common/resources.h"
#include "app/common/session.h"

using namespace byrne;

namespace {

std::optional<figure::Counterexample> lookAt(const std::string& statement) {
    const common::Session session = common::loadText("test.byrne",
                                                     "predicate betS/3\npredicate cong/4\npredicate col/3\n"
                                                     "predicate mystery/1\ntheorem t: " +
                                                         statement + "\n",
                                                     common::readOptions());
    if (session.hasErrors() || session.document.theorems.empty()) qFatal("the test's document has errors");
    return common::findCounterexample(session.document.theory, session.document.theorems[0].statement,
                                      session.vocabulary, {.seconds = 5});
}

}  // namespace

class CounterexampleTest : public QObject {
    Q_OBJECT

private slots:
    void a_false_conjecture_has_a_figure_that_shows_it() {
        const auto found = lookAt("for A B C assume betS(A,B,C) show cong(A,B,B,C)");
        QVERIFY(found.has_value());
        QCOMPARE(found->failing, std::vector<std::string>{"cong(A,B,B,C)"});
        const auto place = [&](const char* name) { return found->points.at(name); };
        const auto distance = [](figure::Position p, figure::Position q) { return std::hypot(p.x - q.x, p.y - q.y); };
        const double whole = distance(place("A"), place("C"));
        QVERIFY(std::abs(distance(place("A"), place("B")) + distance(place("B"), place("C")) - whole) < 1e-6 * whole);
        QVERIFY(std::abs(distance(place("A"), place("B")) - distance(place("B"), place("C"))) > 1e-3 * whole);
        const std::string text = common::describe(*found);
        QVERIFY2(text.starts_with("cong(A,B,B,C) is false for A = ("), text.c_str());
    }

    void a_true_conjecture_has_none() {
        QVERIFY(!lookAt("for A B C assume betS(A,B,C) show betS(C,B,A)"));
        QVERIFY(!lookAt("for A B C assume betS(A,B,C) show A != C"));
    }

    void every_way_to_the_goal_must_fail() {
        QVERIFY(!lookAt("for A B C assume betS(A,B,C) show cong(A,B,B,C) or col(A,B,C)"));
        const auto found = lookAt("for A B C assume betS(A,B,C) show cong(A,B,B,C) or betS(B,A,C)");
        QVERIFY(found.has_value());
        QCOMPARE(found->failing.size(), std::size_t(2));
    }

    void a_denial_that_is_false_is_noticed() {
        QVERIFY(lookAt("for A B C assume betS(A,B,C) show ~col(A,B,C)").has_value());
    }

    void what_cannot_be_judged_is_no_counterexample() {
        QVERIFY(!lookAt("for A B C assume mystery(A), betS(A,B,C) show cong(A,B,B,C)"));
        QVERIFY(!lookAt("for A assume betS(A,A,A) show A != A"));
        QVERIFY(!lookAt("for A B assume A != B show mystery(A)"));
        QVERIFY(!lookAt("for A B assume A != B show exists X: betS(A,X,B), cong(A,X,A,B)"));
    }

    void same_input_same_figure() {
        const std::string statement = "for A B C D assume cong(A,B,C,D), ~col(A,B,C) show col(A,B,D)";
        const auto first = lookAt(statement);
        const auto second = lookAt(statement);
        QVERIFY(first && second);
        QVERIFY(first->points == second->points);
    }
};

QTEST_APPLESS_MAIN(CounterexampleTest)
#include "counterexample_test.moc"
