// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_highlighter.h"

#include <algorithm>
#include <cctype>

#include "app/gui/gcl/command_help.h"
#include "core/base/text.h"

namespace byrne::gui {

namespace {

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isUpper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

bool looksLikeNumber(std::string_view word) {
    const std::size_t sign = word.starts_with('-') ? 1 : 0;
    return word.size() > sign && (base::isDigit(word[sign]) || (word[sign] == '.' && word.size() > sign + 1));
}

/// Walks over the text and knows of which command which argument stands next.
class Painter {
public:
    explicit Painter(std::string_view text) : text_(text) {}

    std::vector<StyledStretch> run() {
        while (at_ < text_.size()) {
            next();
        }
        return std::move(out_);
    }

private:
    void push(std::size_t end, TokenStyle style) {
        end = std::min(end, text_.size());
        if (end <= at_) {
            return;
        }
        if (!out_.empty() && out_.back().style == style) {
            out_.back().length += end - at_;
        } else {
            out_.push_back({end - at_, style});
        }
        at_ = end;
    }

    /// 'W' where no command waits for an argument.
    [[nodiscard]] char expected() const {
        if (!command_) {
            return 'W';
        }
        const auto& form = command_->formFor(argument_ + 1);
        return argument_ < form.size() ? form[argument_].kind : 'W';
    }

    /// Blanks in square brackets and braces after the first letter belong to the word.
    [[nodiscard]] std::size_t endOfWord() const {
        std::size_t end = at_;
        int brackets = 0;
        int braces = 0;
        while (end < text_.size()) {
            const char c = text_[end];
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (braces < 0 || c == '\n' || c == '\t' || c == '\r' || (c == ' ' && brackets <= 0 && braces == 0)) {
                break;
            }
            ++end;
        }
        return std::max(end, at_ + 1);
    }

    void next() {
        const char c = text_[at_];
        if (base::isBlank(c)) {
            push(at_ + 1, TokenStyle::Plain);
        } else if (c == '%') {
            push(std::min(text_.find('\n', at_), text_.size()), TokenStyle::Comment);
        } else if (c == '{') {
            open();
        } else if (c == '}') {
            command_ = nullptr;
            push(at_ + 1, TokenStyle::Plain);
        } else {
            word();
        }
    }

    void open() {
        const char kind = expected();
        ++argument_;
        if (kind == 'T' && command_->name == "prove") {
            words(endOfBraces());
        } else if (kind == 'T') {
            push(endOfBraces(), TokenStyle::Text);
        } else if (kind == 'E' || kind == 'S') {
            expression(endOfBraces());
        } else {
            command_ = kind == 'B' ? nullptr : command_;
            push(at_ + 1, TokenStyle::Plain);
        }
    }

    /// Past the brace that closes the one at at_, or the end of the line: a brace still open is being typed.
    [[nodiscard]] std::size_t endOfBraces() const {
        int depth = 0;
        for (std::size_t i = at_; i < text_.size(); ++i) {
            depth += text_[i] == '{' ? 1 : text_[i] == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return std::min(text_.find('\n', at_), text_.size());
    }

    void expression(std::size_t end) {
        while (at_ < end) {
            const char c = text_[at_];
            std::size_t to = at_ + 1;
            if (base::isDigit(c)) {
                while (to < end && (base::isDigit(text_[to]) || text_[to] == '.')) {
                    ++to;
                }
                push(to, TokenStyle::Number);
            } else if (isLetter(c)) {
                while (to < end && (isLetter(text_[to]) || base::isDigit(text_[to]) || text_[to] == '_')) {
                    ++to;
                }
                push(to, isGclFunction(text_.substr(at_, to - at_)) ? TokenStyle::Predicate : TokenStyle::Plain);
            } else {
                push(to, TokenStyle::Plain);
            }
        }
    }

    /// Of a statement to be proved.
    void words(std::size_t end) {
        while (at_ < end) {
            std::size_t to = at_ + 1;
            const bool isWord = !base::isBlank(text_[at_]) && text_[at_] != '{' && text_[at_] != '}';
            while (isWord && to < end && !base::isBlank(text_[to]) && text_[to] != '{' && text_[to] != '}') {
                ++to;
            }
            const std::string_view word = text_.substr(at_, to - at_);
            const bool isProperty = std::ranges::find(gclProperties(), word) != gclProperties().end();
            push(to, isProperty ? TokenStyle::Predicate : isWord ? styleOf(word, 'W') : TokenStyle::Plain);
        }
    }

    void word() {
        const std::size_t end = endOfWord();
        const std::string_view word = text_.substr(at_, end - at_);
        const char kind = expected();
        if (kind != 'N' && kind != 'o') {
            if (const GclCommand* command = findGclCommand(word)) {
                command_ = command;
                argument_ = 0;
                push(end, TokenStyle::Keyword);
                return;
            }
        }
        ++argument_;
        push(end, styleOf(word, kind));
    }

    [[nodiscard]] static TokenStyle styleOf(std::string_view word, char kind) {
        if (looksLikeNumber(word)) {
            return TokenStyle::Number;
        }
        if (kind == 'N') {
            return TokenStyle::Declaration;
        }
        return isUpper(word.front()) ? TokenStyle::Name : TokenStyle::Plain;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    const GclCommand* command_ = nullptr;
    std::size_t argument_ = 0;
    std::vector<StyledStretch> out_;
};

}  // namespace

std::vector<StyledStretch> highlightGcl(std::string_view text) { return Painter(text).run(); }

FoldShape gclFold(std::string_view line) {
    FoldShape shape;
    bool isWordStart = true;
    for (const char c : line) {
        if (c == '%' && isWordStart) {
            break;
        }
        isWordStart = base::isBlank(c) || c == '{' || c == '}';
        shape.after += c == '{' ? 1 : c == '}' ? -1 : 0;
        shape.least = std::min(shape.least, shape.after);
    }
    return shape;
}

}  // namespace byrne::gui
