// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does for people who learn: the guided first proof, help on what is under the caret, hints.
#include <QToolTip>

#include "app/gui/guide/first_proof_stages.h"
#include "app/gui/help/help_at.h"
#include "app/gui/window/main_window.h"

namespace byrne::gui {

void MainWindow::fillHelpMenu(QMenu* menu) {
    const auto add = [&](const QString& text, const QString& tip, const QKeySequence& keys, auto act) {
        QAction* action = menu->addAction(text);
        action->setShortcut(keys);
        action->setToolTip(tip);
        action->setStatusTip(tip);
        action->setWhatsThis(tip);
        addAction(action);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(tr("&Help on This"), tr("What the manual says about what is under the caret"), QKeySequence(Qt::Key_F1),
        &MainWindow::showHelp)
        ->setObjectName(QStringLiteral("helpOnThis"));
    add(tr("The &Manual"), tr("Open the manual"), {}, [this] {
        showHelpOn({QStringLiteral("README.md"), {}, {}});
    })->setObjectName(QStringLiteral("manual"));
    add(tr("Your &First Proof"), tr("A tour of five minutes: prove a theorem and watch it"), {},
        &MainWindow::beginGuide)
        ->setObjectName(QStringLiteral("firstProof"));
    connect(welcome_, &WelcomePage::guideWanted, this, &MainWindow::beginGuide);
    connect(guide_, &FirstProofGuide::handsOver, this, [this] {
        if (EditorPane* pane = tabs_->current()) {
            pane->editor()->setFocus();
        }
    });
    connect(exercises_, &ExerciseDesk::said, assistant_, &Assistant::said);
    connect(exercises_, &ExerciseDesk::hinted, this, [this](const QString& text) {
        showStatus(tr("Hint: %1").arg(text), TheoremState::NotTried);
        keepsStatus_ = true;
        if (EditorPane* pane = tabs_->current()) {
            CodeEditor* editor = pane->editor();
            const QPoint below = editor->placeOf(editor->caretOffset()) + QPoint(0, 22);
            QToolTip::showText(editor->viewport()->mapToGlobal(below), text, editor);
        }
    });
}

void MainWindow::beginGuide() {
    tabs_->openCopy(firstProofDocument(), QStringLiteral("first_proof.byrne"));
    if (EditorPane* pane = tabs_->current()) {
        const auto theorem = static_cast<std::uint32_t>(firstProofDocument().indexOf("theorem"));
        pane->editor()->goTo({theorem, theorem});
    }
    guide_->begin(firstProofStages(*this));
}

HelpTopic MainWindow::helpTopic() const {
    const QWidget* focus = QApplication::focusWidget();
    const auto isIn = [&](const QWidget* panel) { return focus && (focus == panel || panel->isAncestorOf(focus)); };
    const QString window = QStringLiteral("window.md");
    if (isIn(illustration_)) {
        return {QStringLiteral("drawing.md"), QStringLiteral("Reading a picture"), {}};
    }
    if (isIn(missingPanel_)) {
        return {window, QStringLiteral("What is missing?"), {}};
    }
    if (isIn(assistPanel_)) {
        return {window, QStringLiteral("Writing a proof"), {}};
    }
    EditorPane* pane = tabs_->current();
    if (!pane || !isIn(pane)) {
        return {window, {}, {}};
    }
    const AnalysisPtr analysis = pane->session()->analysis();
    if (pane->session()->language() == TextLanguage::Gcl) {
        return {QStringLiteral("gcl.md"), {}, {}};
    }
    return analysis && pane->session()->isUpToDate() ? helpOnText(*analysis, pane->editor()->caretOffset())
                                                     : HelpTopic{QStringLiteral("language.md"), {}, {}};
}

void MainWindow::showHelp() { showHelpOn(helpTopic()); }

void MainWindow::showHelpOn(const HelpTopic& topic) {
    if (!help_) {
        help_ = new HelpWindow(this);
    }
    help_->showTopic(topic);
}

}  // namespace byrne::gui
