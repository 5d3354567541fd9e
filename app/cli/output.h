// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where commands put their results: files that are whole or not there at all, also when the target is a device.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/cli/environment.h"
#include "core/base/result.h"

namespace byrne::cli {

using Writer = std::function<base::Result<void>(const std::filesystem::path&)>;

/// Runs `writer` on a path that it may create. A device or pipe as target gets the finished bytes afterwards.
[[nodiscard]] base::Result<void> writeThrough(const std::filesystem::path& target, const Writer& writer);

/// The text goes to the file, or to standard output if the path is empty or "-".
[[nodiscard]] base::Result<void> writeText(const std::filesystem::path& target, const std::string& text);

/// A folder for scratch files that removes itself.
class ScratchFolder {
public:
    [[nodiscard]] static base::Result<ScratchFolder> make();
    ScratchFolder(ScratchFolder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}

    std::filesystem::path path_;
};

/// The extension in small letters without the dot: "gif".
[[nodiscard]] std::string extensionOf(const std::filesystem::path& path);

}  // namespace byrne::cli
