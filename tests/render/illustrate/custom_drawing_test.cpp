// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts drawn by the procedures of a theory, in GCL.
#include <QtTest>

#include "hand_made.h"
#include "render/cairo/painter.h"
#include "render/illustrate/procedures.h"

using namespace byrne;
using illustrate::Frame;

namespace {

test::HandMade parallels(const std::string& program) {
    test::HandMade made("A B C D");
    test::addSchoolWords(made);
    made.hypothesis("par A B C D");
    made.goal("par C D A B");
    made.step(made.proof.root, {"par A B C D"}, {"par C D A B"});
    made.step(made.proof.root, {"par C D A B"}, {"A != C"});
    made.closeByGoal(made.proof.root, {"par C D A B"});
    made.finish();
    made.figureOf("main", {{"A", {0, 0}}, {"B", {2, 0}}, {"C", {0, 1}}, {"D", {2, 1}}});
    made.vocabulary.add(logic::DrawingFile{"own.gcl", "own.gcl", program});
    return made;
}

illustrate::Story storyOf(const test::HandMade& made) {
    illustrate::Options options;
    options.measure = cairo::measure;
    return illustrate::illustrate(made.view(), made.vocabulary, made.figures, options);
}

std::vector<const scene::Element*> custom(const Frame& frame, const scene::Scene& still) {
    std::vector<const scene::Element*> found;
    for (const scene::Element& element : still.elements)
        if (element.id.starts_with("custom:")) found.push_back(&element);
    static_cast<void>(frame);
    return found;
}

scene::Scene finalPicture(const Frame& frame) { return scene::snapshot(frame.scene, frame.scene.durationS); }

constexpr const char* kDiagonals =
    "% the diagonals instead of the lines\n"
    "procedure draw_par { A B C D S } {\n"
    "  drawsegment A D\n"
    "  drawsegment B C\n"
    "}\n";

}  // namespace

class CustomDrawingTest : public QObject {
    Q_OBJECT

private slots:
    void a_procedure_replaces_the_usual_drawing() {
        const illustrate::Story story = storyOf(parallels(kDiagonals));
        QVERIFY2(story.faults.empty(), story.faults.empty() ? "" : story.faults[0].c_str());
        const scene::Scene given = finalPicture(story.branches[0].frames[0]);
        QVERIFY(custom(story.branches[0].frames[0], given).size() >= 1);
        for (const scene::Element& element : given.elements) QVERIFY(!element.id.starts_with("segment:"));
        bool hasPoint = false;
        for (const scene::Element& element : given.elements) hasPoint = hasPoint || element.id == "point:A";
        QVERIFY(hasPoint);
    }

    void it_is_told_what_part_the_fact_plays() {
        const std::string program =
            "procedure draw_par { A B C D S } {\n"
            "  circle k A B\n"
            "  if_then_else { S == 1 } { drawsegment A B } { drawsegment C D }\n"
            "}\n";
        const illustrate::Story story = storyOf(parallels(program));
        QVERIFY2(story.faults.empty(), story.faults.empty() ? "" : story.faults[0].c_str());
        const auto heights = [&](std::size_t frame, const char* id) {
            const scene::Scene still = finalPicture(story.branches[0].frames[frame]);
            std::set<int> all;
            for (const scene::Element* element : custom(story.branches[0].frames[frame], still))
                if (element->id.starts_with(id))
                    for (const auto& command : std::get<scene::Path>(element->shape).commands)
                        if (const auto* move = std::get_if<scene::MoveTo>(&command)) all.insert(int(move->to.y));
            return all;
        };
        // Concluded: its first line CD; a premise afterwards: its second line AB, which is lower on the page.
        const std::set<int> concluded = heights(1, "custom:draw_par:C");
        const std::set<int> premise = heights(2, "custom:draw_par:C");
        QVERIFY(!concluded.empty() && !premise.empty());
        QVERIFY(*concluded.begin() < *premise.begin());
    }

    void it_draws_in_the_colour_of_its_part() {
        const illustrate::Story story = storyOf(parallels(kDiagonals));
        const scene::Scene still = finalPicture(story.branches[0].frames[1]);
        std::set<std::uint8_t> reds;
        for (const scene::Element* element : custom(story.branches[0].frames[1], still))
            if (element->id.starts_with("custom:draw_par:C")) reds.insert(element->style.stroke.red);
        QCOMPARE(reds, std::set<std::uint8_t>{0xC8});
    }

    void faults_name_their_place() {
        const illustrate::Story story =
            storyOf(parallels("procedure draw_par { A B C D S } {\n  drawsegment A Q\n}\n"));
        QVERIFY(!story.faults.empty());
        QVERIFY2(story.faults[0].find("own.gcl:2:") != std::string::npos, story.faults[0].c_str());
        QCOMPARE(story.branches[0].frames.size(), std::size_t(4));
    }

    void a_runaway_procedure_is_stopped() {
        const illustrate::Story story =
            storyOf(parallels("procedure draw_par { A B C D S } {\n  while { 1 > 0 } { drawsegment A B }\n}\n"));
        QVERIFY(!story.faults.empty());
    }

    void the_name_of_an_alias_brings_its_order() {
        test::HandMade made("A M B");
        logic::PredicateWords words;
        words.name = "midpoint";
        words.parameters = {{"A", logic::Sort::Point}, {"M", logic::Sort::Point}, {"B", logic::Sort::Point}};
        words.aliases = {{"middle", {1, 0, 2}}};
        made.vocabulary.add(words);
        made.vocabulary.add(logic::DrawingFile{"f", "f", "procedure draw_middle { M A B S } { drawsegment A B }"});
        made.hypothesis("midpoint A M B");
        const illustrate::Procedures procedures(made.vocabulary);
        const proof::ProofView view = made.view();
        const auto call = procedures.callFor(made.literal("midpoint A M B"), view, made.vocabulary);
        QVERIFY(call.has_value());
        QCOMPARE(call->name, std::string("draw_middle"));
        QCOMPARE(call->arguments, (std::vector<std::string>{"M", "A", "B"}));
        QVERIFY(!procedures.callFor(made.literal("~midpoint A M B"), view, made.vocabulary).has_value());
        QVERIFY(!procedures.callFor(made.literal("cong A M M B"), view, made.vocabulary).has_value());
    }

    void names_in_comments_are_no_procedures() {
        logic::Vocabulary vocabulary;
        vocabulary.add(logic::DrawingFile{"f", "f", "% procedure draw_par { A } { }\nnumber n 1"});
        QVERIFY(illustrate::Procedures(vocabulary).isEmpty());
    }
};

QTEST_APPLESS_MAIN(CustomDrawingTest)
#include "custom_drawing_test.moc"
