// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run spread over shards, merged and reported, and children that come to harm, through the real program.
#include <csignal>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/app/cli/cli_process.h"

using namespace byrne::cli;

namespace {

QString fiveProblems(const Workshop& workshop) {
    workshop.write("in/a.p", kEasyProblem);
    workshop.write("in/b.p", kNoTheorem);
    workshop.write("in/c.p", kEasyProblem);
    workshop.write("in/sub/a.p", kEasyProblem);
    workshop.write("in/sub/d.p", "fof(");
    return workshop.path("in");
}

QList<QByteArray> lines(const QByteArray& text) {
    QList<QByteArray> out;
    for (const QByteArray& line : text.split('\n'))
        if (!line.isEmpty()) out << line;
    return out;
}

/// Processes whose parent is `parent`.
QList<pid_t> childrenOf(qint64 parent) {
    QList<pid_t> children;
    for (const QString& name : QDir("/proc").entryList(QDir::Dirs)) {
        QFile file("/proc/" + name + "/stat");
        if (name.toInt() == 0 || !file.open(QIODevice::ReadOnly)) continue;
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toLongLong() == parent) children << name.toInt();
    }
    return children;
}

}  // namespace

class CliBatchShardsTest : public QObject {
    Q_OBJECT

private slots:
    void shards_merge_to_what_one_run_gives() {
        const Workshop workshop;
        const QString folder = fiveProblems(workshop);
        QStringList tables;
        QStringList details;
        for (const QString shard : {"1", "2"}) {
            tables << workshop.path("run." + shard + ".csv");
            details << workshop.path("run." + shard + ".json");
            const CliResult result =
                runCli({"batch", folder, "--time", "5", "--shard", shard + "/2", "--csv", tables.last(), "--details",
                        details.last(), "--proofs", workshop.path("proofs")});
            QVERIFY2(result.exitCode == 0, result.describe());
        }
        QCOMPARE(lines(workshop.read("run.1.csv")).size(), 4);
        QCOMPARE(lines(workshop.read("run.2.csv")).size(), 3);
        QCOMPARE(runCli(QStringList{"batch-merge", "-o", workshop.path("run.csv")} + tables).exitCode, 0);
        const QList<QByteArray> merged = lines(workshop.read("run.csv"));
        QCOMPARE(merged.size(), 6);
        const QStringList order{"/a.p", "/b.p", "/c.p", "/sub/a.p", "/sub/d.p"};
        for (int i = 0; i < order.size(); ++i)
            QVERIFY2(merged[i + 1].startsWith((folder + order[i] + ",").toUtf8()), merged[i + 1]);
        QCOMPARE(runCli(QStringList{"batch-merge", "-o", workshop.path("run.json")} + details).exitCode, 0);
        const QJsonArray rows = QJsonDocument::fromJson(workshop.read("run.json")).array();
        QCOMPARE(rows.size(), 5);
        QVERIFY(rows[0].toObject()["peakMegabytes"].toDouble() > 1);
        QVERIFY(QFile::exists(workshop.path("proofs/a.byrne")) || QFile::exists(workshop.path("proofs/in-a.byrne")) ||
                QFile::exists(workshop.path("proofs/sub-a.byrne")));
        QCOMPARE(QDir(workshop.path("proofs")).entryList(QDir::Files).size(), 3);
    }

    void a_shard_may_be_empty() {
        const Workshop workshop;
        workshop.write("in/a.p", kEasyProblem);
        const CliResult result =
            runCli({"batch", workshop.path("in"), "--shard", "3/3", "--csv", workshop.path("out.csv")});
        QVERIFY2(result.exitCode == 0, result.describe());
        QCOMPARE(lines(workshop.read("out.csv")).size(), 1);
    }

    void shards_that_make_no_sense_are_refused() {
        const Workshop workshop;
        const QString problem = workshop.write("a.p", kEasyProblem);
        for (const char* shard : {"0/2", "3/2", "1", "a/b", "1/0", "1/2/3"}) {
            const CliResult result = runCli({"batch", problem, "--shard", shard, "--csv", workshop.path("out.csv")});
            QVERIFY2(result.exitCode == 2 && result.err.contains("--shard"), result.describe());
        }
    }

    void tables_that_contradict_each_other_are_not_merged() {
        const Workshop workshop;
        const QByteArray head = "problem,status,seconds,steps,branches,checked,engine\n";
        const QString a = workshop.write("a.csv", head + "x.p,Theorem,1.00,3,1,yes,saturate\n");
        const QString b = workshop.write("b.csv", head + "x.p,Timeout,9.00,,,,saturate\n");
        const CliResult result = runCli({"batch-merge", a, b, "-o", workshop.path("out.csv")});
        QVERIFY2(result.exitCode == 2 && result.err.contains("x.p has different rows"), result.describe());
        QVERIFY(!QFile::exists(workshop.path("out.csv")));
        const CliResult same = runCli({"batch-merge", a, a});
        QVERIFY2(same.exitCode == 0 && same.out.count('\n') == 2, same.describe());
        const CliResult other = runCli({"batch-merge", a, workshop.write("notes.csv", "my,notes\n1,2\n")});
        QVERIFY2(other.exitCode == 2 && other.err.contains("notes.csv"), other.describe());
    }

    void a_crash_costs_one_row() {
        const Workshop workshop;
        workshop.write("in/a_endless.p", kEndlessProblem);
        workshop.write("in/b_easy.p", kEasyProblem);
        QProcess process;
        process.start(BYRNE_CLI, {"batch", workshop.path("in"), "--time", "30", "--csv", workshop.path("out.csv"),
                                  "--details", workshop.path("out.json")});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(process.processId()).isEmpty(), 20'000);
        QTest::qWait(200);
        const QList<pid_t> children = childrenOf(process.processId());
        QVERIFY2(!children.isEmpty() && ::kill(children.first(), SIGSEGV) == 0, "the endless problem ended by itself");
        const CliResult result = finish(process, 60);
        const QList<QByteArray> table = lines(workshop.read("out.csv"));
        QCOMPARE(table.size(), 3);
        QVERIFY2(table[1].contains(",Crashed,"), table[1]);
        QVERIFY2(result.exitCode == 1 && !result.hasCrashed, result.describe());
        QVERIFY2(table[2].contains(",Theorem,"), table[2]);
        QVERIFY(workshop.read("out.json").contains("signal 11"));
    }

    /// The batch and all its children have less address space than a search maps: no child can do its work.
    void the_kernels_memory_limit_costs_rows_only() {
        const Workshop workshop;
        workshop.write("in/a_endless.p", kEndlessProblem);
        workshop.write("in/b_easy.p", kEasyProblem);
        const CliResult result = runShell("ulimit -v 400000; \"$0\" batch '" + workshop.path("in") +
                                          "' --time 3 --csv '" + workshop.path("out.csv") + "'");
        QVERIFY2(!result.hasCrashed && !result.hasHung, result.describe());
        QCOMPARE(lines(workshop.read("out.csv")).size(), 3);
    }

    void a_report_shows_proofs_and_what_changed() {
        const Workshop workshop;
        const QString folder = fiveProblems(workshop);
        QCOMPARE(runCli({"batch", folder, "--time", "5", "--csv", workshop.path("run.csv"), "--details",
                         workshop.path("run.json"), "--proofs", workshop.path("proofs")})
                     .exitCode,
                 0);
        workshop.write("old.csv", "problem,status,seconds,steps,branches,checked,engine\n" + folder.toUtf8() +
                                      "/a.p,Timeout,10.00,,,,saturate\n" + folder.toUtf8() +
                                      "/c.p,Theorem,9.00,50,1,yes,saturate\ngone.p,Theorem,1.00,1,1,yes,saturate\n");
        const CliResult result =
            runCli({"batch-report", workshop.path("run.csv"), "--details", workshop.path("run.json"), "--proofs",
                    workshop.path("proofs"), "--compare", workshop.path("old.csv"), "-o", workshop.path("report")});
        QVERIFY2(result.exitCode == 0, result.describe());
        const QByteArray index = workshop.read("report/index.html");
        for (const char* part : {"3 of 5", "New (1)", "faster, 9.00 s before", "shorter, 50 steps before", "gone.p",
                                 "not in the earlier run", "InputError"})
            QVERIFY2(index.contains(part), part);
        QCOMPARE(QDir(workshop.path("report/problems")).entryList(QDir::Files).size(), 5);
        const QByteArray page = workshop.read("report/problems/c.html");
        QVERIFY(page.contains("<h2>Theorem</h2>") && page.contains("<h2>Proof</h2>"));
        const QByteArray again = workshop.read("report/index.html");
        QCOMPARE(again, index);
    }

    void a_report_of_nothing_is_refused() {
        const Workshop workshop;
        const CliResult result = runCli({"batch-report", workshop.path("no.csv"), "-o", workshop.path("report")});
        QVERIFY2(result.exitCode == 2 && result.err.contains("no.csv"), result.describe());
    }
};

QTEST_GUILESS_MAIN(CliBatchShardsTest)
#include "cli_batch_shards_test.moc"
