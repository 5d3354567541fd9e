// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several strategies on one problem. Each gets turns in rotation, each round longer than the one before. Turns are
// measured in work, not in seconds, so that the same problem takes the same course on every machine. With several
// threads turns run side by side, but they count in the order that they have with one: the answer is the
// same for any number of threads.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/base/limits.h"
#include "core/prover/saturation.h"

namespace byrne::prover {

/// The strategies of the engine "saturate", the most successful first.
[[nodiscard]] std::vector<Strategy> strategies();

/// Those whose proofs are often shorter than the one that was found first.
[[nodiscard]] std::vector<Strategy> secondOpinions();

/// How much work a turn of the given round (from 0) may do.
[[nodiscard]] std::uint64_t workOfRound(std::size_t round);

class Portfolio {
public:
    /// `threads`: at most that many turns at a time, the caller's own included.
    Portfolio(const logic::Theory& theory, logic::StatementId goal, std::vector<Strategy> strategies,
              const base::Limits& limits, std::size_t threads);
    Portfolio(const Portfolio&) = delete;
    Portfolio& operator=(const Portfolio&) = delete;
    ~Portfolio();

    /// Called from the thread that runs next(), now and then, with a search that is under way there.
    void onTick(std::function<void(const Saturation&)> tick) { tick_ = std::move(tick); }

    struct Decision {
        Saturation::Verdict verdict = Saturation::Verdict::Incomplete;  ///< Never Paused.
        Saturation* search = nullptr;  ///< Null if the verdict is Limited, or if no strategy is left (Incomplete).
    };
    /// Runs turns until one decides: Refuted or Saturated. May be called again after Refuted, if no proof could be made
    /// of that refutation; its strategy gets no more turns.
    Decision next();
    /// The limit behind the verdict Limited.
    [[nodiscard]] base::LimitReached reached() const { return reached_; }

private:
    struct Runner {
        Strategy strategy;
        std::unique_ptr<base::LimitWatch> watch;
        std::unique_ptr<Saturation> search;
        std::size_t rounds = 0;  ///< Finished turns.
        bool isBusy = false;
        bool isOver = false;                         ///< Gets no more turns.
        std::optional<Saturation::Verdict> verdict;  ///< Of the last turn, if that decides and was not taken yet.
    };

    void work(const std::stop_token& stop);
    [[nodiscard]] std::optional<std::size_t> nextTurn() const;
    void runTurn(std::size_t number, std::unique_lock<std::mutex>& lock, bool isCaller);
    [[nodiscard]] std::optional<Decision> decision();

    const logic::Theory& theory_;
    logic::StatementId goal_;
    base::LimitWatch clock_;
    std::stop_source cancel_;
    std::stop_callback<std::function<void()>> forwardStop_;
    std::size_t threads_;
    std::function<void(const Saturation&)> tick_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Runner> runners_;
    base::LimitReached reached_ = base::LimitReached::None;
    std::vector<std::jthread> helpers_;  ///< Last: joined before anything else goes.
};

}  // namespace byrne::prover
