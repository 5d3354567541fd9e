// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Turns Ctrl-C (SIGINT, SIGTERM, SIGHUP) into a stop request, so that every command ends in good order: no half-written
// file, no orphaned process. A second signal ends the program at once.
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace byrne::cli {

class Interrupt {
public:
    /// Make one at the start of the program, before any thread: threads inherit that signals are waited for here.
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    void wait();

    sigset_t signals_{};
    sigset_t before_{};
    std::stop_source source_;
    std::thread waiter_;
};

}  // namespace byrne::cli
