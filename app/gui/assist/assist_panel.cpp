// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/assist_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/gui/window/theme.h"

namespace byrne::gui {

namespace {

/// What the step adds, and at the right end by what, muted.
class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme.selection);
        }
        const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        const QString reason = index.data(SuggestionModel::ReasonRole).toString();
        const int reasonWidth = std::min(option.fontMetrics.horizontalAdvance(reason) + kMargin, inner.width() / 2);
        const QRect left = inner.adjusted(0, 0, -reasonWidth - kMargin, 0);
        painter->setFont(option.font);
        painter->setPen(index.data(SuggestionModel::IsGoodRole).toBool() ? theme.green : theme.ink);
        painter->drawText(left, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
        painter->setPen(theme.muted);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight,
                          option.fontMetrics.elidedText(reason, Qt::ElideMiddle, reasonWidth));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, option.fontMetrics.height() + 8};
    }

private:
    static constexpr int kMargin = 10;
};

}  // namespace

AssistPanel::AssistPanel(Assistant* assistant, QWidget* parent)
    : QWidget(parent),
      assistant_(assistant),
      model_(assistant),
      filter_(new QLineEdit(this)),
      list_(new QListView(this)),
      note_(new QLabel(this)),
      fill_(new QPushButton(tr("Fill hole"), this)),
      fillAll_(new QPushButton(tr("Fill all"), this)),
      close_(new QPushButton(tr("Close here"), this)),
      start_(new QPushButton(tr("Start proof"), this)) {
    filter_->setPlaceholderText(tr("Search: a name, give par(_,_,_,_), from h1, with A B"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Search for axioms and theorems"));
    list_->setModel(&model_);
    list_->setItemDelegate(new SuggestionDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Steps that are possible here"));
    list_->setToolTip(tr("Choosing a step shows it in the figure; Return or a double click writes it"));
    fill_->setToolTip(tr("Let the prover fill the hole at the caret"));
    fillAll_->setToolTip(tr("Let the prover fill all holes of this proof"));
    close_->setToolTip(tr("End this block with what is known"));
    start_->setToolTip(tr("Begin a proof for this theorem"));
    note_->setWordWrap(true);
    note_->setObjectName(QStringLiteral("mutedText"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(filter_);
    column->addWidget(note_);
    column->addWidget(list_, 1);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {start_, fill_, fillAll_, close_}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);

    connect(filter_, &QLineEdit::textChanged, assistant, &Assistant::setFilter);
    connect(filter_, &QLineEdit::returnPressed, this, &AssistPanel::enter);
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) { model_.take(index.row()); });
    list_->installEventFilter(this);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        // Rows that are chosen because the caret moved say nothing of what is wanted.
        if (current.isValid() && list_->hasFocus()) {
            emit previewWanted(current.row());
        }
    });
    connect(fill_, &QPushButton::clicked, assistant, &Assistant::fillHole);
    connect(fillAll_, &QPushButton::clicked, assistant, &Assistant::fillAllHoles);
    connect(close_, &QPushButton::clicked, assistant, &Assistant::closeHere);
    connect(start_, &QPushButton::clicked, assistant, &Assistant::startProof);
    connect(assistant, &Assistant::suggestionsChanged, this, &AssistPanel::showState);
    connect(assistant, &Assistant::fillsChanged, this, &AssistPanel::showState);
    showState();
}

bool AssistPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::FocusOut) {
        emit previewEnded();
    } else if (watched == list_ && event->type() == QEvent::FocusIn && list_->currentIndex().isValid()) {
        emit previewWanted(list_->currentIndex().row());
    }
    return QWidget::eventFilter(watched, event);
}

void AssistPanel::enter() {
    list_->setFocus();
    if (model_.rowCount() > 0) {
        list_->setCurrentIndex(model_.index(0, 0));
    }
}

void AssistPanel::showState() {
    const auto& spot = assistant_->suggestedFor();
    const bool hasProof = spot && spot->step.isValid();
    start_->setVisible(spot && !hasProof);
    for (QWidget* widget : {fill_, fillAll_, close_}) {
        widget->setEnabled(hasProof);
    }
    QString note;
    if (!spot) {
        note = tr("Put the caret into a proof to see what can be concluded there.");
    } else if (!hasProof) {
        note = tr("This theorem has no proof yet.");
    } else if (model_.rowCount() == 0) {
        note =
            filter_->text().isEmpty() ? tr("Nothing follows here in one step.") : tr("No such step is possible here.");
    }
    if (assistant_->runningFills() > 0) {
        note = tr("Filling %n hole(s) …", nullptr, assistant_->runningFills());
    }
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    if (model_.rowCount() > 0 && !list_->currentIndex().isValid()) {
        list_->setCurrentIndex(model_.index(0, 0));
    }
}

}  // namespace byrne::gui
