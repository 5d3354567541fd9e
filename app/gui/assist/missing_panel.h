// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tab "Missing": what would make the theorem at the caret provable, each shown in the figure when chosen and
// written as a hypothesis on Return; and what the proof does not need.
#pragma once

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QWidget>

#include "app/gui/assist/missing_finder.h"

namespace byrne::gui {

class MissingPanel : public QWidget {
    Q_OBJECT

public:
    explicit MissingPanel(MissingFinder* finder, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget* list() const { return list_; }
    [[nodiscard]] QLabel* note() const { return note_; }
    [[nodiscard]] QPushButton* searchButton() const { return search_; }
    [[nodiscard]] QPushButton* addButton() const { return add_; }

signals:
    void previewWanted(int number);
    void previewEnded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAnswer();
    [[nodiscard]] QString noteText() const;

    MissingFinder* finder_;
    QLabel* note_;
    QListWidget* list_;
    QPushButton* search_;
    QPushButton* stop_;
    QPushButton* add_;
};

}  // namespace byrne::gui
