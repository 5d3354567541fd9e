// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace byrne::common {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxOutput = std::size_t{64} << 20;
constexpr int kPollMs = 50;
constexpr int kStartFailed = 127;

/// The child's side between fork and exec: only calls that are safe there.
[[noreturn]] void becomeProgram(const char* program, char* const* arguments, int input, int outputEnd,
                                std::size_t memoryBytes, pid_t parent) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(kStartFailed);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(input >= 0 ? input : nowhere, STDIN_FILENO);
    ::dup2(outputEnd, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    if (memoryBytes > 0) {
        const rlimit limit{memoryBytes, memoryBytes};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::execv(program, arguments);
    ::_exit(kStartFailed);
}

/// The child and what it started; the child itself too if it has not made its group yet.
void killGroup(pid_t child) {
    ::kill(-child, SIGKILL);
    ::kill(child, SIGKILL);
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
        killGroup(child);
        return isLate ? ChildResult::End::TimedOut : ChildResult::End::Stopped;
    }
}

/// A nameless file with the text, to read from its beginning; -1 if there can be none.
int fileOf(std::string_view text) {
    const int file = ::memfd_create("input", MFD_CLOEXEC);
    while (file >= 0 && !text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            ::close(file);
            return -1;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    if (file >= 0) ::lseek(file, 0, SEEK_SET);
    return file;
}

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

/// Waits for the end of a child that has closed its output; kills it if it lingers past its limit.
int waitFor(pid_t child, const ChildLimits& limits, Clock::time_point start, ChildResult& result) {
    int status = 0;
    rusage usage{};
    for (;;) {
        const pid_t ended = ::wait4(child, &status, WNOHANG, &usage);
        if (ended == child || (ended < 0 && errno != EINTR)) break;
        if (std::chrono::duration<double>(Clock::now() - start).count() > limits.seconds) killGroup(child);
        ::usleep(1000);
    }
    result.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    result.peakMemoryBytes = static_cast<std::size_t>(usage.ru_maxrss) << 10;
    return status;
}

}  // namespace

base::Result<ChildResult> runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                     const ChildLimits& limits, std::string_view input) {
    const auto fail = [] {
        return base::failure(base::Error::Kind::Internal,
                             "cannot start a process: " + std::generic_category().message(errno));
    };
    std::string name = program.filename().string();
    std::vector<std::string> texts = arguments;
    std::vector<char*> pointers{name.data()};
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail();
    const int inputFile = input.empty() ? -1 : fileOf(input);
    if (!input.empty() && inputFile < 0) {
        ::close(ends[0]);
        ::close(ends[1]);
        return fail();
    }
    const Clock::time_point start = Clock::now();
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) becomeProgram(program.c_str(), pointers.data(), inputFile, ends[1], limits.memoryBytes, parent);
    ::close(ends[1]);
    if (inputFile >= 0) ::close(inputFile);
    if (child < 0) {
        ::close(ends[0]);
        return fail();
    }
    ChildResult result;
    result.end = follow(child, ends[0], limits, start, result.output);
    const int status = waitFor(child, limits, start, result);
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

base::Result<ChildResult> runSelf(const std::vector<std::string>& arguments, const ChildLimits& limits) {
    return runProgram("/proc/self/exe", arguments, limits);
}

std::optional<std::filesystem::path> findProgram(const std::string& name) {
    const char* folders = std::getenv("PATH");
    std::string_view rest = folders == nullptr ? "" : folders;
    while (!rest.empty()) {
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        const std::filesystem::path candidate = std::filesystem::path(rest.substr(0, colon)) / name;
        rest.remove_prefix(std::min(colon + 1, rest.size()));
        std::error_code ignored;
        if (candidate.is_absolute() && std::filesystem::is_regular_file(candidate, ignored) &&
            ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return std::nullopt;
}

}  // namespace byrne::common
