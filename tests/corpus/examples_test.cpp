// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The examples that Byrne ships: each is read without a message, proved and checked, and has a true figure.
#include <QtTest>

#include <filesystem>

#include "app/common/resources.h"
#include "core/checker/checker.h"
#include "core/proof/proof_view.h"
#include "core/prover/prover.h"
#include "render/figure/figure.h"

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
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "examples_test.moc"
