// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs slow work (reading, proving, solving figures, exporting) on a thread of its own and brings the answer
// back to the thread that owns the task object. Only the latest run counts: starting again or cancelling asks
// the earlier run to stop and drops whatever it still answers. Used by everything in the application that is slow.
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/gui/window/worker_thread.h"

namespace byrne::gui {

class BackgroundTask : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Asks all runs to stop and waits for them.
    ~BackgroundTask() override;

    /// work(std::stop_token) runs on another thread; done(answer) is called on this object's thread.
    template <class Work, class Done>
    void start(Work work, Done done) {
        using Answer = std::invoke_result_t<Work&, std::stop_token>;
        cancel();
        isRunning_ = true;
        const auto job = std::make_shared<std::pair<Work, Done>>(std::move(work), std::move(done));
        begin([this, run = run_, job](const std::stop_token& stop) {
            const auto answer = std::make_shared<Answer>(job->first(stop));
            QMetaObject::invokeMethod(
                this,
                [this, run, answer, job] {
                    if (retire(run)) {
                        job->second(std::move(*answer));
                    }
                },
                Qt::QueuedConnection);
        });
    }

    /// Returns at once. The answer of the current run will not come.
    void cancel();
    /// Cancels and waits for the threads to end.
    void finish();
    [[nodiscard]] bool isRunning() const { return isRunning_; }

private:
    struct Run {
        std::uint64_t number;
        std::stop_source stop;
        std::unique_ptr<WorkerThread> worker;
    };

    void begin(std::function<void(const std::stop_token&)> work);
    /// Ends a run that has answered, and keeps its thread for the next; whether that answer is still wanted.
    bool retire(std::uint64_t run);

    std::uint64_t run_ = 0;
    bool isRunning_ = false;
    std::vector<Run> runs_;
    std::unique_ptr<WorkerThread> idle_;
};

}  // namespace byrne::gui
