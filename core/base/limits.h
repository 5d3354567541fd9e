// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Time, memory and stop requests for everything that can run long. A caller makes one LimitWatch and
// hands it down; the work polls it often (poll() is a counter decrement in the common case).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stop_token>

namespace byrne::base {

struct Limits {
    double seconds = 10.0;                           ///< Wall-clock seconds; infinity for none.
    std::size_t memoryBytes = std::size_t{4} << 30;  ///< Resident memory of the process; 0 for none.
    std::stop_token stop;                            ///< Asked from another thread (Stop button, Ctrl-C).
};

enum class LimitReached { None, Time, Memory, Stop };

/// Starts its clock when constructed. Not thread-safe: one for each worker.
class LimitWatch {
public:
    explicit LimitWatch(const Limits& limits);

    /// Cheap: looks at clock and stop token every 256th call, at memory every 16th of those.
    /// Once something was reached the answer stays.
    [[nodiscard]] bool poll() { return --untilLook_ == 0 ? look() : reached_ != LimitReached::None; }
    /// Looks at everything now.
    bool look();
    [[nodiscard]] LimitReached reached() const { return reached_; }
    [[nodiscard]] double elapsedSeconds() const;
    [[nodiscard]] double remainingSeconds() const;
    [[nodiscard]] const Limits& limits() const { return limits_; }

private:
    Limits limits_;
    std::chrono::steady_clock::time_point start_;
    std::uint32_t untilLook_ = 256;
    std::uint32_t looks_ = 0;
    LimitReached reached_ = LimitReached::None;
};

/// Resident set size of this process in bytes (from /proc/self/statm); 0 where unknown.
[[nodiscard]] std::size_t residentMemoryBytes();

}  // namespace byrne::base
