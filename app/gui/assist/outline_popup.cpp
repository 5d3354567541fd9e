// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/outline_popup.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

#include "app/gui/proof/theorem_model.h"
#include "app/gui/window/icons.h"

namespace byrne::gui {

namespace {

constexpr QSize kOutlineSize{420, 460};
constexpr int kOffsetRole = Qt::UserRole;

}  // namespace

OutlinePopup::OutlinePopup(EditorPane* pane)
    : QDialog(pane), pane_(pane), filter_(new QLineEdit(this)), list_(new QListWidget(this)) {
    setWindowTitle(tr("Outline"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kOutlineSize);
    filter_->setPlaceholderText(tr("Name…"));
    filter_->setAccessibleName(tr("Look for a name"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    list_->setAccessibleName(tr("What the document declares and states"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    if (pane->session()->analysis()) {
        fill(*pane->session()->analysis());
    }
    const std::uint32_t caret = pane->editor()->caretOffset();
    for (int row = 0; row < list_->count(); ++row) {
        if (list_->item(row)->data(kOffsetRole).toUInt() <= caret) {
            list_->setCurrentRow(row);
        }
    }
    connect(filter_, &QLineEdit::textChanged, this, &OutlinePopup::narrow);
    connect(filter_, &QLineEdit::returnPressed, this, &OutlinePopup::go);
    connect(list_, &QListWidget::itemActivated, this, &OutlinePopup::go);
    filter_->setFocus();
}

void OutlinePopup::add(const QString& kind, const std::string& name, const base::Location& origin, TheoremState state) {
    if (!origin.source.isValid() || origin.source.index() != 0) {
        return;
    }
    auto* item = new QListWidgetItem(QStringLiteral("%1  %2").arg(kind, QString::fromStdString(name)));
    item->setData(kOffsetRole, origin.span.begin);
    if (state != TheoremState::OutOfDate) {
        item->setIcon(themedIcon(iconOf(state), colorOf(state)));
        item->setToolTip(wordsFor(state));
    }
    // In the order of the text, whatever the order of the theory.
    int row = 0;
    while (row < list_->count() && list_->item(row)->data(kOffsetRole).toUInt() <= origin.span.begin) {
        ++row;
    }
    list_->insertItem(row, item);
}

void OutlinePopup::fill(const Analysis& analysis) {
    if (!analysis.document) {
        return;
    }
    const syntax::Document& document = *analysis.document;
    for (const logic::PredicateWords& words : document.vocabulary.predicates()) {
        add(tr("predicate"), words.name, words.origin, TheoremState::OutOfDate);
    }
    for (std::size_t i = 0; i < document.theory.statements.size(); ++i) {
        const logic::Statement& statement = document.theory.statements[i];
        const auto theorem = std::ranges::find(analysis.theorems, logic::StatementId(i), &TheoremEntry::statement);
        const bool isTheorem = theorem != analysis.theorems.end();
        add(isTheorem ? tr("theorem") : tr("axiom"), statement.name, statement.origin,
            isTheorem ? pane_->session()->stateOf(*theorem) : TheoremState::OutOfDate);
    }
}

void OutlinePopup::narrow(const QString& words) {
    int first = -1;
    for (int row = 0; row < list_->count(); ++row) {
        const bool fits = list_->item(row)->text().contains(words, Qt::CaseInsensitive);
        list_->item(row)->setHidden(!fits);
        first = fits && first < 0 ? row : first;
    }
    list_->setCurrentRow(first);
}

void OutlinePopup::go() {
    if (const QListWidgetItem* item = list_->currentItem(); item && !item->isHidden()) {
        const auto offset = item->data(kOffsetRole).toUInt();
        pane_->editor()->goTo({offset, offset});
        pane_->editor()->setFocus();
        emit pane_->caretMoved();
        close();
    }
}

/// Arrow keys move in the list while the words are typed.
bool OutlinePopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched == filter_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QApplication::sendEvent(list_, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace byrne::gui
