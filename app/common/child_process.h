// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a program with limits that the kernel enforces: for batch runs, where the parent goes on whatever happens to the
// child, and for other provers, which can't be stopped in any other way.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace byrne::common {

struct ChildLimits {
    double seconds = 10;          ///< Wall-clock; the child and its children are killed then.
    std::size_t memoryBytes = 0;  ///< Address space of each process (RLIMIT_AS); 0 for none.
    std::stop_token stop;         ///< They are killed within 50 ms when asked.
};

struct ChildResult {
    enum class End { Exited, Crashed, TimedOut, Stopped };

    End end = End::Exited;
    int exitCode = 0;                 ///< For Exited.
    int signal = 0;                   ///< For Crashed.
    double seconds = 0;               ///< Wall-clock.
    double cpuSeconds = 0;            ///< Of the child and its ended children, system calls included.
    std::size_t peakMemoryBytes = 0;  ///< Resident, of the largest of them.
    std::string output;               ///< Standard output, at most 64 MB of it. Standard error goes to /dev/null.
};

/// Runs `program` (a path) with `arguments`; it reads `input` from standard input. Errors are failures to start it; a
/// program that is not there exits with 127.
[[nodiscard]] base::Result<ChildResult> runProgram(const std::filesystem::path& program,
                                                   const std::vector<std::string>& arguments, const ChildLimits& limits,
                                                   std::string_view input = {});

/// Runs this very program (/proc/self/exe).
[[nodiscard]] base::Result<ChildResult> runSelf(const std::vector<std::string>& arguments, const ChildLimits& limits);

/// The executable file of that name in the folders of PATH; nothing if there is none.
[[nodiscard]] std::optional<std::filesystem::path> findProgram(const std::string& name);

}  // namespace byrne::common
