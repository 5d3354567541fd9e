// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// gcl_frames [FILE.gcl] [WIDTH HEIGHT]: how fast the window can show an animation and follow a dragged point. Prints
// the time of a frame, run and painted, with the program compiled once, and compiled anew for each frame (as GCLC
// does).
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/gcl/gcl.h"

namespace {

using namespace byrne;
using Clock = std::chrono::steady_clock;

constexpr double kBudgetMs = 1000.0 / 60;

double milliseconds(Clock::time_point from) {
    return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

struct Times {
    std::vector<double> ms;

    [[nodiscard]] double total() const {
        double sum = 0;
        for (const double each : ms) sum += each;
        return sum;
    }
    [[nodiscard]] double part(double fraction) const {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(fraction * static_cast<double>(sorted.size() - 1))];
    }
    void print(const char* what) const {
        std::printf("%-34s %7.3f ms median %7.3f ms 95%% %7.3f ms longest   %8.1f a second\n", what, part(0.5),
                    part(0.95), part(1), static_cast<double>(ms.size()) * 1000 / total());
    }
};

/// Paints into memory that is used again, as the canvas of the window does.
class Painter {
public:
    Painter(int width, int height) : width_(width), height_(height), bytes_(std::size_t(4) * width * height) {}

    void paint(const scene::Scene& scene) {
        cairo::paintInto(scene::snapshot(scene, scene.durationS), bytes_.data(), width_, height_, 4 * width_,
                         cairo::fit(scene, width_, height_));
    }

private:
    int width_;
    int height_;
    std::vector<std::uint8_t> bytes_;
};

gcl::RunOptions optionsFor(int frame) {
    gcl::RunOptions options;
    options.frame = frame;
    options.hasTypesetLabels = true;
    options.collectsValues = true;
    options.testsConjectures = false;
    return options;
}

void playFrames(const std::string& path, const std::string& text, Painter& painter) {
    const gcl::ProgramPtr program = gcl::compile(path, text);
    Times run;
    Times paint;
    Times both;
    Times anew;
    for (int frame = 0; frame < program->frameCount(); ++frame) {
        const auto start = Clock::now();
        const gcl::Run made = gcl::run(*program, optionsFor(frame));
        run.ms.push_back(milliseconds(start));
        const auto painting = Clock::now();
        painter.paint(made.scene);
        paint.ms.push_back(milliseconds(painting));
        both.ms.push_back(milliseconds(start));
        const auto again = Clock::now();
        painter.paint(gcl::run(*gcl::compile(path, text), optionsFor(frame)).scene);
        anew.ms.push_back(milliseconds(again));
    }
    std::printf("%d frames of %s\n", program->frameCount(), path.c_str());
    run.print("  run");
    paint.print("  paint");
    both.print("  run and paint");
    anew.print("  the same, compiled anew");
    const auto late = std::count_if(both.ms.begin(), both.ms.end(), [](double ms) { return ms > kBudgetMs; });
    std::printf("  frames over %.1f ms (60 a second): %ld; compiled once : anew = 1 : %.2f\n", kBudgetMs,
                static_cast<long>(late), anew.total() / both.total());
}

void dragPoint(const std::string& path, const std::string& text, Painter& painter) {
    const gcl::ProgramPtr program = gcl::compile(path, text);
    if (program->freePoints().empty()) return;
    const gcl::FreePoint& point = program->freePoints().front();
    Times drag;
    for (int step = 0; step < 200; ++step) {
        gcl::RunOptions options = optionsFor(0);
        options.numbers = {{point.x.span.begin, point.x.value + step * 0.05},
                           {point.y.span.begin, point.y.value + step * 0.03}};
        const auto start = Clock::now();
        painter.paint(gcl::run(*program, options).scene);
        drag.ms.push_back(milliseconds(start));
    }
    std::printf("200 places of %s dragged\n", point.name.c_str());
    drag.print("  run and paint");
}

}  // namespace

int main(int argc, char** argv) {
    const std::string path = argc > 1 ? argv[1] : BYRNE_SOURCE_DIR "/resources/examples/rolling_wheel.gcl";
    const int width = argc > 3 ? std::atoi(argv[2]) : 1600;
    const int height = argc > 3 ? std::atoi(argv[3]) : 1200;
    const base::Result<std::string> text = base::readFile(path);
    if (!text || width < 1 || height < 1) {
        std::fprintf(stderr, "gcl_frames [FILE.gcl] [WIDTH HEIGHT]: cannot read %s\n", path.c_str());
        return 2;
    }
    Painter painter(width, height);
    std::printf("%d x %d pixels\n", width, height);
    playFrames(path, *text, painter);
    dragPoint(path, *text, painter);
    return 0;
}
