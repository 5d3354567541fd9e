// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes exports of an illustration in the background, with progress and cancelling. What is written is decided in
// app/common/exporting.h, for window and command line alike.
#pragma once

#include <QObject>
#include <QString>

#include <filesystem>

#include "app/common/exporting.h"
#include "app/gui/picture/illustration_job.h"
#include "app/gui/window/background_task.h"

namespace byrne::gui {

/// What can be exported: a proof with its figures.
struct ExportSubject {
    IllustrationPtr illustration;
    std::filesystem::path path;  ///< Of its document; empty if it was never saved.

    /// For workers; with `embeds` also the document as an export carries it, which takes a while.
    [[nodiscard]] common::ExportSource source(bool embeds) const;
};

class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr) : QObject(parent), task_(this) {}

    void start(const ExportSubject& subject, common::ExportRequest request);
    /// Nothing is left behind on disk.
    void cancel();
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }

signals:
    void started(const QString& path);
    /// `secondsLeft` is negative while nothing can be said.
    void progressed(int done, int all, double secondsLeft);
    /// `error` is empty if the file was written; `path` is empty if the export was cancelled.
    void finished(const QString& path, const QString& error);

private:
    [[nodiscard]] std::function<void(const common::ExportProgress&)> reporter();

    BackgroundTask task_;
    std::uint64_t run_ = 0;
};

}  // namespace byrne::gui
