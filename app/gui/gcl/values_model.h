// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names and values of objects, updated in place so that lists stay still while a point is dragged.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "render/gcl/gcl.h"

namespace byrne::gui {

class ValuesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Resets only if there are other names than before.
    void setValues(std::vector<gcl::NamedValue> values);
    [[nodiscard]] const std::vector<gcl::NamedValue>& values() const { return values_; }
    [[nodiscard]] QString nameAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<gcl::NamedValue> values_;
};

}  // namespace byrne::gui
