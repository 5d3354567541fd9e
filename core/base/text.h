// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small helpers on strings that readers and messages share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace byrne::base {

/// Whether the bytes are text: valid UTF-8 without NUL.
[[nodiscard]] bool isText(std::string_view bytes);

// Classes of ASCII characters, whatever the locale.
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Edit distance (Levenshtein, on bytes), given up above `limit` (then limit + 1 is returned).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `name` if it is near enough to be a misspelling (distance at most a third of the length, at
/// least 1, and something in common); else "".
[[nodiscard]] std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace byrne::base
