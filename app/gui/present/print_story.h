// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Printing an illustrated proof as a handout, with a preview first.
#pragma once

#include <QImage>
#include <QPrinter>

#include <stop_token>
#include <vector>

#include "app/gui/export/export_job.h"

namespace byrne::gui {

/// Shows the handout as it will be printed, and prints it if the user wants so. Blocks until the preview is closed.
void printWithPreview(const ExportSubject& subject, const IllustrationSettings& settings, QWidget* parent);

struct PrintedStory {
    std::vector<scene::Scene> pages;
    std::vector<QImage> previews;  ///< Of each page, as fine as a screen shows it.
};

/// Lays out the handout and paints what the preview shows; for workers. A stop leaves previews out.
[[nodiscard]] base::Result<PrintedStory> printedStory(const common::ExportSource& source,
                                                      const common::ExportRequest& request,
                                                      const std::stop_token& stop);

/// Paints the pages onto the printer, each as large as fits its sheet; with a parent, progress can be seen and stopped
/// there. False if a sheet could not be had or it was stopped.
[[nodiscard]] bool printPages(const PrintedStory& story, QPrinter& printer, QWidget* parent);

}  // namespace byrne::gui
