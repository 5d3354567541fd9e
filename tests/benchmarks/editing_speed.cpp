// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens a document of 200 theorems and 10,000 lines in the real window, types into the middle of it, and prints what a user
// waits for: editing_speed [THEOREMS LINES_EACH EDITS] (QT_QPA_PLATFORM=offscreen will do).
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"
#include "tests/benchmarks/long_document.h"

using namespace byrne;
using namespace byrne::gui;

namespace {

constexpr int kPatienceMs = 60000;

/// Knows how long the longest event kept all others waiting, keys among them.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (depth_++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --depth_;
            return done;
        }
        QElapsedTimer clock;
        clock.start();
        const std::string who = receiver->metaObject()->className();
        const int type = event->type();
        const bool done = QApplication::notify(receiver, event);
        --depth_;
        const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (ms > longestMs) {
            longestMs = ms;
            longest = who + " event " + std::to_string(type);
        }
        return done;
    }
    double longestMs = 0;
    std::string longest;

private:
    int depth_ = 0;
};

double memoryMb(const char* key) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == key) {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

struct Waits {
    std::vector<double> ms;
    [[nodiscard]] double median() const {
        std::vector<double> sorted = ms;
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    }
    [[nodiscard]] double worst() const { return *std::ranges::max_element(ms); }
    void print(const char* what) const {
        std::printf("%-46s median %7.1f ms   worst %7.1f ms   (%zu)\n", what, median(), worst(), ms.size());
    }
};

class Bench {
public:
    Bench(TimedApplication& application, int theorems, int lines)
        : application_(application), text_(benchmarks::longDocument(theorems, lines)), window_(QApplication::palette()) {
        window_.resize(1600, 1000);
        window_.show();
        QObject::connect(window_.session(), &ProofSession::illustrationChanged, [this] {
            if (window_.session()->illustration()) {
                pictureMs_ = now();
            }
        });
        QObject::connect(window_.session()->selection(), &StepSelection::proofChanged, [this] { treeMs_ = now(); });
    }

    bool open() {
        QFile file(folder_.filePath(QStringLiteral("long.byrne")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text_.data(), static_cast<qint64>(text_.size())) < 0) {
            return false;
        }
        file.close();
        QTest::qWait(500);
        application_.longestMs = 0;
        clock_.start();
        window_.openFile(file.fileName());
        const double shown = now();
        const bool isRead = QTest::qWaitFor([this] { return isCurrent() && hasPicture(); }, kPatienceMs);
        const AnalysisPtr analysis = session().analysis();
        const auto checked = std::ranges::count(analysis->theorems, TheoremState::Checked, &TheoremEntry::state);
        std::printf("document: %zu bytes, %lld lines, %zu theorems, %td checked, %zu problems\n", text_.size(),
                    static_cast<long long>(std::ranges::count(text_, '\n')), analysis->theorems.size(), checked,
                    analysis->problems.size());
        for (std::size_t i = 0; i < std::min<std::size_t>(3, analysis->problems.size()); ++i) {
            std::printf("  %u: %s\n", analysis->problems[i].line, analysis->problems[i].message.c_str());
        }
        std::printf("opening: text shown %.1f ms, read %.1f ms, figure of the first theorem %.1f ms, longest event %.1f ms (%s)\n",
                    shown, analysis->seconds * 1000, pictureMs_, application_.longestMs, application_.longest.c_str());
        return isRead && checked == static_cast<std::ptrdiff_t>(analysis->theorems.size());
    }

    /// Breaks a step of the theorem in the middle and mends it again, by keys.
    void edit(int edits) {
        const QByteArray text = editor()->bytes();
        const auto middle = text.indexOf("have e", text.size() / 2);
        const auto place = static_cast<std::uint32_t>(text.indexOf("(", middle) + 1);
        editor()->goTo({place, place});
        window_.session()->showTheorem(session().analysis()->theoremAt(place));
        settle();
        QObject::connect(&session(), &TextSession::analysed, [this] { readMs_ = now(); });
        application_.longestMs = 0;
        for (int i = 0; i < edits; ++i) {
            const bool breaks = i % 2 == 0;
            const auto wasErrors = session().analysis()->hasErrors();
            clock_.restart();
            if (breaks) {
                QTest::keyClick(editor()->viewport(), Qt::Key_D);
            } else {
                QTest::keyClick(editor()->viewport(), Qt::Key_Backspace);
            }
            keys_.ms.push_back(now());
            settle();
            squiggles_.ms.push_back(readMs_);
            readings_.ms.push_back(session().analysis()->seconds * 1000);
            trees_.ms.push_back(treeMs_);
            pictures_.ms.push_back(pictureMs_);
            if (session().analysis()->hasErrors() == wasErrors) {
                std::printf("edit %d changed nothing\n", i);
            }
        }
        keys_.print("key event");
        readings_.print("reading and checking alone, without the pause");
        squiggles_.print("key to squiggles");
        trees_.print("key to proof tree");
        pictures_.print("key to figure");
        std::printf("longest event while editing: %.1f ms (%s)\n", application_.longestMs, application_.longest.c_str());
    }

    /// Completion at places in the middle, by key.
    void complete(int times) {
        const QByteArray text = editor()->bytes();
        const auto middle = text.indexOf("  have e", text.size() / 2);
        const auto place = static_cast<std::uint32_t>(middle);
        editor()->goTo({place, place});
        QTest::keyClicks(editor()->viewport(), QStringLiteral("  have cong(A,M,B,M) by "));
        settle();
        Waits lists;
        for (int i = 0; i < times; ++i) {
            clock_.restart();
            QTest::keyClick(editor()->viewport(), Qt::Key_Space, Qt::ControlModifier);
            lists.ms.push_back(now());
            if (editor()->SendScintilla(QsciScintillaBase::SCI_AUTOCACTIVE) == 0) {
                std::printf("no completion was offered\n");
            }
            editor()->SendScintilla(QsciScintillaBase::SCI_AUTOCCANCEL);
        }
        lists.print("completion");
    }

private:
    [[nodiscard]] double now() const { return static_cast<double>(clock_.nsecsElapsed()) / 1e6; }
    TextSession& session() { return *window_.tabs()->current()->session(); }
    CodeEditor* editor() { return window_.tabs()->current()->editor(); }
    bool isCurrent() { return session().analysis() && session().isUpToDate(); }
    bool hasPicture() {
        const IllustrationPtr& picture = window_.session()->illustration();
        return picture && picture->proof == window_.session()->selection()->proof();
    }
    void settle() {
        const bool isRead = QTest::qWaitFor([this] { return isCurrent(); }, kPatienceMs);
        const bool isDrawn = QTest::qWaitFor([this] { return hasPicture() && pictureMs_ > treeMs_; }, kPatienceMs);
        if (!isRead || !isDrawn) {
            std::printf("no answer within %d s\n", kPatienceMs / 1000);
        }
        QTest::qWait(100);
    }

    TimedApplication& application_;
    QTemporaryDir folder_;
    std::string text_;
    MainWindow window_;
    QElapsedTimer clock_;
    double readMs_ = 0;
    double treeMs_ = 0;
    double pictureMs_ = 0;
    Waits keys_;
    Waits readings_;
    Waits squiggles_;
    Waits trees_;
    Waits pictures_;
};

}  // namespace

int main(int argc, char** argv) {
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QStandardPaths::setTestModeEnabled(true);
    TimedApplication application(argc, argv);
    nameApplication();
    setUpApplication(application, QStringLiteral("en"));
    const auto number = [&](int at, int usual) { return argc > at ? std::atoi(argv[at]) : usual; };
    Bench bench(application, number(1, 200), number(2, 50));
    const bool isGood = bench.open();
    bench.edit(number(3, 20));
    bench.complete(20);
    std::printf("memory: %.0f MB now, %.0f MB at most\n", memoryMb("VmRSS:"), memoryMb("VmHWM:"));
    return isGood ? 0 : 1;
}
