// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures in simple means: dashes as lines of their own, and half transparent areas as opaque ones.
#include <QtTest>

#include <cmath>
#include <numbers>

#include "render/scene/dashes.h"
#include "render/scene/flatten.h"
#include "render/scene/path_geometry.h"

using namespace byrne;
using namespace byrne::scene;

namespace {

constexpr double kPi = std::numbers::pi;

/// Where each dash begins.
std::vector<Vec2> beginnings(const Path& path) {
    std::vector<Vec2> result;
    for (const PathCommand& command : path.commands)
        if (const auto* move = std::get_if<MoveTo>(&command)) result.push_back(move->to);
    return result;
}

bool isNear(double a, double b) { return std::abs(a - b) < 1e-6; }

Element area(std::vector<Vec2> corners, std::uint8_t alpha) {
    Element element;
    Path path;
    for (const Vec2 corner : corners) {
        if (path.commands.empty())
            path.commands.emplace_back(MoveTo{corner});
        else
            path.commands.emplace_back(LineTo{corner});
    }
    path.commands.emplace_back(ClosePath{});
    element.shape = std::move(path);
    element.layer = Layer::Area;
    element.style.isStroked = false;
    element.style.isFilled = true;
    element.style.fill = {200, 0, 0, alpha};
    return element;
}

}  // namespace

class PlainShapesTest : public QObject {
    Q_OBJECT

private slots:
    void dashes_go_on_round_a_corner() {
        const Path hook{{MoveTo{{0, 0}}, LineTo{{4, 0}}, LineTo{{4, 4}}}};
        const Path parts = dashed(hook, {3, 2});
        // On from 0 to 3 and from 5 to 8, where the way is 8 long.
        QCOMPARE(beginnings(parts).size(), std::size_t(2));
        QVERIFY(isNear(beginnings(parts)[1].x, 4) && isNear(beginnings(parts)[1].y, 1));
        QVERIFY(isNear(length(parts), 6));
        // One dash bends without a break.
        QCOMPARE(beginnings(dashed(hook, {6, 1})).size(), std::size_t(2));
        QVERIFY(isNear(length(dashed(hook, {6, 1})), 7));
    }

    void dashes_begin_anew_with_each_line() {
        const Path two{{MoveTo{{0, 0}}, LineTo{{3, 0}}, MoveTo{{0, 5}}, LineTo{{3, 5}}}};
        QCOMPARE(beginnings(dashed(two, {2, 2})).size(), std::size_t(2));
        QVERIFY(isNear(beginnings(dashed(two, {2, 2}))[1].y, 5));
    }

    void a_closed_line_is_dashed_all_around() {
        const Path square{{MoveTo{{0, 0}}, LineTo{{4, 0}}, LineTo{{4, 4}}, LineTo{{0, 4}}, ClosePath{}}};
        QVERIFY(isNear(length(dashed(square, {1, 1})), 8));
    }

    void dashes_of_an_arc_have_the_lengths_of_the_pattern() {
        const Path parts = dashed({{ArcTo{{0, 0}, 10, 2, 1}}}, {3, 1});
        QCOMPARE(parts.commands.size(), std::size_t(6));
        const auto arc = [&](std::size_t i) { return std::get<ArcTo>(parts.commands[2 * i + 1]); };
        QVERIFY(isNear(arc(0).from, 2));
        QVERIFY(isNear((arc(1).from - arc(1).to) * 10, 3));
        QVERIFY(isNear((arc(0).to - arc(1).from) * 10, 1));
        QVERIFY(isNear(arc(2).to, 1));
        QVERIFY(isNear(length(dashed({{ArcTo{{5, 5}, 2, 0, 2 * kPi}}}, {kPi / 4, kPi / 4})), 2 * kPi));
    }

    void dashes_of_a_curve_lie_on_it() {
        const Path whole{{MoveTo{{0, 0}}, CurveTo{{0, 20}, {30, 20}, {30, 0}}}};
        const Path parts = dashed(whole, {2, 2});
        QVERIFY(std::abs(length(parts) / length(whole) - 0.5) < 0.05);
        // The curve is its own mirror image about x = 15, and its top is at y = 15.
        for (const Vec2 p : beginnings(parts)) QVERIFY(p.y >= -1e-9 && p.y <= 15 + 1e-9);
    }

    void what_is_no_pattern_leaves_the_line() {
        const Path line{{MoveTo{{0, 0}}, LineTo{{100, 0}}}};
        QCOMPARE(dashed(line, {0, 0}), line);
        QCOMPARE(dashed(line, {-1, 2}), line);
        QCOMPARE(dashed(line, {1e-3, 1e-3}), line);  // 100,000 pieces look solid.
    }

    void a_dashed_border_of_an_area_is_an_element_of_its_own() {
        Scene page{100, 100};
        page.elements.push_back(area({{0, 0}, {8, 0}, {8, 8}}, 255));
        page.elements[0].style.isStroked = true;
        page.elements[0].style.dashMm = {2, 1};
        const Scene plain = withDashesDrawn(page);
        QCOMPARE(plain.elements.size(), std::size_t(2));
        QVERIFY(plain.elements[0].style.isFilled && !plain.elements[0].style.isStroked);
        QVERIFY(!plain.elements[1].style.isFilled && plain.elements[1].style.dashMm.empty());
    }

    void areas_side_by_side_become_opaque() {
        Scene page{100, 100};
        page.ground = {255, 255, 255, 255};
        // Boxes around them overlap, the triangles only touch.
        page.elements = {area({{0, 0}, {10, 0}, {0, 10}}, 128), area({{10, 0}, {10, 10}, {0, 10}}, 128)};
        for (const Element& element : withFlatAreas(page).elements) QCOMPARE(int(element.style.fill.alpha), 255);
        page.elements[1] = area({{10, 0}, {10, 10}, {0, 9}}, 128);
        for (const Element& element : withFlatAreas(page).elements) QCOMPARE(int(element.style.fill.alpha), 128);
        page.elements[1] = area({{20, 0}, {30, 0}, {20, 9}}, 128);
        QCOMPARE(withFlatAreas(page).elements[0].style.fill, (Color{227, 127, 127, 255}));
        page.ground.alpha = 0;
        QCOMPARE(withFlatAreas(page), page);
    }
};

QTEST_APPLESS_MAIN(PlainShapesTest)
#include "plain_shapes_test.moc"
