// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What can I conclude here?": the tab that lists the next steps at the caret, searches axioms, and writes the chosen
// step.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QWidget>

#include "app/gui/assist/suggestion_model.h"

namespace byrne::gui {

class AssistPanel : public QWidget {
    Q_OBJECT

public:
    explicit AssistPanel(Assistant* assistant, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    [[nodiscard]] QListView* list() const { return list_; }
    [[nodiscard]] SuggestionModel* model() { return &model_; }
    [[nodiscard]] QPushButton* fill() const { return fill_; }
    /// Keys go to the list, its first row chosen.
    void enter();

signals:
    /// The row was chosen by hand: its step is to be seen in the figure.
    void previewWanted(int row);
    void previewEnded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();

    Assistant* assistant_;
    SuggestionModel model_;
    QLineEdit* filter_;
    QListView* list_;
    QLabel* note_;
    QPushButton* fill_;
    QPushButton* fillAll_;
    QPushButton* close_;
    QPushButton* start_;
};

}  // namespace byrne::gui
