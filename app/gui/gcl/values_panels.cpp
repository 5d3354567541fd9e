// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/values_panels.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace byrne::gui {

namespace {

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

QTableView* valuesTable(QAbstractItemModel* model, const QString& name, QWidget* parent) {
    constexpr int kRowPx = 26;
    constexpr int kNamePx = 76;
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->setTextElideMode(Qt::ElideRight);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowPx);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(ValuesModel::Name, QHeaderView::Interactive);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(ValuesModel::Name, kNamePx);
    return table;
}

void prepare(QWidget* panel) {
    panel->setObjectName(QStringLiteral("sidePanel"));
    panel->setAttribute(Qt::WA_StyledBackground);
}

QVBoxLayout* columnOf(QWidget* panel) {
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(10, 10, 10, 4);
    column->setSpacing(8);
    return column;
}

}  // namespace

ObjectsPanel::ObjectsPanel(QWidget* parent) : QWidget(parent), model_(this), filter_(new QLineEdit(this)) {
    prepare(this);
    filtered_.setSourceModel(&model_);
    filtered_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filtered_.setFilterKeyColumn(ValuesModel::Name);
    filter_->setPlaceholderText(tr("Filter…"));
    filter_->setAccessibleName(tr("Filter the objects"));
    filter_->setClearButtonEnabled(true);
    table_ = valuesTable(&filtered_, tr("Objects of the program"), this);
    table_->setToolTip(tr("Double-click to go to the definition"));
    QVBoxLayout* column = columnOf(this);
    column->addWidget(heading(tr("Objects"), this));
    column->addWidget(filter_);
    column->addWidget(table_, 1);
    connect(filter_, &QLineEdit::textChanged, &filtered_, &QSortFilterProxyModel::setFilterFixedString);
    connect(table_, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit definitionWanted(nameOf(index)); });
    connect(table_, &QTableView::customContextMenuRequested, this, &ObjectsPanel::showMenu);
}

QString ObjectsPanel::nameOf(const QModelIndex& index) const {
    return model_.nameAt(filtered_.mapToSource(index).row());
}

void ObjectsPanel::showMenu(const QPoint& place) {
    const QString name = nameOf(table_->indexAt(place));
    if (name.isEmpty()) {
        return;
    }
    QMenu menu(this);
    connect(menu.addAction(tr("&Watch %1").arg(name)), &QAction::triggered, this,
            [this, name] { emit watchWanted(name); });
    connect(menu.addAction(tr("&Go to Definition")), &QAction::triggered, this,
            [this, name] { emit definitionWanted(name); });
    menu.exec(table_->viewport()->mapToGlobal(place));
}

WatchPanel::WatchPanel(QWidget* parent) : QWidget(parent), model_(this), name_(new QLineEdit(this)) {
    prepare(this);
    table_ = valuesTable(&model_, tr("Watched objects"), this);
    table_->installEventFilter(this);
    name_->setPlaceholderText(tr("Watch a name…"));
    name_->setAccessibleName(tr("Name to watch"));
    name_->setToolTip(tr("Type the name of an object and press Return"));
    QVBoxLayout* column = columnOf(this);
    column->addWidget(heading(tr("Watched"), this));
    column->addWidget(table_, 1);
    column->addWidget(name_);
    connect(name_, &QLineEdit::returnPressed, this, [this] {
        emit watchWanted(name_->text().trimmed());
        name_->clear();
    });
    connect(table_, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit definitionWanted(model_.nameAt(index.row())); });
    connect(table_, &QTableView::customContextMenuRequested, this, &WatchPanel::showMenu);
}

void WatchPanel::show(const QStringList& names, const std::vector<gcl::NamedValue>& values) {
    std::vector<gcl::NamedValue> shown;
    for (const QString& name : names) {
        const auto found = std::ranges::find(values, name.toStdString(), &gcl::NamedValue::name);
        shown.push_back(found != values.end() ? *found : gcl::NamedValue{name.toStdString(), "undefined", ""});
    }
    model_.setValues(std::move(shown));
}

void WatchPanel::showMenu(const QPoint& place) {
    const QString name = model_.nameAt(table_->indexAt(place).row());
    if (name.isEmpty()) {
        return;
    }
    QMenu menu(this);
    connect(menu.addAction(tr("&Stop Watching %1").arg(name)), &QAction::triggered, this,
            [this, name] { emit unwatchWanted(name); });
    connect(menu.addAction(tr("&Go to Definition")), &QAction::triggered, this,
            [this, name] { emit definitionWanted(name); });
    menu.exec(table_->viewport()->mapToGlobal(place));
}

bool WatchPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        const QString name = model_.nameAt(table_->currentIndex().row());
        if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && !name.isEmpty()) {
            emit unwatchWanted(name);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace byrne::gui
