// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything of the window that is there for GCL programs: gives each GCL tab its session and its help with writing,
// puts picture, objects, watched values and conjectures in the places of figure, theorems and facts while such a tab is
// in front, and connects them. The window only has to ask it where GCL differs.
#pragma once

#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QStackedWidget>
#include <QTabWidget>

#include "app/gui/editor/editor_tabs.h"
#include "app/gui/gcl/conjectures_panel.h"
#include "app/gui/gcl/gcl_assist.h"
#include "app/gui/gcl/gcl_export.h"
#include "app/gui/gcl/gcl_panel.h"
#include "app/gui/gcl/gcl_session.h"
#include "app/gui/gcl/values_panels.h"

namespace byrne::gui {

class GclController : public QObject {
    Q_OBJECT

public:
    /// `tabs` must outlive it; `window` owns the panels.
    GclController(EditorTabs* tabs, QWidget* window);

    /// A stack of the window's own panel and the one that takes its place for GCL.
    [[nodiscard]] QStackedWidget* besideTheorems(QWidget* own) { return stack(own, objects_); }
    [[nodiscard]] QStackedWidget* besideFacts(QWidget* own) { return stack(own, watches_); }
    [[nodiscard]] QStackedWidget* besideIllustration(QWidget* own) { return stack(own, panel_); }
    /// Adds the conjectures; `kept` stays in view for GCL, other pages do not.
    void useTabs(QTabWidget* tabs, QWidget* kept);
    /// Adds the menu of commands before `next`.
    /// A second view of a program: completion and hints in it, too.
    void adoptView(EditorPane* pane, CodeEditor* view);
    void addMenu(QMenuBar* bar, QMenu* next);

    /// Whether a GCL tab is in front.
    [[nodiscard]] bool isActive() const { return session_ != nullptr; }
    /// Of the tab in front; null if it is none of GCL.
    [[nodiscard]] GclSession* session() const { return session_; }
    [[nodiscard]] GclAssist* assist() const;
    [[nodiscard]] GclPanel* panel() const { return panel_; }
    [[nodiscard]] ObjectsPanel* objects() const { return objects_; }
    [[nodiscard]] WatchPanel* watches() const { return watches_; }
    [[nodiscard]] ConjecturesPanel* conjectures() const { return conjectures_; }
    [[nodiscard]] QMenu* menu() const { return menu_; }
    [[nodiscard]] bool isAnimation() const { return isActive() && panel_->player()->frameCount() > 1; }
    /// What the status bar says of a program without errors.
    [[nodiscard]] QString statusText() const;

    void goToDefinition(const QString& name);
    void watchAtCaret();
    /// `kind`: what the dialog proposes, see gclExportKinds().
    void askExport(const QString& kind);
    [[nodiscard]] GclExportJob* exports() { return &exports_; }
    void takeTheme();

signals:
    /// Actions may have become possible or impossible.
    void changed();
    void activeChanged(bool isActive);

private:
    QStackedWidget* stack(QWidget* own, QWidget* gcl);
    void adopt(EditorPane* pane);
    void followTab();
    void followProgram();
    void followPicture();
    void followCaret();
    void connectPanel();
    void connectPanels();
    void fillMenu();
    void showLamp();
    void showHint();
    void showLineStates();
    void showBanner();
    void showDragText();
    void showEditorMenu(EditorPane* pane, const QPoint& place);
    void goTo(const base::Location& location);
    void goToElement(std::size_t element);
    void goToConjecture(int conjecture);
    void showConjectures();
    void insert(const GclCommand& command, std::size_t form);

    EditorTabs* tabs_;
    GclExportJob exports_;
    QWidget* window_;
    GclPanel* panel_;
    ObjectsPanel* objects_;
    WatchPanel* watches_;
    ConjecturesPanel* conjectures_;
    QList<QStackedWidget*> stacks_;
    QTabWidget* proofTabs_ = nullptr;
    QWidget* keptTab_ = nullptr;
    QMenu* menu_ = nullptr;
    QHash<EditorPane*, GclSession*> sessions_;
    QHash<EditorPane*, GclAssist*> assists_;
    GclSession* session_ = nullptr;
    GclPicturePtr shown_;
};

}  // namespace byrne::gui
