// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures in the window: points are dragged and come back with undo, another figure is asked for, the light moves from
// case to case, and an axiom that is false in the plane is shown.
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kPatienceMs = 30000;

constexpr const char* kCases =
    "predicate col/3\n"
    "predicate lt/4\n"
    "predicate cong/4\n"
    "axiom trichotomy: for A B C D show lt(A,B,C,D) or lt(C,D,A,B) or cong(A,B,C,D)\n"
    "\n"
    "theorem three:\n"
    "  for A B C\n"
    "  assume ~col(A,B,C)\n"
    "  show A = A\n"
    "proof\n"
    "  cases lt(A,B,A,C) or lt(A,C,A,B) or cong(A,B,A,C) by trichotomy(A,B,A,C)\n"
    "    case lt(A,B,A,C): ?\n"
    "    case lt(A,C,A,B): ?\n"
    "    case cong(A,B,A,C): ?\n"
    "  qed\n"
    "qed\n";

constexpr const char* kFalse =
    "predicate betS/3\n"
    "predicate cong/4\n"
    "axiom fine: for A B C assume betS(A,B,C) show betS(C,B,A)\n"
    "axiom wrong: for A B C assume betS(A,B,C) show cong(A,B,B,C)\n"
    "\n"
    "theorem halves:\n"
    "  for A B C\n"
    "  assume betS(A,B,C)\n"
    "  show cong(A,B,B,C)\n"
    "proof\n"
    "  have cong(A,B,B,C) by wrong(A,B,C)\n"
    "  hence cong(A,B,B,C)\n"
    "qed\n";

}  // namespace

class FigureWindowTest : public QObject {
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
        const TextSession* session = window_->tabs()->current()->session();
        QTRY_VERIFY_WITH_TIMEOUT(session->isUpToDate() && session->analysis(), kPatienceMs);
        QVERIFY2(!session->analysis()->hasErrors(), "the document has errors and so no picture");
        QTRY_VERIFY_WITH_TIMEOUT(picture() != nullptr && picture()->proof == window_->session()->selection()->proof(),
                                 kPatienceMs);
    }
    [[nodiscard]] const IllustrationPtr& picture() const { return window_->illustrationPanel()->illustration(); }
    [[nodiscard]] QString text() const { return window_->tabs()->current()->editor()->text(); }
    [[nodiscard]] const figure::BranchFigure& branch(std::size_t index) const {
        return picture()->figures->branches.at(index);
    }
    [[nodiscard]] bool isLit(int tab) const {
        return !window_->illustrationPanel()->branchTabs()->tabIcon(tab).isNull();
    }
    void waitForNewPicture(const IllustrationPtr& old) {
        QTRY_VERIFY_WITH_TIMEOUT(picture() && picture() != old, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(window_->tabs()->current()->session()->isUpToDate(), kPatienceMs);
    }

private slots:
    void init() {
        QSettings().clear();
        window_ = std::make_unique<MainWindow>(QApplication::palette());
        window_->resize(1200, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }

    void cleanup() { closeWindow(window_); }

    void a_drag_is_kept_in_the_text_and_undone_with_it() {
        DO(open("cases.byrne", kCases));
        const QString before = text();
        const figure::Position old = branch(0).points.at("C");
        const IllustrationPtr first = picture();
        window_->session()->dragPoint("C", 100, 40, false);
        DO(waitForNewPicture(first));
        window_->session()->dragPoint("C", 80, 50, true);
        QTRY_VERIFY_WITH_TIMEOUT(text().contains("figure three at A ("), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!(branch(0).points.at("C") == old), kPatienceMs);
        QCOMPARE(picture()->factsHolding(0, 1).holding, picture()->factsHolding(0, 1).total);
        window_->actions().undo->trigger();
        QCOMPARE(text(), before);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::abs(picture()->figures->given.points.at("C").x - first->figures->given.points.at("C").x) < 1e-9,
            kPatienceMs);
        window_->actions().redo->trigger();
        QVERIFY(text().contains("figure three at A ("));
    }

    void another_figure_is_another_one_and_is_kept() {
        DO(open("cases.byrne", kCases));
        const IllustrationPtr first = picture();
        QVERIFY(window_->actions().anotherFigure->isEnabled());
        window_->actions().anotherFigure->trigger();
        QVERIFY(text().contains("figure three seed 2"));
        DO(waitForNewPicture(first));
        QVERIFY(picture()->figures->given.points != first->figures->given.points);
        const IllustrationPtr second = picture();
        window_->actions().anotherFigure->trigger();
        QVERIFY(text().contains("figure three seed 3") && !text().contains("seed 2"));
        DO(waitForNewPicture(second));
    }

    void the_tab_of_the_present_case_has_a_light() {
        DO(open("cases.byrne", kCases));
        int lit = 0;
        for (int tab = 0; tab < 3; ++tab) {
            QCOMPARE(isLit(tab), branch(static_cast<std::size_t>(tab)).isPresentCase);
            lit += isLit(tab) ? 1 : 0;
        }
        QCOMPARE(lit, 1);
    }

    void an_axiom_false_in_the_plane_is_a_problem_with_a_picture() {
        DO(open("false.byrne", kFalse));
        ProblemsModel* problems = window_->problems()->problemsModel();
        QTRY_COMPARE_WITH_TIMEOUT(problems->rowCount(), 1, kPatienceMs);
        const Problem problem = problems->problemAt(0);
        QCOMPARE(problem.kind, Problem::Kind::Warning);
        QVERIFY(problem.message.find("wrong is false in the plane") != std::string::npos);
        QVERIFY(problem.counterexample != nullptr);
        QCOMPARE(problem.line, 4U);
        emit window_->problems()->chosen(problem);
        QVERIFY(window_->illustrationPanel()->canvas()->scene() != nullptr);
        QVERIFY(picture() == nullptr);
    }

    void a_fact_that_fails_is_flagged_in_tree_and_facts() {
        DO(open("false.byrne", kFalse));
        window_->session()->selection()->selectFrame(1);
        const ProofTreeModel* tree = window_->tree()->proofModel();
        const QModelIndex step = tree->indexOf(window_->session()->selection()->key());
        QVERIFY(step.isValid());
        const QString reason = step.siblingAtColumn(ProofTreeModel::Reason).data().toString();
        QVERIFY2(reason.contains("false in the figure"), qPrintable(reason));
        const FactsModel* facts = window_->facts()->model();
        QVERIFY(facts->rowCount() > 0);
        QVERIFY(facts->index(0).data(FactsModel::IsFalseRole).toBool());
    }
};

int main(int argc, char** argv) { return runWindowTest<FigureWindowTest>(argc, argv); }

#include "figure_window_test.moc"
