// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present/print_story.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QMessageBox>
#include <QPaintEngine>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QProgressDialog>
#include <QToolBar>

#include <memory>
#include <optional>

#include "app/common/export_documents.h"
#include "app/gui/window/background_task.h"
#include "render/cairo/painter.h"

namespace byrne::gui {

namespace {

/// Finer than eyes see, and a page still fits into memory.
constexpr int kDotsPerInch = 300;
/// Of the pages in the preview, which are all kept.
constexpr double kPreviewDotsPerMm = 150 / 25.4;
constexpr int kPatienceMs = 400;

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(byrne::gui::PrintWords)
};

QImage pageImage(const scene::Scene& page, const QSize& size) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    cairo::paintInto(scene::snapshot(page, page.durationS), image.bits(), image.width(), image.height(),
                     static_cast<int>(image.bytesPerLine()), cairo::fit(page, image.width(), image.height()));
    return image;
}

QSize previewSize(const scene::Scene& page) {
    return (QSizeF(page.widthMm, page.heightMm) * kPreviewDotsPerMm).toSize().expandedTo(QSize(1, 1));
}

/// Where a page goes on the sheet: as large as it can be, at the top, in the middle.
QRectF placeOn(const QRectF& sheet, const scene::Scene& page) {
    const QSizeF size = QSizeF(page.widthMm, page.heightMm).scaled(sheet.size(), Qt::KeepAspectRatio);
    return {QPointF((sheet.width() - size.width()) / 2, 0), size};
}

QProgressDialog* progressOver(QWidget* parent, const QString& what) {
    auto* progress = new QProgressDialog(what, PrintWords::tr("Cancel"), 0, 0, parent);
    progress->setWindowTitle(PrintWords::tr("Print"));
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(kPatienceMs);
    return progress;
}

/// Lays out and paints beside the window, which stays alive. Nothing: it was cancelled.
std::optional<base::Result<PrintedStory>> makePages(const ExportSubject& subject,
                                                    const common::ExportRequest& request, QWidget* parent) {
    const std::unique_ptr<QProgressDialog> progress(progressOver(parent, PrintWords::tr("Laying out the pages …")));
    std::optional<base::Result<PrintedStory>> story;
    BackgroundTask task;
    QEventLoop loop;
    QObject::connect(progress.get(), &QProgressDialog::canceled, &loop, &QEventLoop::quit);
    task.start(
        [subject, request](const std::stop_token& stop) { return printedStory(subject.source(false), request, stop); },
        [&](base::Result<PrintedStory> made) {
            story = std::move(made);
            loop.quit();
        });
    loop.exec();
    return story;
}

/// The buttons of the window are large; all of the preview's must be seen, above all the one that prints.
void showWholeToolBar(QPrintPreviewDialog& dialog) {
    dialog.resize(1000, 820);
    for (auto* bar : dialog.findChildren<QToolBar*>()) {
        bar->setIconSize({20, 20});
        bar->setStyleSheet(QStringLiteral("QToolButton { padding: 4px; min-width: 22px; } QComboBox { min-width: 5em; } "
                                          "QComboBox QLineEdit { padding: 0; border: 0; margin: 0; } "
                                          "QLineEdit { max-width: 3em; }"));
    }
}

}  // namespace

base::Result<PrintedStory> printedStory(const common::ExportSource& source, const common::ExportRequest& request,
                                        const std::stop_token& stop) {
    base::Result<std::vector<scene::Scene>> pages = common::handoutOf(source, request);
    if (!pages) {
        return tl::unexpected<base::Error>(pages.error());
    }
    PrintedStory story{std::move(*pages), {}};
    for (const scene::Scene& page : story.pages) {
        if (stop.stop_requested()) {
            break;
        }
        story.previews.push_back(pageImage(page, previewSize(page)));
    }
    return story;
}

bool printPages(const PrintedStory& story, QPrinter& printer, QWidget* parent) {
    QPainter painter;
    if (story.pages.empty() || !painter.begin(&printer)) {
        return false;
    }
    // A preview records what is painted; finer pictures would only make it slow.
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const bool isPreview = painter.paintEngine()->type() == QPaintEngine::Picture;
    std::unique_ptr<QProgressDialog> progress;
    if (!isPreview && parent != nullptr) {
        progress.reset(progressOver(parent, PrintWords::tr("Printing …")));
        progress->setMaximum(static_cast<int>(story.pages.size()));
    }
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        if (progress) {
            progress->setValue(static_cast<int>(i));
        }
        if ((progress && progress->wasCanceled()) || (i > 0 && !printer.newPage())) {
            return false;
        }
        const QRectF area = placeOn(printer.pageRect(QPrinter::DevicePixel), story.pages[i]);
        if (isPreview && i < story.previews.size()) {
            painter.drawImage(area, story.previews[i]);
            continue;
        }
        const double scale = std::min(1.0, double(kDotsPerInch) / printer.resolution());
        painter.drawImage(area, pageImage(story.pages[i], (area.size() * scale).toSize().expandedTo(QSize(1, 1))));
    }
    return true;
}

void printWithPreview(const ExportSubject& subject, const IllustrationSettings& settings, QWidget* parent) {
    common::ExportRequest request;
    request.kind = common::ExportKind::Handout;
    request.style = illustrate::StyleName::Print;
    request.language = settings.language;
    const auto story = makePages(subject, request, parent);
    if (!story) {
        return;
    }
    if (!*story) {
        QMessageBox::warning(parent, PrintWords::tr("Print"), QString::fromStdString(story->error().message));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QString::fromStdString(subject.illustration->proof->statement().name));
    QPrintPreviewDialog dialog(&printer, parent);
    showWholeToolBar(dialog);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&story, &dialog](QPrinter* sheet) {
        static_cast<void>(printPages(**story, *sheet, &dialog));
    });
    dialog.exec();
}

}  // namespace byrne::gui
