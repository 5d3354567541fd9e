// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_parser.h"

#include "core/base/text.h"
#include "core/syntax/byrne_cursor.h"
#include "core/syntax/byrne_figure.h"
#include "core/syntax/byrne_proof_parser.h"
#include "core/syntax/byrne_words_parser.h"

namespace byrne::syntax::vernacular {

namespace {

class DocumentParser {
public:
    DocumentParser(Cursor& cursor, ItemReceiver& receiver) : cursor_(cursor), receiver_(receiver) {}

    bool run() {
        while (!cursor_.atEnd()) {
            if (isSkipping_ && !atDocumentWord(cursor_)) {
                cursor_.advance();
                continue;
            }
            begin_ = cursor_.peek().span.begin;
            isSkipping_ = !item();
        }
        return hasItems_;
    }

private:
    void give(DocumentItem item) {
        hasItems_ = true;
        receiver_.take(std::move(item), cursor_.spanFrom(begin_));
    }

    bool item() {
        if (cursor_.at(Word::Include)) return include();
        if (cursor_.atPlain("drawing")) return drawing();
        if (cursor_.atAny({Word::Constant, Word::Function, Word::Generated})) return symbols();
        if (cursor_.at(Word::Predicate)) return predicate();
        if (cursor_.atAny({Word::Axiom, Word::Theorem})) return statement();
        if (cursor_.atPlain("figure")) return figure();
        return cursor_.unexpected(
            "a declaration, an axiom or a theorem",
            {"Each begins with one of the words include, drawing, constant, function, predicate, axiom, theorem, figure."});
    }

    bool include() {
        const std::uint32_t begin = cursor_.peek().span.begin;
        cursor_.advance();
        IncludeTree include;
        if (!cursor_.string(include.path, "a file name in double quotes")) return false;
        include.span = cursor_.spanFrom(begin);
        give(std::move(include));
        return true;
    }

    bool drawing() {
        const std::uint32_t begin = cursor_.peek().span.begin;
        cursor_.advance();
        DrawingTree drawing;
        if (!cursor_.string(drawing.path, "the name of a GCL file in double quotes")) return false;
        drawing.span = cursor_.spanFrom(begin);
        give(std::move(drawing));
        return true;
    }

    bool symbols() {
        SymbolsTree symbols;
        symbols.kind = cursor_.at(Word::Constant)   ? SymbolsTree::Kind::Constant
                       : cursor_.at(Word::Function) ? SymbolsTree::Kind::Function
                                                    : SymbolsTree::Kind::GeneratedPredicate;
        cursor_.advance();
        if (symbols.kind == SymbolsTree::Kind::GeneratedPredicate && !cursor_.expect(Word::Predicate)) return false;
        return symbolList(std::move(symbols));
    }

    bool symbolList(SymbolsTree symbols) {
        do {
            SymbolsTree::Entry entry;
            if (!cursor_.name(entry.name, "the name of a symbol")) return false;
            if (symbols.kind != SymbolsTree::Kind::Constant &&
                (!cursor_.expect(TokenKind::Slash, "\"/\" and the number of arguments") ||
                 !cursor_.count(entry.arity, kMaxArity, "a number of arguments")))
                return false;
            symbols.symbols.push_back(std::move(entry));
        } while (cursor_.accept(TokenKind::Comma));
        give(std::move(symbols));
        return true;
    }

    bool predicate() {
        const std::uint32_t begin = cursor_.peek().span.begin;
        cursor_.advance();
        if (cursor_.peek(1).kind == TokenKind::Slash)
            return symbolList(SymbolsTree{SymbolsTree::Kind::Predicate, {}});
        WordsTree words;
        const bool isWhole = parseWords(cursor_, words);
        words.words.origin = cursor_.messages().at(cursor_.spanFrom(begin));
        if (!words.words.name.empty()) give(std::move(words));
        return isWhole;
    }

    bool statement() {
        StatementTree statement;
        const std::uint32_t begin = cursor_.peek().span.begin;
        statement.isTheorem = cursor_.at(Word::Theorem);
        cursor_.advance();
        statement.isBroken = !heading(statement);
        if (statement.isBroken) skipTo(Word::Proof);
        statement.heading = {begin, cursor_.peek().span.begin};
        if (statement.isTheorem && cursor_.at(Word::Proof)) proof(statement);
        statement.span = cursor_.spanFrom(begin);
        give(std::move(statement));
        return true;
    }

    void proof(StatementTree& statement) {
        ProofPlace& place = statement.proofPlace;
        std::size_t ahead = 0;
        while (cursor_.peek(ahead).kind != TokenKind::End && !isDocumentWord(cursor_.peek(ahead).word)) ++ahead;
        place.next = cursor_.peek(ahead).span;
        place.slice = {statement.heading.begin, place.next.begin};
        place.firstMessage = cursor_.messages().size();
        const std::size_t first = cursor_.passed();
        place.tokens = statement.isBroken ? 0 : receiver_.knownProof(place);
        place.isKnown = place.tokens > 0;
        if (place.isKnown)
            cursor_.skip(place.tokens);
        else
            parseProof(cursor_, statement.proof.emplace_back());
        place.tokens = cursor_.passed() - first;
    }

    bool figure() {
        FigureTree figure;
        if (!parseFigure(cursor_, figure)) return false;
        give(std::move(figure));
        return true;
    }

    bool heading(StatementTree& statement) {
        if (!cursor_.name(statement.name, statement.isTheorem ? "the name of the theorem" : "the name of the axiom") ||
            !cursor_.expect(TokenKind::Colon, "\":\" after the name"))
            return false;
        if (cursor_.accept(Word::For) && !cursor_.names(statement.parameters, "the name of an object")) return false;
        if (cursor_.accept(Word::Assume) && !cursor_.facts(statement.premises)) return false;
        if (!cursor_.at(Word::Show)) return cursor_.unexpected("\"show\"", misspeltWord(statement.parameters));
        cursor_.advance();
        return cursor_.disjuncts(statement.conclusion);
    }

    /// A misspelt word is read as one of the names before it.
    static std::vector<std::string> misspeltWord(const std::vector<NameTree>& names) {
        for (const NameTree& name : names)
            for (const Word word : {Word::Show, Word::Assume})
                if (name.text.size() > 2 && base::editDistance(name.text, spelling(word), 2) <= 2)
                    return {"Did you mean " + std::string(spelling(word)) + " where it says " + name.text + "?"};
        return {};
    }

    void skipTo(Word word) {
        while (!cursor_.atEnd() && !cursor_.at(word) && !atDocumentWord(cursor_)) cursor_.advance();
    }

    Cursor& cursor_;
    ItemReceiver& receiver_;
    std::uint32_t begin_ = 0;
    bool isSkipping_ = false;
    bool hasItems_ = false;
};

}  // namespace

bool parse(std::string_view text, Messages& messages, ItemReceiver& receiver) {
    Cursor cursor(text, messages);
    return DocumentParser(cursor, receiver).run();
}

}  // namespace byrne::syntax::vernacular
