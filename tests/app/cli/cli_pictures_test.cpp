// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// figure, illustrate and render through the real program, on the examples that Byrne ships.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include "tests/app/cli/cli_process.h"

using namespace byrne::cli;

class CliPicturesTest : public QObject {
    Q_OBJECT

private:
    static QString example(const QString& name) {
        return QString(BYRNE_SOURCE_DIR) + "/resources/examples/" + name + ".byrne";
    }

private slots:
    void figures_place_every_point_and_judge_every_fact() {
        const CliResult result = runCli({"figure", example("isosceles_base"), "--json"});
        QVERIFY2(result.exitCode == 0, result.describe());
        const QJsonObject theorem =
            QJsonDocument::fromJson(result.out.toUtf8()).object()["theorems"].toArray().first().toObject();
        QVERIFY2(!theorem["name"].toString().isEmpty(), result.describe());
        const QJsonArray branches = theorem["branches"].toArray();
        QVERIFY(!branches.isEmpty());
        for (const QJsonValue& branch : branches) {
            QVERIFY(branch.toObject()["points"].toObject().size() >= 3);
            QVERIFY(!branch.toObject()["hypotheses"].toArray().isEmpty());
            for (const QJsonValue& fact : branch.toObject()["hypotheses"].toArray())
                QVERIFY2(fact.toObject().contains("holds") && fact.toObject().contains("residual") &&
                             fact.toObject().contains("fact"),
                         result.describe());
        }
        for (const QJsonValue& branch : branches)
            for (const QJsonValue& step : branch.toObject()["steps"].toArray())
                for (const QJsonValue& fact : step.toObject()["facts"].toArray())
                    QVERIFY2(branch.toObject()["contradictory"].toBool() || fact.toObject()["holds"] != false,
                             result.describe());
        const CliResult text = runCli({"figure", example("isosceles_base")});
        QVERIFY2(text.exitCode == 0 && text.out.contains("holds   ~collinear(A,B,C)"), text.describe());
    }

    void sheets_leave_captions_out_where_asked() {
        const Workshop workshop;
        for (const bool hasCaptions : {true, false}) {
            const CliResult result = runCli(
                QStringList{"illustrate", example("isosceles_base"), example("kite"), "-o", workshop.path("sheet.svg"),
                            "--contact-sheet"} +
                (hasCaptions ? QStringList{} : QStringList{"--no-captions"}));
            QVERIFY2(result.exitCode == 0, result.describe());
            const QByteArray sheet = workshop.read("sheet.svg");
            QVERIFY(sheet.contains(">kite<") && sheet.contains(">isosceles_base<"));
            QCOMPARE(sheet.contains("What was to be shown"), hasCaptions);
        }
    }

    void pictures_are_what_their_names_say_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("gif") << "out.gif" << QByteArray("GIF89a");
        QTest::newRow("png") << "out.png" << QByteArray("\x89PNG\r\n");
        QTest::newRow("svg") << "out.svg" << QByteArray("<?xml");
        QTest::newRow("pdf") << "out.pdf" << QByteArray("%PDF-");
    }

    void pictures_are_what_their_names_say() {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const Workshop workshop;
        const CliResult result = runCli(
            {"illustrate", example("isosceles_base"), "-o", workshop.path(name), "--size", "400x300", "--fps", "5"});
        QVERIFY2(result.exitCode == 0 && result.out.isEmpty(), result.describe());
        QVERIFY(workshop.read(name).startsWith(start));
        QCOMPARE(workshop.files(), QStringList{name});
    }

    void one_step_is_chosen_by_number() {
        const Workshop workshop;
        for (const char* step : {"0", "1"}) {
            const CliResult result = runCli(
                {"illustrate", example("isosceles_base"), "-o", workshop.path(QString(step) + ".png"), "--step", step});
            QVERIFY2(result.exitCode == 0, result.describe());
        }
        QVERIFY(workshop.read("0.png") != workshop.read("1.png"));
        const CliResult absent =
            runCli({"illustrate", example("isosceles_base"), "-o", workshop.path("x.png"), "--step", "999"});
        QVERIFY2(absent.exitCode == 2 && absent.err.contains("the steps are 0 (what is given) to "), absent.describe());
        const CliResult branch =
            runCli({"illustrate", example("isosceles_base"), "-o", workshop.path("x.png"), "--branch", "9.9"});
        QVERIFY2(branch.exitCode == 2 && branch.err.contains("the branches are "), branch.describe());
        QVERIFY(!workshop.files().contains("x.png"));
    }

    void gcl_programs_are_drawn() {
        const Workshop workshop;
        const QString program =
            workshop.write("triangle.gcl",
                           "dim 80 60\npoint A 10 10\npoint B 60 10\npoint C 30 50\ndrawsegment A B\ndrawsegment B "
                           "C\ndrawsegment C A\ncmark_lb A\ncmark_rb B\ncmark_t C\n");
        for (const char* name : {"out.svg", "out.png", "out.pdf"}) {
            const CliResult result = runCli({"render", program, "-o", workshop.path(name)});
            QVERIFY2(result.exitCode == 0, result.describe());
            QVERIFY(workshop.read(name).size() > 200);
        }
    }

    void animated_gcl_programs_become_animations() {
        const Workshop workshop;
        const QString program = workshop.write("moving.gcl",
                                               "dim 40 30\nanimation_frames 6 10\npoint A 5 5 35 25\npoint B 5 "
                                               "25\ndrawsegment A B\ncmark_t A\n");
        for (const char* name : {"out.gif", "out.apng", "out.webp", "out.eps", "out.tex"}) {
            const CliResult result = runCli({"render", program, "-o", workshop.path(name)});
            QVERIFY2(result.exitCode == 0, result.describe());
            QVERIFY(workshop.read(name).size() > 200);
        }
        QVERIFY(workshop.read("out.gif").startsWith("GIF89a"));
        // One picture a frame: each is another.
        QVERIFY(workshop.read("out.apng").count("fcTL") >= 6);
    }

    void each_frame_becomes_a_numbered_file() {
        const Workshop workshop;
        const QString program = workshop.write(
            "moving.gcl", "dim 40 30\nanimation_frames 12 10\npoint A 5 5 35 25\ncmark A\ntrace A 255 0 0\n");
        const CliResult result = runCli({"render", program, "--all-frames", "-o", workshop.path("out.svg")});
        QVERIFY2(result.exitCode == 0, result.describe());
        QCOMPARE(workshop.files().size(), 13);
        QVERIFY(workshop.read("out-12.svg").contains("#ff0000"));
        QVERIFY(workshop.read("out-01.svg") != workshop.read("out-02.svg"));
    }

    void one_frame_has_traces_only_if_asked() {
        const Workshop workshop;
        const QString program = workshop.write(
            "moving.gcl", "dim 40 30\nanimation_frames 12 10\npoint A 5 5 35 25\ncmark A\ntrace A 255 0 0\n");
        const auto hasTrace = [&](const QStringList& more) {
            const CliResult result = runCli(QStringList{"render", program, "-o", workshop.path("b.svg")} + more);
            return result.exitCode == 0 && workshop.read("b.svg").contains("#ff0000");
        };
        QVERIFY(!hasTrace({"--frame", "12"}));
        QVERIFY(hasTrace({"--frame", "12", "--traces"}));
        QVERIFY(!hasTrace({"--frame", "12", "--no-traces"}));
    }

    void raw_texts_go_into_the_output_they_are_for() {
        const Workshop workshop;
        const QString program = workshop.write("raw.gcl",
                                               "dim 40 30\npoint A 5 5\npoint B 35 25\ndrawsegment A B\n"
                                               "export_to_latex {% for all TeX}\nexport_to_simple_latex {% for pictures}\n"
                                               "export_to_pstricks {% for pstricks}\nexport_to_tikz {% for tikz}\n"
                                               "export_to_eps {% for eps}\nexport_to_svg {<!-- for svg -->}\nmark A\n");
        const auto texts = [&](const QString& name, const QStringList& more) {
            const CliResult result = runCli(QStringList{"render", program, "-o", workshop.path(name)} + more);
            QStringList found;
            const QString file = QString::fromUtf8(workshop.read(name));
            for (const char* text : {"for all TeX", "for pictures", "for pstricks", "for tikz", "for eps", "for svg"})
                if (result.exitCode == 0 && file.contains(text)) found << text;
            return found;
        };
        QCOMPARE(texts("a.tex", {"--tex", "picture"}), (QStringList{"for all TeX", "for pictures"}));
        QCOMPARE(texts("b.tex", {"--tex", "pstricks"}), (QStringList{"for all TeX", "for pstricks"}));
        QCOMPARE(texts("c.tex", {}), (QStringList{"for all TeX", "for tikz"}));
        QCOMPARE(texts("d.eps", {}), QStringList{"for eps"});
        QCOMPARE(texts("e.svg", {}), QStringList{"for svg"});
    }

    /// Plain LaTeX draws slanted lines with dots, each of which takes room that TeX has little of.
    void pictures_of_long_slanted_lines_fit_into_tex() {
        const Workshop workshop;
        const QString program = workshop.write(
            "fan.gcl",
            "dim 200 200\npoint A 0 0\nnumber i 1\nwhile { i < 200 } {\n  point B i 199\n  drawsegment A B\n"
            "  expression i { i + 0.5 }\n}\n");
        const CliResult result = runCli({"render", program, "--tex", "picture", "-o", workshop.path("fan.tex")});
        QVERIFY2(result.exitCode == 0, result.describe());
        const QString text = QString::fromUtf8(workshop.read("fan.tex"));
        int dots = 0;
        int lines = 0;
        static const QRegularExpression dotted("qbezier\\[(\\d+)\\]");
        for (auto each = dotted.globalMatch(text); each.hasNext(); ++lines) dots += each.next().captured(1).toInt();
        QVERIFY(lines > 300 && dots > 30'000);
        QVERIFY2(dots < 41'000, qPrintable(QString::number(dots)));
        if (QStandardPaths::findExecutable("pdflatex").isEmpty()) QSKIP("LaTeX is not installed");
        const CliResult tex = runShell("cd " + workshop.path("") + " && pdflatex -interaction=nonstopmode fan.tex");
        QVERIFY2(tex.exitCode == 0, tex.describe());
    }

    void latex_reads_what_is_written_for_it_data() {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("package");
        QTest::newRow("tikz") << "tikz" << "tikz.sty";
        QTest::newRow("pstricks") << "pstricks" << "pstricks.sty";
        QTest::newRow("picture") << "picture" << "article.cls";
    }
    void latex_reads_what_is_written_for_it() {
        QFETCH(QString, form);
        QFETCH(QString, package);
        if (QStandardPaths::findExecutable("latex").isEmpty()) QSKIP("LaTeX is not installed");
        if (runShell("kpsewhich " + package).exitCode != 0) QSKIP("a package of LaTeX is not installed");
        const Workshop workshop;
        const QString program = workshop.write(
            "labels.gcl",
            "dim 60 50\npoint A_1 5 5\npoint B 50 10\npoint C 20 40\ncircle k A_1 B\ncolor 200 0 0\ndrawcircle k\n"
            "drawdashsegment B C\ncmark_lb A_1\ndrawvector A_1 C\nfilltriangle A_1 B C\nprintat_r C {\\overline{AB} < \\foo}\n"
            "printat B {100% of # & _}\nprintat_t B {\\frac{1}{2} \\alpha_{1}'}\nprintat_b C {é ∀ ⟂}\n");
        const CliResult drawn = runCli({"render", program, "--tex", form, "-o", workshop.path("labels.tex")});
        QVERIFY2(drawn.exitCode == 0, drawn.describe());
        const CliResult set =
            runShell("cd '" + workshop.path(".") + "' && latex -interaction=batchmode -halt-on-error labels.tex", 120);
        QVERIFY2(set.exitCode == 0, workshop.read("labels.log").right(2000).constData());
    }

    void faulty_gcl_programs_are_refused_with_their_place() {
        const Workshop workshop;
        const QString program = workshop.write("faulty.gcl", "dim 80 60\npoint A 10\n");
        const CliResult result = runCli({"render", program, "-o", workshop.path("out.svg")});
        QVERIFY2(
            result.exitCode == 2 && QRegularExpression("faulty\\.gcl:\\d+:\\d+: error: ").match(result.err).hasMatch(),
            result.describe());
        QCOMPARE(workshop.files(), QStringList{"faulty.gcl"});
        const CliResult absent = runCli({"render", workshop.path("absent.gcl"), "-o", workshop.path("out.svg")});
        QVERIFY2(absent.exitCode == 2 && absent.err.contains("absent.gcl"), absent.describe());
        const QString still = workshop.write("still.gcl", "dim 80 60\npoint A 10 10\nmark A\n");
        const CliResult before = runCli({"render", still, "--frame", "0", "-o", workshop.path("out.svg")});
        QVERIFY2(before.exitCode == 2 && before.err.contains("not in range 1 to"), before.describe());
        const CliResult behind = runCli({"render", still, "--frame", "2", "-o", workshop.path("out.svg")});
        QVERIFY2(behind.exitCode == 2 && behind.err.contains("the program has 1"), behind.describe());
        QVERIFY(!workshop.files().contains("out.svg"));
    }
};

QTEST_GUILESS_MAIN(CliPicturesTest)
#include "cli_pictures_test.moc"
