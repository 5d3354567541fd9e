// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_lexer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/syntax/symbols.h"

namespace byrne::syntax::vernacular {

namespace {

using base::DiagnosticCode;
using base::Span;

constexpr std::array<std::pair<std::string_view, Word>, 33> kWords{{
    {"include", Word::Include},
    {"constant", Word::Constant},
    {"function", Word::Function},
    {"predicate", Word::Predicate},
    {"generated", Word::Generated},
    {"axiom", Word::Axiom},
    {"theorem", Word::Theorem},
    {"for", Word::For},
    {"assume", Word::Assume},
    {"show", Word::Show},
    {"exists", Word::Exists},
    {"or", Word::Or},
    {"true", Word::True},
    {"false", Word::False},
    {"proof", Word::Proof},
    {"qed", Word::Qed},
    {"have", Word::Have},
    {"obtain", Word::Obtain},
    {"where", Word::Where},
    {"by", Word::By},
    {"from", Word::From},
    {"hence", Word::Hence},
    {"with", Word::With},
    {"cases", Word::Cases},
    {"case", Word::Case},
    {"contradiction", Word::Contradiction},
    {"auto", Word::Auto},
    {"refl", Word::Refl},
    {"nothing", Word::Nothing},
    {"equality", Word::Equality},
    {"excluded_middle", Word::ExcludedMiddle},
    {"nonempty", Word::Nonempty},
    {"clash", Word::Clash},
}};

Word wordOf(std::string_view text) {
    // Names of points are the most frequent names by far.
    if (text.size() < 2) return Word::None;
    const auto* entry =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& word) { return word.first == text; });
    return entry == kWords.end() ? Word::None : entry->second;
}

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Length in bytes of the letter that begins at `at`, 0 if there is none. Besides ASCII, the two-byte letters of
/// the Latin, Greek and Cyrillic blocks (U+00C0 to U+052F without the two signs × and ÷) may stand in names.
std::size_t letterLength(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (isAsciiLetter(text[at])) return 1;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC3 || lead > 0xD4 || at + 1 >= text.size()) return 0;
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if ((next & 0xC0U) != 0x80U) return 0;
    const unsigned point = ((lead & 0x1FU) << 6U) | (next & 0x3FU);
    return point == 0xD7 || point == 0xF7 || point > 0x52F ? 0 : 2;
}

std::size_t nameEnd(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t letter = base::isDigit(text[at]) ? 1 : letterLength(text, at);
        if (letter == 0) break;
        at += letter;
    }
    return at;
}

/// End of the digits with an optional fraction ("12", "0.5"); `at` if there are none.
std::size_t numberEnd(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && base::isDigit(text[end])) ++end;
    if (end == at || end + 1 >= text.size() || text[end] != '.' || !base::isDigit(text[end + 1])) return end;
    ++end;
    while (end < text.size() && base::isDigit(text[end])) ++end;
    return end;
}

int hexValue(char c) {
    if (base::isDigit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// In usual documents; more tokens only cost a move.
constexpr std::size_t kBytesPerToken = 2;
constexpr std::size_t kMostReserved = std::size_t{1} << 20U;

class Lexer {
public:
    Lexer(std::string_view text, Messages& messages) : text_(text), messages_(messages) {}

    std::vector<Token> run() {
        tokens_.reserve(std::min(text_.size() / kBytesPerToken, kMostReserved));
        for (skipBlanks(); at_ < text_.size(); skipBlanks()) next();
        push(TokenKind::End, text_.size());
        return std::move(tokens_);
    }

private:
    void push(TokenKind kind, std::size_t end, Word word = Word::None) {
        tokens_.push_back({kind, word, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}});
        at_ = end;
    }

    void skipBlanks() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '%')
                at_ = std::min(text_.find('\n', at_), text_.size());
            else if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
                ++at_;
            else
                break;
        }
    }

    void next() {
        const char c = text_[at_];
        if (letterLength(text_, at_) > 0) return name();
        if (base::isDigit(c) || (c == '-' && numberEnd(text_, at_ + 1) > at_ + 1))
            return push(TokenKind::Number, numberEnd(text_, at_ + (c == '-' ? 1 : 0)));
        if (c == '\'' || c == '"') return quoted(c);
        if (const WordSign* symbol = symbolAt(text_, at_)) return sign(*symbol);
        mark(c);
    }

    /// A symbol is the word or the mark that it stands for.
    void sign(const WordSign& symbol) {
        const std::size_t end = at_ + symbol.sign.size();
        if (symbol.plain == "~") return push(TokenKind::Tilde, end);
        if (symbol.plain == "!=") return push(TokenKind::NotEqual, end);
        if (symbol.plain == ",") return push(TokenKind::Comma, end);
        const Word word = wordOf(symbol.plain);
        push(word == Word::None ? TokenKind::Name : TokenKind::Keyword, end, word);
    }

    void name() {
        const std::size_t end = nameEnd(text_, at_);
        const Word word = wordOf(text_.substr(at_, end - at_));
        push(word == Word::None ? TokenKind::Name : TokenKind::Keyword, end, word);
    }

    void quoted(char quote) {
        const TokenKind kind = quote == '"' ? TokenKind::String : TokenKind::QuotedName;
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
            end += text_[end] == '\\' && end + 1 < text_.size() && text_[end + 1] != '\n' ? 2 : 1;
        const bool isClosed = end < text_.size() && text_[end] == quote;
        if (!isClosed)
            messages_.error(DiagnosticCode::UnterminatedQuote, span(1),
                            "the quote that opens here is not closed on its line",
                            {std::string("Add ") + quote + " at its end."});
        push(kind, isClosed ? end + 1 : end);
    }

    void mark(char c) {
        const bool isDouble = at_ + 1 < text_.size() && text_[at_ + 1] == '=';
        switch (c) {
            case '(':
                return push(TokenKind::LeftParen, at_ + 1);
            case ')':
                return push(TokenKind::RightParen, at_ + 1);
            case '[':
                return push(TokenKind::LeftBracket, at_ + 1);
            case ']':
                return push(TokenKind::RightBracket, at_ + 1);
            case ',':
                return push(TokenKind::Comma, at_ + 1);
            case '/':
                return push(TokenKind::Slash, at_ + 1);
            case '~':
                return push(TokenKind::Tilde, at_ + 1);
            case '=':
                return push(TokenKind::Equal, at_ + 1);
            case '?':
                return push(TokenKind::Question, at_ + 1);
            case '#':
                return push(TokenKind::Hash, at_ + 1);
            case ':':
                return isDouble ? push(TokenKind::Assign, at_ + 2) : push(TokenKind::Colon, at_ + 1);
            case '!':
                if (isDouble) return push(TokenKind::NotEqual, at_ + 2);
                break;
            default:
                break;
        }
        unexpected();
    }

    /// Reports a run of characters that belong to nothing, once.
    void unexpected() {
        const std::size_t start = at_;
        while (at_ < text_.size() && !canStartToken(at_)) ++at_;
        at_ = std::max(at_, start + 1);
        const std::string shown(text_.substr(start, std::min<std::size_t>(at_ - start, 24)));
        messages_.error(DiagnosticCode::UnexpectedToken,
                        {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_)},
                        "\"" + shown + "\" has no meaning here",
                        {"Names with other characters than letters, digits and _ stand in single quotes."});
    }

    bool canStartToken(std::size_t at) const {
        constexpr std::string_view kMarks = "(),/~=?#:'\"% \t\r\n";
        return letterLength(text_, at) > 0 || base::isDigit(text_[at]) || kMarks.find(text_[at]) != std::string_view::npos;
    }

    Span span(std::size_t length) const {
        return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + length)};
    }

    std::string_view text_;
    Messages& messages_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

void appendHex(std::string& out, char c) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\x";
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
}

void appendEscaped(std::string& out, char c, char quote) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\')
        out.append({'\\', c});
    else if (c == '\n')
        out += "\\n";
    else if (byte < 0x20 || byte == 0x7F)
        appendHex(out, c);
    else
        out += c;
}

std::string quotedWith(std::string_view text, char quote) {
    const bool isUtf8 = base::isText(text);
    std::string out(1, quote);
    for (const char c : text) {
        if (!isUtf8 && static_cast<unsigned char>(c) >= 0x80)
            appendHex(out, c);
        else
            appendEscaped(out, c, quote);
    }
    return out + quote;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, Messages& messages) { return Lexer(text, messages).run(); }

std::string decoded(const Token& token, std::string_view text) {
    const std::string_view raw = text.substr(token.span.begin, token.span.end - token.span.begin);
    if (token.kind == TokenKind::Name) {
        const WordSign* symbol = symbolAt(raw, 0);
        return std::string(symbol != nullptr ? symbol->plain : raw);
    }
    if (token.kind != TokenKind::QuotedName && token.kind != TokenKind::String) return std::string(raw);
    std::string out;
    for (std::size_t i = 1; i < raw.size(); ++i) {
        if (raw[i] == raw[0]) break;
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            out += raw[i];
            continue;
        }
        const char escape = raw[++i];
        if (escape == 'x' && i + 2 < raw.size() && hexValue(raw[i + 1]) >= 0 && hexValue(raw[i + 2]) >= 0) {
            out += static_cast<char>(hexValue(raw[i + 1]) * 16 + hexValue(raw[i + 2]));
            i += 2;
        } else {
            out += escape == 'n' ? '\n' : escape;
        }
    }
    return out;
}

std::string_view spelling(Word word) {
    const auto* entry =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& known) { return known.second == word; });
    return entry == kWords.end() ? std::string_view() : entry->first;
}

std::string quotedIfNeeded(std::string_view name) {
    const bool isPlain =
        letterLength(name, 0) > 0 && nameEnd(name, 0) == name.size() && wordOf(name) == Word::None && name != "_";
    return isPlain ? std::string(name) : quotedWith(name, '\'');
}

std::string quotedString(std::string_view text) { return quotedWith(text, '"'); }

bool isNumber(std::string_view text) {
    const std::size_t start = !text.empty() && text[0] == '-' ? 1 : 0;
    return text.size() > start && numberEnd(text, start) == text.size();
}

}  // namespace byrne::syntax::vernacular
