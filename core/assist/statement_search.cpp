// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/statement_search.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <sstream>

namespace byrne::assist {

namespace {

using Where = FoundStatement::Where;

/// One word of the query.
struct Pattern {
    bool isNegative = false;
    std::string name;
    std::optional<std::vector<std::string>> arguments;  ///< With brackets; for equalities always.
    bool isEquality = false;
};

std::string trimmed(std::string text) {
    const auto isBlank = [](unsigned char c) { return std::isspace(c) != 0; };
    text.erase(std::ranges::find_if_not(text.rbegin(), text.rend(), isBlank).base(), text.end());
    text.erase(text.begin(), std::ranges::find_if_not(text, isBlank));
    return text;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Blanks inside brackets and around `=` do not separate words.
std::vector<std::string> wordsOf(const std::string& query) {
    std::string tight;
    std::size_t depth = 0;
    for (const char c : query) {
        depth += c == '(' ? 1 : 0;
        if (c == ')' && depth > 0) --depth;
        if (!(depth > 0 && c == ' ')) tight += c;
    }
    for (const std::string sign : {" = ", " != "})
        for (std::size_t at = tight.find(sign); at != std::string::npos; at = tight.find(sign))
            tight.replace(at, sign.size(), trimmed(sign));
    std::istringstream in(tight);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

Pattern patternOf(std::string word) {
    Pattern pattern;
    while (word.starts_with('~')) {
        pattern.isNegative = !pattern.isNegative;
        word.erase(0, 1);
    }
    if (const std::size_t at = word.find('='); at != std::string::npos) {
        pattern.isEquality = true;
        const bool isUnequal = at > 0 && word[at - 1] == '!';
        pattern.isNegative = pattern.isNegative != isUnequal;
        pattern.arguments = {trimmed(word.substr(0, at - (isUnequal ? 1 : 0))), trimmed(word.substr(at + 1))};
        return pattern;
    }
    const std::size_t open = word.find('(');
    pattern.name = word.substr(0, open);
    if (open == std::string::npos) return pattern;
    pattern.arguments.emplace();
    std::string inner = word.substr(open + 1);
    if (inner.ends_with(')')) inner.pop_back();
    std::istringstream in(inner);
    for (std::string argument; std::getline(in, argument, ',');) pattern.arguments->push_back(trimmed(argument));
    return pattern;
}

class Matcher {
public:
    Matcher(const logic::Theory& theory, const logic::Vocabulary& vocabulary)
        : theory_(theory), vocabulary_(vocabulary) {}

    [[nodiscard]] bool fits(const Pattern& pattern, const logic::Literal& literal) const {
        if (pattern.isNegative == literal.positive) return false;
        if (pattern.isEquality != literal.isEquality()) return false;
        const bool isExact = pattern.arguments.has_value();
        if (!pattern.isEquality && !isNamed(pattern.name, literal, isExact)) return false;
        if (!isExact) return true;
        if (pattern.arguments->size() != literal.arguments.size()) return false;
        if (haveShape(*pattern.arguments, literal.arguments)) return true;
        return pattern.isEquality && haveShape({(*pattern.arguments)[1], (*pattern.arguments)[0]}, literal.arguments);
    }

private:
    [[nodiscard]] bool isNamed(const std::string& name, const logic::Literal& literal, bool isExact) const {
        const logic::Symbol& symbol = theory_.signature[literal.predicate];
        const auto isLike = [&](const std::string& candidate) {
            return isExact ? lower(candidate) == lower(name) : lower(candidate).find(lower(name)) != std::string::npos;
        };
        if (isLike(symbol.name)) return true;
        const logic::SpelledPredicate words = vocabulary_.find(symbol.name, symbol.arity);
        if (words.words == nullptr) return false;
        return isLike(words.words->name) ||
               std::ranges::any_of(words.words->aliases, [&](const logic::Alias& alias) { return isLike(alias.name); });
    }

    /// Equal names at both places mean equal terms; `_` fits anything.
    static bool haveShape(const std::vector<std::string>& pattern, const std::vector<logic::Term>& arguments) {
        std::map<std::string, logic::Term> bound;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (pattern[i].empty() || pattern[i] == "_") continue;
            if (bound.emplace(pattern[i], arguments[i]).first->second != arguments[i]) return false;
        }
        return true;
    }

    const logic::Theory& theory_;
    const logic::Vocabulary& vocabulary_;
};

struct Query {
    std::vector<Pattern> anywhere;
    std::vector<Pattern> conclusions;
    std::vector<Pattern> premises;
};

Query queryOf(const std::string& text) {
    Query query;
    std::vector<Pattern>* next = &query.anywhere;
    for (const std::string& word : wordsOf(text)) {
        const std::string plain = lower(word);
        if (plain == "give" || plain == "gives")
            next = &query.conclusions;
        else if (plain == "need" || plain == "needs")
            next = &query.premises;
        else
            next->push_back(patternOf(word));
    }
    return query;
}

}  // namespace

std::vector<FoundStatement> searchStatements(const logic::Theory& theory, logic::StatementId end,
                                             const logic::Vocabulary& vocabulary, const std::string& query) {
    const Query wanted = queryOf(query);
    const Matcher matcher(theory, vocabulary);
    std::vector<FoundStatement> found;
    for (std::size_t i = 0; i < std::min(end.index(), theory.statements.size()); ++i) {
        const logic::Statement& statement = theory.statements[i];
        const auto inConclusion = [&](const Pattern& pattern) {
            return std::ranges::any_of(statement.formula.conclusion, [&](const logic::Disjunct& disjunct) {
                return std::ranges::any_of(disjunct.literals,
                                           [&](const logic::Literal& each) { return matcher.fits(pattern, each); });
            });
        };
        const auto inPremises = [&](const Pattern& pattern) {
            return std::ranges::any_of(statement.formula.premises,
                                       [&](const logic::Literal& each) { return matcher.fits(pattern, each); });
        };
        if (!std::ranges::all_of(wanted.conclusions, inConclusion) || !std::ranges::all_of(wanted.premises, inPremises))
            continue;
        std::optional<Where> worst = wanted.conclusions.empty() && !wanted.premises.empty() ? Where::Premises
                                     : wanted.conclusions.empty()                           ? Where::Name
                                                                                            : Where::Conclusion;
        for (const Pattern& pattern : wanted.anywhere) {
            const bool isName = !pattern.arguments && !pattern.isNegative &&
                                lower(statement.name).find(lower(pattern.name)) != std::string::npos;
            const std::optional<Where> where = isName                  ? std::optional(Where::Name)
                                               : inConclusion(pattern) ? std::optional(Where::Conclusion)
                                               : inPremises(pattern)   ? std::optional(Where::Premises)
                                                                       : std::nullopt;
            worst = where && worst ? std::optional(std::max(*worst, *where)) : std::nullopt;
        }
        if (worst) found.push_back({logic::StatementId(i), *worst});
    }
    std::ranges::stable_sort(found, {}, &FoundStatement::where);
    return found;
}

}  // namespace byrne::assist
