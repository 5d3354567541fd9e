// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli render: draws a GCL program.
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/export_kind.h"
#include "app/cli/output.h"
#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/gcl/gcl.h"

namespace byrne::cli {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kMaxPixels = 20000;

int pixels(double mm, double dotsPerInch) {
    return std::clamp(static_cast<int>(std::lround(mm / kMmPerInch * dotsPerInch)), 1, kMaxPixels);
}

base::Result<void> write(const scene::Scene& scene, const std::string& kind, const std::filesystem::path& path,
                         double dotsPerInch) {
    if (kind == "svg") return cairo::writeSvg(scene, path);
    if (kind == "pdf") return cairo::writePdf({scene}, path);
    return cairo::writePng(scene, path, pixels(scene.widthMm, dotsPerInch), pixels(scene.heightMm, dotsPerInch));
}

bool isGoodKind(const Environment& environment, const RenderOptions& options) {
    const std::string kind = extensionOf(options.output);
    if (kind == "svg" || kind == "pdf" || kind == "png") return true;
    for (const char* planned : {"eps", "tex", "gif", "apng", "webp", "mp4"})
        if (kind == planned) {
            sayError(environment, notYet("rendering to ." + kind, ".svg, .png and .pdf"));
            return false;
        }
    sayError(environment, "cannot tell from the name '" + options.output.string() +
                              "' what to draw: it must end in .svg, .png or .pdf");
    return false;
}

}  // namespace

ExitCode render(const Environment& environment, const RenderOptions& options) {
    if (!isGoodKind(environment, options)) return ExitCode::BadInput;
    base::Result<std::string> text = base::readFile(options.file);
    if (!text) {
        sayError(environment, text.error().message);
        return ExitCode::BadInput;
    }
    gcl::RunOptions running;
    running.frame = options.frame;
    // As GCLC does: typeset on paper, the source of labels in SVG.
    running.hasTypesetLabels = extensionOf(options.output) != "svg";
    running.limits = {.seconds = 600, .memoryBytes = 0, .stop = environment.stop};
    const gcl::ProgramPtr program = gcl::compile(options.file, std::move(*text));
    const gcl::Run run = gcl::run(*program, running);
    sayDiagnostics(environment, run.diagnostics, program->sources());
    if (base::hasErrors(run.diagnostics)) return ExitCode::BadInput;
    if (environment.stop.stop_requested()) {
        sayError(environment, "stopped; nothing was written");
        return ExitCode::NotGood;
    }
    const base::Result<void> written = writeThrough(options.output, [&](const std::filesystem::path& path) {
        return write(run.scene, extensionOf(options.output), path, options.dotsPerInch);
    });
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return ExitCode::BadInput;
}

}  // namespace byrne::cli
