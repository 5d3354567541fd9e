// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line on the terminal that says how far long work has come: a bar, counts and the time left. Says nothing in the
// first second, nor where standard error is no terminal; clears itself.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

#include "app/cli/environment.h"

namespace byrne::cli {

class ProgressLine {
public:
    explicit ProgressLine(const Environment& environment) : isShown_(environment.showsProgress()) {}
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `fraction` from 0 to 1; negative where nobody knows. May be called from any thread, as often as one likes.
    void update(double fraction, const std::string& text);
    /// "drawing 12 of 80, 0:05 left"; `secondsLeft` is negative where nobody knows.
    void drawing(std::size_t done, std::size_t all, double secondsLeft);
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool isShown_;
    std::mutex mutex_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = Clock::now();
    bool isDirty_ = false;
};

/// "[######------]" of `width` characters inside.
[[nodiscard]] std::string bar(double fraction, int width);
/// "1:05" for 65 seconds.
[[nodiscard]] std::string minutes(double seconds);

}  // namespace byrne::cli
