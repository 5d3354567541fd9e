// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window remembers of its documents from one run to the next: those that were open, and those that a crash took.
#include <QFileInfo>

#include "app/gui/window/main_window.h"
#include "app/gui/window/settings.h"

namespace byrne::gui {

void MainWindow::connectRecovery() {
    MainActions& a = *actions_;
    a.reopenAtStart->setChecked(Settings::reopensDocuments());
    connect(a.reopenAtStart, &QAction::toggled, this, &Settings::setReopensDocuments);
    connect(autosave_, &Autosave::failed, this, [this](const QString& why) {
        showStatus(tr("Unsaved text cannot be kept for a recovery: %1").arg(why), TheoremState::Wrong);
        keepsStatus_ = true;
    });
    connect(tabs_, &EditorTabs::said, this, [this](const QString& sentence) {
        showStatus(sentence, TheoremState::NotTried);
        keepsStatus_ = true;
    });
    connect(recovery_, &RecoveryBar::recoverWanted, this, [this](const std::vector<UnsavedText>& texts) {
        for (const UnsavedText& text : texts) {
            tabs_->recover(text);
        }
        // The old files go once the new ones are there: a crash in between loses nothing.
        autosave_->writeNow([this, texts](bool isKept) {
            for (const UnsavedText& text : isKept ? texts : std::vector<UnsavedText>()) {
                recovery_->forget(text);
            }
        });
    });
    connect(recovery_, &RecoveryBar::showWanted, this, [this](const UnsavedText& text) {
        tabs_->openText(text.text, tr("%1 (unsaved)").arg(text.title), text.readAs);
    });
}

void MainWindow::startWith(const QStringList& files) {
    if (files.isEmpty() && Settings::reopensDocuments()) {
        reopenSession();
    }
    for (const QString& path : files) {
        openFile(path);
    }
    recovery_->offer(RecoveryStore::findLeftBehind(RecoveryStore::usualRoot()));
    // From now on, so that a crash finds the documents of this run.
    connect(tabs_, &EditorTabs::paneClosed, this, &MainWindow::keepSession);
    connect(tabs_, &EditorTabs::paneAdded, this, [this] { QMetaObject::invokeMethod(this, &MainWindow::keepSession, Qt::QueuedConnection); });
}

void MainWindow::keepSession() {
    std::vector<Settings::OpenDocument> documents;
    for (int tab = 0; tab < tabs_->count(); ++tab) {
        const EditorPane* pane = tabs_->pane(tab);
        if (pane->path().isEmpty()) {
            continue;
        }
        Settings::OpenDocument document{.path = pane->path(), .isCurrent = pane == tabs_->current()};
        pane->editor()->getCursorPosition(&document.line, &document.column);
        document.firstLine = pane->editor()->firstVisibleLine();
        documents.push_back(document);
    }
    Settings::setOpenDocuments(documents);
}

void MainWindow::reopenSession() {
    QString current;
    QStringList missing;
    for (const Settings::OpenDocument& document : Settings::openDocuments()) {
        if (!QFileInfo(document.path).isFile()) {
            missing << QFileInfo(document.path).fileName();
            continue;
        }
        if (openFile(document.path)) {
            CodeEditor* editor = tabs_->current()->editor();
            editor->setCursorPosition(document.line, document.column);
            editor->setFirstVisibleLine(document.firstLine);
            current = document.isCurrent ? document.path : current;
        }
    }
    if (!current.isEmpty()) {
        openFile(current);
    }
    if (!missing.isEmpty()) {
        showStatus(tr("No longer there: %1").arg(missing.join(QStringLiteral(", "))), TheoremState::NotTried);
    }
}

}  // namespace byrne::gui
