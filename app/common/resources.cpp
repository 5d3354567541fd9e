// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/resources.h"

#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/diagnostic.h"

namespace byrne::common {

namespace fs = std::filesystem;

namespace {

/// How far above the program its source tree may be: <source>/build/<preset>/lib/byrne.
constexpr int kLevelsToSourceTree = 5;

bool isResourceFolder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "theories", ignored);
}

fs::path programFolder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::current_path(failed) : program.parent_path();
}

std::vector<fs::path> candidateFolders() {
    if (const char* named = std::getenv("BYRNE_RESOURCES"); named != nullptr && *named != '\0') return {named};
    const fs::path program = programFolder();
    std::vector<fs::path> folders{(program / ".." / "share" / "byrne").lexically_normal(),
                                  (program / ".." / ".." / "share" / "byrne").lexically_normal()};
    fs::path above = program;
    for (int level = 0; level < kLevelsToSourceTree; ++level) {
        folders.push_back(above / "resources");
        above = above.parent_path();
    }
    return folders;
}

}  // namespace

base::Result<fs::path> resourceFolder() {
    std::string tried;
    for (const fs::path& folder : candidateFolders()) {
        if (isResourceFolder(folder)) return folder;
        tried += (tried.empty() ? "" : ", ") + folder.string();
    }
    return base::failure(base::Error::Kind::Io,
                         "cannot find Byrne's theories; looked in " + tried + " (set BYRNE_RESOURCES to their folder)");
}

base::Result<logic::Vocabulary> builtInVocabulary() {
    const auto folder = resourceFolder();
    if (!folder) return tl::unexpected<base::Error>(folder.error());
    const syntax::Document document = syntax::readDocument(*folder / "theories" / "geometry.byrne", readOptions());
    for (const base::Diagnostic& diagnostic : document.diagnostics)
        if (diagnostic.severity == base::Severity::Error)
            return base::failure(base::Error::Kind::Input, base::format(diagnostic, document.sources));
    return document.vocabulary;
}

syntax::ReadOptions readOptions() {
    syntax::ReadOptions options;
    // Examples build on one another; a copy of one, kept elsewhere, still finds those that it includes.
    if (const auto folder = resourceFolder()) options.theoryPath = {*folder / "theories", *folder / "examples"};
    return options;
}

}  // namespace byrne::common
