// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tokens of TPTP text. The parser pulls them one by one; comments and blanks never reach it. Also used by
// the writer to learn which names need quotes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/diagnostic.h"

namespace byrne::syntax {

enum class TptpToken {
    End,
    LowerWord,
    UpperWord,
    DollarWord,
    SingleQuoted,
    DistinctObject,
    Number,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Comma,
    Dot,
    Colon,
    ForAll,
    Exists,
    Not,
    And,
    Or,
    Implies,
    ImpliedBy,
    Iff,
    Xor,
    Nor,
    Nand,
    Equal,
    NotEqual,
    Blank,    ///< `_` alone.
    Unknown,  ///< A character that TPTP formulas do not use.
};

class TptpLexer {
public:
    /// Faults (quotes and comments that do not end, bytes that are not text) go to `diagnostics`.
    /// It and the text must outlive the lexer.
    TptpLexer(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics);

    [[nodiscard]] TptpToken kind() const { return kind_; }
    [[nodiscard]] base::Span span() const { return span_; }
    [[nodiscard]] std::string_view text() const { return text_.substr(span_.begin, span_.end - span_.begin); }
    [[nodiscard]] std::string_view text(base::Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    /// Whether the token is the first on its line (used to find the next item after a fault).
    [[nodiscard]] bool startsLine() const;
    /// The character right after the token, blanks skipped (comments not); 0 at the end.
    [[nodiscard]] char following() const;
    void advance();

private:
    void skipBlanks();
    void skipBlockComment();
    void take(TptpToken kind, std::size_t length);
    void takeWord();
    void takeDollarWord();
    void takeNumber();
    void takeQuoted(char quote, TptpToken kind);
    void takeSymbol();
    [[nodiscard]] char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
    void report(base::DiagnosticCode code, base::Span span, std::string message, std::string hint);

    std::string_view text_;
    base::SourceId source_;
    base::Diagnostics& diagnostics_;
    std::size_t position_ = 0;
    TptpToken kind_ = TptpToken::End;
    base::Span span_;
};

/// What a name token stands for: quotes and escapes removed where they carry no meaning (see logic::FofTerm).
[[nodiscard]] std::string decodeTptpName(std::string_view token);
/// The content of a single-quoted token, escapes removed, whatever it looks like (file names).
[[nodiscard]] std::string unquoteTptp(std::string_view token);
/// The token for a decoded name: quoted where TPTP needs it. Inverse of decodeTptpName.
[[nodiscard]] std::string encodeTptpName(std::string_view name);
/// A word of letters, digits and _ that starts with a small letter.
[[nodiscard]] bool isTptpLowerWord(std::string_view name);
/// A word of letters, digits and _ that starts with a capital: the name of a variable.
[[nodiscard]] bool isTptpUpperWord(std::string_view name);

}  // namespace byrne::syntax
