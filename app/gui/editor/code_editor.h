// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text widget: QScintilla set up the way Byrne uses it (line numbers, folding, squiggles, step marker), in byte
// offsets and problems instead of QScintilla's own terms. The only header besides editor_lexer.h that names QScintilla.
#pragma once

#include <Qsci/qsciscintilla.h>

#include <QHash>
#include <QKeySequence>
#include <QPixmap>

#include <functional>
#include <string_view>

#include "app/gui/editor/editor_lexer.h"

namespace byrne::gui {

class CodeEditor : public QsciScintilla {
    Q_OBJECT

public:
    CodeEditor(TextLanguage language, QWidget* parent = nullptr);

    /// Shows the other editor's text with caret, view and folds of its own.
    void showTextOf(const CodeEditor& other);
    /// Keys that belong to the window's commands must not be eaten by the editor.
    void freeKeys(const QList<QKeySequence>& keys);

    /// The whole text in UTF-8.
    [[nodiscard]] QByteArray bytes() const;
    void setBytes(const QByteArray& text);
    /// The same without a copy; only until the text changes.
    [[nodiscard]] std::string_view view() const;
    [[nodiscard]] std::uint32_t caretOffset() const;
    /// Top left corner of the character at the offset, in the viewport.
    [[nodiscard]] QPoint placeOf(std::uint32_t offset) const;
    /// What to show when the pointer rests on a place that has no problem; rich text, or empty.
    void setHoverHelp(std::function<QString(std::uint32_t offset)> help) { hoverHelp_ = std::move(help); }
    /// Moves caret and view; unfolds what hides the place.
    void goTo(base::Span span);
    /// One undo step; the caret stays where it makes sense.
    void replaceSpan(base::Span span, const QByteArray& text);

    /// Makes the selected lines comments, or text again if they all are comments. One undo step.
    void toggleComment();
    /// Makes the text another one by changing only what differs, so that caret, view and marks elsewhere stay.
    void replaceDifference(const QByteArray& text);

    void showProblems(const std::vector<Problem>& problems);
    /// What is underlined: errors, then warnings, then notes.
    [[nodiscard]] std::vector<base::Span> squiggles() const;
    struct LineState {
        int line = 0;  ///< From 0.
        TheoremState state = TheoremState::Checked;
    };
    /// Small marks beside lines that hold proof steps; the pointer on one says what it means.
    void showLineStates(const std::vector<LineState>& states);
    struct LineSign {
        int line = 0;   ///< From 0.
        int glyph = 0;  ///< Which of the pictures.
    };
    static constexpr int kGlyphs = 5;
    /// The signs of the facts that lines add, in a margin of their own; at most kGlyphs pictures.
    void showLineSigns(const std::vector<LineSign>& signs, const std::vector<QPixmap>& pictures);
    /// Marks the lines of the current step; an empty span marks nothing.
    void showStep(base::Span span);

    /// Frames what a chosen fact rests on and what rests on it.
    void showRelated(const std::vector<base::Span>& premises, const std::vector<base::Span>& uses);

    void takeTheme();
    /// Next place of `text` from the caret; wraps round. Whether there is one.
    bool findPlace(const QString& text, bool isForward, bool hasCase, bool isRegularExpression);
    /// All places, as one undo step; their number.
    int replaceAll(const QString& what, const QString& with, bool hasCase, bool isRegularExpression);

signals:
    void caretMoved();
    void focused();

protected:
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setUpMargins();
    void setUpMarkers();
    void showSquiggles(int indicator, const std::vector<base::Span>& wanted);
    [[nodiscard]] std::vector<base::Span> squiggles(int indicator) const;
    void showHint(int position, int x, int y);
    [[nodiscard]] int lineOf(std::uint32_t offset) const;
    /// What the mark in the margin says at a place of the viewport; empty if there is none.
    [[nodiscard]] QString stateTip(const QPoint& place) const;

    EditorLexer* lexer_;
    std::vector<Problem> problems_;
    std::function<QString(std::uint32_t)> hoverHelp_;
    bool isMovingCaret_ = false;
    QHash<int, int> ownKeys_;  ///< Of the editor's commands (by number) that have lost theirs for now.
};

}  // namespace byrne::gui
