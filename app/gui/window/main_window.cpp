// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Construction and layout; what happens then is in main_window_events.cpp.
#include "app/gui/window/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include "app/gui/window/dock_share.h"
#include "app/gui/window/icons.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

namespace {

constexpr int kSidePx = 190;
constexpr QSize kUsualSize{1600, 1000};
/// Room for what window managers put around a window.
constexpr QSize kFrame{8, 36};

}  // namespace

MainWindow::MainWindow(const QPalette& systemPalette)
    : systemPalette_(systemPalette),
      environment_(loadEnvironment()),
      session_(this),
      exports_(this),
      actions_(new MainActions(this)) {
    setWindowTitle(tr("Byrne"));
    setWindowIcon(QIcon(QStringLiteral(":/byrne/icons/byrne.svg")));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                   QMainWindow::GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    makePanels();
    makeDocks();
    makeStatusBar();
    fillMenus();
    keys_ = new KeyChoices(*menuBar(), this);
    fillToolBar();
    connectFileActions();
    connectRecovery();
    connectEditActions();
    connectProofActions();
    connectViewActions();
    connectSession();
    connectPanels();
    connectExports();
    connectFigures();
    const QLocale locale = Settings::language().isEmpty() ? QLocale() : QLocale(Settings::language());
    session_.setCaptionLanguage(locale.name().toStdString());
    setAppearance(Settings::appearance());
    restoreWindow();
    updateActions();
}

void MainWindow::makePanels() {
    StepSelection* selection = session_.selection();
    tabs_ = new EditorTabs(environment_, this);
    welcome_ = new WelcomePage(this);
    centre_ = new QStackedWidget(this);
    centre_->addWidget(welcome_);
    centre_->addWidget(tabs_);
    guide_ = new FirstProofGuide(this);
    autosave_ = new Autosave(tabs_, RecoveryStore::usualRoot(), this);
    recovery_ = new RecoveryBar(this);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(guide_);
    column->addWidget(recovery_);
    column->addWidget(centre_, 1);
    middle->setMinimumWidth(280);
    setCentralWidget(middle);
    theorems_ = new TheoremPanel(&session_, this);
    facts_ = new FactsPanel(selection, this);
    theorems_->setMinimumWidth(kSidePx);
    facts_->setMinimumWidth(kSidePx);
    illustration_ = new IllustrationPanel(selection, this);
    gcl_ = new GclController(tabs_, this);
    tree_ = new ProofTreePanel(selection, this);
    words_ = new WordsPanel(selection, this);
    columns_ = new TwoColumnPanel(selection, this);
    dependencies_ = new DependencyPanel(selection, this);
    problems_ = new ProblemsPanel(this);
    proverPanel_ = new ProverPanel(&session_, this);
    assistant_ = new Assistant(tabs_, this);
    assistPanel_ = new AssistPanel(assistant_, this);
    missing_ = new MissingFinder(assistant_, this);
    missingPanel_ = new MissingPanel(missing_, this);
    preview_ = new StepPreview(this);
    exercises_ = new ExerciseDesk(assistant_, tabs_, this);
    proofTabs_ = new QTabWidget(this);
    proofTabs_->setDocumentMode(true);
    proofTabs_->tabBar()->setDrawBase(false);
    proofTabs_->tabBar()->setAccessibleName(tr("Views of the proof"));
    proofTabs_->addTab(tree_, tr("Tree"));
    proofTabs_->addTab(assistPanel_, tr("Next step"));
    proofTabs_->addTab(missingPanel_, tr("Missing"));
    proofTabs_->addTab(words_, tr("Words"));
    proofTabs_->addTab(columns_, tr("Columns"));
    proofTabs_->addTab(dependencies_, tr("Graph"));
    proofTabs_->addTab(problems_, tr("Problems"));
    proofTabs_->addTab(proverPanel_, tr("Prover"));
    gcl_->useTabs(proofTabs_, problems_);
}

QDockWidget* MainWindow::makeDock(const QString& name, const QString& title, QWidget* content,
                                  Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    docks_.append(dock);
    return dock;
}

void MainWindow::makeDocks() {
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    makeDock(QStringLiteral("theorems"), tr("Theorems"), gcl_->besideTheorems(theorems_), Qt::LeftDockWidgetArea);
    makeDock(QStringLiteral("facts"), tr("Facts and goal"), gcl_->besideFacts(facts_), Qt::LeftDockWidgetArea);
    makeDock(QStringLiteral("proof"), tr("Proof"), proofTabs_, Qt::BottomDockWidgetArea);
    makeDock(QStringLiteral("illustration"), tr("Illustration"), gcl_->besideIllustration(illustration_),
             Qt::RightDockWidgetArea);
    new DockShare(this, docks_.back());
    setDocksMovable(false);
}

/// Handles of docks are only there while they are wanted: calm otherwise.
void MainWindow::setDocksMovable(bool on) {
    for (QDockWidget* dock : docks_) {
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(on ? nullptr : new QWidget(dock));
        delete old;
    }
}

void MainWindow::defaultLayout() {
    addDockWidget(Qt::LeftDockWidgetArea, docks_[0]);
    addDockWidget(Qt::LeftDockWidgetArea, docks_[1]);
    splitDockWidget(docks_[0], docks_[1], Qt::Vertical);
    addDockWidget(Qt::BottomDockWidgetArea, docks_[2]);
    addDockWidget(Qt::RightDockWidgetArea, docks_[3]);
    for (QDockWidget* dock : docks_) {
        dock->setFloating(false);
        dock->show();
    }
    const int wide = width();
    const int high = height() - 120;
    resizeDocks({docks_[0], docks_[3]}, {std::max(230, wide * 16 / 100), wide * 46 / 100}, Qt::Horizontal);
    resizeDocks({docks_[0], docks_[1]}, {high * 35 / 100, high * 65 / 100}, Qt::Vertical);
    resizeDocks({docks_[2]}, {high * 44 / 100}, Qt::Vertical);
}

void MainWindow::restoreWindow() {
    const QSize room = screen() ? screen()->availableSize() : kUsualSize;
    resize(kUsualSize.boundedTo(room - kFrame));
    const bool isKnown = restoreGeometry(Settings::windowGeometry());
    if (!isKnown && (room.width() <= kUsualSize.width() || room.height() <= kUsualSize.height())) {
        setWindowState(windowState() | Qt::WindowMaximized);
    }
    if (!isKnown || !restoreState(Settings::windowState())) {
        defaultLayout();
    }
}

void MainWindow::makeStatusBar() {
    status_ = new QLabel(tr("Ready"), this);
    status_->setAccessibleName(tr("State of the proof"));
    busy_ = new QProgressBar(this);
    busy_->setTextVisible(false);
    busy_->setFixedWidth(140);
    busy_->hide();
    cancelExport_ = new QPushButton(tr("Cancel export"), this);
    cancelExport_->hide();
    caret_ = new QLabel(this);
    language_ = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(status_, 1);
    statusBar()->addPermanentWidget(busy_);
    statusBar()->addPermanentWidget(cancelExport_);
    statusBar()->addPermanentWidget(caret_);
    statusBar()->addPermanentWidget(language_);
}

void MainWindow::fillMenus() {
    const auto fill = [](QMenu* menu, const QList<QAction*>& actions) {
        for (QAction* action : actions) {
            action ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
        }
    };
    MainActions& a = *actions_;
    QMenu* file = menuBar()->addMenu(tr("&File"));
    fill(file, {a.newDocument, a.newFigure, a.open});
    file->addMenu(tr("Open &Recent"))->setObjectName(QStringLiteral("recentMenu"));
    file->addMenu(tr("Open E&xample"))->setObjectName(QStringLiteral("examplesMenu"));
    fill(file, {nullptr, a.save, a.saveAs, nullptr, a.exportAnimation, a.print, nullptr, a.reopenAtStart, a.closeTab, a.quit});
    fill(menuBar()->addMenu(tr("&Edit")),
         {a.undo, a.redo, nullptr, a.cut, a.copy, a.paste, a.selectAll, nullptr, a.find, a.replace, a.findNext,
          a.findPrevious, nullptr, a.complete, a.comment, nullptr, a.textLarger, a.textSmaller, a.textUsual});
    fill(menuBar()->addMenu(tr("&Proof")), {a.prove, a.stop, nullptr, a.proofAsDocument, a.spellOutFlips, a.foldFlips,
                                            a.checkAxioms, nullptr, a.nextTheorem, a.previousTheorem});
    assistMenu_ = new AssistMenu(assistant_, assistPanel_, this);
    assistMenu_->addSeparator();
    assistMenu_->addMenu(exercises_->menu());
    menuBar()->addMenu(assistMenu_);
    QMenu* figure = menuBar()->addMenu(tr("Fi&gure"));
    fill(figure,
         {a.play,          a.present,        nullptr,       a.first,           a.previous,      a.next,    a.last,
          nullptr,         a.previousBranch, a.nextBranch,  nullptr,           a.zoomIn,        a.zoomOut, a.fit,
          a.anotherFigure, nullptr,          a.copyPicture, a.exportAnimation, a.exportPicture, nullptr});
    figure->addMenu(tr("&Style"))->setObjectName(QStringLiteral("styleMenu"));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    for (QDockWidget* dock : docks_) {
        view->addAction(dock->toggleViewAction());
    }
    gcl_->addMenu(menuBar(), view);
    fill(view, {nullptr, a.splitBeside, a.splitBelow, a.otherView, a.showSymbols, nullptr, a.moveDocks, a.resetLayout, a.fullScreen, a.lessMotion, nullptr});
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    fillHelpMenu(help);
    fill(help, {nullptr, a.keys, a.about});
    connect(findChild<QMenu*>(QStringLiteral("recentMenu")), &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(findChild<QMenu*>(QStringLiteral("examplesMenu")), &QMenu::aboutToShow, this,
            &MainWindow::fillExamplesMenu);
}

void MainWindow::fillToolBar() {
    toolBar_ = addToolBar(tr("Tools"));
    toolBar_->setObjectName(QStringLiteral("tools"));
    toolBar_->setMovable(false);
    toolBar_->setContextMenuPolicy(Qt::PreventContextMenu);
    toolBar_->setIconSize({18, 18});
    const auto words = [this](QAction* action, const QString& text) {
        toolBar_->addAction(action);
        auto* button = qobject_cast<QToolButton*>(toolBar_->widgetForAction(action));
        action->setIconText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAccessibleName(text);
        return button;
    };
    const auto icon = [this](QAction* action) {
        toolBar_->addAction(action);
        toolBar_->widgetForAction(action)->setAccessibleName(action->whatsThis());
    };
    MainActions& a = *actions_;
    words(a.newDocument, tr("New"));
    words(a.open, tr("Open"));
    words(a.save, tr("Save"));
    toolBar_->addSeparator();
    icon(a.undo);
    icon(a.redo);
    toolBar_->addSeparator();
    QToolButton* prove = words(a.prove, tr("Prove"));
    prove->setObjectName(QStringLiteral("proveButton"));
    prove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    words(a.stop, tr("Stop"))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar_->addSeparator();
    for (QAction* action : {a.first, a.previous, a.play, a.next, a.last}) {
        icon(action);
    }
    toolBar_->addSeparator();
    words(a.exportAnimation, tr("Export…"));
    auto* stretch = new QWidget(toolBar_);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar_->addWidget(stretch);
    keyHints_ = new QLabel(toolBar_);
    keyHints_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    keyHints_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    keyHints_->setMinimumWidth(0);
    toolBar_->addWidget(keyHints_);
}

void MainWindow::setAppearance(Appearance appearance) {
    applyTheme(themeFor(appearance, systemPalette_));
    takeTheme();
}

void MainWindow::takeTheme() {
    actions_->takeTheme();
    illustration_->takeTheme();
    gcl_->takeTheme();
    for (int tab = 0; tab < tabs_->count(); ++tab) {
        for (CodeEditor* view : tabs_->pane(tab)->views()) {
            view->takeTheme();
        }
    }
    takeFigureStyle();
}

}  // namespace byrne::gui
