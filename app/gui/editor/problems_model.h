// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages about the text in the current tab: errors first in the order of the text, then warnings, holes, notes.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "app/gui/editor/analysis.h"

namespace byrne::gui {

class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Message, Place, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<Problem> problems);
    [[nodiscard]] const Problem& problemAt(int row) const { return problems_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int errorCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Problem> problems_;
};

/// Message, hint and the way the program came there, a line each.
[[nodiscard]] QString toolTipOf(const Problem& problem);

}  // namespace byrne::gui
