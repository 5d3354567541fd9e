// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Problems for other provers, and their answers read back. The answers here are written by hand in the form that the
// programs use; tests with the programs themselves are in app/common.
#include <QtTest>

#include "core/advice/axioms.h"
#include "core/advice/instances.h"
#include "core/advice/names.h"
#include "core/advice/s_expression.h"
#include "core/advice/smtlib.h"
#include "core/checker/checker.h"
#include "core/prover/instance_proof.h"
#include "core/syntax/document.h"

using namespace byrne;
using advice::SExpressions;
using logic::StatementId;
using prover::HerbrandInstance;
using prover::HerbrandParameter;
using prover::HerbrandTerm;
using prover::HerbrandWitness;

namespace {

/// Statements: 0 next, 1 same, 2 splits, 3 far (not needed), 4 the theorem.
const std::string kDocument =
    "predicate p/1\npredicate q/2\npredicate r/1\n"
    "axiom next: for X assume p(X) show exists Y: q(X,Y)\n"
    "axiom same: for X Y Z assume q(X,Y), X = Z show r(Y)\n"
    "axiom splits: for X assume r(X) show p(X) or exists Y: q(Y,X), r(Y)\n"
    "axiom far: for X assume r(X) show exists Y: q(X,Y)\n"
    "theorem t: for A assume p(A) show exists B: r(B)\n";

syntax::Document document() { return syntax::readByrne("test.byrne", kDocument, {}); }

HerbrandTerm parameter(std::size_t i) { return {HerbrandParameter{i}, {}}; }
HerbrandTerm witness(std::size_t statement, std::size_t disjunct, std::vector<HerbrandTerm> arguments) {
    return {HerbrandWitness{StatementId(statement), disjunct, 0}, std::move(arguments)};
}

constexpr std::size_t kNext = 0;
constexpr std::size_t kSame = 1;
constexpr std::size_t kCases = 2;
constexpr std::size_t kGoal = 4;

/// next(A) and same(A, Y of A, A): enough for the theorem.
std::vector<HerbrandInstance> enough() {
    const HerbrandTerm y = witness(kNext, 0, {parameter(0)});
    return {{StatementId(kNext), {parameter(0)}}, {StatementId(kSame), {parameter(0), y, parameter(0)}}};
}

}  // namespace

class AdviceTest : public QObject {
    Q_OBJECT

private slots:
    void the_document_is_understood() {
        const syntax::Document read = document();
        QVERIFY(!base::hasErrors(read.diagnostics));
        QCOMPARE(read.theory.statements.size(), kGoal + 1);
    }

    void equations_among_premises_are_solved() {
        const syntax::Document read = document();
        const prover::SkolemForm form = prover::skolemForm(read.theory.statements[kSame].formula);
        QCOMPARE(form.quantified.size(), std::size_t{2});
        QCOMPARE(form.premises.size(), std::size_t{1});
        QCOMPARE(form.meaning.size(), std::size_t{3});
        QCOMPARE(form.meaning[0], form.meaning[2]);
        QCOMPARE(prover::skolemForm(read.theory.statements[kCases].formula).dependencies[1].size(), std::size_t{1});
    }

    void problems_are_written_in_smtlib() {
        const std::string text = advice::writeSmtlib(document().theory, StatementId(kGoal), {});
        const SExpressions read(text);
        QVERIFY(text.find("(assert (forall ((x0 U)) (! (or (not (p1 x0)) (p2 x0 (w0_0_0 x0))) :qid a0)))") !=
                std::string::npos);
        QVERIFY(text.find("(w2_1_0 x0)") != std::string::npos);
        QVERIFY(text.find("(assert (p1 c0))") != std::string::npos);
        QVERIFY(text.find("(assert (forall ((x1 U)) (! (not (p3 x1)) :qid goal)))") != std::string::npos);
        QVERIFY(text.ends_with("(check-sat)\n"));
        QCOMPARE(text, advice::writeSmtlib(document().theory, StatementId(kGoal), {}));
        QVERIFY(advice::writeSmtlib(document().theory, StatementId(kGoal), {.asksForProof = true})
                    .ends_with("(get-proof)\n"));
    }

    void names_come_back() {
        QCOMPARE(advice::statementNamed(advice::nameOf(StatementId(12))).value(), StatementId(12));
        QCOMPARE(advice::headNamed(advice::nameOf(HerbrandParameter{3})).value(), parameter(3));
        QCOMPARE(advice::headNamed("w5_1_0").value(), witness(5, 1, {}));
        for (const char* odd : {"", "a", "a1x", "a1_2", "goal", "w1_2", "c", "c1_1", "x0", "@U_0"}) {
            QVERIFY(!advice::statementNamed(odd).has_value());
            QVERIFY(!advice::headNamed(odd).has_value());
        }
    }

    void brackets_are_read_whatever_they_are() {
        const SExpressions text("a (b (c) |d e|) ) ; note ( \n (f");
        QCOMPARE(text.top().size(), std::size_t{3});
        QCOMPARE(text.children(text.top()[1]).size(), std::size_t{3});
        QVERIFY(text.isList(text.top()[2]));
        const std::string deep = std::string(200'000, '(') + "x" + std::string(100'000, ')');
        QCOMPARE(SExpressions(deep).top().size(), std::size_t{1});
        QVERIFY(SExpressions(deep, 1000).size() <= 1001);
    }

    void cvc5_tells_its_instances() {
        const syntax::Document read = document();
        const auto instances = advice::readCvc5(read.theory,
                                                "unsat\n(instantiations a0\n  ( c0 )\n)\n"
                                                "(instantiations a1\n  ( c0 (w0_0_0 c0) )\n  ( strange c0 )\n)\n"
                                                "(instantiations goal\n  ( (w0_0_0 c0) )\n)\n"
                                                "(instantiations a99\n  ( c0 )\n)\n(instantiations a0 ( c0 c0 ))\n");
        QCOMPARE(instances, enough());
        QVERIFY(advice::readCvc5(read.theory, "unknown\n(instantiations a0 ( c0 ))\n").empty());
        QVERIFY(advice::readCvc5(read.theory, "").empty());
    }

    void z3_tells_its_instances() {
        const syntax::Document read = document();
        const std::string output =
            "unsat\n((proof\n(let ((?x1 (w0_0_0 c0)))\n (let (($x2 (forall ((x0 U) )(! (let (($x9 (p1 x0)))\n"
            " (or (not $x9) (p2 x0 (w0_0_0 x0)))) :qid a0))\n ))\n (let (($x3 (not $x2)))\n"
            " (let ((@x4 ((_ quant-inst c0) (or $x3 (or (not (p1 c0)) (p2 c0 ?x1))))))\n"
            " (let (($x5 (forall ((x0 U) (x1 U) )(! (or (not (p2 x0 x1)) (p3 x1)) :pattern ( (p2 x0 x1) ) :qid a1))\n"
            " ))\n (mp ((_ quant-inst c0 ?x1) (or (not $x5) (not (p2 c0 ?x1)) (p3 ?x1))) @x4 false))))))))\n";
        QCOMPARE(advice::readZ3(read.theory, output), enough());
        QVERIFY(advice::readZ3(read.theory, "unsat\n((proof (let ((?x1 ?x1)) ((_ quant-inst ?x1) (or ?x1 ?x1)))))")
                    .empty());
        QVERIFY(advice::readZ3(read.theory, "sat\n").empty());
    }

    void instances_become_a_checked_proof() {
        const syntax::Document read = document();
        const StatementId goal(kGoal);
        const prover::Outcome outcome = prover::proveFromInstances(read.theory, goal, enough(), {});
        QCOMPARE(outcome.status, prover::Status::Theorem);
        QVERIFY(checker::check(read.theory, goal, *outcome.proof).isProved());
        const prover::Outcome again = prover::proveFromInstances(read.theory, goal, enough(), {});
        QCOMPARE(*again.proof, *outcome.proof);
    }

    void false_advice_proves_nothing() {
        const syntax::Document read = document();
        const StatementId goal(kGoal);
        std::vector<HerbrandInstance> instances = enough();
        instances.pop_back();
        QCOMPARE(prover::proveFromInstances(read.theory, goal, instances, {}).status, prover::Status::GaveUp);
        // Instances of the goal itself, of what is not there, and with terms that do not exist.
        instances.push_back({goal, {parameter(0)}});
        instances.push_back({StatementId(77), {parameter(0)}});
        instances.push_back({StatementId(kNext), {}});
        instances.push_back({StatementId(kNext), {parameter(9)}});
        instances.push_back({StatementId(kNext), {witness(kNext, 5, {parameter(0)})}});
        instances.push_back({StatementId(kNext), {witness(kNext, 0, {})}});
        QCOMPARE(prover::proveFromInstances(read.theory, goal, instances, {}).status, prover::Status::GaveUp);
        QCOMPARE(prover::proveFromInstances(read.theory, goal, {}, {}).status, prover::Status::GaveUp);
    }

    void advice_respects_limits() {
        const syntax::Document read = document();
        prover::Options options;
        std::stop_source stop;
        stop.request_stop();
        options.limits.stop = stop.get_token();
        const prover::Outcome outcome = prover::proveFromInstances(read.theory, StatementId(kGoal), enough(), options);
        QVERIFY(outcome.status == prover::Status::Stopped || outcome.status == prover::Status::Theorem);
    }

    void e_tells_its_axioms() {
        const syntax::Document read = document();
        const std::string output =
            "# SZS status Theorem\n# SZS output start CNFRefutation\n"
            "fof(a1, axiom, ![X1, X2]:(p2(X1,X2)=>p3(X2)), file('<stdin>', a1)).\n"
            "fof(c_0_3, plain, ![X1]:p1(X1), inference(fof_simplification,[status(thm)],[a1])).\n"
            "fof(a0, axiom, ![X1]:(p1(X1)=>?[X2]:p2(X1,X2)), file('<stdin>', a0)).\n"
            "fof(a4, conjecture, ![X1]:(p1(X1)=>?[X2]:p3(X2)), file('<stdin>', a4)).\n";
        const std::vector<StatementId> used = advice::readUsedAxioms(read.theory, output);
        QCOMPARE(used, (std::vector<StatementId>{StatementId(0), StatementId(1), StatementId(4)}));
        QVERIFY(advice::readUsedAxioms(read.theory, "# SZS status GaveUp\nfile('x', a0)").empty());
        QVERIFY(advice::readUsedAxioms(read.theory, "# SZS status Theorem\nfile('x").empty());
        const logic::Theory small = advice::keepOnly(read.theory, StatementId(kGoal), used);
        QCOMPARE(small.statements.size(), read.theory.statements.size());
        QCOMPARE(small.statements[kNext], read.theory.statements[kNext]);
        QVERIFY(small.statements[kCases].formula.premises.empty());
        const prover::Outcome outcome = prover::prove(small, StatementId(kGoal), {});
        QVERIFY(outcome.proof.has_value());
        QVERIFY(checker::check(read.theory, StatementId(kGoal), *outcome.proof).isProved());
    }

    void problems_for_e_read_back() {
        const syntax::Document read = document();
        const std::string text = advice::writeTptpProblem(read.theory, StatementId(kGoal));
        const syntax::Document back = syntax::readTptp("problem.p", text, {});
        QVERIFY(!base::hasErrors(back.diagnostics));
        QCOMPARE(back.theory.statements.size(), read.theory.statements.size());
        QCOMPARE(back.theory.statements.back().name, std::string("a4"));
    }
};

QTEST_APPLESS_MAIN(AdviceTest)
#include "advice_test.moc"
