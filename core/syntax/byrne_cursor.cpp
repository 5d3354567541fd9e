// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_cursor.h"

#include <algorithm>
#include <charconv>

#include "core/logic/term.h"

namespace byrne::syntax::vernacular {

using base::DiagnosticCode;

Cursor::Cursor(std::string_view text, Messages& messages)
    : text_(text), messages_(messages), tokens_(tokenize(text, messages)) {}

const Token& Cursor::peek(std::size_t ahead) const { return tokens_[std::min(next_ + ahead, tokens_.size() - 1)]; }

bool Cursor::atAny(std::initializer_list<Word> words) const {
    return std::any_of(words.begin(), words.end(), [this](Word word) { return at(word); });
}

bool Cursor::atPlain(std::string_view name) const {
    const Token& token = peek();
    return token.kind == TokenKind::Name && text_.substr(token.span.begin, token.span.end - token.span.begin) == name;
}

void Cursor::advance() {
    lastEnd_ = peek().span.end;
    if (next_ + 1 < tokens_.size()) ++next_;
}

void Cursor::skip(std::size_t tokens) {
    next_ = std::min(next_ + tokens, tokens_.size() - 1);
    if (tokens > 0) lastEnd_ = tokens_[next_ - 1].span.end;
}

bool Cursor::accept(TokenKind kind) {
    if (!at(kind)) return false;
    advance();
    return true;
}

bool Cursor::accept(Word word) {
    if (!at(word)) return false;
    advance();
    return true;
}

bool Cursor::expect(TokenKind kind, const std::string& what) { return accept(kind) || unexpected(what); }

bool Cursor::expect(Word word) { return accept(word) || unexpected("\"" + std::string(spelling(word)) + "\""); }

bool Cursor::unexpected(const std::string& what, std::vector<std::string> hints) {
    constexpr std::size_t kShown = 40;
    std::string found = atEnd() ? "the end of the file" : "\"" + here().substr(0, kShown) + "\"";
    if (at(TokenKind::Keyword)) found = "the word " + found;
    if (hints.empty() && at(TokenKind::Keyword) && what.find("name") != std::string::npos)
        hints.push_back("To use this word as a name, put it in single quotes.");
    messages_.error(DiagnosticCode::UnexpectedToken, peek().span, "expected " + what + ", found " + found,
                    std::move(hints));
    return false;
}

bool Cursor::name(NameTree& out, const std::string& what) {
    if (!atName()) return unexpected(what);
    out = {here(), peek().span};
    advance();
    return true;
}

bool Cursor::string(std::string& out, const std::string& what) {
    if (!at(TokenKind::String)) return unexpected(what);
    out = here();
    advance();
    return true;
}

bool Cursor::count(std::uint32_t& out, std::uint32_t limit, const std::string& what) {
    if (!at(TokenKind::Number)) return unexpected(what);
    const std::string digits = here();
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (fault != std::errc() || end != digits.data() + digits.size() || out > limit) {
        messages_.error(DiagnosticCode::BadNumber, peek().span,
                        digits + " is not " + what + "; it must be a whole number up to " + std::to_string(limit));
        return false;
    }
    advance();
    return true;
}

bool Cursor::names(std::vector<NameTree>& out, const std::string& what) {
    do {
        NameTree next;
        if (!name(next, what)) return false;
        out.push_back(std::move(next));
    } while (accept(TokenKind::Comma) || atName());
    return true;
}

bool Cursor::term(TermTree& out, std::size_t depth) {
    if (depth > logic::kMaxTermDepth) {
        messages_.error(DiagnosticCode::NestedTooDeep, peek().span,
                        "this term is nested more than " + std::to_string(logic::kMaxTermDepth) + " levels deep");
        return false;
    }
    const std::uint32_t begin = peek().span.begin;
    out.isPlaceholder = atPlain("_");
    if (!name(out.name, "a term")) return false;
    if (accept(TokenKind::LeftParen)) {
        out.isApplied = true;
        if (!arguments(out.arguments, depth + 1)) return false;
    }
    out.span = spanFrom(begin);
    return true;
}

bool Cursor::arguments(std::vector<TermTree>& out, std::size_t depth) {
    if (accept(TokenKind::RightParen)) return true;
    do {
        TermTree argument;
        if (!term(argument, depth)) return false;
        out.push_back(std::move(argument));
    } while (accept(TokenKind::Comma));
    return expect(TokenKind::RightParen, "\",\" or \")\"");
}

bool Cursor::literal(LiteralTree& out, std::size_t depth) {
    if (depth > logic::kMaxTermDepth) {
        messages_.error(DiagnosticCode::NestedTooDeep, peek().span, "there are too many brackets around this fact");
        return false;
    }
    const std::uint32_t begin = peek().span.begin;
    bool isNegated = false;
    while (accept(TokenKind::Tilde)) isNegated = !isNegated;
    if (accept(TokenKind::LeftParen)) {
        if (!literal(out, depth + 1) || !expect(TokenKind::RightParen, "\")\"")) return false;
    } else {
        if (!atName()) return unexpected("a fact");
        if (!term(out.left)) return false;
        const bool isUnequal = at(TokenKind::NotEqual);
        if (isUnequal || at(TokenKind::Equal)) {
            advance();
            out.positive = !isUnequal;
            if (!term(out.right.emplace())) return false;
        }
    }
    if (isNegated) out.positive = !out.positive;
    out.span = spanFrom(begin);
    return true;
}

bool Cursor::atLabel() const {
    if (!atName() || peek(1).kind != TokenKind::Colon) return false;
    const Token& after = peek(2);
    return after.kind == TokenKind::Name || after.kind == TokenKind::QuotedName || after.kind == TokenKind::Tilde ||
           after.kind == TokenKind::LeftParen;
}

bool Cursor::facts(std::vector<FactTree>& out) {
    if (accept(Word::True)) return true;
    do {
        FactTree fact;
        if (atLabel()) {
            if (!name(fact.label.emplace(), "a label")) return false;
            advance();
        }
        if (!literal(fact.literal)) return false;
        out.push_back(std::move(fact));
    } while (accept(TokenKind::Comma));
    return true;
}

bool Cursor::literals(std::vector<LiteralTree>& out) {
    if (accept(Word::True)) return true;
    do {
        LiteralTree next;
        if (!literal(next)) return false;
        out.push_back(std::move(next));
    } while (accept(TokenKind::Comma));
    return true;
}

bool Cursor::disjunct(DisjunctTree& out) {
    const std::uint32_t begin = peek().span.begin;
    if (accept(Word::Exists) &&
        (!names(out.witnesses, "the name of an object") || !expect(TokenKind::Colon, "\":\" after the names")))
        return false;
    if (!facts(out.facts)) return false;
    out.span = spanFrom(begin);
    return true;
}

bool Cursor::disjuncts(std::vector<DisjunctTree>& out) {
    if (accept(Word::False)) return true;
    do {
        DisjunctTree next;
        if (!disjunct(next)) return false;
        out.push_back(std::move(next));
    } while (accept(Word::Or));
    return true;
}

}  // namespace byrne::syntax::vernacular
