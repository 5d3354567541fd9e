// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The export dialog with a proof of two cases: what each kind of file offers, what its preview shows, and that the
// choices become the request and are remembered.
#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include "app/common/resources.h"
#include "app/gui/export/export_dialog.h"
#include "app/gui/export/export_words.h"
#include "app/gui/present/print_story.h"

namespace byrne::gui {

namespace {

constexpr int kPatienceMs = 30'000;

constexpr const char* kCases =
    "predicate p/1\npredicate q/1\npredicate r/1\n"
    "axiom either: for A show p(A) or q(A)\n"
    "axiom left: for A assume p(A) show r(A)\n"
    "axiom right: for A assume q(A) show r(A)\n"
    "theorem t: for A show r(A)\n";

}  // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("byrne-export-dialog-test");
        const auto session = std::make_shared<common::Session>(
            common::loadText("cases.byrne", kCases, common::readOptions()));
        QVERIFY(!session->hasErrors());
        const logic::StatementId theorem = session->document.theorems.front().statement;
        const common::Attempt attempt = common::prove(session->document.theory, theorem, {});
        QVERIFY(attempt.isProved());
        const DocumentPtr document(session, &session->document);
        const VocabularyPtr words(session, &session->vocabulary);
        IllustrationJob job;
        QSignalSpy spy(&job, &IllustrationJob::illustrated);
        job.illustrate(presentProof(document, words, theorem, *attempt.outcome.proof, "en"), {});
        QVERIFY(spy.wait(kPatienceMs));
        subject_ = {spy.first().first().value<IllustrationPtr>(), "cases.byrne"};
        QCOMPARE(subject_.illustration->proof->view->branches().size(), std::size_t(2));
    }

    void init() {
        QSettings().clear();
        dialog_ = std::make_unique<ExportDialog>(subject_, "cases", ExportPlace{.branch = 1, .step = 1});
        dialog_->show();
    }
    void cleanup() { dialog_.reset(); }
    void cleanupTestCase() { QSettings().clear(); }

    void offers_what_a_kind_can_do() {
        for (const common::ExportKindInfo& info : common::exportKinds()) {
            if (!common::whyUnavailable(info.kind).empty()) {
                continue;
            }
            dialog_->choose(info.kind);
            QCOMPARE(dialog_->kind(), info.kind);
            QCOMPARE(isOffered("Resolution"), info.hasResolution);
            QCOMPARE(isOffered("Speed"), info.hasFrameRate);
            QCOMPARE(isOffered("Duration"), info.hasDuration);
            QCOMPARE(isOffered("Pages"), info.hasPerPage);
            const bool moves = info.hasDuration && info.kind != common::ExportKind::Gcl;
            QCOMPARE(isTickOffered("Cuts instead of motion"), moves);
            QVERIFY(dialog_->file()->path().endsWith(
                QString::fromStdString("." + std::string(info.extension))));
        }
    }

    void rows_come_back_with_room_for_them() {
        for (const auto kind : {common::ExportKind::Gcl, common::ExportKind::Tikz, common::ExportKind::Png}) {
            dialog_->choose(kind);
            QTest::qWait(50);
        }
        for (const char* name : {"Resolution", "Cases"}) {
            QVERIFY2(isOffered(name), name);
            const QWidget* widget = find<QWidget>(name);
            QVERIFY2(widget->visibleRegion().boundingRect().height() > 15, name);
        }
    }

    void previews_the_steps_and_tells_the_size() {
        dialog_->choose(common::ExportKind::Gif);
        QCOMPARE(dialog_->branches()->count(), 2);
        QVERIFY2(dialog_->branches()->item(0)->text().startsWith("case "),
                 qPrintable(dialog_->branches()->item(0)->text()));
        waitForPreview();
        const auto steps = common::exportedSteps(*subject_.illustration->proof->view, dialog_->request());
        QVERIFY(steps.has_value());
        QCOMPARE(dialog_->preview()->stepCount(), int(steps->size()));
        QVERIFY2(dialog_->note()->text().startsWith("About "), qPrintable(dialog_->note()->text()));
        QVERIFY(dialog_->exportButton()->isEnabled());
        dialog_->preview()->goTo(0);
        const auto scene = dialog_->preview()->picture()->scene();
        QVERIFY(scene != nullptr);
        QVERIFY(std::abs(scene->widthMm / scene->heightMm - 1280.0 / 720) < 0.01);
    }

    void previews_the_pages_of_a_handout() {
        dialog_->choose(common::ExportKind::Handout);
        waitForPreview();
        const auto steps = common::exportedSteps(*subject_.illustration->proof->view, dialog_->request());
        QVERIFY(steps.has_value() && steps->size() > 2);
        QCOMPARE(dialog_->preview()->stepCount(), int((steps->size() + 1) / 2));
        const auto page = dialog_->preview()->picture()->scene();
        QVERIFY(page->heightMm > page->widthMm);
    }

    void plays_the_steps_one_after_the_other() {
        dialog_->choose(common::ExportKind::Gif);
        spin("Duration", 0.2);
        waitForPreview();
        QTest::mouseClick(dialog_->preview()->playButton(), Qt::LeftButton);
        QCOMPARE(dialog_->preview()->step(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(dialog_->preview()->step(), dialog_->preview()->stepCount() - 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->preview()->playButton()->isChecked(), kPatienceMs);
    }

    void one_case_may_be_chosen_and_its_steps() {
        dialog_->choose(common::ExportKind::Gif);
        QVERIFY(!isOffered("First step"));
        dialog_->branches()->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(isOffered("First step"));
        const auto& branch = subject_.illustration->proof->view->branches()[1];
        QCOMPARE(dialog_->request().branches, std::vector<std::string>{branch.id});
        QVERIFY(!dialog_->request().steps);
        find<QSpinBox>("Last step")->setValue(1);
        QVERIFY(dialog_->request().steps == (common::StepRange{0, 1}));
        waitForPreview();
        QCOMPARE(dialog_->preview()->stepCount(), 2);
    }

    void a_still_picture_is_of_the_step_that_the_window_shows() {
        dialog_->choose(common::ExportKind::Png);
        waitForPreview();
        QCOMPARE(dialog_->preview()->stepCount(), 1);
        QVERIFY(!isOffered("First step"));
        const auto& branches = subject_.illustration->proof->view->branches();
        QCOMPARE(dialog_->request().branches, std::vector<std::string>{branches[1].id});
        QVERIFY(dialog_->request().steps == (common::StepRange{1, 1}));
        // All cases are back where the kind shows them all.
        dialog_->choose(common::ExportKind::Html);
        QVERIFY(dialog_->request().branches.empty());
        QVERIFY(!dialog_->request().steps);
    }

    void no_case_is_refused() {
        for (int row = 0; row < 2; ++row) {
            dialog_->branches()->item(row)->setCheckState(Qt::Unchecked);
        }
        QVERIFY(!dialog_->exportButton()->isEnabled());
        QVERIFY(dialog_->note()->text().contains("Tick a case"));
        dialog_->branches()->item(0)->setCheckState(Qt::Checked);
        QTRY_VERIFY_WITH_TIMEOUT(dialog_->exportButton()->isEnabled(), kPatienceMs);
    }

    void presets_set_size_resolution_and_style() {
        dialog_->presets()->setCurrentIndex(dialog_->presets()->findData("paper"));
        QCOMPARE(dialog_->request().width, 640);
        QCOMPARE(dialog_->request().height, 480);
        QCOMPARE(dialog_->request().dotsPerInch, 300.0);
        QCOMPARE(dialog_->request().style, illustrate::StyleName::Print);
        find<QSpinBox>("Width in pixels")->setValue(700);
        QCOMPARE(dialog_->presets()->currentIndex(), 0);
    }

    void remembers_the_choices_of_an_export() {
        const QTemporaryDir folder;
        dialog_->choose(common::ExportKind::Handout);
        dialog_->presets()->setCurrentIndex(dialog_->presets()->findData("square"));
        dialog_->file()->setPath(folder.filePath("a.pdf"));
        dialog_->accept();
        ExportDialog next(subject_, "next", {});
        QCOMPARE(next.kind(), common::ExportKind::Handout);
        QCOMPARE(next.request().width, 800);
        QCOMPARE(next.request().height, 800);
        QCOMPARE(QString::fromStdString(next.request().path.string()), folder.filePath("next.pdf"));
    }

    void copies_the_picture_at_its_size() {
        dialog_->choose(common::ExportKind::Png);
        dialog_->presets()->setCurrentIndex(dialog_->presets()->findData("square"));
        waitForPreview();
        const QImage image = dialog_->preview()->image();
        QCOMPARE(image.size(), QSize(800, 800));
        for (QPushButton* button : dialog_->findChildren<QPushButton*>()) {
            if (button->text() == "Copy Picture") {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(800, 800));
    }

    void printing_paints_all_pages_and_the_preview_is_made_beforehand() {
        common::ExportRequest request;
        request.kind = common::ExportKind::Handout;
        request.style = illustrate::StyleName::Print;
        const auto story = printedStory(subject_.source(false), request, {});
        QVERIFY(story.has_value());
        QVERIFY(!story->pages.empty());
        QCOMPARE(story->previews.size(), story->pages.size());
        for (std::size_t i = 0; i < story->pages.size(); ++i) {
            const QImage& image = story->previews[i];
            QVERIFY(std::abs(image.width() / story->pages[i].widthMm - image.height() / story->pages[i].heightMm) < 0.05);
            int ink = 0;
            for (int y = 0; y < image.height(); y += 2)
                for (int x = 0; x < image.width(); x += 2) ink += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            QVERIFY2(ink > 200, qPrintable(QString("page %1: %2").arg(i).arg(ink)));
        }
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(folder.filePath("a.pdf"));
        QVERIFY(printPages(*story, printer, nullptr));
        QFile file(folder.filePath("a.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 20000);
        QVERIFY(pdf.contains("/Count " + QByteArray::number(int(story->pages.size()))));
        // Stopped early: no pictures, and nobody asks for them.
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(printedStory(subject_.source(false), request, stopped.get_token())->previews.empty());
        // A place that cannot be written.
        QPrinter nowhere(QPrinter::HighResolution);
        nowhere.setOutputFileName("/nonexistent/folder/a.pdf");
        QVERIFY(!printPages(*story, nowhere, nullptr));
    }

    void kinds_and_presets_have_german_names() {
        QTranslator german;
        QVERIFY(german.load(":/byrne/translations/byrne_de.qm"));
        const auto isKnown = [&](std::string_view english) {
            return !german.translate("byrne::common::ExportKind", std::string(english).c_str()).isEmpty();
        };
        for (const common::ExportKindInfo& info : common::exportKinds()) {
            QVERIFY2(isKnown(info.name), std::string(info.name).c_str());
            QVERIFY2(isKnown(info.use), std::string(info.use).c_str());
        }
        for (const common::ExportPreset& preset : common::exportPresets()) {
            QVERIFY2(isKnown(preset.name), std::string(preset.name).c_str());
        }
    }

private:
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        for (Widget* widget : dialog_->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool isOffered(const char* name) const {
        const QWidget* widget = find<QWidget>(name);
        return widget && widget->isVisible() && widget->height() > 10;
    }
    [[nodiscard]] bool isTickOffered(const char* text) const {
        const auto boxes = dialog_->findChildren<QCheckBox*>();
        return std::ranges::any_of(boxes, [&](const QCheckBox* box) { return box->text() == text && box->isVisible(); });
    }
    void spin(const char* name, double value) const { find<QDoubleSpinBox>(name)->setValue(value); }
    void waitForPreview() const {
        QTRY_VERIFY_WITH_TIMEOUT(dialog_->preview()->isUpToDate() && dialog_->preview()->stepCount() > 0, kPatienceMs);
    }

    ExportSubject subject_;
    std::unique_ptr<ExportDialog> dialog_;
};

}  // namespace byrne::gui

QTEST_MAIN(byrne::gui::ExportDialogTest)
#include "export_dialog_test.moc"
