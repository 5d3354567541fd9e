// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/values_model.h"

#include <QFont>

#include <algorithm>

#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

constexpr const char* kUndefined = "undefined";

QString kindInWords(const std::string& kind) {
    if (kind == "point") {
        return ValuesModel::tr("point");
    }
    if (kind == "line") {
        return ValuesModel::tr("line");
    }
    if (kind == "circle") {
        return ValuesModel::tr("circle");
    }
    if (kind == "conic") {
        return ValuesModel::tr("conic");
    }
    if (kind == "number") {
        return ValuesModel::tr("number");
    }
    return ValuesModel::tr("cannot be constructed here");
}

}  // namespace

void ValuesModel::setValues(std::vector<gcl::NamedValue> values) {
    const bool isSame = std::ranges::equal(values, values_, {}, &gcl::NamedValue::name, &gcl::NamedValue::name);
    if (isSame) {
        values_ = std::move(values);
        if (!values_.empty()) {
            emit dataChanged(index(0, 0), index(static_cast<int>(values_.size()) - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    values_ = std::move(values);
    endResetModel();
}

QString ValuesModel::nameAt(int row) const {
    return row >= 0 && row < rowCount() ? QString::fromStdString(values_[static_cast<std::size_t>(row)].name)
                                        : QString();
}

int ValuesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(values_.size());
}

int ValuesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ValuesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const gcl::NamedValue& value = values_[static_cast<std::size_t>(index.row())];
    const bool isUndefined = value.kind == kUndefined;
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Name) {
                return QString::fromStdString(value.name);
            }
            return isUndefined ? QStringLiteral("—") : QString::fromStdString(value.value);
        case Qt::ToolTipRole:
            return QStringLiteral("%1: %2 %3")
                .arg(QString::fromStdString(value.name), kindInWords(value.kind), QString::fromStdString(value.value));
        case Qt::ForegroundRole:
            return isUndefined ? QVariant(currentTheme().muted) : QVariant();
        case Qt::FontRole: {
            QFont font;
            font.setItalic(index.column() == Name);
            return font;
        }
        default:
            return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Name") : tr("Value");
}

}  // namespace byrne::gui
