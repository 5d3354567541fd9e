// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes pictures of a GCL program: the current one, every frame as a numbered file, or the animation.
#pragma once

#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "app/gui/gcl/gcl_picture.h"
#include "app/gui/window/background_task.h"
#include "core/base/result.h"

namespace byrne::gui {

enum class GclExportGroup { Picture, Animation, Frames };

struct GclExportKind {
    const char* id;         ///< "png", "gif", "png-frames".
    const char* name;       ///< English, for people; translated where it is shown.
    const char* extension;  ///< Without dot.
    GclExportGroup group;
    bool hasPixels;  ///< A width in pixels is wanted.
};

/// In the order of a menu.
[[nodiscard]] std::span<const GclExportKind> gclExportKinds();
[[nodiscard]] const GclExportKind& gclExportKind(std::string_view id);

struct GclExportRequest {
    std::string kind = "png";  ///< GclExportKind::id.
    std::string path;          ///< Of frames: "wheel.png" stands for wheel-001.png, wheel-002.png, ...
    int widthPx = 1200;
    double framesPerSecond = 25;
    int frame = 0;                            ///< Of the current picture.
    std::vector<gcl::ChangedNumber> numbers;  ///< Of the current picture.
};

/// Of frame 0, 1, ... of `count`; as many digits as the last one needs.
[[nodiscard]] std::string framePath(const std::string& path, int frame, int count);

/// Why files of the kind cannot be written on this computer (a codec that is not installed), or "".
[[nodiscard]] QString whyNoGclExport(std::string_view id);

/// `progress(done, all)` after each frame. Stopped: an error, and no file is left behind.
[[nodiscard]] base::Result<void> exportGcl(const gcl::Program& program, const GclExportRequest& request,
                                           const std::stop_token& stop,
                                           const std::function<void(std::size_t, std::size_t)>& progress);

class GclExportJob : public QObject {
    Q_OBJECT

public:
    explicit GclExportJob(QObject* parent = nullptr) : QObject(parent), task_(this) {}

    void start(const gcl::ProgramPtr& program, const GclExportRequest& request);
    void cancel();
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }

signals:
    void started(const QString& path);
    void progressed(int done, int all);
    /// `error` is empty if everything was written; `path` is empty after cancelling.
    void finished(const QString& path, const QString& error);

private:
    BackgroundTask task_;
};

}  // namespace byrne::gui
