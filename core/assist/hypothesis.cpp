// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/hypothesis.h"

#include "core/syntax/byrne_lexer.h"

namespace byrne::assist {

using syntax::vernacular::Token;
using syntax::vernacular::Word;

base::Result<TextEdit> addHypothesis(std::string_view text, base::Span theorem, const std::string& fact) {
    if (theorem.end > text.size() || theorem.begin > theorem.end)
        return base::failure(base::Error::Kind::Input, "The theorem is not in the text.");
    const std::string_view own = text.substr(theorem.begin, theorem.end - theorem.begin);
    base::Diagnostics ignored;
    syntax::vernacular::Messages messages(ignored, base::SourceId(std::size_t{0}));
    const std::vector<Token> tokens = syntax::vernacular::tokenize(own, messages);
    bool hasAssume = false;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        hasAssume = hasAssume || tokens[i].word == Word::Assume;
        if (tokens[i].word != Word::Show) continue;
        const std::uint32_t end = theorem.begin + tokens[i - 1].span.end;
        if (hasAssume) return TextEdit{{end, end}, ", " + fact};
        // On a line of its own where `show` has one.
        const std::string_view between =
            own.substr(tokens[i - 1].span.end, tokens[i].span.begin - tokens[i - 1].span.end);
        const std::size_t line = between.rfind('\n');
        const std::string gap = line == std::string_view::npos ? " " : std::string(between.substr(line));
        return TextEdit{{end, end}, gap + "assume " + fact};
    }
    return base::failure(base::Error::Kind::Input, "This theorem says nothing that is to be shown.");
}

}  // namespace byrne::assist
