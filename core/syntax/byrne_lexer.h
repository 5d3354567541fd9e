// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words and marks of the Byrne document language. The whole text becomes a list of tokens at once; what cannot be
// a token is reported and left out, so the parser (byrne_parser.h) never sees it. The printer shares the rules for
// which names need quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"
#include "core/syntax/byrne_messages.h"

namespace byrne::syntax::vernacular {

/// Reserved words. A name that is spelt like one must be quoted.
enum class Word : std::uint8_t {
    None,
    Include,
    Constant,
    Function,
    Predicate,
    Generated,
    Axiom,
    Theorem,
    For,
    Assume,
    Show,
    Exists,
    Or,
    True,
    False,
    Proof,
    Qed,
    Have,
    Obtain,
    Where,
    By,
    From,
    Hence,
    With,
    Cases,
    Case,
    Contradiction,
    Auto,
    Refl,
    Nothing,
    Equality,
    ExcludedMiddle,
    Nonempty,
    Clash,
};

enum class TokenKind : std::uint8_t {
    Name,
    QuotedName,
    Keyword,
    Number,
    String,
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    Comma,
    Colon,
    Assign,
    Slash,
    Tilde,
    Equal,
    NotEqual,
    Question,
    Hash,
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    Word word = Word::None;  ///< Set for Keyword.
    base::Span span;
};

/// Always ends with exactly one End token, whose span is empty and at the end of the text.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Messages& messages);

/// What a Name, QuotedName or String token stands for (quotes and escapes removed).
[[nodiscard]] std::string decoded(const Token& token, std::string_view text);

/// The word as written ("excluded_middle"); "" for None.
[[nodiscard]] std::string_view spelling(Word word);

/// The name as it stands in a document: plain if it can, else in single quotes with escapes.
[[nodiscard]] std::string quotedIfNeeded(std::string_view name);
/// The text between double quotes, with escapes.
[[nodiscard]] std::string quotedString(std::string_view text);
/// Whether the text reads as one Number token.
[[nodiscard]] bool isNumber(std::string_view text);

}  // namespace byrne::syntax::vernacular
