// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All commands of the window with their keys, by menu, to look up and to search. Made from the menus themselves, so that it
// never tells anything else than they do.
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QTreeWidget>

namespace byrne::gui {

class KeySheet : public QDialog {
    Q_OBJECT

public:
    KeySheet(const QMenuBar& menus, QWidget* parent);

    [[nodiscard]] QTreeWidget* list() const { return list_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }

private:
    void addMenu(const QMenu& menu, QTreeWidgetItem* group);
    void narrow(const QString& words);

    QLineEdit* filter_;
    QTreeWidget* list_;
};

}  // namespace byrne::gui
