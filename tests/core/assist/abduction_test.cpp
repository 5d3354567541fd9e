// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What is missing?": the facts that would make a goal provable.
#include <QtTest>

#include "core/assist/abduction.h"
#include "core/assist/abduction_shapes.h"
#include "tests/core/assist/assist_fixture.h"

using namespace byrne;
using namespace byrne::assist;
using namespace byrne::assist::testing;

namespace {

std::vector<std::string> missingIn(const Read& read, AbductionQuery query = {}) {
    query.limits.seconds = 3;
    std::vector<std::string> texts;
    for (const MissingFact& each : findMissing(read.theory(), read.theorem(), read.proof(), read.hole(), query))
        texts.push_back(logic::toText(each.literal, read.theory().signature, read.proof().variables));
    return texts;
}

Read asks(const std::string& statement) { return Read("theorem t: " + statement + "\nproof\n  ?\nqed\n"); }

bool holds(const std::vector<std::string>& texts, const std::string& wanted) {
    return std::ranges::find(texts, wanted) != texts.end();
}

}  // namespace

class AbductionTest : public QObject {
    Q_OBJECT

private slots:
    void the_premise_that_is_lacking_is_named_first() {
        const auto found = missingIn(asks("for A B C D E F assume par(A,B,C,D), par(C,D,E,F) show par(A,B,E,F)"));
        QVERIFY(!found.empty());
        QCOMPARE(found.front(), std::string("~col(A,B,E)"));
        QVERIFY(!holds(found, "par(A,B,E,F)"));  // The goal itself explains nothing.
    }

    void a_fact_that_needs_an_object_of_its_own_is_found_by_its_shape() {
        const auto found = missingIn(asks("for A B show exists M: mid(A,M,B), eq(A,M,M,B)"));
        QVERIFY2(holds(found, "A != B"), found.empty() ? "nothing" : found.front().c_str());
    }

    void what_makes_the_hypotheses_impossible_is_no_answer() {
        const auto found = missingIn(asks("for A M B assume mid(A,M,B) show col(A,M,B)"));
        QVERIFY(!holds(found, "A = B"));
    }

    void nothing_is_missing_where_the_goal_follows() {
        QVERIFY(missingIn(asks("for A B C D assume par(A,B,C,D) show par(C,D,A,B)")).empty());
    }

    void what_is_not_plausible_is_left_out() {
        AbductionQuery query;
        query.isPlausible = [](const logic::Literal& literal) { return literal.positive; };
        const auto found =
            missingIn(asks("for A B C D E F assume par(A,B,C,D), par(C,D,E,F) show par(A,B,E,F)"), query);
        QVERIFY(!holds(found, "~col(A,B,E)"));
    }

    void no_two_answers_say_the_same() {
        const Read read = asks("for A M B N assume eq(A,N,N,B) show eq(A,M,M,B)");
        const auto found = missingIn(read);
        QVERIFY(holds(found, "mid(A,M,B)") || holds(found, "mid(B,M,A)"));
        QVERIFY(!(holds(found, "mid(A,M,B)") && holds(found, "mid(B,M,A)")));
        QVERIFY(found.size() <= 5);
    }

    void a_stop_ends_it() {
        const Read read = asks("for A B C D E F assume par(A,B,C,D), par(C,D,E,F) show par(A,B,E,F)");
        std::stop_source source;
        source.request_stop();
        AbductionQuery query;
        query.limits.stop = source.get_token();
        QVERIFY(findMissing(read.theory(), read.theorem(), read.proof(), read.hole(), query).empty());
    }

    void objects_of_which_nothing_is_known() {
        const Read read = asks("for A B C D assume col(A,B,D) show par(A,B,C,D)");
        const auto situation = situationAt(read.theory()[read.theorem()].formula, read.proof(), read.hole());
        QVERIFY(situation.has_value());
        QCOMPARE(unmentionedObjects(*situation), std::vector<logic::VariableId>{read.object("C")});
        for (const Candidate& each : shapedCandidates(read.theory(), read.theorem(), *situation, 50))
            QVERIFY(std::ranges::find(each.literal.arguments, logic::Term(read.object("C"))) !=
                        each.literal.arguments.end() ||
                    each.literal.predicate == read.literal("par", {"A", "B", "C", "D"}).predicate);
    }
};

QTEST_APPLESS_MAIN(AbductionTest)
#include "abduction_test.moc"
