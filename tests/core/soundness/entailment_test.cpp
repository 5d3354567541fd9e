// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mutation test's own judge of ground entailment must be right for its verdicts to mean anything.
#include <QtTest>

#include "tests/core/soundness/ground_entailment.h"

using namespace byrne;
using logic::Literal;
using logic::Term;
using soundness::GroundEntailment;

namespace {

Term v(std::size_t index) { return logic::VariableId(index); }
Term f(Term argument) { return logic::Application{logic::FunctionId(std::size_t{0}), {std::move(argument)}}; }
Literal p(std::vector<Term> arguments, bool positive = true) {
    return {positive, logic::PredicateId(std::size_t{1}), std::move(arguments)};
}

}  // namespace

class EntailmentTest : public QObject {
    Q_OBJECT

private slots:
    void facts_entail_themselves_and_nothing_unrelated() {
        GroundEntailment given;
        given.add(p({v(0)}));
        QVERIFY(given.entails(p({v(0)})));
        QVERIFY(!given.entails(p({v(1)})));
        QVERIFY(!given.entails(p({v(0)}, false)));
        QVERIFY(!given.isContradictory());
    }

    void clauses_are_resolved_by_cases() {
        GroundEntailment given;
        given.add({p({v(0)}), p({v(1)})});
        given.add({p({v(0)}, false), p({v(2)})});
        QVERIFY(!given.entails(p({v(2)})));
        given.add({p({v(1)}, false), p({v(2)})});
        QVERIFY(given.entails(p({v(2)})));
    }

    void equality_is_a_congruence() {
        GroundEntailment given;
        given.add(logic::equality(v(0), v(1)));
        given.add(logic::equality(v(2), v(1)));
        given.add(p({f(v(0))}));
        QVERIFY(given.entails(logic::equality(v(0), v(2))));
        QVERIFY(given.entails(p({f(v(2))})));
        QVERIFY(!given.entails(p({v(2)})));
        QVERIFY(given.entails(logic::equality(v(7), v(7))));
    }

    void different_truth_means_different_objects() {
        GroundEntailment given;
        given.add(p({v(0)}));
        given.add(p({v(1)}, false));
        QVERIFY(given.entails(logic::equality(v(0), v(1), false)));
        given.add(logic::equality(v(1), v(0)));
        QVERIFY(given.isContradictory());
    }
};

QTEST_APPLESS_MAIN(EntailmentTest)
#include "entailment_test.moc"
