// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/worker_thread.h"

#include <utility>

namespace byrne::gui {

void WorkerThread::start(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        work_ = std::move(work);
    }
    isWanted_.notify_one();
}

void WorkerThread::loop(const std::stop_token& stop) {
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(mutex_);
            if (!isWanted_.wait(lock, stop, [this] { return static_cast<bool>(work_); })) {
                return;
            }
            work = std::exchange(work_, nullptr);
        }
        work();
    }
}

}  // namespace byrne::gui
