// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does with figures: chosen ones go into the text, and axioms that are false in the plane become
// problems with a picture.
#include "app/gui/proof/proof_text.h"
#include "app/gui/window/main_window.h"

namespace byrne::gui {

void MainWindow::connectFigures() {
    MainActions& a = *actions_;
    connect(&session_, &ProofSession::figureChosen, this, &MainWindow::keepFigure);
    connect(&session_, &ProofSession::illustrationChanged, this, &MainWindow::showTruth);
    connect(session_.selection(), &StepSelection::proofChanged, this, &MainWindow::showTruth);
    connect(a.anotherFigure, &QAction::triggered, &session_, &ProofSession::anotherFigure);
    connect(a.checkAxioms, &QAction::triggered, this, [this] {
        if (EditorPane* pane = tabs_->current()) {
            planeJob_.checkAll(pane->session()->analysis());
            showStatus(tr("Measuring the axioms in figures …"), TheoremState::Running);
        }
    });
    connect(&planeJob_, &PlaneJob::checked, this, &MainWindow::addPlaneProblems);
}

/// The text keeps the figure, so undo takes drags back like any other edit.
void MainWindow::keepFigure(const QString& theorem, const syntax::FigureWish& wish) {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    const std::string name = theorem.toStdString();
    const int entry = analysis ? analysis->theoremNamed(name) : -1;
    if (entry < 0 || !pane->session()->isUpToDate() || pane->editor()->isReadOnly()) {
        return;
    }
    base::Span old;
    for (const syntax::Theorem& each : analysis->document->theorems) {
        if (each.figure && analysis->document->theory[each.statement].name == name) {
            old = each.figure->span;
        }
    }
    const TextChange change = figureInsertion(analysis->text, analysis->theorems[static_cast<std::size_t>(entry)].span,
                                              old, syntax::printFigure(name, wish));
    pane->editor()->replaceSpan(change.span, QByteArray::fromStdString(change.text));
    pane->session()->readNow();
}

void MainWindow::showTruth() {
    const IllustrationPtr& illustration = session_.illustration();
    const auto figures = illustration ? illustration->figures : nullptr;
    tree_->proofModel()->setFigures(figures);
    facts_->model()->setFigures(figures);
}

void MainWindow::addPlaneProblems(const AnalysisPtr& analysis, const std::vector<Problem>& problems, int axioms) {
    EditorPane* pane = tabs_->current();
    if (!pane || pane->session()->analysis() != analysis) {
        return;
    }
    std::vector<Problem> all = analysis->problems;
    all.insert(all.end(), problems.begin(), problems.end());
    problems_->problemsModel()->setProblems(all);
    if (!problems.empty()) {
        showStatus(tr("%n axiom(s) false in the plane: see Problems", nullptr, static_cast<int>(problems.size())),
                   TheoremState::Wrong);
    } else if (PlaneJob::isLarge(*analysis) && axioms > 0) {
        showStatus(tr("No figure found in which an axiom is false (%n measured)", nullptr, axioms),
                   TheoremState::Checked);
    }
}

void MainWindow::showCounterexample(const DocumentPtr& document, logic::StatementId id,
                                    const figure::Counterexample& example, const QString& text) {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    if (!analysis || !document || id.index() >= document->theory.statements.size()) {
        return;
    }
    const CheckedProofPtr statement =
        presentStatement(document, analysis->vocabulary, id, session_.illustrationSettings().language);
    const figure::FigureSet figures = figure::figuresOf(*statement->view, *statement->vocabulary, example);
    const illustrate::Story story = tellStory(*statement, figures, session_.illustrationSettings());
    if (!story.branches.empty() && !story.branches.front().frames.empty()) {
        illustration_->showPicture(std::make_shared<const scene::Scene>(story.branches.front().frames.front().scene),
                                   QString::fromStdString(statement->statement().name), text);
    }
}

}  // namespace byrne::gui
