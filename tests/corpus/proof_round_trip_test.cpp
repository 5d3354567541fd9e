// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every proof made is printed, read back, found equal, and checked once more: on Byrne's own examples, and on quick
// problems of the test corpus where that is present.
#include <QtTest>

#include <filesystem>
#include <set>

#include "app/common/resources.h"
#include "app/common/session.h"

using namespace byrne;
namespace fs = std::filesystem;

namespace {

const fs::path kExamples = fs::path(BYRNE_SOURCE_DIR) / "resources" / "examples";
const fs::path kCorpus = fs::path(BYRNE_SOURCE_DIR) / ".." / "shared" / "corpus" / "tptp";

/// Problems of the corpus that take well under a second each.
const std::vector<const char*> kQuick = {
    "highschool/varignon.p",
    "coherent-logic-benches/cdp.in.p",
    "coherent-logic-benches/dpe.in.p",
    "coherent-logic-benches/drinker.in.p",
    "coherent-logic-benches/five.in.p",
    "coherent-logic-benches/classic43.in.p",
    "coherent-logic-benches/equality.in.p",
    "coherent-logic-benches/pierce.in.p",
    "coherent-logic-benches/and3or.in.p",
    "coherent-logic-benches/exist.in.p",
};

void takeLabels(std::vector<proof::Fact>& facts) {
    for (proof::Fact& fact : facts) fact.label.clear();
}

/// Printing gives a label to each fact that is used and has none.
void takeLabels(proof::Block& block) {
    for (proof::Node& node : block.nodes) {
        if (auto* step = std::get_if<proof::Step>(&node.form)) takeLabels(step->facts);
        if (auto* hole = std::get_if<proof::Hole>(&node.form)) takeLabels(hole->facts);
        if (auto* claim = std::get_if<proof::Claim>(&node.form)) {
            takeLabels(claim->facts);
            takeLabels(claim->body());
        }
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
            for (proof::Branch& branch : split->branches) {
                takeLabels(branch.assumptions);
                takeLabels(branch.body());
            }
    }
}

proof::Proof withoutLabels(proof::Proof proof) {
    takeLabels(proof.hypotheses);
    takeLabels(proof.root);
    return proof;
}

QByteArray shown(const std::string& text) { return QByteArray::fromStdString(text); }

}  // namespace

class ProofRoundTripTest : public QObject {
    Q_OBJECT

private:
    /// The one written with the theorem, or else one that is found.
    static tl::expected<proof::Proof, std::string> proofFor(const common::Session& session,
                                                            const syntax::Theorem& theorem) {
        if (theorem.proof) return *theorem.proof;
        prover::Options options;
        options.limits.seconds = 20;
        const common::Attempt attempt = common::prove(session.document.theory, theorem.statement, options);
        if (attempt.isRefusedByChecker) return tl::unexpected(attempt.outcome.reason);
        if (!attempt.isProved()) return tl::unexpected("not proved: " + attempt.outcome.reason);
        return *attempt.outcome.proof;
    }

    /// Nothing if all is well; else what went wrong.
    static std::string roundTrip(common::Session session) {
        const logic::StatementId theorem = session.document.findTheorem("")->statement;
        const auto proof = proofFor(session, *session.document.findTheorem(""));
        if (!proof) return proof.error();
        common::putProof(session.document, theorem, *proof);
        const std::string text = common::print(session.document);
        const common::Session again = common::loadText("again.byrne", text, common::readOptions());
        if (again.hasErrors())
            return base::format(again.document.diagnostics.front(), again.document.sources) + "\n" + text;
        if (common::print(again.document) != text) return "printing what was read gives another text";
        const syntax::Theorem* read = again.document.findTheorem(session.document.theory[theorem].name);
        if (read == nullptr || !read->proof) return "the proof was lost";
        if (!(withoutLabels(*read->proof) == withoutLabels(*proof))) return "the proof read back is another one\n" + text;
        const auto verdict = common::check(again.document.theory, *read);
        return verdict && verdict->isProved() ? "" : "the proof read back is not accepted";
    }

    void check(const fs::path& path) {
        const common::Session session = common::load(path, common::readOptions());
        QVERIFY2(!session.hasErrors(), path.c_str());
        QVERIFY2(!session.document.theorems.empty(), path.c_str());
        const std::string fault = roundTrip(session);
        QVERIFY2(fault.empty(), shown(path.string() + ": " + fault).constData());
    }

private slots:
    void examples_are_proved_checked_and_read_back_equal_data() {
        QTest::addColumn<QString>("path");
        std::set<fs::path> examples;
        for (const auto& entry : fs::directory_iterator(kExamples))
            if (entry.path().extension() == ".byrne") examples.insert(entry.path());
        for (const fs::path& path : examples)
            QTest::addRow("%s", path.stem().c_str()) << QString::fromStdString(path.string());
    }
    void examples_are_proved_checked_and_read_back_equal() {
        QFETCH(QString, path);
        check(path.toStdString());
    }

    void quick_problems_of_the_corpus_are_proved_checked_and_read_back_equal_data() {
        QTest::addColumn<QString>("path");
        for (const char* name : kQuick) QTest::addRow("%s", name) << QString::fromStdString((kCorpus / name).string());
    }
    void quick_problems_of_the_corpus_are_proved_checked_and_read_back_equal() {
        QFETCH(QString, path);
        if (!fs::exists(path.toStdString())) QSKIP("the test corpus is not here");
        check(path.toStdString());
    }
};

QTEST_APPLESS_MAIN(ProofRoundTripTest)
#include "proof_round_trip_test.moc"
