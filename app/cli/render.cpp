// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli render: draws a GCL program.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <initializer_list>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/base/file.h"
#include "render/cairo/encode.h"
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
constexpr std::array kPictures{"png", "pdf"};
constexpr std::array kTexts{"svg", "eps", "tex", "tikz", "xml"};
constexpr std::array kAnimations{"gif", "apng", "webp", "mp4", "webm"};

bool isAnimation(const std::string& kind) { return std::ranges::count(kAnimations, kind) > 0; }

/// What is written here and not by common::exportScenes, because the program may add text of its own to it.
bool isText(const std::string& kind) { return std::ranges::count(kTexts, kind) > 0; }

bool isGoodKind(const Environment& environment, const RenderOptions& options) {
    const std::string kind = extensionOf(options.output);
    if (std::ranges::count(kPictures, kind) > 0 || isText(kind) || isAnimation(kind)) return true;
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

std::vector<cairo::Insertion> rawTexts(const gcl::Run& run, std::initializer_list<gcl::RawTarget> targets) {
    std::vector<cairo::Insertion> texts;
    for (const gcl::RawText& raw : run.rawTexts)
        if (std::ranges::count(targets, raw.target) > 0) texts.push_back({raw.before, raw.text});
    return texts;
}

std::string texOf(const RenderOptions& options, const gcl::Run& run) {
    using enum gcl::RawTarget;
    output::TexOptions writing;
    writing.isDocument = extensionOf(options.output) == "tex";
    const bool isPicture = options.tex == "picture";
    const bool isPstricks = options.tex == "pstricks";
    writing.insertions = rawTexts(run, {Latex, isPicture ? SimpleLatex : isPstricks ? Pstricks : Tikz});
    if (isPicture) return output::writeLatexPicture(run.scene, writing);
    if (isPstricks) return output::writePstricks(run.scene, writing);
    return output::writeTikz(run.scene, writing);
}

base::Result<std::string> textOf(const RenderOptions& options, const gcl::Run& run) {
    const std::string kind = extensionOf(options.output);
    if (kind == "xml") return gcl::constructionXml(run);
    if (kind == "svg") return cairo::encodeSvg(run.scene, {}, rawTexts(run, {gcl::RawTarget::Svg}));
    if (kind != "eps") return texOf(options, run);
    std::string raw;
    for (const cairo::Insertion& text : rawTexts(run, {gcl::RawTarget::Eps})) raw += text.text + "\n";
    return cairo::encodeEps(run.scene, raw);
}

gcl::RunOptions runOptions(const Environment& environment, const RenderOptions& options, int frame) {
    const std::string kind = extensionOf(options.output);
    gcl::RunOptions running;
    running.frame = frame;
    running.hasTypesetLabels = true;
    running.hasRoundedArcs = kind == "svg";
    const bool isOnePicture = !isAnimation(kind) && !options.writesAllFrames;
    running.drawsTraces = options.traces > 0 || (options.traces == 0 && !isOnePicture);
    running.recordsSteps = kind == "xml";
    running.limits = {.seconds = 600, .memoryBytes = 0, .stop = environment.stop};
    return running;
}

/// "wheel.png" becomes "wheel-007.png", with as many digits as the last frame needs.
std::filesystem::path framePath(const std::filesystem::path& path, int frame, int count) {
    std::string number = std::to_string(frame + 1);
    number.insert(0, std::to_string(count).size() - number.size(), '0');
    return path.parent_path() / (path.stem().string() + "-" + number + path.extension().string());
}

/// Runs the program for one frame; false after saying what is wrong with it, or that it was stopped.
bool runFrame(const Environment& environment, const RenderOptions& options, const gcl::Program& program, int frame,
              const gcl::TraceMemoryPtr& traces, std::vector<scene::Scene>& scenes) {
    gcl::RunOptions running = runOptions(environment, options, frame);
    running.traces = traces;
    running.testsConjectures = scenes.empty();
    gcl::Run run = gcl::run(program, running);
    if (scenes.empty() || base::hasErrors(run.diagnostics))
        sayDiagnostics(environment, run.diagnostics, program.sources());
    if (base::hasErrors(run.diagnostics)) return false;
    for (const gcl::Conjecture& conjecture : run.conjectures) sayConjecture(program, conjecture);
    scenes.push_back(std::move(run.scene));
    return true;
}

/// All frames of an animation.
bool runFrames(const Environment& environment, const RenderOptions& options, const gcl::Program& program,
               std::vector<scene::Scene>& scenes) {
    const gcl::TraceMemoryPtr traces = gcl::makeTraceMemory();
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

base::Result<void> writeStill(const Environment& environment, const RenderOptions& options, const gcl::Run& run) {
    if (!isText(extensionOf(options.output))) return writeRun(environment, options, kStillFramesPerSecond, {run.scene});
    const base::Result<std::string> text = textOf(options, run);
    if (!text) return tl::unexpected<base::Error>(text.error());
    return writeText(options.output, *text);
}

/// Still pictures: of one frame, or of each.
ExitCode writeStills(const Environment& environment, const RenderOptions& options, const gcl::Program& program) {
    const int first = options.writesAllFrames ? 0 : std::max(options.frame - 1, 0);
    const int last = options.writesAllFrames ? program.frameCount() - 1 : first;
    const bool isNumbered = options.writesAllFrames && program.frameCount() > 1;
    const gcl::TraceMemoryPtr traces = gcl::makeTraceMemory();
    ProgressLine line(environment);
    for (int frame = first; frame <= last; ++frame) {
        gcl::RunOptions running = runOptions(environment, options, frame);
        running.traces = traces;
        running.testsConjectures = frame == first;
        const gcl::Run run = gcl::run(program, running);
        if (environment.stop.stop_requested()) {
            sayError(environment, "stopped");
            return ExitCode::NotGood;
        }
        const bool hasErrors = base::hasErrors(run.diagnostics);
        if (frame == first || hasErrors) sayDiagnostics(environment, run.diagnostics, program.sources());
        if (hasErrors) return ExitCode::BadInput;
        for (const gcl::Conjecture& conjecture : run.conjectures) sayConjecture(program, conjecture);
        RenderOptions one = options;
        if (isNumbered) one.output = framePath(options.output, frame, program.frameCount());
        const base::Result<void> written = writeStill(environment, one, run);
        if (!written) {
            sayError(environment, written.error().message);
            return ExitCode::BadInput;
        }
        if (isNumbered) line.update(double(frame + 1) / program.frameCount(), "frame " + std::to_string(frame + 1));
    }
    return ExitCode::Good;
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
    if (!isAnimation(extensionOf(options.output))) return writeStills(environment, options, *program);
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
