// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "hand_made.h"
#include "render/illustrate/names.h"
#include "render/illustrate/words.h"

using namespace byrne;
using illustrate::Runs;

namespace {

std::string said(test::HandMade& made, const std::string& fact) {
    const logic::Literal literal = made.literal(fact);
    return illustrate::plainText(illustrate::sentence(literal, made.view(), made.vocabulary, "en"));
}

test::HandMade school() {
    test::HandMade made("A B C D");
    test::addSchoolWords(made);
    made.hypothesis("midpoint A B C");
    return made;
}

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void facts_are_said_by_their_template() {
        test::HandMade made = school();
        QCOMPARE(said(made, "midpoint A B C"), std::string("B is the midpoint of AC"));
        QCOMPARE(said(made, "~col A B C"), std::string("A, B and C are not on one line"));
        QCOMPARE(said(made, "A = B"), std::string("A and B are the same point"));
        QCOMPARE(said(made, "A != B"), std::string("A and B are different points"));
    }

    void facts_without_words_are_said_in_symbols() {
        test::HandMade made = school();
        QCOMPARE(said(made, "odd A B"), std::string("odd(A,B)"));
        QCOMPARE(said(made, "~odd A B"), std::string("not odd(A,B)"));
        QCOMPARE(said(made, "~midpoint A B C"), std::string("it is not true that B is the midpoint of AC"));
    }

    void aliases_keep_their_own_order_of_arguments() {
        test::HandMade made("A B C");
        logic::PredicateWords words;
        words.name = "midpoint";
        words.parameters = {{"A", logic::Sort::Point}, {"M", logic::Sort::Point}, {"B", logic::Sort::Point}};
        words.aliases = {{"middle", {1, 0, 2}}};
        words.says["en"] = "%2 is the midpoint of %1%3";
        made.vocabulary.add(words);
        QCOMPARE(said(made, "middle A B C"), std::string("A is the midpoint of BC"));
    }

    void lists_leave_out_what_the_reader_knows() {
        test::HandMade made = school();
        const proof::ProofView view = made.view();
        const illustrate::Wording wording(view, made.vocabulary, "en");
        const auto after = [&](const char* first, const char* second) {
            const std::optional<Runs> runs = wording.continuation(made.literal(first), made.literal(second));
            return runs ? illustrate::plainText(*runs) : std::string("-");
        };
        QCOMPARE(after("midpoint A B C", "midpoint A D C"), std::string("D of AC"));
        QCOMPARE(after("onCirc A B", "onCirc A C"), std::string("on circle C"));
        QCOMPARE(after("par A B C D", "par A C B D"), std::string("AC to BD"));
        QCOMPARE(after("col A B C", "col A B D"), std::string("-"));
        QCOMPARE(after("par A B C D", "midpoint A C B"), std::string("-"));
    }

    void names_get_indices_and_primes() {
        const auto shape = [](const char* name) {
            std::string out;
            for (const scene::TextRun& run : illustrate::nameRuns(name)) out += (run.script < 0 ? "_" : "") + run.text;
            return out;
        };
        QCOMPARE(shape("A"), std::string("A"));
        QCOMPARE(shape("A1"), std::string("A_1"));
        QCOMPARE(shape("A_12"), std::string("A_12"));
        QCOMPARE(shape("Xa"), std::string("X_a"));
        QCOMPARE(shape("A'"), std::string("A′"));
        QCOMPARE(shape("origin"), std::string("origin"));
        QCOMPARE(shape("1"), std::string("1"));
        QCOMPARE(shape("_"), std::string("_"));
    }

    void what_is_given_is_a_sentence_and_the_goal_another() {
        test::HandMade made = test::varignon();
        illustrate::Options options;
        const illustrate::Story story = illustrate::illustrate(made.view(), made.vocabulary, made.figures, options);
        const std::string caption = illustrate::plainText(story.branches[0].frames[0].caption);
        QVERIFY2(caption.starts_with("I is the midpoint of AB"), caption.c_str());
        QVERIFY2(caption.ends_with("To show: IJKL is a parallelogram."), caption.c_str());
    }

    void a_manual_s_shape_for_circles_works_with_one_argument() {
        test::HandMade made("A B J");
        made.predicate("centred", "J* A", {"circle(J)"}, "%2 is the centre of %1");
        made.hypothesis("centred J A");
        made.goal("centred J A");
        made.closeByGoal(made.proof.root, {"centred J A"});
        made.finish();
        made.figureOf("main", {{"A", {0, 0}}, {"B", {1, 0}}}, true, {{"J", {{0, 0}, 1}}});
        const illustrate::Story story = illustrate::illustrate(made.view(), made.vocabulary, made.figures, {});
        const std::vector<scene::Element>& elements = story.branches[0].frames[0].scene.elements;
        QVERIFY(
            std::any_of(elements.begin(), elements.end(), [](const scene::Element& e) { return e.id == "circle:J"; }));
    }

    void reasons_read_as_words() {
        QCOMPARE(illustrate::readableReason("lemma_triangle_mid_par"), std::string("triangle mid par"));
        QCOMPARE(illustrate::readableReason("proposition_10"), std::string("proposition 10"));
        QCOMPARE(illustrate::readableReason("defmidpoint2"), std::string("definition of midpoint"));
        QCOMPARE(illustrate::readableReason("defcollinear2d"), std::string("definition of collinear"));
        QCOMPARE(illustrate::readableReason("lemma_congruenceflip"), std::string("congruence flip"));
        QCOMPARE(illustrate::readableReason("cn_congruencereflexive"),
                 std::string("common notion congruence reflexive"));
        QCOMPARE(illustrate::readableReason("excluded middle"), std::string("excluded middle"));
        QCOMPARE(illustrate::readableReason(""), std::string());
        QCOMPARE(illustrate::readableReason("lemma_"), std::string("lemma"));
    }
};

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"
