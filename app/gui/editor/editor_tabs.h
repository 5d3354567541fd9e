// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All open texts. Opens, saves and closes them, and asks the user what only the user can decide.
#pragma once

#include <QTabWidget>

#include "app/gui/editor/editor_pane.h"

namespace byrne::gui {

class EditorTabs : public QTabWidget {
    Q_OBJECT

public:
    explicit EditorTabs(EnvironmentFuture environment, QWidget* parent = nullptr);

    /// Null if no tab is open.
    [[nodiscard]] EditorPane* current() const;
    [[nodiscard]] EditorPane* pane(int tab) const;

    void newDocument();
    void newFigure();
    /// Opens the file or goes to its tab; of an export that carries its document, that document. A failure is told to
    /// the user.
    bool open(const QString& path);
    /// An example opens as a text of its own, so that saving never writes into Byrne's folders.
    bool openExample(const QString& path);
    void openText(const QByteArray& text, const QString& title, const QString& readAs);
    /// Opens what a crash left, as unsaved changes of its file.
    void recover(const UnsavedText& text);
    bool save(EditorPane* pane);
    bool saveAs(EditorPane* pane);
    /// Asks about changes; whether the tab was closed.
    bool close(int tab);
    bool closeAll();

    [[nodiscard]] static QString openFilter();
    [[nodiscard]] static QString saveFilter();

    /// A text of its own, which has no file yet; `readAs` says its name, language and where its includes are.
    void openCopy(const QByteArray& text, const QString& readAs);

signals:
    void currentPaneChanged();
    void recentFilesChanged();
    /// One sentence for the status bar.
    void said(const QString& sentence);
    void paneAdded(byrne::gui::EditorPane* pane);
    /// A document was closed by itself, not with the window.
    void paneClosed();

private:
    void openNew(TextLanguage language, const char* text, const QString& name);
    EditorPane* addPane(TextLanguage language);
    bool openExport(const QString& path);
    void showTitle(EditorPane* pane);
    void tellFailure(const QString& what, const base::Error& error);
    [[nodiscard]] int tabOf(const QString& path) const;

    EnvironmentFuture environment_;
    bool isClosingAll_ = false;
};

}  // namespace byrne::gui
