// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"

namespace byrne::syntax {

namespace {

bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isWordCharacter(char c) { return isLower(c) || isUpper(c) || base::isDigit(c) || c == '_'; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

bool isWord(std::string_view name) { return std::all_of(name.begin(), name.end(), isWordCharacter); }

struct Symbol {
    std::string_view text;
    TptpToken kind;
};

/// Longer symbols first where one begins another.
constexpr std::array kSymbols = {
    Symbol{"<=>", TptpToken::Iff},
    Symbol{"<~>", TptpToken::Xor},
    Symbol{"<=", TptpToken::ImpliedBy},
    Symbol{"=>", TptpToken::Implies},
    Symbol{"~|", TptpToken::Nor},
    Symbol{"~&", TptpToken::Nand},
    Symbol{"!=", TptpToken::NotEqual},
    Symbol{"(", TptpToken::LeftParenthesis},
    Symbol{")", TptpToken::RightParenthesis},
    Symbol{"[", TptpToken::LeftBracket},
    Symbol{"]", TptpToken::RightBracket},
    Symbol{",", TptpToken::Comma},
    Symbol{".", TptpToken::Dot},
    Symbol{":", TptpToken::Colon},
    Symbol{"!", TptpToken::ForAll},
    Symbol{"?", TptpToken::Exists},
    Symbol{"~", TptpToken::Not},
    Symbol{"&", TptpToken::And},
    Symbol{"|", TptpToken::Or},
    Symbol{"=", TptpToken::Equal},
};

std::size_t characterLength(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

}  // namespace

TptpLexer::TptpLexer(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics)
    : text_(text), source_(source), diagnostics_(diagnostics) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text_.substr(0, kByteOrderMark.size()) == kByteOrderMark) position_ = kByteOrderMark.size();
    advance();
}

bool TptpLexer::startsLine() const {
    for (std::size_t i = span_.begin; i-- > 0;) {
        if (text_[i] == '\n') return true;
        if (!isBlank(text_[i])) return false;
    }
    return true;
}

char TptpLexer::following() const {
    std::size_t i = position_;
    while (i < text_.size() && isBlank(text_[i])) ++i;
    return at(i);
}

void TptpLexer::advance() {
    skipBlanks();
    const char c = at(position_);
    if (position_ >= text_.size()) return take(TptpToken::End, 0);
    if (isLower(c) || isUpper(c)) return takeWord();
    if (c == '$') return takeDollarWord();
    if (base::isDigit(c) || ((c == '-' || c == '+') && base::isDigit(at(position_ + 1)))) return takeNumber();
    if (c == '\'') return takeQuoted(c, TptpToken::SingleQuoted);
    if (c == '"') return takeQuoted(c, TptpToken::DistinctObject);
    if (c == '_' && !isWordCharacter(at(position_ + 1))) return take(TptpToken::Blank, 1);
    takeSymbol();
}

void TptpLexer::skipBlanks() {
    while (position_ < text_.size()) {
        if (isBlank(text_[position_])) {
            ++position_;
        } else if (text_[position_] == '%') {
            position_ = std::min(text_.find('\n', position_), text_.size());
        } else if (text_[position_] == '/' && at(position_ + 1) == '*') {
            skipBlockComment();
        } else {
            return;
        }
    }
}

void TptpLexer::skipBlockComment() {
    const std::size_t end = text_.find("*/", position_ + 2);
    if (end != std::string_view::npos) {
        position_ = end + 2;
        return;
    }
    const auto begin = static_cast<std::uint32_t>(position_);
    position_ = text_.size();
    report(base::DiagnosticCode::UnterminatedQuote, {begin, begin + 2}, "This comment never ends.",
           "Close it with */.");
}

void TptpLexer::take(TptpToken kind, std::size_t length) {
    kind_ = kind;
    span_ = {static_cast<std::uint32_t>(position_), static_cast<std::uint32_t>(position_ + length)};
    position_ += length;
}

void TptpLexer::takeWord() {
    std::size_t end = position_;
    while (end < text_.size() && isWordCharacter(text_[end])) ++end;
    take(isUpper(text_[position_]) ? TptpToken::UpperWord : TptpToken::LowerWord, end - position_);
}

void TptpLexer::takeDollarWord() {
    std::size_t end = position_ + (at(position_ + 1) == '$' ? 2 : 1);
    const std::size_t word = end;
    while (end < text_.size() && isWordCharacter(text_[end])) ++end;
    take(isLower(at(word)) ? TptpToken::DollarWord : TptpToken::Unknown, end - position_);
}

void TptpLexer::takeNumber() {
    std::size_t end = position_ + (base::isDigit(text_[position_]) ? 0 : 1);
    const auto digits = [&] {
        while (base::isDigit(at(end))) ++end;
    };
    digits();
    if ((at(end) == '.' || at(end) == '/') && base::isDigit(at(end + 1))) {
        ++end;
        digits();
    }
    if (at(end) == 'e' || at(end) == 'E') {
        const std::size_t exponent = end + (at(end + 1) == '-' || at(end + 1) == '+' ? 2 : 1);
        if (base::isDigit(at(exponent))) {
            end = exponent;
            digits();
        }
    }
    take(TptpToken::Number, end - position_);
}

void TptpLexer::takeQuoted(char quote, TptpToken kind) {
    std::size_t end = position_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
        end += text_[end] == '\\' && (at(end + 1) == quote || at(end + 1) == '\\') ? 2 : 1;
    const bool isClosed = at(end) == quote;
    if (isClosed) ++end;
    const std::size_t begin = position_;
    take(isClosed ? kind : TptpToken::Unknown, end - position_);
    const std::string_view content = text_.substr(begin, end - begin);
    if (!isClosed)
        report(base::DiagnosticCode::UnterminatedQuote, {span_.begin, span_.begin + 1},
               "This quotation does not end on its line.", std::string("Close it with ") + quote + ".");
    else if (!base::isText(content)) {
        kind_ = TptpToken::Unknown;
        report(base::DiagnosticCode::NotText, span_, "This quotation holds bytes that are not UTF-8 text.",
               "Save the file as UTF-8.");
    }
}

void TptpLexer::takeSymbol() {
    const std::string_view rest = text_.substr(position_);
    for (const Symbol& symbol : kSymbols)
        if (rest.substr(0, symbol.text.size()) == symbol.text) return take(symbol.kind, symbol.text.size());
    take(TptpToken::Unknown, std::min(characterLength(rest.front()), rest.size()));
}

void TptpLexer::report(base::DiagnosticCode code, base::Span span, std::string message, std::string hint) {
    diagnostics_.push_back({base::Severity::Error, code, {source_, span}, std::move(message), {std::move(hint)}});
}

bool isTptpLowerWord(std::string_view name) { return !name.empty() && isLower(name.front()) && isWord(name); }

bool isTptpUpperWord(std::string_view name) { return !name.empty() && isUpper(name.front()) && isWord(name); }

namespace {

/// Names that would be read as something else if their quotes were dropped.
bool looksSpecial(std::string_view name) {
    if (name.empty()) return true;
    if (!base::isDigit(name.front()) && std::string_view("$\"'+-").find(name.front()) == std::string_view::npos) return false;
    base::Diagnostics ignored;
    const TptpLexer lexer(name, {}, ignored);
    const bool isSpecial = lexer.kind() == TptpToken::Number || lexer.kind() == TptpToken::DollarWord ||
                           lexer.kind() == TptpToken::DistinctObject || lexer.kind() == TptpToken::SingleQuoted;
    return isSpecial && lexer.text() == name;
}

}  // namespace

std::string unquoteTptp(std::string_view token) {
    std::string name;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        if (token[i] == '\\' && i + 2 < token.size()) ++i;
        name += token[i];
    }
    return name;
}

std::string decodeTptpName(std::string_view token) {
    if (token.size() < 2 || token.front() != '\'') return std::string(token);
    std::string name = unquoteTptp(token);
    return looksSpecial(name) ? std::string(token) : name;
}

std::string encodeTptpName(std::string_view name) {
    if (isTptpLowerWord(name) || looksSpecial(name)) return std::string(name);
    std::string token = "'";
    for (const char c : name) {
        if (c == '\'' || c == '\\') token += '\\';
        token += c;
    }
    return token + "'";
}

}  // namespace byrne::syntax
