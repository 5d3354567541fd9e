// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs slow work (reading, proving, solving figures, exporting) on a thread of its own and brings the answer
// back to the thread that owns the task object. Only the latest run counts: starting again or cancelling asks
// the earlier run to stop and drops whatever it still answers. Used by everything in the application that is slow.
#pragma once

#include <QObject>

#include <cstdint>
#include <memory>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace byrne::gui {

class BackgroundTask : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Asks all runs to stop and waits for them.
    ~BackgroundTask() override;

    /// work(std::stop_token) runs on a new thread; done(answer) is called on this object's thread.
    template <class Work, class Done>
    void start(Work work, Done done) {
        using Answer = std::invoke_result_t<Work&, std::stop_token>;
        cancel();
        const std::uint64_t run = run_;
        isRunning_ = true;
        threads_.push_back({run, std::jthread([this, run, work = std::move(work),
                                               done = std::move(done)](const std::stop_token& stop) mutable {
                                auto answer = std::make_shared<Answer>(work(stop));
                                QMetaObject::invokeMethod(
                                    this,
                                    [this, run, answer, done = std::move(done)]() mutable {
                                        if (retire(run)) {
                                            done(std::move(*answer));
                                        }
                                    },
                                    Qt::QueuedConnection);
                            })});
    }

    /// Returns at once. The answer of the current run will not come.
    void cancel();
    [[nodiscard]] bool isRunning() const { return isRunning_; }

private:
    struct Run {
        std::uint64_t number;
        std::jthread thread;
    };

    /// Joins the thread of a run that has answered; whether that answer is still wanted.
    bool retire(std::uint64_t run);

    std::uint64_t run_ = 0;
    bool isRunning_ = false;
    std::vector<Run> threads_;
};

}  // namespace byrne::gui
