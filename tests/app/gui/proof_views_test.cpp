// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Views of a proof that follow each other (two columns, graph of dependencies, facts by object, open cases), the outline, and
// steps that are asked for by name.
#include <QApplication>
#include <QInputDialog>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "app/gui/assist/outline_popup.h"
#include "app/gui/window/settings.h"
#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

const QByteArray kProof =
    "include \"school.byrne\"\n\n"
    "theorem mine:\n"
    "  for A B M\n"
    "  assume h1: midpoint(A,M,B)\n"
    "  show cong(M,B,A,M)\n"
    "proof\n"
    "  have b: between(A,M,B), c: cong(A,M,M,B) by midpoint_def(A,M,B) from h1\n"
    "  have d: cong(M,B,A,M) by cong_sym(A,M,M,B) from c\n"
    "  hence cong(M,B,A,M) from d\n"
    "qed\n";

const QByteArray kCases =
    "axiom left: for A assume p(A) show q(A)\n"
    "theorem both: for A B\n  assume A = B, p(B)\n  show q(A)\nproof\n  ?\nqed\n";

}  // namespace

class ProofViewsTest : public QObject, private DocumentWindow {
    Q_OBJECT

private:
    StepSelection* selection() { return window_->session()->selection(); }
    EditorPane* pane() { return window_->tabs()->current(); }
    void openProof() {
        DO(open(kProof));
        QTRY_VERIFY_WITH_TIMEOUT(selection()->proof() && !selection()->proof()->isStatementOnly, kPatienceMs);
    }
    template <class Panel>
    void show(Panel* panel) {
        window_->proofTabs()->setCurrentWidget(panel);
        QVERIFY(panel->isVisible());
    }
    int nodeWith(const QString& words) {
        const auto& nodes = window_->dependencies()->view()->nodes();
        const auto found = std::ranges::find_if(nodes, [&](const DependencyNode& each) { return each.text.contains(words); });
        return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
    }
    /// Chooses in the dialog that comes up next.
    static void answerDialog(const QString& part) {
        QTimer::singleShot(300, [part] {
            for (QWidget* each : QApplication::topLevelWidgets()) {
                if (auto* dialog = qobject_cast<QInputDialog*>(each)) {
                    for (const QString& item : dialog->comboBoxItems()) {
                        if (item.contains(part)) {
                            dialog->setTextValue(item);
                        }
                    }
                    dialog->accept();
                }
            }
        });
    }
    /// Waits until the reading after the last edit is there.
    void settle() {
        DO(waitForReading());
        QTest::qWait(50);
    }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->activateWindow();
    }

    void cleanup() { closeWindow(window_); }

    void two_columns_have_statements_and_what_they_rest_on() {
        DO(openProof());
        TwoColumnPanel* columns = window_->columns();
        DO(show(columns));
        const TwoColumnModel* model = columns->columnsModel();
        const auto row = [model](int number) {
            return model->index(number, 0).data().toString() + QStringLiteral(" | ") + model->index(number, 1).data().toString();
        };
        QCOMPARE(model->rowCount(), 5);
        QVERIFY2(row(0).startsWith("1. ") && row(0).endsWith("| given"), qPrintable(row(0)));
        QVERIFY2(row(2).startsWith("3. ") && row(2).endsWith("midpoint_def (from 1)"), qPrintable(row(2)));
        QVERIFY2(row(3).startsWith("4. ") && row(3).endsWith("cong_sym (from 3)"), qPrintable(row(3)));
        QVERIFY2(row(4).endsWith("| 4"), qPrintable(row(4)));
        columns->setFocus();
        columns->setCurrentIndex(model->index(2, 0));
        QTest::keyClick(columns, Qt::Key_Down);
        QCOMPARE(selection()->frame(), 2);
        selection()->selectFrame(1);
        QVERIFY(columns->currentIndex().row() == 1 || columns->currentIndex().row() == 2);
    }

    void the_graph_is_walked_searched_and_folded_by_keys() {
        DO(openProof());
        DependencyPanel* panel = window_->dependencies();
        DO(show(panel));
        DependencyView* view = panel->view();
        QTRY_VERIFY(!view->nodes().empty());
        const auto& nodes = view->nodes();
        QCOMPARE(nodes.size(), std::size_t{4});
        const int given = nodeWith(QStringLiteral("midpoint"));
        const int goal = nodeWith(QStringLiteral("the goal"));
        QVERIFY(given >= 0 && goal >= 0);
        QCOMPARE(nodes[static_cast<std::size_t>(given)].layer, 0);
        QVERIFY(nodes[static_cast<std::size_t>(goal)].layer == 3);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->placeOf(goal));
        QCOMPARE(view->current(), goal);
        QCOMPARE(selection()->frame(), 3);
        QTest::keyClick(view, Qt::Key_Up);
        QCOMPARE(selection()->frame(), 2);
        QTest::keyClick(view, Qt::Key_F);
        QVERIFY(!view->isShown(given));
        QTest::keyClick(view, Qt::Key_F);
        QVERIFY(view->isShown(given));
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->current(), goal);
        QTest::keyClicks(panel->search(), "midpoint_def");
        QTest::keyClick(panel->search(), Qt::Key_Return);
        QCOMPARE(selection()->frame(), 1);
        const double before = view->transform().m11();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->transform().m11() > before);
        QTest::keyClick(view, Qt::Key_0);
        selection()->selectFrame(2);
        QCOMPARE(nodes[static_cast<std::size_t>(view->current())].frame, 2);
    }

    void facts_are_sorted_by_the_objects_they_are_about() {
        DO(openProof());
        selection()->selectFrame(2);
        FactsPanel* panel = window_->facts();
        const FactsModel* facts = panel->model();
        QCOMPARE(facts->rowCount(), 4);
        QTest::mouseClick(panel->byObject(), Qt::LeftButton);
        QStringList headings;
        for (int row = 0; row < facts->rowCount(); ++row) {
            if (facts->index(row).data(FactsModel::IsHeadingRole).toBool()) {
                headings << facts->index(row).data().toString();
            }
        }
        QVERIFY2(headings.contains("Segment AM") && headings.contains("Segment AB"), qPrintable(headings.join(", ")));
        const int under = [&] {
            for (int row = 0; row < facts->rowCount(); ++row) {
                if (facts->index(row).data().toString() == "Segment AM") {
                    return row + 1;
                }
            }
            return 0;
        }();
        QVERIFY(facts->index(under).data(FactsModel::IsNewRole).toBool());
        const QString symbols = facts->index(under).data().toString();
        QTest::mouseClick(panel->sentences(), Qt::LeftButton);
        QVERIFY2(facts->index(under).data().toString() != symbols, qPrintable(symbols));
        QVERIFY(Settings::groupsFacts() && !Settings::showsFactSymbols());
        QTest::mouseClick(panel->byObject(), Qt::LeftButton);
        QCOMPARE(facts->rowCount(), 4);
    }

    void a_chosen_fact_marks_what_it_rests_on_and_what_rests_on_it() {
        DO(openProof());
        selection()->selectFrame(2);
        FactsPanel* panel = window_->facts();
        const FactsModel* facts = panel->model();
        int row = 0;
        while (row < facts->rowCount() && !facts->index(row).data(FactsModel::IsPremiseRole).toBool()) {
            ++row;
        }
        QVERIFY(row < facts->rowCount());
        QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, {}, panel->list()->visualRect(facts->index(row)).center());
        const ProofTreeModel* tree = window_->tree()->proofModel();
        const QModelIndexList uses = tree->match(tree->index(0, 0), ProofTreeModel::RelationRole, 2, -1, Qt::MatchRecursive);
        QCOMPARE(uses.size(), 1);
        QVERIFY(uses.front().data().toString().startsWith("2"));
        const auto place = static_cast<unsigned long>(text().indexOf("have d"));
        QVERIFY(editor()->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 12UL, static_cast<long>(place)) != 0);
    }

    void cases_that_are_open_are_named_and_gone_to() {
        DO(open("axiom one: for A assume p(A) show q(A)\ntheorem t: for A B\n  show q(A)\nproof\n"
                "  cases p(A) or ~p(A)\n    case c1: p(A):\n      hence q(A) by one(A) from c1\n    case c2: ~p(A):\n      ?\n  qed\nqed\n"));
        QTRY_VERIFY_WITH_TIMEOUT(selection()->proof() && !selection()->proof()->isStatementOnly, kPatienceMs);
        QLabel* cases = window_->facts()->openCases();
        QTRY_VERIFY(cases->isVisible());
        QVERIFY2(cases->text().startsWith("Open cases:") && cases->text().count("<a") == 1, qPrintable(cases->text()));
        emit cases->linkActivated("1");
        QCOMPARE(selection()->branch(), 1);
        DO(caretTo("      ?"));
        window_->assistant()->claim(QStringLiteral("p(A)"), assist::ClaimForm::ByAuto);
        DO(settle());
        QVERIFY(cases->text().startsWith("Open cases:"));
    }

    void the_outline_is_searched_and_goes_to_a_name() {
        DO(open(kCases));
        window_->assistMenu()->outline->trigger();
        auto* outline = window_->findChild<OutlinePopup*>();
        QVERIFY(outline && outline->isVisible());
        QCOMPARE(outline->list()->count(), 2);
        QVERIFY(outline->list()->item(1)->text().contains("both"));
        QTest::keyClicks(outline->filter(), "bot");
        QTest::keyClick(outline->filter(), Qt::Key_Return);
        QVERIFY2(text().mid(static_cast<int>(editor()->caretOffset())).startsWith("both") ||
                     text().mid(static_cast<int>(editor()->caretOffset())).startsWith("theorem"),
                 qPrintable(text().mid(static_cast<int>(editor()->caretOffset()), 20)));
    }

    void a_fact_is_rewritten_by_an_equality() {
        DO(open(kCases));
        DO(caretTo("  ?"));
        answerDialog(QStringLiteral("p(A)"));
        window_->assistMenu()->rewrite->trigger();
        DO(settle());
        QVERIFY2(text().contains("p(A) by equality"), qPrintable(text()));
        window_->assistMenu()->fillAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, kPatienceMs);
        const QByteArray last = editor()->bytes();
        while (editor()->isUndoAvailable()) {
            window_->actions().undo->trigger();
        }
        QCOMPARE(editor()->bytes(), kCases);
        DO(settle());
        QCOMPARE(state(), TheoremState::Hole);
        while (editor()->isRedoAvailable()) {
            window_->actions().redo->trigger();
        }
        QCOMPARE(editor()->bytes(), last);
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, kPatienceMs);
    }

    void searches_run_side_by_side_and_survive_edits() {
        DO(open("axiom one: for A assume p(A) show q(A)\naxiom two: for A assume q(A) show r(A)\n"
                "axiom three: for A assume r(A) show s(A)\n"
                "theorem t: for A\n  assume h1: p(A)\n  show s(A)\nproof\n"
                "  have a: q(A) by auto\n  have b: r(A) by auto\n  have c: s(A) by auto\n  hence s(A) from c\nqed\n"));
        DO(caretTo("  have a"));
        editor()->setFocus();
        window_->assistMenu()->fillAll->trigger();
        QCOMPARE(window_->assistant()->runningFills(), 3);
        // Another fact, before all of them, while they run.
        QTest::keyClicks(editor()->viewport(), QStringLiteral("  have own: q(A) by one(A) from h1 "));
        QTest::keyClick(editor()->viewport(), Qt::Key_Escape);
        QTest::keyClick(editor()->viewport(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window_->assistant()->runningFills(), 0, kPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, qPrintable(text()), kPatienceMs);
        QVERIFY2(text().contains("have own: q(A) by one(A) from h1") && !text().contains("by auto"), qPrintable(text()));
    }

    void the_contrary_of_the_goal_is_a_case() {
        DO(open(kCases));
        DO(caretTo("  ?"));
        window_->assistMenu()->contrary->trigger();
        DO(settle());
        QVERIFY2(text().contains("~q(A)"), qPrintable(text()));
        QCOMPARE(state(), TheoremState::Hole);
    }

    void a_sketch_is_completed_with_its_claims_kept() {
        DO(open("axiom one: for A assume p(A) show q(A)\naxiom two: for A assume q(A) show r(A)\n"
                "axiom three: for A assume r(A) show s(A)\n"
                "theorem t: for A\n  assume h1: p(A)\n  show s(A)\nproof\n"
                "  have mine: r(A) by three(A) from h1\n  hence s(A) by three(A) from mine\nqed\n"));
        QVERIFY(state() == TheoremState::Wrong);
        DO(caretTo("  have mine"));
        window_->assistMenu()->sketch->trigger();
        QVERIFY2(text().contains("have mine: r(A) by auto\n  hence s(A) by three(A) from mine"), qPrintable(text()));
        QTRY_VERIFY2_WITH_TIMEOUT(isRead() && state() == TheoremState::Checked, qPrintable(text()), kPatienceMs);
        QVERIFY2(text().contains("have mine: r(A)"), qPrintable(text()));
    }

    void suggestions_are_asked_for_by_facts_and_points() {
        DO(openProof());
        DO(caretTo("  hence"));
        AssistPanel* panel = window_->assistPanel();
        DO(show(panel));
        panel->filter()->setText(QStringLiteral("from c"));
        const auto labels = [&] {
            std::set<std::size_t> counts;
            for (const auto& each : window_->assistant()->suggestions()) {
                counts.insert(static_cast<std::size_t>(std::ranges::count(
                    each.use.premises, selection()->proof()->proof.root.nodes.front().id.isValid()
                                           ? std::get<proof::Step>(selection()->proof()->proof.root.nodes.front().form).facts.back().id
                                           : proof::FactId())));
            }
            return counts;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!window_->assistant()->isSuggesting() && !window_->assistant()->suggestions().empty() &&
                                     !labels().contains(0), kPatienceMs);
        panel->filter()->setText(QStringLiteral("from nowhere"));
        QTRY_COMPARE_WITH_TIMEOUT(window_->assistant()->suggestions().size(), std::size_t{0}, kPatienceMs);
        panel->filter()->setText(QStringLiteral("cong_sym with A M"));
        QTRY_VERIFY_WITH_TIMEOUT(!window_->assistant()->suggestions().empty(), kPatienceMs);
    }

    void a_theorem_that_rests_on_an_unproved_one_is_not_proved() {
        QFile lemma(folder_.filePath("lemma.byrne"));
        QVERIFY(lemma.open(QIODevice::WriteOnly));
        lemma.write("predicate p/2, r/2\ntheorem lemma: for A B assume p(A,B) show r(A,B)\nproof\n  ?\nqed\n");
        lemma.close();
        DO(open("include \"lemma.byrne\"\ntheorem t: for A B assume p(A,B) show r(A,B)\nproof\n"
                "  have x: r(A,B) by lemma(A,B) from h1\n  hence r(A,B) from x\nqed\n"));
        QCOMPARE(state(), TheoremState::Wrong);
        const auto& problems = pane()->session()->analysis()->problems;
        QVERIFY(std::ranges::any_of(problems, [](const Problem& each) { return each.message.find("rests on lemma") != std::string::npos; }));
    }

    void a_closed_document_does_not_come_back_after_a_crash() {
        window_->startWith({});
        DO(open(kProof, QStringLiteral("one.byrne")));
        DO(open(kCases, QStringLiteral("two.byrne")));
        QTRY_COMPARE(Settings::openDocuments().size(), std::size_t{2});
        window_->actions().closeTab->trigger();
        // Nothing else is written if the program is killed now.
        QCOMPARE(Settings::openDocuments().size(), std::size_t{1});
        QVERIFY(Settings::openDocuments().front().path.endsWith("one.byrne"));
    }
};

int main(int argc, char** argv) { return runWindowTest<ProofViewsTest>(argc, argv); }
#include "proof_views_test.moc"
