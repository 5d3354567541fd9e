// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_context.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"

namespace byrne::gui {

namespace {

/// What lies further back does not matter to what is being typed, and need not be read at every key.
constexpr std::size_t kReadBackBytes = 20'000;

bool isExpressionWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '[' || c == ']';
}

class Reader {
public:
    Reader(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {
        if (offset > kReadBackBytes) {
            const std::size_t line = text.find('\n', offset - kReadBackBytes);
            at_ = line == std::string_view::npos || line > offset ? offset : line + 1;
        }
    }

    GclContext read() {
        while (at_ < offset_ && !isDone_) {
            next();
        }
        if (!isDone_) {
            atGap();
        }
        return result_;
    }

private:
    [[nodiscard]] char expected() const {
        if (!command_) {
            return 'W';
        }
        const auto& form = command_->formFor(argument_ + 1);
        return argument_ < form.size() ? form[argument_].kind : 'W';
    }

    [[nodiscard]] bool isComplete() const { return !command_ || command_->formFor(argument_ + 1).size() <= argument_; }

    void fillCommand() {
        if (command_ && !isComplete()) {
            result_.command = command_;
            result_.commandSpan = commandSpan_;
            result_.argument = argument_;
        }
    }

    /// The place is between words.
    void atGap() {
        fillCommand();
        const auto at = static_cast<std::uint32_t>(offset_);
        result_.word = {at, at};
        result_.isCommandPlace = isComplete() || isFirstOnLine_;
    }

    void next() {
        const char c = text_[at_];
        if (base::isBlank(c)) {
            isFirstOnLine_ = isFirstOnLine_ || c == '\n';
            ++at_;
        } else if (c == '%') {
            comment();
        } else if (c == '{') {
            open();
        } else if (c == '}') {
            command_ = nullptr;
            ++at_;
        } else {
            word();
        }
    }

    void comment() {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        if (end >= offset_) {
            result_.isInText = true;
            isDone_ = true;
        }
        at_ = end;
    }

    void open() {
        const char kind = expected();
        const std::size_t begin = at_;
        isFirstOnLine_ = false;
        if (kind != 'E' && kind != 'S' && kind != 'T') {
            ++at_;
            ++argument_;
            if (kind == 'B') {
                command_ = nullptr;
                isFirstOnLine_ = true;
            }
            return;
        }
        const std::size_t end = closing(begin);
        if (end < offset_) {
            at_ = end;
            ++argument_;
            return;
        }
        fillCommand();
        result_.isInConjecture = command_->name == "prove";
        result_.isInText = kind == 'T' && !result_.isInConjecture;
        result_.isInExpression = kind != 'T';
        std::size_t from = offset_;
        while (!result_.isInText && from > begin + 1 &&
               (isExpressionWord(text_[from - 1]) || text_[from - 1] == '\'')) {
            --from;
        }
        result_.word = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(offset_)};
        isDone_ = true;
    }

    /// The place of the brace that closes the one at `begin`, or the end of the text.
    [[nodiscard]] std::size_t closing(std::size_t begin) const {
        int depth = 0;
        for (std::size_t i = begin; i < offset_; ++i) {
            depth += text_[i] == '{' ? 1 : text_[i] == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text_.size() + 1;
    }

    void word() {
        std::size_t end = at_;
        int brackets = 0;
        while (end < offset_) {
            const char c = text_[end];
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '{' || c == '}' || c == '\n' || c == '\t' || (c == ' ' && brackets <= 0)) {
                break;
            }
            ++end;
        }
        const base::Span span{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
        if (end >= offset_) {
            fillCommand();
            result_.word = span;
            result_.isCommandPlace = isComplete() || isFirstOnLine_;
            isDone_ = true;
            return;
        }
        const char kind = expected();
        const GclCommand* found = findGclCommand(text_.substr(at_, end - at_));
        if (found && kind != 'N' && kind != 'o') {
            command_ = found;
            commandSpan_ = span;
            argument_ = 0;
        } else {
            ++argument_;
        }
        isFirstOnLine_ = false;
        at_ = end;
    }

    std::string_view text_;
    std::size_t offset_;
    std::size_t at_ = 0;
    const GclCommand* command_ = nullptr;
    base::Span commandSpan_;
    std::size_t argument_ = 0;
    bool isFirstOnLine_ = true;
    bool isDone_ = false;
    GclContext result_;
};

}  // namespace

char GclContext::kind() const {
    if (!command) {
        return 'W';
    }
    const auto& form = command->formFor(argument + 1);
    return argument < form.size() ? form[argument].kind : 'W';
}

GclContext gclContextAt(std::string_view text, std::uint32_t offset) {
    return Reader(text, std::min<std::size_t>(offset, text.size())).read();
}

base::Span gclWordAt(std::string_view text, std::uint32_t offset) {
    const auto isPart = [](char c) {
        return isExpressionWord(c) || c == '\'' || c == '\\' || (static_cast<unsigned char>(c) & 0x80U) != 0;
    };
    std::size_t begin = std::min<std::size_t>(offset, text.size());
    std::size_t end = begin;
    while (begin > 0 && isPart(text[begin - 1])) {
        --begin;
    }
    while (end < text.size() && isPart(text[end])) {
        ++end;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

GclSnippet gclSnippet(const GclCommand& command, std::size_t form, std::size_t indent) {
    GclSnippet snippet;
    snippet.text = command.name;
    const auto add = [&](const std::string& name) {
        const auto begin = static_cast<std::uint32_t>(snippet.text.size());
        snippet.text += name;
        snippet.placeholders.push_back({begin, static_cast<std::uint32_t>(snippet.text.size())});
    };
    const std::string newLine = "\n" + std::string(indent, ' ');
    for (const GclArgument& argument : command.forms[std::min(form, command.forms.size() - 1)]) {
        snippet.text += ' ';
        if (argument.kind == 'B') {
            snippet.text += '{' + newLine + "  ";
            add(argument.name);
            snippet.text += newLine + '}';
        } else if (argument.isBraced()) {
            snippet.text += '{';
            add(argument.name);
            snippet.text += '}';
        } else {
            add(argument.name);
        }
    }
    return snippet;
}

}  // namespace byrne::gui
