// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_export.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "app/common/exporting.h"
#include "core/base/file.h"
#include "render/gcl/construction_xml.h"
#include "render/output/latex_picture.h"
#include "render/output/pstricks.h"
#include "render/output/tikz.h"

namespace byrne::gui {

namespace {

using Progress = std::function<void(std::size_t, std::size_t)>;

constexpr std::array<GclExportKind, 16> kKinds{{
    {"png", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (PNG)"), "png", GclExportGroup::Picture,
     true},
    {"svg", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (SVG)"), "svg", GclExportGroup::Picture,
     false},
    {"pdf", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (PDF)"), "pdf", GclExportGroup::Picture,
     false},
    {"eps", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (EPS)"), "eps", GclExportGroup::Picture,
     false},
    {"tikz", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (TikZ)"), "tex", GclExportGroup::Picture,
     false},
    {"pstricks", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (PSTricks)"), "tex",
     GclExportGroup::Picture, false},
    {"latex", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (LaTeX picture)"), "tex",
     GclExportGroup::Picture, false},
    {"xml", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Construction (XML)"), "xml", GclExportGroup::Picture,
     false},
    {"gif", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (GIF)"), "gif", GclExportGroup::Animation,
     true},
    {"apng", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (APNG)"), "apng", GclExportGroup::Animation,
     true},
    {"webp", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (WebP)"), "webp", GclExportGroup::Animation,
     true},
    {"mp4", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (MP4)"), "mp4", GclExportGroup::Animation,
     true},
    {"webm", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (WebM)"), "webm", GclExportGroup::Animation,
     true},
    {"animated-svg", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (SVG)"), "svg",
     GclExportGroup::Animation, false},
    {"png-frames", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "All frames (PNG, numbered)"), "png",
     GclExportGroup::Frames, true},
    {"svg-frames", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "All frames (SVG, numbered)"), "svg",
     GclExportGroup::Frames, false},
}};

/// What the exports of proofs take at least and at most, in pixels.
constexpr int kLeastSide = 100;
constexpr int kMostSide = 8000;
constexpr double kUsualDpi = 96;
constexpr double kLeastDpi = 24;

int heightFor(const scene::Scene& scene, int widthPx) {
    return std::max(1, static_cast<int>(std::lround(widthPx * scene.heightMm / std::max(scene.widthMm, 1e-6))));
}

/// The program itself, so that the file can be opened as it; nothing if it needs other files.
std::optional<output::EmbeddedDocument> documentOf(const gcl::Program& program) {
    if (!program.includedFiles().empty() || program.sources().size() == 0) {
        return std::nullopt;
    }
    const base::SourceText& source = program.sources()[base::SourceId(std::size_t{0})];
    return output::EmbeddedDocument{std::filesystem::path(source.name()).filename().string(),
                                    std::string(source.text())};
}

/// Small pictures are laid out larger and painted with as few pixels all the same.
void setSize(common::ExportRequest& request, int width, int height) {
    double factor = 1;
    while (std::min(width, height) * factor < kLeastSide && kUsualDpi / (factor * 2) >= kLeastDpi) {
        factor *= 2;
    }
    request.width = std::clamp(static_cast<int>(std::lround(width * factor)), kLeastSide, kMostSide);
    request.height = std::clamp(static_cast<int>(std::lround(height * factor)), kLeastSide, kMostSide);
    request.dotsPerInch = kUsualDpi / factor;
}

/// What `export_to_...` commands of the program say for this form of LaTeX.
output::TexOptions texOptions(const gcl::Run& run, gcl::RawTarget target) {
    output::TexOptions options;
    for (const gcl::RawText& raw : run.rawTexts) {
        if (raw.target == gcl::RawTarget::Latex || raw.target == target) {
            options.insertions.push_back({raw.before, raw.text});
        }
    }
    return options;
}

/// Forms that are text, made from the run itself; nothing for others.
std::optional<std::string> textOf(const gcl::Run& run, std::string_view id) {
    if (id == "tikz") {
        return output::writeTikz(run.scene, texOptions(run, gcl::RawTarget::Tikz));
    }
    if (id == "pstricks") {
        return output::writePstricks(run.scene, texOptions(run, gcl::RawTarget::Pstricks));
    }
    if (id == "latex") {
        return output::writeLatexPicture(run.scene, texOptions(run, gcl::RawTarget::SimpleLatex));
    }
    return id == "xml" ? std::optional(gcl::constructionXml(run)) : std::nullopt;
}

base::Result<void> write(const std::vector<scene::Scene>& scenes, const gcl::Program& program, std::string_view id,
                         const std::filesystem::path& path, const GclExportRequest& asked, const std::stop_token& stop,
                         const Progress& progress) {
    common::ExportRequest request;
    request.kind = common::exportKindNamed(id).value_or(common::ExportKind::Png);
    request.path = path;
    setSize(request, asked.widthPx, heightFor(scenes.front(), asked.widthPx));
    request.framesPerSecond = asked.framesPerSecond;
    request.loopPauseS = 0;
    request.limits.stop = stop;
    request.onProgress = [&progress](const common::ExportProgress& done) { progress(done.done, done.all); };
    return common::exportScenes(scenes, documentOf(program), request);
}

tl::unexpected<base::Error> stopped() { return base::failure(base::Error::Kind::Limit, "The export was stopped."); }

gcl::Run runFrame(const gcl::Program& program, int frame, const std::vector<gcl::ChangedNumber>& numbers,
                  const std::stop_token& stop, const gcl::TraceMemoryPtr& traces, bool recordsSteps = false) {
    gcl::RunOptions options;
    options.traces = traces;
    options.recordsSteps = recordsSteps;
    options.frame = frame;
    options.numbers = numbers;
    options.hasTypesetLabels = true;
    options.testsConjectures = false;
    options.limits.stop = stop;
    return gcl::run(program, options);
}

base::Result<void> writeFrames(const gcl::Program& program, const GclExportRequest& request, const GclExportKind& kind,
                               const std::stop_token& stop, const Progress& progress) {
    const int count = program.frameCount();
    std::vector<std::filesystem::path> written;
    const auto removeAll = [&written] {
        std::error_code ignored;
        for (const auto& path : written) {
            std::filesystem::remove(path, ignored);
        }
    };
    const gcl::TraceMemoryPtr traces = gcl::makeTraceMemory();
    for (int frame = 0; frame < count; ++frame) {
        const std::filesystem::path path = framePath(request.path, frame, count);
        const scene::Scene scene = runFrame(program, frame, {}, stop, traces).scene;
        if (stop.stop_requested()) {
            removeAll();
            return stopped();
        }
        const auto silent = [](std::size_t, std::size_t) {};
        if (auto result = write({scene}, program, kind.extension, path, request, stop, silent); !result) {
            removeAll();
            return result;
        }
        written.push_back(path);
        progress(static_cast<std::size_t>(frame) + 1, static_cast<std::size_t>(count));
    }
    return {};
}

base::Result<void> writeAnimation(const gcl::Program& program, const GclExportRequest& request,
                                  const std::stop_token& stop, const Progress& progress) {
    std::vector<scene::Scene> scenes;
    const gcl::TraceMemoryPtr traces = gcl::makeTraceMemory();
    for (int frame = 0; frame < program.frameCount(); ++frame) {
        scenes.push_back(runFrame(program, frame, {}, stop, traces).scene);
        scenes.back().durationS = 1 / request.framesPerSecond;
        if (stop.stop_requested()) {
            return stopped();
        }
    }
    return write(scenes, program, request.kind, request.path, request, stop, progress);
}

}  // namespace

std::span<const GclExportKind> gclExportKinds() { return kKinds; }

const GclExportKind& gclExportKind(std::string_view id) {
    const auto* found = std::ranges::find_if(kKinds, [id](const GclExportKind& each) { return each.id == id; });
    return found == kKinds.end() ? kKinds.front() : *found;
}

std::string framePath(const std::string& path, int frame, int count) {
    const std::filesystem::path whole(path);
    const std::size_t digits = std::to_string(std::max(1, count)).size();
    std::string number = std::to_string(frame + 1);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    return (whole.parent_path() / (whole.stem().string() + "-" + number + whole.extension().string())).string();
}

base::Result<void> exportGcl(const gcl::Program& program, const GclExportRequest& request, const std::stop_token& stop,
                             const Progress& progress) {
    const GclExportKind& kind = gclExportKind(request.kind);
    switch (kind.group) {
        case GclExportGroup::Picture:
            break;
        case GclExportGroup::Animation:
            return writeAnimation(program, request, stop, progress);
        case GclExportGroup::Frames:
            return writeFrames(program, request, kind, stop, progress);
    }
    const gcl::Run run =
        runFrame(program, request.frame, request.numbers, stop, nullptr, kind.id == std::string_view("xml"));
    if (stop.stop_requested()) {
        return stopped();
    }
    if (const std::optional<std::string> text = textOf(run, kind.id)) {
        return base::writeFileAtomically(request.path, *text);
    }
    return write({run.scene}, program, kind.id, request.path, request, stop, progress);
}

QString whyNoGclExport(std::string_view id) {
    const auto kind = common::exportKindNamed(id);
    return kind ? QString::fromStdString(common::whyUnavailable(*kind)) : QString();
}

void GclExportJob::start(const gcl::ProgramPtr& program, const GclExportRequest& request) {
    const QString path = QString::fromStdString(request.path);
    emit started(path);
    const auto progress = [this](std::size_t done, std::size_t all) {
        QMetaObject::invokeMethod(
            this, [this, done, all] { emit progressed(static_cast<int>(done), static_cast<int>(all)); },
            Qt::QueuedConnection);
    };
    task_.start([program, request,
                 progress](const std::stop_token& stop) { return exportGcl(*program, request, stop, progress); },
                [this, path](const base::Result<void>& written) {
                    emit finished(path, written ? QString() : QString::fromStdString(written.error().message));
                });
}

void GclExportJob::cancel() {
    if (task_.isRunning()) {
        task_.cancel();
        emit finished(QString(), QString());
    }
}

}  // namespace byrne::gui
