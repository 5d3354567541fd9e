// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/assist_menu.h"

#include <QInputDialog>

#include <algorithm>

#include "app/gui/assist/outline_popup.h"
#include "app/gui/assist/references_popup.h"

namespace byrne::gui {

AssistMenu::AssistMenu(Assistant* assistant, AssistPanel* panel, QWidget* window)
    : QMenu(tr("&Step"), window), assistant_(assistant), panel_(panel), window_(window) {
    addSteps();
    addSeparator();
    addProver();
    addSeparator();
    addStructure();
    connectAll();
    nameAll();
}

QAction* AssistMenu::add(const QString& text, const QString& tip, const QKeySequence& keys) {
    QAction* action = addAction(text);
    action->setShortcut(keys);
    action->setToolTip(tip);
    action->setWhatsThis(tip);
    action->setStatusTip(tip);
    window_->addAction(action);
    return action;
}

void AssistMenu::addSteps() {
    startProof = add(tr("Start Proo&f"), tr("Begin a proof for the theorem at the caret"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    conclude = add(tr("What Can I &Conclude Here?"), tr("List the steps that are possible at the caret"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Space));
    claim =
        add(tr("C&laim…"), tr("State a fact now and prove it later"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    split = add(tr("Split into C&ases…"), tr("Go on in two cases: a fact holds, or it does not"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    closeHere =
        add(tr("Close &Here"), tr("End the block with what is known"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    rewrite = add(tr("Re&write by an Equality…"), tr("Put equals for equals in a known fact"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    contrary = add(tr("Assume the Con&trary"), tr("Go on in two cases: the goal holds, or its contrary leads to a contradiction"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    missing = add(tr("What Is &Missing?"),
                  tr("Look for hypotheses that would make the theorem at the caret provable, and for those not needed"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y));
}

void AssistMenu::addProver() {
    fillHole = add(tr("&Fill Hole"), tr("Let the prover fill the hole at the caret"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    fillAll = add(tr("Fill &All Holes"), tr("Let the prover fill all holes of this proof"),
                  QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return));
    stopFilling = add(tr("S&top Filling"), tr("Stop what the prover is doing for this proof"),
                      QKeySequence(Qt::CTRL | Qt::Key_Period));
    sketch = add(tr("Complete S&ketch"), tr("Make claims of steps that are wrong, and let the prover fill all that is open"), {});
    shorten = add(tr("Find a &Shorter Proof from Here"), tr("Prove the rest of the block anew, in fewer steps"), {});
}

void AssistMenu::addStructure() {
    moveUp = add(tr("Move Step &Up"), tr("Change places with the step before"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up));
    moveDown = add(tr("Move Step &Down"), tr("Change places with the step after"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down));
    swapCases = add(tr("S&wap Cases"), tr("Put the second case first"), {});
    removeUnused = add(tr("Remove U&nused Steps"), tr("Delete steps that nothing rests on"), {});
    extractLemma = add(tr("&Extract Lemma…"), tr("Make the selected steps a lemma of their own"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    inlineLemma = add(tr("&Inline Lemma"), tr("Put a lemma's own steps in place of its use"), {});
    rename = add(tr("&Rename…"), tr("Give the thing at the caret another name everywhere"), QKeySequence(Qt::Key_F2));
    definition =
        add(tr("&Go to Definition"), tr("Go to where the name at the caret is introduced"), QKeySequence(Qt::Key_F12));
    outline = add(tr("&Outline…"), tr("What the document declares and states"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    references = add(tr("Find All &References"), tr("List all places of the name at the caret"),
                     QKeySequence(Qt::SHIFT | Qt::Key_F12));
    layOut = add(tr("F&ormat Document"), tr("Indent and space the text in order"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
}

void AssistMenu::nameAll() {
    const std::initializer_list<std::pair<QAction*, const char*>> names{
        {conclude, "step-conclude"},
        {startProof, "step-start-proof"},
        {claim, "step-claim"},
        {split, "step-split"},
        {closeHere, "step-close-here"},
        {missing, "step-missing"},
        {fillHole, "step-fill-hole"},
        {fillAll, "step-fill-all"},
        {stopFilling, "step-stop-filling"},
        {shorten, "step-shorten"},
        {moveUp, "step-move-up"},
        {moveDown, "step-move-down"},
        {swapCases, "step-swap-cases"},
        {removeUnused, "step-remove-unused"},
        {extractLemma, "step-extract-lemma"},
        {inlineLemma, "step-inline-lemma"},
        {rename, "step-rename"},
        {references, "step-references"},
        {definition, "step-definition"},
        {outline, "step-outline"},
        {rewrite, "step-rewrite"},
        {contrary, "step-contrary"},
        {sketch, "step-sketch"},
        {layOut, "step-lay-out"},
    };
    for (const auto& [action, name] : names) {
        action->setObjectName(QString::fromLatin1(name));
    }
}

void AssistMenu::connectAll() {
    Assistant* a = assistant_;
    connect(conclude, &QAction::triggered, this, [this] {
        emit panelWanted();
        panel_->enter();
    });
    connect(startProof, &QAction::triggered, a, &Assistant::startProof);
    connect(claim, &QAction::triggered, this, &AssistMenu::askClaim);
    connect(split, &QAction::triggered, this, &AssistMenu::askSplit);
    connect(closeHere, &QAction::triggered, a, &Assistant::closeHere);
    connect(rewrite, &QAction::triggered, this, &AssistMenu::askRewriting);
    connect(contrary, &QAction::triggered, a, &Assistant::assumeContrary);
    connect(sketch, &QAction::triggered, a, &Assistant::completeSketch);
    connect(outline, &QAction::triggered, this, &AssistMenu::showOutline);
    connect(fillHole, &QAction::triggered, a, &Assistant::fillHole);
    connect(fillAll, &QAction::triggered, a, &Assistant::fillAllHoles);
    connect(stopFilling, &QAction::triggered, a, &Assistant::stopFilling);
    connect(shorten, &QAction::triggered, a, &Assistant::shortenFromHere);
    connect(moveUp, &QAction::triggered, a, [a] { a->moveStep(true); });
    connect(moveDown, &QAction::triggered, a, [a] { a->moveStep(false); });
    connect(swapCases, &QAction::triggered, a, &Assistant::swapCases);
    connect(removeUnused, &QAction::triggered, a, &Assistant::removeUnused);
    connect(extractLemma, &QAction::triggered, this, &AssistMenu::askLemma);
    connect(inlineLemma, &QAction::triggered, a, &Assistant::inlineLemma);
    connect(rename, &QAction::triggered, this, &AssistMenu::askName);
    connect(definition, &QAction::triggered, a, &Assistant::goToDefinition);
    connect(references, &QAction::triggered, this, &AssistMenu::showReferences);
    connect(layOut, &QAction::triggered, a, &Assistant::layOut);
}

void AssistMenu::askClaim() {
    bool isGiven = false;
    const QString text = QInputDialog::getText(window_, tr("Claim"), tr("Facts, as the document writes them:"),
                                               QLineEdit::Normal, {}, &isGiven);
    if (isGiven && !text.trimmed().isEmpty()) {
        assistant_->claim(text, assist::ClaimForm::ByAuto);
    }
}

void AssistMenu::askSplit() {
    bool isGiven = false;
    const QString text = QInputDialog::getText(window_, tr("Split into Cases"), tr("The fact that holds, or does not:"),
                                               QLineEdit::Normal, {}, &isGiven);
    if (isGiven && !text.trimmed().isEmpty()) {
        assistant_->splitOn(text);
    }
}

void AssistMenu::askRewriting() {
    const std::vector<Assistant::Rewriting> possible = assistant_->rewritings();
    if (possible.empty()) {
        emit assistant_->said(tr("No known equality changes a known fact here"), false);
        return;
    }
    QStringList texts;
    for (const Assistant::Rewriting& each : possible) {
        texts << each.text;
    }
    bool isGiven = false;
    const QString chosen = QInputDialog::getItem(window_, tr("Rewrite by an Equality"), tr("Which fact, and by what:"), texts, 0,
                                                 false, &isGiven);
    if (isGiven) {
        assistant_->rewrite(possible[static_cast<std::size_t>(std::max<qsizetype>(0, texts.indexOf(chosen)))]);
    }
}

void AssistMenu::showOutline() {
    if (EditorPane* pane = assistant_->pane()) {
        (new OutlinePopup(pane))->show();
    }
}

void AssistMenu::askLemma() {
    bool isGiven = false;
    const QString text = QInputDialog::getText(window_, tr("Extract Lemma"), tr("Name of the lemma:"),
                                               QLineEdit::Normal, QStringLiteral("lemma"), &isGiven);
    if (isGiven) {
        assistant_->extractLemma(text);
    }
}

void AssistMenu::showReferences() {
    const std::vector<base::Span> places = assistant_->referencesAtCaret();
    EditorPane* pane = assistant_->pane();
    if (places.empty() || !pane) {
        emit assistant_->said(tr("There is no name at the caret"), false);
        return;
    }
    auto* popup = new ReferencesPopup(pane->editor(), places);
    popup->show();
    popup->setFocus();
}

void AssistMenu::askName() {
    const QString old = assistant_->nameAtCaret();
    bool isGiven = false;
    const QString text = old.isEmpty()
                             ? QString()
                             : QInputDialog::getText(window_, tr("Rename"),
                                                     tr("New name for %1 (%n place(s)):", nullptr,
                                                        static_cast<int>(assistant_->referencesAtCaret().size()))
                                                         .arg(old),
                                                     QLineEdit::Normal, old, &isGiven);
    if (old.isEmpty() || isGiven) {
        assistant_->renameTo(text);
    }
}

}  // namespace byrne::gui
