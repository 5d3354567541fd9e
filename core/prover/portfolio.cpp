// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/portfolio.h"

#include <algorithm>
#include <chrono>

namespace byrne::prover {

namespace {

constexpr std::uint64_t kFirstTurn = 400'000;
constexpr std::uint64_t kLongestTurn = std::uint64_t{1} << 50;
constexpr const char* kCheapestFirst = "useful witnesses, cheapest first";
constexpr const char* kDirected = "directed";
constexpr const char* kWitnessesFirst = "witnesses first";

}  // namespace

std::vector<Strategy> strategies() {
    Strategy useful;
    useful.name = "useful witnesses, cases first";
    useful.triggers.goalBonus = 12;
    useful.triggers.usefulBonus = 12;
    useful.delaysDomain = true;

    Strategy cheapest;
    cheapest.name = kCheapestFirst;
    cheapest.triggers.goalBonus = 14;
    cheapest.triggers.usefulBonus = 10;
    cheapest.caseCost = 10;
    cheapest.guessCost = 10;
    cheapest.generationCost = 6;
    cheapest.repeatCost = 2;
    cheapest.batch = 2;
    cheapest.cheapestFirst = true;
    cheapest.delaysDomain = true;

    Strategy casesFirst;
    casesFirst.name = "cases first";
    casesFirst.triggers.goalBonus = 8;

    Strategy directed;
    directed.name = kDirected;
    directed.triggers.goalBonus = 10;
    directed.caseCost = 20;
    directed.guessCost = 30;
    directed.domainCost = 60;
    directed.generationCost = 4;
    directed.spreadCost = 1;
    directed.batch = 3;

    Strategy wary;
    wary.name = "few witnesses, proper cases first";
    wary.triggers.goalBonus = 16;
    wary.batch = 2;
    wary.degenerateFirst = false;

    Strategy witnessesFirst;
    witnessesFirst.name = kWitnessesFirst;
    witnessesFirst.caseCost = 40;
    witnessesFirst.guessCost = 10;
    witnessesFirst.domainCost = 60;
    witnessesFirst.genericCost = 0;

    Strategy backwards = casesFirst;
    backwards.name = "backwards too";
    backwards.triggers.contrapositiveOfAll = true;
    backwards.genericCost = 0;
    backwards.triggers.usesSorts = false;  // One search must be complete.
    return {useful, casesFirst, cheapest, directed, wary, witnessesFirst, backwards};
}

std::vector<Strategy> secondOpinions() {
    std::vector<Strategy> chosen;
    for (Strategy& strategy : strategies())
        if (strategy.name == kCheapestFirst || strategy.name == kDirected || strategy.name == kWitnessesFirst)
            chosen.push_back(std::move(strategy));
    return chosen;
}

std::uint64_t workOfRound(std::size_t round) {
    std::uint64_t work = kFirstTurn;
    for (std::size_t i = 0; i < round && work < kLongestTurn; ++i) work *= 2;
    return work;
}

Portfolio::Portfolio(const logic::Theory& theory, logic::StatementId goal, std::vector<Strategy> strategies,
                     const base::Limits& limits, std::size_t threads)
    : theory_(theory),
      goal_(goal),
      clock_(limits),
      forwardStop_(limits.stop, std::function<void()>([this] { cancel_.request_stop(); })),
      threads_(std::max<std::size_t>(1, threads)) {
    runners_.resize(strategies.size());
    for (std::size_t i = 0; i < strategies.size(); ++i) runners_[i].strategy = std::move(strategies[i]);
}

Portfolio::~Portfolio() {
    cancel_.request_stop();
    for (std::jthread& helper : helpers_) helper.request_stop();
    changed_.notify_all();
}

/// The first turn, in the order of rounds and strategies, that can start and could still count; mutex_ is held.
std::optional<std::size_t> Portfolio::nextTurn() const {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < runners_.size(); ++i) {
        if (runners_[i].isOver) continue;
        if (!first || runners_[i].rounds < runners_[*first].rounds) {
            const bool isFree = !runners_[i].isBusy && !runners_[i].verdict;
            if (isFree) first = i;
        }
    }
    if (!first) return std::nullopt;
    // Not beyond a turn that decides.
    for (std::size_t i = 0; i < runners_.size(); ++i) {
        const Runner& other = runners_[i];
        if (!other.verdict) continue;
        const std::size_t round = other.rounds - 1;
        if (runners_[*first].rounds > round || (runners_[*first].rounds == round && *first > i)) return std::nullopt;
    }
    return first;
}

void Portfolio::runTurn(std::size_t number, std::unique_lock<std::mutex>& lock, bool isCaller) {
    Runner& runner = runners_[number];
    runner.isBusy = true;
    const std::uint64_t work = workOfRound(runner.rounds);
    lock.unlock();
    if (!runner.search) {
        base::Limits limits = clock_.limits();
        limits.seconds = clock_.remainingSeconds();
        limits.stop = cancel_.get_token();
        runner.watch = std::make_unique<base::LimitWatch>(limits);
        runner.search = std::make_unique<Saturation>(theory_, goal_, runner.strategy, *runner.watch);
    }
    if (isCaller && tick_)
        runner.search->onTick([&] { tick_(*runner.search); });
    else
        runner.search->onTick({});
    const Saturation::Verdict verdict = runner.search->run(work);
    lock.lock();
    runner.isBusy = false;
    ++runner.rounds;
    if (verdict == Saturation::Verdict::Refuted || verdict == Saturation::Verdict::Saturated) runner.verdict = verdict;
    if (verdict == Saturation::Verdict::Incomplete) runner.isOver = true;
    if (verdict == Saturation::Verdict::Limited) {
        runner.isOver = true;
        if (reached_ == base::LimitReached::None) reached_ = runner.watch->reached();
    }
    changed_.notify_all();
}

/// What can be said now: the first turn that decides, if every turn before it is done; mutex_ is held.
std::optional<Portfolio::Decision> Portfolio::decision() {
    std::size_t first = runners_.size();
    for (std::size_t i = 0; i < runners_.size(); ++i)
        if (runners_[i].verdict && (first == runners_.size() || runners_[i].rounds < runners_[first].rounds)) first = i;
    if (first < runners_.size()) {
        const std::size_t round = runners_[first].rounds - 1;
        for (std::size_t i = 0; i < runners_.size(); ++i) {
            const Runner& other = runners_[i];
            if (i == first || other.isOver || other.verdict) continue;
            const std::size_t due = i < first ? round + 1 : round;
            if (other.rounds < due && reached_ == base::LimitReached::None) return std::nullopt;
        }
        Runner& runner = runners_[first];
        const Decision decision{*runner.verdict, runner.search.get()};
        runner.verdict.reset();
        runner.isOver = true;
        return decision;
    }
    if (reached_ != base::LimitReached::None) return Decision{Saturation::Verdict::Limited, nullptr};
    const bool isOver = std::ranges::all_of(runners_, [](const Runner& runner) { return runner.isOver; });
    return isOver ? std::optional(Decision{}) : std::nullopt;
}

void Portfolio::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested() && reached_ == base::LimitReached::None) {
        if (const auto turn = nextTurn())
            runTurn(*turn, lock, false);
        else
            changed_.wait_for(lock, std::chrono::milliseconds(50));
    }
}

Portfolio::Decision Portfolio::next() {
    while (helpers_.size() + 1 < threads_) helpers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    std::unique_lock lock(mutex_);
    while (true) {
        if (const auto decided = decision()) return *decided;
        if (const auto turn = nextTurn())
            runTurn(*turn, lock, true);
        else
            changed_.wait_for(lock, std::chrono::milliseconds(50));
    }
}

}  // namespace byrne::prover
