// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread that does one piece of work after another and sleeps in between. Kept rather than started anew for each
// piece, because Pango reads the fonts again for every thread that lays out text: some 30 ms.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace byrne::gui {

class WorkerThread {
public:
    WorkerThread() : thread_([this](const std::stop_token& stop) { loop(stop); }) {}

    /// Waits for nothing. Precondition: the work given before has been taken.
    void start(std::function<void()> work);

private:
    void loop(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any isWanted_;
    std::function<void()> work_;
    std::jthread thread_;  ///< Last, so that it ends first: work under way is waited for.
};

}  // namespace byrne::gui
