// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/proof/proof_view.h"

using namespace byrne;
using namespace byrne::proof;

namespace {

/// p(A) or q(A) by `choice`; each case reaches the goal by a step, the second after a claim with cases of its own.
struct Example {
    logic::Theory theory;
    logic::StatementId theorem;
    Proof proof;

    Example() {
        const logic::PredicateId p = theory.signature.predicate("p", 1);
        const logic::VariableId a(std::size_t{0});
        literal = {true, p, {a}};
        theory.statements.push_back({"choice", logic::StatementKind::Axiom, {{"A"}, 1, {}, {}}, {}});
        theory.statements.push_back(
            {"goal", logic::StatementKind::Theorem, {{"A"}, 1, {literal}, {{{}, {literal}}}}, {}});
        theorem = logic::StatementId(std::size_t{1});
        proof = openProof(theory[theorem].formula);
    }

    Node step(std::size_t fact) const {
        return {Step{ByStatement{logic::StatementId(std::size_t{0}), {logic::VariableId(std::size_t{0})}},
                     {},
                     {},
                     {{FactId(fact), literal, ""}}},
                {},
                {}};
    }
    static Node goal(std::size_t fact) { return {CloseByGoal{0, {}, {FactId(fact)}}, {}, {}}; }
    static Node clash(std::size_t fact) { return {CloseByContradiction{ByClash{}, {FactId(fact)}}, {}, {}}; }
    CaseSplit split(Block first, Block second, std::size_t firstFact) const {
        return {ByExcludedMiddle{literal},
                {},
                {{{}, {{FactId(firstFact), literal, ""}}, {std::move(first)}},
                 {{}, {{FactId(firstFact + 100), literal.negated(), ""}}, {std::move(second)}}}};
    }

    logic::Literal literal;
};

}  // namespace

class ProofViewTest : public QObject {
    Q_OBJECT

private slots:
    void a_straight_proof_is_one_branch_called_main() {
        Example example;
        example.proof.root = {{example.step(1), Example::goal(1)}};
        renumber(example.proof);
        const ProofView view(example.theory, example.theorem, example.proof);
        QCOMPARE(view.branches().size(), std::size_t{1});
        const ViewBranch& branch = view.branches().front();
        QCOMPARE(branch.id, std::string("main"));
        QCOMPARE(branch.steps.size(), std::size_t{3});
        QCOMPARE(branch.steps[0].kind, ViewStep::Kind::Hypotheses);
        QCOMPARE(branch.steps[1].reason, std::string("choice"));
        QCOMPARE(branch.steps[2].kind, ViewStep::Kind::Goal);
        QVERIFY(!branch.isContradictory);
        QCOMPARE(view.introducedBy(FactId(std::size_t{1})), StepId(std::size_t{0}));
        QVERIFY(!view.introducedBy(FactId(std::size_t{0})).isValid());
        QCOMPARE(view.text(FactId(std::size_t{1})), std::string("p(A)"));
    }

    void each_case_is_a_branch_with_the_steps_before_it() {
        Example example;
        example.proof.root = {
            {example.step(1), {example.split({{Example::goal(2)}}, {{Example::clash(102)}}, 2), {}, {}}}};
        renumber(example.proof);
        const ProofView view(example.theory, example.theorem, example.proof);
        QCOMPARE(view.branches().size(), std::size_t{2});
        QCOMPARE(view.branches()[0].id, std::string("1"));
        QCOMPARE(view.branches()[1].id, std::string("2"));
        QCOMPARE(view.branches()[1].assumption, std::string("~p(A)"));
        QCOMPARE(view.branches()[0].steps[1].step, view.branches()[1].steps[1].step);
        QCOMPARE(view.branches()[1].steps[2].kind, ViewStep::Kind::Assumption);
        QCOMPARE(view.branches()[1].steps[2].caseIndex, std::size_t{1});
        QCOMPARE(view.branches()[1].steps[2].caseCount, std::size_t{2});
        QVERIFY(view.branches()[1].isContradictory);
        QVERIFY(!view.branches()[0].isContradictory);
    }

    void a_linear_claim_is_read_through() {
        Example example;
        Claim claim{{{FactId(std::size_t{9}), example.literal, ""}}, {{{example.step(1), Example::goal(1)}}}};
        example.proof.root = {{{claim, {}, {}}, Example::goal(9)}};
        renumber(example.proof);
        const ProofView view(example.theory, example.theorem, example.proof);
        QCOMPARE(view.branches().size(), std::size_t{1});
        const std::vector<ViewStep>& steps = view.branches()[0].steps;
        QCOMPARE(steps.size(), std::size_t{4});
        QCOMPARE(steps[1].kind, ViewStep::Kind::Step);
        QCOMPARE(steps[2].kind, ViewStep::Kind::Claim);
        QCOMPARE(steps[2].premises, std::vector<FactId>{FactId(std::size_t{1})});
    }

    void cases_inside_a_claim_are_branches_that_end_at_it() {
        Example example;
        Claim claim{{{FactId(std::size_t{9}), example.literal, ""}},
                    {{{{example.split({{Example::goal(2)}}, {{Example::clash(102)}}, 2), {}, {}}}}}};
        example.proof.root = {{{claim, {}, {}}, Example::goal(9)}};
        renumber(example.proof);
        const ProofView view(example.theory, example.theorem, example.proof);
        QCOMPARE(view.branches().size(), std::size_t{3});
        QCOMPARE(view.branches()[0].id, std::string("c1.1"));
        QCOMPARE(view.branches()[1].id, std::string("c1.2"));
        QCOMPARE(view.branches()[2].id, std::string("main"));
        QCOMPARE(view.branches()[2].steps.size(), std::size_t{3});
        QCOMPARE(view.branches()[2].steps[1].kind, ViewStep::Kind::Claim);
    }

    void a_hole_ends_the_branch_unproved() {
        Example example;
        const ProofView view(example.theory, example.theorem, example.proof);
        QCOMPARE(view.branches().front().steps.back().kind, ViewStep::Kind::Hole);
        QVERIFY(hasHoles(example.proof));
    }
};

QTEST_APPLESS_MAIN(ProofViewTest)
#include "proof_view_test.moc"
