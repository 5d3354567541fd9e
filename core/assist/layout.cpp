// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/layout.h"

#include <algorithm>
#include <vector>

#include "core/syntax/byrne_lexer.h"

namespace byrne::assist {

namespace {

using namespace syntax::vernacular;

constexpr std::size_t kIndent = 2;
constexpr std::size_t kDeepest = 20;

std::vector<std::string_view> splitLines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

class Layout {
public:
    explicit Layout(std::string_view text) : text_(text) {
        base::Diagnostics faults;
        Messages messages(faults, base::SourceId(0));
        tokens_ = tokenize(text, messages);
        isReadable_ = !base::hasErrors(faults);
    }

    std::string run() {
        if (!isReadable_) return std::string(text_);
        std::size_t begin = 0;
        for (const std::string_view raw : splitLines(text_)) {
            line(raw, begin);
            begin += raw.size() + 1;
        }
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void line(std::string_view raw, std::size_t begin) {
        std::vector<Token> tokens;
        while (next_ < tokens_.size() && tokens_[next_].kind != TokenKind::End &&
               tokens_[next_].span.begin < begin + raw.size())
            tokens.push_back(tokens_[next_++]);
        const std::size_t end = tokens.empty() ? begin : tokens.back().span.end;
        std::string_view rest =
            end <= begin + raw.size() ? text_.substr(end, begin + raw.size() - end) : std::string_view();
        const std::size_t comment = rest.find('%');
        std::string note(comment == std::string_view::npos ? std::string_view() : rest.substr(comment));
        note.erase(note.find_last_not_of(" \t\r") + 1);
        if (tokens.empty() && note.empty()) return emptyLine();
        const std::size_t indent = indentOf(tokens);
        std::string content = joined(tokens);
        if (!content.empty() && !note.empty()) content += "  ";
        out_ += std::string(kIndent * std::min(indent, kDeepest), ' ') + content + note + '\n';
    }

    void emptyLine() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    [[nodiscard]] std::string joined(const std::vector<Token>& tokens) const {
        std::string out;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i > 0 && hasSpace(tokens[i - 1], tokens[i])) out += ' ';
            out += text_.substr(tokens[i].span.begin, tokens[i].span.end - tokens[i].span.begin);
        }
        return out;
    }

    /// Arguments stay close together, as they were written; facts are set apart.
    [[nodiscard]] bool hasSpace(const Token& before, const Token& after) const {
        using Kind = TokenKind;
        const bool wasApart = after.span.begin > before.span.end;
        if (after.kind == Kind::Comma || after.kind == Kind::RightParen || after.kind == Kind::Colon ||
            after.kind == Kind::Slash || after.kind == Kind::Hash)
            return false;
        if (before.kind == Kind::LeftParen || before.kind == Kind::Tilde || before.kind == Kind::Slash ||
            before.kind == Kind::Hash)
            return false;
        if (after.kind == Kind::LeftParen)
            return before.kind == Kind::Keyword || before.kind == Kind::Comma || wasApart;
        if (before.kind == Kind::Comma) return wasApart;
        return true;
    }

    /// In blocks around the line, and whether it carries on what an earlier line began.
    std::size_t indentOf(const std::vector<Token>& tokens) {
        const std::size_t before = depth_;
        if (tokens.empty()) return before;
        const Word first = tokens.front().word;
        std::size_t here = before;
        if (first == Word::Qed || first == Word::Case) here = closing(first);
        const bool isBeginning = beginsItem(tokens.front());
        for (const Token& token : tokens) follow(token);
        if (isTopLevel(first)) return 0;
        if (first == Word::Proof) return here;
        return isBeginning ? here : here + (before == 0 ? 1 : 2);
    }

    [[nodiscard]] std::size_t closing(Word word) const {
        if (blocks_.empty()) return 0;
        const Word open = blocks_.back();
        if (word == Word::Qed) return depth_ - (open == Word::Case ? 2 : 1);
        return depth_ - (open == Word::Case ? 1 : 0);
    }

    static bool isTopLevel(Word word) {
        return word == Word::Include || word == Word::Axiom || word == Word::Theorem || word == Word::Constant ||
               word == Word::Function || word == Word::Predicate || word == Word::Generated;
    }

    static bool beginsItem(const Token& token) {
        switch (token.word) {
            case Word::Have:
            case Word::Obtain:
            case Word::Cases:
            case Word::Case:
            case Word::Hence:
            case Word::Contradiction:
            case Word::Proof:
            case Word::Qed:
                return true;
            default:
                return token.kind == TokenKind::Question || isTopLevel(token.word);
        }
    }

    void follow(const Token& token) {
        switch (token.word) {
            case Word::Proof:
            case Word::Cases:
                open(token.word);
                break;
            case Word::Case:
                // `hence case 2:` is no case of a split.
                if (last_ == Word::Hence) break;
                if (!blocks_.empty() && blocks_.back() == Word::Case) close();
                open(Word::Case);
                break;
            case Word::Qed:
                if (!blocks_.empty() && blocks_.back() == Word::Case) close();
                if (!blocks_.empty()) close();
                break;
            default:
                break;
        }
        last_ = token.word;
    }
    void open(Word word) {
        blocks_.push_back(word);
        ++depth_;
    }
    void close() {
        blocks_.pop_back();
        --depth_;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    bool isReadable_ = true;
    std::size_t next_ = 0;
    std::size_t depth_ = 0;
    std::vector<Word> blocks_;
    Word last_ = Word::None;
    std::string out_;
};

}  // namespace

std::string laidOut(std::string_view text) { return Layout(text).run(); }

}  // namespace byrne::assist
