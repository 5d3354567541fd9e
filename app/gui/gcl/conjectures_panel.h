// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What came of the `prove` statements of a GCL program: a lamp for each, in how many random figures it was tried, and
// the figure in which it fails.
#pragma once

#include <QAbstractTableModel>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

#include <vector>

#include "render/gcl/gcl.h"

namespace byrne::gui {

class ConjecturesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Statement, Result, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setConjectures(std::vector<gcl::Conjecture> conjectures);
    [[nodiscard]] const std::vector<gcl::Conjecture>& conjectures() const { return conjectures_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<gcl::Conjecture> conjectures_;
};

/// One sentence: "holds in this figure and in 100 random ones".
[[nodiscard]] QString conjectureResult(const gcl::Conjecture& conjecture);

class ConjecturesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConjecturesPanel(QWidget* parent = nullptr);

    void show(const std::vector<gcl::Conjecture>& conjectures);
    [[nodiscard]] ConjecturesModel* model() { return &model_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] QPushButton* figureButton() const { return figure_; }

signals:
    /// Go to the statement in the text.
    void chosen(int conjecture);
    void counterexampleWanted(int conjecture);

private:
    void updateButton();

    ConjecturesModel model_;
    QTableView* table_;
    QPushButton* figure_;
};

}  // namespace byrne::gui
