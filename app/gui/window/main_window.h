// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window: puts the panels in their places and connects them with the text and proof sessions. All decisions about
// proofs are in ProofSession, all about files in EditorTabs.
#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include "app/gui/assist/assist_menu.h"
#include "app/gui/assist/exercise_desk.h"
#include "app/gui/assist/missing_panel.h"
#include "app/gui/editor/editor_tabs.h"
#include "app/gui/export/export_job.h"
#include "app/gui/gcl/gcl_controller.h"
#include "app/gui/guide/first_proof.h"
#include "app/gui/help/help_window.h"
#include "app/gui/picture/illustration_panel.h"
#include "app/gui/present/presentation_window.h"
#include "app/gui/proof/dependency_panel.h"
#include "app/gui/proof/plane_job.h"
#include "app/gui/proof/proof_panels.h"
#include "app/gui/proof/proof_session.h"
#include "app/gui/proof/step_places.h"
#include "app/gui/proof/two_column.h"
#include "app/gui/session/autosave.h"
#include "app/gui/session/recovery_bar.h"
#include "app/gui/window/key_choices.h"
#include "app/gui/window/main_actions.h"
#include "app/gui/window/side_panels.h"
#include "app/gui/window/welcome_page.h"

namespace byrne::gui {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `systemPalette`: before Byrne set its own, to follow its lightness.
    explicit MainWindow(const QPalette& systemPalette);

    bool openFile(const QString& path);
    /// At the start of the program: what was open last (unless files are given), and what an earlier run could not save.
    void startWith(const QStringList& files);

    [[nodiscard]] ProofSession* session() { return &session_; }
    [[nodiscard]] EditorTabs* tabs() const { return tabs_; }
    [[nodiscard]] IllustrationPanel* illustrationPanel() const { return illustration_; }
    [[nodiscard]] ProofTreePanel* tree() const { return tree_; }
    [[nodiscard]] WordsPanel* words() const { return words_; }
    [[nodiscard]] TwoColumnPanel* columns() const { return columns_; }
    [[nodiscard]] DependencyPanel* dependencies() const { return dependencies_; }
    [[nodiscard]] ProblemsPanel* problems() const { return problems_; }
    [[nodiscard]] ProverPanel* proverPanel() const { return proverPanel_; }
    [[nodiscard]] TheoremPanel* theorems() const { return theorems_; }
    [[nodiscard]] FactsPanel* facts() const { return facts_; }
    [[nodiscard]] WelcomePage* welcome() const { return welcome_; }
    [[nodiscard]] GclController* gcl() const { return gcl_; }
    [[nodiscard]] QTabWidget* proofTabs() const { return proofTabs_; }
    [[nodiscard]] ExportJob* exports() { return &exports_; }
    /// Null while nothing is presented.
    [[nodiscard]] PresentationWindow* presentation() const { return presentation_; }
    [[nodiscard]] Assistant* assistant() const { return assistant_; }
    [[nodiscard]] AssistPanel* assistPanel() const { return assistPanel_; }
    [[nodiscard]] AssistMenu* assistMenu() const { return assistMenu_; }
    [[nodiscard]] MissingPanel* missingPanel() const { return missingPanel_; }
    [[nodiscard]] MissingFinder* missing() const { return missing_; }
    [[nodiscard]] StepPreview* preview() const { return preview_; }
    [[nodiscard]] FirstProofGuide* guide() const { return guide_; }
    [[nodiscard]] ExerciseDesk* exercises() const { return exercises_; }
    /// Null before help was asked for.
    [[nodiscard]] HelpWindow* helpWindow() const { return help_; }
    [[nodiscard]] RecoveryBar* recovery() const { return recovery_; }
    [[nodiscard]] Autosave* autosave() const { return autosave_; }
    [[nodiscard]] const MainActions& actions() const { return *actions_; }
    [[nodiscard]] KeyChoices* keys() const { return keys_; }
    [[nodiscard]] QString statusText() const { return status_->text(); }

    void setAppearance(Appearance appearance);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void makeDocks();
    QDockWidget* makeDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void makeStatusBar();
    void fillMenus();
    void fillToolBar();
    void fillRecentMenu();
    void fillExamplesMenu();
    void connectFileActions();
    void connectRecovery();
    void keepSession();
    void reopenSession();
    void connectEditActions();
    void connectProofActions();
    void connectViewActions();
    void connectSession();
    void connectPanels();
    void connectExports();
    void restoreWindow();
    void defaultLayout();
    void setDocksMovable(bool on);
    void takeTheme();

    void followPane();
    void followCaret();
    void followAnalysis();
    void followSelection();
    void showStepStates();
    void showRelated(proof::FactId fact);
    /// What every view of a text needs.
    void setUpView(EditorPane* pane, CodeEditor* view);
    void connectSplitting();
    void showSplitting();
    void takeKeys();
    void showLineSigns(EditorPane& pane, const proof::Proof& proof, const base::SourceText& source);
    void fillStyleMenu();
    void takeFigureStyle();
    void updateActions();
    /// Of the figure or, for GCL, of the program's picture.
    [[nodiscard]] Canvas* canvas() const;
    void nameDocks(bool isGcl);
    void updateCaretLabel();
    void showStatus(const QString& text, TheoremState state);
    void chooseTheorem(int theorem);
    void goToProblem(const Problem& problem);
    void insertProof(const CheckedProofPtr& proof);
    void connectFigures();
    void keepFigure(const QString& theorem, const syntax::FigureWish& wish);
    void showTruth();
    void addPlaneProblems(const AnalysisPtr& analysis, const std::vector<Problem>& problems, int axioms);
    void showCounterexample(const DocumentPtr& document, logic::StatementId statement,
                            const figure::Counterexample& example, const QString& text);
    /// Pictures of what is not in the text yet, and what is missing.
    void connectPreviews();
    void endPreview();
    void fillHelpMenu(QMenu* menu);
    void beginGuide();
    /// On what has the keys, or is under the caret.
    void showHelp();
    [[nodiscard]] HelpTopic helpTopic() const;
    void showHelpOn(const HelpTopic& topic);
    void showProofAsDocument();
    void askOpen();
    [[nodiscard]] ExportSubject exportSubject() const;
    /// Nothing: the kind that was chosen last time.
    void askExport(std::optional<common::ExportKind> kind);
    void tellExporting(int done, int all, double secondsLeft);
    void tellExported(const QString& path, const QString& error);
    void copyPicture();
    void present();
    void showCanvasMenu(const QPoint& place);
    void showAbout();

    QPalette systemPalette_;
    EnvironmentFuture environment_;
    ProofSession session_;
    ExportJob exports_;
    QString exported_;  ///< The name of the file that is being written.
    PlaneJob planeJob_;
    MainActions* actions_;
    KeyChoices* keys_ = nullptr;  ///< Once the menus are there.
    QLabel* keyHints_ = nullptr;
    QStackedWidget* centre_;
    EditorTabs* tabs_;
    Autosave* autosave_;
    RecoveryBar* recovery_;
    WelcomePage* welcome_;
    IllustrationPanel* illustration_;
    GclController* gcl_;
    TheoremPanel* theorems_;
    FactsPanel* facts_;
    QTabWidget* proofTabs_;
    ProofTreePanel* tree_;
    WordsPanel* words_;
    TwoColumnPanel* columns_;
    DependencyPanel* dependencies_;
    ProblemsPanel* problems_;
    ProverPanel* proverPanel_;
    Assistant* assistant_;
    AssistPanel* assistPanel_;
    AssistMenu* assistMenu_;
    MissingFinder* missing_;
    MissingPanel* missingPanel_;
    StepPreview* preview_;
    FirstProofGuide* guide_;
    ExerciseDesk* exercises_;
    QPointer<HelpWindow> help_;
    QList<QDockWidget*> docks_;
    QToolBar* toolBar_;
    QLabel* status_;
    QLabel* caret_;
    QLabel* language_;
    QProgressBar* busy_;
    QPointer<PresentationWindow> presentation_;
    QPushButton* cancelExport_;
    std::vector<StepPlace> places_;
    bool isFollowingCaret_ = false;
    bool keepsStatus_ = false;  ///< The outcome of a search stays on show until the text changes.
};

}  // namespace byrne::gui
