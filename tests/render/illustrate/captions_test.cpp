// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences under the pictures: one a step, in the reader's language.
#include <QtTest>

#include "hand_made.h"
#include "render/cairo/painter.h"
#include "render/illustrate/phrases.h"

using namespace byrne;
using illustrate::Frame;

namespace {

void speakGerman(test::HandMade& made) {
    logic::Vocabulary spoken;
    for (logic::PredicateWords words : made.vocabulary.predicates()) {
        if (words.name == "midpoint") words.says["de"] = "%2 ist die Mitte von %1%3";
        if (words.name == "par") words.says["de"] = "%1%2 ist parallel zu %3%4";
        if (words.name == "pG") words.says["de"] = "%1%2%3%4 ist ein Parallelogramm";
        if (words.name == "cI") words.says["de"] = "%1 ist der Kreis um %2 mit Radius %3%4";
        if (words.name == "onCirc") words.says["de"] = "%1 liegt auf dem Kreis %2";
        if (words.name == "cong") words.says["de"] = "%1%2 ist gleich %3%4";
        spoken.add(words);
    }
    made.vocabulary = spoken;
}

illustrate::Story storyOf(const test::HandMade& made, const std::string& language) {
    illustrate::Options options;
    options.language = language;
    options.measure = cairo::measure;
    return illustrate::illustrate(made.view(), made.vocabulary, made.figures, options);
}

std::string captionOf(const Frame& frame) { return illustrate::plainText(frame.caption); }

}  // namespace

class CaptionsTest : public QObject {
    Q_OBJECT

private slots:
    void connecting_words_are_german_where_that_is_asked_for() {
        for (const char* language : {"de", "de_AT"}) {
            test::HandMade made = test::varignon();
            speakGerman(made);
            const std::vector<Frame> frames = storyOf(made, language).branches[0].frames;
            QCOMPARE(frames[0].heading, std::string("Gegeben"));
            QCOMPARE(frames[2].heading, std::string("Schritt 2 von 7"));
            QCOMPARE(captionOf(frames[2]),
                     std::string("A und C sind verschiedene Punkte, L ist die Mitte von AD und K ist die Mitte von CD; "
                                 "also gilt: LK ist parallel zu AC. (some reason)"));
            QCOMPARE(captionOf(frames[8]), std::string("Also gilt: IJKL ist ein Parallelogramm, was zu zeigen war."));
        }
    }

    void witnesses_are_introduced_in_german() {
        test::HandMade made = test::twoCircles();
        speakGerman(made);
        const std::vector<Frame> frames = storyOf(made, "de").branches[0].frames;
        QCOMPARE(captionOf(frames[1]), std::string("A und B sind verschiedene Punkte; also sei J der Kreis um A mit "
                                                   "Radius AB. (some reason)"));
        QVERIFY2(captionOf(frames[3]).find("also sei X ein Punkt, sodass gilt: X liegt auf dem Kreis J") !=
                     std::string::npos,
                 captionOf(frames[3]).c_str());
    }

    void cases_and_clashes_are_german() {
        test::HandMade made = test::twoCases();
        const illustrate::Story story = storyOf(made, "de");
        QVERIFY(story.branches[0].title.starts_with("Fall "));
        QCOMPARE(story.branches[0].frames[1].heading, std::string("Fall 1 von 2 · eine unmögliche Figur"));
        QVERIFY(captionOf(story.branches[0].frames.back()).starts_with("Das kann nicht sein: A und C sind derselbe"));
    }

    void unknown_languages_get_english() {
        QCOMPARE(storyOf(test::varignon(), "eo").branches[0].frames[0].heading, std::string("Given"));
    }

    void what_sounds_the_same_is_said_in_other_words() {
        test::HandMade made("A B C D");
        test::addSchoolWords(made);
        made.predicate("tP", "A B C D", {"line(A,B)", "line(C,D)", "parallels(A,B,C,D)"}, "%1%2 is parallel to %3%4");
        made.hypothesis("par A B C D");
        made.goal("tP A B C D");
        made.step(made.proof.root, {"par A B C D"}, {"tP A B C D"});
        made.closeByGoal(made.proof.root, {"tP A B C D"});
        made.finish();
        made.figureOf("main", {{"A", {0, 0}}, {"B", {2, 0}}, {"C", {0, 1}}, {"D", {2, 1}}});
        QCOMPARE(captionOf(storyOf(made, "en").branches[0].frames[1]),
                 std::string("In other words, AB is parallel to CD. (some reason)"));
    }

    void patterns_take_their_parts_in_any_order() {
        QCOMPARE(illustrate::composedText("%i of %d%", {{'d', "7"}, {'i', "2"}}), std::string("2 of 7%"));
        QCOMPARE(illustrate::plainText(illustrate::composed("%p%f", {{'f', illustrate::plain("x")}})),
                 std::string("x"));
    }

    void words_may_carry_what_they_name() {
        const scene::TextRun run = illustrate::naming({.text = "AB", .isItalic = true}, "segment:A:B");
        QCOMPARE(illustrate::objectOf(run), std::string("segment:A:B"));
        QCOMPARE(illustrate::objectOf({.text = "AB"}), std::string());
        illustrate::Runs runs{run, {.text = "C", .isItalic = true}};
        QCOMPARE(illustrate::plainText(illustrate::withoutObjects(runs)), std::string("ABC"));
        QCOMPARE(illustrate::withoutObjects(runs).size(), std::size_t(1));
        for (const char* language : {"en", "de"}) {
            const auto story = storyOf(test::varignon(), language);
            for (const Frame& frame : story.branches[0].frames)
                for (const scene::TextRun& each : frame.caption) QVERIFY(illustrate::objectOf(each).empty());
        }
    }
};

QTEST_APPLESS_MAIN(CaptionsTest)
#include "captions_test.moc"
