// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs the real byrne-cli as a user would, for the tests of the command line.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

namespace byrne::cli {

struct CliResult {
    int exitCode = -1;
    bool hasCrashed = false;
    bool hasHung = false;
    QString out;
    QString err;

    /// Lines on standard error that report an error.
    [[nodiscard]] QStringList errorLines() const {
        QStringList lines;
        for (const QString& line : err.split('\n'))
            if (line.contains("error: ")) lines << line;
        return lines;
    }
    [[nodiscard]] QByteArray describe() const {
        return QString("exit %1%2%3\nstdout: %4\nstderr: %5")
            .arg(exitCode)
            .arg(hasCrashed ? " crashed" : "")
            .arg(hasHung ? " hung" : "")
            .arg(out.left(2000), err.left(2000))
            .toUtf8();
    }
};

inline CliResult finish(QProcess& process, int seconds) {
    CliResult result;
    result.hasHung = !process.waitForFinished(seconds * 1000);
    if (result.hasHung) {
        process.kill();
        process.waitForFinished();
    }
    result.hasCrashed = process.exitStatus() == QProcess::CrashExit;
    result.exitCode = process.exitCode();
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

inline CliResult runCli(const QStringList& arguments, int seconds = 60) {
    QProcess process;
    process.start(BYRNE_CLI, arguments);
    return finish(process, seconds);
}

/// Runs a shell line in which "$0" is byrne-cli.
inline CliResult runShell(const QString& line, int seconds = 60) {
    QProcess process;
    process.start("/bin/sh", {"-c", line, BYRNE_CLI});
    return finish(process, seconds);
}

/// A folder that is gone after the test.
class Workshop {
public:
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        const QString place = path(name);
        QDir().mkpath(QFileInfo(place).path());
        QFile file(place);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(place));
        return place;
    }
    [[nodiscard]] QByteArray read(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Names of all files, hidden ones too.
    [[nodiscard]] QStringList files() const {
        return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private:
    QTemporaryDir folder_;
};

inline const QByteArray kEasyProblem =
    "fof(pq, axiom, ![X]: (p(X) => q(X))).\n"
    "fof(qr, axiom, ![X]: (q(X) => ?[Y]: r(X,Y))).\n"
    "fof(goal, conjecture, ![A]: (p(A) => ?[B]: r(A,B))).\n";

inline const QByteArray kNoTheorem =
    "fof(pq, axiom, ![X]: (p(X) => q(X))).\n"
    "fof(goal, conjecture, ![A]: (q(A) => p(A))).\n";

/// A search that does not end by itself.
inline const QByteArray kEndlessProblem =
    "fof(next, axiom, ![X]: ?[Y]: less(X,Y)).\n"
    "fof(trans, axiom, ![X,Y,Z]: ((less(X,Y) & less(Y,Z)) => less(X,Z))).\n"
    "fof(goal, conjecture, ![A]: less(A,A)).\n";

}  // namespace byrne::cli
