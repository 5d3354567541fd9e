// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_export.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/output/gif.h"
#include "render/output/latex_picture.h"
#include "render/output/pstricks.h"
#include "render/output/tikz.h"

namespace byrne::gui {

namespace {

using Progress = std::function<void(std::size_t, std::size_t)>;

constexpr std::array<GclExportKind, 9> kKinds{{
    {"png", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (PNG)"), "png", GclExportGroup::Picture,
     true},
    {"svg", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (SVG)"), "svg", GclExportGroup::Picture,
     false},
    {"pdf", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (PDF)"), "pdf", GclExportGroup::Picture,
     false},
    {"tikz", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (TikZ)"), "tex", GclExportGroup::Picture,
     false},
    {"pstricks", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (PSTricks)"), "tex",
     GclExportGroup::Picture, false},
    {"latex", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Current picture (LaTeX picture)"), "tex",
     GclExportGroup::Picture, false},
    {"gif", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "Animation (GIF)"), "gif", GclExportGroup::Animation,
     true},
    {"png-frames", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "All frames (PNG, numbered)"), "png",
     GclExportGroup::Frames, true},
    {"svg-frames", QT_TRANSLATE_NOOP("byrne::gui::GclExportDialog", "All frames (SVG, numbered)"), "svg",
     GclExportGroup::Frames, false},
}};

int heightFor(const scene::Scene& scene, int widthPx) {
    return std::max(1, static_cast<int>(std::lround(widthPx * scene.heightMm / std::max(scene.widthMm, 1e-6))));
}

base::Result<void> writePicture(const scene::Scene& scene, const GclExportKind& kind, const std::filesystem::path& path,
                                int widthPx) {
    const std::string_view id = kind.id;
    if (id == "tikz") {
        return base::writeFileAtomically(path, output::writeTikz(scene));
    }
    if (id == "pstricks") {
        return base::writeFileAtomically(path, output::writePstricks(scene));
    }
    if (id == "latex") {
        return base::writeFileAtomically(path, output::writeLatexPicture(scene));
    }
    if (id.starts_with("svg")) {
        return cairo::writeSvg(scene, path);
    }
    return id == "pdf" ? cairo::writePdf({scene}, path)
                       : cairo::writePng(scene, path, widthPx, heightFor(scene, widthPx));
}

tl::unexpected<base::Error> stopped() { return base::failure(base::Error::Kind::Limit, "The export was stopped."); }

scene::Scene sceneOf(const gcl::Program& program, int frame, const std::vector<gcl::ChangedNumber>& numbers,
                     const std::stop_token& stop) {
    gcl::RunOptions options;
    options.frame = frame;
    options.numbers = numbers;
    options.hasTypesetLabels = true;
    options.testsConjectures = false;
    options.limits.stop = stop;
    return gcl::run(program, options).scene;
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
    for (int frame = 0; frame < count; ++frame) {
        const std::filesystem::path path = framePath(request.path, frame, count);
        const scene::Scene scene = sceneOf(program, frame, {}, stop);
        if (stop.stop_requested()) {
            removeAll();
            return stopped();
        }
        if (auto result = writePicture(scene, kind, path, request.widthPx); !result) {
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
    for (int frame = 0; frame < program.frameCount(); ++frame) {
        scenes.push_back(sceneOf(program, frame, {}, stop));
        scenes.back().durationS = 1 / request.framesPerSecond;
        if (stop.stop_requested()) {
            return stopped();
        }
    }
    output::GifOptions options;
    options.width = request.widthPx;
    options.height = heightFor(scenes.front(), request.widthPx);
    options.framesPerSecond = request.framesPerSecond;
    options.loopPauseS = 0;
    options.limits.stop = stop;
    options.onProgress = progress;
    return output::writeGif(scenes, request.path, options);
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
    const scene::Scene scene = sceneOf(program, request.frame, request.numbers, stop);
    return stop.stop_requested() ? base::Result<void>(stopped())
                                 : writePicture(scene, kind, request.path, request.widthPx);
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
