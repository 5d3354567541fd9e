// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/missing_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace byrne::gui {

MissingPanel::MissingPanel(MissingFinder* finder, QWidget* parent)
    : QWidget(parent),
      finder_(finder),
      note_(new QLabel(this)),
      list_(new QListWidget(this)),
      search_(new QPushButton(tr("What is missing?"), this)),
      stop_(new QPushButton(tr("Stop"), this)),
      add_(new QPushButton(tr("Assume it"), this)) {
    note_->setWordWrap(true);
    note_->setObjectName(QStringLiteral("mutedText"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setAccessibleName(tr("Facts that would make the theorem provable"));
    list_->setToolTip(tr("Choosing a fact shows it in the figure; Return or a double click makes it a hypothesis"));
    list_->installEventFilter(this);
    search_->setToolTip(tr("Look for hypotheses that would make the theorem at the caret provable"));
    stop_->setToolTip(tr("Stop looking"));
    add_->setToolTip(tr("Make the chosen fact a hypothesis of the theorem"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(note_);
    column->addWidget(list_, 1);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {search_, stop_, add_}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);

    connect(search_, &QPushButton::clicked, finder, &MissingFinder::search);
    connect(stop_, &QPushButton::clicked, finder, &MissingFinder::stop);
    connect(add_, &QPushButton::clicked, this, [this] { finder_->add(list_->currentRow()); });
    connect(list_, &QListWidget::itemActivated, this, [this] { finder_->add(list_->currentRow()); });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int current) {
        add_->setEnabled(current >= 0);
        if (current >= 0) {
            emit previewWanted(current);
        }
    });
    connect(finder, &MissingFinder::changed, this, &MissingPanel::showAnswer);
    connect(finder, &MissingFinder::progressed, this, [this](int tried, int all) {
        if (finder_->isSearching()) {
            note_->setText(tr("Looking … %1 of %2 facts tried").arg(tried).arg(all));
        }
    });
    showAnswer();
}

bool MissingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::FocusOut) {
        emit previewEnded();
    } else if (watched == list_ && event->type() == QEvent::FocusIn && list_->currentRow() >= 0) {
        emit previewWanted(list_->currentRow());
    }
    return QWidget::eventFilter(watched, event);
}

QString MissingPanel::noteText() const {
    if (finder_->isSearching()) {
        return tr("Looking …");
    }
    const auto& answer = finder_->answer();
    if (!answer) {
        return tr("Where a theorem cannot be proved, Byrne looks for hypotheses with which it can.");
    }
    const QString name = QString::fromStdString(answer->spot.theory()[answer->spot.entry().statement].name);
    if (answer->isProved) {
        return answer->unneeded.empty() ? tr("%1 is proved, and every hypothesis is needed.").arg(name)
                                        : tr("%1 is proved. Not needed: %2").arg(name, finder_->unneededText());
    }
    QString text =
        answer->counterexample ? tr("%1 is false in the figure shown.").arg(name) + QLatin1Char(' ') : QString();
    text += answer->missing.empty()
                ? tr("Nothing was found that would make %1 provable; perhaps it is already.").arg(name)
                : tr("With one of these %1 can be proved:").arg(name);
    return text;
}

void MissingPanel::showAnswer() {
    list_->clear();
    if (!finder_->isSearching() && finder_->answer()) {
        for (const assist::MissingFact& fact : finder_->answer()->missing) {
            QString text = finder_->textOf(fact);
            if (fact.saysGoalAgain) {
                text += QStringLiteral("   ") + tr("(nearly what is to be shown)");
            }
            list_->addItem(text);
        }
    }
    add_->setEnabled(list_->currentRow() >= 0);
    search_->setEnabled(!finder_->isSearching());
    stop_->setVisible(finder_->isSearching());
    note_->setText(noteText());
}

}  // namespace byrne::gui
