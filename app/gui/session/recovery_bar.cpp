// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/recovery_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/file.h"

namespace byrne::gui {

namespace {

constexpr int kMostRowsShown = 5;

QByteArray diskTextOf(const UnsavedText& text) {
    const auto bytes = text.path.isEmpty() ? base::Result<std::string>() : base::readFile(text.path.toStdString());
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

QString describe(const UnsavedText& text) {
    const auto lines = static_cast<int>(text.text.count('\n') + (text.text.endsWith('\n') ? 0 : 1));
    QString words = RecoveryBar::tr("%1: %n line(s), typed until %2", nullptr, lines)
                        .arg(text.title, QLocale().toString(text.written, QLocale::ShortFormat));
    if (!text.path.isEmpty() && !QFileInfo::exists(text.path)) {
        words += QStringLiteral(" · ") + RecoveryBar::tr("the file is gone");
    } else if (!text.path.isEmpty() && digestOf(diskTextOf(text)) != text.diskDigest) {
        words += QStringLiteral(" · ") + RecoveryBar::tr("the file has changed since");
    }
    return words;
}

}  // namespace

RecoveryBar::RecoveryBar(QWidget* parent)
    : QFrame(parent),
      list_(new QListWidget(this)),
      recover_(new QPushButton(tr("Recover"), this)),
      show_(new QPushButton(tr("Show"), this)),
      discard_(new QPushButton(tr("Discard"), this)),
      later_(new QPushButton(tr("Later"), this)) {
    setObjectName(QStringLiteral("noticeBar"));
    auto* what = new QLabel(tr("Byrne did not end as it should. These texts were not saved:"), this);
    what->setWordWrap(true);
    list_->setAccessibleName(tr("Texts that can be recovered"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    recover_->setToolTip(tr("Open the ticked texts as they were typed; files are not changed before you save"));
    show_->setToolTip(tr("Look at the selected text"));
    discard_->setToolTip(tr("Delete the ticked texts for good"));
    later_->setToolTip(tr("Ask again at the next start"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(what);
    column->addWidget(list_);
    auto* row = new QHBoxLayout;
    for (QPushButton* each : {recover_, show_, discard_, later_}) {
        each->setAutoDefault(false);
        row->addWidget(each);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(recover_, &QPushButton::clicked, this, [this] { emit recoverWanted(chosen()); });
    connect(show_, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* item = list_->currentItem()) {
            emit showWanted(item->data(Qt::UserRole).value<UnsavedText>());
        }
    });
    connect(discard_, &QPushButton::clicked, this, &RecoveryBar::discardChosen);
    // The locks are kept: no other Byrne offers the same texts meanwhile.
    connect(later_, &QPushButton::clicked, this, &QWidget::hide);
    connect(list_, &QListWidget::itemChanged, this, &RecoveryBar::updateButtons);
    connect(list_, &QListWidget::itemActivated, show_, &QPushButton::click);
    hide();
}

void RecoveryBar::offer(std::vector<LeftBehind> left) {
    left_ = std::move(left);
    for (LeftBehind& each : left_) {
        for (std::size_t i = each.texts().size(); i-- > 0;) {
            const UnsavedText& text = each.texts()[i];
            if (!text.path.isEmpty() && diskTextOf(text) == text.text) {
                each.discard(i);
            }
        }
    }
    refill();
}

void RecoveryBar::refill() {
    list_->clear();
    for (const LeftBehind& each : left_) {
        for (const UnsavedText& text : each.texts()) {
            auto* item = new QListWidgetItem(describe(text), list_);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
            item->setData(Qt::UserRole, QVariant::fromValue(text));
            item->setToolTip(text.path.isEmpty() ? tr("A text that was never saved")
                                                 : QDir::toNativeSeparators(text.path));
        }
    }
    if (list_->count() > 0) {
        list_->setCurrentRow(0);
        const int rows = std::min(list_->count(), kMostRowsShown);
        list_->setFixedHeight(rows * std::max(list_->sizeHintForRow(0), 1) + 2 * list_->frameWidth() + 4);
    }
    updateButtons();
    setVisible(list_->count() > 0);
}

std::vector<UnsavedText> RecoveryBar::chosen() const {
    std::vector<UnsavedText> texts;
    for (int row = 0; row < list_->count(); ++row) {
        if (list_->item(row)->checkState() == Qt::Checked) {
            texts.push_back(list_->item(row)->data(Qt::UserRole).value<UnsavedText>());
        }
    }
    return texts;
}

void RecoveryBar::updateButtons() {
    const bool isAny = !chosen().empty();
    recover_->setEnabled(isAny);
    discard_->setEnabled(isAny);
}

void RecoveryBar::forget(const UnsavedText& text) {
    for (LeftBehind& each : left_) {
        const auto place = std::ranges::find(each.texts(), text);
        if (place != each.texts().end()) {
            each.discard(static_cast<std::size_t>(place - each.texts().begin()));
            break;
        }
    }
    for (int row = list_->count() - 1; row >= 0; --row) {
        if (list_->item(row)->data(Qt::UserRole).value<UnsavedText>() == text) {
            delete list_->takeItem(row);
        }
    }
    updateButtons();
    setVisible(list_->count() > 0);
}

void RecoveryBar::discardChosen() {
    for (const UnsavedText& text : chosen()) {
        forget(text);
    }
}

}  // namespace byrne::gui
