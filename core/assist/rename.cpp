// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/rename.h"

#include <algorithm>
#include <set>

#include "core/syntax/byrne_lexer.h"

namespace byrne::assist {

namespace {

using namespace syntax::vernacular;
using base::Error;
using base::Span;

/// A name in the text and what kind of thing it is, as far as the words around it tell.
struct Mention {
    NameKind kind;
    std::string name;
    Span span;
    std::size_t item;  ///< Which top-level item (axiom, theorem, declaration) it is in, from 0.
    bool isDefinition;
};

/// Reads the tokens once from left to right and tells names apart by where they stand.
class Reader {
public:
    Reader(const syntax::Document& document, std::string_view text) : document_(document), text_(text) {
        base::Diagnostics ignored;
        Messages messages(ignored, base::SourceId(0));
        tokens_ = tokenize(text, messages);
    }

    std::vector<Mention> run() {
        for (; at_ + 1 < tokens_.size(); ++at_) {
            const Token& token = tokens_[at_];
            if (token.kind == TokenKind::Keyword)
                keyword(token.word);
            else if (isName(token))
                name(token);
            else if (token.kind == TokenKind::LeftParen)
                ++depth_;
            else if (token.kind == TokenKind::RightParen)
                depth_ = depth_ == 0 ? 0 : depth_ - 1;
        }
        return std::move(mentions_);
    }

private:
    enum class Expecting { Facts, StatementName, Objects, Rule, Labels, Words, Symbols };

    static bool isName(const Token& token) {
        return token.kind == TokenKind::Name || token.kind == TokenKind::QuotedName;
    }
    [[nodiscard]] const Token& peek(std::size_t ahead) const {
        return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
    }

    void keyword(Word word) {
        depth_ = 0;
        switch (word) {
            case Word::Axiom:
            case Word::Theorem:
                ++item_;
                expecting_ = Expecting::StatementName;
                break;
            case Word::Predicate:
            case Word::Constant:
            case Word::Function:
                ++item_;
                expecting_ = word == Word::Predicate && isWords() ? Expecting::Words : Expecting::Symbols;
                symbol_ = word == Word::Predicate ? NameKind::Predicate : NameKind::Function;
                break;
            case Word::For:
            case Word::Exists:
            case Word::Obtain:
                expecting_ = Expecting::Objects;
                break;
            case Word::By:
                expecting_ = Expecting::Rule;
                break;
            case Word::From:
                expecting_ = Expecting::Labels;
                break;
            default:
                expecting_ = Expecting::Facts;
        }
    }

    /// `predicate NAME(`: words; `predicate NAME/2`: a declaration.
    [[nodiscard]] bool isWords() const { return peek(2).kind == TokenKind::LeftParen; }

    void name(const Token& token) {
        switch (expecting_) {
            case Expecting::StatementName:
                add(NameKind::Statement, token, true);
                expecting_ = Expecting::Facts;
                break;
            case Expecting::Symbols:
                add(symbol_, token, true);
                break;
            case Expecting::Words:
                // Parameters, templates and aliases of the words belong to the declaration alone.
                add(NameKind::Predicate, token, true);
                expecting_ = Expecting::Symbols;
                skipWords();
                break;
            case Expecting::Objects:
                if (peek(1).kind == TokenKind::LeftParen) {
                    expecting_ = Expecting::Facts;
                    fact(token);
                } else {
                    add(NameKind::Object, token, true);
                    if (peek(1).kind == TokenKind::Colon) expecting_ = Expecting::Facts;
                }
                break;
            case Expecting::Rule:
                add(NameKind::Statement, token, false);
                expecting_ = Expecting::Facts;
                isArgument_ = true;
                break;
            case Expecting::Labels:
                add(NameKind::Label, token, false);
                break;
            case Expecting::Facts:
                fact(token);
        }
    }

    void skipWords() {
        while (at_ + 2 < tokens_.size()) {
            const Token& next = tokens_[at_ + 1];
            const bool isEnd =
                next.kind == TokenKind::Keyword &&
                (next.word == Word::Axiom || next.word == Word::Theorem || next.word == Word::Predicate ||
                 next.word == Word::Constant || next.word == Word::Function || next.word == Word::Include ||
                 next.word == Word::Generated);
            if (isEnd) return;
            ++at_;
        }
    }

    void fact(const Token& token) {
        const Token& next = peek(1);
        if (depth_ == 0 && next.kind == TokenKind::Colon) return add(NameKind::Label, token, true);
        const bool isApplied = next.kind == TokenKind::LeftParen;
        const std::string name = decoded(token, text_);
        const auto& signature = document_.theory.signature;
        if (depth_ == 0 && isApplied && !isEquated()) return add(NameKind::Predicate, token, false);
        if (isApplied) return add(NameKind::Function, token, false);
        if (depth_ == 0 && !isEquated() && signature.findPredicate(name, 0) && !isArgument_)
            return add(NameKind::Predicate, token, false);
        const bool isConstant = signature.findFunction(name, 0).has_value() && !isObjectHere(name);
        add(isConstant ? NameKind::Function : NameKind::Object, token, false);
    }

    /// Whether the term that begins here is a side of an equality.
    [[nodiscard]] bool isEquated() const {
        const auto isSign = [](const Token& token) {
            return token.kind == TokenKind::Equal || token.kind == TokenKind::NotEqual ||
                   token.kind == TokenKind::Assign;
        };
        if (at_ > 0 && isSign(tokens_[at_ - 1])) return true;
        std::size_t end = at_ + 1;
        if (tokens_[end].kind == TokenKind::LeftParen) {
            std::size_t depth = 0;
            for (; end < tokens_.size(); ++end) {
                if (tokens_[end].kind == TokenKind::LeftParen) ++depth;
                if (tokens_[end].kind == TokenKind::RightParen && --depth == 0) break;
            }
            ++end;
        }
        return end < tokens_.size() && isSign(tokens_[end]);
    }

    [[nodiscard]] bool isObjectHere(const std::string& name) const {
        return std::ranges::any_of(mentions_, [&](const Mention& each) {
            return each.item == item_ && each.kind == NameKind::Object && each.isDefinition && each.name == name;
        });
    }

    void add(NameKind kind, const Token& token, bool isDefinition) {
        mentions_.push_back({kind, decoded(token, text_), token.span, item_, isDefinition});
    }

    const syntax::Document& document_;
    std::string_view text_;
    std::vector<Token> tokens_;
    std::vector<Mention> mentions_;
    std::size_t at_ = 0;
    std::size_t item_ = 0;
    std::size_t depth_ = 0;
    Expecting expecting_ = Expecting::Facts;
    NameKind symbol_ = NameKind::Predicate;
    bool isArgument_ = false;
};

bool isLocal(NameKind kind) { return kind == NameKind::Object || kind == NameKind::Label; }

bool isSame(const Mention& a, const Mention& b) {
    return a.kind == b.kind && a.name == b.name && (!isLocal(a.kind) || a.item == b.item);
}

/// h1, h2, ... stand for hypotheses without label: nothing in the text defines them.
bool isStandardLabel(const Mention& mention) {
    return mention.kind == NameKind::Label && mention.name.size() > 1 && mention.name[0] == 'h' &&
           mention.name.find_first_not_of("0123456789", 1) == std::string::npos;
}

bool isKnownElsewhere(const syntax::Document& document, const Mention& mention) {
    if (mention.kind == NameKind::Statement) return document.theory.find(mention.name).has_value();
    return !isLocal(mention.kind) && document.theory.signature.isNameTaken(mention.name);
}

std::vector<Mention> mentionsOf(const syntax::Document& document, std::string_view text) {
    return Reader(document, text).run();
}

const Mention* mentionAt(const std::vector<Mention>& mentions, std::uint32_t offset) {
    const auto found = std::ranges::find_if(
        mentions, [offset](const Mention& each) { return offset >= each.span.begin && offset <= each.span.end; });
    return found == mentions.end() ? nullptr : &*found;
}

}  // namespace

std::optional<NameAt> nameAt(const syntax::Document& document, std::string_view text, std::uint32_t offset) {
    const std::vector<Mention> mentions = mentionsOf(document, text);
    const Mention* here = mentionAt(mentions, offset);
    if (here == nullptr) return std::nullopt;
    NameAt result{here->kind, here->name, here->span, {}, {}, false};
    for (const Mention& each : mentions) {
        if (!isSame(each, *here)) continue;
        result.places.push_back(each.span);
        if (each.isDefinition && !result.definition) result.definition = each.span;
    }
    // A predicate may be declared by its first use; then the text itself is where it comes from.
    const bool isDeclaredByUse = here->kind == NameKind::Predicate && document.sources.size() <= 1;
    result.isDefinedElsewhere =
        !result.definition && !isDeclaredByUse && (isKnownElsewhere(document, *here) || isStandardLabel(*here));
    return result;
}

base::Result<std::vector<TextEdit>> rename(const syntax::Document& document, std::string_view text, const NameAt& which,
                                           const std::string& name) {
    if (name.empty() || name.find('\n') != std::string::npos)
        return base::failure(Error::Kind::Input, "This can't be a name.");
    if (which.isDefinedElsewhere)
        return base::failure(Error::Kind::Input, which.name + " is not declared in this file; rename it where it is.");
    const std::vector<Mention> mentions = mentionsOf(document, text);
    const Mention* here = mentionAt(mentions, which.span.begin);
    if (here == nullptr) return base::failure(Error::Kind::Input, "The name is no longer there.");
    const bool isTaken = std::ranges::any_of(mentions, [&](const Mention& each) {
        const bool sharesSpace = each.kind == here->kind ||
                                 (here->kind == NameKind::Object && each.kind == NameKind::Function) ||
                                 (here->kind == NameKind::Function && each.kind == NameKind::Object);
        return each.name == name && sharesSpace &&
               (!isLocal(here->kind) || each.item == here->item || !isLocal(each.kind));
    });
    const bool isSymbol = here->kind == NameKind::Predicate || here->kind == NameKind::Function;
    const bool isTakenOutside = (here->kind == NameKind::Statement && document.theory.find(name)) ||
                                (isSymbol && document.theory.signature.isNameTaken(name)) ||
                                (here->kind == NameKind::Object && document.theory.signature.findFunction(name, 0));
    if (name != which.name && (isTaken || isTakenOutside))
        return base::failure(Error::Kind::Input, "There is already something called " + name + " here.");
    std::vector<TextEdit> edits;
    for (const Span& place : which.places) edits.push_back({place, quotedIfNeeded(name)});
    return edits;
}

}  // namespace byrne::assist
