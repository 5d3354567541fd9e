// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Symbols for words: read as the words, written as the words, and back.
#include <QtTest>

#include "core/syntax/document.h"
#include "core/syntax/symbols.h"

using namespace byrne;
using namespace byrne::syntax;

class SymbolsTest : public QObject {
    Q_OBJECT

private slots:
    void a_text_without_symbols_comes_back_byte_for_byte() {
        const std::string text =
            "% or for par(A), exists\ntheorem 'for par': for A B assume par(A,B,A,B), ~ col(A,A,B) , A!=B\n"
            "  show exists X: parallel(X) or cong(A,B,A,B)\n  writes \"%1 par for ~\" 'open\n";
        const std::string shown = withSymbols(text);
        QVERIFY(shown.find("∀ A B assume ∥(A,B,A,B), ¬ col(A,A,B) , A≠B") != std::string::npos);
        QVERIFY(shown.find("% or for par(A), exists\n") != std::string::npos);
        QVERIFY(shown.find("parallel(X) ∨ ≅(") != std::string::npos);
        QVERIFY(shown.find("\"%1 par for ~\"") != std::string::npos);
        QCOMPARE(withWords(shown), text);
    }

    void words_do_not_run_together() {
        QCOMPARE(withWords("∀A show ∃X: ¬∥(A,B)∨q∧A≠B"), std::string("for A show exists X: ~par(A,B) or q,A!=B"));
        QCOMPARE(withWords("says \"%1 ∥ %2\" % ∥"), std::string("says \"%1 ∥ %2\" % ∥"));
    }

    void readers_take_symbols_for_words() {
        const auto read = [](const std::string& text) { return readByrne("t.byrne", text, {}); };
        const std::string text = "axiom a: for A B assume par(A,B,B,A), ~q(A), A != B show exists X: q(X) or r(A)\n";
        const Document plain = read(text);
        const Document symbolic = read(withSymbols(text));
        QVERIFY(symbolic.diagnostics.size() == plain.diagnostics.size());
        QCOMPARE(symbolic.theory.statements.size(), std::size_t{1});
        QVERIFY(symbolic.theory.statements.front().formula == plain.theory.statements.front().formula);
        QVERIFY(symbolic.theory.signature.findPredicate("par", 4));
        QVERIFY(!read("axiom a: ∦(A)\n").diagnostics.empty());
    }
};

QTEST_APPLESS_MAIN(SymbolsTest)
#include "symbols_test.moc"
