// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/side_panels.h"

#include <QVBoxLayout>

#include "app/gui/window/row_delegate.h"

namespace byrne::gui {

namespace {

QLabel* headingLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

QListView* plainList(QAbstractItemModel* model, QStyledItemDelegate* delegate, const QString& name, QWidget* parent) {
    auto* list = new QListView(parent);
    list->setModel(model);
    list->setItemDelegate(delegate);
    list->setAccessibleName(name);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return list;
}

}  // namespace

TheoremPanel::TheoremPanel(ProofSession* session, QWidget* parent)
    : QWidget(parent), session_(session), model_(this), filter_(new QLineEdit(this)) {
    setObjectName(QStringLiteral("sidePanel"));
    setAttribute(Qt::WA_StyledBackground);
    filtered_.setSourceModel(&model_);
    filtered_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(tr("Filter…"));
    filter_->setAccessibleName(tr("Filter the theorems"));
    filter_->setClearButtonEnabled(true);
    list_ = plainList(&filtered_, new TheoremDelegate(this), tr("Theorems"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 4);
    column->setSpacing(8);
    column->addWidget(headingLabel(tr("Theorems"), this));
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    connect(filter_, &QLineEdit::textChanged, &filtered_, &QSortFilterProxyModel::setFilterFixedString);
    connect(session_, &ProofSession::theoremChanged, this, &TheoremPanel::follow);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!isFollowing_ && index.isValid()) {
            emit chosen(filtered_.mapToSource(index).row());
        }
    });
}

void TheoremPanel::follow() {
    isFollowing_ = true;
    model_.setSession(session_->text());
    model_.setRunning(session_->prover()->isRunning() ? session_->theoremName() : QString());
    model_.refresh();
    list_->setCurrentIndex(filtered_.mapFromSource(model_.index(session_->theorem())));
    isFollowing_ = false;
}

FactsPanel::FactsPanel(StepSelection* selection, QWidget* parent)
    : QWidget(parent),
      selection_(selection),
      model_(selection, this),
      heading_(headingLabel(tr("Facts"), this)),
      filter_(new QLineEdit(this)),
      goal_(new QLabel(this)) {
    setObjectName(QStringLiteral("sidePanel"));
    setAttribute(Qt::WA_StyledBackground);
    list_ = plainList(&model_, new FactDelegate(this), tr("Facts known at this step"), this);
    filter_->setPlaceholderText(tr("Points or words…"));
    filter_->setAccessibleName(tr("Filter the facts"));
    filter_->setToolTip(tr("Only facts about these points (A B), or with these words"));
    filter_->setClearButtonEnabled(true);
    connect(filter_, &QLineEdit::textChanged, &model_, &FactsModel::setFilter);
    goal_->setWordWrap(true);
    goal_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    goal_->setAccessibleName(tr("Goal"));
    QFont bold = goal_->font();
    bold.setBold(true);
    goal_->setFont(bold);
    goal_->setContentsMargins(8, 0, 0, 6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 4);
    column->setSpacing(6);
    column->addWidget(heading_);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    column->addWidget(headingLabel(tr("Goal"), this));
    column->addWidget(goal_);
    connect(selection_, &StepSelection::proofChanged, this, &FactsPanel::follow);
    connect(selection_, &StepSelection::selectionChanged, this, &FactsPanel::follow);
    connect(list_, &QListView::activated, this,
            [this](const QModelIndex& index) { selection_->selectFrame(model_.frameOf(index)); });
}

void FactsPanel::follow() {
    const int frame = selection_->frame();
    heading_->setText(!selection_->proof() ? tr("Facts")
                      : frame == 0         ? tr("Given facts")
                                           : tr("Facts at step %1").arg(frame));
    goal_->setText(selection_->proof() ? QString::fromStdString(selection_->proof()->goalText("en")) : QString());
    list_->scrollToTop();
}

}  // namespace byrne::gui
