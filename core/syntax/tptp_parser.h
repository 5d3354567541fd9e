// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Recursive descent over the tokens of one TPTP file. Private to parseTptp() (tptp_file.h). One fault gives one
// message and ends the item it is in; reading goes on at the next item.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/syntax/tptp_file.h"
#include "core/syntax/tptp_lexer.h"

namespace byrne::syntax {

class TptpParser {
public:
    TptpParser(std::string_view text, base::SourceId source, base::Diagnostics& diagnostics);

    [[nodiscard]] TptpFile file();

private:
    /// Empty results mean that the fault has been reported.
    template <class T>
    using Parsed = std::optional<T>;

    /// Reads one item into the tree; false if it has a fault (reported).
    bool item(TptpFile& file);
    Parsed<TptpFormula> annotatedFormula(TptpFormula::Kind kind);
    Parsed<TptpInclude> include();
    bool closeItem(base::Span opening, std::string_view what);
    Parsed<std::string> name(base::Span& span);
    Parsed<std::string> annotations();
    bool selection(TptpInclude& include);

    Parsed<logic::Fof> formula();
    Parsed<logic::Fof> chain(logic::Fof first, TptpToken token, logic::Connective connective);
    Parsed<logic::Fof> binary(logic::Fof left, logic::Connective connective);
    Parsed<logic::Fof> unitary();
    Parsed<logic::Fof> blank();
    Parsed<logic::Fof> bracketed();
    Parsed<logic::Fof> negation();
    Parsed<logic::Fof> quantified(logic::Quantifier quantifier);
    Parsed<std::vector<logic::FofVariable>> variableList();
    Parsed<logic::Fof> atomic();
    Parsed<logic::Fof> equation(logic::FofTerm left);
    Parsed<logic::Fof> atomOf(logic::FofTerm term);

    Parsed<logic::FofTerm> term();
    Parsed<std::vector<logic::FofTerm>> arguments();

    void resynchronise();
    void hintAtBrackets(base::Diagnostic& diagnostic) const;
    [[nodiscard]] bool atItemStart() const;
    [[nodiscard]] bool atConnective() const;
    [[nodiscard]] bool atTerm() const;
    bool expect(TptpToken kind, std::string_view what);
    bool expectClosing(base::Span opening);
    void neverClosed(base::Span opening);
    bool deeper(std::size_t& depth, std::size_t limit, std::string_view what);
    /// Reports at the current token unless this item has a message already.
    void fail(base::DiagnosticCode code, std::string message, std::string hint = {});
    void failAt(base::Span span, base::DiagnosticCode code, std::string message, std::string hint = {});
    void unexpected(std::string_view wanted, std::string hint = {});
    [[nodiscard]] std::string found() const;
    void unknownItem();
    void mixedConnectives();

    base::Span advance();

    base::SourceId source_;
    base::Diagnostics& diagnostics_;
    std::size_t messagesBefore_ = 0;  ///< Number of diagnostics when the item began.
    TptpLexer lexer_;
    std::size_t formulaDepth_ = 0;
    std::size_t termDepth_ = 0;
    std::uint32_t itemBegin_ = 0;
    std::uint32_t previousEnd_ = 0;  ///< End of the last token taken.
    bool allowsBlanks_ = false;      ///< In a hint.
};

}  // namespace byrne::syntax
