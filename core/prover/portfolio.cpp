// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/portfolio.h"

#include <algorithm>

namespace byrne::prover {

namespace {

constexpr std::uint64_t kFirstTurn = 300'000;

}  // namespace

std::vector<Strategy> strategies() {
    Strategy balanced;
    balanced.triggers.goalBonus = 8;
    Strategy eager = balanced;
    eager.name = "witnesses first";
    eager.caseCost = 40;
    eager.guessCost = 10;
    return {balanced, eager};
}

Portfolio::Portfolio(std::vector<Strategy> strategies)
    : strategies_(std::move(strategies)), dropped_(strategies_.size(), false), work_(kFirstTurn) {}

bool Portfolio::isOver() const { return std::ranges::all_of(dropped_, [](bool dropped) { return dropped; }); }

Turn Portfolio::next() {
    while (true) {
        if (at_ == strategies_.size()) {
            at_ = 0;
            work_ *= 3;
        }
        const std::size_t number = at_++;
        if (!dropped_[number]) return {number, strategies_[number], work_};
    }
}

void Portfolio::drop(std::size_t number) { dropped_[number] = true; }

}  // namespace byrne::prover
