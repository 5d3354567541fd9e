// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <set>

#include "hand_made.h"
#include "label_audit.h"
#include "render/cairo/painter.h"
#include "render/illustrate/palette.h"

using namespace byrne;
using illustrate::Frame;
using illustrate::Story;

namespace {

Story storyOf(const test::HandMade& made, illustrate::Options options = {}) {
    options.measure = cairo::measure;
    return illustrate::illustrate(made.view(), made.vocabulary, made.figures, options);
}

/// Of the first branch.
std::vector<Frame> framesOf(const test::HandMade& made, const illustrate::Options& options = {}) {
    return storyOf(made, options).branches[0].frames;
}

std::string captionOf(const Frame& frame) { return illustrate::plainText(frame.caption); }

scene::Scene finalPicture(const Frame& frame) { return scene::snapshot(frame.scene, frame.scene.durationS); }

const scene::Element* find(const scene::Scene& scene, const std::string& id) {
    for (const scene::Element& element : scene.elements)
        if (element.id == id) return &element;
    return nullptr;
}

}  // namespace

class StoryboardTest : public QObject {
    Q_OBJECT

private slots:
    void tells_every_step_in_order() {
        const Story story = storyOf(test::varignon());
        QCOMPARE(story.branches.size(), std::size_t(1));
        QCOMPARE(story.branches[0].frames.size(), std::size_t(9));
        QCOMPARE(story.branches[0].frames[0].heading, std::string("Given"));
        QCOMPARE(story.branches[0].frames[2].heading, std::string("Step 2 of 7"));
        QCOMPARE(captionOf(story.branches[0].frames[2]),
                 std::string("Since A and C are different points, L is the midpoint of AD and K of CD, LK is parallel "
                             "to AC. (some reason)"));
        QCOMPARE(captionOf(story.branches[0].frames[8]),
                 std::string("So IJKL is a parallelogram, which was to be shown."));
    }

    void words_of_a_premise_carry_the_colour_of_its_line() {
        const test::HandMade made = test::varignon();
        const Story story = storyOf(made);
        const proof::ProofView view = made.view();
        const Frame& frame = story.branches[0].frames[3];
        for (const proof::FactId premise : view.branches()[0].steps[3].premises) {
            const scene::Color color = story.factColors[premise.index()];
            QVERIFY(std::any_of(frame.caption.begin(), frame.caption.end(),
                                [&](const scene::TextRun& run) { return run.hasColor && run.color == color; }));
        }
        const illustrate::Palette palette = illustrate::paletteOf(illustrate::StyleName::Light);
        const scene::Scene still = finalPicture(frame);
        QCOMPARE(find(still, "segment:I:J")->style.stroke, palette.conclusion);
        QCOMPARE(find(still, "segment:A:C")->style.stroke, palette.classes[0]);
        QCOMPARE(find(still, "segment:A:B")->style.stroke, palette.context);
    }

    void what_a_step_adds_is_drawn_in_the_course_of_it() {
        const Frame frame = storyOf(test::varignon()).branches[0].frames[1];
        QVERIFY(find(scene::snapshot(frame.scene, 0), "segment:I:J") == nullptr);
        const scene::Element* done = find(finalPicture(frame), "segment:I:J");
        QVERIFY(done != nullptr);
        bool isDrawn = false;
        for (const scene::Element& element : frame.scene.elements)
            if (element.id == "segment:I:J") isDrawn = isDrawn || element.timing.enter == scene::Transition::Draw;
        QVERIFY(isDrawn);
    }

    void each_frame_begins_with_the_picture_that_the_last_one_left() {
        const Story story = storyOf(test::varignon());
        const std::vector<Frame>& frames = story.branches[0].frames;
        for (std::size_t k = 1; k < frames.size(); ++k) {
            const scene::Scene left = finalPicture(frames[k - 1]);
            const scene::Scene begun = scene::snapshot(frames[k].scene, 0);
            for (const scene::Element& element : left.elements) {
                const auto same =
                    std::find_if(begun.elements.begin(), begun.elements.end(), [&](const scene::Element& other) {
                        return other.id == element.id && other.shape == element.shape && other.style == element.style;
                    });
                QVERIFY2(same != begun.elements.end(), (std::to_string(k) + " " + element.id).c_str());
            }
        }
    }

    void points_and_names_never_move() {
        const Story story = storyOf(test::varignon());
        std::map<std::string, scene::Shape> labels;
        for (const Frame& frame : story.branches[0].frames)
            for (const scene::Element& element : frame.scene.elements)
                if (element.id.starts_with("label:")) {
                    const auto [known, isNew] = labels.emplace(element.id, element.shape);
                    QVERIFY(isNew || known->second == element.shape);
                }
        QCOMPARE(labels.size(), std::size_t(8));
    }

    void names_cover_nothing() {
        for (const test::HandMade& made : {test::varignon(), test::twoCircles(), test::twoCases()}) {
            const auto story = storyOf(made);
            for (const illustrate::BranchStory& branch : story.branches)
                for (const Frame& frame : branch.frames) {
                    const test::LabelAudit audit = test::auditLabels(finalPicture(frame), cairo::measure);
                    QVERIFY(audit.labels > 0);
                    QVERIFY2(audit.faults.empty(), audit.faults.empty() ? "" : audit.faults[0].c_str());
                }
        }
    }

    void the_audit_finds_a_name_on_a_line() {
        scene::Scene still;
        scene::Path line;
        line.commands = {scene::MoveTo{{0, 50}}, scene::LineTo{{100, 50}}};
        still.elements.push_back({"segment:A:B", line, {}, scene::Layer::Context, {}});
        still.elements.push_back({"label:A", scene::Text{{{.text = "A"}}, {40, 51}}, {}, scene::Layer::Label, {}});
        QCOMPARE(test::auditLabels(still, cairo::measure).faults,
                 std::vector<std::string>{"label:A touches segment:A:B"});
    }

    void captions_take_two_lines_at_most_and_stay_below_the_figure() {
        for (const Frame& frame : framesOf(test::varignon())) {
            const scene::Scene still = finalPicture(frame);
            const auto& text = std::get<scene::Text>(find(still, "caption/text")->shape);
            const scene::TextExtents extents = cairo::measure(text);
            QVERIFY(extents.heightMm < 2.6 * text.lineSpacing * text.sizeMm);
            QVERIFY(text.at.y - extents.ascentMm + extents.heightMm < still.heightMm);
            for (const scene::Element& element : still.elements)
                if (element.layer == scene::Layer::Label)
                    QVERIFY(std::get<scene::Text>(element.shape).at.y < text.at.y - 8);
        }
    }

    void a_long_statement_is_set_smaller_before_anything_goes_unsaid() {
        const std::vector<std::string> pairs{"A B", "A C", "A D", "A E", "A F", "A G", "A H", "B C", "B D", "B E", "B F",
                                             "B G", "B H", "C E", "C F", "C G", "D E", "D F", "D G", "D H", "E F"};
        const auto givenOf = [&pairs](std::size_t count) {
            test::HandMade made("A B C D E F G H");
            test::addSchoolWords(made);
            for (std::size_t i = 0; i < count; ++i) made.hypothesis("cong " + pairs[i] + " G H");
            made.goal("cong C D E F");
            made.finish();
            std::map<std::string, figure::Position> places;
            for (int i = 0; i < 8; ++i)
                places[std::string(1, static_cast<char>('A' + i))] = {std::cos(i), std::sin(i * 1.7)};
            made.figureOf("main", places);
            return std::get<scene::Text>(
                find(finalPicture(storyOf(made).branches[0].frames[0]), "caption/text")->shape);
        };
        const double usual = givenOf(2).sizeMm;
        std::size_t small = 0;
        bool isAnyCounted = false;
        for (std::size_t count = 2; count <= pairs.size(); ++count) {
            const scene::Text text = givenOf(count);
            const bool isCounted = illustrate::plainText(text.runs).find("more fact") != std::string::npos;
            QVERIFY(cairo::measure(text).heightMm < 2.6 * text.lineSpacing * text.sizeMm);
            QVERIFY2(!isCounted || text.sizeMm < 0.9 * usual, illustrate::plainText(text.runs).c_str());
            QVERIFY(text.sizeMm > 0.75 * usual);
            small += text.sizeMm < usual && !isCounted ? 1 : 0;
            isAnyCounted = isAnyCounted || isCounted;
        }
        QVERIFY(small > 0 && isAnyCounted);
    }

    void a_long_list_of_premises_is_counted() {
        test::HandMade made("A B C D E F G H");
        test::addSchoolWords(made);
        std::vector<std::string> all;
        for (const char* pair : {"A B", "A C", "A D", "A E", "A F", "A G", "A H", "B C", "B D", "B E"})
            all.push_back("cong " + std::string(pair) + " G H");
        for (const std::string& text : all) made.hypothesis(text);
        made.goal("cong C D E F");
        made.step(made.proof.root, all, {"cong C D E F"});
        made.closeByGoal(made.proof.root, {"cong C D E F"});
        made.finish();
        std::map<std::string, figure::Position> places;
        for (int i = 0; i < 8; ++i)
            places[std::string(1, static_cast<char>('A' + i))] = {std::cos(i), std::sin(i * 1.7)};
        made.figureOf("main", places);
        const Frame frame = storyOf(made).branches[0].frames[1];
        QVERIFY2(captionOf(frame).find("more facts, CD equals EF.") != std::string::npos, captionOf(frame).c_str());
    }

    void equal_segments_keep_one_mark_a_class() {
        const Story story = storyOf(test::varignon());
        const auto strokes = [&](std::size_t frame, const char* id) {
            const scene::Scene still = finalPicture(story.branches[0].frames[frame]);
            return std::get<scene::Path>(find(still, id)->shape).commands.size();
        };
        for (const std::size_t frame : {0, 3, 8}) {
            QCOMPARE(strokes(frame, "tick:A:I"), strokes(frame, "tick:B:I"));
            QVERIFY(strokes(frame, "tick:A:I") != strokes(frame, "tick:B:J"));
            QCOMPARE(strokes(frame, "tick:A:I"), strokes(0, "tick:A:I"));
        }
    }

    void marks_keep_clear_of_crossing_lines() {
        test::HandMade made("A B C D");
        test::addSchoolWords(made);
        made.hypothesis("cong A C B D");
        made.goal("cong A C B D");
        made.closeByGoal(made.proof.root, {"cong A C B D"});
        made.finish();
        made.figureOf("main", {{"A", {0, 0}}, {"B", {4, 0}}, {"C", {4, 3}}, {"D", {0, 3}}});
        const scene::Scene still = finalPicture(framesOf(made)[0]);
        const auto middle = [&](const char* id) {
            const auto& commands = std::get<scene::Path>(find(still, id)->shape).commands;
            const scene::Vec2 from = std::get<scene::MoveTo>(commands[0]).to;
            const scene::Vec2 to = std::get<scene::LineTo>(commands[1]).to;
            return scene::Vec2{(from.x + to.x) / 2, (from.y + to.y) / 2};
        };
        const scene::Vec2 first = middle("tick:A:C");
        const scene::Vec2 second = middle("tick:B:D");
        QVERIFY(std::hypot(first.x - second.x, first.y - second.y) > 4);
    }

    void a_symbol_at_the_start_of_a_sentence_stays_as_it_is() {
        QVERIFY(captionOf(framesOf(test::relations())[0]).starts_with("less(a,b)"));
    }

    void points_that_coincide_are_one_dot_with_two_names() {
        const Story story = storyOf(test::twoCases());
        const scene::Scene still = finalPicture(story.branches[0].frames[1]);
        QVERIFY(find(still, "point:A") != nullptr);
        QVERIFY(find(still, "point:C") == nullptr);
        QCOMPARE(illustrate::plainText(std::get<scene::Text>(find(still, "label:A")->shape).runs),
                 std::string("A = C"));
    }

    void an_impossible_branch_looks_and_reads_impossible() {
        const Story story = storyOf(test::twoCases());
        QVERIFY(story.branches[0].isImpossible);
        QVERIFY(!story.branches[1].isImpossible);
        const Frame& last = story.branches[0].frames.back();
        QCOMPARE(captionOf(last), std::string("This cannot be: A and C are the same point, and A and C are different "
                                              "points; so this case is impossible."));
        for (const Frame& frame : story.branches[0].frames)
            QVERIFY(find(finalPicture(frame), "ground/hatch") != nullptr);
        for (const Frame& frame : story.branches[1].frames)
            QVERIFY(find(finalPicture(frame), "ground/hatch") == nullptr);
        QCOMPARE(captionOf(story.branches[0].frames[1]), std::string("Suppose that A, B and C lie on one line."));
        QCOMPARE(story.branches[0].frames[1].heading, std::string("Case 1 of 2 · an impossible figure"));
    }

    void a_step_that_is_false_in_the_figure_is_marked() {
        test::HandMade made = test::varignon();
        std::vector<figure::StepTruth>& steps = made.figures.branches[0].steps;
        steps.resize(8);
        steps[1].facts = {{proof::FactId(std::size_t{9}), figure::Truth::Fails, 0.1}};
        const std::vector<Frame> frames = framesOf(made);
        QCOMPARE(frames[1].heading, std::string("Step 1 of 7"));
        QCOMPARE(frames[2].heading, std::string("Step 2 of 7 · not true in this figure"));
    }

    void a_contradictory_branch_is_hatched_from_where_it_turns_false() {
        test::HandMade made = test::twoCases();
        made.figures.branches[0].isSolved = true;
        made.figures.branches[0].impossibleFrom = 2;
        const std::vector<Frame> frames = framesOf(made);
        for (std::size_t k = 0; k < frames.size(); ++k)
            QCOMPARE(find(finalPicture(frames[k]), "ground/hatch") != nullptr, k >= 2);
    }

    void a_contradictory_branch_is_drawn_true_until_it_turns_impossible() {
        test::HandMade made = test::twoCases();
        figure::BranchFigure& branch = made.figures.branches[0];
        const std::map<std::string, figure::Position> before{
            {"A", {0, 0}}, {"B", {3, 0}}, {"C", {1, 2}}, {"M", {1.5, 0}}};
        const std::map<std::string, figure::Position> upsideDown{
            {"A", {0, 0}}, {"B", {-4, 1}}, {"C", {0, 0}}, {"M", {-2, 0.5}}};
        branch.points = upsideDown;
        branch.stretches = {{0, true, before, {}}, {1, false, upsideDown, {}}};
        branch.impossibleFrom = 1;
        const std::vector<Frame> frames = framesOf(made);
        QVERIFY(frames.size() > 1);
        const scene::Scene given = finalPicture(frames[0]);
        QVERIFY(find(given, "point:C") != nullptr && find(given, "ground/hatch") == nullptr);
        QCOMPARE(frames[0].heading, std::string("Given"));
        // What has no true place is at least not turned: B was to the right of A.
        const auto dotX = [](const scene::Scene& still, const std::string& id) {
            for (const scene::PathCommand& command : std::get<scene::Path>(find(still, id)->shape).commands)
                if (const auto* arc = std::get_if<scene::ArcTo>(&command)) return arc->center.x;
            return 0.0;
        };
        const scene::Scene assumed = finalPicture(frames[1]);
        QVERIFY(dotX(assumed, "point:B") > dotX(assumed, "point:A") + 10);
        QVERIFY(find(assumed, "point:C") == nullptr && find(assumed, "ground/hatch") != nullptr);
        QCOMPARE(frames[1].heading, std::string("Case 1 of 2 · an impossible figure"));
        QVERIFY(test::auditLabels(given, cairo::measure).faults.empty());
    }

    void what_is_said_again_is_not_drawn_again() {
        test::HandMade made("A B C D");
        test::addSchoolWords(made);
        made.hypothesis("cong A B C D");
        made.goal("cong C D A B");
        made.step(made.proof.root, {"cong A B C D"}, {"cong C D A B"});
        made.closeByGoal(made.proof.root, {"cong C D A B"});
        made.finish();
        made.figureOf("main", {{"A", {0, 0}}, {"B", {2, 0}}, {"C", {0, 1}}, {"D", {2, 1}}});
        const Frame frame = framesOf(made)[1];
        QCOMPARE(captionOf(frame), std::string("AB equals CD, that is, CD equals AB. (some reason)"));
        for (const scene::Element& element : frame.scene.elements)
            if (element.id.starts_with("segment:")) QVERIFY(element.timing.enter != scene::Transition::Draw);
    }

    void circles_sweep_and_witnesses_are_introduced() {
        const Story story = storyOf(test::twoCircles());
        const Frame& first = story.branches[0].frames[1];
        QCOMPARE(
            captionOf(first),
            std::string(
                "Since A and B are different points, let J be the circle with centre A and radius AB. (some reason)"));
        const std::string third = captionOf(story.branches[0].frames[3]);
        QVERIFY2(third.find("let X be a point such that X lies on circle J and on circle K.") != std::string::npos,
                 third.c_str());
        QVERIFY(find(finalPicture(first), "circle:J") != nullptr);
        QVERIFY(find(finalPicture(first), "label:J") != nullptr);
        QVERIFY(find(finalPicture(first), "point:X") == nullptr);
        QVERIFY(find(finalPicture(story.branches[0].frames[3]), "point:X") != nullptr);
    }

    void every_picture_stays_on_the_page() {
        for (const Frame& frame : framesOf(test::twoCircles())) {
            const scene::Scene still = finalPicture(frame);
            const auto* path = std::get_if<scene::Path>(&find(still, "point:A")->shape);
            QVERIFY(path != nullptr);
            for (const scene::Element& element : still.elements) {
                const auto* shape = std::get_if<scene::Path>(&element.shape);
                if (shape == nullptr || element.layer == scene::Layer::Caption) continue;
                for (const scene::Vec2 p : test::audit::samples(*shape))
                    QVERIFY(p.x >= 0 && p.y >= 0 && p.x <= still.widthMm && p.y <= still.heightMm - 25);
            }
        }
    }

    void reduced_motion_cuts() {
        const Story story = storyOf(test::varignon(), {.isMotionReduced = true});
        for (const Frame& frame : story.branches[0].frames)
            for (const scene::Element& element : frame.scene.elements) QVERIFY(element.timing == scene::Timing{});
    }

    void without_caption_the_figure_has_the_page_for_itself() {
        const Frame with = storyOf(test::varignon()).branches[0].frames[0];
        const Frame without = storyOf(test::varignon(), {.hasCaption = false}).branches[0].frames[0];
        QVERIFY(find(without.scene, "caption/text") == nullptr);
        QCOMPARE(captionOf(without), captionOf(with));
        const auto lowest = [](const Frame& frame) {
            return std::get<scene::Text>(find(frame.scene, "label:B")->shape).at.y;
        };
        QVERIFY(lowest(without) > lowest(with));
    }

    void tells_the_same_story_twice() {
        const test::HandMade made = test::varignon();
        const Story first = storyOf(made);
        const Story second = storyOf(made);
        for (std::size_t k = 0; k < first.branches[0].frames.size(); ++k)
            QVERIFY(first.branches[0].frames[k].scene == second.branches[0].frames[k].scene);
    }

    void missing_and_broken_coordinates_do_no_harm() {
        test::HandMade made = test::varignon();
        made.figures.branches[0].points.erase("I");
        made.figures.branches[0].points["J"] = {std::nan(""), 1};
        made.figures.branches[0].points["K"] = made.figures.branches[0].points["L"];
        const Story story = storyOf(made);
        QCOMPARE(story.branches[0].frames.size(), std::size_t(9));
        QVERIFY(find(finalPicture(story.branches[0].frames[0]), "label:I") == nullptr);
        made.figures.branches[0].points.clear();
        QCOMPARE(storyOf(made).branches[0].frames.size(), std::size_t(9));
    }

    void broken_circles_do_no_harm() {
        test::HandMade made = test::twoCircles();
        made.figures.branches[0].circles["J"].radius = std::nan("");
        made.figures.branches[0].circles["K"].radius = 1e9;
        const std::vector<Frame> frames = framesOf(made);
        QVERIFY(find(finalPicture(frames[1]), "circle:J") == nullptr);
        const auto& a = std::get<scene::Text>(find(finalPicture(frames[2]), "label:A")->shape);
        const auto& b = std::get<scene::Text>(find(finalPicture(frames[2]), "label:B")->shape);
        QVERIFY(std::abs(a.at.x - b.at.x) > 50);
    }

    void all_styles_are_readable() {
        using illustrate::StyleName;
        for (const StyleName style : {StyleName::Light, StyleName::Dark, StyleName::Print, StyleName::Byrne}) {
            const illustrate::Palette palette = illustrate::paletteOf(style);
            QVERIFY(illustrate::contrast(palette.ink, palette.ground) >= 4.5);
            QVERIFY(illustrate::contrast(palette.muted, palette.ground) >= 4.5);
            illustrate::Options options;
            options.style = style;
            for (const Frame& frame : framesOf(test::varignon(), options))
                for (const scene::TextRun& run : frame.caption)
                    if (run.hasColor) QVERIFY(illustrate::contrast(run.color, palette.ground) >= 4.5);
        }
    }

    void print_style_has_no_colours() {
        for (const Frame& frame : framesOf(test::varignon(), {.style = illustrate::StyleName::Print}))
            for (const scene::Element& element : frame.scene.elements)
                if (element.style.isStroked) QVERIFY(element.style.stroke.red == element.style.stroke.blue);
    }

    void other_theories_get_a_diagram() {
        const Story story = storyOf(test::relations());
        QCOMPARE(story.branches.size(), std::size_t(1));
        const scene::Scene given = finalPicture(story.branches[0].frames[0]);
        std::set<std::string> ids;
        for (const scene::Element& element : given.elements) ids.insert(element.id);
        for (const char* id : {"point:a", "point:d", "label:a", "fact:0", "fact:0/head", "fact:4", "fact:5"})
            QVERIFY2(ids.contains(id), id);
        QVERIFY(!ids.contains("fact:3"));
        QCOMPARE(illustrate::plainText(std::get<scene::Text>(find(given, "label:a")->shape).runs),
                 std::string("a: even"));
        const illustrate::Palette palette = illustrate::paletteOf(illustrate::StyleName::Light);
        QCOMPARE(find(finalPicture(story.branches[0].frames[1]), "fact:6")->style.stroke, palette.conclusion);
    }
};

QTEST_APPLESS_MAIN(StoryboardTest)
#include "storyboard_test.moc"
