// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/notice_bar.h"

#include <algorithm>

namespace byrne::gui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), sentence_(new QLabel(this)), row_(new QHBoxLayout) {
    setObjectName(QStringLiteral("noticeBar"));
    sentence_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(sentence_);
    column->addLayout(row_);
    row_->addStretch(1);
    hide();
}

void NoticeBar::ask(const QString& sentence, const std::vector<Answer>& answers) {
    sentence_->setText(sentence);
    for (QPushButton* old : std::exchange(buttons_, {})) {
        old->hide();
        old->deleteLater();
    }
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text, this);
        button->setToolTip(answer.toolTip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, answer] {
            if (answer.hidesBar) {
                hide();
            }
            answer.work();
        });
        row_->addWidget(button);
        buttons_.push_back(button);
    }
    show();
}

QPushButton* NoticeBar::button(const QString& text) const {
    const auto found = std::ranges::find_if(buttons_, [&](const QPushButton* each) { return each->text() == text; });
    return found == buttons_.end() ? nullptr : *found;
}

}  // namespace byrne::gui
