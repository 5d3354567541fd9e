// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// drag_figures [FILE...]: drags a free point of each theorem on a round of 120 places and tells how much processor time
// one move takes, as the window does it: on one thread the figures of all branches and the pictures of all steps of the
// branch on screen, on the other one of them painted at the size of the canvas. A made-up figure of 40 points is always
// among them. At 60 moves a second neither thread may take more than 16.7 ms; ends with failure if the median of any
// theorem takes longer.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "app/common/session.h"
#include "render/cairo/painter.h"

using namespace byrne;

namespace {

constexpr int kMoves = 120;
constexpr double kRadius = 0.06;
constexpr int kWidth = 1000, kHeight = 750;  // As in a window of 1600 x 1000 pixels.
constexpr double kPatienceMs = 1000.0 / 60;

struct Times {
    std::vector<double> figures, pictures, works, paintings;
    std::size_t unsolved = 0;
};

/// Milliseconds of processor time.
double now() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Midpoints of midpoints around a polygon, and feet of heights: 40 points, 7 of them free.
std::string fortyPoints() {
    std::string text = "include \"school.byrne\"\ntheorem forty:\n  for";
    std::vector<std::string> names;
    for (int i = 0; i < 40; ++i) {
        names.push_back("P" + std::to_string(i));
        text += " " + names.back();
    }
    text += "\n  assume ";
    for (int i = 7; i < 40; ++i)
        text += (i == 7 ? "midpoint(" : ", midpoint(") + names[static_cast<std::size_t>(i - 7)] + "," +
                names[static_cast<std::size_t>(i)] + "," + names[static_cast<std::size_t>(i - 6)] + ")";
    return text + "\n  show P0 = P0\n";
}

/// Whether 60 pictures a second are possible.
bool report(const std::string& name, std::size_t points, Times& times) {
    const auto at = [](std::vector<double>& values, double part) {
        std::sort(values.begin(), values.end());
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    const double slowest = std::max(at(times.works, 0.5), at(times.paintings, 0.5));
    std::printf(
        "%-24s %2zu points  figures %5.2f + pictures %5.2f = %5.2f ms (95%%: %5.2f)  painting %5.2f ms (95%%: %5.2f)  "
        "%4.0f moves a second  %zu without a true figure\n",
        name.c_str(), points, at(times.figures, 0.5), at(times.pictures, 0.5), at(times.works, 0.5),
        at(times.works, 0.95), at(times.paintings, 0.5), at(times.paintings, 0.95), 1000 / slowest, times.unsolved);
    return slowest <= kPatienceMs;
}

bool drag(const common::Session& session, const syntax::Theorem& theorem) {
    const common::Subject subject(session, theorem);
    figure::FigureSet present = common::solveFigures(subject, {});
    const figure::FigureSet start = present;
    std::size_t shown = 0;
    while (shown + 1 < present.branches.size() && present.branches[shown].isContradictory) ++shown;
    if (present.branches[shown].freePoints.empty()) return true;
    const std::string point = present.branches[shown].freePoints.front();
    const figure::Position middle = present.branches[shown].points.at(point);
    illustrate::Options options;
    options.measure = scene::remembered(cairo::measure);
    options.framing = &start;
    options.onlyBranch = shown;
    Times times;
    for (int i = 0; i < kMoves; ++i) {
        const double angle = 2 * 3.14159265358979 * i / kMoves;
        figure::FigureOptions solving;
        solving.previous = &present;
        solving.focus = shown;
        solving.wanted[point] = {middle.x + kRadius * std::cos(angle) - kRadius, middle.y + kRadius * std::sin(angle)};
        const double begin = now();
        figure::FigureSet moved = figure::solve(subject.view(), subject.vocabulary(), solving);
        times.figures.push_back(now() - begin);
        const double telling = now();
        const illustrate::Story story = illustrate::illustrate(subject.view(), subject.vocabulary(), moved, options);
        const auto& frames = story.branches[shown].frames;
        times.pictures.push_back(now() - telling);
        times.works.push_back(now() - begin);
        const double painting = now();
        std::vector<unsigned char> pixels(std::size_t{kWidth} * kHeight * 4);
        cairo::paintInto(scene::snapshot(frames.back().scene, frames.back().scene.durationS), pixels.data(), kWidth,
                         kHeight, kWidth * 4, cairo::fit(frames.back().scene, kWidth, kHeight));
        times.paintings.push_back(now() - painting);
        times.unsolved += moved.branches[shown].isSolved ? 0 : 1;
        present = std::move(moved);
    }
    return report(subject.view().theorem().name, present.branches[shown].points.size(), times);
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<common::Session> sessions;
    sessions.push_back(
        common::loadText(std::string(BYRNE_SOURCE_DIR) + "/resources/theories/forty.byrne", fortyPoints(), {}));
    for (int i = 1; i < argc; ++i) sessions.push_back(common::load(argv[i], {.allowIncludeAnywhere = true}));
    bool isFast = true;
    for (const common::Session& session : sessions)
        for (const syntax::Theorem& theorem : session.document.theorems) isFast = drag(session, theorem) && isFast;
    return isFast ? EXIT_SUCCESS : EXIT_FAILURE;
}
