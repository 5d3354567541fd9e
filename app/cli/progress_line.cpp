// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace byrne::cli {

namespace {

constexpr auto kFirstAfter = std::chrono::milliseconds(1000);
constexpr auto kBetween = std::chrono::milliseconds(100);
constexpr int kBarWidth = 20;

std::size_t terminalWidth() {
    winsize size{};
    const bool isKnown = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col : 80;
}

}  // namespace

std::string bar(double fraction, int width) {
    const int done = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * width + 0.5);
    return "[" + std::string(static_cast<std::size_t>(done), '#') +
           std::string(static_cast<std::size_t>(width - done), '-') + "]";
}

std::string minutes(double seconds) {
    const long whole = std::lround(std::clamp(seconds, 0.0, 1e9));
    const std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

void ProgressLine::update(double fraction, const std::string& text) {
    if (!isShown_) return;
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (now - start_ < kFirstAfter || (isDirty_ && now - last_ < kBetween)) return;
    last_ = now;
    isDirty_ = true;
    std::string line = fraction >= 0 ? bar(fraction, kBarWidth) + " " + text : text;
    if (line.size() >= terminalWidth()) line.resize(terminalWidth() - 1);
    std::fputs(("\r\033[K" + line).c_str(), stderr);
    std::fflush(stderr);
}

void ProgressLine::drawing(std::size_t done, std::size_t all, double secondsLeft) {
    const double whole = static_cast<double>(std::max<std::size_t>(all, 1));
    update(static_cast<double>(done) / whole,
           "drawing " + std::to_string(done) + " of " + std::to_string(all) +
               (secondsLeft < 0 ? std::string() : ", " + minutes(secondsLeft) + " left"));
}

void ProgressLine::clear() {
    const std::lock_guard lock(mutex_);
    if (!isDirty_) return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    isDirty_ = false;
}

}  // namespace byrne::cli
