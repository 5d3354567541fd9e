// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The menu "Step": everything the assistant does, with its keys, for menu bar and tests.
#pragma once

#include <QAction>
#include <QMenu>

#include "app/gui/assist/assist_panel.h"

namespace byrne::gui {

class AssistMenu : public QMenu {
    Q_OBJECT

public:
    /// `window` gets the keys.
    AssistMenu(Assistant* assistant, AssistPanel* panel, QWidget* window);

    QAction* conclude;
    QAction* startProof;
    QAction* claim;
    QAction* split;
    QAction* closeHere;
    QAction* missing;
    QAction* rewrite;
    QAction* contrary;
    QAction* fillHole;
    QAction* fillAll;
    QAction* stopFilling;
    QAction* shorten;
    QAction* sketch;
    QAction* moveUp;
    QAction* moveDown;
    QAction* swapCases;
    QAction* removeUnused;
    QAction* extractLemma;
    QAction* inlineLemma;
    QAction* rename;
    QAction* references;
    QAction* definition;
    QAction* outline;
    QAction* layOut;

signals:
    /// The panel is to be seen.
    void panelWanted();

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& keys);
    void addSteps();
    void addProver();
    void addStructure();
    void connectAll();
    /// Names for the settings, the same in all languages.
    void nameAll();
    void askClaim();
    void askSplit();
    void askLemma();
    void askName();
    void showReferences();
    void askRewriting();
    void showOutline();

    Assistant* assistant_;
    AssistPanel* panel_;
    QWidget* window_;
};

}  // namespace byrne::gui
