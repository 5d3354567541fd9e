// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace byrne::gui {

namespace {

QPushButton* button(const QString& text, const QString& toolTip, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setToolTip(toolTip);
    made->setAutoDefault(false);
    return made;
}

}  // namespace

FindBar::FindBar(CodeEditor* editor, QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      what_(new QLineEdit(this)),
      with_(new QLineEdit(this)),
      hasCase_(new QCheckBox(tr("Aa"), this)),
      isExpression_(new QCheckBox(tr(".*"), this)),
      result_(new QLabel(this)),
      replaceRow_(new QWidget(this)) {
    what_->setPlaceholderText(tr("Find"));
    what_->setAccessibleName(tr("Find"));
    with_->setPlaceholderText(tr("Replace with"));
    with_->setAccessibleName(tr("Replace with"));
    hasCase_->setToolTip(tr("Upper and lower case differ"));
    isExpression_->setToolTip(tr("Regular expression"));
    result_->setProperty("role", QStringLiteral("muted"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    auto* row = new QHBoxLayout;
    auto* next = button(tr("Next"), tr("Next place"), this);
    auto* previous = button(tr("Previous"), tr("Previous place"), this);
    auto* close = button(tr("Close"), tr("Close (Esc)"), this);
    for (QWidget* each :
         std::initializer_list<QWidget*>{what_, hasCase_, isExpression_, previous, next, result_, close}) {
        row->addWidget(each, each == what_ ? 1 : 0);
    }
    auto* second = new QHBoxLayout(replaceRow_);
    second->setContentsMargins(0, 0, 0, 0);
    auto* one = button(tr("Replace"), tr("Replace this place and find the next"), this);
    auto* all = button(tr("Replace all"), tr("Replace all places"), this);
    for (QWidget* each : std::initializer_list<QWidget*>{with_, one, all}) {
        second->addWidget(each, each == with_ ? 1 : 0);
    }
    column->addLayout(row);
    column->addWidget(replaceRow_);
    connect(what_, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(with_, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(next, &QPushButton::clicked, this, [this] { find(true); });
    connect(previous, &QPushButton::clicked, this, [this] { find(false); });
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(close, &QPushButton::clicked, this, &FindBar::hide);
    hide();
}

void FindBar::open(bool withReplace) {
    replaceRow_->setVisible(withReplace && !editor_->isReadOnly());
    const QString selected = editor_->selectedText();
    if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n'))) {
        what_->setText(selected);
    }
    result_->clear();
    show();
    what_->setFocus();
    what_->selectAll();
}

void FindBar::find(bool isForward) {
    const bool isFound =
        editor_->findPlace(what_->text(), isForward, hasCase_->isChecked(), isExpression_->isChecked());
    result_->setText(isFound || what_->text().isEmpty() ? QString() : tr("not found"));
}

void FindBar::replaceOne() {
    if (editor_->hasSelectedText()) {
        editor_->replaceSelectedText(with_->text());
    }
    find(true);
}

void FindBar::replaceAll() {
    const int count =
        editor_->replaceAll(what_->text(), with_->text(), hasCase_->isChecked(), isExpression_->isChecked());
    result_->setText(tr("%n place(s) replaced", nullptr, count));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
        editor_->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace byrne::gui
