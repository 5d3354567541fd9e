// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Suggestions, and the steps that are written when they are taken.
#include <QtTest>

#include "core/assist/steps.h"
#include "tests/core/assist/assist_fixture.h"

using namespace byrne;
using namespace byrne::assist;
using assist::testing::Read;

namespace {

std::string parTheorem(const std::string& block) {
    return "theorem t: for A B C D E F\n  assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E)\n  show "
           "par(A,B,E,F)\nproof\n" +
           block + "qed\n";
}

std::vector<Suggestion> suggestAt(const Read& read, SuggestionQuery query = {}) {
    query.limits.seconds = 60;
    return suggest(read.theory(), read.theorem(), read.proof(), read.hole(), query);
}

const Suggestion* named(const std::vector<Suggestion>& all, const Read& read, const std::string& name) {
    for (const Suggestion& each : all)
        if (read.theory()[each.use.statement].name == name) return &each;
    return nullptr;
}

Read take(const Read& read, const Suggestion& suggestion) {
    const auto change = takeSuggestion(read.theory(), read.theorem(), read.proof(), read.hole(), suggestion);
    if (!change) throw std::runtime_error(change.error().message);
    return read.after(*change);
}

}  // namespace

class StepsTest : public QObject {
    Q_OBJECT

private slots:
    void what_reaches_the_goal_comes_first_and_closes_the_proof() {
        const Read read(parTheorem("  have p1: par(C,D,E,F) by par_sym(E,F,C,D) from h2\n  ?\n"));
        const auto all = suggestAt(read);
        QVERIFY(!all.empty());
        QCOMPARE(read.theory()[all.front().use.statement].name, std::string("par_trans"));
        QVERIFY(all.front().reachesGoal);
        const Read after = take(read, all.front());
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        QVERIFY(after.body().find("hence par(A,B,E,F) from p2") != std::string::npos);
    }

    void what_is_known_already_is_not_offered() {
        const Read read(parTheorem("  have p1: par(C,D,A,B) by par_sym(A,B,C,D) from h1\n  ?\n"));
        for (const Suggestion& each : suggestAt(read))
            QVERIFY(!(read.theory()[each.use.statement].name == "par_sym" &&
                      each.use.instantiation[0] == logic::Term(read.object("A"))));
    }

    void a_step_in_the_middle_leaves_what_follows() {
        const Read read(parTheorem("  % a remark\n  have p1: par(C,D,A,B) by ?   % and another\n  ?\n"));
        const auto all = suggestAt(read);
        const Suggestion* sym = named(all, read, "par_sym");
        QVERIFY(sym != nullptr);
        const Read after = take(read, *sym);
        QVERIFY(after.body().find("  % a remark\n  have p2: par(C,D,") != std::string::npos);
        QVERIFY(after.body().find("have p1: par(C,D,A,B) by ?   % and another\n  ?\n") != std::string::npos);
        QVERIFY2(after.faults().empty() || !base::hasErrors(after.document.diagnostics), after.faults().c_str());
    }

    void witnesses_get_free_names() {
        const Read read("theorem t: for A B M assume A != B show exists X: eq(A,X,X,B)\nproof\n  ?\nqed\n");
        const auto all = suggestAt(read);
        const Suggestion* mid = named(all, read, "mid_exists");
        QVERIFY(mid != nullptr);
        QCOMPARE(mid->cases.at(0).witnesses, (std::vector<std::string>{"M1"}));
        const Read after = take(read, *mid);
        QVERIFY2(after.body().find("obtain M1 where p1: mid(A,M1,B) by mid_exists(A,B) from h1") != std::string::npos,
                 after.text.c_str());
        // Another step from there reaches the goal, which asks for an object.
        const auto next = suggestAt(after);
        QVERIFY(next.front().reachesGoal);
        const Read end = take(after, next.front());
        QVERIFY2(end.verdict().isProved(), end.text.c_str());
    }

    void contradictions_are_offered_and_close_the_block() {
        const Read read("theorem t: for A B C assume mid(A,B,C), A = C show par(A,A,A,A)\nproof\n  ?\nqed\n");
        const auto all = suggestAt(read);
        QVERIFY(all.front().isContradiction());
        const Read after = take(read, all.front());
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
    }

    void cases_get_a_hole_each() {
        const Read read("theorem t: for A B C assume col(A,B,C) show eq(A,B,B,C)\nproof\n  ?\nqed\n");
        const Suggestion* order = named(suggestAt(read), read, "order");
        const auto all = suggestAt(read);
        order = named(all, read, "order");
        QVERIFY(order != nullptr && order->splits());
        const Read after = take(read, *order);
        QVERIFY2(!base::hasErrors(after.document.diagnostics), (after.text + after.faults()).c_str());
        QCOMPARE(after.verdict().holes.size(), std::size_t{3});
        QVERIFY(after.verdict().errors.empty());
        QVERIFY(after.body().find("case exists X: ") != std::string::npos);
    }

    void only_uses_of_chosen_facts_and_objects() {
        const Read read(parTheorem("  ?\n"));
        SuggestionQuery query;
        query.premises = {read.proof().hypotheses[1].id};
        for (const Suggestion& each : suggestAt(read, query))
            QVERIFY(std::ranges::find(each.use.premises, query.premises[0]) != each.use.premises.end());
        SuggestionQuery about;
        about.objects = {read.object("A"), read.object("B")};
        const auto found = suggestAt(read, about);
        QVERIFY(named(found, read, "eq_self") != nullptr);  // Objects are bound although no premise names them.
    }

    void the_same_question_has_the_same_answer() {
        const Read read(parTheorem("  ?\n"));
        const auto first = suggestAt(read);
        const auto second = suggestAt(read);
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i) QVERIFY(first[i].use == second[i].use);
    }

    void splits_name_the_missing_premise() {
        const Read read(
            "theorem t: for A B C D E F\n assume par(A,B,C,D), par(C,D,E,F)\n show par(A,B,E,F)\nproof\n  ?\nqed\n");
        const auto splits = suggestSplits(read.theory(), read.theorem(), read.proof(), read.hole(), 5, {});
        QVERIFY(std::ranges::find(splits, read.literal("col", {"A", "B", "E"})) != splits.end());
        const auto change = splitOn(read.theory(), read.theorem(), read.proof(), read.hole(), splits.front());
        QVERIFY(change);
        const Read after = read.after(*change);
        QVERIFY2(!base::hasErrors(after.document.diagnostics), (after.text + after.faults()).c_str());
        QCOMPARE(after.verdict().holes.size(), std::size_t{2});
        QVERIFY(after.verdict().errors.empty());
    }

    void splitting_where_steps_follow_is_refused() {
        const Read read(parTheorem("  have p1: par(C,D,A,B) by ?\n  ?\n"));
        const auto change =
            splitOn(read.theory(), read.theorem(), read.proof(), read.hole(), read.literal("col", {"A", "B", "E"}));
        QVERIFY(!change);
        QVERIFY(change.error().message.find("steps follow") != std::string::npos);
    }

    void rewriting_by_an_equality() {
        const Read read("theorem t: for A B C assume mid(A,B,C), A = B show mid(B,B,C)\nproof\n  ?\nqed\n");
        const auto& facts = read.proof().hypotheses;
        const auto change =
            rewriteBy(read.theory(), read.theorem(), read.proof(), read.hole(), facts[0].id, facts[1].id, true);
        QVERIFY(change);
        const Read after = read.after(*change);
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        const auto other =
            rewriteBy(read.theory(), read.theorem(), read.proof(), read.hole(), facts[1].id, facts[0].id, true);
        QVERIFY(!other);
    }

    void claims_in_their_three_forms() {
        const Read read(parTheorem("  ?\n"));
        const std::vector<logic::Literal> literals{read.literal("par", {"C", "D", "E", "F"})};
        for (const auto& [form, written] :
             {std::pair(ClaimForm::ByAuto, "have p1: par(C,D,E,F) by auto"),
              std::pair(ClaimForm::Unjustified, "have p1: par(C,D,E,F) by ?"),
              std::pair(ClaimForm::WithProof, "have p1: par(C,D,E,F)\n  proof\n    ?\n  qed")}) {
            const auto change = claim(read.theory(), read.theorem(), read.proof(), read.hole(), literals, form);
            QVERIFY(change);
            const Read after = read.after(*change);
            QVERIFY2(after.body().find(written) != std::string::npos, after.text.c_str());
            QVERIFY2(!base::hasErrors(after.document.diagnostics), after.faults().c_str());
        }
        QVERIFY(!claim(read.theory(), read.theorem(), read.proof(), read.hole(), {}, ClaimForm::ByAuto));
    }

    void closing_by_what_is_known() {
        const Read read("theorem t: for A B assume mid(A,A,B) show mid(A,A,B)\nproof\n  ?\nqed\n");
        const auto change = closeHere(read.theory(), read.theorem(), read.proof(), read.hole());
        QVERIFY(change);
        QVERIFY(read.after(*change).verdict().isProved());
        const Read other("theorem t: for A B assume mid(A,A,B) show mid(B,A,B)\nproof\n  ?\nqed\n");
        QVERIFY(!closeHere(other.theory(), other.theorem(), other.proof(), other.hole()));
    }

    void a_block_without_an_end_takes_steps_before_its_last_word() {
        const Read read(parTheorem("  have p1: par(C,D,E,F) by par_sym(E,F,C,D) from h2\n"), true);
        const auto all = suggestAt(read);
        const Read after = take(read, all.front());
        QVERIFY2(after.verdict().isProved() && !base::hasErrors(after.document.diagnostics),
                 (after.text + after.faults()).c_str());
    }
};

QTEST_APPLESS_MAIN(StepsTest)
#include "steps_test.moc"
