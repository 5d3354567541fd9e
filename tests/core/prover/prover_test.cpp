// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the prover answers: proofs that the checker accepts, honest refusals, limits that hold, the same proof twice.
#include <QtTest>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <thread>

#include "core/checker/checker.h"
#include "core/prover/prover.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

syntax::Document read(const std::string& text) { return syntax::readTptp("problem.p", text, {}); }

prover::Outcome prove(const syntax::Document& document, double seconds = 5) {
    prover::Options options;
    options.limits.seconds = seconds;
    return prover::prove(document.theory, document.theorems.back().statement, options);
}

bool isChecked(const syntax::Document& document, const prover::Outcome& outcome) {
    return outcome.proof &&
           checker::check(document.theory, document.theorems.back().statement, *outcome.proof).isProved();
}

/// Needs more and more witnesses for ever: a search without end.
const char* const kEndless =
    "fof(s,axiom,![X]:?[Y]:r(X,Y)). fof(t,axiom,![X,Y,Z]:((r(X,Y)&r(Y,Z))=>r(X,Z)))."
    "fof(u,axiom,![X,Y]:(r(X,Y)=>(p(X,Y)|q(Y,X)))). fof(c,conjecture,?[X]:r(X,X)).";

}  // namespace

class ProverTest : public QObject {
    Q_OBJECT
private slots:
    void proves_and_checks_data();
    void proves_and_checks();
    void does_not_prove_what_does_not_follow_data();
    void does_not_prove_what_does_not_follow();
    void gives_the_same_proof_twice();
    void keeps_the_time_limit();
    void stops_when_asked();
    void stops_within_100_ms_of_work_wherever_it_is();
    void keeps_the_memory_limit();
    void reports_progress();
    void names_witnesses_like_points();
    void proves_the_high_school_theorems();
    void proves_samples_of_the_corpora();
};

void ProverTest::proves_and_checks_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("one step") << "fof(a,axiom,![X]:(p(X)=>q(X))). fof(c,conjecture,![X]:(p(X)=>q(X))).";
    QTest::newRow("cases") << "fof(a,axiom,![X]:(p(X)=>(q(X)|r(X)))). fof(b,axiom,![X]:(q(X)=>s(X)))."
                              "fof(d,axiom,![X]:(r(X)=>s(X))). fof(c,conjecture,![X]:(p(X)=>s(X))).";
    QTest::newRow("witness") << "fof(a,axiom,![X]:(p(X)=>?[Y]:q(X,Y))). fof(b,axiom,![X,Y]:(q(X,Y)=>s(X)))."
                                "fof(c,conjecture,![X]:(p(X)=>s(X))).";
    QTest::newRow("witness in the goal") << "fof(a,axiom,![X]:(p(X)=>?[Y]:(q(X,Y)&p(Y)))). "
                                            "fof(c,conjecture,![X]:(p(X)=>?[Y,Z]:(q(X,Y)&q(Y,Z)))).";
    QTest::newRow("excluded middle") << "fof(a,axiom,![X]:(p(X)=>q(X))). fof(b,axiom,![X]:(~p(X)=>q(X)))."
                                        "fof(c,conjecture,![X]:q(X)).";
    QTest::newRow("contraposition") << "fof(a,axiom,![X]:(p(X)=>q(X))). fof(c,conjecture,![X]:(~q(X)=>~p(X))).";
    QTest::newRow("equality") << "fof(c,conjecture,![A,B,C]:((A=B&B=C&p(A))=>p(C))).";
    QTest::newRow("equality of one occurrence") << "fof(c,conjecture,![A,B]:((A=B&p(A,A))=>p(A,B))).";
    QTest::newRow("unequal") << "fof(c,conjecture,![A,B]:((p(A)&~p(B))=>A!=B)).";
    QTest::newRow("functions")
        << "fof(a,axiom,![X]:(p(X)=>p(s(X)))). fof(b,axiom,p(o)). fof(c,conjecture,p(s(s(s(o))))).";
    QTest::newRow("congruence")
        << "fof(a,axiom,f(a)=b). fof(b,axiom,a=d). fof(e,axiom,p(b)). fof(c,conjecture,p(f(d))).";
    QTest::newRow("constants") << "fof(a,axiom,p(a)). fof(b,axiom,![X]:(p(X)=>q(X))). fof(c,conjecture,q(a)).";
    QTest::newRow("no object is named") << "fof(a,axiom,![X]:p(X)). fof(c,conjecture,?[X]:p(X)).";
    QTest::newRow("drinker") << "fof(c,conjecture,?[X]:(p(X)=>![Y]:p(Y))).";
    QTest::newRow("contradictory axioms") << "fof(a,axiom,p(a)). fof(b,axiom,~p(a)). fof(c,conjecture,q).";
    QTest::newRow("many traps") << "fof(a,axiom,d(a1)&d(a2)&d(a3)&d(a4)&d(a5)&d(a6)&d(a7)&d(a8)&d(a9)). "
                                   "fof(b,axiom,![A,B,C,D,E,F,G,H,I]:((d(A)&d(B)&d(C)&d(D)&d(E)&d(F)&d(G)&d(H)&d(I))=>"
                                   "p(A,B,C,D,E,F,G,H,I))). fof(g,axiom,p(a9,a8,a7,a6,a5,a4,a3,a2,a1)=>goal). "
                                   "fof(c,conjecture,goal).";
}

void ProverTest::proves_and_checks() {
    QFETCH(QString, text);
    const syntax::Document document = read(text.toStdString());
    QVERIFY(!document.theorems.empty());
    const prover::Outcome outcome = prove(document);
    QCOMPARE(static_cast<int>(outcome.status), static_cast<int>(prover::Status::Theorem));
    QVERIFY(isChecked(document, outcome));
}

void ProverTest::does_not_prove_what_does_not_follow_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasFiniteModel");
    QTest::newRow("other constant") << "fof(a,axiom,p(a)). fof(b,axiom,![X]:(p(X)=>q(X))). fof(d,axiom,q(b)=>goal)."
                                       "fof(c,conjecture,goal)."
                                    << true;
    QTest::newRow("converse") << "fof(a,axiom,![X]:(p(X)=>q(X))). fof(c,conjecture,![X]:(q(X)=>p(X)))." << true;
    QTest::newRow("one case only") << "fof(a,axiom,![X]:(p(X)=>(q(X)|r(X)))). fof(c,conjecture,![X]:(p(X)=>q(X)))."
                                   << true;
    QTest::newRow("witness is not the object asked for")
        << "fof(a,axiom,![X]:(p(X)=>?[Y]:q(Y))). fof(c,conjecture,![X]:(p(X)=>q(X)))." << true;
    QTest::newRow("equality to something else") << "fof(c,conjecture,![A,B,C]:((A=B&p(B))=>p(C)))." << true;
    QTest::newRow("endless") << kEndless << false;
}

void ProverTest::does_not_prove_what_does_not_follow() {
    QFETCH(QString, text);
    QFETCH(bool, hasFiniteModel);
    const prover::Outcome outcome = prove(read(text.toStdString()), 0.5);
    QVERIFY(outcome.status != prover::Status::Theorem);
    QVERIFY(!outcome.proof);
    if (hasFiniteModel)
        QCOMPARE(static_cast<int>(outcome.status), static_cast<int>(prover::Status::CounterSatisfiable));
    else
        QVERIFY(!outcome.reason.empty());
}

void ProverTest::gives_the_same_proof_twice() {
    const syntax::Document document = read(
        "fof(a,axiom,![X]:(p(X)=>?[Y]:(q(X,Y)&p(Y)))). fof(b,axiom,![X,Y]:(q(X,Y)=>(r(X)|s(Y))))."
        "fof(d,axiom,![X]:(r(X)=>t(X))). fof(e,axiom,![X,Y]:((q(X,Y)&s(Y))=>t(X)))."
        "fof(c,conjecture,![X]:(p(X)=>?[Y]:(q(X,Y)&t(Y)))).");
    const prover::Outcome first = prove(document);
    const prover::Outcome second = prove(document);
    QVERIFY(first.proof && second.proof);
    QVERIFY(*first.proof == *second.proof);
}

void ProverTest::keeps_the_time_limit() {
    const auto start = std::chrono::steady_clock::now();
    const prover::Outcome outcome = prove(read(kEndless), 0.5);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    QCOMPARE(static_cast<int>(outcome.status), static_cast<int>(prover::Status::Timeout));
    QVERIFY2(taken.count() < 0.8, qPrintable(QString::number(taken.count())));
}

void ProverTest::stops_when_asked() {
    const syntax::Document document = read(kEndless);
    std::stop_source stop;
    prover::Options options;
    options.limits.seconds = 30;
    options.limits.stop = stop.get_token();
    std::chrono::steady_clock::time_point asked;
    std::jthread asker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const prover::Outcome outcome = prover::prove(document.theory, document.theorems.back().statement, options);
    asker.join();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - asked;
    QCOMPARE(static_cast<int>(outcome.status), static_cast<int>(prover::Status::Stopped));
    QVERIFY2(taken.count() < 0.3, qPrintable(QString::number(taken.count())));
}

/// Measured in processor time, so that other work on the machine does not count.
void ProverTest::stops_within_100_ms_of_work_wherever_it_is() {
    const syntax::Document document = read(kEndless);
    for (const prover::Engine engine : {prover::Engine::Saturate, prover::Engine::Shortest})
        for (const int milliseconds : {1, 20, 150, 600}) {
            std::stop_source stop;
            prover::Options options;
            options.engine = engine;
            options.limits = {.seconds = 30, .stop = stop.get_token()};
            std::clock_t asked = 0;
            std::jthread asker([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
                asked = std::clock();
                stop.request_stop();
            });
            const prover::Outcome outcome = prover::prove(document.theory, document.theorems.back().statement, options);
            const std::clock_t ended = std::clock();
            asker.join();
            QCOMPARE(static_cast<int>(outcome.status), static_cast<int>(prover::Status::Stopped));
            const double seconds = static_cast<double>(ended - asked) / CLOCKS_PER_SEC;
            QVERIFY2(seconds < 0.1, qPrintable(QString::number(seconds)));
        }
}

void ProverTest::keeps_the_memory_limit() {
    const syntax::Document document =
        read("fof(a,axiom,p(a)). fof(b,axiom,![X,Y]:((p(X)&p(Y))=>p(f(X,Y)))). fof(c,conjecture,q(a)).");
    prover::Options options;
    options.limits.seconds = 60;
    options.limits.memoryBytes = base::residentMemoryBytes() + (std::size_t{48} << 20);
    const prover::Outcome outcome = prover::prove(document.theory, document.theorems.back().statement, options);
    QCOMPARE(static_cast<int>(outcome.status), static_cast<int>(prover::Status::GaveUp));
    QVERIFY(base::residentMemoryBytes() < options.limits.memoryBytes + (std::size_t{64} << 20));
}

void ProverTest::reports_progress() {
    const syntax::Document document = read(kEndless);
    prover::Options options;
    options.limits.seconds = 0.6;
    std::vector<double> times;
    options.onProgress = [&](const prover::Progress& progress) { times.push_back(progress.seconds); };
    (void)prover::prove(document.theory, document.theorems.back().statement, options);
    QVERIFY(times.size() >= 3);
    QVERIFY(std::is_sorted(times.begin(), times.end()));
}

void ProverTest::names_witnesses_like_points() {
    const syntax::Document document = read(
        "fof(mid,axiom,![A,B]:(A!=B=>?[X]:m(A,X,B))). fof(ext,axiom,![A,B]:(A!=B=>?[P]:b(A,B,P)))."
        "fof(use,axiom,![A,B,C,D]:((m(A,C,B)&b(A,B,D))=>g(A,B))). fof(c,conjecture,![A,B]:(A!=B=>g(A,B))).");
    const prover::Outcome outcome = prove(document);
    QVERIFY(isChecked(document, outcome));
    const std::vector<std::string> expected{"A", "B", "X", "C"};
    auto names = outcome.proof->variables;
    std::ranges::sort(names);
    auto sorted = expected;
    std::ranges::sort(sorted);
    QVERIFY(names == sorted);
}

namespace {

void proveFile(const std::filesystem::path& path, double seconds) {
    const syntax::Document document = syntax::readDocument(path, {});
    QVERIFY2(!document.theorems.empty(), path.c_str());
    const prover::Outcome outcome = prove(document, seconds);
    QVERIFY2(isChecked(document, outcome), path.c_str());
}

}  // namespace

void ProverTest::proves_the_high_school_theorems() {
    const std::filesystem::path folder = std::filesystem::path(BYRNE_SOURCE_DIR) / "../shared/corpus/tptp/highschool";
    if (!std::filesystem::exists(folder)) QSKIP("the corpus is not here");
    for (const char* name : {"varignon.p", "varignon2.p", "triangle_midpoint.p"}) proveFile(folder / name, 5);
}

void ProverTest::proves_samples_of_the_corpora() {
    const std::filesystem::path folder = std::filesystem::path(BYRNE_SOURCE_DIR) / "../shared/corpus/tptp";
    if (!std::filesystem::exists(folder)) QSKIP("the corpus is not here");
    for (const char* name :
         {"euclid/015_proposition_05.p", "euclid/021_proposition_05b.p", "euclid/026_proposition_41.p",
          "euclid/018_lemma_layoff.p", "crafted-hard/94-hard.p", "crafted-hard/31-hard.p", "col-trans/col-trans-0022.p",
          "GEOfofsel/GEO170+1+fof_obvious.tptp", "coherent-logic-benches/drinker.in.p",
          "coherent-logic-benches/latt.in.p"})
        proveFile(folder / name, 10);
}

QTEST_APPLESS_MAIN(ProverTest)
#include "prover_test.moc"
