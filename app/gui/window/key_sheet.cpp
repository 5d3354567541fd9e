// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/key_sheet.h"

#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace byrne::gui {

namespace {

constexpr QSize kSheetSize{620, 640};

/// Without the sign of the access key and the keys written behind a tab.
QString plainText(const QString& text) {
    QString plain = text.section(QLatin1Char('\t'), 0, 0);
    return plain.remove(QLatin1Char('&'));
}

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& each : action.shortcuts()) {
        keys << each.toString(QKeySequence::NativeText);
    }
    return keys.isEmpty() ? action.text().section(QLatin1Char('\t'), 1) : keys.join(QStringLiteral(", "));
}

}  // namespace

KeySheet::KeySheet(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), filter_(new QLineEdit(this)), list_(new QTreeWidget(this)) {
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSheetSize);
    filter_->setPlaceholderText(tr("Command or key…"));
    filter_->setAccessibleName(tr("Look for a command or a key"));
    filter_->setClearButtonEnabled(true);
    list_->setHeaderLabels({tr("Command"), tr("Keys")});
    list_->setAccessibleName(tr("Commands and their keys"));
    list_->setRootIsDecorated(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);
    for (const QAction* each : menus.actions()) {
        if (each->menu() && each->isVisible()) {
            auto* group = new QTreeWidgetItem(list_, {plainText(each->text())});
            QFont bold = list_->font();
            bold.setBold(true);
            group->setFont(0, bold);
            addMenu(*each->menu(), group);
            group->setHidden(group->childCount() == 0);
        }
    }
    list_->expandAll();
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    connect(filter_, &QLineEdit::textChanged, this, &KeySheet::narrow);
    filter_->setFocus();
}

void KeySheet::addMenu(const QMenu& menu, QTreeWidgetItem* group) {
    for (const QAction* each : menu.actions()) {
        const QString keys = each->menu() ? QString() : keysOf(*each);
        if (!keys.isEmpty()) {
            auto* item = new QTreeWidgetItem(group, {plainText(each->text()), keys});
            item->setToolTip(0, each->whatsThis());
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

}  // namespace byrne::gui
