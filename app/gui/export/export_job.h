// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes pictures and animations of an illustration in the background, with progress and cancelling.
#pragma once

#include <QObject>
#include <QSize>
#include <QString>

#include "app/gui/window/background_task.h"
#include "app/gui/picture/canvas.h"
#include "app/gui/picture/illustration_job.h"
#include "core/base/result.h"

namespace byrne::gui {

enum class ExportKind { Gif, Png, Svg, Pdf };

struct ExportRequest {
    ExportKind kind = ExportKind::Gif;
    QString path;
    QSize size{800, 600};
    double framesPerSecond = 12;
    bool hasCaptions = true;
    illustrate::StyleName style = illustrate::StyleName::Light;
    std::string language = "en";
    int branch = 0;
    int frame = 0;             ///< For pictures.
    bool isEveryStep = false;  ///< PDF: one page a step instead of the current picture.
};

/// By extension; nothing for others.
[[nodiscard]] std::optional<ExportKind> exportKindOf(const QString& path);

class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr);

    void start(const IllustrationPtr& illustration, const ExportRequest& request);
    /// A scene as it is (GCL pictures).
    void start(const ScenePtr& picture, const ExportRequest& request);
    /// Nothing is left behind on disk.
    void cancel();
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }

signals:
    void started(const QString& path);
    void progressed(int done, int all);
    /// `error` is empty if the file was written.
    void finished(const QString& path, const QString& error);

private:
    template <class Work>
    void run(const QString& path, Work work);

    BackgroundTask task_;
    std::uint64_t run_ = 0;
};

}  // namespace byrne::gui
