// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program and its tests set up before the first window: names, style, translations.
#pragma once

#include <QString>

class QApplication;

namespace byrne::gui {

/// Names under which settings are kept. Call before settings are read.
void nameApplication();
/// Call once, before any window. `language` ("de"), or empty for the system's.
void setUpApplication(QApplication& application, const QString& language);

}  // namespace byrne::gui
