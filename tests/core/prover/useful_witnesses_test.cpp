// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/prover/portfolio.h"
#include "core/syntax/document.h"

using namespace byrne;
using namespace byrne::prover;

namespace {

/// Any two segments ask for a witness here; only two of all those are of use, one after the other.
const std::string kFlood =
    "fof(distinct,axiom,![A,B,C]:(between(A,B,C)=>(A!=B&B!=C&A!=C)))."
    "fof(extension,axiom,![A,B,P,Q]:?[X]:((A!=B&P!=Q)=>(between(A,B,X)&equal(B,X,P,Q))))."
    "fof(apex,axiom,![A,B]:?[X]:(A!=B=>apex(A,B,X)))."
    "fof(reading,axiom,![A,B,X]:(apex(A,B,X)=>(equal(A,X,B,X)&off(A,B,X))))."
    "fof(swap,axiom,![A,B,C,D]:(equal(A,B,C,D)=>(equal(C,D,A,B)&equal(B,A,C,D))))."
    "fof(off,axiom,![A,B,C]:((off(A,B,C)&between(A,C,B))=>$false))."
    "fof(right,axiom,![A,B,C,X]:((between(A,B,X)&equal(A,B,X,B)&equal(A,C,X,C)&B!=C)=>right(A,B,C)))."
    "fof(c,conjecture,![A,B,C]:?[X]:(between(A,C,B)=>right(A,C,X))).";

Saturation::Verdict verdictOf(const Strategy& strategy, std::uint64_t work, std::size_t& witnesses) {
    const syntax::Document document = syntax::readTptp("test.p", kFlood, {});
    base::LimitWatch watch(base::Limits{});
    Saturation search(document.theory, document.theorems.at(0).statement, strategy, watch);
    const Saturation::Verdict verdict = search.run(work);
    Progress progress;
    search.describe(progress);
    witnesses = progress.witnesses;
    return verdict;
}

}  // namespace

class UsefulWitnessesTest : public QObject {
    Q_OBJECT

private slots:
    void witnesses_that_an_axiom_lacks_come_before_others() {
        Strategy strategy;
        std::size_t plain = 0;
        std::size_t useful = 0;
        constexpr std::uint64_t kWork = 3'000'000;
        (void)verdictOf(strategy, kWork, plain);
        strategy.triggers.usefulBonus = 12;
        QVERIFY(verdictOf(strategy, kWork, useful) == Saturation::Verdict::Refuted);
        QVERIFY2(useful * 3 < plain, qPrintable(QString("%1 and %2 witnesses").arg(useful).arg(plain)));
    }

    void some_strategy_of_the_portfolio_looks_for_them() {
        bool found = false;
        for (const Strategy& strategy : strategies()) found = found || strategy.triggers.usefulBonus > 0;
        QVERIFY(found);
    }
};

QTEST_APPLESS_MAIN(UsefulWitnessesTest)
#include "useful_witnesses_test.moc"
