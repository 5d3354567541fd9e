// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli render: draws a GCL program.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/file.h"
#include "render/gcl/gcl.h"

namespace byrne::cli {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kDotsPerInchOfLayout = 96;
constexpr double kStillFramesPerSecond = 10;
constexpr std::array kPictures{"svg", "png", "pdf", "eps", "tex"};
constexpr std::array kAnimations{"gif", "apng", "webp", "mp4", "webm"};

bool isAnimation(const std::string& kind) { return std::ranges::count(kAnimations, kind) > 0; }

bool isGoodKind(const Environment& environment, const RenderOptions& options) {
    const std::string kind = extensionOf(options.output);
    if (std::ranges::count(kPictures, kind) > 0 || isAnimation(kind)) return true;
    sayError(environment,
             "cannot tell from the name '" + options.output.string() +
                 "' what to draw: it must end in .svg, .png, .pdf, .eps, .tex, .gif, .apng, .webp, .mp4 or "
                 ".webm");
    return false;
}

/// Runs the program for one frame; false after saying what is wrong with it, or that it was stopped.
bool runFrame(const Environment& environment, const RenderOptions& options, const gcl::Program& program, int frame,
              std::vector<scene::Scene>& scenes) {
    gcl::RunOptions running;
    running.frame = frame;
    // As GCLC does: typeset on paper, the source of labels in SVG.
    running.hasTypesetLabels = extensionOf(options.output) != "svg";
    running.limits = {.seconds = 600, .memoryBytes = 0, .stop = environment.stop};
    gcl::Run run = gcl::run(program, running);
    if (scenes.empty() || base::hasErrors(run.diagnostics))
        sayDiagnostics(environment, run.diagnostics, program.sources());
    if (base::hasErrors(run.diagnostics)) return false;
    scenes.push_back(std::move(run.scene));
    return true;
}

/// One frame, or all of an animation.
bool runFrames(const Environment& environment, const RenderOptions& options, const gcl::Program& program,
               std::vector<scene::Scene>& scenes) {
    if (!isAnimation(extensionOf(options.output)))
        return runFrame(environment, options, program, options.frame, scenes);
    const double rate = program.framesPerSecond() > 0 ? program.framesPerSecond() : kStillFramesPerSecond;
    ProgressLine line(environment);
    for (int frame = 0; frame < program.frameCount(); ++frame) {
        if (!runFrame(environment, options, program, frame, scenes)) return false;
        scenes.back().durationS = 1 / rate;
        if (environment.stop.stop_requested()) return true;
        line.update(double(frame + 1) / program.frameCount(),
                    "running frame " + std::to_string(frame + 1) + " of " + std::to_string(program.frameCount()));
    }
    return true;
}

base::Result<void> write(const Environment& environment, const RenderOptions& options, double framesPerSecond,
                         const std::vector<scene::Scene>& scenes) {
    const auto pixels = [](double mm) {
        return std::max(1, static_cast<int>(std::lround(mm / kMmPerInch * kDotsPerInchOfLayout)));
    };
    ProgressLine line(environment);
    common::ExportRequest request;
    request.kind = common::exportKindsWith(extensionOf(options.output)).front();
    request.width = pixels(scenes.front().widthMm);
    request.height = pixels(scenes.front().heightMm);
    request.dotsPerInch = options.dotsPerInch;
    request.framesPerSecond = framesPerSecond;
    request.loopPauseS = 0;
    request.limits.stop = environment.stop;
    request.onProgress = [&line](const common::ExportProgress& progress) {
        line.drawing(progress.done, progress.all, progress.secondsLeft);
    };
    return writeThrough(options.output, [&](const std::filesystem::path& path) {
        request.path = path;
        return common::exportScenes(scenes, std::nullopt, request);
    });
}

}  // namespace

ExitCode render(const Environment& environment, const RenderOptions& options) {
    if (!isGoodKind(environment, options)) return ExitCode::BadInput;
    base::Result<std::string> text = base::readFile(options.file);
    if (!text) {
        sayError(environment, text.error().message);
        return ExitCode::BadInput;
    }
    const gcl::ProgramPtr program = gcl::compile(options.file, std::move(*text));
    std::vector<scene::Scene> scenes;
    if (!runFrames(environment, options, *program, scenes)) return ExitCode::BadInput;
    if (environment.stop.stop_requested()) {
        sayError(environment, "stopped; nothing was written");
        return ExitCode::NotGood;
    }
    const double rate = program->framesPerSecond() > 0 ? program->framesPerSecond() : kStillFramesPerSecond;
    const base::Result<void> written = write(environment, options, std::clamp(rate, 1.0, 60.0), scenes);
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return ExitCode::BadInput;
}

}  // namespace byrne::cli
