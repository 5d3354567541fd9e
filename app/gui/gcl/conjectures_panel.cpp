// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/conjectures_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

using Outcome = gcl::Conjecture::Outcome;

QIcon iconOf(Outcome outcome) {
    const Theme& theme = currentTheme();
    switch (outcome) {
        case Outcome::Holds:
            return themedIcon(QStringLiteral("checked"), theme.green);
        case Outcome::Fails:
            return themedIcon(QStringLiteral("wrong"), theme.conclusion);
        case Outcome::Undecided:
        case Outcome::Unreadable:
            return themedIcon(QStringLiteral("hole"), theme.amber);
    }
    return {};
}

QString statementOf(const gcl::Conjecture& conjecture) {
    const QString text = QString::fromStdString(conjecture.text).simplified();
    return conjecture.name.empty() ? text : QString::fromStdString(conjecture.name) + QStringLiteral(": ") + text;
}

}  // namespace

QString conjectureResult(const gcl::Conjecture& conjecture) {
    switch (conjecture.outcome) {
        case Outcome::Holds:
            return ConjecturesPanel::tr("holds here and in %n random figure(s)", nullptr, conjecture.instances);
        case Outcome::Fails:
            return conjecture.holdsHere ? ConjecturesPanel::tr("holds here, but fails in another figure")
                                        : ConjecturesPanel::tr("fails in this figure");
        case Outcome::Undecided:
            return ConjecturesPanel::tr("could not be tried: no figure could be constructed");
        case Outcome::Unreadable:
            return ConjecturesPanel::tr("cannot be read: see Problems");
    }
    return {};
}

void ConjecturesModel::setConjectures(std::vector<gcl::Conjecture> conjectures) {
    beginResetModel();
    conjectures_ = std::move(conjectures);
    endResetModel();
}

int ConjecturesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(conjectures_.size());
}

int ConjecturesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ConjecturesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const gcl::Conjecture& conjecture = conjectures_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return index.column() == Statement ? statementOf(conjecture) : conjectureResult(conjecture);
        case Qt::DecorationRole:
            return index.column() == Statement ? QVariant(iconOf(conjecture.outcome)) : QVariant();
        case Qt::ToolTipRole:
            return statementOf(conjecture) + QLatin1Char('\n') + conjectureResult(conjecture);
        default:
            return {};
    }
}

QVariant ConjecturesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Statement ? tr("Conjecture") : tr("Result");
}

ConjecturesPanel::ConjecturesPanel(QWidget* parent)
    : QWidget(parent), model_(this), table_(new QTableView(this)), figure_(new QPushButton(this)) {
    setObjectName(QStringLiteral("sidePanel"));
    setAttribute(Qt::WA_StyledBackground);
    table_->setModel(&model_);
    table_->setAccessibleName(tr("Conjectures"));
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(ConjecturesModel::Statement, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(ConjecturesModel::Result, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    figure_->setText(tr("Show the figure in which it fails"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(table_, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(figure_);
    row->addStretch();
    column->addLayout(row);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) { emit chosen(index.row()); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConjecturesPanel::updateButton);
    connect(figure_, &QPushButton::clicked, this, [this] { emit counterexampleWanted(table_->currentIndex().row()); });
    updateButton();
}

void ConjecturesPanel::show(const std::vector<gcl::Conjecture>& conjectures) {
    const int row = table_->currentIndex().row();
    model_.setConjectures(conjectures);
    int chosen = row;
    for (int i = 0; chosen < 0 && i < model_.rowCount(); ++i) {
        chosen = conjectures[static_cast<std::size_t>(i)].outcome == Outcome::Fails ? i : -1;
    }
    table_->setCurrentIndex(model_.index(std::clamp(chosen, 0, std::max(0, model_.rowCount() - 1)), 0));
    updateButton();
}

void ConjecturesPanel::updateButton() {
    const int row = table_->currentIndex().row();
    figure_->setEnabled(row >= 0 && row < model_.rowCount() &&
                        !model_.conjectures()[static_cast<std::size_t>(row)].numbers.empty());
}

}  // namespace byrne::gui
