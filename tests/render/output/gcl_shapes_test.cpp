// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Areas as triangles, rectangles, circles and sectors: what GCL programs are made of.
#include <QtTest>

#include <cmath>
#include <numbers>

#include "render/output/gcl_shapes.h"
#include "render/scene/path_geometry.h"

using namespace byrne;
using namespace byrne::output;
using namespace byrne::scene;

namespace {

constexpr double kPi = std::numbers::pi;

double areaOf(const std::vector<std::array<Vec2, 3>>& triangles) {
    double sum = 0;
    for (const auto& [a, b, c] : triangles)
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
    return sum;
}

}  // namespace

class GclShapesTest : public QObject {
    Q_OBJECT

private slots:
    void a_polygon_with_a_dent_is_filled_without_overlap() {
        const Path arrow{{MoveTo{{0, 0}}, LineTo{{10, 5}}, LineTo{{0, 10}}, LineTo{{4, 5}}, ClosePath{}}};
        const auto parts = triangles(arrow);
        QCOMPARE(parts.size(), std::size_t(2));
        QVERIFY(std::abs(areaOf(parts) - 30) < 1e-9);
        for (const auto& [a, b, c] : parts) {
            const Vec2 middle{(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3};
            // The dent is where x is small and y near the middle.
            QVERIFY(middle.x > 4 - std::abs(middle.y - 5) * 0.8 - 1e-9);
        }
    }

    void a_box_with_round_corners_is_filled_whole() {
        const double r = 2;
        const Path box{{MoveTo{{r, 0}}, LineTo{{20 - r, 0}}, ArcTo{{20 - r, r}, r, -kPi / 2, 0}, LineTo{{20, 10 - r}},
                        ArcTo{{20 - r, 10 - r}, r, 0, kPi / 2}, LineTo{{r, 10}}, ArcTo{{r, 10 - r}, r, kPi / 2, kPi},
                        LineTo{{0, r}}, ArcTo{{r, r}, r, kPi, 1.5 * kPi}, ClosePath{}}};
        QVERIFY(!wholeCircle(box) && !sector(box));
        QVERIFY(std::abs(areaOf(triangles(box)) - (200 - (4 - kPi) * r * r)) < 0.3);
    }

    void circles_may_be_in_pieces() {
        Path quarters{{MoveTo{{7, 5}}}};
        for (int i = 0; i < 4; ++i) quarters.commands.push_back(ArcTo{{5, 5}, 2, i * kPi / 2, (i + 1) * kPi / 2});
        QVERIFY(wholeCircle(quarters).has_value());
        quarters.commands.pop_back();
        QVERIFY(!wholeCircle(quarters));
        Path other{{ArcTo{{5, 5}, 2, 0, kPi}, ArcTo{{6, 5}, 2, kPi, 2 * kPi}}};
        QVERIFY(!wholeCircle(other));
    }

    void a_sector_has_its_centre_as_a_corner() {
        QVERIFY(sector({{MoveTo{{5, 5}}, ArcTo{{5, 5}, 2, 0, 1}, ClosePath{}}}).has_value());
        QVERIFY(!sector({{ArcTo{{5, 5}, 2, 0, 1}, ClosePath{}}}));
    }

    void rectangles_lie_along_the_axes() {
        const auto box = rectangle({{MoveTo{{1, 2}}, LineTo{{1, 8}}, LineTo{{5, 8}}, LineTo{{5, 2}}, ClosePath{}}});
        QVERIFY(box.has_value());
        QCOMPARE((*box)[0], (Vec2{1, 2}));
        QCOMPARE((*box)[1], (Vec2{5, 8}));
        QVERIFY(rectangle({{MoveTo{{1, 2}}, LineTo{{5, 2}}, LineTo{{5, 8}}, LineTo{{1, 8}}, LineTo{{1, 2}}}}));
        const Path diamond{{MoveTo{{0, 1}}, LineTo{{1, 0}}, LineTo{{2, 1}}, LineTo{{1, 2}}, ClosePath{}}};
        QVERIFY(!rectangle(diamond));
        QVERIFY(!rectangle({{MoveTo{{1, 2}}, LineTo{{1, 8}}, LineTo{{5, 8}}, LineTo{{5, 3}}, ClosePath{}}}));
        QVERIFY(!rectangle({{MoveTo{{1, 2}}, LineTo{{1, 8}}, LineTo{{5, 8}}, ClosePath{}}}));
    }
};

QTEST_APPLESS_MAIN(GclShapesTest)
#include "gcl_shapes_test.moc"
