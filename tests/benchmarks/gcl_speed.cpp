// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast large GCL programs become SVG files, and animations pictures. Where there is a `gclc` on the PATH it draws
// the same programs, and ratios are printed; else GCLC's processor seconds on a machine with two cores, measured once.
// Usage: gcl_speed [ANIMATION.gcl]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/base/file.h"
#include "core/base/heap.h"
#include "render/cairo/painter.h"
#include "render/gcl/gcl.h"

using namespace byrne;

namespace {

struct Case {
    const char* name;
    std::string program;
    double gclcSeconds;  ///< Processor time of GCLC.
};

double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

std::string pointsAndSegments(int count) {
    std::string text = "dim 200 200\n";
    for (int i = 0; i < count; ++i)
        text += "point P" + std::to_string(i) + " " + std::to_string(i * 7919 % 20000 / 100.0) + " " +
                std::to_string(i * 104729 % 20000 / 100.0) + "\n";
    for (int i = 0; i < count; ++i)
        text += "drawsegment P" + std::to_string(i) + " P" + std::to_string((i + 1) % count) + "\n";
    return text;
}

std::string segmentsAndMarks(int count) {
    std::string text = pointsAndSegments(count);
    for (int i = 0; i < count; ++i) text += "cmark P" + std::to_string(i) + "\n";
    return text;
}

std::string nestedLoops() {
    return "number s 0\nnumber i 0\nwhile { i<1000 } { number j 0 while { j<1000 } { expression s { s+i*j } expression "
           "j { j+1 } } expression i { i+1 } }\n";
}

std::string longCurve() {
    return "dim 200 200\nang_picture 0 0 200 200\nang_origin 100 100\nang_unit 10\n"
           "ang_draw_parametric_curve t { 0; t<1000000; t+1 }{ 9*cos(t/1000)*sin(t/77777); 9*sin(t/1000) }\n";
}

/// Of one run of gclc, if it is there.
std::optional<double> gclcSeconds(const std::filesystem::path& folder, const std::string& program) {
    if (std::system("command -v gclc > /dev/null 2>&1") != 0) return std::nullopt;
    const std::filesystem::path file = folder / "speed.gcl";
    if (!base::writeFileAtomically(file, program)) return std::nullopt;
    const std::filesystem::path times = folder / "times";
    const std::string command = "cd '" + folder.string() +
                                "' && bash -c 'TIMEFORMAT=%U; time gclc speed.gcl out.svg -svg "
                                "> /dev/null 2>&1' 2> times";
    if (std::system(command.c_str()) != 0) return std::nullopt;
    const base::Result<std::string> text = base::readFile(times);
    return text ? std::optional(std::strtod(text->c_str(), nullptr)) : std::nullopt;
}

void measure(const std::filesystem::path& folder, const Case& each) {
    const double start = processorSeconds();
    const gcl::ProgramPtr program = gcl::compile("speed.gcl", each.program);
    gcl::RunOptions options;
    options.hasTypesetLabels = true;
    options.limits.seconds = 600;
    const gcl::Run run = gcl::run(*program, options);
    const double ran = processorSeconds();
    const bool isWritten = cairo::writeSvg(run.scene, folder / "speed.svg").has_value();
    const double done = processorSeconds();
    std::error_code ignored;
    std::printf("%-44s %7.3f s (drawing %.3f, writing %.3f), %.1f MB", each.name, done - start, ran - start, done - ran,
                double(std::filesystem::file_size(folder / "speed.svg", ignored)) / 1e6);
    if (const auto gclc = gclcSeconds(folder, each.program))
        std::printf("; gclc here %.2f s: %.0f times as fast\n", *gclc, *gclc / (done - start));
    else
        std::printf("; GCLC measured before %.2f s: %.0f times as fast\n", each.gclcSeconds,
                    each.gclcSeconds / (done - start));
    if (!isWritten || base::hasErrors(run.diagnostics))
        std::printf("  but: %s\n", run.diagnostics.empty() ? "not written" : run.diagnostics[0].message.c_str());
}

void measureAnimation(const std::filesystem::path& folder, const std::filesystem::path& file) {
    const base::Result<std::string> text = base::readFile(file);
    if (!text) return;
    const gcl::ProgramPtr program = gcl::compile(file, *text);
    gcl::RunOptions options;
    options.hasTypesetLabels = true;
    options.traces = gcl::makeTraceMemory();
    double drawing = 0;
    double painting = 0;
    double encoding = 0;
    for (options.frame = 0; options.frame < program->frameCount(); ++options.frame) {
        const double start = processorSeconds();
        const gcl::Run run = gcl::run(*program, options);
        const double ran = processorSeconds();
        (void)cairo::paint(run.scene, 1600, 1200, cairo::fit(run.scene, 1600, 1200));
        const double painted = processorSeconds();
        (void)cairo::writePng(run.scene, folder / "frame.png", 1600, 1200);
        drawing += ran - start;
        painting += painted - ran;
        encoding += processorSeconds() - painted;
    }
    const double frames = program->frameCount();
    std::printf(
        "%s: %.0f frames; running %.2f ms, painting 1600x1200 %.2f ms (%.0f frames a second), PNG file %.2f ms "
        "(%.0f a second)\n",
        file.filename().c_str(), frames, 1e3 * drawing / frames, 1e3 * painting / frames, frames / (drawing + painting),
        1e3 * encoding / frames, frames / (drawing + encoding));
}

}  // namespace

int main(int count, char** arguments) {
    byrne::base::useLargePages();  // As byrne-cli does.
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "byrne-gcl-speed";
    std::filesystem::create_directories(folder);
    for (const Case& each : {Case{"50,000 points and segments", pointsAndSegments(50'000), 13},
                             Case{"100,000 points and segments", pointsAndSegments(100'000), 26},
                             Case{"200,000 points and segments", pointsAndSegments(200'000), 52},
                             Case{"10,000 segments and 10,000 marks", segmentsAndMarks(10'000), 7.1},
                             Case{"nested loops of a million rounds", nestedLoops(), 1.6},
                             Case{"a curve of a million points", longCurve(), 4.1}})
        measure(folder, each);
    if (count > 1) measureAnimation(folder, arguments[1]);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return 0;
}
