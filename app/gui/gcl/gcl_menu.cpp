// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The menus of the GCL controller: commands to insert, sorted as in the manual, and what the editor offers at a place.
#include <QMenu>

#include "app/gui/gcl/gcl_controller.h"

namespace byrne::gui {

namespace {

/// "&" would mark a letter as the key of a menu's entry.
QString asMenuText(const std::string& text) {
    return QString::fromStdString(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QMenu* submenuOf(QMenu* menu, const QString& title) {
    for (QAction* action : menu->actions()) {
        if (action->menu() && action->data().toString() == title) {
            return action->menu();
        }
    }
    QMenu* made = menu->addMenu(GclController::tr(title.toUtf8().constData()));
    made->menuAction()->setData(title);
    made->setToolTipsVisible(true);
    return made;
}

}  // namespace

void GclController::addMenu(QMenuBar* bar, QMenu* next) {
    menu_ = new QMenu(tr("&Insert"), bar);
    menu_->setObjectName(QStringLiteral("insertMenu"));
    bar->insertMenu(next->menuAction(), menu_);
    menu_->menuAction()->setVisible(false);
    fillMenu();
}

void GclController::fillMenu() {
    const auto add = [this](const QString& text, const QString& tip, auto work) {
        QAction* action = menu_->addAction(text);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, [this, work] {
            if (GclAssist* assist = this->assist()) {
                work(assist);
            }
        });
    };
    menu_->setToolTipsVisible(true);
    for (const GclCommand& command : gclCommands()) {
        if (command.isSynonym) {
            continue;
        }
        QMenu* category = submenuOf(menu_, QString::fromStdString(command.category));
        for (std::size_t form = 0; form < command.forms.size(); ++form) {
            QAction* action = category->addAction(asMenuText(usageOf(command, form)));
            action->setToolTip(QString::fromStdString(command.help));
            connect(action, &QAction::triggered, this, [this, &command, form] { insert(command, form); });
        }
    }
    menu_->addSeparator();
    add(tr("&Complete\tCtrl+Space"), tr("Show what can stand at the caret"),
        [](GclAssist* assist) { assist->complete(true); });
    add(tr("&Help on This Command\tF1"), tr("Say what the command at the caret does"),
        [](GclAssist* assist) { assist->showHelp(); });
    menu_->addSeparator();
    add(tr("&Watch Object\tCtrl+Shift+W"), tr("Watch the value of the object at the caret"),
        [this](GclAssist*) { watchAtCaret(); });
    add(tr("&Go to Definition\tF12"), tr("Go to where the object at the caret is made"),
        [this](GclAssist* assist) { goToDefinition(assist->objectAt(session_->pane()->editor()->caretOffset())); });
}

void GclController::insert(const GclCommand& command, std::size_t form) {
    if (GclAssist* assist = this->assist()) {
        assist->insertCommand(command, form);
    }
}

void GclController::showEditorMenu(EditorPane* pane, const QPoint& place) {
    CodeEditor* editor = pane->editor();
    GclAssist* assist = assists_.value(pane);
    const long offset =
        editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMPOINT, static_cast<unsigned long>(place.x()), place.y());
    const QString name = assist->objectAt(static_cast<std::uint32_t>(std::max(0L, offset)));
    QMenu* menu = editor->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!name.isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("&Watch %1").arg(name)), &QAction::triggered, this,
                [this, pane, name] { sessions_.value(pane)->watch(name); });
        connect(menu->addAction(tr("&Go to Definition of %1").arg(name)), &QAction::triggered, this,
                [this, name] { goToDefinition(name); });
    }
    menu->popup(editor->viewport()->mapToGlobal(place));
}

}  // namespace byrne::gui
