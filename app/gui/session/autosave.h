// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes what is typed into recovery files, in the background and soon enough that a crash costs seconds of work at most.
// A text that is saved or closed loses its file.
#pragma once

#include <QObject>
#include <QTimer>

#include <map>

#include "app/gui/editor/editor_tabs.h"
#include "app/gui/session/recovery_store.h"

namespace byrne::gui {

class Autosave : public QObject {
    Q_OBJECT

public:
    /// From the first change that is in no file yet to the writing of it.
    static constexpr int kDelayMs = 2000;

    Autosave(EditorTabs* tabs, const QString& root, QObject* parent = nullptr);

    /// Writes now instead of after the delay; `done` is told whether all of it is on disk.
    void writeNow(std::function<void(bool isKept)> done);
    /// The program ends as it should: nothing is kept.
    void end();
    /// Whether every unsaved text is in its file as it stands.
    [[nodiscard]] bool isUpToDate() const;

signals:
    /// Told once until a writing succeeds again.
    void failed(const QString& why);

private:
    struct Followed {
        int key = 0;
        bool isDirty = false;  ///< Changed since it was last written.
        bool hasFile = false;
    };
    struct Written {
        std::vector<int> keys;
        std::vector<int> missed;
        QString problem;
    };

    void follow(EditorPane* pane);
    void write();
    void finish(const Written& written);
    void drop(EditorPane* pane);

    EditorTabs* tabs_;
    RecoveryStore store_;
    QTimer delay_;
    BackgroundTask writing_;  ///< After store_: its end waits for the last writing.
    std::map<EditorPane*, Followed> followed_;
    std::vector<std::function<void(bool)>> waiting_;
    int lastKey_ = 0;
    bool hasFailed_ = false;
};

}  // namespace byrne::gui
