// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All places of a name, each with its line, in a list at the caret. Choosing one goes there.
#pragma once

#include <QListWidget>

#include "app/gui/editor/code_editor.h"

namespace byrne::gui {

class ReferencesPopup : public QListWidget {
    Q_OBJECT

public:
    /// Deletes itself when it closes.
    ReferencesPopup(CodeEditor* editor, const std::vector<base::Span>& places);
};

}  // namespace byrne::gui
