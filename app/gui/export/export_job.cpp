// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_job.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

#include "render/output/gif.h"

namespace byrne::gui {

namespace {

constexpr double kMillimetresPerPixel = 25.4 / 96;

std::vector<scene::Scene> scenesOf(const illustrate::BranchStory& branch) {
    std::vector<scene::Scene> scenes;
    for (const illustrate::Frame& frame : branch.frames) {
        scenes.push_back(frame.scene);
    }
    return scenes;
}

scene::Scene still(const scene::Scene& scene) { return scene::snapshot(scene, scene.durationS); }

base::Result<void> writePicture(const scene::Scene& picture, const ExportRequest& request) {
    const std::filesystem::path path = request.path.toStdString();
    switch (request.kind) {
        case ExportKind::Png:
            return cairo::writePng(still(picture), path, request.size.width(), request.size.height());
        case ExportKind::Svg:
            return cairo::writeSvg(still(picture), path);
        case ExportKind::Pdf:
            return cairo::writePdf({still(picture)}, path);
        case ExportKind::Gif:
            break;
    }
    return base::failure(base::Error::Kind::Unsupported, "A still picture can be written as PNG, SVG or PDF.");
}

base::Result<void> writeGif(const illustrate::BranchStory& branch, const ExportRequest& request,
                            const std::stop_token& stop,
                            const std::function<void(std::size_t, std::size_t)>& progress) {
    output::GifOptions options;
    options.width = request.size.width();
    options.height = request.size.height();
    options.framesPerSecond = request.framesPerSecond;
    options.limits.stop = stop;
    options.onProgress = progress;
    return output::writeGif(scenesOf(branch), request.path.toStdString(), options);
}

base::Result<void> writeStory(const Illustration& illustration, const ExportRequest& request,
                              const std::stop_token& stop,
                              const std::function<void(std::size_t, std::size_t)>& progress) {
    IllustrationSettings settings;
    settings.style = request.style;
    settings.hasCaption = request.hasCaptions;
    settings.language = request.language;
    settings.sizeMm = QSizeF(request.size) * kMillimetresPerPixel;
    const illustrate::Story story = tellStory(*illustration.proof, *illustration.figures, settings);
    if (static_cast<std::size_t>(request.branch) >= story.branches.size()) {
        return base::failure(base::Error::Kind::Input, "There is nothing to draw.");
    }
    const illustrate::BranchStory& branch = story.branches[static_cast<std::size_t>(request.branch)];
    if (branch.frames.empty()) {
        return base::failure(base::Error::Kind::Input, "There is nothing to draw.");
    }
    if (request.kind == ExportKind::Gif) {
        return writeGif(branch, request, stop, progress);
    }
    if (request.kind == ExportKind::Pdf && request.isEveryStep) {
        std::vector<scene::Scene> pages = scenesOf(branch);
        std::ranges::transform(pages, pages.begin(), still);
        return cairo::writePdf(pages, request.path.toStdString());
    }
    const auto frame = std::min(branch.frames.size() - 1, static_cast<std::size_t>(request.frame));
    return writePicture(branch.frames[frame].scene, request);
}

}  // namespace

std::optional<ExportKind> exportKindOf(const QString& path) {
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QLatin1String("gif")) {
        return ExportKind::Gif;
    }
    if (extension == QLatin1String("png")) {
        return ExportKind::Png;
    }
    if (extension == QLatin1String("svg")) {
        return ExportKind::Svg;
    }
    return extension == QLatin1String("pdf") ? std::optional(ExportKind::Pdf) : std::nullopt;
}

ExportJob::ExportJob(QObject* parent) : QObject(parent), task_(this) {}

template <class Work>
void ExportJob::run(const QString& path, Work work) {
    const std::uint64_t run = ++run_;
    emit started(path);
    auto progress = [this, run](std::size_t done, std::size_t all) {
        QMetaObject::invokeMethod(
            this,
            [this, run, done, all] {
                if (run == run_ && task_.isRunning()) {
                    emit progressed(static_cast<int>(done), static_cast<int>(all));
                }
            },
            Qt::QueuedConnection);
    };
    task_.start([work = std::move(work),
                 progress](const std::stop_token& stop) -> base::Result<void> { return work(stop, progress); },
                [this, path](const base::Result<void>& written) {
                    emit finished(path, written ? QString() : QString::fromStdString(written.error().message));
                });
}

void ExportJob::start(const IllustrationPtr& illustration, const ExportRequest& request) {
    run(request.path, [illustration, request](const std::stop_token& stop, const auto& progress) {
        return writeStory(*illustration, request, stop, progress);
    });
}

void ExportJob::start(const ScenePtr& picture, const ExportRequest& request) {
    run(request.path,
        [picture, request](const std::stop_token&, const auto&) { return writePicture(*picture, request); });
}

void ExportJob::cancel() {
    if (task_.isRunning()) {
        task_.cancel();
        emit finished(QString(), QString());
    }
}

}  // namespace byrne::gui
