// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole-file reading with a size limit and atomic writing. Every file that Byrne writes goes through
// writeFileAtomically or AtomicFile, so that a crash or a full disk never leaves half a file behind.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace byrne::base {

inline constexpr std::size_t kMaxInputBytes = std::size_t{64} << 20;

/// Error messages name the path and the reason ("No such file", "is a folder", "is larger than 64 MB").
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes = kMaxInputBytes);

/// Writes to a file without a name in the same folder (or, where the file system has no such files, to one with a
/// temporary name), flushes it to disk, then puts it in the place of `path`. On any failure, and when the program is
/// killed, nothing of it is left behind and an older `path` is untouched.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same for what is written piece by piece, and for libraries that want a path to write to: give them
/// temporaryPath(). Then commit(). The destructor removes what was not committed.
class AtomicFile {
public:
    [[nodiscard]] static Result<AtomicFile> open(const std::filesystem::path& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    /// Appends. Errors name the target and the reason (full disk).
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// Puts bytes in the place of some that have been written.
    [[nodiscard]] Result<void> overwrite(std::size_t offset, std::string_view bytes);
    /// Good until commit(). May be a path below /proc: it can be opened, but its name tells nothing.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return temporary_; }
    [[nodiscard]] Result<void> commit();

private:
    AtomicFile(std::filesystem::path target, std::filesystem::path temporary, int descriptor, bool isNamed);
    /// Gives an unnamed file a name; an empty path if that failed.
    [[nodiscard]] std::filesystem::path link() const;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    bool isNamed_ = false;  ///< temporary_ is a file of the target's folder.
};

}  // namespace byrne::base
