// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "hand_made.h"
#include "render/illustrate/contact_sheet.h"
#include "render/scene/path_geometry.h"
#include "render/scene/placement.h"

using namespace byrne;
using illustrate::Frame;

namespace {

illustrate::Story storyOf(const test::HandMade& made) {
    return illustrate::illustrate(made.view(), made.vocabulary, made.figures, {});
}

std::size_t papers(const scene::Scene& page) {
    return static_cast<std::size_t>(std::count_if(page.elements.begin(), page.elements.end(),
                                                  [](const auto& element) { return element.id == "sheet/paper"; }));
}

}  // namespace

class ContactSheetTest : public QObject {
    Q_OBJECT

private slots:
    void every_step_has_its_cell() {
        const test::HandMade made = test::varignon();
        const illustrate::Story story = storyOf(made);
        const std::vector<const Frame*> frames = illustrate::framesInOrder(story, made.view());
        QCOMPARE(frames.size(), std::size_t(9));
        const auto pages = illustrate::contactSheet({{"varignon", frames}}, {.columns = 4, .cellWidthMm = 80});
        QCOMPARE(pages.size(), std::size_t(1));
        QCOMPARE(papers(pages[0]), std::size_t(9));
        QVERIFY(pages[0].heightMm > 3 * 60 && pages[0].heightMm < 3 * 60 + 50);
        for (const scene::Element& element : pages[0].elements)
            if (const auto* path = std::get_if<scene::Path>(&element.shape))
                if (const auto box = scene::bounds(*path))
                    QVERIFY(box->min.x >= 0 && box->min.y >= 0 && box->max.x <= pages[0].widthMm &&
                            box->max.y <= pages[0].heightMm);
    }

    void shared_steps_are_shown_once_and_in_a_true_figure() {
        const test::HandMade made = test::twoCases();
        const illustrate::Story story = storyOf(made);
        const std::vector<const Frame*> frames = illustrate::framesInOrder(story, made.view());
        QCOMPARE(frames.size(), story.branches[0].frames.size() + story.branches[1].frames.size() - 1);
        QCOMPARE(frames[0], &story.branches[1].frames[0]);
        QCOMPARE(frames[1], &story.branches[0].frames[1]);
    }

    void long_sheets_turn_the_page() {
        const test::HandMade made = test::varignon();
        const illustrate::Story story = storyOf(made);
        const auto pages = illustrate::contactSheet({{"a", illustrate::framesInOrder(story, made.view())}},
                                                    {.columns = 2, .cellWidthMm = 80, .maxHeightMm = 200});
        QVERIFY(pages.size() >= 2);
        std::size_t all = 0;
        for (const scene::Scene& page : pages) {
            all += papers(page);
            QVERIFY(page.heightMm <= 200 + 1e-6);
        }
        QCOMPARE(all, std::size_t(9));
    }

    void nothing_reaches_beyond_its_picture() {
        scene::Scene still;
        still.widthMm = 100;
        still.heightMm = 50;
        scene::Path circle;
        circle.commands = {scene::MoveTo{{180, 25}}, scene::ArcTo{{100, 25}, 80, 0, 6.283185307179586}};
        still.elements.push_back({"circle", circle, {}, scene::Layer::Context, {}});
        scene::Path area;
        area.commands = {scene::MoveTo{{-50, -50}}, scene::LineTo{{150, -50}}, scene::LineTo{{150, 30}},
                         scene::LineTo{{-50, 30}}, scene::ClosePath{}};
        scene::Style filled;
        filled.isStroked = false;
        filled.isFilled = true;
        still.elements.push_back({"area", area, filled, scene::Layer::Area, {}});
        const std::vector<scene::Element> placed = scene::placed(still, 0.5, {10, 20});
        QCOMPARE(placed.size(), std::size_t(2));
        for (const scene::Element& element : placed) {
            const auto box = scene::bounds(std::get<scene::Path>(element.shape));
            QVERIFY(box.has_value());
            QVERIFY(box->min.x >= 10 - 1e-9 && box->max.x <= 60 + 1e-9);
            QVERIFY(box->min.y >= 20 - 1e-9 && box->max.y <= 45 + 1e-9);
        }
        const auto box = scene::bounds(std::get<scene::Path>(placed[1].shape));
        QCOMPARE(box->max.y, 20 + 15.0);
        QVERIFY(std::abs(placed[0].style.widthMm - 0.2) < 1e-9);
    }

    void what_lies_outside_is_left_out() {
        scene::Path far;
        far.commands = {scene::MoveTo{{200, 200}}, scene::LineTo{{300, 300}}};
        QVERIFY(scene::cutOff(far, {0, 0}, {100, 100}, false).commands.empty());
        scene::Path across;
        across.commands = {scene::MoveTo{{-100, 50}}, scene::LineTo{{200, 50}}};
        const scene::Path cut = scene::cutOff(across, {0, 0}, {100, 100}, false);
        QCOMPARE(cut.commands.size(), std::size_t(2));
        QCOMPARE(std::get<scene::MoveTo>(cut.commands[0]).to, (scene::Vec2{0, 50}));
        QCOMPARE(std::get<scene::LineTo>(cut.commands[1]).to, (scene::Vec2{100, 50}));
    }
};

QTEST_APPLESS_MAIN(ContactSheetTest)
#include "contact_sheet_test.moc"
