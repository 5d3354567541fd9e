// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/checker/congruence.h"

using namespace byrne;
using checker::Congruence;
using logic::Application;
using logic::Term;
using logic::VariableId;

namespace {

Term variable(std::size_t index) { return VariableId(index); }
Term apply(std::size_t function, std::vector<Term> arguments) {
    return Application{logic::FunctionId(function), std::move(arguments)};
}

}  // namespace

class CongruenceTest : public QObject {
    Q_OBJECT

private slots:
    void equality_is_reflexive_symmetric_and_transitive() {
        Congruence congruence;
        QVERIFY(congruence.areEqual(variable(0), variable(0)));
        QVERIFY(!congruence.areEqual(variable(0), variable(1)));
        congruence.merge(variable(0), variable(1));
        congruence.merge(variable(2), variable(1));
        QVERIFY(congruence.areEqual(variable(1), variable(0)));
        QVERIFY(congruence.areEqual(variable(0), variable(2)));
        QVERIFY(!congruence.areEqual(variable(0), variable(3)));
    }

    void equal_arguments_make_equal_applications() {
        Congruence congruence;
        congruence.merge(variable(0), variable(1));
        QVERIFY(congruence.areEqual(apply(0, {variable(0), variable(2)}), apply(0, {variable(1), variable(2)})));
        QVERIFY(!congruence.areEqual(apply(0, {variable(0), variable(2)}), apply(1, {variable(1), variable(2)})));
        QVERIFY(!congruence.areEqual(apply(0, {variable(0), variable(2)}), apply(0, {variable(2), variable(1)})));
    }

    void equal_applications_do_not_make_equal_arguments() {
        Congruence congruence;
        congruence.merge(apply(0, {variable(0)}), apply(0, {variable(1)}));
        QVERIFY(!congruence.areEqual(variable(0), variable(1)));
    }

    void equations_propagate_upwards_through_known_terms() {
        // f(f(f(a))) = a and f(f(f(f(f(a))))) = a give f(a) = a.
        const auto tower = [](std::size_t height) {
            Term term = variable(0);
            for (std::size_t i = 0; i < height; ++i) term = apply(0, {term});
            return term;
        };
        Congruence congruence;
        congruence.merge(tower(3), tower(0));
        QVERIFY(!congruence.areEqual(tower(1), tower(0)));
        congruence.merge(tower(5), tower(0));
        QVERIFY(congruence.areEqual(tower(1), tower(0)));
    }

    void a_merge_of_merged_arguments_reaches_two_argument_terms() {
        Congruence congruence;
        const Term left = apply(0, {variable(0), variable(1)});
        const Term right = apply(0, {variable(2), variable(2)});
        QVERIFY(!congruence.areEqual(left, right));
        congruence.merge(variable(0), variable(2));
        QVERIFY(!congruence.areEqual(left, right));
        congruence.merge(variable(1), variable(0));
        QVERIFY(congruence.areEqual(left, right));
    }

    void agrees_with_brute_force_on_all_small_equation_sets() {
        // Terms over two variables and one binary function, to depth 1; all pairs of equations.
        std::vector<Term> terms{variable(0), variable(1)};
        for (std::size_t i = 0; i < 2; ++i)
            for (std::size_t j = 0; j < 2; ++j) terms.push_back(apply(0, {variable(i), variable(j)}));
        const std::size_t n = terms.size();
        for (std::size_t first = 0; first < n * n; ++first)
            for (std::size_t second = 0; second < n * n; ++second) {
                Congruence congruence;
                congruence.merge(terms[first / n], terms[first % n]);
                congruence.merge(terms[second / n], terms[second % n]);
                const std::vector<std::vector<bool>> expected =
                    closure(terms, {{first / n, first % n}, {second / n, second % n}});
                for (std::size_t i = 0; i < n; ++i)
                    for (std::size_t j = 0; j < n; ++j)
                        QCOMPARE(congruence.areEqual(terms[i], terms[j]), bool(expected[i][j]));
            }
    }

private:
    /// Repeats the rules of equality on the full relation until nothing changes. Terms 2 + 2i + j are f(i, j).
    static std::vector<std::vector<bool>> closure(const std::vector<Term>& terms,
                                                  const std::vector<std::pair<std::size_t, std::size_t>>& equations) {
        const std::size_t n = terms.size();
        std::vector<std::vector<bool>> equal(n, std::vector<bool>(n, false));
        for (std::size_t i = 0; i < n; ++i) equal[i][i] = true;
        for (const auto& [i, j] : equations) equal[i][j] = equal[j][i] = true;
        for (std::size_t round = 0; round < n * n; ++round) {
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < n; ++j)
                    for (std::size_t k = 0; k < n; ++k)
                        if (equal[i][k] && equal[k][j]) equal[i][j] = equal[j][i] = true;
            for (std::size_t i = 2; i < n; ++i)
                for (std::size_t j = 2; j < n; ++j)
                    if (equal[(i - 2) / 2][(j - 2) / 2] && equal[(i - 2) % 2][(j - 2) % 2]) equal[i][j] = true;
        }
        return equal;
    }
};

QTEST_APPLESS_MAIN(CongruenceTest)
#include "congruence_test.moc"
