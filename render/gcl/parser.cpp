// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/parser.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "render/gcl/command.h"
#include "render/gcl/lexer.h"

namespace byrne::gcl {

namespace {

using base::DiagnosticCode;

constexpr std::size_t kMaxErrors = 100;

bool takesBlock(char form) { return form == 'E' || form == 'S' || form == 'T' || form == 'B' || form == 'L'; }

/// The shortest and the longest form of a command's arguments.
std::string_view shortestForm(const Command& command) { return command.forms.substr(0, command.forms.find('|')); }
std::string_view longestForm(const Command& command) {
    const std::size_t bar = command.forms.rfind('|');
    return bar == std::string_view::npos ? command.forms : command.forms.substr(bar + 1);
}

class Parser {
public:
    Parser(std::string_view text, base::SourceId source, std::size_t maxDepth, NameTable& names,
           base::Diagnostics& diagnostics)
        : text_(text), source_(source), maxDepth_(maxDepth), names_(names), diagnostics_(diagnostics), braces_(text) {}

    std::shared_ptr<const Block> block(base::Span stretch, std::size_t depth) {
        auto result = std::make_shared<Block>();
        Lexer lexer(text_, braces_, stretch);
        Token token = lexer.next();
        while (token.kind != Token::Kind::End && errors_ < kMaxErrors) {
            const Command* command = token.kind == Token::Kind::Word ? findCommand(token.text) : nullptr;
            if (command) {
                if (!statement(*command, token, lexer, depth, *result)) skipLine(lexer);
                token = lexer.next();
            } else {
                token = recover(token, lexer);
            }
        }
        return result;
    }

private:
    void report(DiagnosticCode code, base::Span span, std::string message, std::vector<std::string> hints = {}) {
        if (++errors_ > kMaxErrors) return;
        diagnostics_.push_back({base::Severity::Error, code, {source_, span}, std::move(message), std::move(hints)});
    }

    /// Reports what stands where a command should, and skips to the next command.
    Token recover(Token token, Lexer& lexer) {
        switch (token.kind) {
            case Token::Kind::StrayBrace:
                report(DiagnosticCode::UnbalancedBracket, token.span, "'}' without '{' before it");
                break;
            case Token::Kind::UnclosedBlock:
                report(DiagnosticCode::UnbalancedBracket, token.span, "'{' is never closed", {"Add the missing '}'."});
                break;
            case Token::Kind::Block:
                report(DiagnosticCode::UnexpectedToken, token.span, "a command is expected here, not a block");
                break;
            default: {
                const std::string near = nearestCommand(token.text);
                report(DiagnosticCode::UnknownName, token.span,
                       "there is no command '" + std::string(token.text.substr(0, 60)) + "'",
                       near.empty() ? std::vector<std::string>{}
                                    : std::vector<std::string>{"Did you mean '" + near + "'?"});
            }
        }
        // A word in the middle of a line that cannot be read is more likely a name than a command.
        skipLine(lexer);
        return lexer.next();
    }

    /// Up to the next word that begins a line.
    static void skipLine(Lexer& lexer) {
        for (;;) {
            Lexer ahead = lexer;
            const Token token = ahead.next();
            if (token.kind == Token::Kind::End || (token.kind == Token::Kind::Word && token.isFirstOnLine)) return;
            lexer = ahead;
        }
    }

    /// False (and reported) if an argument is missing or wrong.
    bool statement(const Command& command, const Token& name, Lexer& lexer, std::size_t depth, Block& out) {
        Statement statement{&command, {source_, name.span}, {}, {}, name.isFirstOnLine};
        const std::string_view least = shortestForm(command);
        const std::string_view most = longestForm(command);
        statement.arguments.reserve(least.size());
        bool isFine = true;
        for (std::size_t i = 0; i < most.size() && isFine; ++i) {
            Lexer ahead = lexer;
            const Token token = ahead.next();
            if (i == least.size() && !isOptionalArgument(token)) break;
            isFine = argument(command, name, token, most[i], depth, statement);
            if (isFine) lexer = ahead;
        }
        if (!isFine) return false;
        statement.form = statement.arguments.size() == most.size() ? most : least;
        out.statements.push_back(std::move(statement));
        return true;
    }

    /// Whether a token goes on with a command that could also end before it.
    static bool isOptionalArgument(const Token& token) {
        if (token.kind != Token::Kind::Word) return false;
        if (parseNumber(token.text)) return true;
        return !token.isFirstOnLine && !findCommand(token.text);
    }

    bool argument(const Command& command, const Token& name, const Token& token, char form, std::size_t depth,
                  Statement& statement) {
        const auto expected = [&] {
            return "'" + std::string(command.name) + "' needs " + std::string(argumentKind(form)) + " as argument " +
                   std::to_string(statement.arguments.size() + 1);
        };
        if (token.kind == Token::Kind::UnclosedBlock) {
            report(DiagnosticCode::UnbalancedBracket, token.span, "'{' is never closed", {"Add the missing '}'."});
            return false;
        }
        const bool isMissing =
            token.kind == Token::Kind::End || token.kind == Token::Kind::StrayBrace ||
            (token.kind == Token::Kind::Word && token.isFirstOnLine && findCommand(token.text) && form != 'N');
        if (isMissing) {
            report(DiagnosticCode::WrongArity, name.span, expected(), {usageHint(command)});
            return false;
        }
        if (takesBlock(form) != (token.kind == Token::Kind::Block)) {
            report(DiagnosticCode::UnexpectedToken, token.span, expected(), {usageHint(command)});
            return false;
        }
        Argument argument;
        argument.location = {source_, token.span};
        argument.isBlock = token.kind == Token::Kind::Block;
        argument.text = std::string(token.text);
        fill(argument, token, form, depth);
        if (!fits(argument, form)) {
            report(form == 'n' ? DiagnosticCode::BadNumber : DiagnosticCode::UnexpectedToken, token.span,
                   expected() + ", not '" + argument.text.substr(0, 60) + "'");
            return false;
        }
        statement.arguments.push_back(std::move(argument));
        return true;
    }

    static bool fits(const Argument& argument, char form) {
        if (argument.isBlock || !argument.literal) return true;
        return form == 'n' || form == 'W';
    }

    void fill(Argument& argument, const Token& token, char form, std::size_t depth) {
        const base::Span inside{token.span.begin + 1, token.span.end - 1};
        switch (form) {
            case 'E':
                argument.expressions.push_back(expression(token.text, inside.begin));
                break;
            case 'S':
                expressions(argument, token.text, inside.begin);
                break;
            case 'L':
                words(argument, inside);
                break;
            case 'B':
                if (depth >= maxDepth_)
                    report(DiagnosticCode::NestedTooDeep, token.span,
                           "blocks are nested more than " + std::to_string(maxDepth_) + " deep");
                else
                    argument.block = block(inside, depth + 1);
                break;
            case 'T':
                break;
            default:
                word(argument);
        }
    }

    void word(Argument& argument) {
        argument.literal = parseNumber(argument.text);
        if (argument.literal) return;
        std::vector<ExpressionError> errors;
        argument.name = compileName(argument.text, argument.location.span.begin, names_, errors);
        for (const ExpressionError& error : errors) report(DiagnosticCode::UnexpectedToken, error.span, error.message);
    }

    std::shared_ptr<const Expression> expression(std::string_view text, std::uint32_t offset) {
        std::vector<ExpressionError> errors;
        auto result = Expression::compile(text, offset, names_, errors);
        for (const ExpressionError& error : errors) report(DiagnosticCode::UnexpectedToken, error.span, error.message);
        return result;
    }

    void expressions(Argument& argument, std::string_view text, std::uint32_t offset) {
        std::size_t begin = 0;
        for (std::size_t end = 0; end <= text.size(); ++end) {
            if (end < text.size() && text[end] != ';') continue;
            argument.expressions.push_back(
                expression(text.substr(begin, end - begin), offset + static_cast<std::uint32_t>(begin)));
            begin = end + 1;
        }
    }

    void words(Argument& argument, base::Span inside) {
        Lexer lexer(text_, braces_, inside);
        for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
            if (token.kind != Token::Kind::Word) {
                report(DiagnosticCode::UnexpectedToken, token.span, "only names and numbers may stand in this list");
                return;
            }
            Argument item;
            item.location = {source_, token.span};
            item.text = std::string(token.text);
            word(item);
            argument.words.push_back(std::move(item));
        }
    }

    std::string_view text_;
    base::SourceId source_;
    std::size_t maxDepth_;
    NameTable& names_;
    base::Diagnostics& diagnostics_;
    BraceTable braces_;
    std::size_t errors_ = 0;
};

}  // namespace

std::optional<double> parseNumber(std::string_view word) {
    const std::size_t digits = word.starts_with('-') ? 1 : 0;
    if (word.size() <= digits || !((word[digits] >= '0' && word[digits] <= '9') || word[digits] == '.'))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return value;
}

std::shared_ptr<const Block> parse(const base::Sources& sources, base::SourceId source, std::size_t maxDepth,
                                   NameTable& names, base::Diagnostics& diagnostics) {
    const std::string_view text = sources[source].text();
    return Parser(text, source, maxDepth, names, diagnostics).block({0, static_cast<std::uint32_t>(text.size())}, 0);
}

}  // namespace byrne::gcl
