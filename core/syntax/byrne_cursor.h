// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place in the token list, and the parsing of what all parts of the grammar share: names, terms, literals, facts.
// Parsing functions return false after a fault; the fault is reported then, and the caller finds the place to go on.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/byrne_lexer.h"
#include "core/syntax/byrne_messages.h"
#include "core/syntax/byrne_tree.h"

namespace byrne::syntax::vernacular {

class Cursor {
public:
    Cursor(std::string_view text, Messages& messages);

    [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
    [[nodiscard]] bool at(TokenKind kind) const { return peek().kind == kind; }
    [[nodiscard]] bool at(Word word) const { return peek().word == word; }
    [[nodiscard]] bool atAny(std::initializer_list<Word> words) const;
    [[nodiscard]] bool atName() const { return at(TokenKind::Name) || at(TokenKind::QuotedName); }
    [[nodiscard]] bool atEnd() const { return at(TokenKind::End); }
    /// Whether the token is this plain name (words that are reserved in one place only).
    [[nodiscard]] bool atPlain(std::string_view name) const;
    /// Where the last token that was passed ends.
    [[nodiscard]] std::uint32_t lastEnd() const { return lastEnd_; }
    [[nodiscard]] base::Span spanFrom(std::uint32_t begin) const { return {begin, std::max(begin, lastEnd_)}; }

    void advance();
    /// Passes over so many tokens.
    void skip(std::size_t tokens);
    [[nodiscard]] std::size_t passed() const { return next_; }
    bool accept(TokenKind kind);
    bool accept(Word word);
    /// Reports "expected X, found Y" if it is not there.
    bool expect(TokenKind kind, const std::string& what);
    bool expect(Word word);
    /// "expected `what`, found ...". Always false.
    bool unexpected(const std::string& what, std::vector<std::string> hints = {});
    /// The text of the present token.
    [[nodiscard]] std::string here() const { return decoded(peek(), text_); }

    bool name(NameTree& out, const std::string& what);
    bool string(std::string& out, const std::string& what);
    /// A whole number up to `limit`.
    bool count(std::uint32_t& out, std::uint32_t limit, const std::string& what);
    /// One name or more, with or without commas between them.
    bool names(std::vector<NameTree>& out, const std::string& what);
    bool term(TermTree& out, std::size_t depth = 0);
    bool literal(LiteralTree& out, std::size_t depth = 0);
    /// `true` (no facts), or facts with or without labels.
    bool facts(std::vector<FactTree>& out);
    bool literals(std::vector<LiteralTree>& out);
    /// `exists X: ...` or facts.
    bool disjunct(DisjunctTree& out);
    /// `false`, or disjuncts joined by `or`.
    bool disjuncts(std::vector<DisjunctTree>& out);

    [[nodiscard]] Messages& messages() { return messages_; }
    [[nodiscard]] std::string_view text() const { return text_; }

private:
    [[nodiscard]] bool atLabel() const;
    bool arguments(std::vector<TermTree>& out, std::size_t depth);

    std::string_view text_;
    Messages& messages_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    std::uint32_t lastEnd_ = 0;
};

}  // namespace byrne::syntax::vernacular
