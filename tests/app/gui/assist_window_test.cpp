// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes proofs in the window with the menu "Step" and the tab "Next step", as a person would.
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

const QByteArray kTheorem =
    "include \"school.byrne\"\n\n"
    "theorem same_side:\n"
    "  for A B C D E F\n"
    "  assume cong(A,B,C,D), cong(E,F,C,D)\n"
    "  show cong(A,B,E,F)\n";

}  // namespace

class AssistWindowTest : public QObject, private DocumentWindow {
    Q_OBJECT

private:
    void waitForSuggestions() {
        QTRY_VERIFY_WITH_TIMEOUT(
            isRead() && window_->assistant()->suggestedFor() &&
                window_->assistant()->suggestedFor()->analysis == window_->tabs()->current()->session()->analysis() &&
                !window_->assistant()->isSuggesting(),
            kPatienceMs);
    }
    void caretTo(const QString& what) {
        DocumentWindow::caretTo(what);
        window_->assistant()->follow();
    }
    int rowBy(const QString& statement) {
        const SuggestionModel& model = *window_->assistPanel()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(SuggestionModel::ReasonRole).toString() == statement) {
                return row;
            }
        }
        return -1;
    }
    /// Types into the next input dialog and accepts it.
    static void answer(const QString& text) {
        QTimer::singleShot(200, qApp, [text] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->setTextValue(text);
            dialog->accept();
        });
    }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }

    void cleanup() { closeWindow(window_); }

    void a_proof_is_written_by_choosing_steps() {
        DO(open(kTheorem));
        window_->assistMenu()->startProof->trigger();
        DO(waitForSuggestions());
        QVERIFY(text().contains("proof\n  ?\nqed"));
        const int flip = rowBy(QStringLiteral("cong_sym"));
        QVERIFY(flip >= 0);
        // The list is worked with keys: the row, then Return.
        window_->assistMenu()->conclude->trigger();
        QCOMPARE(window_->proofTabs()->currentWidget(), static_cast<QWidget*>(window_->assistPanel()));
        QListView* list = window_->assistPanel()->list();
        for (int row = 0; row < window_->assistPanel()->model()->rowCount(); ++row) {
            const QModelIndex index = window_->assistPanel()->model()->index(row);
            if (index.data().toString() == QLatin1String("cong(C,D,E,F)")) {
                list->setCurrentIndex(index);
            }
        }
        QTest::keyClick(list, Qt::Key_Return);
        DO(waitForSuggestions());
        QVERIFY2(text().contains("have p1: cong(C,D,E,F) by cong_sym(E,F,C,D) from h2"), qPrintable(text()));
        // Now the goal is one step away, and that step is offered first.
        QVERIFY(window_->assistPanel()->model()->index(0).data(SuggestionModel::IsGoodRole).toBool());
        window_->assistPanel()->model()->take(0);
        DO(waitForReading());
        QVERIFY2(text().contains("hence cong(A,B,E,F) from p2"), qPrintable(text()));
        QCOMPARE(state(), TheoremState::Checked);
        // Each step is one undo step, back to the first text.
        for (int i = 0; i < 3; ++i) {
            editor()->undo();
        }
        QCOMPARE(editor()->bytes(), kTheorem);
        for (int i = 0; i < 3; ++i) {
            editor()->redo();
        }
        DO(waitForReading());
        QTRY_COMPARE(state(), TheoremState::Checked);
    }

    void the_prover_fills_a_hole_and_all_holes() {
        DO(open(kTheorem + "proof\n  % mine\n  have x: cong(C,D,E,F) by auto\n  ?\nqed\n"));
        DO(caretTo(QStringLiteral("have x")));
        window_->assistMenu()->fillHole->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(text().contains("have x: cong(C,D,E,F) by cong_sym(E,F,C,D) from h2"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && window_->assistant()->runningFills() == 0, kPatienceMs);
        window_->assistMenu()->fillAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, kPatienceMs);
        QVERIFY(text().contains("% mine"));
    }

    void what_can_not_be_filled_is_told() {
        DO(open("predicate p/1\npredicate q/1\ntheorem no: for A assume p(A) show q(A)\nproof\n  ?\nqed\n"));
        window_->assistMenu()->fillHole->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window_->statusText().contains("Not filled"), kPatienceMs);
        QVERIFY(text().contains("  ?\n"));
    }

    void claims_and_cases_are_typed() {
        DO(open(kTheorem + "proof\n  ?\nqed\n"));
        DO(caretTo(QStringLiteral("?")));
        answer(QStringLiteral("cong(C,D,E,F)"));
        window_->assistMenu()->claim->trigger();
        DO(waitForReading());
        QVERIFY2(text().contains("have p1: cong(C,D,E,F) by auto\n  ?"), qPrintable(text()));
        DO(caretTo(QStringLiteral("?\nqed")));
        answer(QStringLiteral("A = B"));
        window_->assistMenu()->split->trigger();
        DO(waitForReading());
        QVERIFY2(text().contains("cases A = B or A != B by excluded_middle"), qPrintable(text()));
        answer(QStringLiteral("congg(A,B,C,D)"));
        window_->assistMenu()->claim->trigger();
        QVERIFY2(window_->statusText().contains("congg"), qPrintable(window_->statusText()));
    }

    void a_lemma_is_extracted_and_names_change_everywhere() {
        DO(open(kTheorem + "proof\n  have x: cong(C,D,E,F) by cong_sym(E,F,C,D) from h2\n"
                           "  have y: cong(A,B,E,F) by cong_trans(A,B,C,D,E,F) from h1, x\n  hence cong(A,B,E,F) from y\nqed\n"));
        DO(caretTo(QStringLiteral("have x")));
        answer(QStringLiteral("turned"));
        window_->assistMenu()->extractLemma->trigger();
        DO(waitForReading());
        QVERIFY2(text().contains("theorem turned:"), qPrintable(text()));
        const AnalysisPtr analysis = window_->tabs()->current()->session()->analysis();
        QCOMPARE(analysis->theorems.size(), std::size_t{2});
        QCOMPARE(analysis->theorems[0].state, TheoremState::Checked);
        QCOMPARE(analysis->theorems[1].state, TheoremState::Checked);
        DO(caretTo(QStringLiteral("turned:")));
        answer(QStringLiteral("flipped"));
        window_->assistMenu()->rename->trigger();
        DO(waitForReading());
        QCOMPARE(text().count("flipped"), 2);
        QVERIFY(!text().contains("turned"));
        QTRY_COMPARE(state(), TheoremState::Checked);
    }

    void axioms_are_found_by_shape() {
        DO(open(kTheorem + "proof\n  ?\nqed\n"));
        DO(caretTo(QStringLiteral("?")));
        DO(waitForSuggestions());
        window_->assistPanel()->filter()->setText(QStringLiteral("give cong(_,_,_,_)"));
        DO(waitForSuggestions());
        QVERIFY(window_->assistPanel()->model()->rowCount() > 0);
        window_->assistPanel()->filter()->setText(QStringLiteral("nothing_of_that_name"));
        QTRY_COMPARE_WITH_TIMEOUT(window_->assistPanel()->model()->rowCount(), 0, kPatienceMs);
    }
};

int main(int argc, char** argv) { return runWindowTest<AssistWindowTest>(argc, argv, QStringLiteral("byrne-assist-test")); }

#include "assist_window_test.moc"
