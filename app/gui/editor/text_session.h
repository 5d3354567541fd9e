// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The life of one text while it is edited: every pause in typing has it read and checked in the background, and the
// newest answer is kept here. Knows no widget; an editor pane feeds it, the main window listens.
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <map>
#include <string>

#include "app/gui/editor/analysis.h"
#include "app/gui/window/background_task.h"

namespace byrne::gui {

class TextSession : public QObject {
    Q_OBJECT

public:
    /// At most: quick readings come sooner.
    static constexpr int kPauseMs = 150;

    explicit TextSession(EnvironmentFuture environment, QObject* parent = nullptr);

    /// The path the text is read as (includes, messages); it need not exist.
    void setPath(const QString& path, TextLanguage language);
    /// Reads the text after a pause without further changes.
    void setText(const QByteArray& utf8);
    /// Reads now, without waiting for a pause.
    void readNow();

    [[nodiscard]] TextLanguage language() const { return language_; }
    /// Null until the first reading is done.
    [[nodiscard]] const AnalysisPtr& analysis() const { return analysis_; }
    /// Whether the analysis is of the present text.
    [[nodiscard]] bool isUpToDate() const { return !isChanged_ && !task_.isRunning(); }

    /// A proof found for a theorem of a text that has none of its own; forgotten when the theory changes.
    void keepFound(const CheckedProofPtr& proof);
    [[nodiscard]] CheckedProofPtr found(const std::string& theorem) const;
    /// What a list shows for a theorem: its own state, or that of the found proof.
    [[nodiscard]] TheoremState stateOf(const TheoremEntry& entry) const;
    [[nodiscard]] std::size_t stepsOf(const TheoremEntry& entry) const;

signals:
    void analysed();

private:
    [[nodiscard]] int pauseMs() const;
    void accept(AnalysisPtr analysis);
    /// Watches the files that the text brings in: theories and drawing procedures.
    void watch();

    EnvironmentFuture environment_;
    QTimer pause_;
    BackgroundTask task_;
    QFileSystemWatcher watcher_;
    QTimer missing_;  ///< A file that was replaced is there again a moment later.
    QString path_;
    TextLanguage language_ = TextLanguage::Byrne;
    QByteArray text_;
    QStringList watched_;
    bool isChanged_ = false;
    double lastReadMs_ = 0;
    AnalysisPtr analysis_;
    std::map<std::string, CheckedProofPtr> found_;
};

}  // namespace byrne::gui
