// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window for people who learn: the guided first proof, help on what is under the caret, exercises with hints.
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "app/gui/help/help_at.h"
#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

const QByteArray kProved =
    "include \"school.byrne\"\n\n"
    "theorem same_side:\n"
    "  for A B C D E F\n"
    "  assume cong(A,B,C,D), cong(E,F,C,D)\n"
    "  show cong(A,B,E,F)\n"
    "proof\n"
    "  have turned: cong(C,D,E,F) by cong_sym(E,F,C,D) from h2\n"
    "  have joined: cong(A,B,E,F) by cong_trans(A,B,C,D,E,F) from h1, turned\n"
    "  hence cong(A,B,E,F) from joined\n"
    "qed\n";

}  // namespace

class GuideWindowTest : public QObject, private DocumentWindow {
    Q_OBJECT

private:
    void caretTo(const QString& what) {
        DocumentWindow::caretTo(what);
        editor()->setFocus();
    }
    void stageComes(int stage) { QTRY_COMPARE_WITH_TIMEOUT(window_->guide()->stage(), stage, kPatienceMs); }
    void press(const QKeySequence& keys) {
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTest::keyClick(editor(), keys[0].key(), keys[0].keyboardModifiers());
    }
    void askForHelp() { DO(press(QKeySequence(Qt::Key_F1))); }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }

    void cleanup() { closeWindow(window_); }

    void the_first_proof_is_guided_from_the_welcome_page() {
        QTest::mouseClick(window_->welcome()->guideButton(), Qt::LeftButton);
        FirstProofGuide* guide = window_->guide();
        QVERIFY(guide->isVisible());
        QVERIFY(text().contains(QLatin1String("theorem above_the_middle")));
        DO(waitForReading());
        QVERIFY(!guide->showButton()->isVisible());  // To be read first.
        QTest::mouseClick(guide->nextButton(), Qt::LeftButton);
        QCOMPARE(guide->stage(), 1);
        QVERIFY(!guide->nextButton()->isVisible());
        // What one does oneself is noticed.
        editor()->setFocus();
        DO(press(window_->assistMenu()->startProof->shortcut()));
        DO(stageComes(2));
        // The rest is shown.
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && window_->assistPanel()->model()->rowCount() > 0, kPatienceMs);
        QTest::mouseClick(guide->showButton(), Qt::LeftButton);
        DO(stageComes(3));
        DO(waitForReading());
        QTest::mouseClick(guide->showButton(), Qt::LeftButton);
        DO(stageComes(4));
        DO(waitForReading());
        QTest::mouseClick(guide->showButton(), Qt::LeftButton);
        DO(stageComes(5));
        QCOMPARE(state(), TheoremState::Checked);
        QTRY_VERIFY_WITH_TIMEOUT(window_->session()->illustration() && window_->actions().play->isEnabled(),
                                 kPatienceMs);
        QTest::mouseClick(guide->showButton(), Qt::LeftButton);
        DO(stageComes(6));
        QTest::mouseClick(guide->nextButton(), Qt::LeftButton);
        QVERIFY(!guide->isVisible());
    }

    void propositions_are_offered_in_their_order() {
        QStringList euclid;
        const QListWidget* list = window_->welcome()->examples();
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(QLatin1String("Euclid I "))) {
                euclid << list->item(row)->text().mid(9);
            }
        }
        QVERIFY(euclid.size() >= 10);
        for (int i = 1; i < euclid.size(); ++i) {
            QVERIFY2(euclid[i - 1].toInt() < euclid[i].toInt(), qPrintable(euclid[i]));
        }
    }

    void the_tour_can_be_ended() {
        QTest::mouseClick(window_->welcome()->guideButton(), Qt::LeftButton);
        QTest::mouseClick(window_->guide()->closeButton(), Qt::LeftButton);
        QVERIFY(!window_->guide()->isVisible());
        QCOMPARE(window_->guide()->stage(), -1);
    }

    void help_is_about_what_is_under_the_caret_data() {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("note");
        QTest::newRow("word") << "have turned"
                              << "language.md"
                              << "Steps"
                              << "";
        QTest::newRow("reason") << "from h2"
                                << "language.md"
                                << "Reasons"
                                << "";
        QTest::newRow("axiom") << "cong_sym("
                               << "language.md"
                               << "Reasons"
                               << "Axiom cong_sym";
        QTest::newRow("predicate") << "cong(A,B,E"
                                   << "language.md"
                                   << "Words for predicates"
                                   << "AB equals CD";
        QTest::newRow("include") << "include"
                                 << "language.md"
                                 << "Include"
                                 << "";
    }

    void help_is_about_what_is_under_the_caret() {
        QFETCH(QString, at);
        QFETCH(QString, page);
        QFETCH(QString, heading);
        QFETCH(QString, note);
        DO(open(kProved));
        DO(caretTo(at));
        DO(askForHelp());
        HelpWindow* help = window_->helpWindow();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->page(), page);
        QCOMPARE(help->heading(), heading);
        QVERIFY2(help->note()->text().contains(note), qPrintable(help->note()->text()));
        QCOMPARE(help->note()->isVisible(), !note.isEmpty());
        // The page is opened at that heading.
        QTRY_VERIFY(std::abs(help->browser()->cursorRect().top()) < 40);
        help->close();
    }

    void the_manual_is_in_the_program() {
        window_->findChild<QAction*>(QStringLiteral("manual"))->trigger();
        HelpWindow* help = window_->helpWindow();
        QVERIFY(help->browser()->toPlainText().contains(QLatin1String("The Byrne manual")));
        QVERIFY(help->pages()->count() >= 10);
        for (int row = 0; row < help->pages()->count(); ++row) {
            help->pages()->setCurrentRow(row);
            QVERIFY2(help->browser()->toPlainText().size() > 300, qPrintable(help->page()));
        }
        help->close();
    }

    void words_are_found_beside_the_caret() {
        QCOMPARE(wordAtOffset("have p1", 2), QStringLiteral("have"));
        QCOMPARE(wordAtOffset("have p1", 4), QStringLiteral("have"));
        QCOMPARE(wordAtOffset("  ?", 2), QStringLiteral("?"));
        QCOMPARE(wordAtOffset("  ?", 3), QStringLiteral("?"));
        QCOMPARE(wordAtOffset("", 0), QString());
        QCOMPARE(topicOfWord(QStringLiteral("obtain")).heading, QStringLiteral("Steps"));
        QVERIFY(topicOfWord(QStringLiteral("nonsense")).page.isEmpty());
    }

    void a_teacher_hides_a_step_and_a_student_finds_it_with_hints() {
        ExerciseDesk* desk = window_->exercises();
        DO(open(kProved));
        // Nothing is marked yet.
        desk->make->trigger();
        QVERIFY2(window_->statusText().contains("marked"), qPrintable(window_->statusText()));
        DO(caretTo(QStringLiteral("have joined")));
        DO(press(desk->mark->shortcut()));
        DO(waitForReading());
        QVERIFY2(text().contains(QLatin1String("from h1, turned  % hide\n")), qPrintable(text()));
        desk->make->trigger();
        QCOMPARE(window_->tabs()->count(), 2);
        DO(waitForReading());
        QVERIFY2(text().contains(QLatin1String("have joined: cong(A,B,E,F) by ?\n")), qPrintable(text()));
        QVERIFY(!text().contains(QLatin1String("cong_trans")));
        QTRY_COMPARE_WITH_TIMEOUT(state(), TheoremState::Hole, kPatienceMs);
        // One hint at a time, each plainer than the one before.
        DO(caretTo(QStringLiteral("have joined")));
        DO(press(desk->hint->shortcut()));
        QCOMPARE(desk->lastHint(), QStringLiteral("Look at cong_trans."));
        DO(press(desk->hint->shortcut()));
        QCOMPARE(desk->lastHint(), QStringLiteral("Use cong_trans with cong(A,B,C,D), cong(C,D,E,F)."));
        DO(press(desk->hint->shortcut()));
        QVERIFY2(desk->lastHint().endsWith(QLatin1String("gives cong(A,B,E,F).")), qPrintable(desk->lastHint()));
        // Any way that the checker accepts will do: here without the step that the teacher had in mind.
        const auto begin = static_cast<std::uint32_t>(text().indexOf(QLatin1String("by ?")));
        editor()->replaceSpan({begin, begin + 4}, "by cong_trans(A,B,C,D,E,F) from h1, h2 [cong_sym]");
        DO(waitForReading());
        QTRY_COMPARE_WITH_TIMEOUT(state(), TheoremState::Checked, kPatienceMs);
        desk->solution->trigger();
        QCOMPARE(window_->tabs()->count(), 3);
        QVERIFY(text().contains(QLatin1String("from h1, turned  % hide")));
    }

    void what_is_no_exercise_has_no_hints() {
        DO(open(kProved));
        DO(caretTo(QStringLiteral("have joined")));
        window_->exercises()->hint->trigger();
        QVERIFY2(window_->statusText().contains("no exercise"), qPrintable(window_->statusText()));
        QVERIFY(window_->exercises()->lastHint().isEmpty());
    }
};

int main(int argc, char** argv) { return runWindowTest<GuideWindowTest>(argc, argv, QStringLiteral("byrne-guide-test")); }

#include "guide_window_test.moc"
