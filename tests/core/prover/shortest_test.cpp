// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The engine for shortest proofs: theories whose shortest proof is known by construction or by trying everything.
#include <QtTest>

#include <bitset>
#include <deque>
#include <map>
#include <random>

#include "core/checker/checker.h"
#include "core/prover/prover.h"
#include "core/syntax/document.h"

using namespace byrne;

namespace {

prover::Outcome prove(const syntax::Document& document, prover::Engine engine = prover::Engine::Shortest) {
    prover::Options options;
    options.limits.seconds = 20;
    options.engine = engine;
    return prover::prove(document.theory, document.theorems.back().statement, options);
}

bool isChecked(const syntax::Document& document, const prover::Outcome& outcome) {
    return outcome.proof &&
           checker::check(document.theory, document.theorems.back().statement, *outcome.proof).isProved();
}

constexpr std::size_t kFacts = 12;
using Facts = std::bitset<kFacts>;

/// Propositional Horn clauses: fact 0 is given, the last one is the goal.
struct Horn {
    std::vector<std::pair<std::vector<std::size_t>, std::size_t>> rules;

    explicit Horn(unsigned seed) {
        std::mt19937 random(seed);
        for (std::size_t i = 0; i < 24; ++i) {
            std::vector<std::size_t> premises;
            for (std::size_t n = 1 + random() % 2; n-- > 0;) premises.push_back(random() % (kFacts - 1));
            rules.push_back({premises, 1 + random() % (kFacts - 1)});
        }
    }
    [[nodiscard]] std::string text() const {
        std::string out;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            out += "axiom a" + std::to_string(i) + ": assume ";
            for (std::size_t j = 0; j < rules[i].first.size(); ++j)
                out += (j > 0 ? ", f" : "f") + std::to_string(rules[i].first[j]);
            out += " show f" + std::to_string(rules[i].second) + "\n";
        }
        return out + "theorem g: assume f0 show f" + std::to_string(kFacts - 1) + "\n";
    }
    /// Steps of the shortest proof, by trying all sets of facts in the order of their size.
    [[nodiscard]] std::optional<std::size_t> shortest() const {
        std::map<unsigned long, std::size_t> depth{{1, 0}};
        std::deque<unsigned long> open{1};
        while (!open.empty()) {
            const Facts known(open.front());
            open.pop_front();
            if (known[kFacts - 1]) return depth.at(known.to_ulong());
            for (const auto& [premises, conclusion] : rules) {
                if (!std::ranges::all_of(premises, [&](std::size_t fact) { return known[fact]; })) continue;
                Facts next = known;
                next.set(conclusion);
                if (depth.emplace(next.to_ulong(), depth.at(known.to_ulong()) + 1).second)
                    open.push_back(next.to_ulong());
            }
        }
        return std::nullopt;
    }
};

}  // namespace

class ShortestTest : public QObject {
    Q_OBJECT

private slots:
    void finds_proofs_known_to_be_shortest_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("steps");
        QTest::newRow("a short cut") << "axiom a: assume p show q axiom b: assume q show r axiom c: assume r show s "
                                        "axiom d: assume s show t axiom e: assume p show u axiom f: assume u show t "
                                        "theorem g: assume p show t"
                                     << 2;
        QTest::newRow("sharing pays")
            << "axiom s1: assume p show c1 axiom s2: assume c1 show c2 axiom s3: assume c2 show s "
               "axiom sa: assume s show a axiom sb: assume s show b axiom sc: assume s show c "
               "axiom a1: assume p show a1 axiom a2: assume a1 show a2 axiom a3: assume a2 show a "
               "axiom b1: assume p show b1 axiom b2: assume b1 show b2 axiom b3: assume b2 show b "
               "axiom k1: assume p show k1 axiom k2: assume k1 show k2 axiom k3: assume k2 show c "
               "axiom all: assume a, b, c show t theorem g: assume p show t"
            << 7;
        QTest::newRow("cases are shorter") << "axiom x: assume p show a or b axiom xa: assume a show t axiom xb: "
                                              "assume b show t axiom l1: assume p show l1 axiom l2: assume l1 show l2 "
                                              "axiom l3: assume l2 show l3 axiom l4: assume l3 show t "
                                              "theorem g: assume p show t"
                                           << 3;
        QTest::newRow("flips are free")
            << "axiom sym: for A B assume r(A,B) show r(B,A) axiom tra: for A B C assume r(A,B), r(B,C) show r(A,C) "
               "theorem g: for A B C assume r(B,A), r(C,B) show r(A,C)"
            << 1;
        QTest::newRow("what axioms state outright is free")
            << "axiom ref: for A B show r(A,B) axiom all: for A B assume r(A,B), r(B,A), p(A,B) show q(A,B) "
               "axiom long1: for A B assume p(A,B) show u(A,B) axiom long2: for A B assume u(A,B) show q(A,B) "
               "theorem g: for A B assume p(A,B) show q(A,B)"
            << 1;
        QTest::newRow("an object")
            << "axiom ex: for A show exists X: r(A,X) axiom use: for A X assume r(A,X) show q(A) "
               "axiom long1: for A show u(A) axiom long2: for A assume u(A) show v(A) "
               "axiom long3: for A assume v(A) show q(A) theorem g: for A show q(A)"
            << 2;
        QTest::newRow("excluded middle") << "axiom yes: for A assume p(A) show q(A) axiom no: for A assume ~p(A) show "
                                            "q(A) theorem g: for A show q(A)"
                                         << 3;
    }
    void finds_proofs_known_to_be_shortest() {
        QFETCH(QString, text);
        QFETCH(int, steps);
        const syntax::Document document = syntax::readByrne("s.byrne", text.toStdString(), {});
        const prover::Outcome outcome = prove(document);
        QVERIFY(isChecked(document, outcome));
        QCOMPARE(static_cast<int>(proof::stepCount(*outcome.proof)), steps);
        QCOMPARE(outcome.engine, std::string("shortest"));
        QVERIFY2(QString::fromStdString(outcome.reason).startsWith("No shorter proof exists under these rules"),
                 outcome.reason.c_str());
        const prover::Outcome other = prove(document, prover::Engine::Saturate);
        QVERIFY(isChecked(document, other));
        QVERIFY(proof::stepCount(*other.proof) >= proof::stepCount(*outcome.proof));
    }

    void agrees_with_trying_everything() {
        std::size_t proved = 0;
        for (unsigned seed = 0; seed < 150; ++seed) {
            const Horn horn(seed);
            const std::optional<std::size_t> shortest = horn.shortest();
            const syntax::Document document = syntax::readByrne("h.byrne", horn.text(), {});
            const prover::Outcome outcome = prove(document);
            QVERIFY2(outcome.proof.has_value() == shortest.has_value(), horn.text().c_str());
            if (!shortest) continue;
            ++proved;
            QVERIFY(isChecked(document, outcome));
            QVERIFY2(proof::stepCount(*outcome.proof) == *shortest, horn.text().c_str());
        }
        QVERIFY(proved >= 30);
    }

    void says_less_where_it_knows_less() {
        const syntax::Document document =
            syntax::readByrne("e.byrne",
                              "function f/1 axiom a: for A show f(f(A)) = A axiom b: for A assume p(f(A)) show q(A) "
                              "axiom c: for A assume q(A) show r(f(A)) axiom d: for A assume r(f(A)) show s(A) "
                              "theorem g: for A assume p(f(A)) show s(A)",
                              {});
        const prover::Outcome outcome = prove(document);
        QVERIFY(isChecked(document, outcome));
        QVERIFY2(!QString::fromStdString(outcome.reason).contains("exists under these rules"), outcome.reason.c_str());
        QVERIFY(!outcome.reason.empty());
    }

    void is_deterministic_and_stops() {
        const syntax::Document document = syntax::readByrne("h.byrne", Horn(3).text(), {});
        const prover::Outcome one = prove(document);
        const prover::Outcome two = prove(document);
        QCOMPARE(one.proof.has_value(), two.proof.has_value());
        QVERIFY(!one.proof || *one.proof == *two.proof);
        prover::Options options;
        options.engine = prover::Engine::Shortest;
        std::stop_source stop;
        stop.request_stop();
        options.limits.stop = stop.get_token();
        const syntax::Document endless =
            syntax::readByrne("n.byrne", "axiom s: for A show exists X: r(A,X) theorem g: for A show q(A)", {});
        QCOMPARE(prover::prove(endless.theory, endless.theorems.back().statement, options).status,
                 prover::Status::Stopped);
    }
};

QTEST_APPLESS_MAIN(ShortestTest)
#include "shortest_test.moc"
