// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts GCL text into words and brace blocks.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "core/base/source.h"

namespace byrne::gcl {

struct Token {
    enum class Kind { End, Word, Block, StrayBrace, UnclosedBlock };

    Kind kind = Kind::End;
    std::string_view text;  ///< Of a block: what stands between the braces.
    base::Span span;        ///< Of a block: with its braces.
    bool isFirstOnLine = false;
};

/// For every '{' of a text where its '}' is. Braces count wherever they stand, also in comments and inside words.
class BraceTable {
public:
    explicit BraceTable(std::string_view text);
    /// Past the end of the text if there is none.
    [[nodiscard]] std::uint32_t closing(std::uint32_t open) const;

private:
    std::unordered_map<std::uint32_t, std::uint32_t> closing_;
    std::uint32_t end_;
};

/// Walks over one stretch of a text. Copies are cheap and serve to look ahead.
class Lexer {
public:
    Lexer(std::string_view text, const BraceTable& braces, base::Span stretch)
        : text_(text), braces_(&braces), at_(stretch.begin), end_(stretch.end) {}
    [[nodiscard]] Token next();

private:
    /// White space and comments; whether a line ended.
    bool skip();
    [[nodiscard]] Token block(bool isFirstOnLine);
    [[nodiscard]] Token word(bool isFirstOnLine);

    std::string_view text_;
    const BraceTable* braces_;
    std::uint32_t at_;
    std::uint32_t end_;
    bool isAtStart_ = true;
};

}  // namespace byrne::gcl
