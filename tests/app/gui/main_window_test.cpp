// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Uses the window like a person: opens, types, presses keys, and looks at what is shown.
#include <QApplication>
#include <QElapsedTimer>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <filesystem>

#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kPatienceMs = 30000;

/// A theorem with one step, in a language of its own.
constexpr const char* kSmall =
    "predicate p/1\n"
    "predicate q/1\n"
    "predicate r/1\n"
    "axiom first: for A assume p(A) show q(A)\n"
    "axiom second: for A assume q(A) show r(A)\n"
    "\n"
    "theorem small:\n"
    "  for A\n"
    "  assume p(A)\n"
    "  show r(A)\n";

constexpr const char* kSplit =
    "predicate p/1\n"
    "predicate q/1\n"
    "predicate r/1\n"
    "predicate s/1\n"
    "axiom either: for A assume p(A) show q(A) or r(A)\n"
    "axiom left: for A assume q(A) show s(A)\n"
    "axiom right: for A assume r(A) show s(A)\n"
    "\n"
    "theorem split:\n"
    "  for A\n"
    "  assume p(A)\n"
    "  show s(A)\n";

/// Grows without end: each object has a further one, and the goal is out of reach.
constexpr const char* kEndless =
    "predicate p/1\n"
    "predicate next/2\n"
    "predicate goal/0\n"
    "axiom more: for A B assume p(A), p(B) show exists C: next(A,C), p(C)\n"
    "axiom never: for A assume next(A,A) show goal\n"
    "\n"
    "theorem endless:\n"
    "  for A\n"
    "  assume p(A)\n"
    "  show goal\n";

/// The longest time between two turns of the event loop.
class Heartbeat {
public:
    Heartbeat() {
        QObject::connect(&timer_, &QTimer::timeout, &timer_,
                         [this] { longestMs_ = std::max(longestMs_, clock_.restart()); });
        clock_.start();
        timer_.start(1);
    }
    [[nodiscard]] qint64 longestMs() const { return longestMs_; }

private:
    QTimer timer_;
    QElapsedTimer clock_;
    qint64 longestMs_ = 0;
};

int rowsOf(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    int rows = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        rows += 1 + rowsOf(model, model.index(row, 0, parent));
    }
    return rows;
}

QString textsOf(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QString texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) {
                texts += index.data(role).toString() + QLatin1Char('\n');
            }
        }
        texts += textsOf(model, model.index(row, 0, parent));
    }
    return texts;
}

bool isBlank(const QImage& image) {
    if (image.isNull()) {
        return true;
    }
    const QRgb ground = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != ground) {
                return false;
            }
        }
    }
    return true;
}

QString writeFile(const QTemporaryDir& folder, const QString& name, const char* text) {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
    }
    return file.fileName();
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    void open(const char* name, const char* text) {
        QVERIFY(window_->openFile(writeFile(folder_, QString::fromLatin1(name), text)));
        DO(waitForProof());
    }
    /// What the tree, the facts and the proof in words show.
    QString shownTexts() {
        return textsOf(*window_->findChild<ProofTreePanel*>()->model()) +
               textsOf(*window_->findChild<FactsPanel*>()->model()) +
               textsOf(*window_->findChild<WordsPanel*>()->model());
    }
    QString brief(proof::FactId fact) {
        const auto& proof = selection()->proof();
        return QString::fromStdString(proof->brief(proof->view->fact(fact).literal, "en"));
    }
    void waitForProof() { QTRY_VERIFY_WITH_TIMEOUT(window_->session()->selection()->proof() != nullptr, kPatienceMs); }
    void waitForFigure() {
        QTRY_VERIFY_WITH_TIMEOUT(
            window_->illustrationPanel()->illustration() != nullptr &&
                window_->illustrationPanel()->illustration()->proof == window_->session()->selection()->proof(),
            kPatienceMs);
    }
    void pressProve() {
        QTest::keyClick(window_->tabs()->current()->editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window_->session()->prover()->isRunning() || window_->statusText().contains("Proved"),
                                 kPatienceMs);
    }
    void waitForProver() { QTRY_VERIFY_WITH_TIMEOUT(!window_->session()->prover()->isRunning(), 60000); }
    void proveShown() {
        DO(pressProve());
        DO(waitForProver());
        QVERIFY2(window_->statusText().contains("Proved in"), qPrintable(window_->statusText()));
        QTRY_VERIFY_WITH_TIMEOUT(window_->tabs()->current()->session()->isUpToDate(), kPatienceMs);
        DO(waitForFigure());
    }
    StepSelection* selection() { return window_->session()->selection(); }
    QImage picture() { return window_->illustrationPanel()->canvas()->picture(); }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
    }

    void cleanup() { closeWindow(window_); }

    void a_larger_window_gives_the_picture_its_share() {
        auto* picture = window_->findChild<QDockWidget*>("illustration");
        QVERIFY(picture);
        window_->showNormal();
        window_->actions().newDocument->trigger();
        window_->resize(1500, 900);
        QTRY_COMPARE(window_->width(), 1500);
        window_->resizeDocks({picture}, {600}, Qt::Horizontal);
        QTRY_COMPARE(picture->width(), 600);
        window_->resize(2000, 900);
        QTRY_COMPARE(picture->width(), 800);
        window_->resizeDocks({picture}, {1000}, Qt::Horizontal);
        QTRY_COMPARE(picture->width(), 1000);
        window_->resize(1500, 900);
        QTRY_COMPARE(picture->width(), 750);
    }

    void welcomes_with_examples_when_nothing_is_open() {
        QVERIFY(window_->welcome()->isVisible());
        QVERIFY(window_->welcome()->examples()->count() >= 12);
        QCOMPARE(window_->session()->selection()->frameCount(), 0);
        QVERIFY(!window_->actions().prove->isEnabled());
    }

    void opens_an_example_from_the_welcome_page_by_key() {
        QListWidget* examples = window_->welcome()->examples();
        examples->setFocus();
        examples->setCurrentRow(0);
        QTest::keyClick(examples, Qt::Key_Return);
        QCOMPARE(window_->tabs()->count(), 1);
        QVERIFY(!window_->welcome()->isVisible());
        DO(waitForProof());
        DO(waitForFigure());
        QVERIFY(!isBlank(picture()));
    }

    void shows_statement_and_goal_of_an_opened_theorem() {
        DO(open("small.byrne", kSmall));
        QCOMPARE(window_->theorems()->model()->rowCount(), 1);
        QCOMPARE(window_->theorems()->model()->index(0).data(TheoremModel::StateRole).toInt(),
                 static_cast<int>(TheoremState::NotTried));
        QCOMPARE(window_->facts()->model()->rowCount(), 1);
        QVERIFY(window_->facts()->goal()->text().contains("r(A)"));
        QVERIFY(window_->windowTitle().startsWith("small.byrne"));
    }

    void proves_steps_to_the_end_and_back() {
        DO(open("small.byrne", kSmall));
        DO(proveShown());
        const ProofTreeModel& tree = *window_->tree()->proofModel();
        QVERIFY(rowsOf(tree) >= 4);
        QCOMPARE(selection()->proof()->state(), TheoremState::Checked);
        const int last = selection()->frameCount() - 1;
        QVERIFY(last >= 3);
        QStringList captions{window_->illustrationPanel()->caption()->plainText()};
        for (int step = 1; step <= last; ++step) {
            QTest::keyClick(window_.get(), Qt::Key_Down, Qt::AltModifier);
            QCOMPARE(selection()->frame(), step);
            captions << window_->illustrationPanel()->caption()->plainText();
            QVERIFY2(captions[step] != captions[step - 1], qPrintable(captions[step]));
            QCOMPARE(window_->tree()->proofModel()->keyOf(window_->tree()->currentIndex()), selection()->key());
        }
        QTest::keyClick(window_.get(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(selection()->frame(), 0);
        QCOMPARE(window_->illustrationPanel()->caption()->plainText(), captions[0]);
        QTest::keyClick(window_.get(), Qt::Key_End, Qt::AltModifier);
        QCOMPARE(selection()->frame(), last);
        QTest::keyClick(window_.get(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(selection()->frame(), last - 1);
    }

    void writes_the_found_proof_into_the_document_as_one_undo_step() {
        DO(open("small.byrne", kSmall));
        CodeEditor* editor = window_->tabs()->current()->editor();
        DO(proveShown());
        const QByteArray proved = editor->bytes();
        QVERIFY(proved.contains("proof"));
        QVERIFY(proved.contains("qed"));
        QVERIFY(proved.startsWith(QByteArray(kSmall).trimmed()));
        QTRY_COMPARE(window_->theorems()->model()->index(0).data(TheoremModel::StateRole).toInt(),
                     static_cast<int>(TheoremState::Checked));
        window_->actions().undo->trigger();
        QCOMPARE(editor->bytes(), QByteArray(kSmall));
        window_->actions().redo->trigger();
        QCOMPARE(editor->bytes(), proved);
    }

    void checks_and_shows_a_document_that_holds_its_proof() {
        DO(open("small.byrne", kSmall));
        DO(proveShown());
        const QByteArray proved = window_->tabs()->current()->editor()->bytes();
        DO(open("proved.byrne", proved.constData()));
        QTRY_COMPARE(selection()->proof()->state(), TheoremState::Checked);
        QTRY_VERIFY2(window_->statusText().contains("1 theorem, checked"), qPrintable(window_->statusText()));
    }

    void caret_selects_the_step_it_is_in() {
        DO(open("small.byrne", kSmall));
        DO(proveShown());
        CodeEditor* editor = window_->tabs()->current()->editor();
        const QByteArray text = editor->bytes();
        const auto place = text.indexOf("second", text.indexOf("proof"));
        QVERIFY(place > 0);
        const auto line = text.left(place).count('\n');
        editor->setCursorPosition(static_cast<int>(line), 4);
        QTRY_VERIFY(selection()->frame() > 0);
        const proof::ViewStep* step = selection()->viewStep();
        QCOMPARE(QString::fromStdString(step->reason), QString("second"));
    }

    void selecting_a_row_of_tree_or_text_selects_the_step_everywhere() {
        DO(open("small.byrne", kSmall));
        DO(proveShown());
        const ProofTreeModel& tree = *window_->tree()->proofModel();
        const QModelIndex second = tree.index(1, 0, tree.index(0, 0));
        window_->tree()->setCurrentIndex(second);
        QCOMPARE(selection()->key(), tree.keyOf(second));
        const auto told = window_->words()->wordsModel()->keyOf(window_->words()->currentIndex());
        QVERIFY(told.has_value());
        QCOMPARE(told->step, selection()->key().step);
        const int row = window_->words()->wordsModel()->rowOf(tree.keyOf(tree.index(0, 0, tree.index(0, 0))), "main");
        QVERIFY(row >= 0);
        window_->words()->setCurrentIndex(window_->words()->wordsModel()->index(row));
        QCOMPARE(selection()->frame(), 1);
        QCOMPARE(window_->illustrationPanel()->timeline()->value(), 1);
    }

    void changes_the_branch_of_a_case_split() {
        DO(open("split.byrne", kSplit));
        DO(proveShown());
        QCOMPARE(selection()->branchCount(), 2);
        QTabBar* branches = window_->illustrationPanel()->branchTabs();
        QCOMPARE(branches->count(), 2);
        window_->actions().last->trigger();
        const QString before = window_->illustrationPanel()->caption()->plainText();
        branches->setCurrentIndex(1);
        QCOMPARE(selection()->branch(), 1);
        window_->actions().last->trigger();
        QCOMPARE(selection()->frame(), selection()->frameCount() - 1);
        QTest::keyClick(window_.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(selection()->branch(), 0);
        Q_UNUSED(before)
    }

    void canvas_picture_changes_from_step_to_step() {
        QVERIFY(
            window_->tabs()->openExample(QString(BYRNE_SOURCE_DIR) + "/resources/examples/equal_base_angles.byrne"));
        DO(waitForProof());
        DO(proveShown());
        QImage before = picture();
        QVERIFY(!isBlank(before));
        int different = 0;
        for (int step = 1; step < selection()->frameCount(); ++step) {
            window_->illustrationPanel()->player()->show(step);
            const QImage now = picture();
            QVERIFY(!isBlank(now));
            different += now != before ? 1 : 0;
            before = now;
        }
        QVERIFY(different >= 1);
    }

    void plays_through_the_branch_and_stops_at_its_end() {
        DO(open("small.byrne", kSmall));
        DO(proveShown());
        Player* player = window_->illustrationPanel()->player();
        player->setSpeed(10);
        window_->illustrationPanel()->canvas()->setFocus();
        window_->actions().first->trigger();
        QTest::keyClick(window_->illustrationPanel()->canvas(), Qt::Key_Space);
        QVERIFY(player->isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!player->isPlaying(), kPatienceMs);
        QCOMPARE(selection()->frame(), selection()->frameCount() - 1);
    }

    void shows_errors_in_words_and_marks_them() {
        const char* text = "predicate p/1\ntheorem broken:\n  for A\n  assume p(A\n  show q(A)\n";
        QVERIFY(window_->openFile(writeFile(folder_, "broken.byrne", text)));
        ProblemsModel* problems = window_->problems()->problemsModel();
        QTRY_VERIFY(problems->errorCount() >= 1);
        QVERIFY(!problems->index(0, ProblemsModel::Message).data().toString().isEmpty());
        QVERIFY2(window_->statusText().contains("error"), qPrintable(window_->statusText()));
    }

    void reads_again_after_a_pause_in_typing() {
        DO(open("small.byrne", kSmall));
        CodeEditor* editor = window_->tabs()->current()->editor();
        editor->setCursorPosition(editor->lines() - 1, 0);
        QTest::keyClicks(editor, "nonsense");
        QTRY_VERIFY(window_->problems()->problemsModel()->errorCount() >= 1);
        QVERIFY(window_->tabs()->tabText(0).endsWith(QString::fromUtf8("•")));
        editor->undo();
        QTRY_COMPARE(window_->problems()->problemsModel()->errorCount(), 0);
    }

    void types_and_proves_a_theorem_of_ones_own() {
        window_->actions().newDocument->trigger();
        CodeEditor* editor = window_->tabs()->current()->editor();
        editor->selectAll(true);
        QTest::keyClicks(editor, "predicate p/1");
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, "axiom a: for A assume p(A) show p(A)");
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, "theorem t: for B assume p(B) show p(B)");
        DO(pressProve());
        DO(waitForProver());
        QTRY_VERIFY2(window_->statusText().contains("Proved in"), qPrintable(window_->statusText()));
    }

    void a_found_proof_calls_the_hypotheses_what_the_statement_calls_them() {
        DO(open("named.byrne",
                "predicate p/1\npredicate q/1\npredicate r/1\n"
                "axiom a: for A assume p(A), q(A) show r(A)\n"
                "theorem t:\n  for B\n  assume first: p(B), q(B)\n  show r(B)\n"));
        DO(proveShown());
        const QString text = window_->tabs()->current()->editor()->text();
        QVERIFY2(text.contains("assume first: p(B), q(B)") && text.contains("from first, h2"), qPrintable(text));
        QCOMPARE(window_->problems()->problemsModel()->errorCount(), 0);
        // And again, over the proof that is there.
        DO(proveShown());
        QCOMPARE(window_->tabs()->current()->editor()->text(), text);
        QCOMPARE(window_->problems()->problemsModel()->errorCount(), 0);
    }

    void saves_and_forgets_the_dirty_mark() {
        DO(open("small.byrne", kSmall));
        CodeEditor* editor = window_->tabs()->current()->editor();
        editor->setCursorPosition(editor->lines() - 1, 0);
        QTest::keyClicks(editor, "% note");
        QVERIFY(window_->tabs()->current()->isModified());
        QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!window_->tabs()->current()->isModified());
        QFile file(folder_.filePath("small.byrne"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("% note"));
    }

    void stops_a_long_search_at_once() {
        DO(open("endless.byrne", kEndless));
        DO(pressProve());
        QVERIFY(window_->session()->prover()->isRunning());
        QTest::qWait(400);
        if (!window_->session()->prover()->isRunning()) {
            QSKIP("the engine gave up before it could be stopped");
        }
        QVERIFY(window_->statusText().contains("Proving"));
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(window_.get(), Qt::Key_Escape);
        QVERIFY(!window_->session()->prover()->isRunning());
        const qint64 took = clock.elapsed();
        qInfo("stopped after %lld ms", static_cast<long long>(took));
        QVERIFY(took < 100);
        QVERIFY(window_->statusText().contains("Stopped"));
        QVERIFY(window_->actions().prove->isEnabled());
    }

    void never_blocks_while_proving() {
        DO(open("endless.byrne", kEndless));
        QTest::qWait(300);
        Heartbeat heartbeat;
        DO(pressProve());
        QTest::qWait(2000);
        QTest::keyClick(window_.get(), Qt::Key_Escape);
        qInfo("longest pause of the event loop while proving: %lld ms", static_cast<long long>(heartbeat.longestMs()));
        QVERIFY2(heartbeat.longestMs() < 250, "the event loop must go on turning");
    }

    void exports_animation_and_pictures() {
        DO(open("split.byrne", kSplit));
        DO(proveShown());
        for (const char* name : {"out.gif", "out.png", "out.svg", "out.pdf", "out.html"}) {
            common::ExportRequest request;
            request.path = folder_.filePath(name).toStdString();
            request.kind = common::exportKindsWith(request.path.extension().string().substr(1)).front();
            request.width = 320;
            request.height = 240;
            request.framesPerSecond = 5;
            QString error = "not finished";
            const auto watch = connect(window_->exports(), &ExportJob::finished, this,
                                       [&error](const QString&, const QString& why) { error = why; });
            window_->exports()->start({window_->illustrationPanel()->illustration(), "split.byrne"}, request);
            QTRY_VERIFY_WITH_TIMEOUT(!window_->exports()->isRunning(), kPatienceMs);
            disconnect(watch);
            QVERIFY2(error.isEmpty(), qPrintable(error));
            QFile file(folder_.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.size() > 200);
        }
        QFile gif(folder_.filePath("out.gif"));
        QVERIFY(gif.open(QIODevice::ReadOnly));
        QCOMPARE(gif.read(6), QByteArray("GIF89a"));
        QVERIFY(window_->statusText().contains("Written"));
        // What an export carries opens again, as a text of its own with its proof.
        for (const char* name : {"out.png", "out.svg", "out.pdf", "out.html"}) {
            QVERIFY(window_->openFile(folder_.filePath(name)));
            EditorPane* pane = window_->tabs()->current();
            QCOMPARE(pane->title(), QString("split.byrne"));
            QVERIFY(pane->path().isEmpty());
            QVERIFY(pane->editor()->text().contains("proof"));
            QTRY_VERIFY_WITH_TIMEOUT(pane->session()->analysis() != nullptr, kPatienceMs);
            QVERIFY(window_->tabs()->close(window_->tabs()->currentIndex()));
        }
    }

    void presents_on_the_whole_screen_by_keys() {
        DO(open("split.byrne", kSplit));
        DO(proveShown());
        selection()->select(0, 0);
        QTest::keyClick(window_.get(), Qt::Key_F5);
        PresentationWindow* presentation = window_->presentation();
        QVERIFY(presentation && presentation->isFullScreen());
        const int steps = selection()->frameCount();
        QTest::keyClick(presentation, Qt::Key_PageDown);
        QCOMPARE(selection()->frame(), 1);
        QTest::keyClick(presentation, Qt::Key_Left);
        QCOMPARE(selection()->frame(), 0);
        QTest::keyClick(presentation, Qt::Key_N);
        QVERIFY(presentation->notes() && !presentation->notes()->nowText().isEmpty());
        QVERIFY(!presentation->notes()->nextText().isEmpty());
        QTest::keyClick(presentation, Qt::Key_B);
        QVERIFY(presentation->isBlack());
        QTest::keyClick(presentation, Qt::Key_Right);
        QVERIFY(!presentation->isBlack());
        QCOMPARE(selection()->frame(), 0);
        // On to the end of the case, then to the next case, then no further.
        for (int i = 1; i < steps; ++i) {
            QTest::keyClick(presentation, Qt::Key_Space);
        }
        QCOMPARE(selection()->branch(), 0);
        QCOMPARE(selection()->frame(), steps - 1);
        QTest::keyClick(presentation, Qt::Key_Space);
        QCOMPARE(selection()->branch(), 1);
        QVERIFY2(presentation->placeText().contains("case 2 of 2"), qPrintable(presentation->placeText()));
        QTest::keyClick(presentation, Qt::Key_Escape);
        QTRY_VERIFY(window_->presentation() == nullptr);
    }

    void predicts_then_reveals() {
        DO(open("small.byrne", kSmall));
        DO(proveShown());
        IllustrationPanel* panel = window_->illustrationPanel();
        selection()->select(0, 0);
        panel->predictButton()->setChecked(true);
        panel->next();
        QTRY_VERIFY(panel->player()->isHolding());
        QVERIFY2(panel->caption()->plainText().contains("press Space"), qPrintable(panel->caption()->plainText()));
        // Nor does anything else give it away.
        const QString conclusion = brief(selection()->viewStep()->facts.front());
        QVERIFY(!conclusion.isEmpty());
        QVERIFY2(!shownTexts().contains(conclusion), qPrintable(shownTexts()));
        const QString given = brief(selection()->viewBranch()->steps.front().facts.front());
        QVERIFY2(shownTexts().contains(given), qPrintable(shownTexts()));
        const QString hidden = panel->timeline()->toolTipOf(1);
        QVERIFY(!hidden.isEmpty());
        QVERIFY(panel->timeline()->toolTipOf(0).contains("iven"));
        panel->next();
        QVERIFY(panel->timeline()->toolTipOf(1) != hidden);
        QVERIFY2(shownTexts().contains(conclusion), qPrintable(shownTexts()));
        QVERIFY(!panel->player()->isHolding());
        QCOMPARE(selection()->frame(), 1);
        QVERIFY(!panel->caption()->plainText().contains("press Space"));
        // What follows stays hidden until the mode is left.
        selection()->select(0, 0);
        QVERIFY2(!shownTexts().contains(conclusion), qPrintable(shownTexts()));
        panel->predictButton()->setChecked(false);
        QVERIFY2(shownTexts().contains(conclusion), qPrintable(shownTexts()));
    }

    void cancelled_export_leaves_nothing_behind() {
        DO(open("split.byrne", kSplit));
        DO(proveShown());
        common::ExportRequest request;
        request.path = folder_.filePath("cancelled.gif").toStdString();
        request.width = 1600;
        request.height = 1200;
        request.framesPerSecond = 50;
        window_->exports()->start({window_->illustrationPanel()->illustration(), {}}, request);
        window_->exports()->cancel();
        QVERIFY(!window_->exports()->isRunning());
        QTest::qWait(500);
        QVERIFY(!std::filesystem::exists(request.path));
    }

    void zooms_and_fits_by_key_and_wheel() {
        DO(open("small.byrne", kSmall));
        DO(waitForFigure());
        Canvas* canvas = window_->illustrationPanel()->canvas();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Plus);
        QVERIFY(canvas->zoom() > 1);
        QTest::keyClick(canvas, Qt::Key_0);
        QCOMPARE(canvas->zoom(), 1.0);
        QWheelEvent wheel(QPointF(50, 50), canvas->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, 120), Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &wheel);
        QVERIFY(canvas->zoom() > 1);
    }

    void a_dragged_point_takes_the_figure_with_it() {
        QVERIFY(window_->tabs()->openExample(QString(BYRNE_SOURCE_DIR) + "/resources/examples/varignon.byrne"));
        DO(waitForProof());
        DO(waitForFigure());
        const IllustrationPtr before = window_->illustrationPanel()->illustration();
        const auto& free = before->figures->branches[0].freePoints;
        QVERIFY(!free.empty());
        const figure::Position old = before->figures->branches[0].points.at(free[0]);
        window_->session()->dragPoint(QString::fromStdString(free[0]), 60, 60, true);
        QTRY_VERIFY_WITH_TIMEOUT(window_->illustrationPanel()->illustration() != before, kPatienceMs);
        const IllustrationPtr after = window_->illustrationPanel()->illustration();
        QVERIFY(!(after->figures->branches[0].points.at(free[0]) == old));
        QCOMPARE(after->factsHolding(0, 0).holding, after->factsHolding(0, 0).total);
    }

    void dark_and_light_pictures_differ() {
        DO(open("small.byrne", kSmall));
        DO(waitForFigure());
        const QImage light = picture();
        window_->setAppearance(Appearance::Dark);
        QTRY_VERIFY(picture().pixel(0, 0) != light.pixel(0, 0));
        QVERIFY(currentTheme().isDark);
        window_->setAppearance(Appearance::Light);
        QVERIFY(!currentTheme().isDark);
    }

    void remembers_recent_files() {
        DO(open("small.byrne", kSmall));
        DO(open("split.byrne", kSplit));
        auto* menu = window_->findChild<QMenu*>("recentMenu");
        QVERIFY(menu);
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().at(0)->text(), QString("split.byrne"));
        QCOMPARE(menu->actions().at(1)->text(), QString("small.byrne"));
    }

    void shows_the_proof_of_a_tptp_problem_as_a_document() {
        DO(open("small.p",
                "fof(first,axiom, ! [A] : (p(A) => q(A))).\n"
                "fof(second,axiom, ! [A] : (q(A) => r(A))).\n"
                "fof(small,conjecture, ! [A] : (p(A) => r(A))).\n"));
        DO(proveShown());
        QVERIFY(window_->actions().proofAsDocument->isEnabled());
        window_->actions().proofAsDocument->trigger();
        QCOMPARE(window_->tabs()->count(), 2);
        QVERIFY(window_->tabs()->current()->editor()->isReadOnly());
        DO(waitForProof());
        QTRY_COMPARE(selection()->proof()->state(), TheoremState::Checked);
    }

    void every_control_has_a_name() {
        for (const QWidget* widget : window_->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool isOfQt =
                QByteArray(widget->metaObject()->className()).startsWith("Q") && widget->objectName().startsWith("qt_");
            if (qobject_cast<const QListView*>(widget) || qobject_cast<const QTreeView*>(widget) || button) {
                QVERIFY2(isNamed || isOfQt, widget->metaObject()->className());
            }
        }
    }

    void shows_varignon_from_hypotheses_to_goal() {
        const QString path = QString(BYRNE_SOURCE_DIR) + "/../shared/corpus/tptp/highschool/varignon.p";
        if (!QFile::exists(path)) {
            QSKIP("the corpus is not beside the sources");
        }
        QVERIFY(window_->openFile(path));
        DO(waitForProof());
        Heartbeat heartbeat;
        DO(proveShown());
        qInfo("longest pause of the event loop while proving and drawing Varignon: %lld ms",
              static_cast<long long>(heartbeat.longestMs()));
        const int last = selection()->frameCount() - 1;
        QVERIFY(last >= 3);
        QSet<QString> captions;
        for (int step = 0; step <= last; ++step) {
            captions << window_->illustrationPanel()->caption()->plainText();
            QVERIFY(!isBlank(picture()));
            QTest::keyClick(window_.get(), Qt::Key_Down, Qt::AltModifier);
        }
        QCOMPARE(selection()->frame(), last);
        QVERIFY(captions.size() >= last / 2);
        QTest::keyClick(window_.get(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(selection()->frame(), 0);
        if (selection()->branchCount() > 1) {
            window_->illustrationPanel()->branchTabs()->setCurrentIndex(1);
            QCOMPARE(selection()->branch(), 1);
        }
        common::ExportRequest request;
        request.path = folder_.filePath("varignon.gif").toStdString();
        request.width = 400;
        request.height = 300;
        request.framesPerSecond = 8;
        window_->exports()->start({window_->illustrationPanel()->illustration(), {}}, request);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->exports()->isRunning(), 60000);
        QVERIFY(std::filesystem::file_size(request.path) > 2000);
    }
};

int main(int argc, char** argv) { return runWindowTest<MainWindowTest>(argc, argv); }

#include "main_window_test.moc"
