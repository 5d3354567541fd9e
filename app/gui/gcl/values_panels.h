// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panels on the left while a GCL program is open: all its objects, and those that are watched.
#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>

#include "app/gui/gcl/values_model.h"

namespace byrne::gui {

class ObjectsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ObjectsPanel(QWidget* parent = nullptr);

    [[nodiscard]] ValuesModel* model() { return &model_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }

signals:
    void watchWanted(const QString& name);
    void definitionWanted(const QString& name);

private:
    void showMenu(const QPoint& place);
    [[nodiscard]] QString nameOf(const QModelIndex& index) const;

    ValuesModel model_;
    QSortFilterProxyModel filtered_;
    QLineEdit* filter_;
    QTableView* table_;
};

class WatchPanel : public QWidget {
    Q_OBJECT

public:
    explicit WatchPanel(QWidget* parent = nullptr);

    /// Names without a value are shown all the same.
    void show(const QStringList& names, const std::vector<gcl::NamedValue>& values);
    [[nodiscard]] ValuesModel* model() { return &model_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] QLineEdit* nameEdit() const { return name_; }

signals:
    void watchWanted(const QString& name);
    void unwatchWanted(const QString& name);
    void definitionWanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& place);

    ValuesModel model_;
    QTableView* table_;
    QLineEdit* name_;
};

}  // namespace byrne::gui
