// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole way from a problem on disk to pictures, for the high-school theorems and a few of Euclid's.
#include <QtTest>

#include <filesystem>

#include "core/prover/prover.h"
#include "core/syntax/document.h"
#include "label_audit.h"
#include "render/cairo/painter.h"
#include "render/illustrate/illustration.h"

using namespace byrne;

class StoryboardCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void every_step_of_a_found_proof_is_shown_legibly_data() {
        QTest::addColumn<QString>("path");
        for (const char* name : {"highschool/varignon", "highschool/varignon2", "highschool/triangle_midpoint",
                                 "euclid/070_proposition_01", "euclid/015_proposition_05", "euclid/064_proposition_47"})
            QTest::newRow(name) << QString(BYRNE_SOURCE_DIR "/../shared/corpus/tptp/%1.p").arg(name);
    }

    void every_step_of_a_found_proof_is_shown_legibly() {
        QFETCH(QString, path);
        if (!std::filesystem::exists(path.toStdString())) QSKIP("the corpus of problems is not here");
        syntax::Document document = syntax::readDocument(path.toStdString(), {});
        const syntax::Document words = syntax::readDocument(BYRNE_SOURCE_DIR "/resources/theories/geometry.byrne", {});
        QVERIFY(!document.theorems.empty());
        const logic::StatementId theorem = document.theorems[0].statement;
        const prover::Outcome outcome = prover::prove(document.theory, theorem, {.limits = {.seconds = 30}});
        QVERIFY2(outcome.proof.has_value(), outcome.reason.c_str());
        const proof::ProofView view(document.theory, theorem, *outcome.proof);
        const figure::FigureSet figures = figure::solve(view, words.vocabulary, {});
        illustrate::Options options;
        options.measure = cairo::measure;
        const illustrate::Story story = illustrate::illustrate(view, words.vocabulary, figures, options);
        QCOMPARE(story.branches.size(), view.branches().size());
        std::size_t labels = 0;
        std::size_t faults = 0;
        for (std::size_t b = 0; b < story.branches.size(); ++b) {
            QCOMPARE(story.branches[b].frames.size(), view.branches()[b].steps.size());
            for (const illustrate::Frame& frame : story.branches[b].frames) {
                QVERIFY(!frame.caption.empty() && !frame.heading.empty());
                const test::LabelAudit audit =
                    test::auditLabels(scene::snapshot(frame.scene, frame.scene.durationS), options.measure);
                labels += audit.labels;
                faults += audit.faults.size();
            }
        }
        QVERIFY(labels > 0);
        QVERIFY2(faults * 200 < labels, (std::to_string(faults) + " of " + std::to_string(labels)).c_str());
    }
};

QTEST_APPLESS_MAIN(StoryboardCorpusTest)
#include "storyboard_corpus_test.moc"
