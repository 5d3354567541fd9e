// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where in a GCL text a place is: in which argument of which command, in an expression, or where a command may begin.
// Works on broken text too. Completion, argument hints and hover help ask it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/gui/gcl/command_help.h"
#include "core/base/source.h"

namespace byrne::gui {

struct GclContext {
    /// Whose argument stands at the place, or null.
    const GclCommand* command = nullptr;
    base::Span commandSpan;
    std::size_t argument = 0;  ///< Index of that argument.
    base::Span word;           ///< The word that touches the place from the left; empty if there is none.
    bool isCommandPlace = false;
    bool isInExpression = false;
    bool isInConjecture = false;
    bool isInText = false;  ///< In a text argument or a comment: nothing is to be completed.

    /// What may stand here; 'W' for anything.
    [[nodiscard]] char kind() const;
};

/// `offset` in bytes, at most the size of `text`.
[[nodiscard]] GclContext gclContextAt(std::string_view text, std::uint32_t offset);

/// The word around a place, also within an expression; empty between words.
[[nodiscard]] base::Span gclWordAt(std::string_view text, std::uint32_t offset);

/// "rotate X O n P" as text with `placeholders` (positions in it), in the order in which the Tab key visits them.
struct GclSnippet {
    std::string text;
    std::vector<base::Span> placeholders;
};
/// `indent`: blanks before each further line.
[[nodiscard]] GclSnippet gclSnippet(const GclCommand& command, std::size_t form, std::size_t indent);

}  // namespace byrne::gui
