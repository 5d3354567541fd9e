// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// prove, check and export through the real program.
#include <csignal>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/app/cli/cli_process.h"

using namespace byrne::cli;

class CliProveTest : public QObject {
    Q_OBJECT

private slots:
    void a_proof_is_printed_between_the_szs_lines_and_checks() {
        const Workshop workshop;
        const CliResult result = runCli({"prove", workshop.write("easy.p", kEasyProblem)});
        QVERIFY2(result.exitCode == 0, result.describe());
        QVERIFY2(result.out.startsWith("% SZS status Theorem for easy\n% SZS output start Proof for easy\n"),
                 result.describe());
        QVERIFY2(result.out.endsWith("% SZS output end Proof for easy\n"), result.describe());
        // The lines of the frame are comments, so that all of the output is a document.
        const CliResult checked = runCli({"check", workshop.write("printed.byrne", result.out.toUtf8())});
        QVERIFY2(checked.exitCode == 0, checked.describe());
        QVERIFY2(QRegularExpression("^goal: checked, \\d+ steps?\n$").match(checked.out).hasMatch(),
                 checked.describe());
    }

    void a_wrong_proof_in_an_included_file_is_noticed() {
        const Workshop workshop;
        const QByteArray axioms =
            "predicate p/2, q/2, r/2\naxiom to_q: for A B assume p(A,B) show q(A,B)\n"
            "axiom to_r: for A B assume q(A,B) show r(A,B)\ntheorem lemma: for A B assume p(A,B) show r(A,B)\nproof\n";
        const QString main =
            workshop.write("main.byrne",
                           "include \"lemma.byrne\"\ntheorem t: for A B assume p(A,B) show r(A,B)\nproof\n"
                           "  have x: r(A,B) by lemma(A,B) from h1\n  hence r(A,B) from x\nqed\n");
        workshop.write("lemma.byrne", axioms +
                                          "  have x: q(A,B) by to_q(A,B) from h1\n"
                                          "  have y: r(A,B) by to_r(A,B) from x\n  hence r(A,B) from y\nqed\n");
        const CliResult right = runCli({"check", main});
        QVERIFY2(right.exitCode == 0, right.describe());
        const CliResult proved = runCli({"prove", "--theorem", "t", main});
        QVERIFY2(proved.exitCode == 0 && proved.out.contains("by lemma(A,B)"), proved.describe());
        // Only an order may hide in brackets: the reader takes this, the checker does not.
        workshop.write("lemma.byrne",
                       axioms + "  have y: r(A,B) by to_r(A,B) from h1 [to_q]\n  hence r(A,B) from y\nqed\n");
        const CliResult wrong = runCli({"check", main});
        QVERIFY2(wrong.exitCode != 0 && wrong.err.contains("lemma, which is included"), wrong.describe());
        const CliResult refused = runCli({"prove", "--theorem", "t", main});
        QVERIFY2(refused.exitCode == 1 && refused.out.startsWith("% SZS status GaveUp for t"), refused.describe());
        QVERIFY2(refused.err.contains("rests on") && refused.err.contains("lemma"), refused.describe());
    }

    void a_proof_that_the_document_has_is_used_unless_another_is_asked_for() {
        const Workshop workshop;
        const QString file = workshop.write(
            "own.byrne",
            "predicate p/2, q/2, r/2\naxiom to_q: for A B assume p(A,B) show q(A,B)\n"
            "axiom to_r: for A B assume q(A,B) show r(A,B)\naxiom at_once: for A B assume p(A,B) show r(A,B)\n"
            "theorem t: for A B assume p(A,B) show r(A,B)\nproof\n  have mine: q(A,B) by to_q(A,B) from h1\n"
            "  have yours: r(A,B) by to_r(A,B) from mine\n  hence r(A,B) from yours\nqed\n");
        const CliResult own = runCli({"prove", "--theorem", "t", "--json", file});
        const QJsonObject answer = QJsonDocument::fromJson(own.out.toUtf8()).object();
        QCOMPARE(answer["engine"].toString(), QString("document"));
        QVERIFY2(answer["proof"].toString().contains("mine: q(A,B)"), own.describe());
        const CliResult found = runCli({"prove", "--theorem", "t", "--anew", file});
        QVERIFY2(found.exitCode == 0 && !found.out.contains("mine: q(A,B)"), found.describe());
        // A wrong proof is no proof.
        const QString wrong = workshop.write("wrong.byrne", QByteArray("predicate p/1, q/1\naxiom a: for A assume p(A) show q(A)\n"
                                                                       "theorem t: for A assume p(A) show q(A)\nproof\n"
                                                                       "  have x: q(A) by ?\n  hence q(A) from x\nqed\n"));
        const CliResult anew = runCli({"prove", "--theorem", "t", wrong});
        QVERIFY2(anew.exitCode == 0 && anew.out.contains("by a(A)"), anew.describe());
    }

    void a_proof_goes_to_the_file_named_and_checks() {
        const Workshop workshop;
        const CliResult result =
            runCli({"prove", workshop.write("easy.p", kEasyProblem), "-o", workshop.path("out.byrne")});
        QCOMPARE(result.out, QString("% SZS status Theorem for easy\n"));
        QCOMPARE(result.exitCode, 0);
        const CliResult checked = runCli({"check", workshop.path("out.byrne")});
        QVERIFY2(checked.exitCode == 0 && checked.out.startsWith("goal: checked, "), checked.describe());
        QCOMPARE(workshop.files(), (QStringList{"easy.p", "out.byrne"}));
    }

    void the_same_problem_gives_the_same_proof() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        QCOMPARE(runCli({"prove", problem}).out, runCli({"prove", problem}).out);
    }

    void what_does_not_follow_is_not_called_a_theorem_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("converse") << kNoTheorem;
        QTest::newRow("facts about different constants") << QByteArray(
            "fof(a1, axiom, p(a)).\nfof(a2, axiom, ![X]: (p(X) => q(X))).\nfof(a3, axiom, q(b) => goal).\nfof(g, "
            "conjecture, goal).\n");
        QTest::newRow("symmetry about different constants") << QByteArray(
            "fof(a1, axiom, r(a,b)).\nfof(a2, axiom, ![X,Y]: (r(X,Y) => r(Y,X))).\nfof(a3, axiom, r(a,a) => "
            "goal).\nfof(g, conjecture, goal).\n");
        QTest::newRow("a witness is not a constant")
            << QByteArray("fof(a1, axiom, ?[X]: p(X)).\nfof(a2, axiom, p(a) => goal).\nfof(g, conjecture, goal).\n");
        QTest::newRow("two witnesses are not one") << QByteArray(
            "fof(a1, axiom, ?[X]: p(X)).\nfof(a2, axiom, ?[X]: q(X)).\nfof(a3, axiom, ![X]: ((p(X) & q(X)) => "
            "goal)).\nfof(g, conjecture, goal).\n");
        QTest::newRow("one case is not all")
            << QByteArray("fof(a1, axiom, p | q).\nfof(a2, axiom, p => goal).\nfof(g, conjecture, goal).\n");
        QTest::newRow("equal images") << QByteArray("fof(a1, axiom, f(a) = f(b)).\nfof(g, conjecture, a = b).\n");
        QTest::newRow("nothing given") << QByteArray("fof(g, conjecture, ?[X]: p(X)).\n");
    }

    void what_does_not_follow_is_not_called_a_theorem() {
        QFETCH(QByteArray, text);
        const Workshop workshop;
        const CliResult result =
            runCli({"prove", workshop.write("no.p", text), "--time", "5", "-o", workshop.path("out.byrne")});
        QVERIFY2(result.exitCode == 1, result.describe());
        QVERIFY2(QRegularExpression("^% SZS status (CounterSatisfiable|GaveUp) for no\n$").match(result.out).hasMatch(),
                 result.describe());
        QCOMPARE(workshop.files(), QStringList{"no.p"});
    }

    void what_follows_from_constants_is_a_theorem() {
        const Workshop workshop;
        const QByteArray text =
            "fof(a1, axiom, p(a)).\nfof(a2, axiom, ![X]: (p(X) => q(X))).\nfof(a3, axiom, q(a) => goal).\nfof(g, "
            "conjecture, goal).\n";
        const CliResult result = runCli({"prove", workshop.write("yes.p", text), "-o", workshop.path("out.byrne")});
        QVERIFY2(result.exitCode == 0, result.describe());
        QCOMPARE(runCli({"check", workshop.path("out.byrne")}).exitCode, 0);
    }

    void the_time_limit_is_kept() {
        const Workshop workshop;
        QElapsedTimer timer;
        timer.start();
        const CliResult result = runCli({"prove", workshop.write("endless.p", kEndlessProblem), "--time", "1"});
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(result.exitCode == 1, result.describe());
        QVERIFY2(QRegularExpression("^% SZS status (Timeout|GaveUp) for endless\n$").match(result.out).hasMatch(),
                 result.describe());
    }

    void ctrl_c_ends_the_search_in_good_order() {
        const Workshop workshop;
        QProcess process;
        process.start(BYRNE_CLI, {"prove", workshop.write("endless.p", kEndlessProblem), "--time", "100", "-o",
                                  workshop.path("out.byrne")});
        QVERIFY(process.waitForStarted());
        QTest::qWait(700);
        if (process.state() != QProcess::Running) QSKIP("the search ended before it could be stopped");
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const CliResult result = finish(process, 20);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(result.exitCode == 1 && !result.hasCrashed, result.describe());
        QVERIFY2(result.out.startsWith("% SZS status GaveUp for endless"), result.describe());
        QCOMPARE(workshop.files(), QStringList{"endless.p"});
    }

    void json_says_what_the_lines_say() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        const CliResult result = runCli({"prove", problem, "--json"});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject answer = QJsonDocument::fromJson(result.out.toUtf8()).object();
        QCOMPARE(answer["status"].toString(), QString("Theorem"));
        QCOMPARE(answer["theorem"].toString(), QString("goal"));
        QCOMPARE(answer["checked"].toBool(), true);
        QVERIFY(answer["steps"].toInt() >= 2);
        QVERIFY(answer["quietSteps"].toInt(-1) >= 0 && answer["quietSteps"].toInt() <= answer["steps"].toInt());
        QCOMPARE(answer["branches"].toInt(), 1);
        QVERIFY(!answer["engine"].toString().isEmpty());
        QCOMPARE(runCli({"check", workshop.write("json.byrne", answer["proof"].toString().toUtf8())}).exitCode, 0);
        const CliResult refused = runCli({"prove", workshop.write("bad.p", "fof("), "--json"});
        QCOMPARE(QJsonDocument::fromJson(refused.out.toUtf8()).object()["status"].toString(), QString("InputError"));
        QCOMPARE(refused.exitCode, 2);
    }

    void quiet_says_nothing_but_the_answer() {
        const Workshop workshop;
        const QString problem = workshop.write("no.p", kNoTheorem);
        QVERIFY(runCli({"prove", problem, "--quiet"}).err.isEmpty());
        QVERIFY(runCli({"--quiet", "prove", problem}).err.isEmpty());
    }

    void messages_are_plain_where_nobody_sees_colours() {
        const Workshop workshop;
        QVERIFY(!runCli({"prove", workshop.path("absent.p"), "--verbose"}).err.contains('\033'));
    }

    void a_theorem_is_chosen_by_name() {
        const Workshop workshop;
        const QString document =
            workshop.write("two.byrne",
                           "predicate p/1\npredicate q/1\naxiom pq: for X assume p(X) show q(X)\n"
                           "theorem first: for A assume p(A) show q(A)\ntheorem second: for A assume q(A) show q(A)\n");
        const CliResult first = runCli({"prove", document, "--theorem", "first", "-o", workshop.path("first.byrne")});
        QVERIFY2(first.exitCode == 0 && first.out == "% SZS status Theorem for first\n", first.describe());
        const CliResult checked = runCli({"check", workshop.path("first.byrne")});
        QVERIFY2(checked.exitCode == 1, checked.describe());
        QVERIFY2(checked.out.startsWith("first: checked, ") && checked.out.endsWith("second: no proof\n"),
                 checked.describe());
        QCOMPARE(runCli({"check", workshop.path("first.byrne"), "--theorem", "first"}).exitCode, 0);
        const CliResult absent = runCli({"prove", document, "--theorem", "firs"});
        QVERIFY2(absent.exitCode == 2 && absent.err.contains("did you mean 'first'?"), absent.describe());
    }

    void holes_and_wrong_steps_are_reported_with_their_place() {
        const Workshop workshop;
        const QByteArray theory =
            "predicate p/1\npredicate q/1\npredicate r/1\naxiom pq: for X assume p(X) show q(X)\n";
        const QString hole =
            workshop.write("hole.byrne", theory + "theorem t:\n  for A\n  assume p(A)\n  show q(A)\nproof\n  ?\nqed\n");
        const CliResult open = runCli({"check", hole});
        QVERIFY2(open.exitCode == 1, open.describe());
        QCOMPARE(open.out, QString("t: hole at 10:3\n"));
        const QString wrong = workshop.write(
            "wrong.byrne",
            theory + "theorem t:\n  for A\n  assume p(A)\n  show r(A)\nproof\n  have r(A) by pq(A)\nqed\n");
        const CliResult bad = runCli({"check", wrong});
        QVERIFY2(bad.exitCode == 1, bad.describe());
        QVERIFY2(QRegularExpression("^t: wrong at 10:\\d+: .*r\\(A\\)").match(bad.out).hasMatch(), bad.describe());
    }

    void faults_that_the_reader_finds_spoil_only_their_own_proof() {
        const Workshop workshop;
        const QString document = workshop.write(
            "mixed.byrne",
            "predicate p/1\npredicate q/1\naxiom pq: for X assume p(X) show q(X)\n"
            "theorem bad:\n  for A\n  assume p(A)\n  show q(A)\nproof\n  have q(A) by nowhere(A)\n  hence q(A)\nqed\n"
            "theorem good:\n  for A\n  assume h: p(A)\n  show q(A)\nproof\n  have w: q(A) by pq(A) from h\n  hence "
            "q(A) from w\nqed\n");
        const CliResult result = runCli({"check", document});
        QVERIFY2(result.exitCode == 1, result.describe());
        QVERIFY2(result.out.startsWith("bad: wrong at 9:16: ") && result.out.endsWith("good: checked, 1 step\n"),
                 result.describe());
        QVERIFY2(result.err.contains("mixed.byrne:9:16: error: "), result.describe());
        const CliResult syntax = runCli({"check", workshop.write("syntax.byrne", "theorem t: for A show ((\n")});
        QVERIFY2(syntax.exitCode == 2 && syntax.out.isEmpty(), syntax.describe());
    }

    void a_proof_that_can_not_be_read_does_not_keep_the_others_from_being_checked() {
        const Workshop workshop;
        const QByteArray theory = "predicate p/1\naxiom pp: for X assume p(X) show p(X)\n";
        const QByteArray broken = "theorem s: for A assume p(A) show p(A)\nproof\n  hence p(A) by pq\nqed\n";
        const QByteArray good = "theorem t: for A assume p(A) show p(A)\nproof\n  hence p(A)\nqed\n";
        const CliResult both = runCli({"check", workshop.write("both.byrne", theory + broken + good)});
        QVERIFY2(both.exitCode == 1, both.describe());
        QVERIFY2(both.out.startsWith("s: wrong at 5:17: ") && both.out.endsWith("t: checked, 0 steps\n"),
                 both.describe());
        const CliResult axiom = runCli({"check", workshop.write("axiom.byrne", "axiom a: show p(X)\n" + good)});
        QVERIFY2(axiom.exitCode == 2 && axiom.out.isEmpty(), axiom.describe());
    }

    void exports_hold_the_theorem() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        const CliResult text = runCli({"export", problem, "--to", "text"});
        QVERIFY2(text.exitCode == 0 && !text.out.trimmed().isEmpty(), text.describe());
        const CliResult tptp = runCli({"export", problem, "--to", "tptp", "-o", workshop.path("again.p")});
        QVERIFY2(tptp.exitCode == 0, tptp.describe());
        QCOMPARE(runCli({"prove", workshop.path("again.p")}).exitCode, 0);
        const CliResult byrne = runCli({"export", problem, "--to", "byrne", "-o", workshop.path("again.byrne")});
        QVERIFY2(byrne.exitCode == 0, byrne.describe());
        QCOMPARE(runCli({"check", workshop.path("again.byrne")}).exitCode, 0);
        const CliResult both = runCli({"prove", problem, "-o", workshop.path("o.byrne"), "--export",
                                       "text:" + workshop.path("o.txt"), "--export", "tptp:" + workshop.path("o.p")});
        QVERIFY2(both.exitCode == 0, both.describe());
        QCOMPARE(workshop.read("o.txt"), text.out.toUtf8());
        QVERIFY(!workshop.read("o.p").isEmpty());
    }

    void version_and_help_are_answers() {
        const CliResult version = runCli({"--version"});
        QVERIFY2(version.exitCode == 0 &&
                     QRegularExpression("^byrne-cli \\d+\\.\\d+\\.\\d+\n$").match(version.out).hasMatch(),
                 version.describe());
        const CliResult help = runCli({"--help"});
        QCOMPARE(help.exitCode, 0);
        for (const char* command : {"prove", "check", "figure", "illustrate", "render", "export", "batch"})
            QVERIFY2(help.out.contains(command), command);
        const CliResult exporting = runCli({"export", "--help"});
        QVERIFY2(exporting.exitCode == 0 && exporting.out.contains("not yet: coq"), exporting.describe());
    }
};

QTEST_GUILESS_MAIN(CliProveTest)
#include "cli_prove_test.moc"
