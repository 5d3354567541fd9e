// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apart from the readers, so that who only asks needs no library of theirs.
#include <algorithm>
#include <array>
#include <cctype>

#include "render/output/embedded_document.h"

namespace byrne::output {

bool canCarryDocument(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array known{".png", ".apng", ".svg", ".html", ".htm", ".pdf"};
    return std::ranges::count(known, extension) > 0;
}

}  // namespace byrne::output
