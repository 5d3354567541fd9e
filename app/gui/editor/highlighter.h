// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Splits a text into coloured stretches for the editor. Independent of QScintilla and of the readers: it must give a
// sensible answer for any text, also in the middle of typing, and only for the part that is on screen.
#pragma once

#include <string_view>
#include <vector>

#include "app/gui/editor/analysis.h"

namespace byrne::gui {

/// Values are the editor's style numbers.
enum class TokenStyle {
    Plain,
    Keyword,
    Declaration,
    Name,
    Predicate,
    Number,
    Text,
    Comment,
    BlockComment,
    Reason,
    Hole
};
inline constexpr int kTokenStyleCount = 11;

struct StyledStretch {
    std::size_t length = 0;  ///< Bytes.
    TokenStyle style = TokenStyle::Plain;
};

/// Stretches that cover `text` exactly. `text` starts at the beginning of a line; `isInComment` says whether that
/// line starts inside a block comment.
[[nodiscard]] std::vector<StyledStretch> highlight(std::string_view text, TextLanguage language, bool isInComment);

/// By how much a line of a Byrne document opens (proof, cases) or closes (qed) blocks.
[[nodiscard]] int foldChange(std::string_view line, TextLanguage language);

}  // namespace byrne::gui
