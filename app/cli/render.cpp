// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli render: draws a GCL program.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/file.h"
#include "render/gcl/construction_xml.h"
#include "render/gcl/gcl.h"
#include "render/output/latex_picture.h"
#include "render/output/pstricks.h"
#include "render/output/tikz.h"

namespace byrne::cli {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kDotsPerInchOfLayout = 96;
constexpr double kStillFramesPerSecond = 10;
constexpr std::array kPictures{"svg", "png", "pdf", "eps", "tex"};
constexpr std::array kTexts{"tikz", "xml"};
constexpr std::array kAnimations{"gif", "apng", "webp", "mp4", "webm"};

bool isAnimation(const std::string& kind) { return std::ranges::count(kAnimations, kind) > 0; }

/// What is written here and not by common::exportScenes.
bool isText(const RenderOptions& options) {
    const std::string kind = extensionOf(options.output);
    return std::ranges::count(kTexts, kind) > 0 || (kind == "tex" && !options.tex.empty());
}

bool isGoodKind(const Environment& environment, const RenderOptions& options) {
    const std::string kind = extensionOf(options.output);
    if (std::ranges::count(kPictures, kind) > 0 || isText(options) || isAnimation(kind)) return true;
    sayError(
        environment,
        "cannot tell from the name '" + options.output.string() +
            "' what to draw: it must end in .svg, .png, .pdf, .eps, .tex, .tikz, .xml, .gif, .apng, .webp, .mp4 or "
            ".webm");
    return false;
}

std::string rounded(double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
    return buffer.data();
}

void sayConjecture(const gcl::Program& program, const gcl::Conjecture& conjecture) {
    std::string line = program.sources().describe(conjecture.location) + ": " +
                       (conjecture.name.empty() ? "conjecture" : conjecture.name) + ": ";
    if (conjecture.outcome == gcl::Conjecture::Outcome::Holds) {
        line += "holds here and in " + std::to_string(conjecture.instances) + " other figures";
    } else if (conjecture.outcome == gcl::Conjecture::Outcome::Fails) {
        line += conjecture.holdsHere ? "holds here, but fails for" : "fails here:";
        for (const auto& place : conjecture.counterexample)
            line += " " + place.point + " (" + rounded(place.x) + ", " + rounded(place.y) + ")";
    } else {
        line += "undecided: no figure of it could be made";
    }
    say(line + "\n");
}

std::string textOf(const RenderOptions& options, const gcl::Run& run) {
    using enum gcl::RawTarget;
    const std::string kind = extensionOf(options.output);
    if (kind == "xml") return gcl::constructionXml(run);
    output::TexOptions writing;
    writing.isDocument = kind == "tex";
    const bool isPicture = options.tex == "picture";
    const bool isPstricks = options.tex == "pstricks";
    const gcl::RawTarget target = isPicture ? SimpleLatex : isPstricks ? Pstricks : Tikz;
    for (const gcl::RawText& raw : run.rawTexts)
        if (raw.target == Latex || raw.target == target) writing.insertions.push_back({raw.before, raw.text});
    if (isPicture) return output::writeLatexPicture(run.scene, writing);
    if (isPstricks) return output::writePstricks(run.scene, writing);
    return output::writeTikz(run.scene, writing);
}

ExitCode writeAsText(const Environment& environment, const RenderOptions& options, const gcl::Program& program) {
    gcl::RunOptions running;
    running.frame = std::max(options.frame - 1, 0);
    running.recordsSteps = true;
    running.limits = {.seconds = 600, .memoryBytes = 0, .stop = environment.stop};
    const gcl::Run run = gcl::run(program, running);
    sayDiagnostics(environment, run.diagnostics, program.sources());
    if (base::hasErrors(run.diagnostics)) return ExitCode::BadInput;
    for (const gcl::Conjecture& conjecture : run.conjectures) sayConjecture(program, conjecture);
    const base::Result<void> written = writeText(options.output, textOf(options, run));
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return ExitCode::BadInput;
}

/// Runs the program for one frame; false after saying what is wrong with it, or that it was stopped.
bool runFrame(const Environment& environment, const RenderOptions& options, const gcl::Program& program, int frame,
              const gcl::TraceMemoryPtr& traces, std::vector<scene::Scene>& scenes) {
    gcl::RunOptions running;
    running.traces = traces;
    running.testsConjectures = scenes.empty();
    running.frame = frame;
    // As GCLC does: typeset on paper, the source of labels in SVG.
    running.hasTypesetLabels = extensionOf(options.output) != "svg";
    running.limits = {.seconds = 600, .memoryBytes = 0, .stop = environment.stop};
    gcl::Run run = gcl::run(program, running);
    if (scenes.empty() || base::hasErrors(run.diagnostics))
        sayDiagnostics(environment, run.diagnostics, program.sources());
    if (base::hasErrors(run.diagnostics)) return false;
    for (const gcl::Conjecture& conjecture : run.conjectures) sayConjecture(program, conjecture);
    scenes.push_back(std::move(run.scene));
    return true;
}

/// One frame, or all of an animation.
bool runFrames(const Environment& environment, const RenderOptions& options, const gcl::Program& program,
               std::vector<scene::Scene>& scenes) {
    const gcl::TraceMemoryPtr traces = gcl::makeTraceMemory();
    if (!isAnimation(extensionOf(options.output)))
        return runFrame(environment, options, program, std::max(options.frame - 1, 0), traces, scenes);
    const double rate = program.framesPerSecond() > 0 ? program.framesPerSecond() : kStillFramesPerSecond;
    ProgressLine line(environment);
    for (int frame = 0; frame < program.frameCount(); ++frame) {
        if (!runFrame(environment, options, program, frame, traces, scenes)) return false;
        scenes.back().durationS = 1 / rate;
        if (environment.stop.stop_requested()) return true;
        line.update(double(frame + 1) / program.frameCount(),
                    "running frame " + std::to_string(frame + 1) + " of " + std::to_string(program.frameCount()));
    }
    return true;
}

base::Result<void> writeRun(const Environment& environment, const RenderOptions& options, double framesPerSecond,
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
    gcl::CompileOptions compiling;
    compiling.libraryFolders = options.libraryFolders;
    compiling.allowsIncludesAnywhere = environment.reading.allowIncludeAnywhere;
    const gcl::ProgramPtr program = gcl::compile(options.file, std::move(*text), compiling);
    if (options.frame > program->frameCount()) {
        sayError(environment, "there is no frame " + std::to_string(options.frame) + ": the program has " +
                                  std::to_string(program->frameCount()));
        return ExitCode::BadInput;
    }
    if (isText(options)) return writeAsText(environment, options, *program);
    std::vector<scene::Scene> scenes;
    if (!runFrames(environment, options, *program, scenes)) return ExitCode::BadInput;
    if (environment.stop.stop_requested()) {
        sayError(environment, "stopped; nothing was written");
        return ExitCode::NotGood;
    }
    const double rate = program->framesPerSecond() > 0 ? program->framesPerSecond() : kStillFramesPerSecond;
    const base::Result<void> written = writeRun(environment, options, std::clamp(rate, 1.0, 60.0), scenes);
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return ExitCode::BadInput;
}

}  // namespace byrne::cli
