// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How figures look in the window: styles, the signs of facts in all views, and drawings that follow their files.
#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "app/gui/proof/fact_marks.h"
#include "tests/app/gui/window_harness.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kPatienceMs = 30000;

/// Its words come from the same document, its drawing from a file beside it.
constexpr const char* kTheory =
    "drawing \"own.gcl\"\n"
    "predicate par(A, B, C, D)\n"
    "  means distinct(A, B), distinct(C, D), parallel(A, B, C, D), nondegenerate(A, B, C)\n"
    "  draws line(A, B), line(C, D), parallels(A, B, C, D)\n"
    "  says en \"%1%2 is parallel to %3%4\"\n"
    "axiom sym: for A B C D assume par(A,B,C,D) show par(C,D,A,B)\n"
    "axiom flip: for A B C D assume par(C,D,A,B) show par(D,C,A,B)\n"
    "theorem both:\n"
    "  for A B C D\n"
    "  assume par(A,B,C,D)\n"
    "  show par(D,C,A,B)\n"
    "proof\n"
    "  have p1: par(C,D,A,B) by sym(A,B,C,D)\n"
    "  have p2: par(D,C,A,B) by flip(A,B,C,D)\n"
    "  hence par(D,C,A,B)\n"
    "qed\n";

constexpr const char* kDiagonal = "procedure draw_par { A B C D S } { drawsegment A D }\n";
constexpr const char* kBroken = "procedure draw_par { A B C D S } { drawsegment A Q }\n";

}  // namespace

class FigureStyleTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    void write(const char* name, const char* text) {
        QFile file(folder_.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    IllustrationPtr illustration() { return window_->illustrationPanel()->illustration(); }
    void openTheory(const char* drawing) {
        write("own.gcl", drawing);
        write("both.byrne", kTheory);
        QVERIFY(window_->openFile(folder_.filePath("both.byrne")));
        QTRY_VERIFY_WITH_TIMEOUT(illustration() != nullptr, kPatienceMs);
    }
    /// Elements of the first picture that a procedure drew.
    [[nodiscard]] std::size_t customCount() {
        std::size_t count = 0;
        const auto shown = illustration();
        if (!shown || shown->story.branches.empty() || shown->story.branches[0].frames.empty()) {
            return 0;
        }
        for (const scene::Element& element : illustration()->story.branches[0].frames[0].scene.elements) {
            count += element.id.starts_with("custom:") ? 1 : 0;
        }
        return count;
    }

private slots:
    void init() {
        window_ = lightWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() { closeWindow(window_); }

    void the_style_menu_changes_figures_and_is_remembered() {
        openTheory(kDiagonal);
        if (QTest::currentTestFailed()) return;
        QVERIFY(illustration()->style == illustrate::StyleName::Light);
        QVERIFY(window_->illustrationPanel()->caption()->isVisible());
        window_->findChild<QAction*>("style-byrne")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(illustration()->style == illustrate::StyleName::Byrne, kPatienceMs);
        QVERIFY(!window_->illustrationPanel()->caption()->isVisible());
        bool hasSentence = false;
        for (const scene::Element& element : illustration()->story.branches[0].frames[1].scene.elements) {
            hasSentence = hasSentence || element.id.starts_with("caption/text/");
        }
        QVERIFY(hasSentence);
        QCOMPARE(QSettings().value("view/figureStyle").toString(), QStringLiteral("byrne"));
        window_->findChild<QAction*>("style-print")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(illustration()->style == illustrate::StyleName::Print, kPatienceMs);
        QVERIFY(window_->illustrationPanel()->caption()->isVisible());
        window_->findChild<QAction*>("style-window")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(illustration()->style == illustrate::StyleName::Light, kPatienceMs);
    }

    void a_fact_has_one_sign_in_story_list_tree_and_editor() {
        openTheory(kDiagonal);
        if (QTest::currentTestFailed()) return;
        StepSelection* selection = window_->session()->selection();
        selection->selectFrame(2);
        const proof::FactId premise = selection->viewStep()->premises.at(0);
        const illustrate::FactSign sign = illustration()->story.factSigns.at(premise.index());
        const QColor color(sign.color.red, sign.color.green, sign.color.blue);
        const QAbstractItemModel* facts = window_->facts()->model();
        bool isListed = false;
        for (int row = 0; row < facts->rowCount(); ++row) {
            const QModelIndex index = facts->index(row, 0);
            if (!index.data(FactsModel::IsPremiseRole).toBool()) {
                continue;
            }
            isListed = true;
            QCOMPARE(index.data(FactsModel::GlyphRole).toInt(), static_cast<int>(sign.glyph));
            QCOMPARE(index.data(FactsModel::MarkColorRole).value<QColor>(), color);
        }
        QVERIFY(isListed);
        // The premise of the second step is what the first one adds.
        const ProofTreeModel* tree = window_->tree()->proofModel();
        const QModelIndex row = tree->indexOf({selection->viewBranch()->steps[1].step, -1});
        QVERIFY(row.isValid());
        QCOMPARE(row.data(ProofTreeModel::GlyphRole).toInt(), static_cast<int>(sign.glyph));
        QCOMPARE(row.data(ProofTreeModel::MarkColorRole).value<QColor>(), color);
        CodeEditor* editor = window_->tabs()->current()->editor();
        const int line = static_cast<int>(editor->text().left(editor->text().indexOf("have p1")).count('\n'));
        QTRY_VERIFY((editor->markersAtLine(line) >> 5 & (1U << static_cast<unsigned>(sign.glyph))) != 0);
    }

    void drawings_follow_their_file() {
        openTheory(kDiagonal);
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY_WITH_TIMEOUT(customCount() == 1, kPatienceMs);
        QVERIFY(illustration() && illustration()->story.faults.empty());
        QTest::qWait(50);
        write("own.gcl",
              "procedure draw_par { A B C D S } { drawsegment A D\ndrawsegment B C\ncircle k A B\ndrawcircle k }\n");
        QTRY_VERIFY_WITH_TIMEOUT(customCount() >= 2, kPatienceMs);
        write("own.gcl", kBroken);
        QTRY_VERIFY_WITH_TIMEOUT(illustration() && !illustration()->story.faults.empty(), kPatienceMs);
        QVERIFY(QString::fromStdString(illustration()->story.faults[0]).contains("own.gcl:1:"));
        write("own.gcl", kDiagonal);
        QTRY_VERIFY_WITH_TIMEOUT(illustration() && illustration()->story.faults.empty() && customCount() == 1, kPatienceMs);
    }

    void marks_are_drawn() {
        const QImage picture = markPixmap(illustrate::Glyph::Square, Qt::red, 16).toImage();
        QCOMPARE(QColor(picture.pixel(8, 8)), QColor(Qt::red));
        QCOMPARE(qAlpha(picture.pixel(0, 0)), 0);
        QVERIFY(!FactMarks().of(proof::FactId(std::size_t{0})).has_value());
    }
};

int main(int argc, char** argv) { return runWindowTest<FigureStyleTest>(argc, argv); }

#include "figure_style_test.moc"
