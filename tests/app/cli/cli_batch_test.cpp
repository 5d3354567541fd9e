// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// batch through the real program: every problem in processes of its own, whatever happens to them.
#include <csignal>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/app/cli/cli_process.h"

using namespace byrne::cli;

class CliBatchTest : public QObject {
    Q_OBJECT

private:
    static QString folderOfProblems(const Workshop& workshop) {
        workshop.write("in/b_easy.p", kEasyProblem);
        workshop.write("in/a_no.p", kNoTheorem);
        workshop.write("in/sub/c_endless.p", kEndlessProblem);
        workshop.write("in/d_bad.p", "fof(");
        workshop.write("in/axioms.ax", "fof(a, axiom, p(a)).\n");
        workshop.write("in/e_document.byrne",
                       "predicate p/1\ntheorem other: for A show A = A\ntheorem t: for A assume p(A) show p(A)\n");
        return workshop.path("in");
    }
    static QList<QStringList> rows(const QByteArray& table) {
        QList<QStringList> rows;
        for (const QByteArray& line : table.split('\n'))
            if (!line.isEmpty()) rows << QString::fromUtf8(line).split(',');
        return rows;
    }

private slots:
    void every_problem_gets_a_row_in_order() {
        const Workshop workshop;
        const QString folder = folderOfProblems(workshop);
        const CliResult result =
            runCli({"batch", folder, "--time", "1", "--jobs", "2", "--csv", workshop.path("out.csv")});
        QVERIFY2(result.exitCode == 0, result.describe());
        const QList<QStringList> table = rows(workshop.read("out.csv"));
        QCOMPARE(table.size(), 6);
        QCOMPARE(table[0].join(','), QString("problem,status,seconds,steps,branches,checked,engine"));
        const QStringList names{"a_no.p", "b_easy.p", "d_bad.p", "e_document.byrne", "c_endless.p"};
        for (int i = 0; i < names.size(); ++i) {
            QCOMPARE(table[i + 1].size(), 7);
            QVERIFY2(table[i + 1][0].endsWith(names[i]), qPrintable(table[i + 1][0]));
        }
        QCOMPARE(table[1][1], QString("CounterSatisfiable"));
        QCOMPARE(table[2][1], QString("Theorem"));
        QVERIFY(table[2][3].toInt() >= 2);
        QCOMPARE(table[2][4], QString("1"));
        QCOMPARE(table[2][5], QString("yes"));
        QCOMPARE(table[3][1], QString("InputError"));
        QCOMPARE(table[4][1], QString("Theorem"));
        QCOMPARE(table[4][5], QString("yes"));
        QVERIFY(table[5][1] == "Timeout" || table[5][1] == "GaveUp");
        QVERIFY2(result.out.startsWith("2 of 5 proved, 2 of these accepted by the checker"), result.describe());
        QCOMPARE(workshop.files(), QStringList{"out.csv"});
    }

    void resume_keeps_rows_and_does_the_rest() {
        const Workshop workshop;
        const QString folder = folderOfProblems(workshop);
        workshop.write("out.csv", "problem,status,seconds,steps,branches,checked,engine\n" + folder.toUtf8() +
                                      "/b_easy.p,Theorem,77.00,5,1,yes,kept\n");
        const CliResult result =
            runCli({"batch", folder, "--time", "1", "--csv", workshop.path("out.csv"), "--resume"});
        QVERIFY2(result.exitCode == 0, result.describe());
        const QList<QStringList> table = rows(workshop.read("out.csv"));
        QCOMPARE(table.size(), 6);
        QCOMPARE(table[2].mid(1).join(','), QString("Theorem,77.00,5,1,yes,kept"));
    }

    void resume_refuses_a_table_that_is_none() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        workshop.write("out.csv", "these,are,my,notes\n");
        const CliResult result = runCli({"batch", problem, "--csv", workshop.path("out.csv"), "--resume"});
        QVERIFY2(result.exitCode == 2 && result.err.contains("cannot resume"), result.describe());
        QCOMPARE(workshop.read("out.csv"), QByteArray("these,are,my,notes\n"));
    }

    void proofs_are_kept_where_asked() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        const CliResult result = runCli(
            {"batch", problem, "--csv", workshop.path("out.csv"), "--proofs", workshop.path("proofs"), "--json"});
        QVERIFY2(result.exitCode == 0, result.describe());
        QCOMPARE(QJsonDocument::fromJson(result.out.toUtf8()).object()["proved"].toInt(), 1);
        QCOMPARE(runCli({"check", workshop.path("proofs/easy.byrne")}).exitCode, 0);
    }

    void ctrl_c_keeps_what_is_done_and_leaves_no_process() {
        const Workshop workshop;
        workshop.write("in/a_easy.p", kEasyProblem);
        workshop.write("in/b_endless.p", kEndlessProblem);
        QProcess process;
        process.start(BYRNE_CLI, {"batch", workshop.path("in"), "--time", "100", "--csv", workshop.path("out.csv")});
        QVERIFY(process.waitForStarted());
        QTest::qWait(1500);
        QVERIFY2(process.state() == QProcess::Running, "the endless problem ended by itself");
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const CliResult result = finish(process, 20);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(result.exitCode == 1 && result.err.contains("--resume goes on"), result.describe());
        QCOMPARE(rows(workshop.read("out.csv")).size(), 2);
        QVERIFY(rows(workshop.read("out.csv"))[1][0].endsWith("a_easy.p"));
    }

    void running_out_of_memory_does_not_stop_the_run() {
        const Workshop workshop;
        workshop.write("in/a_endless.p", kEndlessProblem);
        workshop.write("in/b_easy.p", kEasyProblem);
        const CliResult result =
            runCli({"batch", workshop.path("in"), "--time", "3", "--memory", "16", "--csv", workshop.path("out.csv")});
        QVERIFY2(!result.hasCrashed && !result.hasHung, result.describe());
        QCOMPARE(rows(workshop.read("out.csv")).size(), 3);
    }
};

QTEST_GUILESS_MAIN(CliBatchTest)
#include "cli_batch_test.moc"
