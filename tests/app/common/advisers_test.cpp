// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Advisers as programs: those that are not installed are skipped, and nothing else depends on them.
#include <QElapsedTimer>
#include <QtTest>

#include <chrono>
#include <thread>

#include "app/common/advisers.h"
#include "app/common/resources.h"

using namespace byrne;
using common::Adviser;

namespace {

const std::string kDocument =
    "predicate p/1\npredicate q/2\npredicate r/1\n"
    "axiom next: for X assume p(X) show exists Y: q(X,Y)\n"
    "axiom same: for X Y Z assume q(X,Y), X = Z show r(Y) or p(Y)\n"
    "axiom both: for X Y assume q(X,Y), p(Y) show r(X)\n"
    "theorem t: for A assume p(A) show exists B: r(B)\n";

/// Nobody decides it: longer and longer chains.
const std::string kEndless =
    "predicate less/2\n"
    "axiom next: for X show exists Y: less(X,Y)\n"
    "axiom trans: for X Y Z assume less(X,Y), less(Y,Z) show less(X,Z)\n"
    "theorem t: for A show less(A,A)\n";

common::Session session(const std::string& text) { return common::loadText("test.byrne", text, common::readOptions()); }

}  // namespace

class AdvisersTest : public QObject {
    Q_OBJECT

private slots:
    void choices_are_read() {
        QVERIFY(common::parseAdvisers("none")->empty());
        QVERIFY(common::parseAdvisers("")->empty());
        QVERIFY(common::parseAdvisers("auto").has_value());
        for (const char* wrong : {"vampire", "cvc5,,e", "e,"}) {
            const auto advisers = common::parseAdvisers(wrong);
            QVERIFY2(!advisers.has_value(), wrong);
        }
        QVERIFY(common::parseAdvisers("vampire").error().message.find("'vampire'") != std::string::npos);
    }

    void each_adviser_leads_to_a_checked_proof_data() {
        QTest::addColumn<int>("adviser");
        QTest::newRow("cvc5") << static_cast<int>(Adviser::Cvc5);
        QTest::newRow("e") << static_cast<int>(Adviser::E);
        QTest::newRow("z3") << static_cast<int>(Adviser::Z3);
    }
    void each_adviser_leads_to_a_checked_proof() {
        QFETCH(int, adviser);
        const auto chosen = static_cast<Adviser>(adviser);
        if (!common::programOf(chosen)) QSKIP("this adviser is not installed");
        const common::Session loaded = session(kDocument);
        const std::optional<common::Attempt> attempt = common::askAdviser(
            chosen, loaded.document.theory, loaded.document.theorems[0].statement, {.limits = {.seconds = 20}});
        QVERIFY(attempt.has_value());
        QVERIFY(attempt->isProved());
        QCOMPARE(attempt->outcome.engine, "saturate+" + common::nameOf(chosen));
    }

    void without_advisers_the_search_is_alone() {
        const common::Session loaded = session(kDocument);
        const common::Attempt attempt =
            common::proveWithAdvisers(loaded.document.theory, loaded.document.theorems[0].statement, {}, {});
        QVERIFY(attempt.isProved());
        QCOMPARE(attempt.outcome.engine, std::string("saturate"));
    }

    void the_time_limit_holds_with_advisers() {
        const auto advisers = common::parseAdvisers("auto");
        if (advisers->empty()) QSKIP("no adviser is installed");
        const common::Session loaded = session(kEndless);
        prover::Options options;
        options.limits.seconds = 2;
        QElapsedTimer timer;
        timer.start();
        const common::Attempt attempt = common::proveWithAdvisers(
            loaded.document.theory, loaded.document.theorems[0].statement, options, *advisers);
        QVERIFY(!attempt.isProved());
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void a_stop_request_ends_search_and_advisers() {
        const auto advisers = common::parseAdvisers("auto");
        if (advisers->empty()) QSKIP("no adviser is installed");
        const common::Session loaded = session(kEndless);
        std::stop_source stop;
        prover::Options options;
        options.limits.seconds = 60;
        options.limits.stop = stop.get_token();
        const std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(2500));
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const common::Attempt attempt = common::proveWithAdvisers(
            loaded.document.theory, loaded.document.theorems[0].statement, options, *advisers);
        QVERIFY(!attempt.isProved());
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(AdvisersTest)
#include "advisers_test.moc"
