// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of GCL's editing that need no window: colours, folds, places, snippets, picking, moving points, exports.
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <filesystem>

#include "app/gui/gcl/frame_player.h"
#include "app/gui/gcl/gcl_assist.h"
#include "app/gui/gcl/gcl_context.h"
#include "app/gui/gcl/gcl_export.h"
#include "app/gui/gcl/gcl_highlighter.h"
#include "app/gui/gcl/gcl_picture.h"
#include "app/gui/gcl/scene_pick.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

TokenStyle styleOf(std::string_view text, std::string_view part) {
    const std::size_t offset = text.find(part);
    std::size_t at = 0;
    for (const StyledStretch& stretch : highlightGcl(text)) {
        at += stretch.length;
        if (offset < at) {
            return stretch.style;
        }
    }
    return TokenStyle::Plain;
}

/// The context at the mark "|".
GclContext contextAt(std::string text) {
    const std::size_t mark = text.find('|');
    text.erase(mark, 1);
    return gclContextAt(text, static_cast<std::uint32_t>(mark));
}

scene::Element segment(double x1, double y1, double x2, double y2) {
    scene::Element element;
    element.shape = scene::Path{{scene::MoveTo{{x1, y1}}, scene::LineTo{{x2, y2}}}};
    return element;
}

GclPicturePtr draw(const char* text, int frame = 0, std::vector<gcl::ChangedNumber> numbers = {}) {
    return drawGcl(gcl::compile("test.gcl", text), frame, std::move(numbers), true, {});
}

std::string valueOf(const GclPicture& picture, const std::string& name) {
    const auto found = std::ranges::find(picture.run.values, name, &gcl::NamedValue::name);
    return found == picture.run.values.end() ? "" : found->value;
}

}  // namespace

class GclLogicTest : public QObject {
    Q_OBJECT

private slots:
    void highlight_covers_any_text_exactly() {
        for (const char* text :
             {"", "point", "point A 1", "printat A {x", "}}{{", "% c\n\n", "while {a", "\xc3\xa4 \xff"}) {
            std::size_t sum = 0;
            for (const StyledStretch& stretch : highlightGcl(text)) {
                sum += stretch.length;
            }
            QCOMPARE(sum, std::string_view(text).size());
        }
    }

    void highlight_knows_what_each_argument_is() {
        const char* text = "midpoint M A B % where\nnumber n -2.5\nprintat_t A {point of 7}\nexpression e {sqrt(n)+3}";
        QCOMPARE(styleOf(text, "midpoint"), TokenStyle::Keyword);
        QCOMPARE(styleOf(text, "M A"), TokenStyle::Declaration);
        QCOMPARE(styleOf(text, "A B"), TokenStyle::Name);
        QCOMPARE(styleOf(text, "% where"), TokenStyle::Comment);
        QCOMPARE(styleOf(text, "-2.5"), TokenStyle::Number);
        QCOMPARE(styleOf(text, "point of"), TokenStyle::Text);
        QCOMPARE(styleOf(text, "sqrt"), TokenStyle::Predicate);
        QCOMPARE(styleOf(text, "3}"), TokenStyle::Number);
    }

    void highlight_finds_commands_in_blocks_and_several_on_a_line() {
        const char* text = "if_then_else {1} { point A 1 2 } { line l P Q } cmark A";
        QCOMPARE(styleOf(text, "point"), TokenStyle::Keyword);
        QCOMPARE(styleOf(text, "line"), TokenStyle::Keyword);
        QCOMPARE(styleOf(text, "cmark"), TokenStyle::Keyword);
    }

    void folds_open_with_a_brace_and_change_hands_between_two_blocks() {
        QVERIFY(gclFold("while {i<3} {").opens());
        QVERIFY(!gclFold("expression e {1}").opens());
        QVERIFY(!gclFold("% {").opens());
        const FoldShape both = gclFold("} {");
        QVERIFY(both.opens());
        QCOMPARE(both.least, -1);
        QCOMPARE(both.after, 0);
        QCOMPARE(gclFold("}").after, -1);
    }

    void context_says_which_argument_is_being_written() {
        const GclContext third = contextAt("point A 1 2\nmidpoint M A |");
        QVERIFY(third.command);
        QCOMPARE(third.command->name, std::string("midpoint"));
        QCOMPARE(third.argument, std::size_t{2});
        QCOMPARE(third.kind(), 'p');
        QVERIFY(!third.isCommandPlace);
        const GclContext second = contextAt("midpoint M Ab|c B");
        QCOMPARE(second.argument, std::size_t{1});
        QCOMPARE(second.word.end - second.word.begin, std::uint32_t{2});
    }

    void context_knows_where_a_command_may_begin() {
        QVERIFY(contextAt("|").isCommandPlace);
        QVERIFY(contextAt("midpoint M A B\ndra|").isCommandPlace);
        QVERIFY(contextAt("line l A B dra|").isCommandPlace);
        QVERIFY(contextAt("while {1} { po|").isCommandPlace);
        QVERIFY(!contextAt("line l A|").isCommandPlace);
        QVERIFY(contextAt("line l A\npo|").isCommandPlace);
    }

    void context_knows_expressions_texts_and_comments() {
        const GclContext expression = contextAt("expression e { 2*al| }");
        QVERIFY(expression.isInExpression);
        QCOMPARE(expression.word.end - expression.word.begin, std::uint32_t{2});
        QVERIFY(contextAt("printat A {so|").isInText);
        QVERIFY(contextAt("% so|").isInText);
        QVERIFY(!contextAt("printat A {so} |").isInText);
    }

    void context_takes_the_longer_form_of_a_command() {
        const GclContext context = contextAt("intersec X A B |");
        QVERIFY(context.command);
        QCOMPARE(context.argument, std::size_t{3});
        QCOMPARE(context.kind(), 'p');
    }

    void every_command_has_help_forms_and_a_snippet() {
        QVERIFY(gclCommands().size() >= 185);
        for (const GclCommand& command : gclCommands()) {
            QVERIFY2(!command.help.empty() && !command.category.empty() && !command.forms.empty(),
                     command.name.c_str());
            for (std::size_t form = 0; form < command.forms.size(); ++form) {
                const GclSnippet snippet = gclSnippet(command, form, 0);
                QVERIFY2(snippet.text.starts_with(command.name), command.name.c_str());
                QVERIFY2(snippet.placeholders.size() == command.forms[form].size(), command.name.c_str());
            }
        }
    }

    void snippets_of_blocks_go_over_several_lines() {
        const GclSnippet snippet = gclSnippet(*findGclCommand("while"), 0, 2);
        QVERIFY2(snippet.text.find("{\n    ") != std::string::npos, snippet.text.c_str());
        QVERIFY2(snippet.text.ends_with("\n  }"), snippet.text.c_str());
    }

    void definition_is_where_a_command_makes_the_name() {
        const std::string text = "point A 1 2\nmidpoint M A A\ndrawsegment M A\n";
        const base::Span place = gclDefinition(text, "M");
        QCOMPARE(place.begin, static_cast<std::uint32_t>(text.find("M A")));
        QVERIFY(gclDefinition(text, "Z").begin == gclDefinition(text, "Z").end);
    }

    void picks_the_nearest_stroke_within_reach() {
        scene::Scene scene;
        scene.elements = {segment(0, 0, 10, 0), segment(0, 5, 10, 5)};
        QCOMPARE(elementAt(scene, {5, 0.5}, 1), std::optional<std::size_t>(0));
        QCOMPARE(elementAt(scene, {5, 4.6}, 1), std::optional<std::size_t>(1));
        QVERIFY(!elementAt(scene, {5, 2.5}, 1));
    }

    void picks_strokes_before_the_fill_that_they_lie_on() {
        scene::Scene scene;
        scene::Element fill;
        fill.shape = scene::Path{{scene::MoveTo{{0, 0}}, scene::LineTo{{10, 0}}, scene::LineTo{{10, 10}},
                                  scene::LineTo{{0, 10}}, scene::ClosePath{}}};
        fill.style.isStroked = false;
        fill.style.isFilled = true;
        scene.elements = {segment(0, 5, 10, 5), fill};
        QCOMPARE(elementAt(scene, {5, 5.2}, 1), std::optional<std::size_t>(0));
        QCOMPARE(elementAt(scene, {5, 8}, 1), std::optional<std::size_t>(1));
        QVERIFY(!elementAt(scene, {15, 8}, 1));
    }

    void numbers_are_written_so_that_they_read_back_exactly() {
        for (const double value : {0.1, 1.0 / 3, -47.31818181818182, 1e-7, 123456789.125, -0.0, 1e21}) {
            const std::string text = gclNumber(value);
            QVERIFY2(text.find('e') == std::string::npos && text.find('E') == std::string::npos, text.c_str());
            QCOMPARE(std::stod(text), value == 0 ? 0.0 : value);
        }
        QCOMPARE(gclNumber(12), std::string("12"));
        QCOMPARE(gclNumber(-0.0), std::string("0"));
    }

    void a_free_point_is_moved_by_its_numbers() {
        const GclPicturePtr before = draw("point A 10 20\npoint B 30 20\nmidpoint M A B\n");
        QCOMPARE(before->program->freePoints().size(), std::size_t{2});
        ChangedNumbers numbers;
        movePoint(before->program->freePoints()[0], {14, 40}, 0, numbers);
        const GclPicturePtr after = drawGcl(before->program, 0, toList(numbers), false, {});
        QCOMPARE(valueOf(*after, "M"), std::string("(22, 30)"));
        QCOMPARE(placeOf(before->program->freePoints()[0], numbers, 0).x, 14.0);
    }

    void a_moving_point_is_moved_at_its_start_its_end_and_on_its_way() {
        const GclPicturePtr picture = draw("animation_frames 11 10\npoint A 0 0 100 0\n");
        const gcl::FreePoint& point = picture->program->freePoints().at(0);
        QVERIFY(point.isMoving);
        QCOMPARE(placeOf(point, {}, 0.5).x, 50.0);
        ChangedNumbers start;
        movePoint(point, {10, 5}, 0, start);
        QCOMPARE(placeOf(point, start, 1).x, 100.0);
        ChangedNumbers end;
        movePoint(point, {90, 5}, 1, end);
        QCOMPARE(placeOf(point, end, 0).x, 0.0);
        ChangedNumbers middle;
        movePoint(point, {60, 5}, 0.5, middle);
        QCOMPARE(placeOf(point, middle, 0.5).x, 60.0);
        QCOMPARE(placeOf(point, middle, 0).x, 10.0);
        QCOMPARE(placeOf(point, middle, 1).y, 5.0);
    }

    void player_keeps_time_loops_and_turns_round() {
        FramePlayer player;
        player.setAnimation(10, 200);
        player.play();
        QTRY_VERIFY(!player.isPlaying());
        QCOMPARE(player.frame(), 9);
        player.setReversed(true);
        player.play();
        QTRY_VERIFY(!player.isPlaying());
        QCOMPARE(player.frame(), 0);
        player.setReversed(false);
        player.setLoop(FrameLoop::BackAndForth);
        QSignalSpy turned(&player, &FramePlayer::directionChanged);
        player.play();
        QTRY_VERIFY(turned.count() >= 2);
        QVERIFY(player.isPlaying());
        player.step(1);
        QVERIFY(!player.isPlaying());
        player.setAnimation(3, 10);
        QVERIFY(player.frame() <= 2);
    }

    void frame_files_are_numbered_with_as_many_digits_as_needed() {
        QCOMPARE(framePath("a/wheel.png", 0, 160), std::string("a/wheel-001.png"));
        QCOMPARE(framePath("wheel.svg", 9, 10), std::string("wheel-10.svg"));
    }

    void exports_all_frames_and_the_animation() {
        const QTemporaryDir folder;
        const gcl::ProgramPtr program = gcl::compile(
            "t.gcl", "dim 40 30\nanimation_frames 4 10\npoint A 5 5 35 25\npoint O 20 15\ndrawcircle O A\n");
        int steps = 0;
        const auto progress = [&steps](std::size_t, std::size_t) { ++steps; };
        GclExportRequest request;
        request.widthPx = 120;
        request.kind = "png-frames";
        request.path = folder.filePath("f.png").toStdString();
        QVERIFY(exportGcl(*program, request, {}, progress));
        QCOMPARE(steps, 4);
        QImage first(folder.filePath("f-1.png"));
        QCOMPARE(first.size(), QSize(120, 90));
        QVERIFY(first != QImage(folder.filePath("f-4.png")));
        request.kind = "gif";
        request.path = folder.filePath("f.gif").toStdString();
        QVERIFY(exportGcl(*program, request, {}, progress));
        QFile gif(folder.filePath("f.gif"));
        QVERIFY(gif.open(QIODevice::ReadOnly));
        QCOMPARE(gif.read(6), QByteArray("GIF89a"));
    }

    void a_stopped_export_of_frames_leaves_nothing_behind() {
        const QTemporaryDir folder;
        const gcl::ProgramPtr program =
            gcl::compile("t.gcl", "dim 40 30\nanimation_frames 9 10\npoint A 5 5 35 25\ncmark A\n");
        std::stop_source stop;
        GclExportRequest request;
        request.kind = "svg-frames";
        request.path = folder.filePath("f.svg").toStdString();
        const auto written = exportGcl(*program, request, stop.get_token(), [&stop](std::size_t done, std::size_t) {
            if (done == 3) {
                stop.request_stop();
            }
        });
        QVERIFY(!written);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void every_example_runs_without_fault() {
        const std::filesystem::path examples = std::filesystem::path(BYRNE_SOURCE_DIR) / "resources" / "examples";
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(examples)) {
            if (entry.path().extension() != ".gcl") {
                continue;
            }
            ++count;
            QFile file(QString::fromStdString(entry.path().string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const gcl::ProgramPtr program = gcl::compile(entry.path(), file.readAll().toStdString());
            for (const int frame : {0, program->frameCount() - 1}) {
                const GclPicturePtr picture = drawGcl(program, frame, {}, frame == 0, {});
                QVERIFY2(picture->run.diagnostics.empty(),
                         picture->run.diagnostics.empty() ? "" : picture->run.diagnostics.front().message.c_str());
                QVERIFY(picture->run.scene.elements.size() > 3);
                QCOMPARE(picture->run.origins.size(), picture->run.scene.elements.size());
            }
        }
        QVERIFY(count >= 6);
    }
};

QTEST_GUILESS_MAIN(GclLogicTest)

#include "gcl_logic_test.moc"
