// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the search one by one: equality classes, truth of atoms, the fact index, names.
#include <QtTest>

#include "core/prover/core_minimiser.h"
#include "core/prover/equality.h"
#include "core/prover/fact_index.h"
#include "core/prover/names.h"
#include "core/prover/proof_encoding.h"
#include "core/prover/propagator.h"

using namespace byrne;
using namespace byrne::prover;

namespace {

struct Atoms {
    explicit Atoms(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) ids.push_back(table.intern(logic::PredicateId(i + 1), {}));
    }
    [[nodiscard]] GroundLiteral yes(std::size_t i) const { return {ids[i], true}; }
    [[nodiscard]] GroundLiteral no(std::size_t i) const { return {ids[i], false}; }
    AtomTable table;
    std::vector<AtomId> ids;
};

void propagateAll(Propagator& propagator) {
    while (propagator.propagateNext()) {}
}

}  // namespace

class SearchPartsTest : public QObject {
    Q_OBJECT
private slots:
    void stores_terms_and_atoms_once();
    void explains_equality_by_the_facts_used();
    void undoes_merges_after_the_forest_was_turned();
    void explains_congruence_by_the_arguments();
    void propagates_and_learns_from_conflicts();
    void keeps_late_units_after_backtracking();
    void finds_the_instances_behind_a_contradiction();
    void removes_facts_in_reverse_order();
    void avoids_names_that_are_taken();
    void minimises_to_what_is_needed();
    void tells_variants_apart();
    void has_no_answer_after_a_stop();
};

void SearchPartsTest::tells_variants_apart() {
    TermBank terms;
    const TermId a = terms.addParameter();
    const TermId b = terms.addParameter();
    AtomTable atoms;
    const std::vector<TermId> different{a, b};
    const std::vector<TermId> same{a, a};
    const AtomId one = atoms.intern(logic::Signature::kEquality, different);
    const AtomId other = atoms.intern(logic::Signature::kEquality, same);
    QCOMPARE(atoms.differentVariants(one), (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(atoms.differentVariants(other), (std::vector<std::uint32_t>{0}));
    QCOMPARE(atoms.differentVariants(one), (std::vector<std::uint32_t>{0, 1}));
}

void SearchPartsTest::has_no_answer_after_a_stop() {
    const Atoms atoms(2);
    const TermBank terms;
    const std::vector<GroundInstance> instances{
        {.kind = GroundInstance::Kind::Hypothesis, .disjuncts = {{{}, {atoms.yes(0)}}}},
        {.statement = logic::StatementId(std::size_t{0}),
         .premises = {atoms.yes(0)},
         .disjuncts = {{{}, {atoms.yes(1)}}}},
        {.kind = GroundInstance::Kind::Goal, .premises = {atoms.yes(1)}}};
    const ProofChoices choices(instances, terms, atoms.table, {{atoms.yes(0)}, {}});
    base::LimitWatch calm{base::Limits{}};
    QCOMPARE(ProofEncoding(choices, {}, 1, calm).solve(1, 100), ProofEncoding::Answer::Found);
    QCOMPARE(ProofEncoding(choices, {}, 1, calm).solve(0, 100), ProofEncoding::Answer::None);
    std::stop_source stop;
    base::Limits limits;
    limits.stop = stop.get_token();
    base::LimitWatch asked{limits};
    ProofEncoding begun(choices, {}, 1, asked);
    stop.request_stop();
    QCOMPARE(begun.solve(1, 100), ProofEncoding::Answer::Unknown);
    QVERIFY(asked.look());
    QCOMPARE(ProofEncoding(choices, {}, 1, asked).solve(0, 100), ProofEncoding::Answer::Unknown);
}

void SearchPartsTest::stores_terms_and_atoms_once() {
    TermBank terms;
    std::vector<TermId> all;
    for (std::size_t i = 0; i < 500; ++i) all.push_back(terms.addParameter());
    const std::vector<TermId> pair{all[3], all[7]};
    const TermId term = terms.apply(logic::FunctionId(std::size_t{0}), pair);
    for (const TermId other : all) (void)terms.apply(logic::FunctionId(std::size_t{1}), std::span(&other, 1));
    QVERIFY(terms.apply(logic::FunctionId(std::size_t{0}), pair) == term);
    QVERIFY(!terms.find(logic::FunctionId(std::size_t{1}), pair).isValid());
    QCOMPARE(terms[term].depth, 1U);
    AtomTable atoms;
    const std::vector<TermId> turned{all[7], all[3]};
    QVERIFY(atoms.intern(logic::Signature::kEquality, pair) == atoms.intern(logic::Signature::kEquality, turned));
    QVERIFY(atoms.intern(logic::PredicateId(std::size_t{1}), pair) !=
            atoms.intern(logic::PredicateId(std::size_t{1}), turned));
}

void SearchPartsTest::explains_equality_by_the_facts_used() {
    TermBank terms;
    for (int i = 0; i < 5; ++i) (void)terms.addParameter();
    EqualityClasses classes;
    classes.ensure(terms.size());
    const auto t = [](std::size_t i) { return TermId(i); };
    classes.merge(t(0), t(1), AtomId(std::size_t{10}));
    classes.merge(t(2), t(3), AtomId(std::size_t{11}));
    classes.merge(t(1), t(3), AtomId(std::size_t{12}));
    classes.merge(t(4), t(0), AtomId(std::size_t{13}));
    std::vector<AtomId> why;
    classes.explain(t(0), t(2), terms, why);
    std::ranges::sort(why);
    QVERIFY((why == std::vector<AtomId>{AtomId(std::size_t{10}), AtomId(std::size_t{11}), AtomId(std::size_t{12})}));
    QVERIFY(classes.representative(t(3)) == t(0));
}

void SearchPartsTest::undoes_merges_after_the_forest_was_turned() {
    TermBank terms;
    for (int i = 0; i < 4; ++i) (void)terms.addParameter();
    EqualityClasses classes;
    classes.ensure(terms.size());
    const auto t = [](std::size_t i) { return TermId(i); };
    classes.merge(t(1), t(2), AtomId(std::size_t{10}));
    classes.merge(t(0), t(2), AtomId(std::size_t{11}));  // turns the edge between 1 and 2
    classes.undoTo(1);
    QVERIFY(!classes.areEqual(t(0), t(2)));
    classes.undoTo(0);
    QVERIFY(classes.isTrivial());
    classes.merge(t(0), t(1), AtomId(std::size_t{12}));
    classes.merge(t(3), t(0), AtomId(std::size_t{13}));
    std::vector<AtomId> why;
    classes.explain(t(1), t(3), terms, why);
    std::ranges::sort(why);
    QVERIFY((why == std::vector<AtomId>{AtomId(std::size_t{12}), AtomId(std::size_t{13})}));
    QVERIFY(!classes.areEqual(t(1), t(2)));
}

void SearchPartsTest::explains_congruence_by_the_arguments() {
    TermBank terms;
    const TermId a = terms.addParameter();
    const TermId b = terms.addParameter();
    const TermId fa = terms.apply(logic::FunctionId(std::size_t{0}), std::span(&a, 1));
    const TermId fb = terms.apply(logic::FunctionId(std::size_t{0}), std::span(&b, 1));
    EqualityClasses classes;
    classes.ensure(terms.size());
    classes.merge(a, b, AtomId(std::size_t{10}));
    classes.merge(fa, fb, AtomId());
    std::vector<AtomId> why;
    classes.explain(fa, fb, terms, why);
    QVERIFY((why == std::vector<AtomId>{AtomId(std::size_t{10})}));
}

void SearchPartsTest::propagates_and_learns_from_conflicts() {
    const Atoms atoms(4);
    Propagator propagator;
    propagator.ensure(atoms.table.size());
    const auto add = [&](std::vector<GroundLiteral> clause) { propagator.add(clause, InstanceId(std::size_t{0})); };
    add({atoms.no(0), atoms.yes(1)});
    add({atoms.no(0), atoms.no(1), atoms.yes(2)});
    add({atoms.no(1), atoms.no(2)});
    propagator.decide(atoms.yes(3));
    propagateAll(propagator);
    propagator.decide(atoms.yes(0));
    propagateAll(propagator);
    QVERIFY(propagator.conflict());
    const auto lesson = propagator.analyse();
    QVERIFY(lesson);
    QCOMPARE(lesson->level, 0U);
    propagator.backtrack(lesson->level);
    propagator.add(*lesson);
    propagateAll(propagator);
    QVERIFY(!propagator.conflict());
    QVERIFY(propagator.isFalse(lesson->literals[0].negated()));
    QVERIFY(propagator.isUnknown(atoms.yes(3)));
}

void SearchPartsTest::keeps_late_units_after_backtracking() {
    const Atoms atoms(4);
    Propagator propagator;
    propagator.ensure(atoms.table.size());
    propagator.decide(atoms.yes(0));
    propagateAll(propagator);
    propagator.decide(atoms.yes(1));
    propagateAll(propagator);
    const std::vector<GroundLiteral> clause{atoms.no(0), atoms.yes(2)};
    propagator.add(clause, InstanceId(std::size_t{0}));  // holds from level 1 on
    propagateAll(propagator);
    QCOMPARE(propagator.level(atoms.ids[2]), 1U);
    propagator.backtrack(1);
    propagateAll(propagator);
    QVERIFY(propagator.isTrue(atoms.yes(2)));
    propagator.backtrack(0);
    QVERIFY(propagator.isUnknown(atoms.yes(2)));
}

void SearchPartsTest::finds_the_instances_behind_a_contradiction() {
    const Atoms atoms(3);
    Propagator propagator;
    propagator.ensure(atoms.table.size());
    const auto add = [&](std::size_t origin, std::vector<GroundLiteral> clause) {
        propagator.add(clause, InstanceId(origin));
    };
    add(7, {atoms.yes(2)});
    add(1, {atoms.yes(0)});
    add(2, {atoms.no(0), atoms.yes(1)});
    add(3, {atoms.no(1)});
    propagateAll(propagator);
    QVERIFY(propagator.conflict());
    QVERIFY(!propagator.analyse());
    QVERIFY((propagator.core() == std::vector<InstanceId>{InstanceId(std::size_t{1}), InstanceId(std::size_t{2}),
                                                          InstanceId(std::size_t{3})}));
}

void SearchPartsTest::removes_facts_in_reverse_order() {
    TermBank terms;
    const std::vector<TermId> ab{terms.addParameter(), terms.addParameter()};
    const std::vector<TermId> bb{ab[1], ab[1]};
    AtomTable atoms;
    const logic::PredicateId r(std::size_t{1});
    const GroundLiteral first(atoms.intern(r, ab), true);
    const GroundLiteral second(atoms.intern(r, bb), true);
    FactIndex index(2);
    index.add(first, atoms);
    index.add(second, atoms);
    QCOMPARE(index.with(r, true, 1, ab[1]).size(), std::size_t{2});
    QCOMPARE(index.with(r, true, 0, ab[0]).size(), std::size_t{1});
    QVERIFY(index.with(r, false, 0, ab[0]).empty());
    index.removeLast(second, atoms);
    QCOMPARE(index.with(r, true, 1, ab[1]).size(), std::size_t{1});
    QVERIFY(index.with(r, true, 0, ab[1]).empty());
}

void SearchPartsTest::avoids_names_that_are_taken() {
    logic::Signature signature;
    signature.function("D", 0);
    WitnessNames names({"A", "B", "C", "X"}, signature);
    QCOMPARE(names.next("X", false), std::string("E"));
    QCOMPARE(names.next("Y", false), std::string("Y"));
    QCOMPARE(names.next("U", false), std::string("F"));
    QCOMPARE(names.next("X", true), std::string("J"));
    std::set<std::string> seen;
    for (int i = 0; i < 60; ++i) QVERIFY(seen.insert(names.next("U", i % 2 == 0)).second);
    WitnessNames small({"a", "b"}, signature);
    QCOMPARE(small.next("U", false), std::string("c"));
}

void SearchPartsTest::minimises_to_what_is_needed() {
    const Atoms atoms(4);
    const auto instance = [](GroundInstance::Kind kind, std::vector<GroundLiteral> premises,
                             std::vector<GroundDisjunct> disjuncts) {
        GroundInstance out;
        out.kind = kind;
        out.premises = std::move(premises);
        out.disjuncts = std::move(disjuncts);
        return out;
    };
    using Kind = GroundInstance::Kind;
    const std::vector<GroundInstance> all{
        instance(Kind::Hypothesis, {}, {{{}, {atoms.yes(0)}}}),
        instance(Kind::Axiom, {atoms.yes(0)}, {{{}, {atoms.yes(1)}}, {{}, {atoms.yes(2)}}}),
        instance(Kind::Axiom, {atoms.yes(1)}, {{{}, {atoms.yes(3)}}}),
        instance(Kind::Axiom, {atoms.yes(2)}, {{{}, {atoms.yes(3)}}}),
        instance(Kind::Axiom, {atoms.yes(0)}, {{{}, {atoms.yes(3)}}}),
        instance(Kind::Goal, {atoms.yes(3)}, {}),
    };
    base::LimitWatch watch(base::Limits{});
    const std::vector<GroundInstance> core = minimise(all, atoms.table, DropOrder::CasesFirst, watch);
    QCOMPARE(core.size(), std::size_t{3});
    for (const GroundInstance& kept : core) QVERIFY(kept.disjuncts.size() < 2);
}

QTEST_APPLESS_MAIN(SearchPartsTest)
#include "search_parts_test.moc"
