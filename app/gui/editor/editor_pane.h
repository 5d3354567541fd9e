// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One tab: a text with its file, its editor and its session. Loads and saves; does not ask questions (see EditorTabs).
#pragma once

#include <QFileSystemWatcher>
#include <QWidget>

#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/find_bar.h"
#include "app/gui/editor/text_session.h"
#include "core/base/result.h"

namespace byrne::gui {

class EditorPane : public QWidget {
    Q_OBJECT

public:
    EditorPane(const EnvironmentFuture& environment, TextLanguage language, QWidget* parent = nullptr);

    /// Reads the file; on failure the pane stays empty.
    [[nodiscard]] base::Result<void> load(const QString& path);
    /// A text without file (yet): `readAs` is the path that includes are searched from.
    void setText(const QByteArray& text, const QString& title, const QString& readAs);
    [[nodiscard]] base::Result<void> save(const QString& path);
    /// Takes what is on disk instead of the editor's text.
    [[nodiscard]] base::Result<void> reload();

    [[nodiscard]] CodeEditor* editor() const { return editor_; }
    [[nodiscard]] FindBar* findBar() const { return findBar_; }
    [[nodiscard]] TextSession* session() { return &session_; }
    /// Empty for a text without file.
    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] QString title() const { return title_; }
    [[nodiscard]] bool isModified() const { return editor_->isModified(); }
    void setReadOnly(bool on);

signals:
    void modifiedChanged(bool isModified);
    void caretMoved();
    /// The file was changed by another program.
    void changedOnDisk();

private:
    void setPath(const QString& path);
    void watch();

    CodeEditor* editor_;
    FindBar* findBar_;
    TextSession session_;
    QFileSystemWatcher watcher_;
    QByteArray onDisk_;
    QString path_;
    QString title_;
};

}  // namespace byrne::gui
