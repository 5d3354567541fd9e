// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All commands of the window with their keys, by menu, to look up, to search and to change. Made from the menus themselves, so
// that it never tells anything else than they do.
#pragma once

#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "app/gui/window/key_choices.h"

namespace byrne::gui {

class KeySheet : public QDialog {
    Q_OBJECT

public:
    KeySheet(const QMenuBar& menus, KeyChoices* choices, QWidget* parent);

    [[nodiscard]] QTreeWidget* list() const { return list_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    [[nodiscard]] QKeySequenceEdit* recorder() const { return recorder_; }
    [[nodiscard]] QLabel* note() const { return note_; }
    [[nodiscard]] QPushButton* set() const { return set_; }
    [[nodiscard]] QPushButton* add() const { return add_; }
    [[nodiscard]] QPushButton* remove() const { return remove_; }
    [[nodiscard]] QPushButton* usual() const { return usual_; }
    [[nodiscard]] QPushButton* allUsual() const { return allUsual_; }

private:
    void layOut();
    void addMenu(const QMenu& menu, QTreeWidgetItem* group);
    void narrow(const QString& words);
    [[nodiscard]] QAction* current() const;
    void showRows();
    void follow();
    void judge();
    void take(bool keepsOthers);

    KeyChoices* choices_;
    QLineEdit* filter_;
    QTreeWidget* list_;
    QKeySequenceEdit* recorder_;
    QLabel* note_;
    QPushButton* set_;
    QPushButton* add_;
    QPushButton* remove_;
    QPushButton* usual_;
    QPushButton* allUsual_;
};

}  // namespace byrne::gui
