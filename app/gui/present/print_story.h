// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Printing an illustrated proof as a handout, with a preview first.
#pragma once

#include <QPrinter>

#include "app/gui/export/export_job.h"

namespace byrne::gui {

/// Shows the handout as it will be printed, and prints it if the user wants so. Blocks until the preview is closed.
void printWithPreview(const ExportSubject& subject, const IllustrationSettings& settings, QWidget* parent);

/// Paints the pages onto the printer, each as large as fits its sheet. False if a sheet could not be had.
[[nodiscard]] bool printPages(const std::vector<scene::Scene>& pages, QPrinter& printer);

}  // namespace byrne::gui
