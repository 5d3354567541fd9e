// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panels on the left: theorems of the document, and facts and goal at the current step.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
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

private:
    void follow();

    StepSelection* selection_;
    FactsModel model_;
    QLabel* heading_;
    QLineEdit* filter_;
    QListView* list_;
    QLabel* goal_;
};

}  // namespace byrne::gui
