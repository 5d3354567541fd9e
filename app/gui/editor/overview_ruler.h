// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole document as a narrow strip beside its text: where theorems and steps are checked, open, wrong, running or out of
// date, where the messages are, and which part is on screen. A click goes there. Each state has a shape of its own.
#pragma once

#include <QWidget>

#include <vector>

#include "app/gui/editor/code_editor.h"

namespace byrne::gui {

class OverviewRuler : public QWidget {
    Q_OBJECT

public:
    explicit OverviewRuler(QWidget* parent = nullptr);

    struct Mark {
        int line = 0;  ///< From 0.
        TheoremState state = TheoremState::Checked;
        QString text;
    };
    /// Marks of more weight (wrong, then open) are painted over others.
    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
    /// The view whose part of the text is shaded; it must live as long as the ruler or be replaced.
    void setView(CodeEditor* view);
    /// Where the mark of a line is, from the top.
    [[nodiscard]] int placeOf(int line) const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void lineChosen(int line);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] const Mark* markAt(int y) const;

    std::vector<Mark> marks_;
    CodeEditor* view_ = nullptr;
};

}  // namespace byrne::gui
