// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>

#include "core/syntax/document.h"

using namespace byrne;

namespace {

using Lines = std::vector<std::string>;

syntax::Document read(const std::string& text) {
    syntax::ReadOptions options;
    options.allowNoConjecture = true;
    return syntax::readTptp("test.p", text, options);
}

/// "name: statement" of everything that becomes of the text.
Lines statements(const std::string& text) {
    const syntax::Document document = read(text);
    Lines out;
    for (const logic::Statement& statement : document.theory.statements)
        out.push_back(statement.name + (statement.kind == logic::StatementKind::Theorem ? " (theorem): " : ": ") +
                      logic::toText(statement.formula, document.theory.signature));
    return out;
}

Lines axiom(const std::string& formula) { return statements("fof(a, axiom, " + formula + ")."); }
Lines theorem(const std::string& formula) { return statements("fof(t, conjecture, " + formula + ")."); }

std::size_t noteCount(const std::string& formula) {
    return read("fof(a, axiom, " + formula + ").").normalisation.size();
}

const char* text(const Lines& lines) {
    static QByteArray joined;
    joined.clear();
    for (const std::string& line : lines) joined += QByteArray::fromStdString(line) + "\n";
    return joined.constData();
}

}  // namespace

#define COMPARE_LINES(actual, ...)                \
    do {                                          \
        const Lines found = (actual);             \
        const Lines expected = __VA_ARGS__;       \
        QVERIFY2(found == expected, text(found)); \
    } while (false)

class TptpNormaliseTest : public QObject {
    Q_OBJECT

private slots:
    void keeps_coherent_formulas_as_they_are() {
        COMPARE_LINES(axiom("![A,B]: ((p(A) & ~q(A,B) & A != B) => ?[X]: (r(A,X) & ~q(X,B)))"),
                      {"a: for A B assume p(A), ~q(A,B), A != B show exists X: r(A,X), ~q(X,B)"});
        COMPARE_LINES(axiom("![A]: (p(A) => ((q(A) & r(A)) | (s(A) & ?[X]: t(X,A))))"),
                      {"a: for A assume p(A) show q(A), r(A) or exists X: s(A), t(X,A)"});
        COMPARE_LINES(axiom("p(a) & q(f(a,b)) & ~r"), {"a: show p(a), q(f(a,b)), ~r"});
        COMPARE_LINES(axiom("~p"), {"a: show ~p"});
        QCOMPARE(noteCount("![A,B]: ((p(A) & ~q(A,B)) => ?[X]: (r(A,X) | s(X)))"), std::size_t(0));
    }

    void moves_existential_quantifiers_behind_premises_without_their_variable() {
        COMPARE_LINES(axiom("![A,B]: ?[X]: (A != B => (betS(A,X,B) & cong(X,A,X,B)))"),
                      {"a: for A B assume A != B show exists X: betS(A,X,B), cong(X,A,X,B)"});
        COMPARE_LINES(axiom("?[X]: ((p(a) & q(X)) => r(X))"),
                      {"a: assume p(a) show exists X: ~q(X) or exists X1: r(X1)"});
        QCOMPARE(noteCount("![A,B]: ?[X]: (A != B => betS(A,X,B))"), std::size_t(1));
    }

    void drops_quantifiers_without_effect() {
        COMPARE_LINES(axiom("![A,B]: ?[X,Y]: (p(B) => q(Y))"), {"a: for B assume p(B) show exists Y: q(Y)"});
        COMPARE_LINES(axiom("?[X]: ![Y]: p(X)"), {"a: show exists X: p(X)"});
    }

    void splits_disjunctive_premises() {
        COMPARE_LINES(axiom("![X]: ((p(X) | q(X)) => r(X))"),
                      {"a_1: for X assume p(X) show r(X)", "a_2: for X assume q(X) show r(X)"});
        COMPARE_LINES(axiom("(p => q) => r"), {"a_1: assume ~p show r", "a_2: assume q show r"});
    }

    void reads_nested_implications_and_inner_quantifiers() {
        COMPARE_LINES(axiom("![X]: (p(X) => (q(X) => r(X)))"), {"a: for X assume p(X), q(X) show r(X)"});
        COMPARE_LINES(axiom("![X]: (p(X) => ![Y]: q(X,Y))"), {"a: for X Y assume p(X) show q(X,Y)"});
        COMPARE_LINES(axiom("![Y]: ((?[X]: p(X,Y)) => q(Y))"), {"a: for Y X assume p(X,Y) show q(Y)"});
        COMPARE_LINES(axiom("![X]: (q(X) <= p(X))"), {"a: for X assume p(X) show q(X)"});
        COMPARE_LINES(axiom("~ ?[X]: (p(X) & q(X))"), {"a: for X assume p(X), q(X) show false"});
        COMPARE_LINES(axiom("(![X]: p(X)) => q"), {"a: show exists X: ~p(X) or q"});
    }

    void splits_equivalences() {
        COMPARE_LINES(axiom("![X]: (p(X) <=> (q(X) & r(X)))"),
                      {"a_1: for X assume p(X) show q(X), r(X)", "a_2: for X assume q(X), r(X) show p(X)"});
        COMPARE_LINES(
            axiom("![X,Y]: (p(X,Y) <=> ?[Z]: q(X,Y,Z))"),
            {"a_1: for X Y assume p(X,Y) show exists Z: q(X,Y,Z)", "a_2: for X Y Z assume q(X,Y,Z) show p(X,Y)"});
        COMPARE_LINES(axiom("p <~> q"), {"a_1: show p or q", "a_2: assume p, q show false"});
        COMPARE_LINES(axiom("p ~| q"), {"a: show ~p, ~q"});
        COMPARE_LINES(axiom("p ~& q"), {"a: assume p, q show false"});
    }

    void splits_conjunctions_only_where_needed() {
        COMPARE_LINES(axiom("![X]: (p(X) => (q(X) & r(X)))"), {"a: for X assume p(X) show q(X), r(X)"});
        COMPARE_LINES(axiom("p => (q & (r | s) & t)"), {"a_1: assume p show q, t", "a_2: assume p show r or s"});
        COMPARE_LINES(axiom("?[X]: (p(X) & (q(X) | r(X)))"),
                      {"a: show exists X: p(X), q(X) or exists X1: p(X1), r(X1)"});
    }

    void reads_clauses_as_implications_but_keeps_excluded_middle() {
        COMPARE_LINES(statements("cnf(a, axiom, ~p(X) | ~q(X) | r(X))."), {"a: for X assume p(X), q(X) show r(X)"});
        COMPARE_LINES(axiom("![X]: (p(X) | ~p(X))"), {"a: for X show p(X) or ~p(X)"});
        COMPARE_LINES(axiom("![X,Y]: (X = Y | X != Y)"), {"a: for X Y show X = Y or X != Y"});
    }

    void names_what_has_no_coherent_form() {
        COMPARE_LINES(axiom("?[X]: ![Y]: p(X,Y)"),
                      {"a_1: show exists X: part_a(X)", "a_2: for X Y assume part_a(X) show p(X,Y)"});
        COMPARE_LINES(axiom("![Z]: (q(Z) => ?[X]: (r(X) & ![Y]: p(X,Y,Z)))"),
                      {"a_1: for Z assume q(Z) show exists X: r(X), part_a(Z,X)",
                       "a_2: for Z X Y assume part_a(Z,X) show p(X,Y,Z)"});
        const syntax::Document document = read("fof(a, axiom, ?[X]: ![Y]: p(X,Y)).");
        QVERIFY(document.theory.signature[*document.theory.signature.findPredicate("part_a", 1)].generated);
        QVERIFY(!document.theory.signature[*document.theory.signature.findPredicate("p", 2)].generated);
    }

    void generated_names_avoid_names_of_later_formulas() {
        COMPARE_LINES(
            statements("fof(a, axiom, ?[X]: ![Y]: p(X,Y)). fof(a_1, axiom, part_a(c))."),
            {"a_1_2: show exists X: part_a1(X)", "a_2: for X Y assume part_a1(X) show p(X,Y)", "a_1: show part_a(c)"});
    }

    void never_captures_variables() {
        COMPARE_LINES(axiom("![X]: (p(X) => ![X]: q(X))"), {"a: for X X1 assume p(X) show q(X1)"});
        COMPARE_LINES(axiom("![X]: (p(X) & ![X]: q(X))"), {"a_1: for X show p(X)", "a_2: for X show q(X)"});
        COMPARE_LINES(axiom("![X]: (p(X) => ((?[X]: q(X)) | ?[X]: r(X)))"),
                      {"a: for X assume p(X) show exists X1: q(X1) or exists X2: r(X2)"});
        COMPARE_LINES(axiom("![X,X]: p(X)"), {"a: for X show p(X)"});
    }

    void knows_truth_constants() {
        COMPARE_LINES(axiom("p => $false"), {"a: assume p show false"});
        COMPARE_LINES(axiom("($true & q) => p"), {"a: assume q show p"});
        COMPARE_LINES(axiom("p => $true"), Lines{});
        COMPARE_LINES(axiom("$false"), {"a: show false"});
        COMPARE_LINES(theorem("$true"), {"t (theorem): show true"});
    }

    void keeps_coherent_conjectures_as_one_statement() {
        COMPARE_LINES(theorem("![A,B]: (p(A) => ?[X]: (q(A,X) & r(X)))"),
                      {"t (theorem): for A assume p(A) show exists X: q(A,X), r(X)"});
        COMPARE_LINES(theorem("p & (q | r)"), {"t (theorem): show p, q or p, r"});
    }

    void a_disjunctive_premise_of_a_conjecture_stays_one_theorem() {
        COMPARE_LINES(theorem("![X]: ((p(X) | q(X)) => r(X))"), {"t_1: for X assume part_t(X) show p(X) or q(X)",
                                                                 "t (theorem): for X assume part_t(X) show r(X)"});
    }

    void a_universal_premise_of_a_conjecture_becomes_an_axiom() {
        COMPARE_LINES(theorem("(![X]: (p(X) => q(X))) => (p(c) => q(c))"),
                      {"t_1: for X assume part_t, p(X) show q(X)", "t (theorem): assume p(c), part_t show q(c)"});
    }

    void an_equivalence_to_prove_is_refuted() {
        COMPARE_LINES(theorem("![X]: (p(X) <=> q(X))"), {"t_1: for X assume counterexample_t(X) show p(X) or q(X)",
                                                         "t_2: for X assume counterexample_t(X), p(X), q(X) show false",
                                                         "t (theorem): for X assume counterexample_t(X) show false"});
        COMPARE_LINES(theorem("?[X]: ![Y]: p(X,Y)"), {"t_1: for X assume counterexample_t show exists Y: ~p(X,Y)",
                                                      "t (theorem): assume counterexample_t show false"});
    }

    void the_theorem_comes_last_whereever_it_stands() {
        COMPARE_LINES(statements("fof(t, conjecture, p). fof(a, axiom, p)."), {"a: show p", "t (theorem): show p"});
        COMPARE_LINES(statements("cnf(a, axiom, p). cnf(n, negated_conjecture, ~p)."),
                      {"a: show p", "n: show ~p", "contradiction (theorem): show false"});
    }

    void notes_say_what_was_done_and_what_came_of_it() {
        const syntax::Document document = read("fof(b, axiom, q). fof(a, axiom, ![X]: ((p(X) | q(X)) => r(X))).");
        QCOMPARE(document.normalisation.size(), std::size_t(1));
        const syntax::NormalisationNote& note = document.normalisation.front();
        QCOMPARE(note.name, std::string("a"));
        QCOMPARE(document.sources.describe(note.origin), std::string("test.p:1:19"));
        QCOMPARE(note.steps, std::vector<std::string>{"Split `p(X) | q(X)`, a premise, into 2 statements."});
        QCOMPARE(note.statements,
                 (std::vector{logic::StatementId(std::size_t(1)), logic::StatementId(std::size_t(2))}));
    }

    void grows_linearly_where_distribution_would_explode() {
        std::string equivalence = "p0";
        std::string conjunction = "(p0 | q0)";
        for (int i = 1; i <= 300; ++i) {
            const std::string n = std::to_string(i);
            equivalence = "(p" + n + " <=> " + equivalence + ")";
            conjunction += " & (p" + n + " | q" + n + ")";
        }
        QVERIFY(axiom(equivalence).size() < 2000);
        QVERIFY(axiom("(" + conjunction + ") => r").size() < 2000);
        QVERIFY(axiom("?[X]: (s(X) & " + conjunction + ")").size() < 2000);
    }

    void distinct_objects_differ() {
        COMPARE_LINES(statements(R"(fof(a, axiom, p("x","y")).)"),
                      {R"(a: show p("x","y"))", R"(distinct_objects: show "x" != "y")"});
    }
};

QTEST_APPLESS_MAIN(TptpNormaliseTest)
#include "tptp_normalise_test.moc"
