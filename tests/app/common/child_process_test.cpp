// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever a child process does, the parent learns of it and goes on.
#include <QElapsedTimer>
#include <QtTest>

#include <chrono>
#include <csignal>
#include <thread>

#include "app/common/child_process.h"

using namespace byrne::common;

namespace {

ChildResult shell(const std::string& line, const ChildLimits& limits = {}, const std::string& input = {}) {
    return runProgram("/bin/sh", {"-c", line}, limits, input).value();
}

}  // namespace

class ChildProcessTest : public QObject {
    Q_OBJECT

private slots:
    void output_exit_code_and_usage_come_back() {
        const ChildResult result = shell("echo hello; exit 3");
        QVERIFY(result.end == ChildResult::End::Exited);
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.output, std::string("hello\n"));
        QVERIFY(result.peakMemoryBytes > 100'000);
    }

    void input_is_read_whole() {
        const std::string text(3'000'000, 'x');
        QCOMPARE(shell("wc -c", {}, text).output, std::string("3000000\n"));
        QCOMPARE(shell("cat").output, std::string());
    }

    void a_crash_is_told_with_its_signal() {
        const ChildResult result = shell("kill -SEGV $$");
        QVERIFY(result.end == ChildResult::End::Crashed);
        QCOMPARE(result.signal, SIGSEGV);
    }

    /// tail keeps an endless line in memory: without the limit it would take the machine.
    void memory_is_limited_by_the_kernel() {
        const ChildResult result = shell("exec tail /dev/zero", {20, std::size_t{64} << 20, {}});
        QVERIFY(result.end != ChildResult::End::TimedOut);
        QVERIFY(result.exitCode != 0 || result.end == ChildResult::End::Crashed);
        QVERIFY(result.peakMemoryBytes < std::size_t{80} << 20);
    }

    void time_ends_a_child_and_what_it_started() {
        QElapsedTimer timer;
        timer.start();
        const ChildResult result = shell("sleep 60 & sleep 60", {0.2, 0, {}});
        QVERIFY(result.end == ChildResult::End::TimedOut);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void a_stop_request_ends_it() {
        std::stop_source stop;
        const std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        const ChildResult result = shell("sleep 60", {60, 0, stop.get_token()});
        QVERIFY(result.end == ChildResult::End::Stopped);
        QVERIFY(result.seconds < 10);
    }

    void a_program_that_is_not_there_ends_with_127() {
        const ChildResult result = runProgram("/nonexistent/program", {}, {}).value();
        QCOMPARE(result.exitCode, 127);
    }

    void programs_are_found_in_the_path() {
        QVERIFY(findProgram("sh").has_value());
        QVERIFY(!findProgram("byrne-no-such-program").has_value());
    }
};

QTEST_APPLESS_MAIN(ChildProcessTest)
#include "child_process_test.moc"
