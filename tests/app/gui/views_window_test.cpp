// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the window shows a text: keys that are changed, two views of it, symbols for words, states of steps in margin, tree and
// overview.
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "app/gui/assist/byrne_assist.h"
#include "app/gui/window/key_sheet.h"
#include "tests/app/gui/midpoint_document.h"
#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kCheckedBit = 1 << 0;
constexpr int kWrongBit = 1 << 2;
constexpr int kRunningBit = 1 << 10;
constexpr int kOutOfDateBit = 1 << 11;

}  // namespace

class ViewsWindowTest : public QObject, private DocumentWindow {
    Q_OBJECT

private:
    EditorPane* pane() { return window_->tabs()->current(); }
    CodeEditor* first() { return pane()->views().front(); }
    CodeEditor* second() { return pane()->views().back(); }
    void type(CodeEditor* view, const QString& keys) { QTest::keyClicks(view->viewport(), keys); }
    void click(CodeEditor* view, int line) {
        const auto offset = static_cast<std::uint32_t>(view->positionFromLineIndex(line, 4));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->placeOf(offset) + QPoint(2, 6));
    }
    int marks(CodeEditor* view, const QString& lineWith) {
        const auto line = text().left(text().indexOf(lineWith)).count(QLatin1Char('\n'));
        return static_cast<int>(view->SendScintilla(QsciScintilla::SCI_MARKERGET, static_cast<unsigned long>(line)));
    }
    TheoremState treeState(const QString& words) {
        const ProofTreeModel* model = window_->tree()->proofModel();
        const QModelIndexList found =
            model->match(model->index(0, 0), Qt::DisplayRole, words, 1, Qt::MatchContains | Qt::MatchRecursive);
        return found.isEmpty() ? TheoremState::NotTried
                               : static_cast<TheoremState>(found.front().data(ProofTreeModel::StateRole).toInt());
    }
    bool overviewHas(TheoremState state) {
        return std::ranges::any_of(pane()->ruler()->marks(), [state](const auto& mark) { return mark.state == state; });
    }
    KeySheet* openKeys() {
        window_->actions().keys->trigger();
        return window_->findChild<KeySheet*>();
    }
    static void choose(KeySheet* sheet, const QString& command) {
        const QList<QTreeWidgetItem*> found = sheet->list()->findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY2(!found.isEmpty(), qPrintable(command));
        sheet->list()->setCurrentItem(found.front());
    }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
    }

    void cleanup() { closeWindow(window_); }

    void a_command_gets_another_key_in_menus_tips_and_editor() {
        DO(open(kMidpointDocument));
        QAction* comment = window_->actions().comment;
        KeySheet* sheet = openKeys();
        DO(choose(sheet, QStringLiteral("Comment Lines")));
        QVERIFY(!sheet->set()->isEnabled());
        QTest::keyClick(sheet->recorder(), Qt::Key_K);
        // Qt waits a second for further keys.
        QTRY_VERIFY2(sheet->note()->text().contains("typing"), qPrintable(sheet->note()->text()));
        QVERIFY(!sheet->set()->isEnabled());
        sheet->recorder()->clear();
        // A key that the text widget would use itself: a new line.
        QTest::keyClick(sheet->recorder(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY2(sheet->note()->text().contains("Show Proof as Document"), qPrintable(sheet->note()->text()));
        QVERIFY(sheet->set()->isEnabled());
        QTest::mouseClick(sheet->set(), Qt::LeftButton);
        QCOMPARE(comment->shortcut(), QKeySequence("Ctrl+Shift+D"));
        QVERIFY(window_->actions().proofAsDocument->shortcuts().isEmpty());
        QVERIFY(comment->toolTip().contains("Ctrl+Shift+D"));
        QCOMPARE(sheet->list()->currentItem()->text(1), QStringLiteral("Ctrl+Shift+D"));
        sheet->close();
        window_->activateWindow();
        QTRY_VERIFY(window_->isActiveWindow());
        editor()->setFocus();
        DO(caretTo("  hence"));
        QTest::keyClick(editor()->viewport(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(text().contains("% hence") || text().contains("  % hence"), qPrintable(text()));
    }

    void keys_are_kept_and_come_back_as_usual() {
        window_->keys()->setKeys(window_->actions().prove, {QKeySequence("Ctrl+J")});
        window_->close();
        window_ = std::make_unique<MainWindow>(QApplication::palette());
        window_->show();
        QCOMPARE(window_->actions().prove->shortcut(), QKeySequence("Ctrl+J"));
        KeySheet* sheet = openKeys();
        DO(choose(sheet, QStringLiteral("Prove")));
        QTest::mouseClick(sheet->remove(), Qt::LeftButton);
        QVERIFY(window_->actions().prove->shortcuts().isEmpty());
        QTest::mouseClick(sheet->allUsual(), Qt::LeftButton);
        QCOMPARE(window_->actions().prove->shortcut(), QKeySequence("Ctrl+Return"));
        QVERIFY(QSettings().childGroups().contains("keys") == false);
        sheet->close();
    }

    void every_command_that_has_a_key_can_have_another() {
        for (const QAction* menu : window_->menuBar()->actions()) {
            for (const QAction* each : menu->menu()->actions()) {
                const bool isFixed = each->menu() || each->shortcuts().isEmpty();
                QVERIFY2(isFixed || window_->keys()->isKnown(each), qPrintable(each->text()));
            }
        }
        KeySheet* sheet = openKeys();
        sheet->recorder()->setKeySequence(QKeySequence());
        QVERIFY(!sheet->add()->isEnabled());
        sheet->close();
    }

    void two_views_of_a_document_have_carets_of_their_own_and_one_text() {
        DO(open(kMidpointDocument));
        window_->actions().splitBeside->trigger();
        QVERIFY(pane()->isSplit());
        QCOMPARE(pane()->views().size(), std::size_t{2});
        QVERIFY(second()->width() > 100 && first()->width() > 100);
        click(second(), 7);
        QCOMPARE(editor(), second());
        DO(caretTo("  hence"));
        click(first(), 3);
        QCOMPARE(editor(), first());
        QVERIFY(first()->caretOffset() != second()->caretOffset());
        window_->actions().otherView->trigger();
        QCOMPARE(editor(), second());
        type(second(), QStringLiteral("  have d: midpont(B,M,A) by midpoint_sym(A,M,B) from h1"));
        QTest::keyClick(second()->viewport(), Qt::Key_Escape);
        QTest::keyClick(second()->viewport(), Qt::Key_Return);
        QCOMPARE(first()->bytes(), second()->bytes());
        DO(waitForReading());
        QVERIFY(!first()->squiggles().empty());
        QCOMPARE(first()->squiggles(), second()->squiggles());
        QTRY_VERIFY(marks(first(), QStringLiteral("midpont")) & kWrongBit);
        QVERIFY(marks(second(), QStringLiteral("midpont")) & kWrongBit);
        QVERIFY(second()->findChild<ByrneAssist*>());
        window_->actions().undo->trigger();
        QCOMPARE(first()->bytes(), second()->bytes());
    }

    void one_view_is_left_where_the_user_was() {
        DO(open(kMidpointDocument));
        window_->actions().splitBelow->trigger();
        QVERIFY(pane()->isSplit());
        QVERIFY(window_->actions().splitBelow->isChecked() && !window_->actions().splitBeside->isChecked());
        QVERIFY(second()->height() > 40 && first()->height() > 40);
        second()->setFocus();
        DO(caretTo("  hence"));
        const auto place = second()->caretOffset();
        window_->actions().splitBelow->trigger();
        QVERIFY(!pane()->isSplit());
        QCOMPARE(editor()->caretOffset(), place);
        QVERIFY(!window_->actions().otherView->isEnabled());
        window_->actions().find->trigger();
        QVERIFY(pane()->findBar()->isVisible());
    }

    void symbols_are_typed_by_name_and_the_file_has_words() {
        DO(open(kMidpointDocument));
        DO(caretTo("  hence"));
        editor()->setFocus();
        type(editor(), QStringLiteral("  have \\pa"));
        QVERIFY(editor()->SendScintilla(QsciScintillaBase::SCI_AUTOCACTIVE) != 0);
        QVERIFY(editor()->findChild<ByrneAssist*>()->completions().list.front().shown.starts_with("\\parallel"));
        QTest::keyClick(editor()->viewport(), Qt::Key_Return);
        QVERIFY2(text().contains(QStringLiteral("have ∥")), qPrintable(text()));
        for (int i = 0; i < 1; ++i) {
            QTest::keyClick(editor()->viewport(), Qt::Key_Backspace);
        }
        type(editor(), QStringLiteral("\\cong(A,M,M,B) by midpoint_def(A,M,B) from h1 "));
        QVERIFY2(text().contains(QStringLiteral("have ≅(A,M,M,B) by")), qPrintable(text()));
        QTest::keyClick(editor()->viewport(), Qt::Key_Escape);
        QTest::keyClick(editor()->viewport(), Qt::Key_Return);
        DO(waitForReading());
        QCOMPARE(state(), TheoremState::Checked);
        QVERIFY(window_->actions().save->isEnabled());
        window_->actions().save->trigger();
        QFile file(pane()->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY2(kept.contains("have cong(A,M,M,B) by"), kept.constData());
        QVERIFY(std::ranges::all_of(kept, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    }

    void symbols_for_all_words_are_a_matter_of_the_view() {
        DO(open(kMidpointDocument));
        window_->actions().showSymbols->trigger();
        QVERIFY2(text().contains(QStringLiteral("∀ A B M")), qPrintable(text()));
        QVERIFY(text().contains(QStringLiteral("show ≅(A,M,M,B)")));
        QVERIFY(!pane()->isModified());
        QCOMPARE(pane()->fileBytes(), kMidpointDocument);
        DO(waitForReading());
        QCOMPARE(state(), TheoremState::Checked);
        DO(open(kMidpointDocument, QStringLiteral("other.byrne")));
        QVERIFY(text().contains(QStringLiteral("≅(A,M,M,B)")));
        QVERIFY(!pane()->isModified());
        window_->actions().showSymbols->trigger();
        QCOMPARE(editor()->bytes(), kMidpointDocument);
        QVERIFY(!pane()->isModified());
    }

    void steps_are_running_while_the_prover_works_on_them() {
        // Nothing gives the claim, and the axiom always gives new points.
        DO(open("axiom more: for A B assume A != B show exists X: between(A,B,X), B != X\n"
                "theorem long: for A B\n  assume A != B\n  show q(A,B)\nproof\n  have c: q(B,A) by auto\n  ?\nqed\n"));
        DO(caretTo("have c"));
        window_->assistant()->setSearchSeconds(20);
        window_->assistMenu()->fillHole->trigger();
        QTRY_VERIFY(marks(editor(), QStringLiteral("have c")) & kRunningBit);
        QVERIFY(!(marks(editor(), QStringLiteral("  ?")) & kRunningBit));
        QVERIFY(overviewHas(TheoremState::Running));
        QTRY_VERIFY(treeState(QStringLiteral("q(B")) == TheoremState::Running);
        // An edit before it changes nothing in that.
        DO(caretTo("  have c"));
        type(editor(), QStringLiteral("  have d: B != A by equality "));
        DO(waitForReading());
        QVERIFY(marks(editor(), QStringLiteral("have c")) & kRunningBit);
        window_->assistMenu()->stopFilling->trigger();
        QTRY_VERIFY(!(marks(editor(), QStringLiteral("have c")) & kRunningBit));
        QVERIFY(!overviewHas(TheoremState::Running));
    }

    void what_was_checked_before_the_text_changed_is_out_of_date() {
        DO(open(kMidpointDocument));
        QTRY_VERIFY(marks(editor(), QStringLiteral("  hence")) & kCheckedBit);
        DO(caretTo("  hence"));
        editor()->setFocus();
        // As long as keys come, nothing is read.
        for (int i = 0; i < 2000 && !pane()->outdatedFrom(); ++i) {
            type(editor(), QStringLiteral("%"));
            QTest::qWait(1);
        }
        QVERIFY(pane()->outdatedFrom());
        QVERIFY(marks(editor(), QStringLiteral("hence")) & kOutOfDateBit);
        QVERIFY(marks(editor(), QStringLiteral("have b")) & kCheckedBit);
        QVERIFY(overviewHas(TheoremState::OutOfDate));
        QCOMPARE(treeState(QStringLiteral("the goal")), TheoremState::OutOfDate);
        DO(waitForReading());
        QTRY_VERIFY(!pane()->outdatedFrom());
        QVERIFY(!overviewHas(TheoremState::OutOfDate));
    }

    void a_click_on_the_overview_goes_to_what_is_wrong() {
        QByteArray long_ = kMidpointDocument;
        for (int i = 0; i < 150; ++i) {
            long_ += "% line\n";
        }
        DO(open(long_ + "axiom bad: for A shw q(A)\n"));
        QTRY_VERIFY(overviewHas(TheoremState::Wrong));
        const auto wrong = std::ranges::find(pane()->ruler()->marks(), TheoremState::Wrong, &OverviewRuler::Mark::state);
        QTest::mouseClick(pane()->ruler(), Qt::LeftButton, {}, QPoint(6, pane()->ruler()->placeOf(wrong->line)));
        int line = 0;
        int column = 0;
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, wrong->line);
        QVERIFY(line > 150);
    }
};

int main(int argc, char** argv) { return runWindowTest<ViewsWindowTest>(argc, argv); }
#include "views_window_test.moc"
