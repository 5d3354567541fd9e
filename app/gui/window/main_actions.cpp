// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/main_actions.h"

#include <QWidget>

#include "app/gui/window/icons.h"

namespace byrne::gui {

MainActions::MainActions(QWidget* window) : QObject(window), window_(window) {
    addFileActions();
    addEditActions();
    addProofActions();
    addFigureActions();
    addViewActions();
    nameAll();
}

QAction* MainActions::add(const QString& text, const QString& tip, const QList<QKeySequence>& keys, const char* icon) {
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    QString shown = tip;
    if (!keys.isEmpty()) {
        shown += QStringLiteral(" (%1)").arg(keys.front().toString(QKeySequence::NativeText));
    }
    action->setToolTip(shown);
    action->setWhatsThis(tip);
    window_->addAction(action);
    if (icon) {
        icons_.emplace_back(action, QString::fromLatin1(icon));
    }
    return action;
}

void MainActions::addFileActions() {
    newDocument = add(tr("&New"), tr("Start a new document"), {QKeySequence::New}, "new");
    newFigure = add(tr("New &Figure (GCL)"), tr("Start a new figure in the language GCL"),
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    open = add(tr("&Open…"), tr("Open a theorem or a figure"), {QKeySequence::Open}, "open");
    save = add(tr("&Save"), tr("Save the document"), {QKeySequence::Save}, "save");
    saveAs = add(tr("Save &As…"), tr("Save the document under another name"),
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    closeTab = add(tr("&Close"), tr("Close the document"), {QKeySequence(Qt::CTRL | Qt::Key_W)}, "close");
    reopenAtStart =
        add(tr("Re&open at Start"), tr("Open the documents of the last time when Byrne starts without a file"), {});
    reopenAtStart->setCheckable(true);
    quit = add(tr("&Quit"), tr("Leave Byrne"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
}

void MainActions::addEditActions() {
    undo = add(tr("&Undo"), tr("Take the last edit back"), {QKeySequence::Undo}, "undo");
    redo = add(tr("&Redo"), tr("Make the edit again"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}, "redo");
    cut = add(tr("Cu&t"), tr("Cut the selection"), {});
    copy = add(tr("&Copy"), tr("Copy the selection"), {});
    paste = add(tr("&Paste"), tr("Paste"), {});
    selectAll = add(tr("Select &All"), tr("Select the whole text"), {});
    find = add(tr("&Find…"), tr("Find in the text"), {QKeySequence::Find}, "find");
    replace = add(tr("R&eplace…"), tr("Find and replace in the text"), {QKeySequence(Qt::CTRL | Qt::Key_H)});
    findNext = add(tr("Find &Next"), tr("Go to the next place"), {QKeySequence(Qt::Key_F3)});
    findPrevious = add(tr("Find Pre&vious"), tr("Go to the previous place"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    complete = add(tr("Complete &Word"), tr("Show what can stand at the caret"), {QKeySequence(Qt::CTRL | Qt::Key_Space)});
    comment = add(tr("Co&mment Lines"), tr("Make the selected lines comments, or text again"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    textLarger = add(tr("&Larger Text"), tr("Enlarge the text"),
                     {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    textSmaller = add(tr("S&maller Text"), tr("Make the text smaller"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    textUsual = add(tr("Us&ual Text Size"), tr("Text in its usual size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
}

void MainActions::addProofActions() {
    prove = add(tr("&Prove"), tr("Prove the theorem"),
                {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}, "prove");
    stop = add(tr("&Stop"), tr("Stop the search"), {QKeySequence(Qt::Key_Escape)}, "stop");
    stop->setEnabled(false);
    proofAsDocument = add(tr("Show Proof as &Document"), tr("Open the proof as a Byrne document"),
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)});
    checkAxioms = add(tr("Check &Axioms in the Plane"), tr("Look for figures in which an axiom is false"), {});
    spellOutFlips = add(tr("Spell &Out Flips"), tr("Give every fact that is only turned round a step of its own"), {});
    foldFlips = add(tr("Fold &Flips"), tr("Fold facts that are only turned round into the steps that use them"), {});
    nextTheorem = add(tr("&Next Theorem"), tr("Go to the next theorem"), {QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previousTheorem =
        add(tr("Pre&vious Theorem"), tr("Go to the previous theorem"), {QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
}

void MainActions::addFigureActions() {
    first = add(tr("&First Step"), tr("Go to the figure"), {QKeySequence(Qt::ALT | Qt::Key_Home)}, "first");
    previous = add(tr("&Previous Step"), tr("Go to the previous step"),
                   {QKeySequence(Qt::ALT | Qt::Key_Up), QKeySequence(Qt::Key_F7)}, "previous");
    play = add(tr("P&lay"), tr("Play the proof"), {QKeySequence(Qt::CTRL | Qt::Key_P)}, "play");
    next = add(tr("&Next Step"), tr("Draw the next step"),
               {QKeySequence(Qt::ALT | Qt::Key_Down), QKeySequence(Qt::Key_F8)}, "next");
    last = add(tr("L&ast Step"), tr("Go to the end of the branch"), {QKeySequence(Qt::ALT | Qt::Key_End)}, "last");
    nextBranch = add(tr("Next &Branch"), tr("Show the next branch"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
    previousBranch =
        add(tr("Previous B&ranch"), tr("Show the previous branch"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    zoomIn = add(tr("Zoom &In"), tr("Enlarge the figure"), {QKeySequence(Qt::ALT | Qt::Key_Plus)});
    zoomOut = add(tr("Zoom &Out"), tr("Make the figure smaller"), {QKeySequence(Qt::ALT | Qt::Key_Minus)});
    fit = add(tr("Fi&t"), tr("Fit the figure into the window"), {QKeySequence(Qt::ALT | Qt::Key_0)});
    anotherFigure =
        add(tr("Another Fi&gure"), tr("Find another figure of the same theorem"), {QKeySequence(Qt::CTRL | Qt::Key_G)});
    copyPicture =
        add(tr("&Copy Picture"), tr("Copy the picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, "picture");
    exportAnimation =
        add(tr("&Export…"), tr("Export the animation or the picture"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, "export");
    exportPicture =
        add(tr("Export P&icture…"), tr("Export the current picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    print = add(tr("P&rint…"), tr("Print the proof as a handout, with a preview"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)});
    present = add(tr("Pre&sent"), tr("Show the proof on the whole screen, step by step"), {QKeySequence(Qt::Key_F5)});
}

void MainActions::addViewActions() {
    splitBeside = add(tr("Split &Beside"), tr("Show the document twice, side by side"),
                      {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V)});
    splitBeside->setCheckable(true);
    splitBelow = add(tr("Split Be&low"), tr("Show the document twice, one above the other"),
                     {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B)});
    splitBelow->setCheckable(true);
    otherView = add(tr("&Other View"), tr("Go to the other view of the document"), {QKeySequence(Qt::Key_F6)});
    showSymbols = add(tr("S&ymbols in the Text"), tr("Show ∥, ⊥, ¬, … for the words they stand for; the file keeps the words"), {});
    showSymbols->setCheckable(true);
    moveDocks = add(tr("&Move Panels"), tr("Show the panels' handles, to move them"), {});
    moveDocks->setCheckable(true);
    resetLayout = add(tr("&Usual Layout"), tr("Put all panels back"), {});
    fullScreen = add(tr("&Full Screen"), tr("Use the whole screen"), {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
    lessMotion = add(tr("L&ess Motion"), tr("Cuts instead of motion in the figure"), {});
    lessMotion->setCheckable(true);
    keys = add(tr("&Keys…"), tr("All commands with their keys"), {QKeySequence(Qt::CTRL | Qt::Key_F1)});
    about = add(tr("&About Byrne"), tr("Version and licence"), {});
}

void MainActions::nameAll() {
    const std::initializer_list<std::pair<QAction*, const char*>> names{
        {newDocument, "new-document"},
        {newFigure, "new-figure"},
        {open, "open"},
        {save, "save"},
        {saveAs, "save-as"},
        {closeTab, "close-tab"},
        {reopenAtStart, "reopen-at-start"},
        {quit, "quit"},
        {undo, "undo"},
        {redo, "redo"},
        {cut, "cut"},
        {copy, "copy"},
        {paste, "paste"},
        {selectAll, "select-all"},
        {find, "find"},
        {replace, "replace"},
        {findNext, "find-next"},
        {findPrevious, "find-previous"},
        {complete, "complete"},
        {comment, "comment"},
        {textLarger, "text-larger"},
        {textSmaller, "text-smaller"},
        {textUsual, "text-usual"},
        {prove, "prove"},
        {stop, "stop"},
        {proofAsDocument, "proof-as-document"},
        {checkAxioms, "check-axioms"},
        {spellOutFlips, "spell-out-flips"},
        {foldFlips, "fold-flips"},
        {nextTheorem, "next-theorem"},
        {previousTheorem, "previous-theorem"},
        {first, "first"},
        {previous, "previous"},
        {play, "play"},
        {next, "next"},
        {last, "last"},
        {nextBranch, "next-branch"},
        {previousBranch, "previous-branch"},
        {zoomIn, "zoom-in"},
        {zoomOut, "zoom-out"},
        {fit, "fit"},
        {anotherFigure, "another-figure"},
        {copyPicture, "copy-picture"},
        {exportAnimation, "export-animation"},
        {exportPicture, "export-picture"},
        {print, "print"},
        {present, "present"},
        {splitBeside, "split-beside"},
        {splitBelow, "split-below"},
        {otherView, "other-view"},
        {showSymbols, "show-symbols"},
        {moveDocks, "move-docks"},
        {resetLayout, "reset-layout"},
        {fullScreen, "full-screen"},
        {lessMotion, "less-motion"},
        {keys, "keys"},
        {about, "about"},
    };
    for (const auto& [action, name] : names) {
        action->setObjectName(QString::fromLatin1(name));
    }
}

void MainActions::takeTheme() {
    const Theme& theme = currentTheme();
    for (const auto& [action, icon] : icons_) {
        action->setIcon(themedIcon(icon, action == prove ? theme.onAccent : theme.ink));
    }
}

}  // namespace byrne::gui
