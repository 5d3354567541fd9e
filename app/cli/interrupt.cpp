// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <pthread.h>
#include <unistd.h>

namespace byrne::cli {

namespace {

constexpr int kWakeSignal = SIGUSR1;  ///< Sent by the destructor to end the waiting thread.

}  // namespace

Interrupt::Interrupt() {
    // A file size limit must make the write fail, with a message, instead of ending the program.
    std::signal(SIGXFSZ, SIG_IGN);
    sigemptyset(&signals_);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, kWakeSignal}) sigaddset(&signals_, number);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    waiter_ = std::thread([this] { wait(); });
}

Interrupt::~Interrupt() {
    pthread_kill(waiter_.native_handle(), kWakeSignal);
    waiter_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::wait() {
    for (int number = 0; sigwait(&signals_, &number) == 0;) {
        if (number == kWakeSignal) return;
        if (source_.stop_requested()) ::_exit(128 + number);
        source_.request_stop();
    }
}

}  // namespace byrne::cli
