// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window shows of the steps in the text: their states in margin, overview and tree, and where the current one is.
// And the views of a text: one or two, set up alike.
#include <algorithm>

#include "app/gui/assist/byrne_assist.h"
#include "app/gui/proof/step_states.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

/// Marks what the shown theorem's steps are in the text.
void MainWindow::followSelection() {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    const int theorem = session_.theorem();
    places_.clear();
    if (!analysis || !analysis->document || theorem < 0 ||
        theorem >= static_cast<int>(analysis->document->theorems.size())) {
        return;
    }
    const auto& proof = analysis->document->theorems[static_cast<std::size_t>(theorem)].proof;
    if (!proof) {
        showStepStates();
        for (CodeEditor* view : pane->views()) {
            view->showLineSigns({}, {});
        }
        pane->editor()->showStep({});
        return;
    }
    places_ = stepPlaces(*proof);
    showStepStates();
    showLineSigns(*pane, *proof, base::SourceText("", analysis->text));
    if (!isFollowingCaret_ && !places_.empty()) {
        pane->editor()->showStep(markOf(places_, session_.selection()->key().step, analysis->text));
    } else {
        pane->editor()->showStep({});
    }
}

/// Of the shown theorem's steps and of all theorems. Lines are those of the text that was read: marks move with the text.
void MainWindow::showStepStates() {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    if (!analysis || !analysis->document) {
        return;
    }
    const base::SourceText source("", analysis->text);
    const auto lineOf = [&source](base::Span span) { return static_cast<int>(source.lineColumn(span.begin).line) - 1; };
    StepStateQuery query{.places = &places_, .problems = &analysis->problems, .shown = session_.selection()->proof(),
                         .running = {}, .changedFrom = pane->outdatedFrom()};
    const int theorem = session_.theorem();
    const bool isProving = session_.prover()->isRunning();
    if (theorem >= 0 && theorem < static_cast<int>(analysis->document->theorems.size())) {
        const Assistant::Spot spot{analysis, static_cast<std::size_t>(theorem), {}};
        if (spot.entry().proof) {
            query.running = assistant_->runningHoles(spot);
        }
    }
    const StepStates states = stepStates(query);
    tree_->proofModel()->setStates(states);
    // Marks follow the text by themselves: what was typed since moves what comes after it.
    const bool isFresh = pane->session()->isUpToDate() || query.changedFrom;
    const int shift = query.changedFrom ? pane->editor()->lines() - 1 - static_cast<int>(std::ranges::count(analysis->text, '\n')) : 0;
    if (!isFresh) {
        return;
    }
    std::vector<CodeEditor::LineState> lines;
    for (const StepPlace& place : places_) {
        const int line = lineOf(place.span);
        const bool isBehind = query.changedFrom && place.span.begin > *query.changedFrom;
        lines.push_back({std::max(0, isBehind ? line + shift : line), states.at(place.step)});
    }
    std::vector<OverviewRuler::Mark> marks;
    for (const TheoremEntry& entry : analysis->theorems) {
        const bool runs = isProving && session_.provedName() == QString::fromStdString(entry.name);
        const TheoremState state = runs ? TheoremState::Running : pane->session()->stateOf(entry);
        marks.push_back({lineOf(entry.span), state, QStringLiteral("%1: %2").arg(QString::fromStdString(entry.name), wordsFor(state))});
    }
    pane->showStates(lines, std::move(marks));
}

/// In the text and the tree; the figure shows a fact with its premises at the step that brings it.
void MainWindow::showRelated(proof::FactId fact) {
    std::set<proof::StepId> premises;
    std::set<proof::StepId> uses;
    const CheckedProofPtr& proof = session_.selection()->proof();
    if (proof && fact.isValid()) {
        const proof::StepId own = proof->view->introducedBy(fact);
        for (const proof::ViewBranch& branch : proof->view->branches()) {
            for (const proof::ViewStep& step : branch.steps) {
                if (step.step == own && own.isValid()) {
                    for (const proof::FactId premise : step.premises) {
                        premises.insert(proof->view->introducedBy(premise));
                    }
                }
                if (std::ranges::find(step.premises, fact) != step.premises.end()) {
                    uses.insert(step.step);
                }
            }
        }
        premises.erase(proof::StepId());
    }
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    std::vector<base::Span> premiseSpans;
    std::vector<base::Span> useSpans;
    if (analysis && pane->session()->isUpToDate()) {
        for (const StepPlace& place : places_) {
            const base::Span span = markOf(places_, place.step, analysis->text);
            if (premises.contains(place.step)) {
                premiseSpans.push_back(span);
            }
            if (uses.contains(place.step)) {
                useSpans.push_back(span);
            }
        }
    }
    if (pane) {
        for (CodeEditor* view : pane->views()) {
            view->showRelated(premiseSpans, useSpans);
        }
    }
    tree_->proofModel()->setRelated(std::move(premises), std::move(uses));
}

void MainWindow::setUpView(EditorPane* pane, CodeEditor* view) {
    if (pane->session()->language() != TextLanguage::Gcl) {
        new ByrneAssist(view, pane->session());
    } else if (view != pane->editor()) {
        gcl_->adoptView(pane, view);
    }
    view->freeKeys(keys_->taken());
}

void MainWindow::connectSplitting() {
    MainActions& a = *actions_;
    const auto splits = [this](QAction* action, Qt::Orientation orientation) {
        connect(action, &QAction::triggered, this, [this, orientation](bool on) {
            if (EditorPane* pane = tabs_->current()) {
                on ? pane->split(orientation) : pane->unsplit();
                followSelection();
            }
            updateActions();
        });
    };
    splits(a.splitBeside, Qt::Horizontal);
    splits(a.splitBelow, Qt::Vertical);
    connect(a.otherView, &QAction::triggered, this, [this] {
        if (EditorPane* pane = tabs_->current()) {
            pane->goToOtherView();
        }
    });
    a.showSymbols->setChecked(Settings::showsSymbols());
    connect(a.showSymbols, &QAction::toggled, this, [this](bool on) {
        Settings::setShowsSymbols(on);
        for (int tab = 0; tab < tabs_->count(); ++tab) {
            tabs_->pane(tab)->setSymbols(on);
        }
    });
    connect(keys_, &KeyChoices::changed, this, &MainWindow::takeKeys);
    takeKeys();
}

void MainWindow::showSplitting() {
    MainActions& a = *actions_;
    const EditorPane* pane = tabs_->current();
    a.splitBeside->setEnabled(pane);
    a.splitBelow->setEnabled(pane);
    a.otherView->setEnabled(pane && pane->isSplit());
    a.splitBeside->setChecked(pane && pane->isSplit() && pane->splitting() == Qt::Horizontal);
    a.splitBelow->setChecked(pane && pane->isSplit() && pane->splitting() == Qt::Vertical);
}

void MainWindow::takeKeys() {
    for (int tab = 0; tab < tabs_->count(); ++tab) {
        for (CodeEditor* view : tabs_->pane(tab)->views()) {
            view->freeKeys(keys_->taken());
        }
    }
    const auto told = [](const QAction* action, const QString& words) {
        const QKeySequence key = action->shortcut();
        return key.isEmpty() ? QString() : words.arg(key.toString(QKeySequence::NativeText));
    };
    QStringList hints{told(actions_->prove, tr("%1 prove")), told(actions_->next, tr("%1 next step"))};
    hints.removeAll(QString());
    keyHints_->setText(hints.join(QStringLiteral(" · ")));
}

}  // namespace byrne::gui
