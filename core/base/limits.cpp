// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace byrne::base {

LimitWatch::LimitWatch(const Limits& limits) : limits_(limits), start_(std::chrono::steady_clock::now()) {}

double LimitWatch::elapsedSeconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

double LimitWatch::remainingSeconds() const { return std::max(0.0, limits_.seconds - elapsedSeconds()); }

bool LimitWatch::look() {
    untilLook_ = 256;
    if (reached_ != LimitReached::None) return true;
    if (limits_.stop.stop_requested())
        reached_ = LimitReached::Stop;
    else if (elapsedSeconds() >= limits_.seconds)
        reached_ = LimitReached::Time;
    else if (limits_.memoryBytes != 0 && looks_++ % 16 == 0 && residentMemoryBytes() > limits_.memoryBytes)
        reached_ = LimitReached::Memory;
    return reached_ != LimitReached::None;
}

std::size_t residentMemoryBytes() {
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr) return 0;
    unsigned long total = 0;
    unsigned long resident = 0;
    const int fields = std::fscanf(file, "%lu %lu", &total, &resident);
    std::fclose(file);
    return fields == 2 ? resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace byrne::base
