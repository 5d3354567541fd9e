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

/// Writes to a temporary file in the same folder, flushes it to disk, then renames it over `path`.
/// On any failure the temporary file is removed and an older `path` is untouched.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same for libraries that want a path to write to: give them temporaryPath(), then commit().
/// The destructor removes what was not committed.
class AtomicFile {
public:
    [[nodiscard]] static Result<AtomicFile> open(const std::filesystem::path& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return temporary_; }
    [[nodiscard]] Result<void> commit();

private:
    AtomicFile(std::filesystem::path target, std::filesystem::path temporary);

    std::filesystem::path target_;
    std::filesystem::path temporary_;
};

}  // namespace byrne::base
