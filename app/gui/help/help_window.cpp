// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/help_window.h"

#include <QDesktopServices>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace byrne::gui {

namespace {

QString titleOfPage(const QString& page) {
    const QString text = helpPage(page);
    return text.startsWith(QLatin1String("# ")) ? text.mid(2, text.indexOf(QLatin1Char('\n')) - 2) : page;
}

}  // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), pages_(new QListWidget(this)), browser_(new QTextBrowser(this)), note_(new QLabel(this)) {
    setWindowTitle(tr("Help"));
    resize(980, 720);
    pages_->setAccessibleName(tr("Pages of the manual"));
    pages_->setMaximumWidth(230);
    pages_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pages_->setTextElideMode(Qt::ElideRight);
    pages_->setWordWrap(false);
    for (const QString& page : helpPages()) {
        auto* item = new QListWidgetItem(titleOfPage(page), pages_);
        item->setData(Qt::UserRole, page);
    }
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::RichText);
    note_->setMargin(10);
    note_->setFrameShape(QFrame::StyledPanel);
    browser_->setOpenLinks(false);
    browser_->setFrameShape(QFrame::NoFrame);
    browser_->setAccessibleName(tr("The manual"));
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(note_);
    column->addWidget(browser_, 1);
    auto* split = new QSplitter(this);
    split->addWidget(pages_);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    auto* all = new QVBoxLayout(this);
    all->addWidget(split);
    connect(pages_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item && item->data(Qt::UserRole).toString() != page_) {
            load(item->data(Qt::UserRole).toString(), {});
        }
    });
    connect(browser_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (!link.isRelative()) {
            QDesktopServices::openUrl(link);
        } else if (!helpPage(link.path()).isEmpty()) {
            showTopic({link.path(), link.fragment().replace(QLatin1Char('-'), QLatin1Char(' ')), {}});
        }
    });
}

void HelpWindow::showTopic(const HelpTopic& topic) {
    load(topic.page, topic.note);
    show();
    raise();
    activateWindow();
    browser_->setFocus();
    scrollTo(topic.heading);
    // The text is laid out for the size of the window only once that is there.
    QTimer::singleShot(0, this, [this, topic] { scrollTo(topic.heading); });
}

void HelpWindow::load(const QString& page, const QString& note) {
    page_ = page;
    heading_.clear();
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    browser_->document()->setMarkdown(helpPage(page));
    for (int row = 0; row < pages_->count(); ++row) {
        if (pages_->item(row)->data(Qt::UserRole).toString() == page) {
            pages_->setCurrentRow(row);
        }
    }
}

void HelpWindow::scrollTo(const QString& heading) {
    for (QTextBlock block = browser_->document()->begin(); block.isValid(); block = block.next()) {
        // Links spell headings in small letters.
        if (block.blockFormat().headingLevel() > 0 && !heading.isEmpty() &&
            block.text().compare(heading, Qt::CaseInsensitive) == 0) {
            heading_ = block.text();
            browser_->setTextCursor(QTextCursor(block));
            const QRect place = browser_->cursorRect();
            browser_->verticalScrollBar()->setValue(browser_->verticalScrollBar()->value() + place.top() - 8);
            return;
        }
    }
}

}  // namespace byrne::gui
