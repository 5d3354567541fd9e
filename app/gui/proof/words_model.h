// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof as running text, one row a sentence, each knowing the step it tells.
#pragma once

#include <QAbstractListModel>

#include <limits>

#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

class WordsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IndentRole = Qt::UserRole, IsHeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setProof(const CheckedProofPtr& proof);
    /// The step of a row; nothing for headings.
    [[nodiscard]] std::optional<StepKey> keyOf(const QModelIndex& index) const;
    /// The branch of the row as ProofView names it.
    [[nodiscard]] std::string branchOf(const QModelIndex& index) const;
    /// The row that tells the step, in that branch if the step is told several times; -1 if none does.
    [[nodiscard]] int rowOf(const StepKey& key, const std::string& branch) const;
    [[nodiscard]] QString wholeText() const;
    /// Shows nothing of that row and those after it (predict, then reveal).
    void hideFrom(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    CheckedProofPtr proof_;
    int hiddenFrom_ = std::numeric_limits<int>::max();
};

}  // namespace byrne::gui
