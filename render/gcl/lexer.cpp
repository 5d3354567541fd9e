// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/lexer.h"

#include <vector>

namespace byrne::gcl {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

BraceTable::BraceTable(std::string_view text) : end_(static_cast<std::uint32_t>(text.size())) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < end_; ++i) {
        if (text[i] == '{') open.push_back(i);
        if (text[i] == '}' && !open.empty()) {
            closing_[open.back()] = i;
            open.pop_back();
        }
    }
}

std::uint32_t BraceTable::closing(std::uint32_t open) const {
    const auto found = closing_.find(open);
    return found == closing_.end() ? end_ : found->second;
}

bool Lexer::skip() {
    bool hasLineEnded = isAtStart_;
    isAtStart_ = false;
    for (; at_ < end_; ++at_) {
        if (text_[at_] == '%') {
            while (at_ < end_ && text_[at_] != '\n') ++at_;
            --at_;
        } else if (text_[at_] == '\n') {
            hasLineEnded = true;
        } else if (!isSpace(text_[at_])) {
            break;
        }
    }
    return hasLineEnded;
}

Token Lexer::next() {
    const bool isFirst = skip();
    if (at_ >= end_) return {Token::Kind::End, {}, {end_, end_}, isFirst};
    if (text_[at_] == '{') return block(isFirst);
    if (text_[at_] == '}') {
        ++at_;
        return {Token::Kind::StrayBrace, text_.substr(at_ - 1, 1), {at_ - 1, at_}, isFirst};
    }
    return word(isFirst);
}

Token Lexer::block(bool isFirstOnLine) {
    const std::uint32_t open = at_;
    const std::uint32_t close = braces_->closing(open);
    if (close >= end_) {
        at_ = end_;
        return {Token::Kind::UnclosedBlock, text_.substr(open + 1, end_ - open - 1), {open, open + 1}, isFirstOnLine};
    }
    at_ = close + 1;
    return {Token::Kind::Block, text_.substr(open + 1, close - open - 1), {open, close + 1}, isFirstOnLine};
}

Token Lexer::word(bool isFirstOnLine) {
    const std::uint32_t begin = at_;
    int brackets = 0;
    for (; at_ < end_; ++at_) {
        const char c = text_[at_];
        if (c == '[') ++brackets;
        if (c == ']' && brackets > 0) --brackets;
        // A space in an index does not end the word.
        if (isSpace(c) && !(c == ' ' && brackets > 0)) break;
    }
    return {Token::Kind::Word, text_.substr(begin, at_ - begin), {begin, at_}, isFirstOnLine};
}

}  // namespace byrne::gcl
