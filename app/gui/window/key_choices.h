// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys of all commands, as the user wants them. Commands are the actions in the menus that have an object name, which is
// their name in the settings; only what differs from the usual keys is kept there.
#pragma once

#include <QAction>
#include <QHash>
#include <QMenuBar>
#include <QObject>

namespace byrne::gui {

class KeyChoices : public QObject {
    Q_OBJECT

public:
    using Keys = QList<QKeySequence>;

    /// Call it once the menus are filled: the keys that actions have then are the usual ones.
    explicit KeyChoices(const QMenuBar& menus, QObject* parent = nullptr);

    /// Whether the keys of the action can be changed.
    [[nodiscard]] bool isKnown(const QAction* action) const { return usual_.contains(action); }
    [[nodiscard]] bool isUsual(const QAction* action) const;
    /// Another command that has the key or one that begins alike; null if there is none.
    [[nodiscard]] QAction* ownerOf(const QKeySequence& key, const QAction* except) const;
    /// Keys that type something are no keys for commands: why not, in words; empty if the key will do.
    [[nodiscard]] static QString objection(const QKeySequence& key);

    /// Takes the keys away from commands that had them.
    void setKeys(QAction* action, const Keys& keys);
    void restore(QAction* action) { setKeys(action, usual_.value(action)); }
    void restoreAll();
    /// All keys that a command has at present.
    [[nodiscard]] Keys taken() const;

signals:
    void changed();

private:
    void collect(const QMenu& menu);
    void put(QAction* action, const Keys& keys);

    QList<QAction*> actions_;  ///< In the order of the menus.
    QHash<const QAction*, Keys> usual_;
};

/// "F2, Ctrl+R": as people read it; empty for none.
[[nodiscard]] QString keysText(const KeyChoices::Keys& keys);

}  // namespace byrne::gui
