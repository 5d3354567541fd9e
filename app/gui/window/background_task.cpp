// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/background_task.h"

#include <algorithm>

namespace byrne::gui {

BackgroundTask::~BackgroundTask() { finish(); }

void BackgroundTask::finish() {
    cancel();
    runs_.clear();
}

void BackgroundTask::cancel() {
    ++run_;
    isRunning_ = false;
    for (Run& run : runs_) {
        run.stop.request_stop();
    }
}

void BackgroundTask::begin(std::function<void(const std::stop_token&)> work) {
    std::unique_ptr<WorkerThread> worker = idle_ ? std::move(idle_) : std::make_unique<WorkerThread>();
    WorkerThread& begun = *worker;
    runs_.push_back({run_, std::stop_source(), std::move(worker)});
    begun.start([work = std::move(work), stop = runs_.back().stop.get_token()] { work(stop); });
}

bool BackgroundTask::retire(std::uint64_t run) {
    const auto answered = std::ranges::find(runs_, run, &Run::number);
    // It was finished before its answer came.
    if (answered == runs_.end()) {
        return false;
    }
    idle_ = std::move(answered->worker);
    runs_.erase(answered);
    if (run != run_) {
        return false;
    }
    isRunning_ = false;
    return true;
}

}  // namespace byrne::gui
