// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which strategies are tried, and for how long at a time. Turns are measured in work, not in seconds, so that the
// same problem takes the same course on every machine.
#pragma once

#include <vector>

#include "core/prover/saturation.h"

namespace byrne::prover {

struct Turn {
    std::size_t number = 0;  ///< Of the strategy.
    Strategy strategy;
    std::uint64_t work = 0;
};

/// The strategies of the engine "saturate", the most successful first.
[[nodiscard]] std::vector<Strategy> strategies();

/// Gives each strategy turns in rotation, each round longer than the one before.
class Portfolio {
public:
    explicit Portfolio(std::vector<Strategy> strategies);

    [[nodiscard]] bool isOver() const;
    /// Precondition: not over.
    [[nodiscard]] Turn next();
    /// The strategy is at its end; it gets no more turns.
    void drop(std::size_t number);

private:
    std::vector<Strategy> strategies_;
    std::vector<bool> dropped_;
    std::size_t at_ = 0;
    std::uint64_t work_;
};

}  // namespace byrne::prover
