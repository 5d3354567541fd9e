// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One tab: a text with its file, its editor and its session. Loads and saves; does not ask questions (see EditorTabs).
#pragma once

#include <QFileSystemWatcher>
#include <QWidget>

#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/find_bar.h"
#include "app/gui/editor/notice_bar.h"
#include "app/gui/editor/text_session.h"
#include "app/gui/session/recovery_store.h"
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

    /// The text as it stands, to be kept over a crash.
    [[nodiscard]] UnsavedText unsaved() const;
    /// Brings back what a crash left: on top of what the file holds now, as one edit that can be undone.
    void recover(const UnsavedText& text);

    [[nodiscard]] CodeEditor* editor() const { return editor_; }
    [[nodiscard]] FindBar* findBar() const { return findBar_; }
    [[nodiscard]] TextSession* session() { return &session_; }
    /// Empty for a text without file.
    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] QString title() const { return title_; }
    [[nodiscard]] bool isModified() const { return editor_->isModified(); }
    /// Changed, never saved, or its file has gone.
    [[nodiscard]] bool needsSaving() const { return isModified() || isMissing_ || path_.isEmpty(); }
    /// Whether the file holds something that is neither the text as it was read nor what was last said about it.
    [[nodiscard]] bool isFileForeign() const;
    [[nodiscard]] NoticeBar* notice() const { return notice_; }
    void setReadOnly(bool on);

signals:
    void modifiedChanged(bool isModified);
    void caretMoved();
    /// Another program changed the file, and its text was taken over since nothing here was unsaved.
    void reloaded();
    /// The other program's text is to be shown beside the own.
    void diskTextWanted(const QByteArray& text);

private:
    void setPath(const QString& path);
    void watch();
    void followFile();
    void takeFile(const QByteArray& text);
    void tellConflict(const QByteArray& disk);

    NoticeBar* notice_;
    CodeEditor* editor_;
    FindBar* findBar_;
    TextSession session_;
    QFileSystemWatcher watcher_;
    QTimer settling_;     ///< A file is often written in several steps.
    QByteArray onDisk_;   ///< What the file held when it was last read, written or talked about.
    bool isMissing_ = false;
    QString path_;
    QString title_;
    QString readAs_;
};

}  // namespace byrne::gui
