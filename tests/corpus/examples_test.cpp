// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The examples that Byrne ships: each is read without a message, is proved (by the proof that it has, without holes, or
// by the prover), checked, and has a true figure; written proofs have one in every case that can be.
#include <QtTest>

#include <filesystem>
#include <set>

#include "app/common/resources.h"
#include "core/checker/checker.h"
#include "core/proof/proof_view.h"
#include "core/prover/prover.h"
#include "render/figure/figure.h"
#include "render/figure/plane_check.h"

using namespace byrne;

namespace {

std::vector<std::filesystem::path> examples() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(BYRNE_SOURCE_DIR "/resources/examples"))
        if (entry.path().extension() == ".byrne") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

logic::Vocabulary wordsFor(const syntax::Document& document) {
    logic::Vocabulary words = common::builtInVocabulary().value();
    words.add(document.vocabulary);
    return words;
}

}  // namespace

class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("BYRNE_RESOURCES", BYRNE_SOURCE_DIR "/resources"); }

    void there_are_at_least_twelve() { QVERIFY(examples().size() >= 12); }

    void each_is_proved_and_opens_with_a_figure_data() {
        QTest::addColumn<QString>("path");
        for (const auto& path : examples()) QTest::newRow(path.stem().c_str()) << QString::fromStdString(path.string());
    }

    void each_is_proved_and_opens_with_a_figure() {
        QFETCH(QString, path);
        const syntax::Document document = syntax::readDocument(path.toStdString(), common::readOptions());
        QVERIFY2(document.diagnostics.empty(),
                 document.diagnostics.empty() ? "" : document.diagnostics[0].message.c_str());
        const logic::Vocabulary words = wordsFor(document);
        for (const syntax::Theorem& theorem : document.theorems) {
            if (theorem.proof) {
                lookAtWritten(document, theorem, words);
                if (QTest::currentTestFailed()) return;
                continue;
            }
            const logic::Statement& statement = document.theory[theorem.statement];
            prover::Options options;
            options.limits.seconds = 60;
            const prover::Outcome outcome = prover::prove(document.theory, theorem.statement, options);
            QVERIFY2(outcome.proof.has_value(), outcome.reason.c_str());
            QVERIFY(checker::check(document.theory, theorem.statement, *outcome.proof).isProved());

            const proof::Proof open = proof::openProof(statement.formula);
            const proof::ProofView view(document.theory, theorem.statement, open);
            const figure::FigureSet figures = figure::solve(view, words, {});
            if (!figures.isOfThePlane) continue;
            QVERIFY(figures.branches.at(0).isSolved);
            for (const figure::FactTruth& fact : figures.branches[0].hypotheses)
                QVERIFY2(fact.truth == figure::Truth::Holds, view.text(fact.fact).c_str());
        }
    }

    void ten_propositions_of_euclid_have_written_proofs() {
        std::set<std::string> proved;
        for (const auto& path : examples()) {
            const std::string name = path.stem();
            if (!name.starts_with("euclid_I_")) continue;
            const syntax::Document document = syntax::readDocument(path, common::readOptions());
            const syntax::Theorem* theorem = document.findTheorem(name);
            QVERIFY2(theorem != nullptr, name.c_str());
            if (theorem->proof && !proof::hasHoles(*theorem->proof)) proved.insert(name);
        }
        QVERIFY(proved.size() >= 10);
        for (const char* wanted : {"euclid_I_1", "euclid_I_5", "euclid_I_10", "euclid_I_20", "euclid_I_47"})
            QVERIFY2(proved.contains(wanted), wanted);
    }

    void no_axiom_of_the_theories_is_false_in_the_plane_data() {
        QTest::addColumn<QString>("theory");
        QTest::newRow("euclid") << QStringLiteral("euclid.byrne");
        QTest::newRow("school") << QStringLiteral("school.byrne");
    }

    void no_axiom_of_the_theories_is_false_in_the_plane() {
        QFETCH(QString, theory);
        const std::string path = std::string(BYRNE_SOURCE_DIR "/resources/theories/") + theory.toStdString();
        const syntax::Document document = syntax::readDocument(path, common::readOptions());
        QVERIFY(document.diagnostics.empty());
        const auto axioms = figure::axiomsOf(document.theory);
        QVERIFY(axioms.size() > 40);
        for (const figure::PlaneReport& report : figure::checkInPlane(document.theory, axioms, wordsFor(document),
                                                                      {.seed = 1, .figures = 2, .limits = {}})) {
            QVERIFY2(report.verdict != figure::PlaneVerdict::Fails, figure::describe(document.theory, report).c_str());
            QVERIFY(report.verdict != figure::PlaneVerdict::NotOfThePlane);
        }
    }

private:
    static void lookAtWritten(const syntax::Document& document, const syntax::Theorem& theorem,
                              const logic::Vocabulary& words) {
        QVERIFY(!proof::hasHoles(*theorem.proof));
        QVERIFY(checker::check(document.theory, theorem.statement, *theorem.proof).isProved());
        const proof::ProofView view(document.theory, theorem.statement, *theorem.proof);
        const figure::FigureSet figures = figure::solve(view, words, {});
        QVERIFY(figures.isOfThePlane);
        QCOMPARE(figures.branches.size(), view.branches().size());
        for (std::size_t i = 0; i < figures.branches.size(); ++i) {
            const figure::BranchFigure& branch = figures.branches[i];
            if (branch.isContradictory) continue;
            QVERIFY(branch.isSolved);
            QCOMPARE(branch.impossibleFrom, view.branches()[i].steps.size());
            for (const figure::StepTruth& step : branch.steps)
                for (const figure::FactTruth& fact : step.facts)
                    QVERIFY2(fact.truth != figure::Truth::Fails, view.text(fact.fact).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "examples_test.moc"
