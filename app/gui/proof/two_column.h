// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof as schoolbooks set it: numbered statements at the left, reasons with the numbers they rest on at the right, from
// what is given to the goal, cases indented.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <limits>
#include <map>
#include <vector>

#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

class TwoColumnModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Statement, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProof(const CheckedProofPtr& proof);
    [[nodiscard]] StepKey keyOf(int row) const;
    /// -1 if no row tells the step; the first given fact for the hypotheses.
    [[nodiscard]] int rowOf(const StepKey& key) const;
    /// Shows neither that row nor those after it (predict, then reveal).
    void hideFrom(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        StepKey key;
        int number = 0;  ///< 0: a case begins, or ends in what is no fact.
        int depth = 0;
        QString statement;
        QString reason;
    };

    void addFact(const proof::Fact& fact, const StepKey& key, int depth, const QString& reason);
    void addBlock(const proof::Block& block, int depth);
    void addNode(const proof::Node& node, int depth);
    [[nodiscard]] QString reasonText(const proof::Justification& by, const std::vector<proof::FactId>& premises) const;
    [[nodiscard]] QString numbers(const std::vector<proof::FactId>& premises) const;

    CheckedProofPtr proof_;
    std::vector<Row> rows_;
    std::map<proof::FactId, int> numbers_;
    int counted_ = 0;
    int hiddenFrom_ = std::numeric_limits<int>::max();
};

class TwoColumnPanel : public QTableView {
    Q_OBJECT

public:
    explicit TwoColumnPanel(StepSelection* selection, QWidget* parent = nullptr);
    [[nodiscard]] TwoColumnModel* columnsModel() { return &model_; }

private:
    void follow();
    void hideWhatFollows();

    StepSelection* selection_;
    TwoColumnModel model_;
    bool isFollowing_ = false;
};

}  // namespace byrne::gui
