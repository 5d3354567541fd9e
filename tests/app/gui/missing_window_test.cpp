// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sketches a proof by hand and lets the prover fill it, looks at steps in the figure before taking them, asks what is
// missing: with keys and clicks, as a person would.
#include <QApplication>
#include <QInputDialog>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

const QByteArray kParallels =
    "include \"school.byrne\"\n\n"
    "theorem chain:\n"
    "  for A B C D E F\n"
    "  assume parallel(A,B,C,D), parallel(C,D,E,F)\n"
    "  show parallel(A,B,E,F)\n";

}  // namespace

class MissingWindowTest : public QObject, private DocumentWindow {
    Q_OBJECT

private:
    int groups_ = 0;  ///< Clicks and groups of keystrokes so far.

    void waitForSuggestions() {
        QTRY_VERIFY_WITH_TIMEOUT(
            isRead() && window_->assistant()->suggestedFor() &&
                window_->assistant()->suggestedFor()->analysis == window_->tabs()->current()->session()->analysis() &&
                !window_->assistant()->isSuggesting() && window_->assistPanel()->model()->rowCount() > 0,
            kPatienceMs);
    }
    void press(const QKeySequence& keys) {
        ++groups_;
        // A dialog that has just closed gives the keys back a moment later.
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        const QKeyCombination key = keys[0];
        QTest::keyClick(editor(), key.key(), key.keyboardModifiers());
    }
    /// Types into the next input dialog and accepts it with Return: one group of keystrokes.
    void typeNext(const QString& answer) {
        ++groups_;
        QTimer::singleShot(400, qApp, [answer] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            auto* line = dialog->findChild<QLineEdit*>();
            QVERIFY(line != nullptr);
            QTest::keyClicks(line, answer);
            QTest::keyClick(line, Qt::Key_Return);
        });
    }
    ScenePtr shown() { return window_->illustrationPanel()->canvas()->scene(); }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        groups_ = 0;
    }

    void cleanup() { closeWindow(window_); }

    void varignon_is_proved_by_hand_in_twelve_clicks_and_strokes() {
        QFile example(QStringLiteral(BYRNE_SOURCE_DIR "/resources/examples/varignon.byrne"));
        QVERIFY(example.open(QIODevice::ReadOnly));
        const QByteArray before = example.readAll();
        DO(open(before));
        DO(caretTo(QStringLiteral("theorem varignon")));
        editor()->setFocus();
        press(window_->assistMenu()->startProof->shortcut());
        DO(waitForReading());
        // Both sides of each pair are midlines over the same diagonal.
        for (const char* midline :
             {"parallel(I,J,A,C)", "parallel(L,K,A,C)", "parallel(J,K,B,D)", "parallel(I,L,B,D)"}) {
            typeNext(QString::fromLatin1(midline));
            press(window_->assistMenu()->claim->shortcut());
            DO(waitForReading());
            QVERIFY2(text().contains(QStringLiteral(": %1 by auto").arg(QLatin1String(midline))), qPrintable(text()));
        }
        press(window_->assistMenu()->fillAll->shortcut());
        QTRY_VERIFY_WITH_TIMEOUT(
            isRead() && window_->assistant()->runningFills() == 0 && state() == TheoremState::Checked, kPatienceMs);
        qInfo("%d clicks and groups of keystrokes", groups_);
        QVERIFY2(groups_ <= 12, qPrintable(QString::number(groups_)));
        QVERIFY2(!text().contains(QLatin1String("by auto")) && !text().contains(QLatin1String("?")),
                 qPrintable(text()));
        for (const char* midline : {"parallel(I,J,A,C)", "parallel(L,K,A,C)", "parallel(J,K,B,D)", "parallel(I,L,B,D)"})
            QVERIFY2(text().contains(QLatin1String(midline)), qPrintable(text()));

        // All the way back and to the end again.
        const QByteArray after = editor()->bytes();
        while (editor()->isUndoAvailable()) editor()->undo();
        QCOMPARE(editor()->bytes(), before);
        DO(waitForReading());
        QCOMPARE(state(), TheoremState::NotTried);
        while (editor()->isRedoAvailable()) editor()->redo();
        QCOMPARE(editor()->bytes(), after);
        DO(waitForReading());
        QTRY_COMPARE_WITH_TIMEOUT(state(), TheoremState::Checked, kPatienceMs);
    }

    void a_broken_proof_is_repaired() {
        DO(open(QByteArray(kParallels).replace("parallel(C,D,E,F)", "parallel(C,D,E,F), ~collinear(A,B,E)") +
                "proof\n  have p1: parallel(A,B,E,F) by parallel_trans(A,B,C,D,E,F) from h1, h3, h2\n"
                "  hence parallel(A,B,E,F) from p1\nqed\n"));
        QTRY_COMPARE_WITH_TIMEOUT(state(), TheoremState::Wrong, kPatienceMs);
        // The reason goes, and the prover is asked for it.
        const auto begin = static_cast<std::uint32_t>(text().indexOf(QLatin1String("by parallel_trans")));
        const auto end = static_cast<std::uint32_t>(text().indexOf(QLatin1String("\n  hence")));
        editor()->replaceSpan({begin, end}, "by auto");
        DO(caretTo(QStringLiteral("have p1")));
        DO(waitForReading());
        QTRY_COMPARE_WITH_TIMEOUT(state(), TheoremState::Hole, kPatienceMs);
        press(window_->assistMenu()->fillHole->shortcut());
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, kPatienceMs);
        QVERIFY2(text().contains(QLatin1String("from p1")), qPrintable(text()));
    }

    void a_step_is_seen_in_the_figure_before_it_is_taken() {
        DO(open(kParallels + "proof\n  ?\nqed\n"));
        DO(caretTo(QStringLiteral("?")));
        QTRY_VERIFY_WITH_TIMEOUT(shown() != nullptr && window_->session()->illustration(), kPatienceMs);
        DO(waitForSuggestions());
        const QByteArray before = editor()->bytes();
        const ScenePtr old = shown();
        window_->assistMenu()->conclude->trigger();
        QListView* list = window_->assistPanel()->list();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(shown() != old && !window_->preview()->isRunning(), kPatienceMs);
        QVERIFY(window_->preview()->isOn());
        const ScenePtr first = shown();
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(shown() != first && !window_->preview()->isRunning(), kPatienceMs);
        QCOMPARE(editor()->bytes(), before);
        // Looking elsewhere brings the picture of the text back.
        editor()->setFocus();
        QTRY_VERIFY(!window_->preview()->isOn());
        QTRY_COMPARE(window_->illustrationPanel()->illustration(), window_->session()->illustration());
    }

    void what_is_missing_is_found_shown_and_assumed() {
        DO(open(kParallels));
        DO(caretTo(QStringLiteral("show")));
        editor()->setFocus();
        window_->assistMenu()->missing->trigger();
        QCOMPARE(window_->proofTabs()->currentWidget(), static_cast<QWidget*>(window_->missingPanel()));
        QListWidget* list = window_->missingPanel()->list();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->missing()->isSearching(), kPatienceMs);
        QVERIFY(list->count() > 0);
        int row = -1;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->text().startsWith(QLatin1String("~collinear(A,B,E)"))) row = i;
        QVERIFY2(row >= 0, qPrintable(list->item(0)->text()));
        // Where the two lines are one, the theorem is false: such a figure is shown.
        QVERIFY(window_->missing()->answer()->counterexample.has_value());
        QVERIFY2(window_->missingPanel()->note()->text().contains("false"),
                 qPrintable(window_->missingPanel()->note()->text()));
        const QByteArray before = editor()->bytes();
        const ScenePtr counterexample = shown();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        QTRY_VERIFY_WITH_TIMEOUT(shown() != counterexample && !window_->preview()->isRunning(), kPatienceMs);
        QTest::keyClick(list, Qt::Key_Return);
        DO(waitForReading());
        QVERIFY2(text().contains(QLatin1String("parallel(C,D,E,F), ~collinear(A,B,E)\n  show")), qPrintable(text()));
        editor()->undo();  // One step.
        QCOMPARE(editor()->bytes(), before);
        editor()->redo();
        DO(waitForReading());
        window_->actions().prove->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, kPatienceMs);
    }

    void what_a_proof_does_not_need_is_told() {
        DO(
            open("include \"school.byrne\"\n\ntheorem much:\n  for A B C D\n"
                 "  assume cong(A,B,C,D), parallel(A,B,C,D)\n  show cong(C,D,A,B)\n"
                 "proof\n  hence cong(C,D,A,B) by cong_sym(A,B,C,D) from h1\nqed\n"));
        DO(caretTo(QStringLiteral("show")));
        window_->assistMenu()->missing->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->missing()->isSearching(), kPatienceMs);
        const QString note = window_->missingPanel()->note()->text();
        QVERIFY2(note.contains(QLatin1String("Not needed: parallel(A,B,C,D)")), qPrintable(note));
        QCOMPARE(window_->missingPanel()->list()->count(), 0);
    }

    void what_cannot_be_proved_shows_where_it_is_false() {
        DO(open(kParallels + "proof\n  have x: cong(A,B,C,D) by auto\n  ?\nqed\n"));
        DO(caretTo(QStringLiteral("have x")));
        QTRY_VERIFY_WITH_TIMEOUT(window_->session()->illustration() != nullptr, kPatienceMs);
        window_->assistant()->setSearchSeconds(1);
        editor()->setFocus();
        press(window_->assistMenu()->fillHole->shortcut());
        QTRY_VERIFY_WITH_TIMEOUT(window_->statusText().contains("False in the plane"), kPatienceMs);
        QVERIFY2(window_->statusText().contains(QLatin1String("cong(A,B,C,D)")), qPrintable(window_->statusText()));
        QVERIFY(window_->illustrationPanel()->illustration() == nullptr);  // A picture of its own.
        QVERIFY(shown() != nullptr);
    }

    void looking_for_what_is_missing_stops() {
        DO(open(kParallels));
        DO(caretTo(QStringLiteral("show")));
        window_->assistMenu()->missing->trigger();
        QVERIFY(window_->missing()->isSearching());
        window_->missing()->stop();
        QVERIFY(!window_->missing()->isSearching());
        QVERIFY(window_->missingPanel()->searchButton()->isEnabled());
    }
};

int main(int argc, char** argv) { return runWindowTest<MissingWindowTest>(argc, argv, QStringLiteral("byrne-missing-test")); }

#include "missing_window_test.moc"
