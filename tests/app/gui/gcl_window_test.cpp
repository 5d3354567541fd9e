// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Uses the window for GCL like a person: types, completes, drags points, clicks shapes, plays, watches, exports.
#include <QApplication>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

#include "tests/app/gui/window_harness.h"


using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kPatienceMs = 20000;

constexpr const char* kTriangle =
    "dim 100 80\n"
    "point A 20 20\n"
    "point B 80 20\n"
    "point C 50 60\n"
    "midpoint M A B\n"
    "drawsegment A B\n"
    "drawsegment C M\n"
    "cmark_t C\n";

constexpr const char* kMoving =
    "dim 100 80\n"
    "animation_frames 40 100\n"
    "point A 10 20 90 20\n"
    "point O 50 40\n"
    "distance d O A\n"
    "drawsegment O A\n";

constexpr const char* kConjectures =
    "dim 100 80\n"
    "point A 20 20\n"
    "point B 80 20\n"
    "point C 50 60\n"
    "midpoint M A B\n"
    "drawsegment C M\n"
    "prove { collinear A M B }\n"
    "prove { same_length C A C B }\n";

}  // namespace

class GclWindowTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    void open(const char* name, const char* text) {
        QFile file(folder_.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        QVERIFY(window_->openFile(file.fileName()));
        DO(waitForPicture());
    }
    void waitForPicture() {
        QTRY_VERIFY_WITH_TIMEOUT(gcl()->session() && gcl()->session()->picture(), kPatienceMs);
        DO(waitForText());
        // The hint below the picture has come with it; places on the picture are what they are once there is room for it.
        QCoreApplication::processEvents();
    }
    void waitForText() { QTRY_VERIFY_WITH_TIMEOUT(window_->tabs()->current()->session()->isUpToDate(), kPatienceMs); }
    GclController* gcl() { return window_->gcl(); }
    GclCanvas* canvas() { return gcl()->panel()->canvas(); }
    CodeEditor* editor() { return window_->tabs()->current()->editor(); }
    QByteArray text() { return editor()->bytes(); }
    QString value(const char* name) {
        const ValuesModel& model = *gcl()->objects()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.nameAt(row) == QLatin1String(name)) {
                return model.index(row, ValuesModel::Value).data().toString();
            }
        }
        return {};
    }
    void putCaret(const char* before) {
        const qsizetype place = text().indexOf(before);
        QVERIFY2(place >= 0, before);
        const auto line = text().left(place).count('\n');
        editor()->setCursorPosition(static_cast<int>(line), 0);
    }
    /// Where a place of the program (mm, y upwards) is on the canvas.
    QPoint onCanvas(double x, double y) {
        const double height = gcl()->session()->picture()->run.scene.heightMm;
        return canvas()->placeOnWidget({x, height - y}).toPoint();
    }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
    }

    void cleanup() { closeWindow(window_); }

    void a_program_brings_its_own_panels_and_a_theorem_takes_them_away() {
        DO(open("t.gcl", kTriangle));
        QVERIFY(canvas()->isVisible());
        QVERIFY(gcl()->objects()->isVisible());
        QVERIFY(!window_->theorems()->isVisible());
        QVERIFY(gcl()->menu()->menuAction()->isVisible());
        QVERIFY(!window_->actions().prove->isEnabled());
        QCOMPARE(value("M"), QString("(50, 20)"));
        QVERIFY2(window_->statusText().contains("shape"), qPrintable(window_->statusText()));
        window_->actions().newDocument->trigger();
        QVERIFY(window_->theorems()->isVisible());
        QVERIFY(!canvas()->isVisible());
        QVERIFY(!gcl()->menu()->menuAction()->isVisible());
    }

    void examples_of_figures_open_from_the_welcome_page() {
        QListWidget* examples = window_->welcome()->examples();
        int figures = 0;
        for (int row = 0; row < examples->count(); ++row) {
            figures += examples->item(row)->data(Qt::UserRole).toString().endsWith(".gcl") ? 1 : 0;
        }
        QVERIFY(figures >= 4);
        examples->setFocus();
        examples->setCurrentRow(examples->count() - 1);
        QTest::keyClick(examples, Qt::Key_Return);
        DO(waitForPicture());
        QVERIFY(!gcl()->session()->picture()->run.scene.elements.empty());
    }

    void the_picture_follows_typing_and_stays_while_the_text_is_broken() {
        DO(open("t.gcl", kTriangle));
        const GclPicturePtr before = gcl()->session()->picture();
        editor()->setCursorPosition(editor()->lines() - 1, 0);
        QTest::keyClicks(editor(), "drawsegment A C");
        QTRY_VERIFY_WITH_TIMEOUT(
            gcl()->session()->picture()->run.scene.elements.size() > before->run.scene.elements.size(), kPatienceMs);
        const GclPicturePtr good = gcl()->session()->picture();
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), "drawsegmnt B C");
        QTRY_VERIFY_WITH_TIMEOUT(gcl()->session()->isStale(), kPatienceMs);
        QCOMPARE(gcl()->session()->picture(), good);
        ProblemsModel* problems = window_->problems()->problemsModel();
        QVERIFY(problems->errorCount() >= 1);
        const QString message = problems->index(0, ProblemsModel::Message).data().toString();
        QVERIFY2(message.contains("drawsegment"), qPrintable(message));
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!gcl()->session()->isStale(), kPatienceMs);
    }

    void what_fails_at_run_time_is_told_and_the_rest_is_drawn() {
        DO(open("t.gcl",
                "point A 10 10\npoint B 50 10\nline l A B\nintersec X l l\ndrawsegment A B\ndrawsegment A X\n"));
        QVERIFY(window_->problems()->problemsModel()->errorCount() >= 1);
        QVERIFY(!gcl()->session()->isStale());
        QVERIFY(!gcl()->session()->picture()->run.scene.elements.empty());
        QCOMPARE(value("X"), QString::fromUtf8("—"));
    }

    void a_dragged_point_rewrites_its_numbers_as_one_undo_step() {
        DO(open("t.gcl", kTriangle));
        const QPoint from = onCanvas(20, 20);
        const QPoint to = onCanvas(34.5, 41.25);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step) {
            QTest::mouseMove(canvas(), from + (to - from) * step / 10);
        }
        QVERIFY(canvas()->isDragging());
        QTRY_VERIFY_WITH_TIMEOUT(value("A") != "(20, 20)", kPatienceMs);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
        DO(waitForText());
        const QList<QByteArray> words = text().split('\n')[1].split(' ');
        QCOMPARE(words.size(), 4);
        QVERIFY2(std::abs(words[2].toDouble() - 34.5) < 0.5, words[2].constData());
        QVERIFY2(std::abs(words[3].toDouble() - 41.25) < 0.5, words[3].constData());
        const QPoint away = onCanvas(words[2].toDouble(), words[3].toDouble()) - to;
        QVERIFY2(away.manhattanLength() <= 2, "the point is under the pointer");
        QVERIFY2(words[2].size() > 6, "full precision");
        const auto& points = gcl()->session()->whole()->program->freePoints();
        QCOMPARE(points[0].x.value, words[2].toDouble());
        editor()->undo();
        QCOMPARE(text(), QByteArray(kTriangle));
        editor()->redo();
        QCOMPARE(text().split('\n')[1].split(' '), words);
    }

    void escape_takes_a_drag_back() {
        DO(open("t.gcl", kTriangle));
        const QPoint from = onCanvas(50, 60);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from + QPoint(30, 30));
        QVERIFY(canvas()->isDragging());
        QVERIFY(text() != QByteArray(kTriangle));
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QVERIFY(!canvas()->isDragging());
        QCOMPARE(text(), QByteArray(kTriangle));
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + QPoint(30, 30));
        QCOMPARE(text(), QByteArray(kTriangle));
    }

    void keys_move_the_chosen_point() {
        DO(open("t.gcl", kTriangle));
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Tab);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Up, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!gcl()->session()->isDragging(), kPatienceMs);
        QCOMPARE(text().split('\n')[1], QByteArray("point A 22 30"));
        editor()->undo();
        QCOMPARE(text(), QByteArray(kTriangle));
    }

    void a_click_on_a_shape_goes_to_its_line() {
        DO(open("t.gcl", kTriangle));
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, onCanvas(50, 40));
        int line = -1;
        int column = -1;
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, 6);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, onCanvas(30, 20));
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, 5);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, onCanvas(80, 20));
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, 2);
    }

    void the_caret_marks_what_its_line_draws() {
        DO(open("t.gcl", kTriangle));
        DO(putCaret("drawsegment A B"));
        QTRY_COMPARE(canvas()->highlighted().size(), std::size_t{1});
        const auto first = canvas()->highlighted();
        DO(putCaret("drawsegment C M"));
        QTRY_VERIFY(canvas()->highlighted() != first);
        QCOMPARE(canvas()->highlighted().size(), std::size_t{1});
        DO(putCaret("midpoint"));
        QTRY_VERIFY(canvas()->highlighted().empty());
    }

    void watched_values_follow_a_drag() {
        DO(open("t.gcl", kTriangle));
        QTest::keyClicks(gcl()->watches()->nameEdit(), "M");
        QTest::keyClick(gcl()->watches()->nameEdit(), Qt::Key_Return);
        const ValuesModel& model = *gcl()->watches()->model();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ValuesModel::Value).data().toString(), QString("(50, 20)"));
        const QPoint from = onCanvas(20, 20);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from + QPoint(40, 0));
        QTRY_VERIFY_WITH_TIMEOUT(model.index(0, ValuesModel::Value).data().toString() != "(50, 20)", kPatienceMs);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + QPoint(40, 0));
        gcl()->watches()->table()->setCurrentIndex(model.index(0, 0));
        QTest::keyClick(gcl()->watches()->table(), Qt::Key_Delete);
        QCOMPARE(model.rowCount(), 0);
    }

    void watches_the_object_at_the_caret_by_key() {
        DO(open("t.gcl", kTriangle));
        editor()->setCursorPosition(4, 10);
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(gcl()->session()->watched(), QStringList{"M"});
    }

    void completes_a_command_and_tab_goes_through_its_arguments() {
        DO(open("t.gcl", kTriangle));
        editor()->setFocus();
        editor()->setCursorPosition(editor()->lines() - 1, 0);
        QTest::keyClicks(editor(), "mid");
        QVERIFY(editor()->SendScintilla(QsciScintilla::SCI_AUTOCACTIVE) != 0);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QVERIFY2(text().endsWith("midpoint M P Q"), text().constData());
        QTest::keyClicks(editor(), "N");
        QTest::keyClick(editor(), Qt::Key_Tab);
        QTest::keyClicks(editor(), "B");
        QTest::keyClick(editor(), Qt::Key_Tab);
        QTest::keyClicks(editor(), "C");
        QVERIFY2(text().endsWith("midpoint N B C"), text().constData());
        QTRY_COMPARE_WITH_TIMEOUT(value("N"), QString("(65, 40)"), kPatienceMs);
    }

    void completes_names_of_the_kind_that_is_wanted() {
        DO(open("t.gcl", "point Alpha 10 10\npoint Beta 50 10\nline Along Alpha Beta\n"));
        editor()->setFocus();
        editor()->setCursorPosition(editor()->lines() - 1, 0);
        QTest::keyClicks(editor(), "drawsegment Al");
        QVERIFY(editor()->SendScintilla(QsciScintilla::SCI_AUTOCACTIVE) != 0);
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY2(text().endsWith("drawsegment Alpha"), text().constData());
    }

    void a_hint_shows_the_argument_that_is_written() {
        DO(open("t.gcl", kTriangle));
        editor()->setFocus();
        QTRY_VERIFY(editor()->hasFocus());
        editor()->setCursorPosition(editor()->lines() - 1, 0);
        QTest::keyClicks(editor(), "rotate X ");
        QLabel* hint = gcl()->assist()->argumentHint();
        QVERIFY(hint->isVisible());
        QVERIFY2(hint->text().contains(">O</b>"), qPrintable(hint->text()));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!hint->isVisible());
    }

    void says_what_commands_and_objects_are() {
        DO(open("t.gcl", kTriangle));
        const auto at = [this](const char* word) { return static_cast<std::uint32_t>(text().indexOf(word)) + 1; };
        QVERIFY(gcl()->assist()->helpAt(at("midpoint")).contains("middle"));
        QVERIFY(gcl()->assist()->helpAt(at(" M A")).contains("(50, 20)"));
        QVERIFY(gcl()->assist()->helpAt(at("20 20")).isEmpty());
    }

    void the_menu_inserts_commands_by_category() {
        DO(open("t.gcl", kTriangle));
        DO(putCaret("drawsegment C M"));
        QAction* wanted = nullptr;
        for (QAction* category : gcl()->menu()->actions()) {
            for (QAction* action : category->menu() ? category->menu()->actions() : QList<QAction*>()) {
                wanted = action->text() == "drawcircle O P" ? action : wanted;
            }
        }
        QVERIFY(wanted);
        wanted->trigger();
        QVERIFY2(text().contains("drawsegment C M\ndrawcircle O P\ncmark_t"), text().constData());
        QTest::keyClicks(editor(), "C");
        QTest::keyClick(editor(), Qt::Key_Tab);
        QTest::keyClicks(editor(), "M");
        QVERIFY2(text().contains("drawcircle C M\n"), text().constData());
    }

    void folds_blocks() {
        DO(open("t.gcl",
                "procedure p { A } {\n  cmark A\n}\nif_then_else {1} {\n  number n 1\n} {\n  number n 2\n}\n"));
        const auto isHeader = [this](int line) {
            return (editor()->SendScintilla(QsciScintilla::SCI_GETFOLDLEVEL, line) &
                    QsciScintilla::SC_FOLDLEVELHEADERFLAG) != 0;
        };
        editor()->recolor();
        QVERIFY(isHeader(0));
        QVERIFY(!isHeader(1));
        QVERIFY(isHeader(3));
        QVERIFY(isHeader(5));
        editor()->foldLine(0);
        QVERIFY(editor()->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 1) == 0);
        QVERIFY(editor()->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 3) != 0);
    }

    void plays_steps_and_reverses_an_animation() {
        DO(open("m.gcl", kMoving));
        FramePlayer* player = gcl()->panel()->player();
        QCOMPARE(player->frameCount(), 40);
        QVERIFY(gcl()->panel()->timeline()->isVisible());
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Right);
        QCOMPARE(player->frame(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(gcl()->session()->picture()->frame, 1, kPatienceMs);
        QTest::mouseClick(gcl()->panel()->playButton(), Qt::LeftButton);
        QVERIFY(player->isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!player->isPlaying(), kPatienceMs);
        QCOMPARE(player->frame(), 39);
        QTRY_COMPARE_WITH_TIMEOUT(gcl()->session()->picture()->frame, 39, kPatienceMs);
        player->setReversed(true);
        window_->actions().play->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!player->isPlaying(), kPatienceMs);
        QCOMPARE(player->frame(), 0);
        window_->actions().last->trigger();
        QCOMPARE(player->frame(), 39);
    }

    void values_follow_the_frames() {
        DO(open("m.gcl", kMoving));
        const QString before = value("d");
        gcl()->panel()->timeline()->setValue(20);
        QTRY_VERIFY_WITH_TIMEOUT(value("d") != before, kPatienceMs);
    }

    void a_moving_point_dragged_at_the_end_keeps_its_start() {
        DO(open("m.gcl", kMoving));
        gcl()->panel()->player()->show(39);
        QTRY_COMPARE_WITH_TIMEOUT(gcl()->session()->picture()->frame, 39, kPatienceMs);
        const QPoint from = onCanvas(90, 20);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from - QPoint(0, 40));
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from - QPoint(0, 40));
        DO(waitForText());
        const QByteArray line = text().split('\n')[2];
        QVERIFY2(line.startsWith("point A 10 20 "), line.constData());
        QVERIFY2(!line.endsWith(" 90 20"), line.constData());
        QCOMPARE(gcl()->panel()->player()->frame(), 39);
    }

    void conjectures_have_lamps_and_show_where_they_fail() {
        DO(open("c.gcl", kConjectures));
        ConjecturesPanel* panel = gcl()->conjectures();
        QCOMPARE(panel->model()->rowCount(), 2);
        QCOMPARE(panel->model()->conjectures()[0].outcome, gcl::Conjecture::Outcome::Holds);
        QCOMPARE(panel->model()->conjectures()[1].outcome, gcl::Conjecture::Outcome::Fails);
        QVERIFY2(gcl()->panel()->lamp()->text().contains("1 of 2"), qPrintable(gcl()->panel()->lamp()->text()));
        window_->proofTabs()->setCurrentWidget(panel);
        const GclPicturePtr own = gcl()->session()->picture();
        panel->table()->setCurrentIndex(panel->model()->index(1, 0));
        QTest::mouseClick(panel->figureButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(gcl()->session()->picture() != own, kPatienceMs);
        QVERIFY(gcl()->panel()->banner()->isVisible());
        QVERIFY(value("C") != "(50, 60)" || value("A") != "(20, 20)" || value("B") != "(80, 20)");
        QTest::mouseClick(gcl()->panel()->bannerButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(value("C"), QString("(50, 60)"), kPatienceMs);
        QVERIFY(!gcl()->panel()->banner()->isVisible());
        emit panel->chosen(1);
        int line = -1;
        int column = -1;
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, 7);
    }

    void exports_every_frame_in_the_background() {
        DO(open("m.gcl", kMoving));
        GclExportRequest request;
        request.kind = "png-frames";
        request.widthPx = 100;
        request.path = folder_.filePath("m.png").toStdString();
        gcl()->exports()->start(gcl()->session()->picture()->program, request);
        QTRY_VERIFY_WITH_TIMEOUT(!gcl()->exports()->isRunning(), kPatienceMs);
        QVERIFY2(window_->statusText().contains("Written"), qPrintable(window_->statusText()));
        QVERIFY(QFile::exists(folder_.filePath("m-01.png")));
        QVERIFY(QFile::exists(folder_.filePath("m-40.png")));
    }

    void every_control_has_a_name() {
        DO(open("m.gcl", kMoving));
        for (const QWidget* widget : window_->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool isOfQt = widget->objectName().startsWith("qt_");
            if (qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QAbstractSlider*>(widget) ||
                qobject_cast<const QLineEdit*>(widget) || button) {
                const bool isInner = qobject_cast<const QAbstractItemView*>(widget->parentWidget()) != nullptr ||
                                     qobject_cast<const QScrollBar*>(widget) ||
                                     qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr;
                QVERIFY2(isNamed || isOfQt || isInner, widget->metaObject()->className());
            }
        }
    }
};

int main(int argc, char** argv) { return runWindowTest<GclWindowTest>(argc, argv); }

#include "gcl_window_test.moc"
