// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lemmas out of steps and back, tidying, names, layout, and looking for statements.
#include <QtTest>

#include "core/assist/layout.h"
#include "core/assist/lemma.h"
#include "core/assist/rename.h"
#include "core/assist/statement_search.h"
#include "core/assist/tidy.h"
#include "tests/core/assist/assist_fixture.h"

using namespace byrne;
using namespace byrne::assist;
using assist::testing::kTheory;
using assist::testing::Read;

namespace {

const std::string kLong = R"(theorem t: for A B C D E F
  assume h1: par(A,B,C,D), h2: par(E,F,C,D), h3: ~col(A,B,E), h4: A != B
  show exists X: mid(A,X,B), par(A,B,E,F)
proof
  % first the middle
  obtain M where m: mid(A,M,B) by mid_exists(A,B) from h4
  have n: eq(A,M,M,B) by mid_eq(A,M,B) from m
  have a: par(C,D,E,F) by par_sym(E,F,C,D) from h2
  have b: par(A,B,E,F) by par_trans(A,B,C,D,E,F) from h1, a, h3   % the point
  hence mid(A,M,B), par(A,B,E,F) with X := M from m, b
qed
)";

std::uint32_t offsetOf(const Read& read, const std::string& what, std::size_t into = 0) {
    return static_cast<std::uint32_t>(read.text.rfind(what) + into);
}

}  // namespace

class RestructureTest : public QObject {
    Q_OBJECT

private slots:
    void steps_become_a_lemma_before_the_theorem() {
        const Read read(kLong);
        const auto lemma = extractLemma(read.theory(), read.theorem(), read.proof(), proof::StepId(2), 2, "transfer");
        QVERIFY(lemma);
        QCOMPARE(logic::toText(lemma->statement.formula, read.theory().signature),
                 std::string("for A B C D E F assume par(A,B,C,D), par(E,F,C,D), ~col(A,B,E) show par(A,B,E,F)"));
        const auto edits = textOf(read.document, read.theorem(), *lemma, read.text);
        QVERIFY(edits);
        const Read after(applied(read.text, *edits).substr(kTheory.size()));
        QCOMPARE(after.document.theorems.size(), std::size_t{2});
        QVERIFY2(after.verdict(0).isProved() && after.verdict(1).isProved(), after.text.c_str());
        QVERIFY(after.body().find("have b: par(A,B,E,F) by transfer(A,B,C,D,E,F) from h1, h2, h3") !=
                std::string::npos);
        QVERIFY(after.body().find("% first the middle") != std::string::npos);
    }

    void a_lemma_says_that_objects_exist() {
        const Read read(kLong);
        const auto lemma = extractLemma(read.theory(), read.theorem(), read.proof(), proof::StepId(0), 2, "middle");
        QVERIFY(lemma);
        const auto edits = textOf(read.document, read.theorem(), *lemma, read.text);
        QVERIFY(edits);
        const Read after(applied(read.text, *edits).substr(kTheory.size()));
        QVERIFY2(after.verdict(0).isProved() && after.verdict(1).isProved(), after.text.c_str());
        QVERIFY(after.body().find("show exists M: mid(A,M,B)") != std::string::npos);
    }

    void what_closes_a_block_is_no_lemma() {
        const Read read(kLong);
        QVERIFY(!extractLemma(read.theory(), read.theorem(), read.proof(), proof::StepId(3), 2, "x"));
        QVERIFY(!extractLemma(read.theory(), read.theorem(), read.proof(), proof::StepId(3), 9, "x"));
        QVERIFY(!extractLemma(read.theory(), read.theorem(), read.proof(), proof::StepId(1), 1, "x"));  // unused
    }

    void a_lemma_goes_back_in_line() {
        const Read read(kLong);
        const auto lemma = extractLemma(read.theory(), read.theorem(), read.proof(), proof::StepId(2), 2, "transfer");
        const Read with(
            applied(read.text, *textOf(read.document, read.theorem(), *lemma, read.text)).substr(kTheory.size()));
        proof::StepId use;
        forEachNode(with.proof(1).root, [&](const proof::Node& node) {
            const auto* step = std::get_if<proof::Step>(&node.form);
            const auto* by = step == nullptr ? nullptr : std::get_if<proof::ByStatement>(&step->by);
            if (by != nullptr && with.theory()[by->statement].name == "transfer") use = node.id;
        });
        const auto change = inlineLemma(with.document, with.theorem(1), with.proof(1), use);
        QVERIFY2(change.has_value(), change ? "" : change.error().message.c_str());
        const Read after = with.after(*change, 1);
        QVERIFY2(after.verdict(1).isProved(), after.text.c_str());
        QVERIFY(after.body().rfind("by transfer") == std::string::npos);
        QVERIFY(!inlineLemma(with.document, with.theorem(1), with.proof(1), proof::StepId(0)));  // an axiom
    }

    void a_lemma_used_with_turned_premises_goes_in_line_too() {
        const Read read(
            "theorem turned: for A B C D assume par(C,D,A,B) show par(A,B,C,D)\nproof\n"
            "  have x: par(A,B,C,D) by par_sym(C,D,A,B) from h1\n  hence par(A,B,C,D) from x\nqed\n"
            "theorem t: for A B C D assume par(A,B,C,D) show par(A,B,C,D)\nproof\n"
            "  have y: par(A,B,C,D) by turned(A,B,C,D) from h1 [par_sym]\n  hence par(A,B,C,D) from y\nqed\n");
        QVERIFY2(read.verdict(1).isProved(), read.text.c_str());
        const auto change = inlineLemma(read.document, read.theorem(1), read.proof(1), proof::StepId(0));
        QVERIFY2(change.has_value(), change ? "" : change.error().message.c_str());
        const Read after = read.after(*change, 1);
        QVERIFY2(after.verdict(1).isProved(), after.text.c_str());
        QVERIFY(after.body().find("by turned") == std::string::npos);
    }

    void unused_steps_are_found_and_go() {
        const Read read(kLong);
        QCOMPARE(unusedSteps(read.proof()), (std::vector<proof::StepId>{proof::StepId(1)}));
        const auto edits = removeUnused(read.proof());
        QCOMPARE(edits.size(), std::size_t{1});
        const Read after = read.after(edits.front());
        QVERIFY(after.body().find("have n:") == std::string::npos);
        QVERIFY(after.verdict().isProved());
        QVERIFY(unusedSteps(after.proof()).empty());
    }

    void unused_hypotheses_are_named_only_for_whole_proofs() {
        const Read read(
            "theorem t: for A B assume mid(A,A,B), A != B show mid(B,A,A)\nproof\n"
            "  have a: mid(B,A,A) by mid_sym(A,A,B) from h1\n  hence mid(B,A,A) from a\nqed\n");
        QCOMPARE(unusedHypotheses(read.proof()), (std::vector<std::size_t>{1}));
        const Read open("theorem t: for A B assume mid(A,A,B), A != B show mid(B,A,A)\nproof\n  ?\nqed\n");
        QVERIFY(unusedHypotheses(open.proof()).empty());
    }

    void steps_move_unless_one_needs_the_other() {
        const Read read(kLong);
        const auto up = moveStep(read.proof(), proof::StepId(2), true);
        QVERIFY(up);
        const Read after = read.after(*up);
        QVERIFY2(after.verdict().isProved(), after.text.c_str());
        QVERIFY(after.body().find("have a:") < after.body().find("have n:"));
        QVERIFY(!moveStep(read.proof(), proof::StepId(1), true));   // n rests on M
        QVERIFY(!moveStep(read.proof(), proof::StepId(0), true));   // first
        QVERIFY(!moveStep(read.proof(), proof::StepId(3), false));  // hence stays last
    }

    void cases_of_an_excluded_middle_change_places() {
        const Read read(
            "theorem t: for A B assume mid(A,A,B) show mid(A,A,B)\nproof\n"
            "  cases A = B or A != B by excluded_middle\n    case A = B:\n      hence mid(A,A,B)\n"
            "    case A != B:\n      ?\n  qed\nqed\n");
        const auto change = swapCases(read.proof(), proof::StepId(0));
        QVERIFY(change);
        const Read after = read.after(*change);
        QVERIFY2(after.verdict().errors.empty() && !base::hasErrors(after.document.diagnostics),
                 (after.text + after.faults()).c_str());
        QVERIFY(after.body().find("case p1: A != B:\n      ?") != std::string::npos ||
                after.body().find("A != B") < after.body().find("A = B:"));
    }

    void names_are_told_apart_by_where_they_stand() {
        const Read read(kLong);
        const auto object = nameAt(read.document, read.text, offsetOf(read, "eq(A,M,M,B)", 5));
        QVERIFY(object && object->kind == NameKind::Object && object->name == "M");
        QCOMPARE(object->places.size(), std::size_t{7});
        const auto label = nameAt(read.document, read.text, offsetOf(read, "from h1, a", 9));
        QVERIFY(label && label->kind == NameKind::Label && label->places.size() == 2);
        const auto statement = nameAt(read.document, read.text, offsetOf(read, "par_trans(A,B,C,D,E,F) from", 2));
        QVERIFY(statement && statement->kind == NameKind::Statement);
        const auto predicate = nameAt(read.document, read.text, offsetOf(read, "mid(A,X,B)", 1));
        QVERIFY(predicate && predicate->kind == NameKind::Predicate && predicate->definition);
        QVERIFY(!nameAt(read.document, read.text, offsetOf(read, "qed")));
    }

    void renaming_changes_every_place_and_nothing_else() {
        const Read read(kLong);
        for (const auto& [what, into, name] :
             {std::tuple("eq(A,M,M,B)", 5, "N"), std::tuple("from h1, a", 9, "swap"),
              std::tuple("par_trans(A,B,C,D,E,F) from", 2, "transitive"), std::tuple("mid(A,X,B)", 1, "middle of")}) {
            const auto which = nameAt(read.document, read.text, offsetOf(read, what, static_cast<std::size_t>(into)));
            const auto edits = rename(read.document, read.text, *which, name);
            QVERIFY2(edits.has_value(), name);
            const std::string text = applied(read.text, *edits);
            const syntax::Document again = syntax::readByrne("test.byrne", text, {});
            QVERIFY2(!base::hasErrors(again.diagnostics), text.c_str());
            QVERIFY(checker::check(again.theory, again.theorems[0].statement, *again.theorems[0].proof).isProved());
        }
    }

    void taken_names_are_refused() {
        const Read read(kLong);
        const auto object = nameAt(read.document, read.text, offsetOf(read, "eq(A,M,M,B)", 5));
        QVERIFY(!rename(read.document, read.text, *object, "A"));
        QVERIFY(!rename(read.document, read.text, *object, ""));
        const auto label = nameAt(read.document, read.text, offsetOf(read, "from h1, a", 9));
        QVERIFY(!rename(read.document, read.text, *label, "b"));
        QVERIFY(rename(read.document, read.text, *label, "A"));  // Labels and objects do not meet.
    }

    void layout_indents_and_keeps_comments() {
        const std::string messy =
            "theorem t: for A B   assume mid( A,A , B )\nshow mid(B,A,A)\nproof   % why\n cases A = B or A != B by "
            "excluded_middle\ncase A = B:\n?\n   case A != B:\n have a : mid(B,A,A)\nproof\n?\nqed\n?\nqed\n\n\n\nqed";
        const std::string tidy =
            "theorem t: for A B assume mid(A,A, B)\n  show mid(B,A,A)\nproof  % why\n  cases A = B or A != B by "
            "excluded_middle\n    case A = B:\n      ?\n    case A != B:\n      have a: mid(B,A,A)\n      proof\n      "
            "  "
            "?\n      qed\n      ?\n  qed\n\nqed\n";
        QCOMPARE(QString::fromStdString(laidOut(messy)), QString::fromStdString(tidy));
        QCOMPARE(laidOut(tidy), tidy);
        const Read read(kLong);
        QCOMPARE(QString::fromStdString(laidOut(read.body())),
                 QString::fromStdString(read.body().substr(0, read.body().find("   % the point")) + "  % the point" +
                                        read.body().substr(read.body().find("   % the point") + 14)));
        QCOMPARE(laidOut("theorem $ broken"), std::string("theorem $ broken"));
    }

    void statements_are_found_by_name_predicate_and_shape() {
        const Read read(kLong);
        const auto names = [&](const std::string& query) {
            std::vector<std::string> names;
            for (const FoundStatement& each : searchStatements(read.theory(), read.theorem(), {}, query))
                names.push_back(read.theory()[each.statement].name);
            return names;
        };
        using Names = std::vector<std::string>;
        QCOMPARE(names("par_t"), Names{"par_trans"});
        QCOMPARE(names("par(_,_,_,_)"), (Names{"par_sym", "par_trans"}));
        QCOMPARE(names("give mid(_,_,_)"), (Names{"mid_exists", "mid_sym", "order"}));
        QCOMPARE(names("need ~col"), Names{"par_trans"});
        QCOMPARE(names("give eq(A,B,A,B)"), Names{"eq_self"});
        QCOMPARE(names("need A != B"), Names{"mid_exists"});
        QCOMPARE(names("need _ = _"), Names{"mid_apart"});
        QCOMPARE(names("need mid give eq"), Names{"mid_eq"});
        QVERIFY(names("nothing_like_it").empty());
        QCOMPARE(names("").size(), read.theorem().index());
    }
};

QTEST_APPLESS_MAIN(RestructureTest)
#include "restructure_test.moc"
