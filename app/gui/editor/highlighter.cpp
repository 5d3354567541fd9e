// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editor/highlighter.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "app/gui/gcl/gcl_highlighter.h"
#include "core/syntax/symbols.h"

namespace byrne::gui {

namespace {

constexpr std::array<std::string_view, 31> kByrneWords{
    "include", "constant", "function", "predicate", "axiom", "theorem", "for",   "assume",
    "show",    "exists",   "or",       "true",      "false", "proof",   "qed",   "have",
    "obtain",  "where",    "hence",    "with",      "cases", "case",    "from",  "contradiction",
    "auto",    "alias",    "means",    "draws",     "says",  "denies",  "writes"};
constexpr std::array<std::string_view, 5> kByrneReasons{"by", "equality", "excluded_middle", "clash", "nonempty"};
constexpr std::array<std::string_view, 5> kTptpWords{"fof", "cnf", "include", "tff", "thf"};
constexpr std::array<std::string_view, 12> kTptpRoles{
    "axiom",     "hypothesis", "definition",         "conjecture", "lemma", "theorem",
    "corollary", "assumption", "negated_conjecture", "plain",      "type",  "unknown"};
template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool isWordStart(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isWordPart(char c) { return isWordStart(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '\''; }

class Scanner {
public:
    Scanner(std::string_view text, TextLanguage language) : text_(text), language_(language) {}

    std::vector<StyledStretch> run(bool isInComment) {
        if (isInComment) {
            blockComment();
        }
        while (at_ < text_.size()) {
            next();
        }
        return std::move(out_);
    }

private:
    void push(std::size_t end, TokenStyle style) {
        end = std::min(end, text_.size());
        if (!out_.empty() && out_.back().style == style) {
            out_.back().length += end - at_;
        } else {
            out_.push_back({end - at_, style});
        }
        at_ = end;
    }

    void blockComment() {
        const std::size_t close = text_.find("*/", at_);
        push(close == std::string_view::npos ? text_.size() : close + 2, TokenStyle::BlockComment);
    }

    void quoted(char quote) {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
            end += text_[end] == '\\' ? 2 : 1;
        }
        push(end + 1, TokenStyle::Text);
    }

    void word() {
        const bool isByrne = language_ == TextLanguage::Byrne;
        const syntax::WordSign* symbol = isByrne ? syntax::symbolAt(text_, at_) : nullptr;
        std::size_t end = symbol ? at_ + symbol->sign.size() : at_;
        while (!symbol && end < text_.size() && isWordPart(text_[end]) && (isByrne || text_[end] != '\'') &&
               !(isByrne && syntax::symbolAt(text_, end))) {
            ++end;
        }
        const std::string_view word = symbol ? symbol->plain : text_.substr(at_, end - at_);
        push(end, styleOf(word, end < text_.size() && text_[end] == '('));
        last_ = word;
    }

    TokenStyle styleOf(std::string_view word, bool isCalled) const {
        switch (language_) {
            case TextLanguage::Byrne:
                if (last_ == "axiom" || last_ == "theorem" || last_ == "predicate" || last_ == "function") {
                    return TokenStyle::Declaration;
                }
                if (contains(kByrneWords, word)) {
                    return TokenStyle::Keyword;
                }
                if (contains(kByrneReasons, word) || last_ == "by") {
                    return TokenStyle::Reason;
                }
                break;
            case TextLanguage::Tptp:
                if (contains(kTptpWords, word)) {
                    return TokenStyle::Keyword;
                }
                if (contains(kTptpRoles, word) && !isCalled) {
                    return TokenStyle::Reason;
                }
                break;
            case TextLanguage::Gcl:
                break;
        }
        if (isCalled) {
            return TokenStyle::Predicate;
        }
        return std::isupper(static_cast<unsigned char>(word.front())) != 0 ? TokenStyle::Name : TokenStyle::Plain;
    }

    void next() {
        const char c = text_[at_];
        if (c == '%') {
            push(std::min(text_.find('\n', at_), text_.size()), TokenStyle::Comment);
        } else if (c == '/' && text_.substr(at_, 2) == "/*") {
            blockComment();
        } else if (c == '"' || (c == '\'' && language_ == TextLanguage::Tptp)) {
            quoted(c);
        } else if (isWordStart(c)) {
            word();
        } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            std::size_t end = at_;
            while (end < text_.size() &&
                   (std::isdigit(static_cast<unsigned char>(text_[end])) != 0 || text_[end] == '.')) {
                ++end;
            }
            push(end, TokenStyle::Number);
        } else {
            if (std::isspace(static_cast<unsigned char>(c)) == 0) {
                last_ = {};
            }
            push(at_ + 1, c == '?' && language_ == TextLanguage::Byrne ? TokenStyle::Hole : TokenStyle::Plain);
        }
    }

    std::string_view text_;
    TextLanguage language_;
    std::size_t at_ = 0;
    std::string_view last_;
    std::vector<StyledStretch> out_;
};

}  // namespace

std::vector<StyledStretch> highlight(std::string_view text, TextLanguage language, bool isInComment) {
    return language == TextLanguage::Gcl ? highlightGcl(text) : Scanner(text, language).run(isInComment);
}

int foldChange(std::string_view line, TextLanguage language) {
    if (language != TextLanguage::Byrne) {
        return 0;
    }
    int change = 0;
    std::size_t at = 0;
    for (const StyledStretch& stretch : highlight(line, language, false)) {
        const std::string_view word = line.substr(at, stretch.length);
        at += stretch.length;
        if (stretch.style == TokenStyle::Keyword) {
            change += word == "proof" || word == "cases" ? 1 : word == "qed" ? -1 : 0;
        }
    }
    return change;
}

}  // namespace byrne::gui
