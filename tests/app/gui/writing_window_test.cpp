// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes in the editor of the window as a person does: completion, signatures, meanings under the pointer, comments,
// places of a name, and squiggles that follow.
#include <QApplication>
#include <QMouseEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "app/gui/assist/byrne_assist.h"
#include "app/gui/assist/references_popup.h"
#include "app/gui/window/key_sheet.h"
#include "tests/app/gui/midpoint_document.h"
#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

class WritingWindowTest : public QObject, private DocumentWindow {
    Q_OBJECT

private:
    QByteArray text() { return editor()->bytes(); }
    ByrneAssist* assist() { return editor()->findChild<ByrneAssist*>(); }
    bool isListed() { return editor()->SendScintilla(QsciScintillaBase::SCI_AUTOCACTIVE) != 0; }
    void open(const QByteArray& content, const QString& name = QStringLiteral("doc.byrne")) {
        DO(DocumentWindow::open(content, name));
        editor()->setFocus();
    }
    void type(const QString& keys) { QTest::keyClicks(editor()->viewport(), keys); }
    /// Return as a new line, not as the choice from a list.
    void newLine() {
        QTest::keyClick(editor()->viewport(), Qt::Key_Escape);
        QTest::keyClick(editor()->viewport(), Qt::Key_Return);
    }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
    }

    void cleanup() { closeWindow(window_); }

    void a_fact_is_written_with_completion_and_a_signature() {
        DO(open(kMidpointDocument));
        DO(caretTo("  hence"));
        type("  have mid");
        QVERIFY(isListed());
        QVERIFY(assist()->completions().list.front().shown.starts_with("midpoint("));
        QTest::keyClick(editor()->viewport(), Qt::Key_Return);
        QVERIFY(text().contains("  have midpoint(  hence"));
        QTRY_VERIFY(assist()->signatureHint()->isVisible());
        QVERIFY(assist()->signatureHint()->text().contains("midpoint("));
        QVERIFY(assist()->signatureHint()->text().contains("midpoint of"));
        type("B,M,");
        QVERIFY(assist()->signatureHint()->isVisible());
        type("A) ");
        QVERIFY(!assist()->signatureHint()->isVisible());
    }

    void reasons_are_offered_on_demand() {
        DO(open(kMidpointDocument));
        DO(caretTo("  hence"));
        type("  have midpoint(B,M,A) by ");
        QTest::keyClick(editor()->viewport(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(isListed());
        const assist::Completions found = assist()->completions();
        QCOMPARE(found.list.front().shown, std::string("midpoint_of"));
        QVERIFY(std::ranges::none_of(found.list, [](const auto& each) { return each.shown == "cong_sym"; }));
        QTest::keyClick(editor()->viewport(), Qt::Key_Down);
        QTest::keyClick(editor()->viewport(), Qt::Key_Return);
        QVERIFY2(text().contains("by midpoint_sym"), text().constData());
        newLine();
        DO(waitForReading());
        QCOMPARE(window_->tabs()->current()->session()->analysis()->theorems.back().state, TheoremState::Checked);
        window_->actions().undo->trigger();
        window_->actions().undo->trigger();
        QVERIFY(!text().contains("midpoint_sym"));
    }

    void nothing_is_offered_in_a_read_only_text() {
        DO(open(kMidpointDocument));
        editor()->setReadOnly(true);
        assist()->complete(true);
        QVERIFY(!isListed());
    }

    void names_have_their_meaning_under_the_pointer() {
        DO(open(kMidpointDocument));
        const auto at = [this](const char* what) {
            return assist()->helpAt(static_cast<std::uint32_t>(text().indexOf(what)));
        };
        QVERIFY2(at("midpoint(A").contains("midpoint of"), qPrintable(at("midpoint(A")));
        QVERIFY2(at("midpoint_def").contains("If "), qPrintable(at("midpoint_def")));
        QVERIFY(at("midpoint_def").contains("then"));
        QVERIFY(at("show").isEmpty());
    }

    void tptp_formulas_are_read_as_sentences() {
        DO(open("fof(trans, axiom, ![A,B,C,D,E,F]: ((cong(A,B,C,D) & cong(C,D,E,F)) => cong(A,B,E,F))).\n"
                "fof(goal, conjecture, ![A,B,C,D]: (cong(A,B,C,D) => cong(A,B,C,D))).\n",
                QStringLiteral("problem.p")));
        const QString help = assist()->helpAt(static_cast<std::uint32_t>(text().indexOf("cong(C,D")));
        QVERIFY2(help.contains("trans") && help.contains("If ") && help.contains(", then "), qPrintable(help));
        QVERIFY(!help.contains("goal"));
    }

    void lines_become_comments_and_text_again() {
        DO(open(kMidpointDocument));
        editor()->setSelection(3, 2, 5, 4);
        QTest::keyClick(editor()->viewport(), Qt::Key_Slash, Qt::ControlModifier);
        QVERIFY2(text().contains("  % for A B M\n  % assume h1: midpoint(A,M,B)\n  % show cong(A,M,M,B)\nproof"),
                 text().constData());
        window_->actions().undo->trigger();
        QCOMPARE(text(), kMidpointDocument);
        window_->actions().redo->trigger();
        editor()->setSelection(3, 0, 6, 0);
        QTest::keyClick(editor()->viewport(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(text(), kMidpointDocument);
    }

    void all_places_of_a_name_are_listed_and_gone_to() {
        DO(open(kMidpointDocument));
        DO(caretTo("c: cong"));
        QTest::keyClick(editor()->viewport(), Qt::Key_F12, Qt::ShiftModifier);
        auto* popup = editor()->findChild<ReferencesPopup*>();
        QVERIFY(popup != nullptr);
        QCOMPARE(popup->count(), 2);
        QCOMPARE(popup->currentRow(), 0);
        QVERIFY(popup->item(1)->text().contains("hence cong(A,M,M,B) from c"));
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(editor()->caretOffset(), static_cast<std::uint32_t>(text().indexOf("c\nqed")));
        DO(caretTo("qed"));
        QTest::keyClick(editor()->viewport(), Qt::Key_F12, Qt::ShiftModifier);
        QVERIFY(window_->statusText().contains("no name"));
    }

    void keys_are_listed_and_found() {
        QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ControlModifier);
        auto* sheet = window_->findChild<KeySheet*>();
        QVERIFY(sheet != nullptr && sheet->isVisible());
        const auto shown = [sheet] {
            QStringList commands;
            for (QTreeWidgetItemIterator each(sheet->list(), QTreeWidgetItemIterator::NotHidden); *each; ++each) {
                if ((*each)->parent() && !(*each)->parent()->isHidden()) {
                    commands << (*each)->text(0) + QStringLiteral(" = ") + (*each)->text(1);
                }
            }
            return commands;
        };
        QVERIFY(shown().size() > 40);
        QVERIFY(shown().contains(QStringLiteral("Prove = Ctrl+Return, Ctrl+Enter")));
        QTest::keyClicks(sheet->filter(), "shift+f12");
        QCOMPARE(shown(), QStringList{QStringLiteral("Find All References = Shift+F12")});
        sheet->close();
    }

    void facts_are_narrowed_by_words_and_points() {
        DO(open(kMidpointDocument));
        StepSelection* selection = window_->session()->selection();
        QTRY_VERIFY_WITH_TIMEOUT(selection->proof() != nullptr, kPatienceMs);
        selection->selectFrame(1);
        const FactsModel* facts = window_->facts()->model();
        QCOMPARE(facts->rowCount(), 3);
        QVERIFY(facts->index(0).data(FactsModel::IsNewRole).toBool());
        QTest::keyClicks(window_->facts()->filter(), "between A");
        QCOMPARE(facts->rowCount(), 1);
        QVERIFY(facts->index(0).data(Qt::ToolTipRole).toString().contains("between"));
        window_->facts()->filter()->clear();
        QTest::keyClicks(window_->facts()->filter(), "A M B");
        QCOMPARE(facts->rowCount(), 3);
        QTest::keyClicks(window_->facts()->filter(), " nowhere");
        QCOMPARE(facts->rowCount(), 0);
    }

    void a_point_in_the_figure_shows_the_facts_about_it() {
        DO(open("include \"school.byrne\"\n"
                "theorem two: for A B C D assume between(A,B,C), cong(A,D,D,C) show between(C,B,A)\n"));
        Canvas* canvas = window_->illustrationPanel()->canvas();
        QTRY_VERIFY_WITH_TIMEOUT(window_->illustrationPanel()->illustration() != nullptr && canvas->scene() != nullptr,
                                 kPatienceMs);
        const FactsModel* facts = window_->facts()->model();
        QCOMPARE(facts->rowCount(), 2);
        const auto marked = [facts] {
            QStringList sentences;
            for (int row = 0; row < facts->rowCount(); ++row) {
                if (facts->index(row).data(FactsModel::IsPointedAtRole).toBool()) {
                    sentences << facts->index(row).data(Qt::ToolTipRole).toString();
                }
            }
            return sentences;
        };
        // The pointer goes over the figure until it has met every point.
        QSet<QString> met;
        connect(canvas, &Canvas::pointHovered, canvas, [&](const QString& point) {
            const qsizetype expected = point.isEmpty() ? 0 : point == "A" || point == "C" ? 2 : 1;
            QCOMPARE(marked().size(), expected);
            QVERIFY(point != "D" || !marked().front().contains("between"));
            QVERIFY(point != "B" || marked().front().contains("between"));
            met.insert(point);
        });
        for (int y = 0; y < canvas->height(); y += 6) {
            for (int x = 0; x < canvas->width(); x += 6) {
                QMouseEvent move(QEvent::MouseMove, QPointF(x, y), canvas->mapToGlobal(QPointF(x, y)), Qt::NoButton,
                                 Qt::NoButton, Qt::NoModifier);
                QApplication::sendEvent(canvas, &move);
            }
        }
        QVERIFY2(met.contains("A") && met.contains("B") && met.contains("C") && met.contains("D"),
                 qPrintable(QStringList(met.values()).join(' ')));
    }

    void squiggles_stand_where_the_faults_are_and_go_with_them() {
        DO(open(kMidpointDocument));
        QVERIFY(editor()->squiggles().empty());
        DO(caretTo("cong(A,M,M,B) from c"));
        type("x");
        QTRY_COMPARE(editor()->squiggles().size(), std::size_t{1});
        DO(waitForReading());
        const base::Span fault = editor()->squiggles().front();
        QVERIFY(fault.begin >= static_cast<std::uint32_t>(text().indexOf("hence")));
        // Text before it moves it, and reading again leaves it where the fault is.
        editor()->goTo({0, 0});
        type("% remark");
        newLine();
        DO(waitForReading());
        QTRY_COMPARE(editor()->squiggles().front().begin, fault.begin + 9);
        window_->actions().undo->trigger();
        window_->actions().undo->trigger();
        QTRY_VERIFY(editor()->squiggles().empty());
    }
};

int main(int argc, char** argv) { return runWindowTest<WritingWindowTest>(argc, argv); }

#include "writing_window_test.moc"
