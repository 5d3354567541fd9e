// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mutation test: real proofs are spoilt in hundreds of ways. Whatever a second, naive judge calls wrong, the
// checker must reject, and say where and why.
#include <QtTest>

#include <filesystem>

#include "core/checker/checker.h"
#include "core/prover/prover.h"
#include "core/syntax/document.h"
#include "tests/core/soundness/mutations.h"
#include "tests/core/soundness/slow_verifier.h"

using namespace byrne;

namespace {

/// Theorems of our own, chosen so that their proofs use every rule.
const std::vector<const char*> kProblems = {
    "fof(a, axiom, ![X]: (p(X) => q(X))). fof(b, axiom, ![X]: (q(X) => ?[Y]: r(X,Y)))."
    "fof(c, axiom, ![X,Y]: (r(X,Y) => s(Y))). fof(g, conjecture, ![A]: (p(A) => ?[B]: (r(A,B) & s(B)))).",

    "fof(a, axiom, ![X]: (p(X) => (q(X) | r(X)))). fof(b, axiom, ![X]: (q(X) => s(X)))."
    "fof(c, axiom, ![X]: (r(X) => s(X))). fof(g, conjecture, ![A]: (p(A) => s(A))).",

    "fof(sym, axiom, ![X,Y]: (r(X,Y) => r(Y,X))). fof(tra, axiom, ![X,Y,Z]: ((r(X,Y) & r(Y,Z)) => r(X,Z)))."
    "fof(tot, axiom, ![X]: ?[Y]: r(X,Y)). fof(g, conjecture, ![A]: r(A,A)).",

    "fof(diamond, axiom, ![A,B,C]: ((s(A,B) & s(A,C)) => ?[D]: (s(B,D) & s(C,D))))."
    "fof(one, axiom, ![A,B]: (s(A,B) => t(A,B))). fof(more, axiom, ![A,B,C]: ((s(A,B) & t(B,C)) => t(A,C)))."
    "fof(g, conjecture, ![A,B,C,D]: ((s(A,B) & s(B,C) & s(A,D)) => ?[E]: (t(C,E) & t(D,E)))).",

    "fof(a, axiom, ![X,Y]: (b(X,Y) => X != Y)). fof(s, axiom, ![X,Y]: (b(X,Y) => b(Y,X)))."
    "fof(e, axiom, ![X,Y]: (X != Y => ?[Z]: (b(X,Z) & b(Z,Y)))). fof(g, conjecture, ![P,Q]: (b(P,Q) => ?[R]: (b(Q,R) & "
    "R != P))).",

    "fof(col, axiom, ![A,B,C]: (col(A,B,C) => (A = B | A = C | B = C | bet(A,B,C))))."
    "fof(b1, axiom, ![A,B,C]: (bet(A,B,C) => on(B))). fof(b2, axiom, ![A,B,C]: (bet(A,B,C) => A != C))."
    "fof(g, conjecture, ![A,B,C]: ((col(A,B,C) & A != B & B != C & A != C) => on(B))).",

    "fof(f, axiom, ![X]: f(f(X)) = X). fof(p, axiom, ![X]: (p(X) => q(f(X)))). fof(g, conjecture, ![A]: (p(f(A)) => "
    "q(A))).",

    "fof(c1, axiom, c = d). fof(c2, axiom, p(c)). fof(c3, axiom, ![X]: (p(X) => q(X))). fof(g, conjecture, q(d)).",

    "fof(a, axiom, ![X,Y]: ((p(X) & p(Y)) => X = Y)). fof(b, axiom, ?[X]: p(X)). fof(d, axiom, ![X]: (q(X) => p(X)))."
    "fof(g, conjecture, ![A,B]: ((q(A) & r(A) & p(B)) => r(B))).",

    "fof(a, axiom, ![X]: (p(X) | q(X))). fof(b, axiom, ![X]: (p(X) => ?[Y]: r(X,Y))). fof(c, axiom, ![X]: (q(X) => "
    "?[Y]: r(X,Y)))."
    "fof(d, axiom, ![X,Y]: (r(X,Y) => (s(X) | s(Y)))). fof(g, conjecture, ?[X]: s(X)).",

    "fof(a, axiom, ![X]: (~p(X) => q(X))). fof(b, axiom, ![X]: (q(X) => r(X))). fof(c, axiom, ![X]: (p(X) => r(X)))."
    "fof(g, conjecture, ![A]: r(A)).",

    "fof(a, axiom, ![X]: ~r(X,X)). fof(b, axiom, ![X,Y,Z]: ((r(X,Y) & r(Y,Z)) => r(X,Z))). fof(g, conjecture, ![A,B]: "
    "(r(A,B) => ~r(B,A))).",

    "fof(m, axiom, ![A,B]: (A != B => ?[M]: mid(A,M,B))). fof(ms, axiom, ![A,M,B]: (mid(A,M,B) => mid(B,M,A)))."
    "fof(mp, axiom, ![A,B,C,P,Q]: ((mid(A,P,C) & mid(B,Q,C) & A != B) => par(A,B,P,Q)))."
    "fof(ps, axiom, ![A,B,C,D]: (par(A,B,C,D) => par(C,D,A,B)))."
    "fof(g, conjecture, ![A,B,C]: ((A != B & A != C & B != C) => ?[P,Q]: par(P,Q,A,B))).",

    "fof(a, axiom, ![X]: (p(X) => (q(X) | ?[Y]: (r(X,Y) & q(Y))))). fof(b, axiom, ![X]: (q(X) => t(X)))."
    "fof(c, axiom, ![X,Y]: (r(X,Y) => s(Y,X))). fof(g, conjecture, ![A]: (p(A) => (t(A) | ?[B]: (s(B,A) & t(B))))).",

    "fof(a, axiom, ![X,Y,Z]: ((c(X,Y) & c(Y,Z)) => c(X,Z))). fof(s, axiom, ![X,Y]: (c(X,Y) => c(Y,X)))."
    "fof(g, conjecture, ![A,B,D,E]: ((c(A,B) & c(B,D) & c(E,D)) => c(A,E))).",

    "fof(a, axiom, ![X,Y]: (p(X,Y) => (X = Y | q(X)))). fof(b, axiom, ![X]: (q(X) => p(X,X))). fof(g, conjecture, "
    "![A,B]: (p(A,B) => (p(B,B) | q(A)))).",

    "fof(a, axiom, ![X]: (n(X) => n(s(X)))). fof(z, axiom, n(z)). fof(g, conjecture, n(s(s(s(z))))).",

    "fof(a, axiom, ![X]: (e(X) | o(X))). fof(b, axiom, ![X]: (e(X) => o(s(X)))). fof(c, axiom, ![X]: (o(X) => "
    "e(s(X))))."
    "fof(g, conjecture, ![A]: (e(A) | e(s(A)))).",

    "fof(a, axiom, ![X,Y]: (l(X,Y) | l(Y,X))). fof(b, axiom, ![X,Y]: ((l(X,Y) & l(Y,X)) => X = Y))."
    "fof(g, conjecture, ![A,B]: ((~l(A,B)) => (l(B,A) & A != B))).",

    "fof(a, axiom, ![X]: ((p(X) & q(X)) => $false)). fof(b, axiom, ![X]: (r(X) => p(X))). fof(c, axiom, ![X]: (r(X) => "
    "(q(X) | s(X))))."
    "fof(g, conjecture, ![A]: (r(A) => s(A))).",

    "fof(a, axiom, ![X,Y]: ?[Z]: (up(X,Z) & up(Y,Z))). fof(b, axiom, ![X,Y,Z]: ((up(X,Y) & up(Y,Z)) => up(X,Z)))."
    "fof(g, conjecture, ![A,B,C]: ?[D]: (up(A,D) & up(B,D) & up(C,D))).",

    "fof(a, axiom, ![X]: (p(X) <=> (q(X) & r(X)))). fof(b, axiom, ![X]: (s(X) => (q(X) & t(X)))). fof(c, axiom, ![X]: "
    "(t(X) => r(X)))."
    "fof(g, conjecture, ![A]: (s(A) => p(A))).",

    "fof(a, axiom, ![A,B,C]: ((A = B | A = C | B = C) => col(A,B,C))). fof(b, axiom, ![A,B,C]: (~col(A,B,C) => "
    "tri(A,B,C)))."
    "fof(c, axiom, ![A,B,C]: (tri(A,B,C) => tri(B,C,A))). fof(g, conjecture, ![A,B,C]: (~col(A,B,C) => (A != B & "
    "tri(C,A,B)))).",

    "fof(a, axiom, ![X]: (p(X) | ~q(X))). fof(b, axiom, ![X]: (p(X) => r(X,X))). fof(c, axiom, ![X]: (q(X) | r(X,X))). "
    "fof(g, conjecture, ![A]: ?[B]: r(A,B)).",
};

/// Quick ones of the test corpus, where that is present.
const std::vector<const char*> kFromCorpus = {
    "highschool/varignon.p",
    "highschool/varignon2.p",
    "highschool/triangle_midpoint.p",
    "euclid/018_lemma_layoff.p",
    "euclid/023_lemma_collinearparallel.p",
    "euclid/070_proposition_01.p",
    "euclid/015_proposition_05.p",
    "euclid/041_lemma_twolines.p",
    "coherent-logic-benches/five.in.p",
    "coherent-logic-benches/dpe.in.p",
};

struct RealProof {
    std::string name;
    logic::Theory theory;
    logic::StatementId theorem;
    proof::Proof proof;
};

std::optional<RealProof> prove(const std::string& name, const syntax::Document& document) {
    if (document.theorems.empty() || base::hasErrors(document.diagnostics)) return std::nullopt;
    prover::Options options;
    options.limits.seconds = 10;
    const logic::StatementId theorem = document.findTheorem("")->statement;
    prover::Outcome outcome = prover::prove(document.theory, theorem, options);
    if (!outcome.proof) return std::nullopt;
    return RealProof{name, document.theory, theorem, std::move(*outcome.proof)};
}

struct Tally {
    std::size_t mutants = 0;
    std::size_t wrong = 0;
    std::size_t rejected = 0;
};

}  // namespace

class MutationTest : public QObject {
    Q_OBJECT

private:
    static constexpr std::size_t kMostOfAKind = 4;
    std::vector<RealProof> proofs_;
    std::map<std::string, Tally> tallies_;

    /// At most kMostOfAKind, spread over all.
    static std::vector<const soundness::Mutant*> sample(const std::vector<soundness::Mutant>& all) {
        std::vector<const soundness::Mutant*> chosen;
        const std::size_t count = std::min(all.size(), kMostOfAKind);
        for (std::size_t i = 0; i < count; ++i) chosen.push_back(&all[i * all.size() / count]);
        return chosen;
    }

    /// "" if the checker is right about the mutant.
    static std::string disagreement(const RealProof& real, const soundness::Mutant& mutant, Tally& tally) {
        const std::optional<soundness::Fault> fault =
            soundness::SlowVerifier(*mutant.theory, real.theorem, mutant.proof).firstFault();
        const checker::Verdict verdict = checker::check(*mutant.theory, real.theorem, mutant.proof);
        ++tally.mutants;
        tally.wrong += fault ? 1 : 0;
        tally.rejected += verdict.isProved() ? 0 : 1;
        if (!fault) return "";
        const std::string place =
            real.name + ", " + mutant.kind + ", step " + std::to_string(fault->step.value) + ": " + fault->why;
        if (verdict.isProved()) return "accepted although wrong: " + place;
        if (verdict.errors.empty()) return "rejected without saying why: " + place;
        const checker::CheckError& error = verdict.errors.front();
        if (error.message.size() < 20) return "rejected without saying why: " + place;
        const bool isInTime = !error.step.isValid() || (fault->step.isValid() && error.step <= fault->step);
        return isInTime ? "" : "found too late (" + checker::describe(error) + "): " + place;
    }

private slots:
    void initTestCase() {
        for (std::size_t i = 0; i < kProblems.size(); ++i) {
            const std::string name = "problem " + std::to_string(i + 1);
            const syntax::Document document = syntax::readTptp(name + ".p", kProblems[i], {});
            if (auto proof = prove(name, document))
                proofs_.push_back(std::move(*proof));
            else
                qWarning() << "not proved:" << name.c_str();
        }
        const std::filesystem::path resources = std::filesystem::path(BYRNE_SOURCE_DIR) / "resources";
        std::set<std::filesystem::path> examples;
        for (const auto& entry : std::filesystem::directory_iterator(resources / "examples"))
            if (entry.path().extension() == ".byrne") examples.insert(entry.path());
        for (const std::filesystem::path& example : examples) {
            syntax::ReadOptions options;
            options.theoryPath = {resources / "theories"};
            if (auto proof = prove(example.stem().string(), syntax::readDocument(example, options)))
                proofs_.push_back(std::move(*proof));
            else
                qWarning() << "not proved:" << example.c_str();
        }
        const std::filesystem::path corpus =
            std::filesystem::path(BYRNE_SOURCE_DIR) / ".." / "shared" / "corpus" / "tptp";
        for (const char* name : kFromCorpus)
            if (std::filesystem::exists(corpus / name))
                if (auto proof = prove(name, syntax::readDocument(corpus / name, {})))
                    proofs_.push_back(std::move(*proof));
    }

    void there_are_at_least_twenty_real_proofs() {
        QVERIFY2(proofs_.size() >= 20, qPrintable(QString::number(proofs_.size())));
    }

    void both_judges_accept_the_real_proofs() {
        for (const RealProof& real : proofs_) {
            const checker::Verdict verdict = checker::check(real.theory, real.theorem, real.proof);
            QVERIFY2(verdict.isProved(),
                     qPrintable(QString::fromStdString(
                         real.name + ": " + (verdict.errors.empty() ? "hole" : checker::describe(verdict.errors[0])))));
            const auto fault = soundness::SlowVerifier(real.theory, real.theorem, real.proof).firstFault();
            QVERIFY2(!fault, qPrintable(QString::fromStdString(real.name + ": " + (fault ? fault->why : ""))));
        }
    }

    void the_checker_rejects_every_wrong_mutant_and_says_where_and_why() {
        for (const RealProof& real : proofs_) {
            const auto kinds = soundness::Mutations(real.theory, real.theorem, real.proof).all();
            for (const auto& [kind, mutants] : kinds)
                for (const soundness::Mutant* mutant : sample(mutants)) {
                    const std::string fault = disagreement(real, *mutant, tallies_[kind]);
                    QVERIFY2(fault.empty(), fault.c_str());
                }
        }
    }

    void there_are_enough_mutants_of_every_kind() {
        Tally all;
        for (const auto& [kind, tally] : tallies_) {
            qInfo("%-45s %4zu mutants, %4zu wrong, %4zu rejected", kind.c_str(), tally.mutants, tally.wrong,
                  tally.rejected);
            all.mutants += tally.mutants;
            all.wrong += tally.wrong;
            all.rejected += tally.rejected;
            if (kind != "direction of an equality") QVERIFY2(tally.wrong > 0, kind.c_str());
        }
        qInfo("%zu proofs, %zu mutants: %zu wrong, %zu rejected", proofs_.size(), all.mutants, all.wrong, all.rejected);
        QVERIFY(all.mutants >= 500);
        QVERIFY(all.wrong >= 500);
        QVERIFY(all.rejected >= all.wrong);
    }
};

QTEST_APPLESS_MAIN(MutationTest)
#include "mutation_test.moc"
