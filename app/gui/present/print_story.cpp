// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present/print_story.h"

#include <QMessageBox>
#include <QPainter>
#include <QPrintPreviewDialog>

#include "app/common/export_documents.h"
#include "render/cairo/painter.h"

namespace byrne::gui {

namespace {

/// Finer than eyes see, and a page still fits into memory.
constexpr int kDotsPerInch = 300;

QImage pageImage(const scene::Scene& page, const QSize& size) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    cairo::paintInto(scene::snapshot(page, page.durationS), image.bits(), image.width(), image.height(),
                     static_cast<int>(image.bytesPerLine()), cairo::fit(page, image.width(), image.height()));
    return image;
}

}  // namespace

bool printPages(const std::vector<scene::Scene>& pages, QPrinter& printer) {
    QPainter painter;
    if (pages.empty() || !painter.begin(&printer)) {
        return false;
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && !printer.newPage()) {
            return false;
        }
        const QRectF sheet = printer.pageRect(QPrinter::DevicePixel);
        const QSizeF size = QSizeF(pages[i].widthMm, pages[i].heightMm).scaled(sheet.size(), Qt::KeepAspectRatio);
        const double scale = std::min(1.0, double(kDotsPerInch) / printer.resolution());
        const QRectF area(QPointF((sheet.width() - size.width()) / 2, 0), size);
        painter.drawImage(area, pageImage(pages[i], (size * scale).toSize().expandedTo(QSize(1, 1))));
    }
    return true;
}

void printWithPreview(const ExportSubject& subject, const IllustrationSettings& settings, QWidget* parent) {
    common::ExportRequest request;
    request.kind = common::ExportKind::Handout;
    request.style = illustrate::StyleName::Print;
    request.language = settings.language;
    const auto pages = common::handoutOf(subject.source(false), request);
    if (!pages) {
        QMessageBox::warning(parent, QPrintPreviewDialog::tr("Print"), QString::fromStdString(pages.error().message));
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QString::fromStdString(subject.illustration->proof->statement().name));
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.resize(900, 760);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&pages](QPrinter* sheet) { static_cast<void>(printPages(*pages, *sheet)); });
    dialog.exec();
}

}  // namespace byrne::gui
