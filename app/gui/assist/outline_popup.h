// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The outline of a document: what it declares and states, in order, to look over, to search and to go to.
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>

#include "app/gui/editor/editor_pane.h"

namespace byrne::gui {

class OutlinePopup : public QDialog {
    Q_OBJECT

public:
    explicit OutlinePopup(EditorPane* pane);

    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    [[nodiscard]] QListWidget* list() const { return list_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const Analysis& analysis);
    void add(const QString& kind, const std::string& name, const base::Location& origin, TheoremState state);
    void narrow(const QString& words);
    void go();

    EditorPane* pane_;
    QLineEdit* filter_;
    QListWidget* list_;
};

}  // namespace byrne::gui
