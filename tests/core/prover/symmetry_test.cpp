// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <set>

#include "core/prover/symmetry_steps.h"
#include "core/syntax/document.h"

using namespace byrne;
using namespace byrne::prover;

namespace {

const std::string kCongruence =
    "fof(symmetric,axiom,![A,B,C,D]:(cong(B,C,A,D)=>cong(A,D,B,C)))."
    "fof(flip,axiom,![A,B,C,D]:(cong(A,B,C,D)=>(cong(B,A,D,C)&cong(B,A,C,D)&cong(A,B,D,C)))).";

struct Problem {
    explicit Problem(const std::string& axioms)
        : document(syntax::readTptp("test.p", axioms + "fof(c,conjecture,![A]:q(A)).", {})),
          symmetries(document.theory, document.theorems.at(0).statement) {}

    [[nodiscard]] logic::PredicateId predicate(const std::string& name) const {
        for (std::size_t i = 0; i < document.theory.signature.predicateCount(); ++i)
            if (document.theory.signature[logic::PredicateId(i)].name == name) return logic::PredicateId(i);
        qFatal("no such predicate");
        return {};
    }

    syntax::Document document;
    Symmetries symmetries;
};

std::vector<TermId> parameters(TermBank& terms, std::size_t count) {
    std::vector<TermId> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(terms.addParameter());
    return out;
}

}  // namespace

class SymmetryTest : public QObject {
    Q_OBJECT

private slots:
    void axioms_that_permute_arguments_generate_a_group() {
        const Problem problem(kCongruence);
        const SymmetryGroup& group = problem.symmetries.of(problem.predicate("cong"));
        QCOMPARE(group.elements.size(), std::size_t(8));
        for (std::uint8_t i = 0; i < 4; ++i) QCOMPARE(group.elements.front()[i], i);
        QVERIFY(group.words.front().empty());
        QVERIFY(problem.symmetries.isSymmetry(logic::StatementId(std::size_t{0})));
        QVERIFY(problem.symmetries.isSymmetry(logic::StatementId(std::size_t{1})));
    }

    void axioms_that_say_more_or_less_are_not_symmetries() {
        const std::vector<std::string> texts{"fof(a,axiom,![A,B]:(r(A,B)=>(r(B,A)&q(A)))).",  // something else besides
                                             "fof(a,axiom,![A,B]:((r(A,B)&q(A))=>r(B,A))).",  // only under a condition
                                             "fof(a,axiom,![A]:(r(A,A)=>r(A,A))).",           // not all pairs
                                             "fof(a,axiom,![A,B]:(~r(A,B)=>r(B,A))).",        // a denial
                                             "fof(a,axiom,![A,B]:(r(A,B)=>(r(B,A)|q(A)))).",  // one of two
                                             "fof(a,axiom,![A,B]:(r(A,B)=>?[C]:(r(B,A)&q(C)))).",  // with a witness
                                             "fof(a,axiom,![A,B]:(r(A,B)=>s(B,A)))."};             // another predicate
        for (const std::string& text : texts) {
            const Problem problem(text);
            QVERIFY2(problem.symmetries.of(problem.predicate(text.find("s(") == std::string::npos ? "r" : "s"))
                         .elements.empty(),
                     text.c_str());
            QVERIFY(!problem.symmetries.isSymmetry(logic::StatementId(std::size_t{0})));
        }
    }

    void variants_of_an_atom_are_one_atom() {
        const Problem problem(kCongruence);
        const logic::PredicateId cong = problem.predicate("cong");
        TermBank terms;
        const auto p = parameters(terms, 4);
        AtomTable atoms(problem.symmetries);
        const AtomId first = atoms.intern(cong, std::vector{p[3], p[2], p[0], p[1]});
        QVERIFY(atoms.arguments(first)[0] == p[0]);
        QVERIFY(atoms.intern(cong, std::vector{p[1], p[0], p[2], p[3]}) == first);
        QVERIFY(atoms.find(cong, std::vector{p[2], p[3], p[1], p[0]}) == first);
        QVERIFY(!atoms.find(cong, std::vector{p[0], p[2], p[1], p[3]}).isValid());
        const AtomId exact = atoms.internExactly(cong, std::vector{p[3], p[2], p[0], p[1]});
        QVERIFY(exact != first);
        QVERIFY(atoms.intern(cong, std::vector{p[3], p[2], p[0], p[1]}) == first);
    }

    void variants_are_tied_together_by_the_axioms() {
        const Problem problem(kCongruence);
        const logic::PredicateId cong = problem.predicate("cong");
        TermBank terms;
        const auto p = parameters(terms, 4);
        AtomTable atoms(problem.symmetries);
        const GroundLiteral given(atoms.internExactly(cong, std::vector{p[3], p[2], p[0], p[1]}), true);
        const GroundLiteral wanted(atoms.internExactly(cong, std::vector{p[0], p[1], p[2], p[3]}), true);
        GroundInstance hypothesis;
        hypothesis.kind = GroundInstance::Kind::Hypothesis;
        hypothesis.disjuncts = {{{}, {given}}};
        GroundInstance goal;
        goal.kind = GroundInstance::Kind::Goal;
        goal.premises = {wanted};
        std::vector<GroundInstance> instances{hypothesis, goal};
        SymmetrySteps(problem.symmetries, atoms).connect(instances);
        QVERIFY(instances.size() > 2);
        std::set<GroundLiteral> known{given};
        for (int round = 0; round < 3; ++round)
            for (const GroundInstance& instance : instances) {
                if (instance.kind != GroundInstance::Kind::Axiom) continue;
                const bool applies = std::ranges::all_of(
                    instance.premises, [&](GroundLiteral literal) { return known.contains(literal); });
                if (applies)
                    for (const GroundLiteral literal : instance.disjuncts.at(0).literals) known.insert(literal);
            }
        QVERIFY(known.contains(wanted));
    }
};

QTEST_APPLESS_MAIN(SymmetryTest)
#include "symmetry_test.moc"
