// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/prover/prover.h"
#include "core/prover/sorts.h"
#include "core/syntax/document.h"

using namespace byrne;
using prover::Sorts;

namespace {

syntax::Document read(const std::string& text) { return syntax::readByrne("sorts.byrne", text, {}); }

logic::StatementId lastOf(const syntax::Document& document) { return document.theorems.back().statement; }

logic::PredicateId predicate(const syntax::Document& document, const char* name, std::uint32_t arity) {
    return document.theory.signature.findPredicate(name, arity).value();
}

}  // namespace

class SortsTest : public QObject {
    Q_OBJECT

private slots:
    void places_with_no_variable_in_common_have_different_sorts() {
        const auto document = read(
            "axiom a1: for J O X assume circle(J,O), on(X,J) show radius(O,X)\n"
            "theorem t: for O X assume radius(O,X) show radius(X,O)\n");
        const Sorts sorts(document.theory, lastOf(document));
        QCOMPARE(sorts.ofArgument(predicate(document, "circle", 2), 0),
                 sorts.ofArgument(predicate(document, "on", 2), 1));
        QVERIFY(sorts.ofArgument(predicate(document, "on", 2), 0) != sorts.ofArgument(predicate(document, "on", 2), 1));
        QCOMPARE(sorts.ofParameter(0), sorts.ofArgument(predicate(document, "circle", 2), 1));
    }

    void an_equation_joins_the_sorts_of_its_sides() {
        const auto document = read(
            "axiom a1: for X Y assume p(X), q(Y) show X = Y\n"
            "theorem t: for X assume p(X) show q(X)\n");
        QCOMPARE(Sorts(document.theory, lastOf(document)).count(), std::size_t{1});
    }

    void arguments_and_values_of_functions_have_sorts() {
        const auto document = read(
            "function f/1\nconstant a\n"
            "axiom a1: for X assume p(X) show q(f(X))\n"
            "axiom a2: show p(a)\n"
            "theorem t: show q(f(a))\n");
        const Sorts sorts(document.theory, lastOf(document));
        const logic::FunctionId f = document.theory.signature.findFunction("f", 1).value();
        QCOMPARE(sorts.ofArgument(f, 0), sorts.ofArgument(predicate(document, "p", 1), 0));
        QCOMPARE(sorts.ofValue(f), sorts.ofArgument(predicate(document, "q", 1), 0));
        QVERIFY(sorts.ofValue(f) != sorts.ofArgument(f, 0));
    }

    void a_parameter_in_equations_only_has_no_sort() {
        const auto document = read(
            "axiom a1: for X show p(X)\n"
            "theorem t: for A B assume A = B show B = A\n");
        QVERIFY(!Sorts(document.theory, lastOf(document)).ofParameter(0).isValid());
    }

    /// r holds of one object only if sorts are kept apart; without sorts the axioms are contradictory.
    void a_proof_that_only_exists_across_sorts_is_still_found() {
        const auto document = read(
            "constant a, b, c\n"
            "axiom one: for X Y assume r(X) show X = Y\n"
            "axiom ra: show r(a)\n"
            "axiom pb: show p(b)\n"
            "axiom pc: show p(c)\n"
            "axiom differ: show b != c\n"
            "theorem t: show q(a)\n");
        prover::Options options;
        options.limits.seconds = 10;
        QCOMPARE(prover::prove(document.theory, lastOf(document), options).status, prover::Status::Theorem);
    }
};

QTEST_APPLESS_MAIN(SortsTest)
#include "sorts_test.moc"
