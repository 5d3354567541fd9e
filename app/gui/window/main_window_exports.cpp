// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does to hand a proof or picture on: exports, the clipboard, presentations.
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <type_traits>

#include "app/gui/export/export_dialog.h"
#include "app/gui/window/main_window.h"

namespace byrne::gui {

void MainWindow::connectExports() {
    const auto follow = [this](auto* job) {
        using Job = std::remove_pointer_t<decltype(job)>;
        connect(cancelExport_, &QPushButton::clicked, job, &Job::cancel);
        connect(job, &Job::started, this, [this](const QString& path) {
            busy_->setRange(0, 0);
            busy_->show();
            cancelExport_->show();
            exported_ = QFileInfo(path).fileName();
            showStatus(tr("Writing %1 …").arg(exported_), TheoremState::Running);
        });
        connect(job, &Job::finished, this, &MainWindow::tellExported);
    };
    follow(&exports_);
    follow(gcl_->exports());
    connect(gcl_->exports(), &GclExportJob::progressed, this,
            [this](int done, int all) { tellExporting(done, all, -1); });
    connect(&exports_, &ExportJob::progressed, this, &MainWindow::tellExporting);
}

void MainWindow::tellExporting(int done, int all, double secondsLeft) {
    busy_->setRange(0, all);
    busy_->setValue(done);
    if (secondsLeft >= 1) {
        showStatus(tr("Writing %1 … %2 left").arg(exported_, secondsText(std::ceil(secondsLeft))),
                   TheoremState::Running);
    }
}

void MainWindow::tellExported(const QString& path, const QString& error) {
    busy_->hide();
    cancelExport_->hide();
    if (path.isEmpty()) {
        showStatus(tr("Export cancelled"), TheoremState::NotTried);
    } else if (error.isEmpty()) {
        showStatus(tr("Written: %1").arg(QDir::toNativeSeparators(path)), TheoremState::Checked);
    } else {
        showStatus(tr("Not written: %1").arg(error), TheoremState::Wrong);
    }
}

ExportSubject MainWindow::exportSubject() const {
    const EditorPane* pane = tabs_->current();
    return {illustration_->illustration(), pane ? pane->path().toStdString() : std::string()};
}

void MainWindow::askExport(std::optional<common::ExportKind> kind) {
    const ExportSubject subject = exportSubject();
    if (!subject.illustration) {
        return;
    }
    const IllustrationSettings& settings = session_.illustrationSettings();
    ExportDialog dialog(subject, session_.theoremName(),
                        {.branch = session_.selection()->branch(),
                         .step = session_.selection()->frame(),
                         .language = settings.language,
                         .style = settings.style},
                        this);
    if (kind) {
        dialog.choose(*kind);
    }
    if (dialog.exec() == QDialog::Accepted) {
        exports_.start(subject, dialog.request());
    }
}

void MainWindow::present() {
    if (const ExportSubject subject = exportSubject(); subject.illustration) {
        presentation_ = new PresentationWindow(session_.selection(), subject.illustration,
                                               session_.illustrationSettings(), this);
        presentation_->start(screen());
    }
}

void MainWindow::copyPicture() {
    const QImage picture = canvas()->picture();
    if (!picture.isNull()) {
        QApplication::clipboard()->setImage(picture);
        showStatus(tr("Picture copied"), TheoremState::NotTried);
    }
}

}  // namespace byrne::gui
