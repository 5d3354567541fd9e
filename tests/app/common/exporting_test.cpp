// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which steps an export shows, for how long, what it carries, and how large it will be.
#include <QtTest>

#include <QTemporaryDir>

#include <set>

#include "app/common/exporting.h"
#include "app/common/resources.h"
#include "core/base/file.h"

using namespace byrne;
using namespace byrne::common;

namespace {

const char* const kCases = R"(theorem cases:
  for A B C
  assume midpoint(A,B,C)
  show A = C or A != C
proof
  cases A = C or A != C by excluded_middle
    case A = C: done
    case A != C: done
qed
)";

}  // namespace

class ExportingTest : public QObject {
    Q_OBJECT

private:
    struct Told {
        Session session;
        std::unique_ptr<Subject> subject;
        figure::FigureSet figures;

        [[nodiscard]] ExportSource source() const {
            return {subject->view(), subject->vocabulary(), figures, embeddableDocument(session)};
        }
    };

    /// A shipped example, proved.
    static Told told(const std::string& name) {
        Told told;
        const std::filesystem::path path =
            std::filesystem::path(BYRNE_SOURCE_DIR) / "resources" / "examples" / (name + ".byrne");
        told.session = load(path, readOptions());
        const logic::StatementId theorem = told.session.document.findTheorem("")->statement;
        Attempt attempt = prove(told.session.document.theory, theorem, {});
        putProof(told.session.document, theorem, std::move(*attempt.outcome.proof));
        told.subject = std::make_unique<Subject>(
            told.session, *told.session.document.findTheorem(told.session.document.theory[theorem].name));
        told.figures = solveFigures(*told.subject, {});
        return told;
    }

private slots:
    void every_kind_has_a_name_of_its_own() {
        std::set<std::string_view> ids;
        for (const ExportKindInfo& info : exportKinds()) {
            QVERIFY(ids.insert(info.id).second);
            QVERIFY(!info.name.empty() && !info.use.empty() && !info.extension.empty());
            QCOMPARE(exportKindNamed(info.id), std::optional(info.kind));
            const std::vector<ExportKind> same = exportKindsWith(info.extension);
            QVERIFY(std::ranges::count(same, info.kind) == 1);
        }
        QVERIFY(!exportKindNamed("bmp"));
        QVERIFY(exportKindsWith("bmp").empty());
        QCOMPARE(exportKindsWith("svg").front(), ExportKind::Svg);
        QCOMPARE(exportKindsWith("pdf").front(), ExportKind::Pdf);
    }

    void steps_are_chosen_by_branch_and_number() {
        const Told proof = told("varignon");
        ExportRequest request;
        const auto all = exportedSteps(proof.subject->view(), request);
        QVERIFY(all.has_value());
        std::set<std::pair<std::size_t, std::size_t>> seen;
        for (const ExportedStep& step : *all) QVERIFY(seen.emplace(step.branch, step.step).second);
        request.steps = StepRange{1, 2};
        QCOMPARE(exportedSteps(proof.subject->view(), request)->front().step, std::size_t(1));
        request.steps = StepRange{900, 901};
        const auto none = exportedSteps(proof.subject->view(), request);
        QVERIFY(!none.has_value());
        QVERIFY2(none.error().message.find("there is no step 900 to 901; the steps are 0") == 0,
                 none.error().message.c_str());
        request.steps.reset();
        request.branches = {"nowhere"};
        const auto nowhere = exportedSteps(proof.subject->view(), request);
        QVERIFY(!nowhere.has_value() && nowhere.error().message.find("the branches are ") != std::string::npos);
    }

    void seconds_per_step_hold_exactly() {
        const Told proof = told("varignon");
        ExportRequest request;
        for (const double seconds : {0.5, 2.0, 10.0}) {
            request.secondsPerStep = seconds;
            const auto scenes = exportedScenes(proof.source(), request);
            QVERIFY(scenes.has_value() && !scenes->empty());
            for (const scene::Scene& scene : *scenes) {
                QCOMPARE(scene.durationS, seconds);
                for (const scene::Element& element : scene.elements)
                    QVERIFY(element.timing.startS + element.timing.enterS <= 0.76 * std::max(seconds, 3.0));
                // At three quarters of its time everything is drawn.
                QVERIFY(scene::snapshot(scene, 0.7501 * seconds) == scene::snapshot(scene, seconds) || seconds > 3);
            }
        }
    }

    void sizes_are_estimated_within_a_factor() {
        const Told proof = told("varignon");
        const QTemporaryDir folder;
        for (const ExportKindInfo& info : exportKinds()) {
            if (!whyUnavailable(info.kind).empty()) continue;
            ExportRequest request;
            request.kind = info.kind;
            request.path = std::filesystem::path(folder.path().toStdString()) / "out";
            request.width = 640;
            request.height = 480;
            request.framesPerSecond = 10;
            request.embedsDocument = false;
            const auto written = exportStory(proof.source(), request);
            QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
            const double size = double(std::filesystem::file_size(request.path));
            const double estimate = estimatedBytes(*exportedScenes(proof.source(), request), request);
            QVERIFY2(estimate > size / 3 && estimate < size * 3,
                     qPrintable(QString("%1: %2 bytes, estimated %3").arg(info.id.data()).arg(size).arg(estimate)));
        }
    }

    void requests_out_of_range_are_refused() {
        const Told proof = told("varignon");
        const auto refused = [&](auto change) {
            ExportRequest request;
            request.path = "/nonexistent/x.gif";
            change(request);
            const auto result = exportStory(proof.source(), request);
            return !result && result.error().kind == base::Error::Kind::Input;
        };
        QVERIFY(refused([](ExportRequest& r) { r.width = 0; }));
        QVERIFY(refused([](ExportRequest& r) { r.height = 100000; }));
        QVERIFY(refused([](ExportRequest& r) { r.framesPerSecond = 0; }));
        QVERIFY(refused([](ExportRequest& r) { r.secondsPerStep = -1; }));
        QVERIFY(refused([](ExportRequest& r) { r.stepsPerPage = 3; }));
        QVERIFY(refused([](ExportRequest& r) { r.dotsPerInch = std::nan(""); }));
    }

    void progress_tells_how_much_and_cancelling_leaves_nothing() {
        const Told proof = told("varignon");
        const QTemporaryDir folder;
        ExportRequest request;
        request.path = std::filesystem::path(folder.path().toStdString()) / "x.apng";
        request.kind = ExportKind::Apng;
        request.width = request.height = 200;
        std::size_t last = 0;
        std::size_t all = 0;
        request.onProgress = [&](const ExportProgress& progress) {
            QVERIFY(progress.done > last);
            last = progress.done;
            all = progress.all;
        };
        QVERIFY(exportStory(proof.source(), request).has_value());
        QVERIFY(last == all && all > 10);
        std::filesystem::remove(request.path);
        std::stop_source source;
        request.limits.stop = source.get_token();
        request.onProgress = [&](const ExportProgress& progress) {
            if (progress.done == 5) source.request_stop();
        };
        const auto stopped = exportStory(proof.source(), request);
        QVERIFY(!stopped && stopped.error().kind == base::Error::Kind::Limit);
        QVERIFY(!std::filesystem::exists(request.path));
    }

    void what_is_embedded_stands_alone_and_keeps_comments_where_it_can() {
        const Session whole = loadText("/tmp/whole.byrne", std::string("% my notes\n") + kCases, readOptions());
        const output::EmbeddedDocument kept = embeddableDocument(whole);
        QCOMPARE(kept.name, std::string("whole.byrne"));
        const Told including = told("varignon");
        const output::EmbeddedDocument printed = embeddableDocument(including.session);
        QVERIFY2(printed.text.find("include") == std::string::npos, printed.text.c_str());
        const Session again = loadText("/nonexistent/varignon.byrne", printed.text, {});
        QVERIFY(!again.hasErrors());
        QCOMPARE(print(again.document), print(including.session.document));
    }

    void projects_are_read_from_files_of_all_kinds() {
        const Told proof = told("varignon");
        const QTemporaryDir folder;
        ExportRequest request;
        request.path = std::filesystem::path(folder.path().toStdString()) / "x.svg";
        request.kind = ExportKind::Svg;
        QVERIFY(exportStory(proof.source(), request).has_value());
        const auto read = readProject(request.path);
        QVERIFY(read.has_value() && read->isEmbedded);
        QCOMPARE(read->name.filename().string(), std::string("varignon.byrne"));
        const Session session = load(request.path, readOptions());
        QVERIFY(!session.hasErrors() && session.document.theorems.back().proof.has_value());
        QVERIFY(check(session.document.theory, session.document.theorems.back())->isProved());
        QVERIFY(load(std::filesystem::path(folder.path().toStdString()) / "absent.png", {}).hasErrors());
    }
};

QTEST_APPLESS_MAIN(ExportingTest)
#include "exporting_test.moc"
