// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Triangles that one line of a program fills are one area; those of several lines stay as GCLC draws them.
#include <QtTest>

#include "render/gcl/gcl.h"

using namespace byrne;

namespace {

constexpr const char* kCorners =
    "point A 10 10\npoint B 50 10\npoint C 50 50\npoint D 10 50\npoint E 90 90\npoint F 30 20\n";

/// The number of corners of each area.
std::vector<int> areas(const std::string& commands) {
    const gcl::Run run = gcl::run(*gcl::compile("areas.gcl", kCorners + commands), {});
    std::vector<int> corners;
    for (const scene::Element& element : run.scene.elements)
        corners.push_back(static_cast<int>(std::get<scene::Path>(element.shape).commands.size()) - 1);
    return corners;
}

}  // namespace

class JoinedAreasTest : public QObject {
    Q_OBJECT

private slots:
    void neighbours_on_one_line_are_one_area() {
        QCOMPARE(areas("filltriangle A B C filltriangle A C D"), std::vector<int>{4});
        QCOMPARE(areas("filltriangle A B C filltriangle D C A"), std::vector<int>{4});  // Either way round.
        QCOMPARE(areas("filltriangle A B C filltriangle A C D filltriangle C D E"), std::vector<int>{5});
    }
    void lines_of_their_own_are_areas_of_their_own() {
        QCOMPARE(areas("filltriangle A B C\nfilltriangle A C D"), (std::vector<int>{3, 3}));
    }
    void others_are_not_joined() {
        QCOMPARE(areas("filltriangle A B C filltriangle A D E"), (std::vector<int>{3, 3}));  // One corner in common.
        QCOMPARE(areas("filltriangle A B C filltriangle A B F"), (std::vector<int>{3, 3}));  // On the same side.
        QCOMPARE(areas("filltriangle A B C color 9 9 9 filltriangle A C D"), (std::vector<int>{3, 3}));
        QCOMPARE(areas("filltriangle A B C drawsegment A C filltriangle A C D").size(), std::size_t(3));
    }
};

QTEST_APPLESS_MAIN(JoinedAreasTest)
#include "joined_areas_test.moc"
