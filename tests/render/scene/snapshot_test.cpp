// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <cmath>
#include <numbers>

#include "render/scene/path_geometry.h"
#include "render/scene/scene.h"
#include "render/scene/stroke.h"
#include "render/scene/text_measure.h"

using namespace byrne::scene;

namespace {

constexpr double kPi = std::numbers::pi;

Path segment(Vec2 a, Vec2 b) { return {{MoveTo{a}, LineTo{b}}}; }

Element element(Shape shape, Timing timing = {}, Layer layer = Layer::Context) {
    Element result;
    result.shape = std::move(shape);
    result.timing = timing;
    result.layer = layer;
    return result;
}

Timing drawnFrom(double startS, double enterS, Transition enter) {
    Timing timing;
    timing.startS = startS;
    timing.enterS = enterS;
    timing.enter = enter;
    return timing;
}

Scene sceneOf(std::vector<Element> elements) {
    Scene scene;
    scene.elements = std::move(elements);
    scene.durationS = 2;
    return scene;
}

const Path& pathOf(const Element& element) { return std::get<Path>(element.shape); }

}  // namespace

class SnapshotTest : public QObject {
    Q_OBJECT

private slots:
    void length_counts_lines_arcs_curves_and_closing() {
        QCOMPARE(length(segment({0, 0}, {3, 4})), 5.0);
        QCOMPARE(length(Path{{ArcTo{{0, 0}, 2, 0, kPi}}}), 2 * kPi);
        QCOMPARE(length(Path{{MoveTo{{0, 0}}, LineTo{{3, 0}}, LineTo{{3, 4}}, ClosePath{}}}), 12.0);
        // A curve whose control points lie evenly on a segment is that segment.
        QVERIFY(std::abs(length(Path{{MoveTo{{0, 0}}, CurveTo{{1, 0}, {2, 0}, {3, 0}}}}) - 3) < 1e-9);
        // The line that leads to the start of an arc belongs to the path.
        QCOMPARE(length(Path{{MoveTo{{5, 0}}, ArcTo{{0, 0}, 2, 0, kPi}}}), 3 + 2 * kPi);
    }

    void first_part_cuts_inside_each_kind_of_command() {
        QCOMPARE(firstPart(segment({0, 0}, {10, 0}), 4), segment({0, 0}, {4, 0}));
        const Path arc = firstPart(Path{{ArcTo{{0, 0}, 2, kPi, 0}}}, kPi);
        QCOMPARE(std::get<ArcTo>(arc.commands.at(0)).to, kPi / 2);
        const Path curve = firstPart(Path{{MoveTo{{0, 0}}, CurveTo{{1, 2}, {2, 2}, {3, 0}}}}, 1.0);
        QVERIFY(std::abs(length(curve) - 1.0) < 0.01);
        const Path closed =
            firstPart(Path{{MoveTo{{0, 0}}, LineTo{{4, 0}}, LineTo{{4, 4}}, LineTo{{0, 4}}, ClosePath{}}}, 14);
        QCOMPARE(std::get<LineTo>(closed.commands.back()).to, (Vec2{0, 2}));
    }

    void first_part_of_full_length_is_the_whole_and_of_nothing_is_empty() {
        const Path path = segment({0, 0}, {10, 0});
        QCOMPARE(firstPart(path, 10), path);
        QCOMPARE(firstPart(path, 99), path);
        QVERIFY(firstPart(path, 0).commands.empty());
        QVERIFY(firstPart(path, -1).commands.empty());
    }

    void bounds_reach_the_extremes_of_arcs_and_curves() {
        const Box arc = bounds(Path{{ArcTo{{0, 0}, 2, -0.1, kPi / 2 + 0.1}}}).value();
        QVERIFY(std::abs(arc.max.x - 2) < 1e-12 && std::abs(arc.max.y - 2) < 1e-12);
        const Box curve = bounds(Path{{MoveTo{{0, 0}}, CurveTo{{0, 4}, {3, 4}, {3, 0}}}}).value();
        QVERIFY(std::abs(curve.max.y - 3) < 1e-12);
        QVERIFY(!bounds(Path{}).has_value());
    }

    void element_is_absent_before_its_start_and_from_its_end_on() {
        Timing timing;
        timing.startS = 1;
        timing.endS = 2;
        const Scene scene = sceneOf({element(segment({0, 0}, {1, 0}), timing)});
        QCOMPARE(snapshot(scene, 0.99).elements.size(), std::size_t(0));
        QCOMPARE(snapshot(scene, 1).elements.size(), std::size_t(1));
        QCOMPARE(snapshot(scene, 2).elements.size(), std::size_t(0));
    }

    void drawing_a_stroke_is_half_done_at_half_time_and_eased() {
        const Scene scene = sceneOf({element(segment({0, 0}, {10, 0}), drawnFrom(0, 1, Transition::Draw))});
        QCOMPARE(length(pathOf(snapshot(scene, 0.5).elements.at(0))), 5.0);
        const double early = length(pathOf(snapshot(scene, 0.1).elements.at(0)));
        QVERIFY(early > 0 && early < 1);  // Slower than even motion at first.
        QCOMPARE(pathOf(snapshot(scene, 1).elements.at(0)), segment({0, 0}, {10, 0}));
        QVERIFY(snapshot(scene, 0).elements.empty());
    }

    void drawing_a_filled_shape_fades_its_fill_under_the_growing_stroke() {
        Element disc = element(Path{{ArcTo{{5, 5}, 2, 0, 2 * kPi}, ClosePath{}}}, drawnFrom(0, 1, Transition::Draw));
        disc.style.isFilled = true;
        const Scene half = snapshot(sceneOf({disc}), 0.5);
        QCOMPARE(half.elements.size(), std::size_t(2));
        QVERIFY(half.elements[0].style.isFilled && !half.elements[0].style.isStroked);
        QCOMPARE(half.elements[0].style.opacity, 0.5);
        QCOMPARE(pathOf(half.elements[0]), pathOf(disc));
        QVERIFY(half.elements[1].style.isStroked && !half.elements[1].style.isFilled);
        QVERIFY(std::abs(length(pathOf(half.elements[1])) - 2 * kPi) < 1e-9);
    }

    void text_that_is_drawn_fades_in() {
        const Scene half = snapshot(sceneOf({element(Text{}, drawnFrom(0, 1, Transition::Draw))}), 0.5);
        QCOMPARE(half.elements.at(0).style.opacity, 0.5);
    }

    void pop_grows_about_the_centre_of_the_shape() {
        const Element disc = element(Path{{ArcTo{{7, 9}, 2, 0, 2 * kPi}}}, drawnFrom(0, 1, Transition::Pop));
        const ArcTo arc = std::get<ArcTo>(pathOf(snapshot(sceneOf({disc}), 0.5).elements.at(0)).commands.at(0));
        QVERIFY(std::abs(arc.center.x - 7) < 1e-9 && std::abs(arc.center.y - 9) < 1e-9);
        QCOMPARE(arc.radius, 1.0);
    }

    void leaving_elements_fade_out() {
        Timing timing;
        timing.endS = 1;
        timing.leaveS = 0.5;
        const Scene scene = sceneOf({element(segment({0, 0}, {1, 0}), timing)});
        QCOMPARE(snapshot(scene, 0.4).elements.at(0).style.opacity, 1.0);
        QCOMPARE(snapshot(scene, 0.75).elements.at(0).style.opacity, 0.5);
    }

    void result_is_still_and_sorted_by_layer() {
        const Scene scene = sceneOf({element(Text{}, {}, Layer::Label),
                                     element(segment({0, 0}, {1, 0}), drawnFrom(0, 1, Transition::Fade), Layer::Area)});
        const Scene picture = snapshot(scene, 1);
        QCOMPARE(picture.durationS, 0.0);
        QCOMPARE(picture.elements.at(0).layer, Layer::Area);
        QCOMPARE(picture.elements.at(0).timing, Timing{});
        QCOMPARE(picture, snapshot(picture, 0));
    }

    void dashes_with_round_caps_keep_their_visible_length() {
        Style style;
        style.widthMm = 0.5;
        style.dashMm = {3, 2};
        QCOMPARE(shownDash(style), (std::vector<double>{2.5, 2.5}));
        style.hasRoundCaps = false;
        QCOMPARE(shownDash(style), (std::vector<double>{3, 2}));
        style.dashMm = {0, 0};
        QVERIFY(shownDash(style).empty());
        style.dashMm = {1, -1};
        QVERIFY(shownDash(style).empty());
    }

    void approximate_measure_grows_with_text_and_breaks_lines() {
        Text text;
        text.runs = {{.text = "the quick brown fox jumps over the dog"}};
        const TextExtents one = approximateMeasure(text);
        text.maxWidthMm = one.widthMm / 2;
        const TextExtents several = approximateMeasure(text);
        QVERIFY(several.widthMm <= text.maxWidthMm);
        QVERIFY(several.heightMm > one.heightMm + text.lineSpacing * text.sizeMm - 1e-9);
        Text subscripted;
        subscripted.runs = {{.text = "A"}};
        const TextExtents plain = approximateMeasure(subscripted);
        subscripted.runs.push_back({.text = "1", .script = -1});
        QVERIFY(approximateMeasure(subscripted).widthMm > plain.widthMm);
        QVERIFY(approximateMeasure(subscripted).heightMm > plain.heightMm);
    }
};

QTEST_APPLESS_MAIN(SnapshotTest)
#include "snapshot_test.moc"
