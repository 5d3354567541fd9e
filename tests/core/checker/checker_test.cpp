// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every rule of the checker with proofs it accepts and proofs it rejects. The theory is small and made by hand, so
// that these tests depend on no reader and no prover.
#include <QtTest>

#include "core/checker/checker.h"

using namespace byrne;
using checker::Rule;
using logic::CoherentFormula;
using logic::Literal;
using logic::StatementId;
using logic::Term;
using logic::VariableId;
using proof::Block;
using proof::Fact;
using proof::FactId;
using proof::Node;
using proof::Proof;

namespace {

struct Fixture {
    logic::Theory theory;
    logic::PredicateId p, q, r;
    logic::FunctionId a, f;
    // Statements, in order.
    StatementId pq, ex, cases, irreflexive, linked, symmetric, goal, later;

    Fixture() {
        logic::Signature& signature = theory.signature;
        p = signature.predicate("p", 1);
        q = signature.predicate("q", 1);
        r = signature.predicate("r", 2);
        a = signature.function("a", 0);
        f = signature.function("f", 1);
        const Term x = var(0);
        const Term y = var(1);
        pq = add("pq", {{"X"}, 1, {atom(p, {x})}, {{{}, {atom(q, {x}), atom(r, {x, x})}}}});
        ex = add("ex", {{"X", "Y"}, 1, {atom(q, {x})}, {{{VariableId(1)}, {atom(r, {x, y}), atom(q, {y})}}}});
        cases = add("cases", {{"X", "Y"},
                              1,
                              {atom(q, {x})},
                              {{{}, {atom(p, {x})}}, {{VariableId(1)}, {atom(r, {x, y})}}, {{}, {atom(r, {x, x})}}}});
        irreflexive = add("irreflexive", {{"X"}, 1, {atom(r, {x, x})}, {}});
        linked = add("linked", {{"X", "Y"}, 2, {atom(p, {x}), logic::equality(x, y)}, {{{}, {atom(r, {x, y})}}}});
        symmetric = add("symmetric", {{"X", "Y"}, 2, {atom(r, {x, y})}, {{{}, {atom(r, {y, x})}}}});
        // for A assume p(A) show exists B: r(A,B), q(B) or q(A)
        goal = add("goal", {{"A", "B"},
                            1,
                            {atom(p, {x})},
                            {{{VariableId(1)}, {atom(r, {x, y}), atom(q, {y})}}, {{}, {atom(p, {app(f, {x})})}}}});
        later = add("later", {{"X"}, 1, {}, {{{}, {atom(q, {x})}}}});
    }

    StatementId add(const std::string& name, CoherentFormula formula) {
        theory.statements.push_back({name, logic::StatementKind::Axiom, std::move(formula), {}});
        return StatementId(theory.statements.size() - 1);
    }
    static Term var(std::size_t index) { return VariableId(index); }
    static Term app(logic::FunctionId function, std::vector<Term> arguments) {
        return logic::Application{function, std::move(arguments)};
    }
    static Literal atom(logic::PredicateId predicate, std::vector<Term> arguments) {
        return {true, predicate, std::move(arguments)};
    }
    static Fact fact(std::size_t id, Literal literal) { return {FactId(id), std::move(literal), {}}; }
    static Node node(auto form) { return {std::move(form), {}, {}}; }

    Node step(StatementId statement, std::vector<Term> terms, std::vector<FactId> premises,
              std::vector<VariableId> witnesses, std::vector<Fact> facts) const {
        return node(proof::Step{proof::ByStatement{statement, std::move(terms)}, std::move(premises),
                                std::move(witnesses), std::move(facts)});
    }
    Node byEquality(std::vector<FactId> premises, std::vector<Fact> facts) const {
        return node(proof::Step{proof::ByEquality{}, std::move(premises), {}, std::move(facts)});
    }
    Node close(std::size_t disjunct, std::vector<Term> witnesses, std::vector<FactId> premises) const {
        return node(proof::CloseByGoal{disjunct, std::move(witnesses), std::move(premises)});
    }
    Node clash(std::vector<FactId> premises) const {
        return node(proof::CloseByContradiction{proof::ByClash{}, std::move(premises)});
    }

    /// A proof of `goal` whose root is `nodes`; variables A (parameter), U, V, W.
    Proof proofOf(std::vector<Node> nodes) const {
        Proof proof;
        proof.variables = {"A", "U", "V", "W"};
        proof.parameterCount = 1;
        proof.hypotheses = {fact(0, atom(p, {var(0)}))};
        proof.root.nodes = std::move(nodes);
        std::size_t number = 0;
        numberNodes(proof.root, number);
        return proof;
    }
    static void numberNodes(Block& block, std::size_t& number) {
        for (Node& node : block.nodes) {
            node.id = proof::StepId(number++);
            if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (proof::Branch& branch : split->branches) numberNodes(branch.body(), number);
            if (auto* claim = std::get_if<proof::Claim>(&node.form)) numberNodes(claim->body(), number);
        }
    }

    /// q(A), r(A,A) by pq; obtain U with r(A,U), q(U) by ex; done.
    Proof straight() const {
        return proofOf({step(pq, {var(0)}, {FactId(std::size_t{0})}, {},
                             {fact(1, atom(q, {var(0)})), fact(2, atom(r, {var(0), var(0)}))}),
                        step(ex, {var(0)}, {FactId(std::size_t{1})}, {VariableId(std::size_t{1})},
                             {fact(3, atom(r, {var(0), var(1)})), fact(4, atom(q, {var(1)}))}),
                        close(0, {var(1)}, {FactId(std::size_t{3}), FactId(std::size_t{4})})});
    }

    /// q(A) by pq; three cases by `cases`, each closing by irreflexive or the goal.
    Proof splitting() const {
        const FactId q1(std::size_t{1});
        const FactId r2(std::size_t{2});
        const auto close0 = [&] {
            return Block{{node(proof::CloseByContradiction{proof::ByStatement{irreflexive, {var(0)}}, {r2}})}};
        };
        proof::CaseSplit split{proof::ByStatement{cases, {var(0)}}, {q1}, {}};
        split.branches.push_back({{}, {fact(3, atom(p, {var(0)}))}, {close0()}});
        split.branches.push_back({{VariableId(std::size_t{1})}, {fact(4, atom(r, {var(0), var(1)}))}, {close0()}});
        split.branches.push_back(
            {{}, {fact(5, atom(r, {var(0), var(0)}))}, {Block{{close(0, {var(0)}, {FactId(std::size_t{5}), q1})}}}});
        return proofOf({step(pq, {var(0)}, {FactId(std::size_t{0})}, {},
                             {fact(1, atom(q, {var(0)})), fact(2, atom(r, {var(0), var(0)}))}),
                        node(std::move(split))});
    }

    /// A split on q(f(a)) that closes both cases by irreflexive.
    Proof middle() const {
        const Literal literal = atom(q, {app(f, {app(a, {})})});
        proof::CaseSplit split{proof::ByExcludedMiddle{literal}, {}, {}};
        const auto end = [&] {
            return Block{{node(
                proof::CloseByContradiction{proof::ByStatement{irreflexive, {var(0)}}, {FactId(std::size_t{2})}})}};
        };
        split.branches.push_back({{}, {fact(3, literal)}, {end()}});
        split.branches.push_back({{}, {fact(4, literal.negated())}, {end()}});
        return proofOf({step(pq, {var(0)}, {FactId(std::size_t{0})}, {}, {fact(2, atom(r, {var(0), var(0)}))}),
                        node(std::move(split))});
    }

    /// Claims q(A) with an inner proof that obtains U, then goes on like straight().
    Proof claiming() const {
        proof::Claim claim{{fact(1, atom(q, {var(0)}))},
                           {Block{{step(pq, {var(0)}, {FactId(std::size_t{0})}, {}, {fact(10, atom(q, {var(0)}))}),
                                   step(ex, {var(0)}, {FactId(std::size_t{10})}, {VariableId(std::size_t{2})},
                                        {fact(11, atom(q, {var(2)}))}),
                                   close(0, {}, {FactId(std::size_t{10})})}}}};
        return proofOf({node(std::move(claim)),
                        step(ex, {var(0)}, {FactId(std::size_t{1})}, {VariableId(std::size_t{1})},
                             {fact(3, atom(r, {var(0), var(1)})), fact(4, atom(q, {var(1)}))}),
                        close(0, {var(1)}, {FactId(std::size_t{3}), FactId(std::size_t{4})})});
    }
};

FactId id(std::size_t value) { return FactId(value); }
VariableId variable(std::size_t value) { return VariableId(value); }

template <class Form>
Form& formOf(Proof& proof, std::size_t index) {
    return std::get<Form>(proof.root.nodes[index].form);
}

/// "premises@1": the first fault's rule and the position of its node, "accepted" if there is no fault.
std::string firstFault(const Fixture& fixture, const Proof& proof) {
    const checker::Verdict verdict = checker::check(fixture.theory, fixture.goal, proof);
    if (verdict.errors.empty()) return verdict.holes.empty() ? "accepted" : "hole";
    const checker::CheckError& error = verdict.errors.front();
    return checker::ruleName(error.rule) + "@" +
           (error.step.isValid() ? std::to_string(error.step.index()) : "heading");
}

std::string firstMessage(const Fixture& fixture, const Proof& proof) {
    const checker::Verdict verdict = checker::check(fixture.theory, fixture.goal, proof);
    return verdict.errors.empty() ? "" : checker::describe(verdict.errors.front());
}

}  // namespace

class CheckerTest : public QObject {
    Q_OBJECT

private:
    const Fixture fixture;

    void expect(const Proof& proof, const char* fault) {
        QCOMPARE(QString::fromStdString(firstFault(fixture, proof)), QString(fault));
    }

private slots:
    void accepts_steps_splits_claims_and_excluded_middle() {
        expect(fixture.straight(), "accepted");
        expect(fixture.splitting(), "accepted");
        expect(fixture.middle(), "accepted");
        expect(fixture.claiming(), "accepted");
    }

    void rejects_hypotheses_that_are_not_the_premises() {
        Proof proof = fixture.straight();
        proof.hypotheses[0].literal = Fixture::atom(fixture.q, {Fixture::var(0)});
        expect(proof, "hypotheses@heading");
        proof = fixture.straight();
        proof.hypotheses.clear();
        expect(proof, "hypotheses@heading");
        proof = fixture.straight();
        proof.hypotheses.push_back(Fixture::fact(1, Fixture::atom(fixture.q, {Fixture::var(0)})));
        expect(proof, "hypotheses@heading");
    }

    void rejects_hypotheses_with_other_numbers() {
        Proof proof = fixture.straight();
        proof.hypotheses[0].id = id(7);
        expect(proof, "numbering of facts@heading");
    }

    void rejects_variables_with_one_name_or_a_constants_name() {
        Proof proof = fixture.straight();
        proof.variables[1] = "A";
        expect(proof, "variables@heading");
        proof = fixture.straight();
        proof.variables[3] = "a";
        expect(proof, "variables@heading");
        proof = fixture.straight();
        proof.parameterCount = 2;
        expect(proof, "variables@heading");
        proof.parameterCount = 9;
        expect(proof, "variables@heading");
    }

    void rejects_statements_that_are_not_before_the_theorem() {
        for (const StatementId statement : {fixture.goal, fixture.later, StatementId(std::size_t{99}), StatementId()}) {
            Proof proof = fixture.straight();
            std::get<proof::ByStatement>(formOf<proof::Step>(proof, 0).by).statement = statement;
            expect(proof, "statement@0");
        }
    }

    void rejects_a_theorem_that_is_not_in_the_theory() {
        QVERIFY(!checker::check(fixture.theory, StatementId(std::size_t{99}), fixture.straight()).isProved());
        QVERIFY(!checker::check(fixture.theory, StatementId(), fixture.straight()).isProved());
    }

    void rejects_statements_that_do_not_fit_the_signature() {
        Fixture broken;
        CoherentFormula& formula = broken.theory.statements[broken.ex.index()].formula;
        formula.conclusion[0].witnesses = {variable(0)};
        QCOMPARE(firstFault(broken, broken.straight()), std::string("statement@1"));
        formula.conclusion[0].witnesses = {};
        QCOMPARE(firstFault(broken, broken.straight()), std::string("statement@1"));
        formula.conclusion[0].witnesses = {variable(1)};
        formula.premises[0].arguments.clear();
        QCOMPARE(firstFault(broken, broken.straight()), std::string("statement@1"));
    }

    void rejects_missing_surplus_and_wrong_premises() {
        Proof proof = fixture.straight();
        formOf<proof::Step>(proof, 1).premises = {};
        expect(proof, "premises@1");
        formOf<proof::Step>(proof, 1).premises = {id(1), id(1)};
        expect(proof, "premises@1");
        formOf<proof::Step>(proof, 1).premises = {id(0)};
        expect(proof, "premises@1");
        formOf<proof::Step>(proof, 1).premises = {id(3)};
        expect(proof, "scope@1");
        formOf<proof::Step>(proof, 1).premises = {id(77)};
        expect(proof, "scope@1");
    }

    void takes_no_fact_for_reflexive_equality_only() {
        const auto linking = [&](std::vector<Term> terms, std::vector<FactId> premises, Literal fact) {
            return fixture.proofOf({fixture.step(fixture.linked, std::move(terms), std::move(premises), {},
                                                 {Fixture::fact(1, std::move(fact))}),
                                    Fixture::node(proof::CloseByContradiction{
                                        proof::ByStatement{fixture.irreflexive, {Fixture::var(0)}}, {id(1)}})});
        };
        const Literal loop = Fixture::atom(fixture.r, {Fixture::var(0), Fixture::var(0)});
        expect(linking({Fixture::var(0), Fixture::var(0)}, {id(0), FactId()}, loop), "accepted");
        expect(linking({Fixture::var(0), Fixture::var(0)}, {FactId(), FactId()}, loop), "premises@0");
        expect(linking({Fixture::var(0), Fixture::app(fixture.a, {})}, {id(0), FactId()},
                       Fixture::atom(fixture.r, {Fixture::var(0), Fixture::app(fixture.a, {})})),
               "premises@0");
    }

    void rejects_instantiations_with_unknown_variables_or_wrong_arity() {
        Proof proof = fixture.straight();
        auto& terms = std::get<proof::ByStatement>(formOf<proof::Step>(proof, 0).by).instantiation;
        terms = {Fixture::var(2)};
        expect(proof, "scope@0");
        terms = {Fixture::var(1000)};
        expect(proof, "scope@0");
        terms = {};
        expect(proof, "instantiation@0");
        terms = {Fixture::var(0), Fixture::var(0)};
        expect(proof, "instantiation@0");
        terms = {Fixture::app(fixture.f, {})};
        expect(proof, "instantiation@0");
        terms = {Fixture::app(logic::FunctionId(std::size_t{50}), {})};
        expect(proof, "instantiation@0");
        terms = {Term()};
        expect(proof, "instantiation@0");
    }

    void rejects_terms_nested_too_deep() {
        Term deep = Fixture::var(0);
        for (std::size_t i = 0; i < logic::kMaxTermDepth + 5; ++i) deep = Fixture::app(fixture.f, {deep});
        Proof proof = fixture.straight();
        std::get<proof::ByStatement>(formOf<proof::Step>(proof, 0).by).instantiation = {deep};
        expect(proof, "instantiation@0");
    }

    void rejects_facts_that_the_statement_does_not_give() {
        Proof proof = fixture.straight();
        formOf<proof::Step>(proof, 0).facts[0].literal = Fixture::atom(fixture.q, {Fixture::app(fixture.a, {})});
        expect(proof, "conclusion@0");
        proof = fixture.straight();
        formOf<proof::Step>(proof, 1).facts[0].literal = Fixture::atom(fixture.r, {Fixture::var(1), Fixture::var(0)});
        expect(proof, "conclusion@1");
        formOf<proof::Step>(proof, 1).facts[0].literal =
            Fixture::atom(fixture.r, {Fixture::var(0), Fixture::var(1)}).negated();
        expect(proof, "conclusion@1");
        formOf<proof::Step>(proof, 1).facts[0].literal = Literal{true, fixture.r, {Fixture::var(0)}};
        expect(proof, "conclusion@1");
    }

    void takes_part_of_a_conclusion_in_any_order() {
        Proof proof = fixture.straight();
        auto& facts = formOf<proof::Step>(proof, 0).facts;
        std::swap(facts[0], facts[1]);
        expect(proof, "accepted");
        facts.erase(facts.begin());
        expect(proof, "accepted");
    }

    void rejects_steps_by_statements_with_several_or_no_cases() {
        Proof proof = fixture.straight();
        proof.root.nodes.insert(proof.root.nodes.begin() + 1,
                                fixture.step(fixture.cases, {Fixture::var(0)}, {id(1)}, {},
                                             {Fixture::fact(20, Fixture::atom(fixture.p, {Fixture::var(0)}))}));
        expect(proof, "conclusion@heading");
        proof.root.nodes[1] = fixture.step(fixture.irreflexive, {Fixture::var(0)}, {id(2)}, {}, {});
        expect(proof, "conclusion@heading");
    }

    void rejects_witnesses_that_are_not_fresh() {
        Proof proof = fixture.straight();
        auto& step = formOf<proof::Step>(proof, 1);
        step.witnesses = {variable(0)};
        expect(proof, "witnesses@1");
        step.witnesses = {};
        expect(proof, "witnesses@1");
        step.witnesses = {variable(1), variable(2)};
        expect(proof, "witnesses@1");
        step.witnesses = {variable(99)};
        expect(proof, "witnesses@1");
        step.witnesses = {VariableId()};
        expect(proof, "witnesses@1");
        // The same witness for two existential steps.
        proof = fixture.straight();
        proof.root.nodes.insert(proof.root.nodes.begin() + 2,
                                fixture.step(fixture.ex, {Fixture::var(1)}, {id(4)}, {variable(1)},
                                             {Fixture::fact(9, Fixture::atom(fixture.q, {Fixture::var(1)}))}));
        expect(proof, "witnesses@heading");
    }

    void rejects_a_witness_name_of_another_branch() {
        Proof proof = fixture.splitting();
        auto& split = formOf<proof::CaseSplit>(proof, 1);
        auto& nodes = split.branches[2].body().nodes;
        nodes.insert(nodes.begin(), fixture.step(fixture.ex, {Fixture::var(0)}, {id(1)}, {variable(1)}, {}));
        expect(proof, "witnesses@heading");
        std::get<proof::Step>(nodes[0].form).witnesses = {variable(2)};
        expect(proof, "accepted");
    }

    void rejects_facts_with_a_number_in_use() {
        Proof proof = fixture.straight();
        formOf<proof::Step>(proof, 1).facts[1].id = id(1);
        expect(proof, "numbering of facts@1");
        formOf<proof::Step>(proof, 1).facts[1].id = FactId();
        expect(proof, "numbering of facts@1");
    }

    void rejects_facts_of_other_branches_and_of_inner_proofs() {
        Proof proof = fixture.splitting();
        auto& branches = formOf<proof::CaseSplit>(proof, 1).branches;
        std::get<proof::CloseByGoal>(branches[2].body().nodes[0].form).premises = {id(4), id(1)};
        expect(proof, "scope@4");
        proof = fixture.claiming();
        formOf<proof::Step>(proof, 1).premises = {id(10)};
        expect(proof, "scope@4");
    }

    void rejects_objects_of_other_branches_and_of_inner_proofs() {
        Proof proof = fixture.claiming();
        std::get<proof::ByStatement>(formOf<proof::Step>(proof, 1).by).instantiation = {Fixture::var(2)};
        expect(proof, "scope@4");
        proof = fixture.claiming();
        auto& claim = formOf<proof::Claim>(proof, 0);
        claim.facts = {Fixture::fact(1, Fixture::atom(fixture.q, {Fixture::var(2)}))};
        std::get<proof::CloseByGoal>(claim.body().nodes[2].form).premises = {id(11)};
        expect(proof, "scope@0");
    }

    void rejects_claims_whose_inner_proof_shows_something_else() {
        Proof proof = fixture.claiming();
        formOf<proof::Claim>(proof, 0).facts[0].literal = Fixture::atom(fixture.q, {Fixture::app(fixture.a, {})});
        expect(proof, "premises@3");
        proof = fixture.claiming();
        formOf<proof::Claim>(proof, 0).facts.push_back(Fixture::fact(12, Fixture::atom(fixture.p, {Fixture::var(0)})));
        expect(proof, "premises@3");
        proof = fixture.claiming();
        formOf<proof::Claim>(proof, 0).block.clear();
        expect(proof, "structure@0");
    }

    void claimed_facts_are_unknown_inside_the_claim() {
        Proof proof = fixture.claiming();
        std::get<proof::CloseByGoal>(formOf<proof::Claim>(proof, 0).body().nodes[2].form).premises = {id(1)};
        expect(proof, "scope@3");
    }

    void rejects_branches_that_are_not_the_disjuncts_in_order() {
        Proof proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).branches.pop_back();
        expect(proof, "cases@1");
        proof = fixture.splitting();
        auto& branches = formOf<proof::CaseSplit>(proof, 1).branches;
        std::swap(branches[0], branches[2]);
        expect(proof, "cases@1");
        proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).branches.push_back({{}, {}, {Block{{fixture.clash({id(2), id(2)})}}}});
        expect(proof, "cases@1");
        proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).branches[1].witnesses = {};
        expect(proof, "witnesses@1");
        proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).premises = {id(0)};
        expect(proof, "premises@1");
    }

    void rejects_case_split_without_disjunction() {
        Proof proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).by = proof::ByStatement{fixture.ex, {Fixture::var(0)}};
        expect(proof, "cases@1");
        formOf<proof::CaseSplit>(proof, 1).by = proof::ByEquality{};
        expect(proof, "structure@1");
    }

    void rejects_excluded_middle_that_is_not_a_literal_and_its_negation() {
        Proof proof = fixture.middle();
        auto& split = formOf<proof::CaseSplit>(proof, 1);
        std::swap(split.branches[0], split.branches[1]);
        expect(proof, "excluded middle@1");
        proof = fixture.middle();
        formOf<proof::CaseSplit>(proof, 1).branches[1].assumptions[0].literal =
            Fixture::atom(fixture.q, {Fixture::var(0)}).negated();
        expect(proof, "excluded middle@1");
        proof = fixture.middle();
        formOf<proof::CaseSplit>(proof, 1).branches.pop_back();
        expect(proof, "cases@1");
        proof = fixture.middle();
        formOf<proof::CaseSplit>(proof, 1).premises = {id(0)};
        expect(proof, "excluded middle@1");
        proof = fixture.middle();
        formOf<proof::CaseSplit>(proof, 1).by = proof::ByExcludedMiddle{Literal{true, fixture.q, {}}};
        expect(proof, "excluded middle@1");
        proof = fixture.middle();
        formOf<proof::CaseSplit>(proof, 1).by = proof::ByExcludedMiddle{Fixture::atom(fixture.q, {Fixture::var(1)})};
        expect(proof, "scope@1");
        proof = fixture.straight();
        formOf<proof::Step>(proof, 0).by = proof::ByExcludedMiddle{Fixture::atom(fixture.q, {Fixture::var(0)})};
        expect(proof, "structure@0");
    }

    void equality_steps_replace_equals_by_equals_and_nothing_else() {
        // Inside the case A = a: r(A,A) gives r(a,A), f(A) = f(a); a != A clashes.
        const Term x = Fixture::var(0);
        const Term a = Fixture::app(fixture.a, {});
        const auto inCase = [&](std::vector<FactId> premises, Literal fact) {
            proof::CaseSplit split{proof::ByExcludedMiddle{logic::equality(x, a)}, {}, {}};
            const auto end = [&] {
                return Fixture::node(
                    proof::CloseByContradiction{proof::ByStatement{fixture.irreflexive, {x}}, {id(2)}});
            };
            split.branches.push_back(
                {{},
                 {Fixture::fact(3, logic::equality(x, a))},
                 {Block{{fixture.byEquality(std::move(premises), {Fixture::fact(5, std::move(fact))}), end()}}}});
            split.branches.push_back({{}, {Fixture::fact(4, logic::equality(x, a, false))}, {Block{{end()}}}});
            return fixture.proofOf({fixture.step(fixture.pq, {x}, {id(0)}, {},
                                                 {Fixture::fact(1, Fixture::atom(fixture.q, {x})),
                                                  Fixture::fact(2, Fixture::atom(fixture.r, {x, x}))}),
                                    Fixture::node(std::move(split))});
        };
        expect(inCase({id(2), id(3)}, Fixture::atom(fixture.r, {a, x})), "accepted");
        expect(inCase({id(3)}, logic::equality(a, x)), "accepted");
        expect(inCase({id(3)}, logic::equality(Fixture::app(fixture.f, {x}), Fixture::app(fixture.f, {a}))),
               "accepted");
        expect(inCase({}, logic::equality(a, a)), "accepted");
        expect(inCase({id(2)}, Fixture::atom(fixture.r, {a, x})), "equality@2");
        expect(inCase({id(3)}, Fixture::atom(fixture.r, {a, x})), "equality@2");
        expect(inCase({id(2), id(3)}, Fixture::atom(fixture.r, {a, x}).negated()), "equality@2");
        expect(inCase({id(3)}, logic::equality(a, Fixture::app(fixture.f, {x}))), "equality@2");
        expect(inCase({id(3)}, logic::equality(a, x, false)), "equality@2");
        expect(inCase({id(4)}, logic::equality(a, x, false)), "scope@2");
        expect(inCase({FactId()}, logic::equality(a, a)), "scope@2");
        expect(inCase({id(3)}, logic::equality(Fixture::var(3), Fixture::var(3))), "scope@2");
    }

    void disequalities_turn_around_by_equality() {
        const Term x = Fixture::var(0);
        const Term a = Fixture::app(fixture.a, {});
        proof::CaseSplit split{proof::ByExcludedMiddle{logic::equality(x, a)}, {}, {}};
        const auto end = [&] {
            return Fixture::node(proof::CloseByContradiction{proof::ByStatement{fixture.irreflexive, {x}}, {id(2)}});
        };
        split.branches.push_back({{}, {Fixture::fact(3, logic::equality(x, a))}, {Block{{end()}}}});
        split.branches.push_back(
            {{},
             {Fixture::fact(4, logic::equality(x, a, false))},
             {Block{{fixture.byEquality({id(4)}, {Fixture::fact(5, logic::equality(a, x, false))}), end()}}}});
        const Proof proof = fixture.proofOf(
            {fixture.step(fixture.pq, {x}, {id(0)}, {}, {Fixture::fact(2, Fixture::atom(fixture.r, {x, x}))}),
             Fixture::node(std::move(split))});
        expect(proof, "accepted");
    }

    void nonempty_domain_gives_one_bare_object() {
        const auto with = [&](std::vector<FactId> premises, std::vector<VariableId> witnesses,
                              std::vector<Fact> facts) {
            Proof proof = fixture.straight();
            proof.root.nodes.insert(proof.root.nodes.begin(),
                                    Fixture::node(proof::Step{proof::ByNonemptyDomain{}, std::move(premises),
                                                              std::move(witnesses), std::move(facts)}));
            return proof;
        };
        expect(with({}, {variable(3)}, {}), "accepted");
        expect(with({id(0)}, {variable(3)}, {}), "nonempty domain@heading");
        expect(with({}, {}, {}), "nonempty domain@heading");
        expect(with({}, {variable(2), variable(3)}, {}), "nonempty domain@heading");
        expect(with({}, {variable(0)}, {}), "witnesses@heading");
        expect(with({}, {variable(3)}, {Fixture::fact(9, Fixture::atom(fixture.p, {Fixture::var(3)}))}),
               "nonempty domain@heading");
    }

    void rejects_goals_that_are_not_reached() {
        Proof proof = fixture.straight();
        auto& close = formOf<proof::CloseByGoal>(proof, 2);
        close.premises = {id(4), id(3)};
        expect(proof, "premises@2");
        close.premises = {id(3)};
        expect(proof, "premises@2");
        close.premises = {id(2), id(4)};
        expect(proof, "premises@2");
        close.premises = {id(3), id(4)};
        close.witnesses = {Fixture::var(0)};
        expect(proof, "premises@2");
        close.witnesses = {};
        expect(proof, "goal@2");
        close.witnesses = {Fixture::var(2)};
        expect(proof, "scope@2");
        close.witnesses = {Fixture::app(fixture.f, {})};
        expect(proof, "goal@2");
        close.witnesses = {};
        close.disjunct = 1;
        expect(proof, "premises@2");
        close.disjunct = 2;
        expect(proof, "goal@2");
    }

    void goal_witnesses_may_be_any_known_terms() {
        Proof proof = fixture.straight();
        auto& close = formOf<proof::CloseByGoal>(proof, 2);
        close.witnesses = {Fixture::var(0)};
        close.premises = {id(2), id(1)};
        expect(proof, "accepted");
    }

    void contradictions_need_a_clash_or_a_statement_that_concludes_false() {
        const Term x = Fixture::var(0);
        const auto ending = [&](Node end) {
            const Literal loop = logic::equality(x, x);
            proof::CaseSplit split{proof::ByExcludedMiddle{loop}, {}, {}};
            split.branches.push_back({{},
                                      {Fixture::fact(3, loop)},
                                      {Block{{Fixture::node(proof::CloseByContradiction{
                                          proof::ByStatement{fixture.irreflexive, {x}}, {id(2)}})}}}});
            split.branches.push_back({{},
                                      {Fixture::fact(4, loop.negated())},
                                      {Block{{fixture.byEquality({}, {Fixture::fact(5, loop)}), std::move(end)}}}});
            return fixture.proofOf(
                {fixture.step(fixture.pq, {x}, {id(0)}, {}, {Fixture::fact(2, Fixture::atom(fixture.r, {x, x}))}),
                 Fixture::node(std::move(split))});
        };
        expect(ending(fixture.clash({id(4)})), "accepted");
        expect(ending(fixture.clash({id(4), id(5)})), "accepted");
        expect(ending(fixture.clash({id(5), id(4)})), "accepted");
        expect(ending(fixture.clash({id(5)})), "contradiction@4");
        expect(ending(fixture.clash({id(2)})), "contradiction@4");
        expect(ending(fixture.clash({id(4), id(4)})), "contradiction@4");
        expect(ending(fixture.clash({})), "contradiction@4");
        expect(ending(fixture.clash({id(3), id(4)})), "scope@4");
        expect(ending(fixture.clash({FactId()})), "scope@4");
        const auto by = [&](StatementId statement, std::vector<FactId> premises) {
            return ending(
                Fixture::node(proof::CloseByContradiction{proof::ByStatement{statement, {x}}, std::move(premises)}));
        };
        expect(by(fixture.irreflexive, {id(2)}), "accepted");
        expect(by(fixture.irreflexive, {id(0)}), "premises@4");
        expect(by(fixture.pq, {id(0)}), "contradiction@4");
        expect(by(fixture.later, {}), "statement@4");
        expect(ending(Fixture::node(proof::CloseByContradiction{proof::ByEquality{}, {}})), "structure@4");
    }

    void blocks_must_close_once_at_their_end() {
        Proof proof = fixture.straight();
        proof.root.nodes.pop_back();
        expect(proof, "structure@1");
        proof.root.nodes.clear();
        expect(proof, "structure@heading");
        proof = fixture.straight();
        proof.root.nodes.push_back(proof.root.nodes.back());
        expect(proof, "structure@2");
        proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).branches[0].body().nodes.clear();
        expect(proof, "structure@1");
        proof = fixture.splitting();
        formOf<proof::CaseSplit>(proof, 1).branches[0].block.clear();
        expect(proof, "structure@1");
    }

    void holes_are_reported_and_their_facts_assumed() {
        Proof proof = fixture.straight();
        proof.root.nodes[0].form = proof::Hole{{Fixture::fact(1, Fixture::atom(fixture.q, {Fixture::var(0)}))}, true};
        const checker::Verdict verdict = checker::check(fixture.theory, fixture.goal, proof);
        QVERIFY(verdict.errors.empty());
        QCOMPARE(verdict.holes.size(), std::size_t(1));
        QCOMPARE(verdict.holes[0], proof::StepId(std::size_t{0}));
        QVERIFY(!verdict.isProved());
        expect(fixture.proofOf({Fixture::node(proof::Hole{})}), "hole");
        proof = fixture.straight();
        proof.root.nodes[0].form = proof::Hole{};
        expect(proof, "structure@0");
    }

    void goes_on_after_a_wrong_step_with_its_facts_assumed() {
        Proof proof = fixture.straight();
        formOf<proof::Step>(proof, 0).premises = {};
        formOf<proof::CloseByGoal>(proof, 2).premises = {id(3), id(3)};
        const checker::Verdict verdict = checker::check(fixture.theory, fixture.goal, proof);
        QCOMPARE(verdict.errors.size(), std::size_t(2));
        QCOMPARE(verdict.errors[0].step, proof::StepId(std::size_t{0}));
        QCOMPARE(verdict.errors[1].step, proof::StepId(std::size_t{2}));
    }

    void messages_name_step_rule_expectation_and_what_is_there() {
        Proof proof = fixture.straight();
        proof.hypotheses[0].label = "h1";
        formOf<proof::Step>(proof, 1).premises = {id(0)};
        QCOMPARE(QString::fromStdString(firstMessage(fixture, proof)),
                 QString("step 2 (premises): Premise 1 must be q(A); the fact given is h1 (p(A))."));
        proof = fixture.straight();
        formOf<proof::Step>(proof, 1).witnesses = {variable(0)};
        QCOMPARE(
            QString::fromStdString(firstMessage(fixture, proof)),
            QString("step 2 (witnesses): The new object needs a name of its own; A already names an object here."));
    }

    void errors_carry_the_place_in_the_document() {
        Proof proof = fixture.straight();
        proof.root.nodes[1].origin = {base::SourceId(std::size_t{0}), {17, 23}};
        formOf<proof::Step>(proof, 1).premises = {};
        const checker::Verdict verdict = checker::check(fixture.theory, fixture.goal, proof);
        QCOMPARE(verdict.errors.at(0).origin.span.begin, 17U);
    }

    void deep_nesting_is_refused_without_running_out_of_stack() {
        const auto nested = [&](std::size_t depth) {
            Block block{{Fixture::node(proof::Hole{})}};
            std::size_t number = 100;
            for (std::size_t i = 0; i < depth; ++i) {
                proof::Claim claim{{Fixture::fact(number++, Fixture::atom(fixture.q, {Fixture::var(0)}))},
                                   {std::move(block)}};
                block = Block{};
                block.nodes.push_back(Fixture::node(std::move(claim)));
                block.nodes.push_back(Fixture::node(proof::Hole{}));
            }
            Proof proof = fixture.straight();
            proof.root = std::move(block);
            return firstFault(fixture, proof);
        };
        QCOMPARE(nested(checker::kMaxBlockDepth), std::string("hole"));
        QCOMPARE(nested(checker::kMaxBlockDepth + 1), std::string("limits@heading"));
    }

    void time_grows_about_linearly_with_the_proof() {
        Proof proof = fixture.straight();
        std::vector<Node> nodes(1, proof.root.nodes[0]);
        for (std::size_t i = 0; i < 100000; ++i)
            nodes.push_back(fixture.step(fixture.pq, {Fixture::var(0)}, {id(0)}, {},
                                         {Fixture::fact(100 + i, Fixture::atom(fixture.q, {Fixture::var(0)}))}));
        nodes.push_back(proof.root.nodes[1]);
        nodes.push_back(proof.root.nodes[2]);
        proof.root.nodes = std::move(nodes);
        QElapsedTimer timer;
        timer.start();
        expect(proof, "accepted");
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(CheckerTest)
#include "checker_test.moc"
