// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/completion.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/syntax/byrne_lexer.h"

namespace byrne::assist {

namespace {

using syntax::vernacular::Token;
using syntax::vernacular::TokenKind;
using syntax::vernacular::Word;

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Where the axiom, theorem or declaration around the place begins: documents begin these on lines of their own.
std::size_t itemBegin(std::string_view text, std::size_t offset) {
    std::size_t line = offset;
    while (line > 0) {
        line = text.rfind('\n', line - 1);
        const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
        for (const std::string_view word : {"theorem", "axiom", "predicate", "include", "constant", "function"})
            if (text.substr(begin, word.size()) == word) return begin;
        if (line == std::string_view::npos) return 0;
    }
    return 0;
}

/// The tokens of an item up to a place, with what they bind.
class Before {
public:
    Before(std::string_view text, std::uint32_t offset) : begin_(itemBegin(text, offset)) {
        text_ = text.substr(begin_, offset - begin_);
        base::Diagnostics ignored;
        syntax::vernacular::Messages messages(ignored, base::SourceId(0));
        tokens_ = syntax::vernacular::tokenize(text_, messages);
        tokens_.pop_back();
        const std::size_t line = text_.rfind('\n') == std::string_view::npos ? 0 : text_.rfind('\n') + 1;
        isInText_ = isOpen(text_.substr(line));
    }

    [[nodiscard]] bool isInText() const { return isInText_; }
    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] const Token& at(std::size_t i) const { return tokens_[i]; }
    [[nodiscard]] bool is(std::size_t i, Word word) const { return i < size() && tokens_[i].word == word; }
    [[nodiscard]] bool is(std::size_t i, TokenKind kind) const { return i < size() && tokens_[i].kind == kind; }
    [[nodiscard]] std::string spelling(std::size_t i) const { return syntax::vernacular::decoded(tokens_[i], text_); }
    [[nodiscard]] bool isName(std::size_t i) const { return is(i, TokenKind::Name) || is(i, TokenKind::QuotedName); }

    /// The last keyword outside of brackets; size() if there is none.
    [[nodiscard]] std::size_t lastKeyword() const {
        for (std::size_t i = size(); i-- > 0;)
            if (at(i).kind == TokenKind::Keyword && !isMinor(at(i).word)) return i;
        return size();
    }

    /// Brackets that are open at the end, by the place of the token before each.
    [[nodiscard]] std::vector<std::size_t> openCalls() const {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < size(); ++i) {
            if (is(i, TokenKind::LeftParen)) open.push_back(i);
            if (is(i, TokenKind::RightParen) && !open.empty()) open.pop_back();
            // A step begins: what was open before was left open by mistake.
            if (at(i).kind == TokenKind::Keyword) open.clear();
        }
        return open;
    }

    [[nodiscard]] std::vector<std::string> objects() const {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!is(i, Word::For) && !is(i, Word::Obtain) && !is(i, Word::Exists)) continue;
            for (std::size_t n = i + 1; isName(n) || is(n, TokenKind::Comma); ++n)
                if (isName(n) && std::ranges::find(names, spelling(n)) == names.end()) names.push_back(spelling(n));
        }
        return names;
    }

    /// The latest first; h1, h2, ... for hypotheses without.
    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> names;
        int hypotheses = 0;
        bool isAssuming = false;
        int depth = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            depth += is(i, TokenKind::LeftParen) ? 1 : is(i, TokenKind::RightParen) ? -1 : 0;
            if (at(i).kind == TokenKind::Keyword) isAssuming = is(i, Word::Assume);
            const bool beginsFact = at(i).kind == TokenKind::Keyword || (depth == 0 && is(i, TokenKind::Comma));
            if (!beginsFact) continue;
            const bool isLabelled = isName(i + 1) && is(i + 2, TokenKind::Colon);
            if (isAssuming) ++hypotheses;
            if (isLabelled && !is(i, Word::Theorem) && !is(i, Word::Axiom)) names.push_back(spelling(i + 1));
            if (isAssuming && !isLabelled) names.push_back("h" + std::to_string(hypotheses));
        }
        std::ranges::reverse(names);
        return names;
    }

    /// What is claimed between two tokens: names of predicates, `~` before those that are denied.
    [[nodiscard]] std::set<std::string> claims(std::size_t from, std::size_t to) const {
        std::set<std::string> names;
        for (std::size_t i = from; i < to; ++i)
            if (isName(i) && is(i + 1, TokenKind::LeftParen))
                names.insert((i > 0 && is(i - 1, TokenKind::Tilde) ? "~" : "") + spelling(i));
        return names;
    }

    /// Predicates that are spoken of from token `from` on.
    [[nodiscard]] std::set<std::string> predicates(std::size_t from, std::size_t to) const {
        std::set<std::string> names;
        for (std::size_t i = from; i < to; ++i)
            if (isName(i) && is(i + 1, TokenKind::LeftParen)) names.insert(spelling(i));
        return names;
    }

private:
    /// Words inside a fact or a reason.
    static bool isMinor(Word word) {
        return word == Word::Or || word == Word::True || word == Word::False || word == Word::Auto ||
               word == Word::Refl || word == Word::Nothing || word == Word::Equality || word == Word::ExcludedMiddle ||
               word == Word::Nonempty || word == Word::Clash;
    }

    static bool isOpen(std::string_view line) {
        char quote = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (quote != 0 && line[i] == '\\')
                ++i;
            else if (quote != 0)
                quote = line[i] == quote ? '\0' : quote;
            else if (line[i] == '%')
                return true;
            else if (line[i] == '\'' || line[i] == '"')
                quote = line[i];
        }
        return quote != 0;
    }

    std::size_t begin_;
    std::string_view text_;
    std::vector<Token> tokens_;
    bool isInText_ = false;
};

class Completer {
public:
    Completer(const syntax::Document& document, const logic::Vocabulary& vocabulary, const Before& before,
              std::string prefix)
        : document_(document), vocabulary_(vocabulary), before_(before), prefix_(std::move(prefix)) {}

    std::vector<Completion> run() {
        if (!before_.openCalls().empty()) {
            objects();
        } else if (const std::size_t keyword = before_.lastKeyword(); keyword == before_.size()) {
            words({"theorem", "axiom", "include", "predicate", "constant", "function"});
        } else {
            after(keyword);
        }
        return std::move(found_);
    }

private:
    void after(std::size_t keyword) {
        const std::size_t last = before_.size() - 1;
        const bool isBeginning = last == keyword || before_.is(last, TokenKind::Comma) ||
                                 before_.is(last, TokenKind::Colon) || before_.is(last, TokenKind::Tilde) ||
                                 before_.is(last, Word::Or);
        switch (before_.at(keyword).word) {
            case Word::By:
                if (last == keyword) return reasons(keyword);
                words({"from"});
                return steps();
            case Word::From:
                if (isBeginning) return labels();
                return steps();
            case Word::Have:
            case Word::Where:
            case Word::Hence:
            case Word::Cases:
                if (isBeginning) return facts();
                words({"by", "from"});
                if (before_.is(keyword, Word::Hence)) words({"with"});
                return steps();
            case Word::Contradiction:
                return words({"by", "from"});
            case Word::Case:
                if (isBeginning && last != keyword && before_.is(last, TokenKind::Colon)) steps();
                if (isBeginning) return facts();
                return;
            case Word::Assume:
                if (isBeginning) return facts();
                return words({"show"});
            case Word::Show:
                if (isBeginning) {
                    words({"exists", "false"});
                    return facts();
                }
                return words({"proof", "or"});
            case Word::Obtain:
                if (last != keyword) words({"where"});
                return;
            case Word::For:
                if (last != keyword) words({"assume", "show"});
                return;
            case Word::With:
                return objects();
            case Word::Proof:
                return steps();
            case Word::Qed:
                steps();
                return words({"theorem", "axiom"});
            case Word::Theorem:
            case Word::Axiom:
                if (before_.is(last, TokenKind::Colon)) words({"for", "assume", "show"});
                return;
            case Word::Exists:
                if (before_.is(last, TokenKind::Colon) || before_.is(last, TokenKind::Comma)) facts();
                return;
            default:
                return;
        }
    }

    void add(Completion::Kind kind, const std::string& text, const std::string& shown) {
        const bool isNew =
            std::ranges::none_of(found_, [&](const Completion& each) { return each.shown == shown; });
        if (text.starts_with(prefix_) && shown != prefix_ && isNew) found_.push_back({kind, text, shown});
    }

    void words(std::initializer_list<const char*> list) {
        for (const char* word : list) add(Completion::Kind::Word, word, word);
    }

    void steps() { words({"have", "obtain", "cases", "case", "hence", "contradiction", "qed"}); }

    void objects() {
        for (const std::string& name : before_.objects()) add(Completion::Kind::Object, name, name);
        const logic::Signature& signature = document_.theory.signature;
        for (std::size_t i = 0; i < signature.functionCount(); ++i)
            if (const logic::Symbol& symbol = signature[logic::FunctionId(i)]; symbol.arity == 0)
                add(Completion::Kind::Object, symbol.name, symbol.name);
    }

    void labels() {
        for (const std::string& name : before_.labels()) add(Completion::Kind::Label, name, name);
    }

    /// Predicates of the theory, those that this theorem speaks of first; then the objects, for equalities.
    void facts() {
        const std::set<std::string> spoken = before_.predicates(0, before_.size());
        const logic::Signature& signature = document_.theory.signature;
        for (const bool isSpoken : {true, false})
            for (std::size_t i = 0; i < signature.predicateCount(); ++i) {
                const logic::PredicateId id(i);
                if (id == logic::Signature::kEquality || spoken.contains(signature[id].name) != isSpoken) continue;
                predicate(signature[id].name, signature[id].arity);
            }
        objects();
        for (const logic::PredicateWords& known : vocabulary_.predicates())
            if (!prefix_.empty()) predicate(known.name, known.parameters.size());
    }

    void predicate(const std::string& name, std::size_t arity) {
        add(Completion::Kind::Predicate, arity == 0 ? name : name + "(", predicateSignature(name, arity, vocabulary_));
    }

    /// Statements that can give what the step claims; those whose premises this theorem speaks of first.
    void reasons(std::size_t by) {
        const std::size_t claim = claimBefore(by);
        const std::set<std::string> claimed = before_.claims(claim, by);
        const std::set<std::string> spoken = before_.predicates(0, claim);
        std::map<int, std::vector<std::string>> ranked;
        const logic::Theory& theory = document_.theory;
        const std::size_t end = statementsBefore();
        for (std::size_t i = 0; i < end; ++i) {
            const logic::Statement& statement = theory.statements[i];
            const bool fits = gives(statement.formula, claimed) && hasForm(statement.formula, claim);
            if (!fits && prefix_.empty()) continue;
            ranked[!fits ? 2 : needsOnly(statement.formula, spoken) ? 0 : 1].push_back(statement.name);
        }
        for (const auto& [rank, names] : ranked)
            for (const std::string& name : names)
                add(Completion::Kind::Statement, syntax::vernacular::quotedIfNeeded(name), name);
        words({"auto", "equality", "excluded_middle", "nonempty", "clash"});
    }

    [[nodiscard]] std::size_t claimBefore(std::size_t by) const {
        for (std::size_t i = by; i-- > 0;)
            if (before_.is(i, Word::Have) || before_.is(i, Word::Obtain) || before_.is(i, Word::Hence) ||
                before_.is(i, Word::Cases) || before_.is(i, Word::Contradiction))
                return i;
        return 0;
    }

    /// A theorem may use the statements before it.
    [[nodiscard]] std::size_t statementsBefore() const {
        const logic::Theory& theory = document_.theory;
        if (!before_.is(0, Word::Theorem) || !before_.isName(1)) return theory.statements.size();
        const auto own = theory.find(before_.spelling(1));
        return own ? own->index() : theory.statements.size();
    }

    [[nodiscard]] bool hasForm(const logic::CoherentFormula& formula, std::size_t claim) const {
        if (before_.is(claim, Word::Cases)) return formula.conclusion.size() > 1;
        if (before_.is(claim, Word::Contradiction)) return formula.conclusion.empty();
        const bool needsWitness = before_.is(claim, Word::Obtain);
        return formula.conclusion.size() == 1 && formula.conclusion.front().witnesses.empty() != needsWitness;
    }

    [[nodiscard]] const std::string& nameOf(const logic::Literal& literal) const {
        return document_.theory.signature[literal.predicate].name;
    }

    [[nodiscard]] bool gives(const logic::CoherentFormula& formula, const std::set<std::string>& claimed) const {
        return std::ranges::all_of(claimed, [&](const std::string& name) {
            return std::ranges::any_of(formula.conclusion, [&](const logic::Disjunct& disjunct) {
                return std::ranges::any_of(disjunct.literals,
                                           [&](const logic::Literal& each) {
                                               return (each.positive ? "" : "~") + nameOf(each) == name;
                                           });
            });
        });
    }

    [[nodiscard]] bool needsOnly(const logic::CoherentFormula& formula, const std::set<std::string>& spoken) const {
        return std::ranges::all_of(formula.premises, [&](const logic::Literal& each) {
            return each.predicate == logic::Signature::kEquality || spoken.contains(nameOf(each));
        });
    }

    const syntax::Document& document_;
    const logic::Vocabulary& vocabulary_;
    const Before& before_;
    std::string prefix_;
    std::vector<Completion> found_;
};

}  // namespace

Completions completionsAt(const syntax::Document& document, const logic::Vocabulary& vocabulary, std::string_view text,
                          std::uint32_t offset) {
    std::uint32_t begin = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text.size()));
    const std::uint32_t end = begin;
    while (begin > 0 && isWordByte(text[begin - 1])) --begin;
    Completions completions{{begin, end}, {}};
    const Before before(text, begin);
    if (!before.isInText())
        completions.list =
            Completer(document, vocabulary, before, std::string(text.substr(begin, end - begin))).run();
    return completions;
}

std::optional<Call> callAt(std::string_view text, std::uint32_t offset) {
    const Before before(text, std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text.size())));
    const std::vector<std::size_t> open = before.openCalls();
    if (before.isInText() || open.empty() || open.back() == 0 || !before.isName(open.back() - 1)) return std::nullopt;
    const std::size_t name = open.back() - 1;
    Call call;
    call.name = before.spelling(name);
    call.span = {static_cast<std::uint32_t>(before.begin() + before.at(name).span.begin),
                 static_cast<std::uint32_t>(before.begin() + before.at(name).span.end)};
    call.isStatement = name > 0 && before.is(name - 1, Word::By);
    for (std::size_t i = open.back(); i < before.size(); ++i)
        if (before.is(i, TokenKind::Comma)) ++call.argument;
    return call;
}

std::string predicateSignature(const std::string& name, std::size_t arity, const logic::Vocabulary& vocabulary) {
    const logic::SpelledPredicate spelled = vocabulary.find(name, arity);
    std::vector<std::string> arguments(arity, "_");
    for (std::size_t i = 0; spelled.words != nullptr && i < spelled.place.size() && i < arity; ++i)
        if (spelled.place[i] < arity) arguments[spelled.place[i]] = spelled.words->parameters[i].name;
    std::string text = syntax::vernacular::quotedIfNeeded(name);
    for (std::size_t i = 0; i < arity; ++i) text += (i == 0 ? "(" : ",") + arguments[i];
    return arity == 0 ? text : text + ")";
}

}  // namespace byrne::assist
