// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/portfolio.h"

#include <algorithm>

namespace byrne::prover {

namespace {

constexpr std::uint64_t kFirstTurn = 100'000;

}  // namespace

std::vector<Strategy> strategies() {
    Strategy directed;
    directed.name = "directed";
    directed.triggers.goalBonus = 10;
    directed.caseCost = 20;
    directed.guessCost = 30;
    directed.domainCost = 60;
    directed.generationCost = 4;
    directed.spreadCost = 1;
    directed.batch = 3;

    Strategy casesFirst;
    casesFirst.name = "cases first";
    casesFirst.triggers.goalBonus = 8;

    Strategy wary;
    wary.name = "few witnesses, proper cases first";
    wary.triggers.goalBonus = 16;
    wary.batch = 2;
    wary.degenerateFirst = false;

    Strategy witnessesFirst;
    witnessesFirst.name = "witnesses first";
    witnessesFirst.caseCost = 40;
    witnessesFirst.guessCost = 10;
    witnessesFirst.domainCost = 60;
    witnessesFirst.genericCost = 0;

    Strategy backwards = casesFirst;
    backwards.name = "backwards too";
    backwards.triggers.contrapositiveOfAll = true;
    backwards.genericCost = 0;
    backwards.triggers.usesSorts = false;  // One search must be complete.
    return {casesFirst, directed, wary, witnessesFirst, backwards};
}

Portfolio::Portfolio(std::vector<Strategy> strategies)
    : strategies_(std::move(strategies)), dropped_(strategies_.size(), false), work_(kFirstTurn) {}

bool Portfolio::isOver() const {
    return std::ranges::all_of(dropped_, [](bool dropped) { return dropped; });
}

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
