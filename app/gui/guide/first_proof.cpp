// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guide/first_proof.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace byrne::gui {

namespace {

constexpr int kLookMs = 250;

}  // namespace

FirstProofGuide::FirstProofGuide(QWidget* parent)
    : QFrame(parent),
      heading_(new QLabel(this)),
      text_(new QLabel(this)),
      show_(new QPushButton(tr("Show me"), this)),
      next_(new QPushButton(tr("Next"), this)),
      close_(new QPushButton(tr("End the tour"), this)) {
    setObjectName(QStringLiteral("guide"));
    setFrameShape(QFrame::NoFrame);
    heading_->setProperty("role", QStringLiteral("heading"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setMinimumHeight(2 * fontMetrics().height() + 8);
    show_->setToolTip(tr("Let Byrne do this for you"));
    next_->setToolTip(tr("Go on to what comes next"));
    close_->setToolTip(tr("Close this strip; the document stays"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(heading_, 1);
    for (QPushButton* button : {show_, next_, close_}) {
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(4);
    column->addLayout(buttons);
    column->addWidget(text_);
    watch_.setInterval(kLookMs);
    connect(&watch_, &QTimer::timeout, this, &FirstProofGuide::look);
    connect(show_, &QPushButton::clicked, this, &FirstProofGuide::showMe);
    connect(next_, &QPushButton::clicked, this, [this] { go(stage_ + 1); });
    connect(close_, &QPushButton::clicked, this, &FirstProofGuide::end);
    hide();
}

void FirstProofGuide::begin(std::vector<GuideStage> stages) {
    stages_ = std::move(stages);
    show();
    go(0);
    watch_.start();
}

void FirstProofGuide::end() {
    watch_.stop();
    stage_ = -1;
    hide();
}

void FirstProofGuide::go(int stage) {
    if (stage >= stageCount()) {
        end();
        return;
    }
    stage_ = stage;
    const GuideStage& now = stages_[static_cast<std::size_t>(stage)];
    if (now.isDone && QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget())) {
        emit handsOver();
    }
    heading_->setText(tr("%1 of %2 · %3").arg(stage + 1).arg(stageCount()).arg(now.heading));
    text_->setText(now.text);
    show_->setVisible(static_cast<bool>(now.show));
    // What is done here is noticed; only what is read needs a button.
    next_->setVisible(!now.isDone);
    next_->setText(stage + 1 == stageCount() ? tr("Finish") : tr("Next"));
}

void FirstProofGuide::look() {
    if (stage_ >= 0 && stages_[static_cast<std::size_t>(stage_)].isDone &&
        stages_[static_cast<std::size_t>(stage_)].isDone()) {
        go(stage_ + 1);
    }
}

void FirstProofGuide::showMe() {
    if (stage_ >= 0 && stages_[static_cast<std::size_t>(stage_)].show) {
        stages_[static_cast<std::size_t>(stage_)].show();
    }
}

}  // namespace byrne::gui
