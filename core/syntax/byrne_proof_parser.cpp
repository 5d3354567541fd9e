// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_proof_parser.h"

namespace byrne::syntax::vernacular {

namespace {

using base::DiagnosticCode;

class ProofParser {
public:
    explicit ProofParser(Cursor& cursor) : cursor_(cursor) {}

    void proof(ProofTree& out) {
        const base::Span opening = cursor_.peek().span;
        cursor_.advance();
        if (cursor_.accept(Word::For)) {
            out.renamesParameters = true;
            if (!cursor_.names(out.parameters, "the name of an object")) skip();
        }
        block(out.block, 1);
        qed(opening, "proof");
        out.span = cursor_.spanFrom(opening.begin);
    }

private:
    bool atItem() const {
        return cursor_.at(TokenKind::Question) ||
               cursor_.atAny({Word::Have, Word::Obtain, Word::Cases, Word::Hence, Word::Contradiction});
    }
    bool atBlockEnd() const {
        return cursor_.atEnd() || cursor_.atAny({Word::Qed, Word::Case}) || atDocumentWord(cursor_);
    }

    /// To where the reading of a block can go on.
    void skip() {
        while (!atItem() && !atBlockEnd() && !cursor_.at(Word::Proof)) cursor_.advance();
    }

    void qed(base::Span opening, const std::string& what) {
        // A stray `case` has no split to belong to here.
        while (cursor_.at(Word::Case)) {
            cursor_.unexpected("\"qed\"", {"A case belongs between \"cases\" and its \"qed\"."});
            cursor_.advance();
            skip();
            BlockTree lost;
            block(lost, 1);
        }
        if (cursor_.accept(Word::Qed)) return;
        cursor_.messages().error(DiagnosticCode::UnbalancedBracket, opening, "this \"" + what + "\" has no \"qed\"",
                                 {"Write qed where it ends."});
    }

    void block(BlockTree& out, std::size_t depth) {
        while (!atBlockEnd()) {
            const std::uint32_t begin = cursor_.peek().span.begin;
            ItemTree item;
            if (!this->item(item, depth)) {
                skip();
                skipLostProof(depth);
            }
            item.span = cursor_.spanFrom(begin);
            out.items.push_back(std::move(item));
        }
        out.end = cursor_.peek().span;
    }

    /// The inner proof of a step that could not be read: read for its faults and to keep `qed` paired.
    void skipLostProof(std::size_t depth) {
        if (!cursor_.at(Word::Proof)) return;
        if (depth >= kMaxBlockDepth) return skipBalanced();
        const base::Span opening = cursor_.peek().span;
        cursor_.advance();
        BlockTree lost;
        block(lost, depth + 1);
        qed(opening, "proof");
    }

    bool item(ItemTree& out, std::size_t depth) {
        out.form = BrokenTree{};
        // What the printer left open for its depth reads back without a message.
        if (depth > kMaxBlockDepth && !cursor_.at(TokenKind::Question)) {
            cursor_.messages().error(
                DiagnosticCode::NestedTooDeep, cursor_.peek().span,
                "cases and claims are nested more than " + std::to_string(kMaxBlockDepth) + " levels deep");
            skipBalanced();
            return false;
        }
        if (cursor_.accept(Word::Have)) return have(out, depth);
        if (cursor_.accept(Word::Obtain)) return obtain(out);
        if (cursor_.at(Word::Cases)) return cases(out, depth);
        if (cursor_.accept(Word::Hence)) return hence(out);
        if (cursor_.accept(Word::Contradiction)) return contradiction(out);
        if (cursor_.accept(TokenKind::Question)) return open(out);
        cursor_.unexpected(
            "a step of the proof",
            {"Steps begin with have, obtain, cases, hence, contradiction or ?; the proof ends with qed."});
        cursor_.advance();
        return false;
    }

    /// Over everything up to the `qed` (left to the caller) that ends the present block.
    void skipBalanced() {
        std::size_t level = 0;
        while (!cursor_.atEnd() && !atDocumentWord(cursor_)) {
            if (cursor_.atAny({Word::Proof, Word::Cases})) ++level;
            if (cursor_.at(Word::Qed) && level-- == 0) return;
            cursor_.advance();
        }
    }

    bool have(ItemTree& out, std::size_t depth) {
        HaveTree have;
        if (!cursor_.facts(have.facts)) return false;
        const bool isWhole = reason(have.reason);
        if (isWhole && have.reason.kind == ReasonTree::Kind::Missing && cursor_.at(Word::Proof)) {
            const base::Span opening = cursor_.peek().span;
            cursor_.advance();
            block(have.block.emplace_back(), depth + 1);
            qed(opening, "proof");
        }
        out.form = std::move(have);
        return isWhole;
    }

    bool obtain(ItemTree& out) {
        ObtainTree obtain;
        if (!cursor_.names(obtain.witnesses, "the name of a new object")) return false;
        if (cursor_.accept(Word::Where) && !cursor_.facts(obtain.facts)) return false;
        const bool isWhole = reason(obtain.reason);
        out.form = std::move(obtain);
        return isWhole;
    }

    bool cases(ItemTree& out, std::size_t depth) {
        const base::Span opening = cursor_.peek().span;
        cursor_.advance();
        CasesTree cases;
        bool isWhole = cursor_.at(Word::By) || cursor_.disjuncts(cases.announced);
        isWhole = isWhole && reason(cases.reason);
        if (isWhole && !cursor_.atAny({Word::Case, Word::Qed}))
            isWhole = cursor_.unexpected("\"case\"", {"Write each case as: case FACTS: STEPS."});
        while (!isWhole && !atBlockEnd()) cursor_.advance();
        while (cursor_.accept(Word::Case)) branch(cases.branches.emplace_back(), depth + 1);
        qed(opening, "cases");
        out.form = std::move(cases);
        return true;
    }

    void branch(CaseTree& out, std::size_t depth) {
        if (!cursor_.disjunct(out.assumption) || !cursor_.expect(TokenKind::Colon, "\":\" after the case")) {
            skip();
            out.block.items.push_back({BrokenTree{}, cursor_.spanFrom(cursor_.lastEnd())});
        }
        block(out.block, depth);
    }

    bool hence(ItemTree& out) {
        HenceTree hence;
        if (cursor_.accept(Word::Case)) {
            std::uint32_t number = 0;
            if (!cursor_.count(number, kMaxArity, "the number of a case") || !cursor_.expect(TokenKind::Colon, "\":\""))
                return false;
            hence.disjunct = number;
        }
        if (!cursor_.literals(hence.literals)) return false;
        if (cursor_.accept(Word::With)) {
            hence.hasWitnesses = true;
            if (!witnesses(hence.witnesses)) return false;
        }
        const bool isWhole = reason(hence.reason);
        out.form = std::move(hence);
        return isWhole;
    }

    bool witnesses(std::vector<WitnessTree>& out) {
        do {
            WitnessTree witness;
            if (cursor_.atName() && cursor_.peek(1).kind == TokenKind::Assign) {
                if (!cursor_.name(witness.variable.emplace(), "a name")) return false;
                cursor_.advance();
            }
            if (!cursor_.term(witness.term)) return false;
            out.push_back(std::move(witness));
        } while (cursor_.accept(TokenKind::Comma));
        return true;
    }

    bool contradiction(ItemTree& out) {
        ContradictionTree contradiction;
        const bool isClash = cursor_.at(Word::By) && cursor_.peek(2).kind == TokenKind::Comma;
        bool isWhole = true;
        if (isClash) {
            cursor_.advance();
            contradiction.reason.kind = ReasonTree::Kind::Clash;
            isWhole = premises(contradiction.reason.from.emplace());
        } else {
            isWhole = reason(contradiction.reason);
        }
        out.form = std::move(contradiction);
        return isWhole;
    }

    bool open(ItemTree& out) {
        OpenTree open;
        open.wantsProver = cursor_.accept(Word::By);
        out.form = open;
        return !open.wantsProver || cursor_.expect(Word::Auto);
    }

    /// `by ...` and `from ...`, both of which may be missing.
    bool reason(ReasonTree& out) {
        const std::uint32_t begin = cursor_.peek().span.begin;
        const bool isWhole =
            (!cursor_.accept(Word::By) || rule(out)) && (!cursor_.accept(Word::From) || premises(out.from.emplace()));
        out.span = cursor_.spanFrom(begin);
        out.isBroken = !isWhole;
        return isWhole;
    }

    bool rule(ReasonTree& out) {
        using Kind = ReasonTree::Kind;
        const auto is = [&](bool isThere, Kind kind) {
            if (isThere) out.kind = kind;
            return isThere;
        };
        if (is(cursor_.accept(Word::Auto), Kind::Auto) || is(cursor_.accept(TokenKind::Question), Kind::Open) ||
            is(cursor_.accept(Word::Equality), Kind::Equality) || is(cursor_.accept(Word::Nonempty), Kind::Nonempty) ||
            is(cursor_.accept(Word::Clash), Kind::Clash))
            return true;
        if (is(cursor_.accept(Word::ExcludedMiddle), Kind::ExcludedMiddle))
            return !cursor_.accept(TokenKind::LeftParen) ||
                   (cursor_.literal(out.literal.emplace()) && cursor_.expect(TokenKind::RightParen, "\")\""));
        return statement(out);
    }

    bool statement(ReasonTree& out) {
        if (!cursor_.name(out.statement, "the name of an axiom or theorem, or a rule")) return false;
        out.kind = ReasonTree::Kind::Statement;
        return use(out);
    }

    /// What may follow the name of a statement: its number and its objects.
    template <class Use>
    bool use(Use& out) {
        if (cursor_.accept(TokenKind::Hash)) {
            std::uint32_t number = 0;
            if (!cursor_.count(number, 1U << 30U, "the number of a statement")) return false;
            out.number = number;
        }
        if (!cursor_.accept(TokenKind::LeftParen)) return true;
        out.hasArguments = true;
        if (cursor_.accept(TokenKind::RightParen)) return true;
        do {
            TermTree argument;
            if (!cursor_.term(argument)) return false;
            out.arguments.push_back(std::move(argument));
        } while (cursor_.accept(TokenKind::Comma));
        return cursor_.expect(TokenKind::RightParen, "\",\" or \")\"");
    }

    bool premises(std::vector<PremiseTree>& out) {
        if (cursor_.accept(Word::Nothing)) return true;
        do {
            PremiseTree premise;
            if (cursor_.accept(Word::Refl)) {
                premise.kind = PremiseTree::Kind::Reflexive;
            } else {
                premise.kind = cursor_.atPlain("_") ? PremiseTree::Kind::Find : PremiseTree::Kind::Label;
                if (!cursor_.name(premise.label, "the label of a fact")) return false;
                if (premise.kind == PremiseTree::Kind::Label && cursor_.accept(TokenKind::LeftBracket) && !flips(premise.flips)) return false;
            }
            out.push_back(std::move(premise));
        } while (cursor_.accept(TokenKind::Comma));
        return true;
    }

    bool flips(std::vector<FlipTree>& out) {
        do {
            FlipTree flip;
            const std::uint32_t begin = cursor_.peek().span.begin;
            flip.isEquality = cursor_.accept(Word::Equality);
            if (!flip.isEquality && (!cursor_.name(flip.statement, "the name of what turns the fact") || !use(flip)))
                return false;
            if (cursor_.accept(TokenKind::Colon) && !cursor_.literal(flip.result.emplace())) return false;
            flip.span = cursor_.spanFrom(begin);
            out.push_back(std::move(flip));
        } while (cursor_.accept(TokenKind::Comma));
        return cursor_.expect(TokenKind::RightBracket, "\",\" or \"]\"");
    }

    Cursor& cursor_;
};

}  // namespace

void parseProof(Cursor& cursor, ProofTree& out) { ProofParser(cursor).proof(out); }

bool atDocumentWord(const Cursor& cursor) { return isDocumentWord(cursor.peek().word); }

bool isDocumentWord(Word word) {
    switch (word) {
        case Word::Include:
        case Word::Constant:
        case Word::Function:
        case Word::Predicate:
        case Word::Generated:
        case Word::Axiom:
        case Word::Theorem:
            return true;
        default:
            return false;
    }
}

}  // namespace byrne::syntax::vernacular
