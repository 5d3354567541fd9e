// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connects the highlighter to QScintilla: styles, colours by theme, folding.
#pragma once

#include <Qsci/qscilexercustom.h>

#include "app/gui/editor/highlighter.h"
#include "app/gui/window/theme.h"

namespace byrne::gui {

class EditorLexer : public QsciLexerCustom {
    Q_OBJECT

public:
    EditorLexer(TextLanguage language, QObject* parent);

    [[nodiscard]] const char* language() const override;
    [[nodiscard]] QString description(int style) const override;
    [[nodiscard]] const char* wordCharacters() const override;
    [[nodiscard]] QColor defaultColor(int style) const override;
    [[nodiscard]] QColor defaultPaper(int style) const override;
    [[nodiscard]] QFont defaultFont(int style) const override;
    void styleText(int start, int end) override;

    /// Takes the colours of the current theme again.
    void takeTheme();

private:
    void fold(int firstLine, int lastLine);
    void foldBraces(int firstLine, int lastLine);
    [[nodiscard]] std::string_view lineText(int line) const;

    TextLanguage language_;
};

}  // namespace byrne::gui
