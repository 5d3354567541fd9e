// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/background_task.h"

#include <algorithm>

namespace byrne::gui {

BackgroundTask::~BackgroundTask() {
    for (Run& run : threads_) {
        run.thread.request_stop();
    }
    threads_.clear();
}

void BackgroundTask::cancel() {
    ++run_;
    isRunning_ = false;
    for (Run& run : threads_) {
        run.thread.request_stop();
    }
}

bool BackgroundTask::retire(std::uint64_t run) {
    std::erase_if(threads_, [run](const Run& each) { return each.number == run; });
    if (run != run_) {
        return false;
    }
    isRunning_ = false;
    return true;
}

}  // namespace byrne::gui
