// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does: connections, and the short answers to what users and sessions do.
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>

#include <algorithm>

#include "app/common/resources.h"
#include "app/gui/assist/byrne_assist.h"
#include "app/gui/present/print_story.h"
#include "app/gui/proof/proof_text.h"
#include "app/gui/window/key_sheet.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

namespace {

constexpr double kZoomStep = 1.25;

QString languageName(TextLanguage language) {
    switch (language) {
        case TextLanguage::Byrne:
            return QStringLiteral("Byrne");
        case TextLanguage::Tptp:
            return QStringLiteral("TPTP");
        case TextLanguage::Gcl:
            return QStringLiteral("GCL");
    }
    return {};
}

}  // namespace

bool MainWindow::openFile(const QString& path) { return tabs_->open(path); }

void MainWindow::connectFileActions() {
    MainActions& a = *actions_;
    connect(a.newDocument, &QAction::triggered, tabs_, &EditorTabs::newDocument);
    connect(a.newFigure, &QAction::triggered, tabs_, &EditorTabs::newFigure);
    connect(a.open, &QAction::triggered, this, &MainWindow::askOpen);
    connect(a.save, &QAction::triggered, this, [this] { tabs_->current() && tabs_->save(tabs_->current()); });
    connect(a.saveAs, &QAction::triggered, this, [this] { tabs_->current() && tabs_->saveAs(tabs_->current()); });
    connect(a.closeTab, &QAction::triggered, this, [this] { tabs_->close(tabs_->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(welcome_, &WelcomePage::newWanted, tabs_, &EditorTabs::newDocument);
    connect(welcome_, &WelcomePage::newFigureWanted, tabs_, &EditorTabs::newFigure);
    connect(welcome_, &WelcomePage::openWanted, this, &MainWindow::askOpen);
    connect(welcome_, &WelcomePage::exampleChosen, tabs_, &EditorTabs::openExample);
    connect(welcome_, &WelcomePage::fileChosen, this, &MainWindow::openFile);
    connect(tabs_, &EditorTabs::recentFilesChanged, welcome_, &WelcomePage::refreshRecent);
    connect(tabs_, &EditorTabs::currentPaneChanged, this, &MainWindow::followPane);
    connect(tabs_, &EditorTabs::paneAdded, this, [this](EditorPane* pane) {
        setUpView(pane, pane->editor());
        connect(pane, &EditorPane::viewAdded, this, [this, pane](CodeEditor* view) { setUpView(pane, view); });
        connect(pane, &EditorPane::outdatedChanged, this, [this, pane] {
            if (pane == tabs_->current()) {
                showStepStates();
            }
        });
        connect(pane, &EditorPane::caretMoved, this, [this, pane] {
            if (pane == tabs_->current()) {
                followCaret();
            }
        });
        connect(pane, &EditorPane::modifiedChanged, this, &MainWindow::updateActions);
        connect(pane->editor(), &QsciScintilla::textChanged, this, [this] {
            keepsStatus_ = false;
            updateActions();
        });
        connect(pane->session(), &TextSession::analysed, this, [this, pane] {
            if (pane == tabs_->current()) {
                followAnalysis();
            }
        });
    });
}

void MainWindow::connectEditActions() {
    MainActions& a = *actions_;
    const auto onEditor = [this](QAction* action, auto work) {
        connect(action, &QAction::triggered, this, [this, work] {
            if (EditorPane* pane = tabs_->current()) {
                work(pane);
            }
        });
    };
    onEditor(a.undo, [](EditorPane* pane) { pane->editor()->undo(); });
    onEditor(a.redo, [](EditorPane* pane) { pane->editor()->redo(); });
    onEditor(a.cut, [](EditorPane* pane) { pane->editor()->cut(); });
    onEditor(a.copy, [](EditorPane* pane) { pane->editor()->copy(); });
    onEditor(a.paste, [](EditorPane* pane) { pane->editor()->paste(); });
    onEditor(a.selectAll, [](EditorPane* pane) { pane->editor()->selectAll(true); });
    onEditor(a.find, [](EditorPane* pane) { pane->findBar()->open(false); });
    onEditor(a.replace, [](EditorPane* pane) { pane->findBar()->open(true); });
    onEditor(a.findNext, [](EditorPane* pane) { pane->findBar()->find(true); });
    onEditor(a.findPrevious, [](EditorPane* pane) { pane->findBar()->find(false); });
    onEditor(a.complete, [](EditorPane* pane) {
        if (auto* assist = pane->editor()->findChild<ByrneAssist*>()) {
            assist->complete(true);
        }
    });
    onEditor(a.comment, [](EditorPane* pane) { pane->editor()->toggleComment(); });
    onEditor(a.textLarger, [](EditorPane* pane) { pane->editor()->zoomIn(); });
    onEditor(a.textSmaller, [](EditorPane* pane) { pane->editor()->zoomOut(); });
    onEditor(a.textUsual, [](EditorPane* pane) { pane->editor()->zoomTo(0); });
}

void MainWindow::connectProofActions() {
    MainActions& a = *actions_;
    StepSelection* selection = session_.selection();
    connect(a.prove, &QAction::triggered, &session_, &ProofSession::prove);
    connect(a.stop, &QAction::triggered, &session_, &ProofSession::stop);
    connect(a.proofAsDocument, &QAction::triggered, this, &MainWindow::showProofAsDocument);
    connect(a.spellOutFlips, &QAction::triggered, this,
            [this] { session_.writeFlips(common::Presentation::Flips::SpeltOut); });
    connect(a.foldFlips, &QAction::triggered, this,
            [this] { session_.writeFlips(common::Presentation::Flips::Folded); });
    connect(a.nextTheorem, &QAction::triggered, this, [this] { chooseTheorem(session_.theorem() + 1); });
    connect(a.previousTheorem, &QAction::triggered, this, [this] { chooseTheorem(session_.theorem() - 1); });
    FramePlayer* frames = gcl_->panel()->player();
    const auto go = [this](QAction* action, auto stepOfProof, auto frameOfProgram) {
        connect(action, &QAction::triggered, this, [this, stepOfProof, frameOfProgram] {
            gcl_->isActive() ? frameOfProgram() : (illustration_->*stepOfProof)();
        });
    };
    go(a.first, &IllustrationPanel::first, [frames] { frames->show(0); });
    go(a.previous, &IllustrationPanel::previous, [frames] { frames->step(-1); });
    go(a.next, &IllustrationPanel::next, [frames] { frames->step(1); });
    go(a.last, &IllustrationPanel::last, [frames] { frames->show(frames->frameCount() - 1); });
    connect(a.play, &QAction::triggered, this,
            [this, frames] { gcl_->isActive() ? frames->togglePlaying() : illustration_->player()->togglePlaying(); });
    connect(a.nextBranch, &QAction::triggered, selection,
            [selection] { selection->selectBranch(selection->branch() + 1); });
    connect(a.previousBranch, &QAction::triggered, selection,
            [selection] { selection->selectBranch(selection->branch() - 1); });
}

void MainWindow::connectViewActions() {
    MainActions& a = *actions_;
    connect(a.zoomIn, &QAction::triggered, this, [this] { canvas()->zoomBy(kZoomStep); });
    connect(a.zoomOut, &QAction::triggered, this, [this] { canvas()->zoomBy(1 / kZoomStep); });
    connect(a.fit, &QAction::triggered, this, [this] { canvas()->fit(); });
    connect(a.copyPicture, &QAction::triggered, this, &MainWindow::copyPicture);
    connect(a.exportAnimation, &QAction::triggered, this,
            [this] { gcl_->isActive() ? gcl_->askExport(QStringLiteral("gif")) : askExport({}); });
    connect(a.exportPicture, &QAction::triggered, this,
            [this] { gcl_->isActive() ? gcl_->askExport(QStringLiteral("png")) : askExport(common::ExportKind::Png); });
    connect(a.print, &QAction::triggered, this,
            [this] { printWithPreview(exportSubject(), session_.illustrationSettings(), this); });
    connect(a.present, &QAction::triggered, this, &MainWindow::present);
    a.lessMotion->setChecked(Settings::hasLessMotion());
    session_.setMotionReduced(Settings::hasLessMotion());
    connect(a.lessMotion, &QAction::toggled, this, [this](bool on) {
        Settings::setLessMotion(on);
        session_.setMotionReduced(on);
    });
    connectSplitting();
    connect(a.moveDocks, &QAction::toggled, this, &MainWindow::setDocksMovable);
    connect(a.resetLayout, &QAction::triggered, this, &MainWindow::defaultLayout);
    connect(a.fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(a.keys, &QAction::triggered, this, [this] { (new KeySheet(*menuBar(), keys_, this))->show(); });
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    auto* view = findChild<QMenu*>(QStringLiteral("viewMenu"));
    auto* group = new QActionGroup(this);
    const auto choice = [&](const QString& text, Appearance appearance) {
        QAction* action = view->addAction(text);
        action->setCheckable(true);
        action->setChecked(Settings::appearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, appearance] {
            Settings::setAppearance(appearance);
            setAppearance(appearance);
        });
    };
    choice(tr("Colours of the &System"), Appearance::System);
    choice(tr("L&ight Colours"), Appearance::Light);
    choice(tr("&Dark Colours"), Appearance::Dark);
    fillStyleMenu();
}

void MainWindow::connectSession() {
    connect(&session_, &ProofSession::theoremChanged, this, &MainWindow::updateActions);
    connect(&session_, &ProofSession::nothingToShow, illustration_, &IllustrationPanel::showMessage);
    connect(&session_, &ProofSession::staleChanged, illustration_, &IllustrationPanel::setVeiled);
    connect(&session_, &ProofSession::illustrationChanged, this, [this] {
        illustration_->setIllustration(session_.illustration());
        actions_->anotherFigure->setEnabled(session_.canChooseFigure());
    });
    connect(&session_, &ProofSession::proofFound, this, &MainWindow::insertProof);
    connect(session_.prover(), &ProverJob::started, this, [this](const QString& theorem) {
        busy_->setRange(0, 0);
        busy_->show();
        showStatus(tr("Proving %1 …").arg(theorem), TheoremState::Running);
        updateActions();
        showStepStates();
    });
    connect(session_.prover(), &ProverJob::progressed, this, [this] {
        const prover::Progress& progress = session_.prover()->progress();
        showStatus(tr("Proving %1 … %2 · %3 facts · %4 cases")
                       .arg(session_.theoremName(), secondsText(progress.seconds))
                       .arg(progress.facts)
                       .arg(progress.cases),
                   TheoremState::Running);
    });
    connect(&session_, &ProofSession::proveFinished, this, [this](const ProveAnswer& answer, const QString& words) {
        busy_->hide();
        showStatus(words, answer.isProved()                          ? TheoremState::Checked
                          : answer.status == prover::Status::Stopped ? TheoremState::NotTried
                                                                     : TheoremState::Wrong);
        keepsStatus_ = true;
        updateActions();
        showStepStates();
    });
    connect(session_.selection(), &StepSelection::selectionChanged, this, &MainWindow::followSelection);
}

void MainWindow::connectPanels() {
    connect(theorems_, &TheoremPanel::chosen, this, &MainWindow::chooseTheorem);
    connect(problems_, &ProblemsPanel::chosen, this, &MainWindow::goToProblem);
    connect(illustration_->canvas(), &Canvas::resized, &session_, &ProofSession::setCanvasSize);
    connect(illustration_->canvas(), &Canvas::pointHovered, facts_->model(), &FactsModel::pointAt);
    connect(illustration_->canvas(), &Canvas::pointDragged, &session_, &ProofSession::dragPoint);
    connectPreviews();
    connect(assistMenu_, &AssistMenu::panelWanted, this, [this] { proofTabs_->setCurrentWidget(assistPanel_); });
    connect(facts_, &FactsPanel::factChosen, this, &MainWindow::showRelated);
    connect(assistant_, &Assistant::fillsChanged, this, &MainWindow::showStepStates);
    connect(assistant_, &Assistant::said, this, [this](const QString& sentence, bool isGood) {
        showStatus(sentence, isGood ? TheoremState::NotTried : TheoremState::Wrong);
        keepsStatus_ = true;
    });
    for (Canvas* canvas : {illustration_->canvas(), static_cast<Canvas*>(gcl_->panel()->canvas())}) {
        canvas->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(canvas, &QWidget::customContextMenuRequested, this, &MainWindow::showCanvasMenu);
    }
    connect(gcl_, &GclController::changed, this, &MainWindow::updateActions);
    connect(gcl_, &GclController::activeChanged, this, &MainWindow::nameDocks);
}

void MainWindow::followPane() {
    EditorPane* pane = tabs_->current();
    centre_->setCurrentWidget(pane ? static_cast<QWidget*>(tabs_) : welcome_);
    setWindowTitle(pane ? tr("%1 — Byrne").arg(pane->title()) : tr("Byrne"));
    session_.setText(pane ? pane->session() : nullptr);
    places_.clear();
    keepsStatus_ = false;
    if (pane) {
        followAnalysis();
    } else {
        problems_->problemsModel()->setProblems({});
        showStatus(tr("Ready"), TheoremState::NotTried);
    }
    updateCaretLabel();
    updateActions();
}

void MainWindow::followAnalysis() {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane->session()->analysis();
    problems_->problemsModel()->setProblems(analysis ? analysis->problems : std::vector<Problem>());
    planeJob_.follow(analysis);
    const int errors = problems_->problemsModel()->errorCount();
    proofTabs_->setTabText(proofTabs_->indexOf(problems_),
                           errors > 0 ? tr("Problems (%1)").arg(errors) : tr("Problems"));
    if (analysis && !keepsStatus_ && !session_.prover()->isRunning() && !exports_.isRunning() &&
        !gcl_->exports()->isRunning()) {
        if (errors > 0) {
            showStatus(tr("%n error(s) in the text", nullptr, errors), TheoremState::Wrong);
        } else if (analysis->language == TextLanguage::Gcl) {
            showStatus(gcl_->statusText(), TheoremState::NotTried);
        } else if (!analysis->theorems.empty()) {
            const auto open = std::ranges::count_if(analysis->theorems, [pane](const TheoremEntry& entry) {
                return pane->session()->stateOf(entry) != TheoremState::Checked;
            });
            showStatus(open == 0
                           ? tr("%n theorem(s), all checked", nullptr, static_cast<int>(analysis->theorems.size()))
                           : tr("%n theorem(s)", nullptr, static_cast<int>(analysis->theorems.size())) +
                                 QStringLiteral(" · ") + tr("%1 to be proved").arg(open),
                       open == 0 ? TheoremState::Checked : TheoremState::NotTried);
        }
    }
    followSelection();
    updateActions();
}

void MainWindow::followCaret() {
    updateCaretLabel();
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane->session()->analysis();
    if (!analysis || analysis->theorems.empty() || !pane->session()->isUpToDate()) {
        return;
    }
    const std::uint32_t offset = pane->editor()->caretOffset();
    const int theorem = analysis->theoremAt(offset);
    if (theorem != session_.theorem()) {
        session_.showTheorem(theorem);
        return;
    }
    const proof::StepId step = stepAt(places_, offset);
    if (step.isValid() && step != session_.selection()->key().step) {
        session_.selection()->selectKey({.step = step, .caseIndex = -1});
    }
}

void MainWindow::updateCaretLabel() {
    EditorPane* pane = tabs_->current();
    if (!pane) {
        caret_->clear();
        language_->clear();
        return;
    }
    int line = 0;
    int column = 0;
    pane->editor()->getCursorPosition(&line, &column);
    caret_->setText(tr("Ln %1, Col %2").arg(line + 1).arg(column + 1));
    language_->setText(languageName(pane->session()->language()));
}

void MainWindow::updateActions() {
    MainActions& a = *actions_;
    EditorPane* pane = tabs_->current();
    const bool isRunning = session_.prover()->isRunning();
    const bool hasProof = session_.selection()->proof() != nullptr;
    a.prove->setEnabled(session_.canProve() && pane && !pane->editor()->isReadOnly());
    a.stop->setEnabled(isRunning);
    a.save->setEnabled(pane && pane->needsSaving());
    for (QAction* action :
         {a.saveAs, a.closeTab, a.find, a.replace, a.findNext, a.findPrevious, a.cut, a.copy, a.paste, a.selectAll}) {
        action->setEnabled(pane != nullptr);
    }
    a.undo->setEnabled(pane && pane->editor()->isUndoAvailable());
    a.redo->setEnabled(pane && pane->editor()->isRedoAvailable());
    for (QAction* action : {a.first, a.previous, a.play, a.next, a.last}) {
        action->setEnabled(hasProof || gcl_->isAnimation());
    }
    const bool hasPicture = canvas()->scene() != nullptr || hasProof;
    for (QAction* action : {a.exportAnimation, a.exportPicture, a.copyPicture}) {
        action->setEnabled(hasPicture);
    }
    for (QAction* action : {a.print, a.present}) {
        action->setEnabled(hasProof && !gcl_->isActive());
    }
    a.anotherFigure->setEnabled(session_.canChooseFigure());
    a.checkAxioms->setEnabled(pane && pane->session()->analysis() && pane->session()->analysis()->document);
    showSplitting();
    const bool isProof = hasProof && !session_.selection()->proof()->isStatementOnly;
    for (QAction* action : {a.proofAsDocument, a.spellOutFlips, a.foldFlips}) {
        action->setEnabled(isProof);
    }
}

Canvas* MainWindow::canvas() const {
    return gcl_->isActive() ? static_cast<Canvas*>(gcl_->panel()->canvas()) : illustration_->canvas();
}

void MainWindow::nameDocks(bool isGcl) {
    assistMenu_->menuAction()->setVisible(!isGcl);
    docks_[0]->setWindowTitle(isGcl ? tr("Objects") : tr("Theorems"));
    docks_[1]->setWindowTitle(isGcl ? tr("Watched") : tr("Facts and goal"));
    docks_[3]->setWindowTitle(isGcl ? tr("Picture") : tr("Illustration"));
}

void MainWindow::showStatus(const QString& text, TheoremState state) {
    const Theme& theme = currentTheme();
    const QColor color = state == TheoremState::Checked ? theme.green
                         : state == TheoremState::Wrong ? theme.conclusion
                                                        : theme.muted;
    const QString sign = state == TheoremState::Checked ? QStringLiteral("✓ ") : QString();
    QPalette palette = status_->palette();
    palette.setColor(QPalette::WindowText, color);
    status_->setPalette(palette);
    status_->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
    status_->setText(sign + text);
    status_->setToolTip(text);
}

void MainWindow::chooseTheorem(int theorem) {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    if (!analysis || theorem < 0 || theorem >= static_cast<int>(analysis->theorems.size())) {
        return;
    }
    session_.showTheorem(theorem);
    pane->editor()->goTo(analysis->theorems[static_cast<std::size_t>(theorem)].span);
    updateCaretLabel();
}

void MainWindow::goToProblem(const Problem& problem) {
    if (!problem.file.empty() && !openFile(QString::fromStdString(problem.file))) {
        return;
    }
    if (EditorPane* pane = tabs_->current()) {
        pane->editor()->goTo(problem.span);
        pane->editor()->setFocus();
        updateCaretLabel();
    }
    if (problem.counterexample) {
        const AnalysisPtr analysis = tabs_->current() ? tabs_->current()->session()->analysis() : nullptr;
        showCounterexample(analysis ? analysis->document : nullptr, problem.statement, *problem.counterexample,
                           QString::fromStdString(problem.message));
    }
}

/// Puts a found proof into the document, as one undo step.
void MainWindow::insertProof(const CheckedProofPtr& proof) {
    EditorPane* pane = tabs_->current();
    const AnalysisPtr analysis = pane ? pane->session()->analysis() : nullptr;
    const int theorem = analysis ? analysis->theoremNamed(proof->statement().name) : -1;
    if (theorem < 0 || !pane->session()->isUpToDate()) {
        return;
    }
    const TextChange change = proofInsertion(analysis->text, analysis->theorems[static_cast<std::size_t>(theorem)].span,
                                             syntax::printTheorem(proof->theory(), proof->theorem, &proof->proof));
    pane->editor()->replaceSpan(change.span, pane->asShown(QByteArray::fromStdString(change.text)));
    pane->session()->readNow();
}

void MainWindow::showProofAsDocument() {
    const CheckedProofPtr proof = session_.selection()->proof();
    if (!proof || !tabs_->current()) {
        return;
    }
    std::vector<syntax::Theorem> theorems{{proof->theorem, proof->proof, {}}};
    const std::string text = syntax::printByrne(proof->theory(), theorems, proof->document->vocabulary);
    const QString name = QString::fromStdString(proof->statement().name);
    const QString folder = tabs_->current()->path().isEmpty() ? Settings::lastFolder()
                                                              : QFileInfo(tabs_->current()->path()).absolutePath();
    tabs_->openText(QByteArray::fromStdString(text), tr("%1 (proof).byrne").arg(name),
                    QDir(folder).filePath(name + QStringLiteral(".byrne")));
}

void MainWindow::askOpen() {
    for (const QString& path :
         QFileDialog::getOpenFileNames(this, tr("Open"), Settings::lastFolder(), EditorTabs::openFilter())) {
        openFile(path);
    }
}

void MainWindow::fillRecentMenu() {
    auto* menu = findChild<QMenu*>(QStringLiteral("recentMenu"));
    menu->clear();
    for (const QString& path : Settings::recentFiles()) {
        connect(menu->addAction(QFileInfo(path).fileName()), &QAction::triggered, this,
                [this, path] { openFile(path); });
        menu->actions().back()->setToolTip(QDir::toNativeSeparators(path));
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Forget These")), &QAction::triggered, this, [this] {
        Settings::clearRecentFiles();
        welcome_->refreshRecent();
    });
    menu->setToolTipsVisible(true);
}

void MainWindow::fillExamplesMenu() {
    auto* menu = findChild<QMenu*>(QStringLiteral("examplesMenu"));
    menu->clear();
    for (int row = 0; row < welcome_->examples()->count(); ++row) {
        const QListWidgetItem* item = welcome_->examples()->item(row);
        const QString path = item->data(Qt::UserRole).toString();
        connect(menu->addAction(item->text()), &QAction::triggered, this, [this, path] { tabs_->openExample(path); });
    }
}

void MainWindow::showCanvasMenu(const QPoint& place) {
    QMenu menu(this);
    menu.addActions({actions_->copyPicture, actions_->exportPicture, actions_->exportAnimation});
    menu.addSeparator();
    menu.addActions({actions_->zoomIn, actions_->zoomOut, actions_->fit});
    menu.exec(canvas()->mapToGlobal(place));
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Byrne"),
        tr("<h3>Byrne %1</h3><p>Write a geometry theorem, get a proof you can read, and watch it being drawn "
           "step by step.</p><p>Named after Oliver Byrne, who drew Euclid's proofs in colour in 1847.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(BYRNE_VERSION)));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    Settings::setWindow(saveGeometry(), saveState());
    keepSession();
    if (!tabs_->closeAll()) {
        event->ignore();
        return;
    }
    autosave_->end();
    session_.stop();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            openFile(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
}

}  // namespace byrne::gui
