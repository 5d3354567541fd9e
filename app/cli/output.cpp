// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <stdlib.h>

#include <cctype>
#include <cerrno>
#include <system_error>

#include "core/base/file.h"

namespace byrne::cli {

namespace fs = std::filesystem;

base::Result<ScratchFolder> ScratchFolder::make() {
    std::error_code failed;
    const fs::path parent = fs::temp_directory_path(failed);
    if (failed)
        return base::failure(base::Error::Kind::Io, "cannot find a folder for temporary files: " + failed.message());
    std::string pattern = (parent / "byrne-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return base::failure(base::Error::Kind::Io, "cannot make a folder in " + parent.string() + ": " +
                                                        std::generic_category().message(errno));
    return ScratchFolder(pattern);
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

base::Result<void> writeThrough(const fs::path& target, const Writer& writer) {
    std::error_code ignored;
    const fs::file_status status = fs::status(target, ignored);
    if (fs::is_directory(status))
        return base::failure(base::Error::Kind::Io, "cannot write " + target.string() + ": it is a folder");
    if (!fs::exists(status) || fs::is_regular_file(status)) return writer(target);
    const base::Result<ScratchFolder> scratch = ScratchFolder::make();
    if (!scratch) return tl::unexpected<base::Error>(scratch.error());
    const fs::path whole = scratch->path() / ("output" + target.extension().string());
    if (base::Result<void> written = writer(whole); !written) return written;
    const base::Result<std::string> bytes = base::readFile(whole);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    return base::writeFileAtomically(target, *bytes);
}

base::Result<void> writeText(const fs::path& target, const std::string& text) {
    if (target.empty() || target == "-") {
        say(text);
        return {};
    }
    std::error_code ignored;
    if (fs::is_directory(target, ignored))
        return base::failure(base::Error::Kind::Io, "cannot write " + target.string() + ": it is a folder");
    return base::writeFileAtomically(target, text);
}

std::string extensionOf(const fs::path& path) {
    std::string extension = path.extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    for (char& letter : extension) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return extension;
}

}  // namespace byrne::cli
