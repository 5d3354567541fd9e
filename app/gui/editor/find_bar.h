// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Find and replace below the editor.
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include "app/gui/editor/code_editor.h"

namespace byrne::gui {

class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(CodeEditor* editor, QWidget* parent = nullptr);

    /// Shows the bar with what is selected in the editor.
    void open(bool withReplace);
    void find(bool isForward);
    /// The view in which is searched from now on.
    void setEditor(CodeEditor* editor) { editor_ = editor; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void replaceOne();
    void replaceAll();

    CodeEditor* editor_;
    QLineEdit* what_;
    QLineEdit* with_;
    QCheckBox* hasCase_;
    QCheckBox* isExpression_;
    QLabel* result_;
    QWidget* replaceRow_;
};

}  // namespace byrne::gui
