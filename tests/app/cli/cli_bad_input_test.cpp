// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bad input through the real program: one clear message with its place, the right exit code, nothing written, no
// crash.
#include <unistd.h>

#include "tests/app/cli/cli_process.h"

using namespace byrne::cli;

class CliBadInputTest : public QObject {
    Q_OBJECT

private:
    /// One error of the form "FILE:LINE:COLUMN: error: ...", exit code 2, SZS InputError, no output file.
    void expectInputError(const CliResult& result, const QString& pattern) {
        QVERIFY2(!result.hasCrashed && !result.hasHung, result.describe());
        QVERIFY2(result.exitCode == 2, result.describe());
        QVERIFY2(result.errorLines().size() == 1, result.describe());
        QVERIFY2(QRegularExpression(pattern).match(result.errorLines().first()).hasMatch(), result.describe());
    }

    void expectProveError(const Workshop& workshop, const QString& file, const QString& pattern) {
        const QStringList before = workshop.files();
        const CliResult result = runCli({"prove", file, "--time", "5", "-o", workshop.path("out.byrne")});
        expectInputError(result, pattern);
        QVERIFY2(result.out.startsWith("% SZS status InputError for "), result.describe());
        QCOMPARE(workshop.files(), before);
    }

private slots:
    void bad_files_get_one_message_with_a_place_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pattern");
        const QString at = "%1\\.%2:%3: error: ";
        const auto place = [&](const char* file, const char* extension, const char* where) {
            return at.arg(file, extension, where);
        };
        const QByteArray junk = QByteArray::fromHex("7f454c460201010000ff00fe89504e470d0a1a0a0000000d").repeated(100);
        for (const char* extension : {"p", "byrne"}) {
            const QString name = QString("f.") + extension;
            QTest::addRow("empty file .%s", extension) << name << QByteArray() << place("f", extension, "1:1");
            QTest::addRow("blank file .%s", extension)
                << name << QByteArray("\n  \n% only a comment\n") << place("f", extension, "\\d+:\\d+");
            QTest::addRow("binary junk .%s", extension) << name << junk << place("f", extension, "1:\\d+");
        }
        QTest::newRow("missing include .p")
            << "f.p" << QByteArray("\n  include('nowhere.ax').\nfof(g, conjecture, p(a)).\n")
            << place("f", "p", "2:\\d+") + ".*nowhere\\.ax";
        QTest::newRow("missing include .byrne")
            << "f.byrne" << QByteArray("include \"nowhere.byrne\"\ntheorem t: for A show A = A\n")
            << place("f", "byrne", "1:\\d+") + ".*nowhere\\.byrne";
        QTest::newRow("include loop .p") << "f.p" << QByteArray("include('f.p').\nfof(g, conjecture, p(a)).\n")
                                         << place("f", "p", "1:\\d+");
        QTest::newRow("include loop .byrne")
            << "f.byrne" << QByteArray("include \"f.byrne\"\ntheorem t: for A show A = A\n")
            << place("f", "byrne", "1:\\d+");
        QTest::newRow("include outside .p")
            << "f.p" << QByteArray("include('/etc/passwd').\nfof(g, conjecture, p(a)).\n") << place("f", "p", "1:\\d+");
        QTest::newRow("unknown role .p") << "f.p" << QByteArray("fof(a, axoim, p(a)).\nfof(g, conjecture, p(a)).\n")
                                         << place("f", "p", "1:8") + ".*axoim";
        QTest::newRow("unbalanced brackets .p")
            << "f.p" << QByteArray("fof(a, axiom, ![X]: ((p(X) => q(X))).\nfof(g, conjecture, p(a)).\n")
            << place("f", "p", "1:\\d+");
        QTest::newRow("unbalanced brackets .byrne")
            << "f.byrne"
            << QByteArray(
                   "predicate p/1\naxiom a: for X assume p(X show p(X)\ntheorem t: for A assume p(A) show p(A)\n")
            << place("f", "byrne", "2:\\d+");
        QTest::newRow("wrong arity .byrne")
            << "f.byrne"
            << QByteArray(
                   "predicate p/1\naxiom a: for X assume p(X,X) show p(X)\ntheorem t: for A assume p(A) show p(A)\n")
            << place("f", "byrne", "2:\\d+");
        QTest::newRow("conjecture missing .p")
            << "f.p" << QByteArray("fof(a, axiom, p(a)).\n") << place("f", "p", "\\d+:\\d+") + ".*conjecture";
        QTest::newRow("two conjectures .p")
            << "f.p" << QByteArray("fof(g, conjecture, p(a)).\nfof(h, conjecture, q(a)).\n")
            << place("f", "p", "2:\\d+") + ".*conjecture";
        QTest::newRow("theorem missing .byrne")
            << "f.byrne" << QByteArray("predicate p/1\naxiom a: for X show p(X)\n") << QString("f\\.byrne.*theorem");
        QTest::newRow("unterminated quote .p")
            << "f.p" << QByteArray("fof('a, axiom, p(a)).\n") << place("f", "p", "1:5");
    }

    void bad_files_get_one_message_with_a_place() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, pattern);
        const Workshop workshop;
        expectProveError(workshop, workshop.write(name, text), pattern);
    }

    /// TPTP allows these, so they are no errors; what they usually mean is said all the same.
    void what_is_allowed_but_odd_gets_a_warning_with_a_place_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("two arities .p") << "f.p"
                                        << QByteArray(
                                               "fof(a, axiom, ![X]: (p(X) => p(X,X))).\nfof(g, conjecture, p(a)).\n")
                                        << "f\\.p:1:30: warning: .*\\bp\\b";
        QTest::newRow("duplicate axiom names .p")
            << "f.p" << QByteArray("fof(a, axiom, p(b)).\nfof(a, axiom, q(b)).\nfof(g, conjecture, r(b)).\n")
            << "f\\.p:2:5: warning: .*\\ba\\b";
        QTest::newRow("duplicate axiom names .byrne")
            << "f.byrne"
            << QByteArray(
                   "predicate p/1, q/1\naxiom a: for X assume q(X) show p(X)\naxiom a: for X show X = X\ntheorem t: "
                   "for A show p(A)\n")
            << "f\\.byrne:3:7: warning: .*\\ba\\b";
    }

    void what_is_allowed_but_odd_gets_a_warning_with_a_place() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, pattern);
        const Workshop workshop;
        const QString file = workshop.write(name, text);
        const CliResult result = runCli({"prove", file, "--time", "5"});
        QVERIFY2(!result.hasCrashed && result.exitCode == 1, result.describe());
        QCOMPARE(result.err.count("warning: "), 1);
        QVERIFY2(QRegularExpression(pattern).match(result.err).hasMatch(), result.describe());
    }

    void annotations_may_nest_as_deep_as_they_like() {
        const Workshop workshop;
        const QByteArray text =
            "fof(g, conjecture, p(a), " + QByteArray("[").repeated(100000) + QByteArray("]").repeated(100000) + ").\n";
        const CliResult result = runCli({"prove", workshop.write("f.p", text), "--time", "5"});
        QVERIFY2(!result.hasCrashed && !result.hasHung && result.exitCode >= 1 && result.exitCode <= 2,
                 result.describe());
    }

    void loops_through_another_file_are_found() {
        const Workshop workshop;
        workshop.write("b.ax", "include('a.p').\n");
        const QString file = workshop.write("a.p", "include('b.ax').\nfof(g, conjecture, p(a)).\n");
        expectProveError(workshop, file, "(a\\.p|b\\.ax):1:\\d+: error: ");
    }

    void deep_brackets_are_refused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        const QByteArray open = QByteArray("(").repeated(100000);
        const QByteArray close = QByteArray(")").repeated(100000);
        QTest::newRow("closed .p") << "f.p"
                                   << "fof(g, conjecture, " + open + "p(a)" + close + ").\n";
        QTest::newRow("open .p") << "f.p"
                                 << "fof(g, conjecture, " + open;
        QTest::newRow("negations .p") << "f.p"
                                      << "fof(g, conjecture, " + QByteArray("~").repeated(100000) + "p(a)).\n";
        QTest::newRow("terms .p") << "f.p"
                                  << "fof(g, conjecture, p(" + QByteArray("f(").repeated(100000) + "a" + close +
                                         ")).\n";
        QTest::newRow("terms .byrne") << "f.byrne"
                                      << "predicate p/1\nfunction f/1\ntheorem t: for A show p(" +
                                             QByteArray("f(").repeated(100000) + "A" + close + ")\n";
        QTest::newRow("brackets .byrne") << "f.byrne"
                                         << "predicate p/1\ntheorem t: for A show " + open + "p(A)" + close + "\n";
    }

    void deep_brackets_are_refused() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        const Workshop workshop;
        expectProveError(workshop, workshop.write(name, text), "f\\.(p|byrne):\\d+:\\d+: error: ");
    }

    void files_of_ten_megabytes_are_read_in_time() {
        const Workshop workshop;
        QByteArray text;
        for (int i = 0; text.size() < 10'000'000; ++i)
            text += "fof(axiom_number_" + QByteArray::number(i) + ", axiom, ![X]: (p(X) => q(X))).\n";
        const QString good = workshop.write("good.p", text + "fof(g, conjecture, ![A]: (p(A) => q(A))).\n");
        const CliResult proved = runCli({"prove", good, "--time", "20", "-o", workshop.path("out.byrne")}, 120);
        QVERIFY2(!proved.hasCrashed && !proved.hasHung && (proved.exitCode == 0 || proved.exitCode == 1),
                 proved.describe());
        const QString junk = workshop.write("junk.p", QByteArray("(]%'\n").repeated(2'000'000));
        const CliResult refused = runCli({"prove", junk, "--time", "20"}, 120);
        QVERIFY2(!refused.hasCrashed && !refused.hasHung && refused.exitCode == 2, refused.describe().left(3000));
        QVERIFY2(refused.errorLines().size() <= 20, refused.describe().left(3000));
        QVERIFY2(refused.errorLines().first().contains("junk.p:1:1: error: "), refused.describe().left(3000));
    }

    void files_that_cannot_be_read_are_named() {
        const Workshop workshop;
        expectInputError(runCli({"prove", workshop.path("absent.p")}), "absent\\.p.*No such file");
        expectInputError(runCli({"check", workshop.path("absent.byrne")}), "absent\\.byrne.*No such file");
        expectInputError(runCli({"prove", workshop.path("")}), "error: ");
        const QString secret = workshop.write("secret.p", kEasyProblem);
        QFile::setPermissions(secret, {});
        // The superuser can read every file, unless without these rights.
        const QString without =
            ::geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search " : QString();
        expectInputError(runShell("exec " + without + "\"$0\" prove '" + secret + "'"), "secret\\.p.*Permission denied");
    }

    void unwritable_outputs_are_named_and_nothing_is_claimed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("prove to nowhere") << QStringList{"prove", "IN", "-o", "/nonexistent/folder/out.byrne"};
        QTest::newRow("prove to a folder") << QStringList{"prove", "IN", "-o", "/tmp"};
        QTest::newRow("prove to a full disk") << QStringList{"prove", "IN", "-o", "/dev/full"};
        QTest::newRow("export option to a full disk") << QStringList{"prove", "IN", "--export", "text:/dev/full"};
        QTest::newRow("export to a full disk") << QStringList{"export", "IN", "--to", "byrne", "-o", "/dev/full"};
        QTest::newRow("export to nowhere")
            << QStringList{"export", "IN", "--to", "byrne", "-o", "/nonexistent/x.byrne"};
        QTest::newRow("gif to nowhere") << QStringList{"illustrate", "IN", "-o", "/nonexistent/x.gif"};
        QTest::newRow("png to nowhere") << QStringList{"illustrate", "IN", "-o", "/nonexistent/x.png"};
        QTest::newRow("svg to nowhere") << QStringList{"illustrate", "IN", "-o", "/nonexistent/x.svg"};
        QTest::newRow("pdf to nowhere") << QStringList{"illustrate", "IN", "-o", "/nonexistent/x.pdf"};
        QTest::newRow("table to nowhere") << QStringList{"batch", "IN", "--csv", "/nonexistent/x.csv"};
        QTest::newRow("table to a full disk") << QStringList{"batch", "IN", "--csv", "/dev/full"};
    }

    void unwritable_outputs_are_named_and_nothing_is_claimed() {
        QFETCH(QStringList, arguments);
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        for (QString& argument : arguments)
            if (argument == "IN") argument = problem;
        const CliResult result = runCli(arguments);
        expectInputError(result, "error: .*(No such file|folder|No space left)");
        QVERIFY2(!result.out.contains("SZS status Theorem"), result.describe());
        QCOMPARE(workshop.files(), QStringList{"easy.p"});
    }

    void a_full_standard_output_is_reported() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        expectInputError(runShell("exec \"$0\" prove '" + problem + "' > /dev/full"),
                         "error: cannot write to standard output: No space left");
    }

    void a_file_size_limit_leaves_no_partial_file_data() {
        QTest::addColumn<QString>("command");
        QTest::newRow("prove") << "prove '%1' -o '%2.byrne'";
        QTest::newRow("gif") << "illustrate '%1' -o '%2.gif'";
        QTest::newRow("png") << "illustrate '%1' -o '%2.png'";
        QTest::newRow("svg") << "illustrate '%1' -o '%2.svg'";
        QTest::newRow("pdf") << "illustrate '%1' -o '%2.pdf'";
        QTest::newRow("export") << "export '%1' --to text -o '%2.txt'";
        QTest::newRow("batch") << "batch '%1' --csv '%2.csv'";
    }

    void a_file_size_limit_leaves_no_partial_file() {
        QFETCH(QString, command);
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        const CliResult result = runShell("ulimit -f 0; exec \"$0\" " + command.arg(problem, workshop.path("out")));
        expectInputError(result, "error: ");
        QCOMPARE(workshop.files(), QStringList{"easy.p"});
    }

    void a_device_behind_a_link_stays_a_device() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        for (const char* name : {"x.gif", "x.png", "x.svg", "x.pdf"}) {
            QFile::link("/dev/full", workshop.path(name));
            expectInputError(runCli({"illustrate", problem, "-o", workshop.path(name)}), "No space left");
            QCOMPARE(QFileInfo(workshop.path(name)).symLinkTarget(), QString("/dev/full"));
        }
    }

    void a_disk_that_fills_up_keeps_no_part_of_a_file() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        const QString disk = workshop.path("disk");
        QDir().mkpath(disk);
        const QString mount = "mount -t tmpfs -o size=8k tmpfs '" + disk + "'";
        if (runShell("unshare -rm sh -c \"" + mount + "\"").exitCode != 0) QSKIP("no file system can be mounted here");
        const QString script = mount + " && '" + BYRNE_CLI + "' illustrate '" + problem + "' -o '" + disk +
                               "/x.gif'; echo code \\$?; ls -A '" + disk + "'";
        const CliResult result = runShell("unshare -rm sh -c \"" + script + "\"");
        QCOMPARE(result.out, QString("code 2\n"));
        QVERIFY2(result.errorLines().size() == 1 && result.err.contains("No space left on device"), result.describe());
    }

    void an_older_output_survives_a_failure() {
        const Workshop workshop;
        const QString problem = workshop.write("easy.p", kEasyProblem);
        workshop.write("out.byrne", "older\n");
        const CliResult result =
            runShell("ulimit -f 0; exec \"$0\" prove '" + problem + "' -o '" + workshop.path("out.byrne") + "'");
        QVERIFY2(result.exitCode == 2, result.describe());
        QCOMPARE(workshop.read("out.byrne"), QByteArray("older\n"));
    }

    void bad_usage_is_explained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{"porve", "x.p"};
        QTest::newRow("no file") << QStringList{"prove"};
        QTest::newRow("unknown option") << QStringList{"prove", "x.p", "--tiem", "5"};
        QTest::newRow("bad time") << QStringList{"prove", "x.p", "--time", "soon"};
        QTest::newRow("negative time") << QStringList{"prove", "x.p", "--time", "-1"};
        QTest::newRow("bad engine") << QStringList{"prove", "x.p", "--engine", "magic"};
        QTest::newRow("bad size") << QStringList{"illustrate", "x.p", "-o", "x.gif", "--size", "800"};
        QTest::newRow("huge size") << QStringList{"illustrate", "x.p", "-o", "x.gif", "--size", "100000x100000"};
        QTest::newRow("no output") << QStringList{"illustrate", "x.p"};
        QTest::newRow("unknown picture") << QStringList{"illustrate", "x.p", "-o", "x.doc"};
        QTest::newRow("unknown kind") << QStringList{"illustrate", "x.p", "-o", "x.mp4", "--kind", "film"};
        QTest::newRow("unknown drawing") << QStringList{"render", "x.gcl", "-o", "x.bmp"};
        QTest::newRow("export not yet") << QStringList{"export", "x.p", "--to", "coq"};
        QTest::newRow("unknown export") << QStringList{"export", "x.p", "--to", "word"};
        QTest::newRow("bad export option") << QStringList{"prove", "x.p", "--export", "text"};
        QTest::newRow("no jobs") << QStringList{"batch", "x", "--csv", "x.csv", "--jobs", "0"};
        QTest::newRow("no table") << QStringList{"batch", "x"};
        QTest::newRow("absent folder") << QStringList{"batch", "/nonexistent", "--csv", "/dev/null"};
    }

    void bad_usage_is_explained() {
        QFETCH(QStringList, arguments);
        const CliResult result = runCli(arguments);
        expectInputError(result, "^byrne-cli: error: ");
        QVERIFY2(result.out.isEmpty(), result.describe());
    }

    void what_is_not_there_yet_says_so() {
        const CliResult result = runCli({"export", "x.p", "--to", "lean"});
        QVERIFY2(result.err.contains("not available yet; available now: "), result.describe());
    }
};

QTEST_GUILESS_MAIN(CliBadInputTest)
#include "cli_bad_input_test.moc"
