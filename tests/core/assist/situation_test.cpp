// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known and wanted at a place of a proof.
#include <QtTest>

#include "core/assist/goal_reach.h"
#include "core/assist/situation.h"
#include "core/assist/subgoal.h"
#include "tests/core/assist/assist_fixture.h"

using namespace byrne;
using namespace byrne::assist;
using assist::testing::Read;

namespace {

const std::string kCases = R"(theorem t: for A B C
  assume h1: A != C, col(A,B,C)
  show exists X: eq(A,X,X,C)
proof
  obtain M where p1: mid(A,M,C) by mid_exists(A,C) from h1
  have p2: eq(A,M,M,C)
  proof
    ?
  qed
  cases A = B or A != B by excluded_middle
    case c1: A = B:
      ?
    case c2: A != B:
      hence eq(A,M,M,C) with X := M from p2
  qed
qed
)";

std::vector<proof::StepId> holes(const Read& read) {
    std::vector<proof::StepId> holes;
    forEachNode(read.proof().root, [&](const proof::Node& node) {
        if (std::holds_alternative<proof::Hole>(node.form)) holes.push_back(node.id);
    });
    return holes;
}

std::vector<std::string> labels(const Situation& situation) {
    std::vector<std::string> labels;
    for (const proof::Fact* fact : situation.facts) labels.push_back(fact->label);
    return labels;
}

}  // namespace

class SituationTest : public QObject {
    Q_OBJECT

private slots:
    void inside_a_claim_the_claim_is_the_goal_and_not_known() {
        const Read read(kCases);
        const auto situation = situationAt(read.theory()[read.theorem()].formula, read.proof(), holes(read).at(0));
        QVERIFY(situation);
        QCOMPARE(labels(*situation), (std::vector<std::string>{"h1", "h2", "p1"}));
        QCOMPARE(situation->goal.size(), std::size_t{1});
        QCOMPARE(situation->goal[0].literals.at(0), read.literal("eq", {"A", "M", "M", "C"}));
        QVERIFY(!situation->knows(read.literal("eq", {"A", "M", "M", "C"})));
        QVERIFY(situation->cases.empty());
    }

    void after_a_claim_it_is_known_and_a_case_is_assumed() {
        const Read read(kCases);
        const auto situation = situationAt(read.theory()[read.theorem()].formula, read.proof(), holes(read).at(1));
        QVERIFY(situation);
        QCOMPARE(labels(*situation), (std::vector<std::string>{"h1", "h2", "p1", "p2", "c1"}));
        QCOMPARE(situation->cases.size(), std::size_t{1});
        QCOMPARE(situation->objects.size(), std::size_t{4});
        QCOMPARE(situation->goalNames, (std::vector<std::string>{"X"}));
        // The goal's own variable is none of the proof's.
        QVERIFY(situation->goal[0].witnesses.at(0).index() >= read.proof().variables.size());
    }

    void what_one_case_assumes_is_not_known_in_the_other() {
        const Read read(kCases);
        proof::StepId closing;
        forEachNode(read.proof().root, [&](const proof::Node& node) {
            if (std::holds_alternative<proof::CloseByGoal>(node.form)) closing = node.id;
        });
        const auto situation = situationAt(read.theory()[read.theorem()].formula, read.proof(), closing);
        QVERIFY(situation);
        QVERIFY(!situation->knows(read.literal("=", {"A", "B"})));
        QVERIFY(situation->knows(read.literal("=", {"A", "B"}, false)));
    }

    void a_step_that_is_not_there_has_no_situation() {
        const Read read(kCases);
        QVERIFY(!situationAt(read.theory()[read.theorem()].formula, read.proof(), proof::StepId(99)));
    }

    void goals_are_found_among_facts_with_their_objects() {
        const Read read(kCases);
        const auto situation = situationAt(read.theory()[read.theorem()].formula, read.proof(), holes(read).at(1));
        const auto close = reachGoal(read.proof(), *situation);
        QVERIFY(close);
        QCOMPARE(close->witnesses.at(0), logic::Term(read.object("M")));
        const auto inner = situationAt(read.theory()[read.theorem()].formula, read.proof(), holes(read).at(0));
        QVERIFY(!reachGoal(read.proof(), *inner));
    }

    void contradictions_are_found() {
        const Read read(
            "theorem t: for A B assume A = B, A != B show col(A,A,B)\nproof\n  ?\nqed\n"
            "theorem u: for A B assume A = B, A != A show col(A,A,B)\nproof\n  ?\nqed\n"
            "theorem v: for A B assume A = B, B != A show col(A,A,B)\nproof\n  ?\nqed\n");
        const auto clashOf = [&](std::size_t i) {
            return findClash(*situationAt(read.theory()[read.theorem(i)].formula, read.proof(i), read.hole(i)));
        };
        QCOMPARE(clashOf(0).value().premises.size(), std::size_t{2});
        QCOMPARE(clashOf(1).value().premises.size(), std::size_t{1});
        // Turned round it is another fact; an equality step is needed first.
        QVERIFY(!clashOf(2));
    }

    void a_subgoal_states_what_is_known() {
        const Read read(kCases);
        const auto situation = situationAt(read.theory()[read.theorem()].formula, read.proof(), holes(read).at(1));
        const Subgoal subgoal = subgoalOf(read.theory(), read.theorem(), read.proof(), *situation, situation->goal);
        const auto& formula = subgoal.theory[subgoal.statement].formula;
        QCOMPARE(formula.premises.size(), std::size_t{5});
        QCOMPARE(formula.universalCount, std::size_t{4});
        QCOMPARE(logic::toText(formula.conclusion, subgoal.theory.signature, formula.variables),
                 std::string("exists X: eq(A,X,X,C)"));
        QVERIFY(!subgoal.theory.find("t"));
    }
};

QTEST_APPLESS_MAIN(SituationTest)
#include "situation_test.moc"
