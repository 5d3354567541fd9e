// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tabs below the editor: the proof as tree and in words, problems, and the prover at work.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QTreeView>
#include <QWidget>

#include "app/gui/editor/problems_model.h"
#include "app/gui/proof/proof_session.h"
#include "app/gui/proof/proof_tree_model.h"
#include "app/gui/proof/words_model.h"

namespace byrne::gui {

class ProofTreePanel : public QTreeView {
    Q_OBJECT

public:
    explicit ProofTreePanel(StepSelection* selection, QWidget* parent = nullptr);
    [[nodiscard]] ProofTreeModel* proofModel() { return &model_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    /// What is to be predicted.
    void hideWhatFollows();
    void fitColumns();

    StepSelection* selection_;
    ProofTreeModel model_;
    bool isFollowing_ = false;
};

class WordsPanel : public QListView {
    Q_OBJECT

public:
    explicit WordsPanel(StepSelection* selection, QWidget* parent = nullptr);
    [[nodiscard]] WordsModel* wordsModel() { return &model_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    /// What is to be predicted.
    void hideWhatFollows();

    StepSelection* selection_;
    WordsModel model_;
    bool isFollowing_ = false;
};

class ProblemsPanel : public QTableView {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);
    [[nodiscard]] ProblemsModel* problemsModel() { return &model_; }

signals:
    void chosen(const byrne::gui::Problem& problem);

private:
    ProblemsModel model_;
};

class ProverPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProverPanel(ProofSession* session, QWidget* parent = nullptr);

    [[nodiscard]] QProgressBar* bar() const { return bar_; }
    [[nodiscard]] QString numbers() const { return numbers_->text(); }
    [[nodiscard]] QString log() const { return log_->toPlainText(); }

private:
    void showStart(const QString& theorem);
    void showProgress();
    void showEnd(const QString& words);
    void takeSettings();
    void offerAdvisers();

    ProofSession* session_;
    QTimer clockTimer_;
    QElapsedTimer clock_;
    QString theorem_;
    QLabel* phase_;
    QLabel* numbers_;
    QProgressBar* bar_;
    QPushButton* prove_;
    QPushButton* stop_;
    QComboBox* engine_;
    QDoubleSpinBox* seconds_;
    QCheckBox* advisers_;
    QPlainTextEdit* log_;
};

}  // namespace byrne::gui
