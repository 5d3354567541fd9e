// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names in messages: a megabyte of a name helps nobody.
#pragma once

#include <string>

namespace byrne::gcl {

/// At most 60 bytes and "..." of a name; whole characters of UTF-8.
[[nodiscard]] inline std::string shownName(const std::string& name) {
    constexpr std::size_t kMost = 60;
    if (name.size() <= kMost) return name;
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    return name.substr(0, end) + "...";
}

}  // namespace byrne::gcl
