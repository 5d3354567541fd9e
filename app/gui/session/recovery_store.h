// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that keep unsaved texts over a crash. Every running Byrne has a folder of its own below one root, and a lock in it
// that the system gives up when the program dies: so nobody takes the files of a program that still runs, and no two offer
// the same files. Knows no widget.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"

namespace byrne::gui {

/// One unsaved text.
struct UnsavedText {
    QString path;    ///< Empty for a text without file.
    QString title;   ///< What its tab says.
    QString readAs;  ///< Where its includes are searched from; its name says its language.
    QByteArray text;
    std::uint32_t caret = 0;  ///< Byte offset.
    int firstLine = 0;        ///< The first line that was seen, from 0.
    QByteArray diskDigest;    ///< digestOf() what the file held when it was read; empty without file.
    QDateTime written;

    friend bool operator==(const UnsavedText&, const UnsavedText&) = default;
};

[[nodiscard]] QByteArray digestOf(const QByteArray& bytes);

/// One line of JSON, then the text as it is.
[[nodiscard]] QByteArray toRecoveryFile(const UnsavedText& text);
/// Nothing for bytes that are not such a file.
[[nodiscard]] std::optional<UnsavedText> fromRecoveryFile(const QByteArray& bytes);

/// What a dead program left. Holds its lock, so that it is offered to one user only; gives it up when destroyed.
class LeftBehind {
public:
    LeftBehind(const QString& folder, std::unique_ptr<QLockFile> lock);

    [[nodiscard]] const std::vector<UnsavedText>& texts() const { return texts_; }
    /// Deletes the file of one text for good.
    void discard(std::size_t text);
    /// Deletes all files, also those that cannot be read.
    void discardAll();

private:
    QString folder_;
    std::unique_ptr<QLockFile> lock_;
    std::vector<UnsavedText> texts_;
    QStringList names_;  ///< Of their files.
};

class RecoveryStore {
public:
    /// Nothing is made on disk before the first write.
    explicit RecoveryStore(QString root) : root_(std::move(root)) {}
    RecoveryStore(const RecoveryStore&) = delete;
    RecoveryStore& operator=(const RecoveryStore&) = delete;
    /// Leaves the files of texts that are still unsaved.
    ~RecoveryStore();

    /// `key`: one for each text. May be called by one thread at a time. Errors: no folder, full disk.
    [[nodiscard]] base::Result<void> write(int key, const UnsavedText& text);
    void remove(int key);
    /// Removes everything of this program.
    void clear();

    /// What programs that no longer run left below `root`; folders without texts are tidied away.
    [[nodiscard]] static std::vector<LeftBehind> findLeftBehind(const QString& root);
    /// In the application's data folder.
    [[nodiscard]] static QString usualRoot();

private:
    [[nodiscard]] bool makeFolder();
    [[nodiscard]] QString fileOf(int key) const;

    QString root_;
    QString folder_;  ///< Empty until something is written.
    std::unique_ptr<QLockFile> lock_;
};

}  // namespace byrne::gui
