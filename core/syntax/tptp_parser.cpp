// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/tptp_parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/logic/term.h"
#include "core/syntax/tptp_notation.h"

namespace byrne::syntax {

using base::DiagnosticCode;
using logic::Connective;
using logic::Fof;
using logic::FofTerm;

namespace {

/// Restores a depth counter when a level of nesting is left, by whatever way.
class Level {
public:
    explicit Level(std::size_t& depth) : depth_(depth) {}
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() { --depth_; }

private:
    std::size_t& depth_;
};

std::optional<Connective> binaryConnective(TptpToken token) {
    switch (token) {
        case TptpToken::Implies:
            return Connective::Implies;
        case TptpToken::ImpliedBy:
            return Connective::ImpliedBy;
        case TptpToken::Iff:
            return Connective::Iff;
        case TptpToken::Xor:
            return Connective::Xor;
        case TptpToken::Nor:
            return Connective::Nor;
        case TptpToken::Nand:
            return Connective::Nand;
        default:
            return std::nullopt;
    }
}

}  // namespace

TptpFile parseTptp(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics) {
    return TptpParser(text, source, diagnostics).file();
}

TptpParser::TptpParser(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics)
    : source_(source),
      diagnostics_(diagnostics),
      messagesBefore_(diagnostics.size()),
      lexer_(text, source, diagnostics) {}

TptpFile TptpParser::file() {
    TptpFile file;
    const std::size_t before = messagesBefore_;
    while (lexer_.kind() != TptpToken::End) {
        if (diagnostics_.size() - before >= kMaxSyntaxErrors) {
            messagesBefore_ = diagnostics_.size();
            fail(DiagnosticCode::LimitReached, "There are too many faults; the rest of the file was not read.");
            break;
        }
        if (item(file)) continue;
        resynchronise();
        messagesBefore_ = diagnostics_.size();
    }
    return file;
}

bool TptpParser::item(TptpFile& file) {
    itemBegin_ = lexer_.span().begin;
    allowsBlanks_ = false;
    const std::string_view word = lexer_.kind() == TptpToken::LowerWord ? lexer_.text() : std::string_view();
    if (word == "fof" || word == "cnf") {
        auto formula = annotatedFormula(word == "fof" ? TptpFormula::Kind::Fof : TptpFormula::Kind::Cnf);
        if (formula) file.items.emplace_back(std::move(*formula));
        return formula.has_value();
    }
    if (word == "include") {
        auto included = include();
        if (included) file.items.emplace_back(std::move(*included));
        return included.has_value();
    }
    unknownItem();
    return false;
}

void TptpParser::unknownItem() {
    const std::string word(lexer_.text());
    if (word == "tff" || word == "thf" || word == "tcf" || word == "tpi") {
        fail(DiagnosticCode::NotSupported, "Formulas of kind `" + word + "` are not read.",
             "Byrne reads the first-order forms fof and cnf.");
        return;
    }
    std::string hint = "A file is a list of fof(name, role, formula). and include('file').";
    const std::string meant = base::nearestName(word, {"fof", "cnf", "include"});
    if (!meant.empty()) hint = "Did you mean `" + meant + "`?";
    unexpected("`fof` or `include`", hint);
}

std::optional<TptpFormula> TptpParser::annotatedFormula(TptpFormula::Kind kind) {
    TptpFormula out;
    out.kind = kind;
    const std::uint32_t begin = advance().begin;
    const base::Span opening = lexer_.span();
    if (!expect(TptpToken::LeftParenthesis, "`(`")) return std::nullopt;
    auto formulaName = name(out.nameSpan);
    if (!formulaName || !expect(TptpToken::Comma, "`,` after the name")) return std::nullopt;
    out.name = std::move(*formulaName);
    if (lexer_.kind() != TptpToken::LowerWord) return unexpected("a role such as axiom or conjecture"), std::nullopt;
    out.role = lexer_.text();
    out.roleSpan = advance();
    allowsBlanks_ = out.role == "hint";
    if (!expect(TptpToken::Comma, "`,` after the role")) return std::nullopt;
    auto content = formula();
    if (!content) return std::nullopt;
    out.formula = std::move(*content);
    if (lexer_.kind() == TptpToken::Comma) {
        auto text = annotations();
        if (!text) return std::nullopt;
        out.annotations = std::move(*text);
    }
    if (!closeItem(opening, out.name)) return std::nullopt;
    out.span = {begin, previousEnd_};
    return out;
}

bool TptpParser::closeItem(base::Span opening, std::string_view what) {
    if (!expectClosing(opening)) return false;
    if (lexer_.kind() == TptpToken::Dot) {
        messagesBefore_ = diagnostics_.size();
        return advance(), true;
    }
    if (lexer_.kind() == TptpToken::RightParenthesis) {
        fail(DiagnosticCode::UnbalancedBracket, "This `)` closes nothing.", "Remove it, or open a bracket before it.");
    } else if (atConnective() || lexer_.kind() == TptpToken::Comma) {
        fail(DiagnosticCode::UnbalancedBracket,
             "The brackets of `" + std::string(what) + "` are closed too early, before this.",
             "Remove a `)` before it, or open a bracket.");
    } else {
        unexpected("`.` at the end of `" + std::string(what) + "`");
    }
    return false;
}

std::optional<std::string> TptpParser::name(base::Span& span) {
    const TptpToken kind = lexer_.kind();
    if (kind != TptpToken::LowerWord && kind != TptpToken::SingleQuoted && kind != TptpToken::Number) {
        const bool isCapital = kind == TptpToken::UpperWord;
        unexpected("a name", isCapital ? "Names start with a small letter, or stand in single quotes." : "");
        return std::nullopt;
    }
    std::string decoded = decodeTptpName(lexer_.text());
    span = advance();
    return decoded;
}

std::optional<std::string> TptpParser::annotations() {
    std::string out;
    std::vector<base::Span> open;
    const auto isWordLike = [](char c) {
        return c != ' ' && std::string_view("()[],:").find(c) == std::string_view::npos;
    };
    for (advance();; advance()) {
        const TptpToken kind = lexer_.kind();
        if (kind == TptpToken::End || kind == TptpToken::Dot) {
            if (open.empty()) return out;
            return neverClosed(open.back()), std::nullopt;
        }
        if (kind == TptpToken::Unknown && !base::isText(lexer_.text()))
            return unexpected("an annotation"), std::nullopt;
        if (diagnostics_.size() > messagesBefore_) return std::nullopt;
        if (kind == TptpToken::LeftParenthesis || kind == TptpToken::LeftBracket) open.push_back(lexer_.span());
        if (kind == TptpToken::RightParenthesis || kind == TptpToken::RightBracket) {
            if (open.empty()) return out;
            const bool matches = (lexer_.text(open.back()) == "(") == (kind == TptpToken::RightParenthesis);
            if (!matches) return neverClosed(open.back()), std::nullopt;
            open.pop_back();
        }
        const std::string_view token = lexer_.text();
        if (!out.empty() && isWordLike(out.back()) && isWordLike(token.front())) out += ' ';
        out += token;
        if (kind == TptpToken::Comma) out += ' ';
    }
}

std::optional<TptpInclude> TptpParser::include() {
    TptpInclude out;
    const std::uint32_t begin = advance().begin;
    const base::Span opening = lexer_.span();
    if (!expect(TptpToken::LeftParenthesis, "`(`")) return std::nullopt;
    if (lexer_.kind() != TptpToken::SingleQuoted) {
        unexpected("a file name in single quotes", "Write include('file.ax').");
        return std::nullopt;
    }
    out.path = unquoteTptp(lexer_.text());
    out.pathSpan = advance();
    if (lexer_.kind() == TptpToken::Comma) {
        advance();
        if (!selection(out)) return std::nullopt;
    }
    if (!closeItem(opening, "include")) return std::nullopt;
    out.span = {begin, previousEnd_};
    return out;
}

bool TptpParser::selection(TptpInclude& include) {
    if (lexer_.kind() == TptpToken::LowerWord && lexer_.text() == "all") return advance(), true;
    include.selects = true;
    if (!expect(TptpToken::LeftBracket, "`[` and the names of the formulas wanted")) return false;
    while (lexer_.kind() != TptpToken::RightBracket) {
        base::Span span;
        auto wanted = name(span);
        if (!wanted) return false;
        include.names.push_back(std::move(*wanted));
        include.nameSpans.push_back(span);
        if (lexer_.kind() != TptpToken::Comma) break;
        advance();
    }
    return expect(TptpToken::RightBracket, "`]`");
}

std::optional<Fof> TptpParser::formula() {
    auto first = unitary();
    if (!first) return std::nullopt;
    if (lexer_.kind() == TptpToken::And) return chain(std::move(*first), TptpToken::And, Connective::And);
    if (lexer_.kind() == TptpToken::Or) return chain(std::move(*first), TptpToken::Or, Connective::Or);
    if (const auto connective = binaryConnective(lexer_.kind())) return binary(std::move(*first), *connective);
    return first;
}

std::optional<Fof> TptpParser::chain(Fof first, TptpToken token, Connective connective) {
    logic::FofConnection connection{connective, {}};
    const std::uint32_t begin = first.span.begin;
    connection.parts.push_back(std::move(first));
    while (lexer_.kind() == token) {
        advance();
        auto part = unitary();
        if (!part) return std::nullopt;
        connection.parts.push_back(std::move(*part));
    }
    if (atConnective()) return mixedConnectives(), std::nullopt;
    return Fof{std::move(connection), {begin, previousEnd_}};
}

std::optional<Fof> TptpParser::binary(Fof left, Connective connective) {
    advance();
    auto right = unitary();
    if (!right) return std::nullopt;
    if (atConnective()) return mixedConnectives(), std::nullopt;
    logic::FofConnection connection{connective, {}};
    const std::uint32_t begin = left.span.begin;
    connection.parts.push_back(std::move(left));
    connection.parts.push_back(std::move(*right));
    return Fof{std::move(connection), {begin, previousEnd_}};
}

void TptpParser::mixedConnectives() {
    fail(DiagnosticCode::UnexpectedToken, "It is not clear what `" + std::string(lexer_.text()) + "` connects here.",
         "Put brackets around one of the parts: TPTP has no order of precedence between connectives.");
}

std::optional<Fof> TptpParser::unitary() {
    switch (lexer_.kind()) {
        case TptpToken::LeftParenthesis:
            return bracketed();
        case TptpToken::Not:
            return negation();
        case TptpToken::ForAll:
            return quantified(logic::Quantifier::ForAll);
        case TptpToken::Exists:
            if (allowsBlanks_ && lexer_.following() != '[') return blank();
            return quantified(logic::Quantifier::Exists);
        case TptpToken::Blank:
            if (allowsBlanks_) return blank();
            break;
        default:
            break;
    }
    return atomic();
}

std::optional<Fof> TptpParser::blank() {
    std::string text(lexer_.text());
    return Fof{logic::FofBlank{std::move(text)}, advance()};
}

std::optional<Fof> TptpParser::bracketed() {
    const base::Span opening = lexer_.span();
    if (!deeper(formulaDepth_, logic::kMaxFormulaDepth, "Formulas")) return std::nullopt;
    const Level level(formulaDepth_);
    advance();
    auto inner = formula();
    if (!inner || !expectClosing(opening)) return std::nullopt;
    return inner;
}

std::optional<Fof> TptpParser::negation() {
    if (!deeper(formulaDepth_, logic::kMaxFormulaDepth, "Formulas")) return std::nullopt;
    const Level level(formulaDepth_);
    const std::uint32_t begin = advance().begin;
    auto inner = unitary();
    if (!inner) return std::nullopt;
    Fof out = logic::makeNot(std::move(*inner));
    out.span = {begin, previousEnd_};
    return out;
}

std::optional<Fof> TptpParser::quantified(logic::Quantifier quantifier) {
    if (!deeper(formulaDepth_, logic::kMaxFormulaDepth, "Formulas")) return std::nullopt;
    const Level level(formulaDepth_);
    const std::uint32_t begin = advance().begin;
    auto variables = variableList();
    if (!variables || !expect(TptpToken::Colon, "`:` after the variables")) return std::nullopt;
    auto body = unitary();
    if (!body) return std::nullopt;
    logic::FofQuantification quantification{quantifier, std::move(*variables), {}};
    quantification.body.push_back(std::move(*body));
    return Fof{std::move(quantification), {begin, previousEnd_}};
}

std::optional<std::vector<logic::FofVariable>> TptpParser::variableList() {
    std::vector<logic::FofVariable> variables;
    if (lexer_.kind() != TptpToken::LeftBracket)
        return unexpected("`[` and variables", "Write the variables in square brackets: ![X, Y]: p(X,Y)."),
               std::nullopt;
    advance();
    while (true) {
        if (lexer_.kind() != TptpToken::UpperWord) {
            unexpected("a variable", "Variables start with a capital letter.");
            return std::nullopt;
        }
        const std::string variable(lexer_.text());
        variables.push_back({variable, advance()});
        if (lexer_.kind() != TptpToken::Comma) break;
        advance();
    }
    if (!expect(TptpToken::RightBracket, "`]` after the variables")) return std::nullopt;
    return variables;
}

std::optional<Fof> TptpParser::atomic() {
    if (lexer_.kind() == TptpToken::DollarWord && (lexer_.text() == "$true" || lexer_.text() == "$false")) {
        const bool value = lexer_.text() == "$true";
        return Fof{logic::FofTruth{value}, advance()};
    }
    if (!atTerm()) return unexpected("a formula"), std::nullopt;
    auto left = term();
    if (!left) return std::nullopt;
    if (lexer_.kind() == TptpToken::Equal || lexer_.kind() == TptpToken::NotEqual) return equation(std::move(*left));
    return atomOf(std::move(*left));
}

std::optional<Fof> TptpParser::equation(FofTerm left) {
    const bool isPositive = lexer_.kind() == TptpToken::Equal;
    advance();
    auto right = term();
    if (!right) return std::nullopt;
    const std::uint32_t begin = left.span.begin;
    Fof out = logic::makeEquation(isPositive, std::move(left), std::move(*right));
    out.span = {begin, previousEnd_};
    return out;
}

std::optional<Fof> TptpParser::atomOf(FofTerm term) {
    const char first = term.name.front();
    const bool isPredicate = term.kind == FofTerm::Kind::Function && first != '"' && first != '+' && first != '-' &&
                             !(first >= '0' && first <= '9');
    if (!isPredicate) {
        failAt(term.span, DiagnosticCode::UnexpectedToken,
               "`" + term.name + "` is a term, but a formula is wanted here.",
               "Predicates start with a small letter; terms are compared with = or !=.");
        return std::nullopt;
    }
    return Fof{logic::FofAtom{std::move(term.name), std::move(term.arguments)}, term.span};
}

bool TptpParser::atTerm() const {
    switch (lexer_.kind()) {
        case TptpToken::LowerWord:
        case TptpToken::UpperWord:
        case TptpToken::DollarWord:
        case TptpToken::SingleQuoted:
        case TptpToken::DistinctObject:
        case TptpToken::Number:
            return true;
        case TptpToken::Blank:
        case TptpToken::Exists:
            return allowsBlanks_;
        default:
            return false;
    }
}

std::optional<FofTerm> TptpParser::term() {
    if (!atTerm()) return unexpected("a term"), std::nullopt;
    if (!deeper(termDepth_, logic::kMaxTermDepth, "Terms")) return std::nullopt;
    const Level level(termDepth_);
    FofTerm out;
    const TptpToken kind = lexer_.kind();
    if (kind == TptpToken::UpperWord) out.kind = FofTerm::Kind::Variable;
    if (kind == TptpToken::Blank || kind == TptpToken::Exists) out.kind = FofTerm::Kind::Blank;
    out.name = decodeTptpName(lexer_.text());
    out.span = advance();
    const bool isFunction =
        kind == TptpToken::LowerWord || kind == TptpToken::SingleQuoted || kind == TptpToken::DollarWord;
    if (lexer_.kind() != TptpToken::LeftParenthesis) return out;
    if (!isFunction) {
        fail(DiagnosticCode::UnexpectedToken, "`" + out.name + "` cannot have arguments.",
             "Functions and predicates start with a small letter, or stand in single quotes.");
        return std::nullopt;
    }
    auto given = arguments();
    if (!given) return std::nullopt;
    out.arguments = std::move(*given);
    out.span.end = previousEnd_;
    return out;
}

std::optional<std::vector<FofTerm>> TptpParser::arguments() {
    const base::Span opening = advance();
    std::vector<FofTerm> out;
    if (lexer_.kind() == TptpToken::RightParenthesis)
        return unexpected("an argument", "Without arguments, leave out the brackets as well."), std::nullopt;
    while (true) {
        auto argument = term();
        if (!argument) return std::nullopt;
        out.push_back(std::move(*argument));
        if (lexer_.kind() != TptpToken::Comma) break;
        advance();
    }
    if (!expectClosing(opening)) return std::nullopt;
    return out;
}

base::Span TptpParser::advance() {
    const base::Span taken = lexer_.span();
    previousEnd_ = taken.end;
    lexer_.advance();
    return taken;
}

bool TptpParser::atItemStart() const {
    if (lexer_.kind() != TptpToken::LowerWord || lexer_.following() != '(') return false;
    constexpr std::array<std::string_view, 7> kWords = {"fof", "cnf", "include", "tff", "thf", "tcf", "tpi"};
    return std::find(kWords.begin(), kWords.end(), lexer_.text()) != kWords.end();
}

void TptpParser::resynchronise() {
    const std::size_t messages = diagnostics_.size();
    bool afterDot = false;
    while (lexer_.kind() != TptpToken::End) {
        const bool isWordAfterDot = afterDot && lexer_.kind() == TptpToken::LowerWord && lexer_.following() == '(';
        if (lexer_.span().begin > itemBegin_ && (isWordAfterDot || (atItemStart() && lexer_.startsLine()))) break;
        afterDot = lexer_.kind() == TptpToken::Dot;
        advance();
    }
    diagnostics_.resize(messages);
    hintAtBrackets(diagnostics_.back());
}

/// A bracket too many or too few often shows as another fault.
void TptpParser::hintAtBrackets(base::Diagnostic& diagnostic) const {
    base::Diagnostics ignored;
    std::size_t opened = 0;
    std::size_t closed = 0;
    const std::string_view item = lexer_.text({itemBegin_, lexer_.span().begin});
    for (TptpLexer lexer(item, source_, ignored); lexer.kind() != TptpToken::End; lexer.advance()) {
        if (lexer.kind() == TptpToken::LeftParenthesis) ++opened;
        if (lexer.kind() == TptpToken::RightParenthesis) ++closed;
    }
    const bool mayBeTheCause =
        diagnostic.code == DiagnosticCode::UnexpectedToken || diagnostic.code == DiagnosticCode::UnbalancedBracket;
    if (opened == closed || !mayBeTheCause) return;
    diagnostic.code = DiagnosticCode::UnbalancedBracket;
    diagnostic.hints.push_back("There are " + std::to_string(opened) + " `(` but " + std::to_string(closed) +
                               " `)` from the start of this formula on.");
}

bool TptpParser::atConnective() const {
    return lexer_.kind() == TptpToken::And || lexer_.kind() == TptpToken::Or ||
           binaryConnective(lexer_.kind()).has_value();
}

bool TptpParser::expect(TptpToken kind, std::string_view what) {
    if (lexer_.kind() == kind) return advance(), true;
    unexpected(what);
    return false;
}

bool TptpParser::expectClosing(base::Span opening) {
    if (lexer_.kind() == TptpToken::RightParenthesis) return advance(), true;
    const bool isEnd = lexer_.kind() == TptpToken::End || lexer_.kind() == TptpToken::Dot || atItemStart();
    if (!isEnd) {
        unexpected("`)` or a connective");
        return false;
    }
    neverClosed(opening);
    return false;
}

void TptpParser::neverClosed(base::Span opening) {
    failAt(opening, DiagnosticCode::UnbalancedBracket,
           "This `" + std::string(lexer_.text(opening)) + "` is never closed.", "Close it before " + found() + ".");
}

bool TptpParser::deeper(std::size_t& depth, std::size_t limit, std::string_view what) {
    if (depth < limit) return ++depth, true;
    fail(DiagnosticCode::NestedTooDeep,
         std::string(what) + " may not nest deeper than " + std::to_string(limit) + " levels.",
         "Remove brackets that are not needed, or name a part by a definition.");
    return false;
}

void TptpParser::unexpected(std::string_view wanted, std::string hint) {
    if (hint.empty()) hint = foreignNotationHint(lexer_.text());
    fail(DiagnosticCode::UnexpectedToken, "Expected " + std::string(wanted) + ", but found " + found() + ".",
         std::move(hint));
}

std::string TptpParser::found() const {
    constexpr std::size_t kShown = 40;
    if (lexer_.kind() == TptpToken::End) return "the end of the file";
    const std::string_view text = lexer_.text();
    if (!base::isText(text)) return "bytes that are not text";
    if (text.size() <= kShown) return "`" + std::string(text) + "`";
    std::size_t end = kShown;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return "`" + std::string(text.substr(0, end)) + "...`";
}

void TptpParser::fail(DiagnosticCode code, std::string message, std::string hint) {
    failAt(lexer_.span(), code, std::move(message), std::move(hint));
}

void TptpParser::failAt(base::Span span, DiagnosticCode code, std::string message, std::string hint) {
    if (diagnostics_.size() > messagesBefore_) return;
    base::Diagnostic diagnostic{base::Severity::Error, code, {source_, span}, std::move(message), {}};
    if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
    diagnostics_.push_back(std::move(diagnostic));
}

}  // namespace byrne::syntax
