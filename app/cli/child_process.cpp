// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>

namespace byrne::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxOutput = std::size_t{64} << 20;
constexpr int kPollMs = 50;
constexpr int kStartFailed = 127;

/// The child's side between fork and exec: only calls that are safe there.
[[noreturn]] void becomeProgram(char* const* arguments, int outputEnd, std::size_t memoryBytes, pid_t parent) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(kStartFailed);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(outputEnd, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    if (memoryBytes > 0) {
        const rlimit limit{memoryBytes, memoryBytes};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::execv("/proc/self/exe", arguments);
    ::_exit(kStartFailed);
}

/// Reads what there is. False at the end of the output.
bool readSome(int descriptor, std::string& output) {
    std::array<char, 1 << 14> buffer{};
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    if (output.size() < kMaxOutput) output.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

/// Reads output until the child closes it, or a limit is reached (then the child is killed).
ChildResult::End follow(pid_t child, int descriptor, const ChildLimits& limits, Clock::time_point start,
                        std::string& output) {
    for (;;) {
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, kPollMs);
        if (ready > 0 && !readSome(descriptor, output)) return ChildResult::End::Exited;
        const bool isLate = std::chrono::duration<double>(Clock::now() - start).count() > limits.seconds;
        if (!isLate && !limits.stop.stop_requested()) continue;
        ::kill(-child, SIGKILL);
        ::kill(child, SIGKILL);
        return isLate ? ChildResult::End::TimedOut : ChildResult::End::Stopped;
    }
}

/// Waits for the end of a child that has closed its output; kills it if it lingers past its limit.
int waitFor(pid_t child, const ChildLimits& limits, Clock::time_point start) {
    int status = 0;
    for (;;) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child || (ended < 0 && errno != EINTR)) return status;
        if (std::chrono::duration<double>(Clock::now() - start).count() > limits.seconds) ::kill(child, SIGKILL);
        ::usleep(1000);
    }
}

}  // namespace

base::Result<ChildResult> runSelf(const std::vector<std::string>& arguments, const ChildLimits& limits) {
    const auto fail = [] {
        return base::failure(base::Error::Kind::Internal,
                             "cannot start a process: " + std::generic_category().message(errno));
    };
    std::string program = "byrne-cli";
    std::vector<std::string> texts = arguments;
    std::vector<char*> pointers{program.data()};
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail();
    const Clock::time_point start = Clock::now();
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) becomeProgram(pointers.data(), ends[1], limits.memoryBytes, parent);
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return fail();
    }
    ChildResult result;
    result.end = follow(child, ends[0], limits, start, result.output);
    const int status = waitFor(child, limits, start);
    ::close(ends[0]);
    result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    if (result.end != ChildResult::End::Exited) return result;
    if (WIFSIGNALED(status)) {
        result.end = ChildResult::End::Crashed;
        result.signal = WTERMSIG(status);
    }
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : kStartFailed;
    return result;
}

}  // namespace byrne::cli
