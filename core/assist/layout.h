// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Putting a document's text in order: indentation by blocks, one space after commas, none before, no blanks at line
// ends, at most one empty line. Comments and line breaks stay. Never changes what the text says.
#pragma once

#include <string>
#include <string_view>

namespace byrne::assist {

/// The text laid out afresh; idempotent. What can't be read as words of the language is left as it is.
[[nodiscard]] std::string laidOut(std::string_view text);

}  // namespace byrne::assist
