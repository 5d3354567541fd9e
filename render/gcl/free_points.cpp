// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/free_points.h"

#include <map>

#include "render/gcl/command.h"
#include "render/gcl/syntax.h"

namespace byrne::gcl {

namespace {

/// Numbers that are defined once in the whole program, by a number in the text.
class PlainNumbers {
public:
    explicit PlainNumbers(const Block& program) { visit(program, true); }

    [[nodiscard]] std::optional<NumberToken> token(const Argument& argument) const {
        if (argument.literal) return NumberToken{argument.location.span, *argument.literal};
        const auto found = numbers_.find(argument.text);
        return found == numbers_.end() ? std::nullopt : found->second;
    }

private:
    void visit(const Block& block, bool isTop) {
        for (const Statement& statement : block.statements) {
            const std::string_view form = statement.command->forms.substr(0, statement.command->forms.find('|'));
            // What a call is given may come back changed.
            const bool changesWords = statement.command->name == "call" || statement.command->name == "array";
            for (std::size_t i = 0; i < statement.arguments.size(); ++i) {
                const Argument& argument = statement.arguments[i];
                if (argument.block) visit(*argument.block, false);
                if (changesWords)
                    for (const Argument& word : argument.words) define(word.text, std::nullopt);
                if (i >= form.size() || form[i] != 'N') continue;
                const bool isPlain = isTop && statement.command->name == "number" && statement.arguments[1].literal;
                define(argument.text, isPlain ? std::optional(NumberToken{statement.arguments[1].location.span,
                                                                          *statement.arguments[1].literal})
                                              : std::nullopt);
            }
        }
    }
    void define(const std::string& name, const std::optional<NumberToken>& token) {
        const auto [entry, isNew] = numbers_.emplace(name, token);
        if (!isNew) entry->second.reset();
    }

    std::map<std::string, std::optional<NumberToken>> numbers_;
};

}  // namespace

std::vector<FreePoint> findFreePoints(const Block& program) {
    std::vector<FreePoint> points;
    const PlainNumbers numbers(program);
    for (const Statement& statement : program.statements) {
        if (statement.command->name != "point" || statement.arguments.size() < 3) continue;
        FreePoint point;
        point.name = statement.arguments[0].text;
        point.statement = {statement.location.span.begin, statement.arguments.back().location.span.end};
        point.isMoving = statement.arguments.size() == 5;
        bool isFree = point.name.find('[') == std::string::npos;
        NumberToken* tokens[] = {&point.x, &point.y, &point.endX, &point.endY};
        for (std::size_t i = 0; i + 1 < statement.arguments.size(); ++i) {
            const std::optional<NumberToken> token = numbers.token(statement.arguments[i + 1]);
            isFree = isFree && token;
            if (token) *tokens[i] = *token;
        }
        if (isFree) points.push_back(std::move(point));
    }
    return points;
}

}  // namespace byrne::gcl
