// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panels on the left: theorems of the document, and facts and goal at the current step.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QWidget>

#include "app/gui/proof/facts_model.h"
#include "app/gui/proof/proof_session.h"
#include "app/gui/proof/theorem_model.h"

namespace byrne::gui {

class TheoremPanel : public QWidget {
    Q_OBJECT

public:
    explicit TheoremPanel(ProofSession* session, QWidget* parent = nullptr);

    [[nodiscard]] TheoremModel* model() { return &model_; }
    [[nodiscard]] QListView* list() const { return list_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }

signals:
    /// The user chose a theorem; index into the analysis.
    void chosen(int theorem);

private:
    void follow();

    ProofSession* session_;
    TheoremModel model_;
    QSortFilterProxyModel filtered_;
    QLineEdit* filter_;
    QListView* list_;
    bool isFollowing_ = false;
};

class FactsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FactsPanel(StepSelection* selection, QWidget* parent = nullptr);

    [[nodiscard]] FactsModel* model() { return &model_; }
    [[nodiscard]] QListView* list() const { return list_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    [[nodiscard]] QLabel* goal() const { return goal_; }
    /// The cases that are not closed yet, as links.
    [[nodiscard]] QLabel* openCases() const { return openCases_; }
    [[nodiscard]] QToolButton* byObject() const { return byObject_; }
    [[nodiscard]] QToolButton* sentences() const { return sentences_; }

signals:
    /// A fact was chosen: what it rests on and what rests on it is to be seen. Invalid: nothing.
    void factChosen(byrne::proof::FactId fact);

private:
    void follow();
    [[nodiscard]] QString openCasesText() const;

    StepSelection* selection_;
    FactsModel model_;
    QLabel* heading_;
    QLineEdit* filter_;
    QListView* list_;
    QToolButton* byObject_;
    QToolButton* sentences_;
    QLabel* goal_;
    QLabel* openCases_;
};

}  // namespace byrne::gui
