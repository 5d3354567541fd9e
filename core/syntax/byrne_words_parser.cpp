// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_words_parser.h"

#include <algorithm>

#include "core/logic/term.h"

namespace byrne::syntax::vernacular {

namespace {

using base::DiagnosticCode;

class WordsParser {
public:
    WordsParser(Cursor& cursor, WordsTree& out) : cursor_(cursor), tree_(out), words_(out.words) {}

    bool run() {
        if (!cursor_.name(tree_.name, "the name of a predicate")) return false;
        words_.name = tree_.name.text;
        if (!parameters()) return false;
        while (cursor_.at(TokenKind::Name))
            if (!clause()) return false;
        return true;
    }

private:
    bool parameters() {
        if (!cursor_.expect(TokenKind::LeftParen, "\"(\" with the predicate's arguments, or \"/\" with their number"))
            return false;
        if (cursor_.accept(TokenKind::RightParen)) return true;
        do {
            if (!parameter()) return false;
        } while (cursor_.accept(TokenKind::Comma));
        return cursor_.expect(TokenKind::RightParen, "\",\" or \")\"");
    }

    bool parameter() {
        NameTree name;
        if (!cursor_.name(name, "the name of an argument")) return false;
        if (placeOf(name.text) < words_.parameters.size())
            cursor_.messages().error(DiagnosticCode::DuplicateName, name.span,
                                     "the argument " + name.text + " is named twice");
        logic::Parameter parameter{name.text, logic::Sort::Point};
        if (cursor_.accept(TokenKind::Colon)) {
            NameTree sort;
            if (!cursor_.name(sort, "\"point\" or \"circle\"")) return false;
            if (sort.text == "circle")
                parameter.sort = logic::Sort::Circle;
            else if (sort.text != "point")
                cursor_.messages().error(DiagnosticCode::WrongSort, sort.span, "there is no sort " + sort.text,
                                         {"An argument is a point or a circle."});
        }
        words_.parameters.push_back(std::move(parameter));
        return true;
    }

    std::size_t placeOf(const std::string& name) const {
        const auto entry = std::find_if(words_.parameters.begin(), words_.parameters.end(),
                                        [&](const logic::Parameter& parameter) { return parameter.name == name; });
        return static_cast<std::size_t>(entry - words_.parameters.begin());
    }

    bool clause() {
        if (accept("alias")) return alias();
        if (accept("means")) return expressions(words_.meaning);
        if (accept("draws")) return expressions(words_.drawing);
        if (accept("says")) return templates(words_.says);
        if (accept("denies")) return templates(words_.denies);
        if (accept("writes")) return cursor_.string(words_.writes, "the notation in double quotes");
        return cursor_.unexpected("alias, means, draws, says, denies or writes");
    }

    bool accept(std::string_view word) {
        if (!cursor_.atPlain(word)) return false;
        cursor_.advance();
        return true;
    }

    bool alias() {
        do {
            NameTree name;
            std::vector<NameTree> order;
            if (!cursor_.name(name, "another name of the predicate") || !cursor_.expect(TokenKind::LeftParen, "\"(\""))
                return false;
            if (!cursor_.at(TokenKind::RightParen) && !cursor_.names(order, "the name of an argument")) return false;
            if (!cursor_.expect(TokenKind::RightParen, "\",\" or \")\"")) return false;
            addAlias(name, order);
        } while (cursor_.accept(TokenKind::Comma));
        return true;
    }

    void addAlias(const NameTree& name, const std::vector<NameTree>& order) {
        logic::Alias alias{name.text, {}};
        std::vector<bool> isUsed(words_.parameters.size(), false);
        bool isPermutation = order.size() == words_.parameters.size();
        for (const NameTree& parameter : order) {
            const std::size_t place = placeOf(parameter.text);
            isPermutation = isPermutation && place < isUsed.size() && !isUsed[place];
            if (!isPermutation) break;
            isUsed[place] = true;
            alias.order.push_back(place);
        }
        if (isPermutation)
            words_.aliases.push_back(std::move(alias));
        else
            cursor_.messages().error(
                DiagnosticCode::WrongArity, name.span,
                "the alias " + name.text + " must have the arguments of " + words_.name + ", each once, in any order");
    }

    bool expressions(std::vector<logic::Expression>& out) {
        do {
            logic::Expression next;
            if (!expression(next, 0)) return false;
            out.push_back(std::move(next));
        } while (cursor_.accept(TokenKind::Comma));
        return true;
    }

    bool expression(logic::Expression& out, std::size_t depth) {
        if (depth > logic::kMaxTermDepth) {
            cursor_.messages().error(DiagnosticCode::NestedTooDeep, cursor_.peek().span,
                                     "this expression is nested too deep");
            return false;
        }
        if (!cursor_.atName() && !cursor_.at(TokenKind::Number)) return cursor_.unexpected("a name or a number");
        const std::uint32_t begin = cursor_.peek().span.begin;
        const bool mayHaveArguments = cursor_.atName();
        out.name = cursor_.here();
        cursor_.advance();
        if (mayHaveArguments && cursor_.accept(TokenKind::LeftParen) && !cursor_.accept(TokenKind::RightParen)) {
            do {
                if (!expression(out.arguments.emplace_back(), depth + 1)) return false;
            } while (cursor_.accept(TokenKind::Comma));
            if (!cursor_.expect(TokenKind::RightParen, "\",\" or \")\"")) return false;
        }
        out.span = cursor_.spanFrom(begin);
        return true;
    }

    bool templates(std::map<std::string, std::string>& out) {
        do {
            NameTree language;
            std::string text;
            const base::Span place = cursor_.peek(1).span;
            if (!cursor_.name(language, "a language such as en") ||
                !cursor_.string(text, "a sentence in double quotes"))
                return false;
            checkTemplate(text, place);
            out.insert_or_assign(language.text, std::move(text));
        } while (cursor_.accept(TokenKind::Comma));
        return true;
    }

    /// Every %N must be an argument of the predicate.
    void checkTemplate(const std::string& text, base::Span place) {
        for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
            std::size_t number = 0;
            for (std::size_t i = at + 1; i < text.size() && text[i] >= '0' && text[i] <= '9' && number < kMaxArity; ++i)
                number = number * 10 + static_cast<std::size_t>(text[i] - '0');
            if (number > words_.parameters.size())
                cursor_.messages().error(DiagnosticCode::BadMeaning, place,
                                         words_.name + " has no argument %" + std::to_string(number));
        }
    }

    Cursor& cursor_;
    WordsTree& tree_;
    logic::PredicateWords& words_;
};

}  // namespace

bool parseWords(Cursor& cursor, WordsTree& out) { return WordsParser(cursor, out).run(); }

}  // namespace byrne::syntax::vernacular
