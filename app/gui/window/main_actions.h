// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every command of the window with its words, icon and keys. Menus, toolbar and tests take them from here.
#pragma once

#include <QAction>
#include <QObject>

#include <utility>
#include <vector>

namespace byrne::gui {

class MainActions : public QObject {
    Q_OBJECT

public:
    explicit MainActions(QWidget* window);

    /// Draws the icons in the colours of the current theme.
    void takeTheme();

    QAction* newDocument;
    QAction* newFigure;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* closeTab;
    QAction* reopenAtStart;
    QAction* quit;

    QAction* undo;
    QAction* redo;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* selectAll;
    QAction* find;
    QAction* replace;
    QAction* findNext;
    QAction* findPrevious;
    QAction* complete;
    QAction* comment;
    QAction* textLarger;
    QAction* textSmaller;
    QAction* textUsual;

    QAction* prove;
    QAction* stop;
    QAction* proofAsDocument;
    QAction* checkAxioms;
    QAction* spellOutFlips;
    QAction* foldFlips;
    QAction* nextTheorem;
    QAction* previousTheorem;

    QAction* first;
    QAction* previous;
    QAction* play;
    QAction* next;
    QAction* last;
    QAction* nextBranch;
    QAction* previousBranch;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* anotherFigure;
    QAction* copyPicture;
    QAction* exportAnimation;
    QAction* exportPicture;
    QAction* print;
    QAction* present;

    QAction* splitBeside;
    QAction* splitBelow;
    QAction* otherView;
    QAction* showSymbols;
    QAction* moveDocks;
    QAction* resetLayout;
    QAction* fullScreen;
    QAction* lessMotion;
    QAction* keys;
    QAction* about;

private:
    QAction* add(const QString& text, const QString& tip, const QList<QKeySequence>& keys, const char* icon = nullptr);
    void addFileActions();
    void addEditActions();
    void addProofActions();
    void addFigureActions();
    void addViewActions();
    /// Names for the settings, the same in all languages.
    void nameAll();

    QWidget* window_;
    std::vector<std::pair<QAction*, QString>> icons_;
};

}  // namespace byrne::gui
