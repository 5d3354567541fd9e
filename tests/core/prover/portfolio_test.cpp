// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <atomic>

#include "core/prover/portfolio.h"
#include "core/syntax/document.h"

using namespace byrne;
using namespace byrne::prover;

namespace {

const std::string kEndless =
    "fof(a,axiom,![X]:(p(X)=>?[Y]:(r(X,Y)&p(Y)))). fof(b,axiom,![X,Y,Z]:((r(X,Y)&r(Y,Z))=>r(X,Z)))."
    "fof(c,conjecture,![X]:(p(X)=>q(X))).";
/// Needs a chain of witnesses, so that no strategy finds it in its first steps.
const std::string kChain =
    "fof(a,axiom,![X]:(p(X)=>?[Y]:(r(X,Y)&p(Y)))). fof(b,axiom,![X,Y,Z]:((r(X,Y)&r(Y,Z))=>s(X,Z)))."
    "fof(d,axiom,![X,Y,Z]:((s(X,Y)&s(Y,Z))=>t(X,Z))). fof(e,axiom,![X,Y]:(t(X,Y)=>(q(X)|u(Y))))."
    "fof(f,axiom,![X]:(u(X)=>?[Y]:(r(X,Y)&w(Y)))). fof(g,axiom,![X,Y]:(w(Y)=>q(X)))."
    "fof(c,conjecture,![X]:(p(X)=>q(X))).";

syntax::Document read(const std::string& text) { return syntax::readTptp("test.p", text, {}); }

Outcome prove(const syntax::Document& document, std::size_t threads, double seconds) {
    Options options;
    options.limits.seconds = seconds;
    options.threads = threads;
    return prover::prove(document.theory, document.theorems.back().statement, options);
}

}  // namespace

class PortfolioTest : public QObject {
    Q_OBJECT

private slots:
    void rounds_get_longer() {
        for (std::size_t round = 1; round < 100; ++round) QVERIFY(workOfRound(round) >= workOfRound(round - 1));
        QVERIFY(workOfRound(3) > workOfRound(2));
    }

    void the_proof_does_not_depend_on_the_number_of_threads() {
        const syntax::Document document = read(kChain);
        const Outcome alone = prove(document, 1, 10);
        QVERIFY(alone.proof.has_value());
        for (const std::size_t threads : {std::size_t{2}, std::size_t{3}, std::size_t{16}}) {
            const Outcome together = prove(document, threads, 10);
            QVERIFY(together.proof.has_value());
            QVERIFY(*together.proof == *alone.proof);
        }
    }

    void a_turn_that_decides_early_waits_for_those_before_it() {
        const syntax::Document document = read(kChain);
        const logic::StatementId goal = document.theorems.back().statement;
        for (int repetition = 0; repetition < 5; ++repetition) {
            Portfolio alone(document.theory, goal, strategies(), {}, 1);
            Portfolio together(document.theory, goal, strategies(), {}, 4);
            const Portfolio::Decision a = alone.next();
            const Portfolio::Decision b = together.next();
            QVERIFY(a.verdict == Saturation::Verdict::Refuted && b.verdict == Saturation::Verdict::Refuted);
            QCOMPARE(b.search->refutation().size(), a.search->refutation().size());
        }
    }

    void no_turn_is_taken_after_a_stop() {
        const syntax::Document document = read(kEndless);
        for (const std::size_t threads : {std::size_t{1}, std::size_t{4}}) {
            std::stop_source stop;
            base::Limits limits;
            limits.seconds = 60;
            limits.stop = stop.get_token();
            Portfolio portfolio(document.theory, document.theorems.back().statement, strategies(), limits, threads);
            std::size_t ticks = 0;
            std::size_t ticksAfter = 0;
            portfolio.onTick([&](const Saturation&) {
                if (++ticks == 20) stop.request_stop();
                if (stop.stop_requested() && ticks > 20) ++ticksAfter;
            });
            const Portfolio::Decision decision = portfolio.next();
            QVERIFY(decision.verdict == Saturation::Verdict::Limited);
            QVERIFY(portfolio.reached() == base::LimitReached::Stop);
            QVERIFY(ticksAfter <= 1);  // whatever the machine's load
        }
    }

    void a_refutation_that_is_not_wanted_is_followed_by_others() {
        const syntax::Document document = read(kChain);
        Portfolio portfolio(document.theory, document.theorems.back().statement, strategies(), {}, 2);
        const Portfolio::Decision first = portfolio.next();
        const Portfolio::Decision second = portfolio.next();
        QVERIFY(first.verdict == Saturation::Verdict::Refuted && second.verdict == Saturation::Verdict::Refuted);
        QVERIFY(first.search != second.search);
    }
};

QTEST_APPLESS_MAIN(PortfolioTest)
#include "portfolio_test.moc"
