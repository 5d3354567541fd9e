// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Symbols that may stand for words of the Byrne language: ∥ for par, ¬ for ~, ∃ for exists. Readers take both; files are
// written in the words. Texts in quotes and comments are left alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace byrne::syntax {

struct WordSign {
    std::string_view sign;   ///< UTF-8.
    std::string_view plain;  ///< What it stands for.
    std::string_view name;   ///< After a backslash, to type it: "parallel".
    /// ∧ stands for the comma between facts, but not every comma is one.
    bool isShown = true;
};

[[nodiscard]] std::span<const WordSign> symbols();
/// The symbol that begins at the place; null if none does.
[[nodiscard]] const WordSign* symbolAt(std::string_view text, std::size_t at);

/// Words for symbols, with blanks where words would run together.
[[nodiscard]] std::string withWords(std::string_view text);
/// Symbols for words. withWords() brings a text without symbols back, byte for byte.
[[nodiscard]] std::string withSymbols(std::string_view text);

}  // namespace byrne::syntax
