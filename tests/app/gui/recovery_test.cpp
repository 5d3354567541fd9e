// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Byrne is killed while somebody types, started again, and has the text; texts are neither lost nor offered where they are
// not lost.
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/window_harness.h"
#include "app/gui/window/run.h"
#include "app/gui/window/settings.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kPatienceMs = 30000;
/// What may be lost at most.
constexpr int kMostLostMs = 5000;
constexpr auto kTypedSign = '#';

QString rootFolder() { return RecoveryStore::usualRoot(); }

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

int recoveryFiles() {
    int count = 0;
    QDirIterator files(rootFolder(), {QStringLiteral("*.recovery")}, QDir::Files, QDirIterator::Subdirectories);
    for (; files.hasNext(); files.next()) {
        ++count;
    }
    return count;
}

UnsavedText sample() {
    return {.path = {},
            .title = QStringLiteral("untitled.byrne"),
            .readAs = QStringLiteral("untitled.byrne"),
            .text = "theorem größer:\n  for A\n",
            .caret = 8,
            .firstLine = 0,
            .diskDigest = {},
            .written = QDateTime::fromMSecsSinceEpoch(1700000000123)};
}

/// The program itself, with somebody who types a number and a sign every 40 ms and says so on standard output.
int typeForEver(int argc, char** argv) {
    return runByrne(argc, argv, [](MainWindow& window) {
        if (window.tabs()->count() == 0) {
            window.actions().newDocument->trigger();
        }
        CodeEditor* editor = window.tabs()->current()->editor();
        QTest::keyClick(editor->viewport(), Qt::Key_End, Qt::ControlModifier);
        auto* timer = new QTimer(&window);
        QObject::connect(timer, &QTimer::timeout, editor, [editor, number = 0]() mutable {
            QTest::keyClicks(editor->viewport(), QString::number(++number) + QLatin1Char(kTypedSign));
            std::printf("%d\n", number);
            std::fflush(stdout);
        });
        timer->start(40);
    });
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QTemporaryDir> folder_;

    CodeEditor* editor() { return window_->tabs()->current()->editor(); }
    void start(const QStringList& files = {}) {
        window_ = std::make_unique<MainWindow>(QApplication::palette());
        window_->resize(1400, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->startWith(files);
    }
    /// Ends the window as somebody does who does not want to save.
    void end() {
        for (int tab = 0; tab < window_->tabs()->count(); ++tab) {
            window_->tabs()->pane(tab)->editor()->setModified(false);
        }
        window_->close();
        window_.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void click(QPushButton* button) {
        QVERIFY(button != nullptr);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Runs the program with its typist, kills it after `ms`; the number typed last, and the one `kMostLostMs` before.
    void typeAndKill(const QStringList& arguments, int ms, int& last, int& sure) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--type")} + arguments);
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead(kPatienceMs));
        QElapsedTimer clock;
        clock.start();
        std::vector<std::pair<qint64, int>> typed;
        while (clock.elapsed() < ms) {
            child.waitForReadyRead(50);
            while (child.canReadLine()) {
                typed.emplace_back(clock.elapsed(), child.readLine().trimmed().toInt());
            }
        }
        const qint64 killed = clock.elapsed();
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QVERIFY(!typed.empty());
        last = typed.back().second;
        sure = 0;
        for (const auto& [at, number] : typed) {
            sure = at <= killed - kMostLostMs ? number : sure;
        }
        QVERIFY(sure > 0);
    }
    static QByteArray typedUpTo(int number) {
        QByteArray text;
        for (int i = 1; i <= number; ++i) {
            text += QByteArray::number(i) + kTypedSign;
        }
        return text;
    }

private slots:
    void init() {
        QSettings().clear();
        QSettings().setValue("view/appearance", "light");
        QDir(rootFolder()).removeRecursively();
        folder_ = std::make_unique<QTemporaryDir>();
    }

    void cleanup() {
        if (window_) {
            end();
        }
    }

    void recovery_files_read_back_as_written() {
        const UnsavedText text = sample();
        const auto back = fromRecoveryFile(toRecoveryFile(text));
        QVERIFY(back.has_value());
        QVERIFY(*back == text);
        QVERIFY(!fromRecoveryFile("").has_value());
        QVERIFY(!fromRecoveryFile("{}\ntext").has_value());
        QVERIFY(!fromRecoveryFile(toRecoveryFile(text).left(20)).has_value());
        QByteArray binary = toRecoveryFile(text);
        binary.back() = '\xff';
        QVERIFY(!fromRecoveryFile(binary).has_value());
    }

    void a_running_program_keeps_its_files_to_itself() {
        RecoveryStore running(rootFolder());
        QVERIFY(running.write(1, sample()));
        QVERIFY(RecoveryStore::findLeftBehind(rootFolder()).empty());
        QCOMPARE(recoveryFiles(), 1);
        running.remove(1);
        QCOMPARE(recoveryFiles(), 0);
    }

    void what_a_dead_program_left_is_offered_once_at_a_time() {
        {
            RecoveryStore dead(rootFolder());
            QVERIFY(dead.write(1, sample()));
        }
        auto first = RecoveryStore::findLeftBehind(rootFolder());
        QCOMPARE(first.size(), std::size_t{1});
        QVERIFY(first[0].texts() == std::vector<UnsavedText>{sample()});
        QVERIFY(RecoveryStore::findLeftBehind(rootFolder()).empty());
        first.clear();
        auto again = RecoveryStore::findLeftBehind(rootFolder());
        QCOMPARE(again.size(), std::size_t{1});
        again[0].discard(0);
        QCOMPARE(QDir(rootFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 0);
    }

    void an_unnamed_text_survives_a_kill() {
        int last = 0;
        int sure = 0;
        DO(typeAndKill({}, 8000, last, sure));
        DO(start());
        QTRY_VERIFY(window_->recovery()->isVisible());
        QCOMPARE(window_->recovery()->list()->count(), 1);
        DO(click(window_->recovery()->recoverButton()));
        QCOMPARE(window_->tabs()->count(), 1);
        const QByteArray text = editor()->bytes();
        QVERIFY2(text.contains(typedUpTo(sure)), qPrintable(QString::fromUtf8(text)));
        QVERIFY(typedUpTo(last + 3).startsWith(text.mid(text.indexOf("1#"))));
        QVERIFY(text.startsWith("include \"school.byrne\""));
        QCOMPARE(editor()->caretOffset(), static_cast<std::uint32_t>(text.size()));
        QVERIFY(window_->tabs()->current()->isModified());
        QVERIFY(window_->tabs()->current()->path().isEmpty());
        // The bar goes once this run has the text in a file of its own.
        QTRY_VERIFY(!window_->recovery()->isVisible());
        QCOMPARE(recoveryFiles(), 1);
        DO(end());
        QCOMPARE(recoveryFiles(), 0);
    }

    void changes_of_a_file_survive_a_kill_and_can_be_undone() {
        const QString path = folder_->filePath("kept.byrne");
        const QByteArray before = "predicate p/1\n";
        DO(writeTo(path, before));
        int last = 0;
        int sure = 0;
        DO(typeAndKill({path}, 7500, last, sure));
        QCOMPARE(contentOf(path), before);
        DO(start());
        QTRY_VERIFY(window_->recovery()->isVisible());
        QVERIFY(!window_->recovery()->list()->item(0)->text().contains("changed since"));
        DO(click(window_->recovery()->recoverButton()));
        QCOMPARE(window_->tabs()->current()->path(), path);
        QVERIFY(editor()->bytes().startsWith(before + typedUpTo(sure)));
        window_->actions().undo->trigger();
        QCOMPARE(editor()->bytes(), before);
        window_->actions().redo->trigger();
        window_->actions().save->trigger();
        QVERIFY(contentOf(path).startsWith(before + typedUpTo(sure)));
        QTRY_COMPARE(recoveryFiles(), 0);
    }

    void discarded_texts_are_gone_and_later_keeps_them() {
        {
            RecoveryStore dead(rootFolder());
            QVERIFY(dead.write(1, sample()));
        }
        DO(start());
        DO(click(window_->recovery()->laterButton()));
        QVERIFY(!window_->recovery()->isVisible());
        DO(end());
        QCOMPARE(recoveryFiles(), 1);
        DO(start());
        DO(click(window_->recovery()->showButton()));
        QVERIFY(editor()->isReadOnly());
        QCOMPARE(editor()->bytes(), sample().text);
        DO(click(window_->recovery()->discardButton()));
        QVERIFY(!window_->recovery()->isVisible());
        QCOMPARE(recoveryFiles(), 0);
    }

    void a_file_that_changed_since_is_said_to_have() {
        const QString path = folder_->filePath("other.byrne");
        DO(writeTo(path, "predicate q/1\n"));
        UnsavedText text = sample();
        text.path = path;
        text.readAs = path;
        text.diskDigest = digestOf("predicate p/1\n");
        {
            RecoveryStore dead(rootFolder());
            QVERIFY(dead.write(1, text));
        }
        DO(start());
        QVERIFY(window_->recovery()->list()->item(0)->text().contains("changed since"));
        DO(click(window_->recovery()->discardButton()));
    }

    void texts_that_are_saved_already_are_not_offered() {
        const QString path = folder_->filePath("same.byrne");
        UnsavedText text = sample();
        text.path = path;
        DO(writeTo(path, text.text));
        {
            RecoveryStore dead(rootFolder());
            QVERIFY(dead.write(1, text));
        }
        DO(start());
        QVERIFY(!window_->recovery()->isVisible());
        QCOMPARE(recoveryFiles(), 0);
    }

    void typing_is_written_soon_and_saving_removes_it() {
        DO(start({}));
        window_->actions().newDocument->trigger();
        QTest::qWait(Autosave::kDelayMs + 200);
        QCOMPARE(recoveryFiles(), 0);
        QTest::keyClicks(editor()->viewport(), "% mine");
        QTRY_COMPARE_WITH_TIMEOUT(recoveryFiles(), 1, kMostLostMs);
        QVERIFY(window_->tabs()->current()->isModified());
        const QString path = folder_->filePath("saved.byrne");
        QVERIFY(window_->tabs()->current()->save(path));
        QTRY_COMPARE(recoveryFiles(), 0);
    }

    void documents_are_open_again_at_the_place_they_were_left() {
        QByteArray text;
        for (int i = 0; i < 200; ++i) {
            text += "% line " + QByteArray::number(i) + "\n";
        }
        const QString one = folder_->filePath("one.byrne");
        const QString two = folder_->filePath("two.byrne");
        DO(writeTo(one, text));
        DO(writeTo(two, "predicate p/1\n"));
        DO(start({one, two}));
        window_->tabs()->setCurrentIndex(0);
        editor()->setCursorPosition(120, 3);
        const int firstLine = editor()->firstVisibleLine();
        DO(end());
        DO(start());
        QCOMPARE(window_->tabs()->count(), 2);
        QCOMPARE(window_->tabs()->current()->path(), one);
        int line = 0;
        int column = 0;
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, 120);
        QCOMPARE(column, 3);
        QVERIFY(firstLine > 0);
        QCOMPARE(editor()->firstVisibleLine(), firstLine);
        window_->actions().reopenAtStart->trigger();
        DO(end());
        DO(start());
        QCOMPARE(window_->tabs()->count(), 0);
    }

    void documents_that_are_gone_are_named() {
        const QString path = folder_->filePath("gone.byrne");
        DO(writeTo(path, "predicate p/1\n"));
        DO(start({path}));
        DO(end());
        QVERIFY(QFile::remove(path));
        DO(start());
        QCOMPARE(window_->tabs()->count(), 0);
        QVERIFY2(window_->statusText().contains("gone.byrne"), qPrintable(window_->statusText()));
    }

    void files_changed_by_others_are_taken_over_where_nothing_is_unsaved() {
        const QString path = folder_->filePath("shared.byrne");
        DO(writeTo(path, "predicate p/1\npredicate q/1\n"));
        DO(start({path}));
        editor()->setCursorPosition(1, 4);
        DO(writeTo(path, "predicate p/1\npredicate q/1\n"));
        QTest::qWait(500);
        QVERIFY(!editor()->isUndoAvailable());
        DO(writeTo(path, "predicate r/2\npredicate q/1\n"));
        QTRY_COMPARE(editor()->bytes(), QByteArray("predicate r/2\npredicate q/1\n"));
        QVERIFY(!window_->tabs()->current()->isModified());
        QVERIFY(window_->statusText().contains("loaded again"));
        int line = 0;
        int column = 0;
        editor()->getCursorPosition(&line, &column);
        QCOMPARE(line, 1);
        QCOMPARE(column, 4);
        window_->actions().undo->trigger();
        QCOMPARE(editor()->bytes(), QByteArray("predicate p/1\npredicate q/1\n"));
    }

    void conflicts_are_asked_about_without_a_dialog() {
        const QString path = folder_->filePath("conflict.byrne");
        DO(writeTo(path, "predicate p/1\n"));
        DO(start({path}));
        QTest::keyClicks(editor()->viewport(), "% mine ");
        const QByteArray mine = editor()->bytes();
        NoticeBar* notice = window_->tabs()->current()->notice();
        DO(writeTo(path, "predicate theirs/1\n"));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        DO(click(notice->button("Show the other")));
        QCOMPARE(window_->tabs()->count(), 2);
        QCOMPARE(editor()->bytes(), QByteArray("predicate theirs/1\n"));
        window_->tabs()->setCurrentIndex(0);
        DO(click(notice->button("Take the other")));
        QVERIFY(!notice->isVisible());
        QCOMPARE(editor()->bytes(), QByteArray("predicate theirs/1\n"));
        window_->actions().undo->trigger();
        QCOMPARE(editor()->bytes(), mine);
        DO(writeTo(path, "predicate others/1\n"));
        QTRY_VERIFY(notice->isVisible());
        // Saving now would lose the other's work: it asks.
        QTimer::singleShot(200, qApp, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            box->button(QMessageBox::Cancel)->click();
        });
        window_->actions().save->trigger();
        QCOMPARE(contentOf(path), QByteArray("predicate others/1\n"));
        DO(click(notice->button("Keep mine")));
        window_->actions().save->trigger();
        QCOMPARE(contentOf(path), mine);
    }

    void a_deleted_file_can_be_written_again() {
        const QString path = folder_->filePath("deleted.byrne");
        DO(writeTo(path, "predicate p/1\n"));
        DO(start({path}));
        QVERIFY(!window_->actions().save->isEnabled());
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(window_->tabs()->current()->notice()->isVisible());
        QTRY_VERIFY(window_->actions().save->isEnabled());
        window_->actions().save->trigger();
        QCOMPARE(contentOf(path), QByteArray("predicate p/1\n"));
        QVERIFY(!window_->tabs()->current()->notice()->isVisible());
    }
};

int main(int argc, char** argv) {
    // The child that is killed finds the same settings and files by the environment, and nobody else's.
    if (argc > 1 && std::strcmp(argv[1], "--type") == 0) {
        std::rotate(argv + 1, argv + 2, argv + argc);
        return typeForEver(argc - 1, argv);
    }
    const QTemporaryDir home;
    for (const char* folder : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
        qputenv(folder, home.path().toLocal8Bit());
    }
    QApplication application(argc, argv);
    byrne::gui::nameApplication();
    byrne::gui::setUpApplication(application, QStringLiteral("en"));
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recovery_test.moc"
