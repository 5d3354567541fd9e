// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/key_sheet.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace byrne::gui {

namespace {

constexpr QSize kSheetSize{680, 700};

/// Without the sign of the access key and the keys written behind a tab.
QString plainText(const QString& text) {
    QString plain = text.section(QLatin1Char('\t'), 0, 0);
    return plain.remove(QLatin1Char('&'));
}

/// Some menus write keys that their editor handles itself behind a tab.
QString shownKeys(const QAction& action) {
    const QString keys = keysText(action.shortcuts());
    return keys.isEmpty() ? action.text().section(QLatin1Char('\t'), 1) : keys;
}

QPushButton* keySheetButton(const QString& text, const QString& tip, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

KeySheet::KeySheet(const QMenuBar& menus, KeyChoices* choices, QWidget* parent)
    : QDialog(parent),
      choices_(choices),
      filter_(new QLineEdit(this)),
      list_(new QTreeWidget(this)),
      recorder_(new QKeySequenceEdit(this)),
      note_(new QLabel(this)),
      set_(keySheetButton(tr("Set"), tr("The command has this key and no other"), this)),
      add_(keySheetButton(tr("Add"), tr("The command has this key, too"), this)),
      remove_(keySheetButton(tr("No key"), tr("The command has no key"), this)),
      usual_(keySheetButton(tr("Usual key"), tr("The key that the command comes with"), this)),
      allUsual_(keySheetButton(tr("All as usual"), tr("All commands have the keys that they come with"), this)) {
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSheetSize);
    layOut();
    for (const QAction* each : menus.actions()) {
        if (each->menu() && each->isVisible()) {
            auto* group = new QTreeWidgetItem(list_, {plainText(each->text())});
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = list_->font();
            bold.setBold(true);
            group->setFont(0, bold);
            addMenu(*each->menu(), group);
            group->setHidden(group->childCount() == 0);
        }
    }
    list_->expandAll();
    connect(filter_, &QLineEdit::textChanged, this, &KeySheet::narrow);
    connect(list_, &QTreeWidget::currentItemChanged, this, &KeySheet::follow);
    connect(list_, &QTreeWidget::itemActivated, this, [this] { recorder_->setFocus(); });
    connect(recorder_, &QKeySequenceEdit::keySequenceChanged, this, &KeySheet::judge);
    connect(set_, &QPushButton::clicked, this, [this] { take(false); });
    connect(add_, &QPushButton::clicked, this, [this] { take(true); });
    connect(remove_, &QPushButton::clicked, this, [this] { choices_->setKeys(current(), {}); });
    connect(usual_, &QPushButton::clicked, this, [this] { choices_->restore(current()); });
    connect(allUsual_, &QPushButton::clicked, choices_, &KeyChoices::restoreAll);
    connect(choices_, &KeyChoices::changed, this, &KeySheet::showRows);
    follow();
    filter_->setFocus();
}

void KeySheet::layOut() {
    filter_->setPlaceholderText(tr("Command or key…"));
    filter_->setAccessibleName(tr("Look for a command or a key"));
    filter_->setClearButtonEnabled(true);
    list_->setHeaderLabels({tr("Command"), tr("Keys")});
    list_->setAccessibleName(tr("Commands and their keys"));
    list_->setRootIsDecorated(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    recorder_->setAccessibleName(tr("New key"));
    recorder_->setToolTip(tr("Press the new key here"));
    if (auto* line = recorder_->findChild<QLineEdit*>()) {
        line->setPlaceholderText(tr("Key…"));
    }
    note_->setWordWrap(true);
    note_->setMinimumHeight(2 * note_->fontMetrics().lineSpacing());
    note_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    column->addWidget(note_);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("New key:"), this);
    label->setBuddy(recorder_);
    row->addWidget(label);
    row->addWidget(recorder_, 1);
    for (QPushButton* button : {set_, add_, remove_, usual_, allUsual_}) {
        row->addWidget(button);
    }
    column->addLayout(row);
}

void KeySheet::addMenu(const QMenu& menu, QTreeWidgetItem* group) {
    for (QAction* each : menu.actions()) {
        if (each->menu()) {
            if (each->menu()->objectName().isEmpty()) {
                addMenu(*each->menu(), group);
            }
            continue;
        }
        if (choices_->isKnown(each) || !shownKeys(*each).isEmpty()) {
            auto* item = new QTreeWidgetItem(group, {plainText(each->text()), shownKeys(*each)});
            item->setToolTip(0, each->whatsThis());
            item->setData(0, Qt::UserRole, QVariant::fromValue(static_cast<QObject*>(each)));
        }
    }
}

void KeySheet::narrow(const QString& words) {
    for (int g = 0; g < list_->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = list_->topLevelItem(g);
        int shown = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const bool fits = item->text(0).contains(words, Qt::CaseInsensitive) ||
                              item->text(1).contains(words, Qt::CaseInsensitive) ||
                              item->toolTip(0).contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        group->setHidden(shown == 0);
    }
}

QAction* KeySheet::current() const {
    const QTreeWidgetItem* item = list_->currentItem();
    auto* action = item ? qobject_cast<QAction*>(item->data(0, Qt::UserRole).value<QObject*>()) : nullptr;
    return action && choices_->isKnown(action) ? action : nullptr;
}

void KeySheet::showRows() {
    for (QTreeWidgetItemIterator item(list_); *item; ++item) {
        if (const auto* action = qobject_cast<QAction*>((*item)->data(0, Qt::UserRole).value<QObject*>())) {
            (*item)->setText(1, shownKeys(*action));
            QFont font = list_->font();
            font.setBold(choices_->isKnown(action) && !choices_->isUsual(action));
            (*item)->setFont(1, font);
        }
    }
    follow();
}

void KeySheet::follow() {
    const QAction* action = current();
    recorder_->setEnabled(action);
    recorder_->clear();
    remove_->setEnabled(action && !action->shortcuts().isEmpty());
    usual_->setEnabled(action && !choices_->isUsual(action));
    judge();
}

/// One key, not a sequence of several: what follows the first is dropped.
void KeySheet::judge() {
    const QKeySequence key = recorder_->keySequence();
    if (key.count() > 1) {
        recorder_->setKeySequence(QKeySequence(key[0]));
        return;
    }
    const QAction* action = current();
    QString note = tr("Choose a command and press its new key below. Keys that you changed are bold.");
    bool canTake = action && !key.isEmpty();
    if (action) {
        note = tr("%1: press a new key below.").arg(plainText(action->text()));
    }
    if (canTake) {
        const QString objection = KeyChoices::objection(key);
        const QAction* owner = choices_->ownerOf(key, action);
        canTake = objection.isEmpty();
        note = !objection.isEmpty() ? objection
               : owner              ? tr("%1 is the key of “%2”, which would lose it.")
                                          .arg(key.toString(QKeySequence::NativeText), plainText(owner->text()))
                                    : tr("%1 is free.").arg(key.toString(QKeySequence::NativeText));
    }
    note_->setText(note);
    set_->setEnabled(canTake);
    add_->setEnabled(canTake);
}

void KeySheet::take(bool keepsOthers) {
    if (QAction* action = current()) {
        KeyChoices::Keys keys = keepsOthers ? action->shortcuts() : KeyChoices::Keys();
        keys.removeAll(recorder_->keySequence());
        keys << recorder_->keySequence();
        choices_->setKeys(action, keys);
    }
}

}  // namespace byrne::gui
