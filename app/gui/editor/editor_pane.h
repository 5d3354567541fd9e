// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One tab: a text with its file, its session, and one view of it or two. Loads and saves; does not ask questions (see
// EditorTabs).
#pragma once

#include <QFileSystemWatcher>
#include <QPointer>
#include <QSplitter>
#include <QWidget>

#include <optional>

#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/find_bar.h"
#include "app/gui/editor/notice_bar.h"
#include "app/gui/editor/overview_ruler.h"
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

    /// Whether symbols stand for words in a Byrne document (core/syntax/symbols.h). The file has words either way.
    void setSymbols(bool on);
    /// A piece of a document as it is to stand in the editor.
    [[nodiscard]] QByteArray asShown(const QByteArray& text) const;
    /// The text as the file is to hold it.
    [[nodiscard]] QByteArray fileBytes() const;

    /// The text as it stands, to be kept over a crash.
    [[nodiscard]] UnsavedText unsaved() const;
    /// Brings back what a crash left: on top of what the file holds now, as one edit that can be undone.
    void recover(const UnsavedText& text);

    /// The view that has the keys, or had them last.
    [[nodiscard]] CodeEditor* editor() const { return active_; }
    /// The view that is always there, then the other one if the pane is split.
    [[nodiscard]] std::vector<CodeEditor*> views() const;
    [[nodiscard]] bool isSplit() const { return second_ != nullptr; }
    /// How two views stand; only of interest while split.
    [[nodiscard]] Qt::Orientation splitting() const { return splitter_->orientation(); }
    /// Two views of the text, side by side (horizontal) or one above the other; the keys stay where they are.
    void split(Qt::Orientation orientation);
    void unsplit();
    /// The keys go to the other view.
    void goToOtherView();
    [[nodiscard]] OverviewRuler* ruler() const { return ruler_; }
    /// Of the shown theorem's steps, and of theorems, in margin and overview.
    void showStates(const std::vector<CodeEditor::LineState>& steps, std::vector<OverviewRuler::Mark> theorems);
    /// Where the text was changed first since it was read; nothing while the reading is fresh, or only just no longer.
    [[nodiscard]] std::optional<std::uint32_t> outdatedFrom() const;
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
    /// Split: the new view is to be set up as the first one was.
    void viewAdded(byrne::gui::CodeEditor* view);
    /// What the reading says is out of date, or no longer.
    void outdatedChanged();
    void modifiedChanged(bool isModified);
    void caretMoved();
    /// Another program changed the file, and its text was taken over since nothing here was unsaved.
    void reloaded();
    /// The other program's text is to be shown beside the own.
    void diskTextWanted(const QByteArray& text);

private:
    void setPath(const QString& path);
    void setUpView(CodeEditor* view);
    void activate(CodeEditor* view);
    void noteChange(int position);
    void noteReading();
    void showMarks();
    void watch();
    void followFile();
    void takeFile(const QByteArray& text);
    void tellConflict(const QByteArray& disk);

    NoticeBar* notice_;
    QSplitter* splitter_;
    CodeEditor* editor_;  ///< The view that is always there.
    QPointer<CodeEditor> second_;
    CodeEditor* active_;
    OverviewRuler* ruler_;
    std::vector<OverviewRuler::Mark> stateMarks_;
    std::optional<std::uint32_t> changedFrom_;
    QTimer lateness_;  ///< Readings that come soon need no sign that they are under way.
    bool isLate_ = false;
    bool hasSymbols_ = false;
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
