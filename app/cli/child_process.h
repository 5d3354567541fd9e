// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a program with limits that the kernel enforces, for batch runs: whatever happens to the child, the parent
// goes on.
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace byrne::cli {

struct ChildLimits {
    double seconds = 10;          ///< Wall-clock; the child is killed then.
    std::size_t memoryBytes = 0;  ///< Address space; 0 for none.
    std::stop_token stop;         ///< The child is killed when asked.
};

struct ChildResult {
    enum class End { Exited, Crashed, TimedOut, Stopped };

    End end = End::Exited;
    int exitCode = 0;    ///< For Exited.
    int signal = 0;      ///< For Crashed.
    double seconds = 0;  ///< Wall-clock.
    std::string output;  ///< Standard output, at most 64 MB of it. Standard error goes to /dev/null.
};

/// Runs this very program (/proc/self/exe) with `arguments`. Errors are failures to start it.
[[nodiscard]] base::Result<ChildResult> runSelf(const std::vector<std::string>& arguments, const ChildLimits& limits);

}  // namespace byrne::cli
