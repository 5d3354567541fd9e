// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the file that an include names. Looks in the folder of the including file, then in the folder of the main file,
// then in the theory path, and refuses paths that lead out of those folders (by .., absolute names or links).
#pragma once

#include <filesystem>
#include <string>

#include "core/syntax/document.h"

namespace byrne::syntax {

struct FoundInclude {
    enum class Outcome { Found, Missing, Outside };

    Outcome outcome = Outcome::Missing;
    std::filesystem::path path;       ///< As it is shown: folder and name as written.
    std::filesystem::path canonical;  ///< The same file has the same one.
};

/// `includingFile` and `mainFile` need not exist (text may come from an editor).
[[nodiscard]] FoundInclude findInclude(const std::string& name, const std::filesystem::path& includingFile,
                                       const std::filesystem::path& mainFile, const ReadOptions& options);

/// A path that is equal for equal files, without failing for what does not exist.
[[nodiscard]] std::filesystem::path canonicalPath(const std::filesystem::path& path);

}  // namespace byrne::syntax
