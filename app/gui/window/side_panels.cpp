// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/side_panels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <limits>

#include "app/gui/window/row_delegate.h"
#include "app/gui/window/settings.h"

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

QToolButton* factSwitch(const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
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
    model_.setRunning(session_->prover()->isRunning() ? session_->provedName() : QString());
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
      byObject_(factSwitch(tr("By object"), tr("Facts sorted by point, segment, angle, …; else the newest first"), this)),
      sentences_(factSwitch(tr("Sentences"), tr("Facts in words instead of symbols"), this)),
      goal_(new QLabel(this)),
      openCases_(new QLabel(this)) {
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
    auto* switches = new QHBoxLayout;
    switches->setSpacing(4);
    switches->addWidget(byObject_);
    switches->addWidget(sentences_);
    switches->addStretch();
    column->addLayout(switches);
    column->addWidget(list_, 1);
    column->addWidget(headingLabel(tr("Goal"), this));
    column->addWidget(goal_);
    column->addWidget(openCases_);
    openCases_->setWordWrap(true);
    openCases_->setContentsMargins(8, 0, 0, 4);
    openCases_->setAccessibleName(tr("Open cases"));
    openCases_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(openCases_, &QLabel::linkActivated, this, [this](const QString& link) {
        const int branch = link.toInt();
        selection_->select(branch, std::numeric_limits<int>::max());
    });
    connect(byObject_, &QToolButton::toggled, this, [this](bool on) {
        Settings::setGroupsFacts(on);
        model_.setGrouped(on);
    });
    connect(sentences_, &QToolButton::toggled, this, [this](bool on) {
        Settings::setShowsFactSymbols(!on);
        model_.setSymbols(!on);
    });
    byObject_->setChecked(Settings::groupsFacts());
    sentences_->setChecked(!Settings::showsFactSymbols());
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { emit factChosen(model_.factOf(index)); });
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] { emit factChosen({}); });
    connect(selection_, &StepSelection::proofChanged, this, &FactsPanel::follow);
    connect(selection_, &StepSelection::selectionChanged, this, &FactsPanel::follow);
    connect(list_, &QListView::activated, this,
            [this](const QModelIndex& index) { selection_->selectFrame(model_.frameOf(index)); });
}

QString FactsPanel::openCasesText() const {
    if (!selection_->proof() || selection_->proof()->isStatementOnly || selection_->branchCount() < 2) {
        return {};
    }
    QStringList links;
    const auto& branches = selection_->proof()->view->branches();
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const bool isOpen = !branches[i].steps.empty() && branches[i].steps.back().kind == proof::ViewStep::Kind::Hole;
        if (isOpen) {
            links << QStringLiteral("<a href='%1'>%2</a>")
                         .arg(i)
                         .arg(QString::fromStdString(branches[i].assumption.empty() ? branches[i].id : branches[i].assumption)
                                  .toHtmlEscaped());
        }
    }
    return links.isEmpty() ? tr("All cases are closed.") : tr("Open cases: %1").arg(links.join(QStringLiteral(", ")));
}

void FactsPanel::follow() {
    const int frame = selection_->frame();
    heading_->setText(!selection_->proof() ? tr("Facts")
                      : frame == 0         ? tr("Given facts")
                                           : tr("Facts at step %1").arg(frame));
    const QString open = openCasesText();
    openCases_->setText(open);
    openCases_->setVisible(!open.isEmpty());
    goal_->setText(selection_->proof() ? QString::fromStdString(selection_->proof()->goalText("en")) : QString());
    list_->scrollToTop();
}

}  // namespace byrne::gui
