// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_include.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace byrne::syntax {

namespace fs = std::filesystem;

namespace {

bool isWithin(const fs::path& canonical, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), canonical.begin(), canonical.end());
    static_cast<void>(rest);
    return end == folder.end() || (std::next(end) == folder.end() && end->empty());
}

fs::path folderOf(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

bool doesExist(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error) && !error;
}

}  // namespace

fs::path canonicalPath(const fs::path& path) {
    std::error_code error;
    fs::path absolute = fs::absolute(path, error);
    if (error) absolute = path;
    fs::path canonical = fs::weakly_canonical(absolute, error);
    return error ? absolute.lexically_normal() : canonical;
}

FoundInclude findInclude(const std::string& name, const fs::path& includingFile, const fs::path& mainFile,
                         const ReadOptions& options) {
    std::vector<fs::path> folders{folderOf(includingFile), folderOf(mainFile)};
    folders.insert(folders.end(), options.theoryPath.begin(), options.theoryPath.end());
    bool staysInside = false;
    for (const fs::path& folder : folders) {
        const fs::path candidate = (folder / name).lexically_normal();
        const fs::path canonical = canonicalPath(candidate);
        const bool isAllowed =
            options.allowIncludeAnywhere || std::any_of(folders.begin(), folders.end(), [&](const fs::path& each) {
                return isWithin(canonical, canonicalPath(each));
            });
        if (!isAllowed) continue;
        staysInside = true;
        if (doesExist(canonical)) return {FoundInclude::Outcome::Found, candidate, canonical};
    }
    return {staysInside ? FoundInclude::Outcome::Missing : FoundInclude::Outcome::Outside, {}, {}};
}

}  // namespace byrne::syntax
