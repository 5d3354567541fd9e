// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/prover.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include "core/prover/portfolio.h"
#include "core/prover/proof_maker.h"
#include "core/prover/saturation.h"

namespace byrne::prover {

namespace {

using Verdict = Saturation::Verdict;

/// Calls the caller's progress function every 50 ms at most.
class Reporter {
public:
    Reporter(const Options& options, const base::LimitWatch& watch) : options_(options), watch_(watch) {}

    void report(const std::string& phase, const Saturation* search) {
        const double now = watch_.elapsedSeconds();
        if (search != nullptr) search->describe(last_);
        last_.phase = phase;
        last_.seconds = now;
        if (!options_.onProgress || now < next_) return;
        next_ = now + 0.05;
        options_.onProgress(last_);
    }
    [[nodiscard]] const Progress& last() const { return last_; }

private:
    const Options& options_;
    const base::LimitWatch& watch_;
    Progress last_;
    double next_ = 0;
};

/// The part of the time kept back for minimising and writing a refutation that is found late.
base::Limits searchLimits(const base::Limits& limits) {
    base::Limits search = limits;
    search.seconds = limits.seconds - std::min(0.5, limits.seconds * 0.1);
    return search;
}

base::Limits remaining(const base::Limits& limits, const base::LimitWatch& watch) {
    base::Limits rest = limits;
    rest.seconds = std::max(0.0, limits.seconds - watch.elapsedSeconds() - 0.02);
    return rest;
}

Outcome limited(base::LimitReached reached, const base::Limits& limits) {
    Outcome outcome;
    switch (reached) {
        case base::LimitReached::Stop:
            outcome.status = Status::Stopped;
            outcome.reason = "The search was stopped.";
            break;
        case base::LimitReached::Memory:
            outcome.status = Status::GaveUp;
            outcome.reason = "The memory limit of " + std::to_string(limits.memoryBytes >> 20) + " MB was reached.";
            break;
        default:
            outcome.status = Status::Timeout;
            outcome.reason = "No proof was found within the time limit.";
    }
    return outcome;
}

class Search {
    static constexpr std::size_t kMostRelated = 3000;
    static constexpr std::size_t kMostRelatedForShortest = 20'000;
    // When and how long other strategies are asked for a shorter proof, in steps and in work of a search.
    static constexpr std::size_t kLong = 8;
    static constexpr std::size_t kLongWithCases = 4;
    static constexpr std::size_t kManyBranches = 6;   ///< Then each further proof costs too much.
    static constexpr std::uint64_t kOpinionWork = 2;  ///< Times what the first proof took.
    static constexpr std::uint64_t kLeastOpinionWork = 20'000;
    static constexpr std::uint64_t kMostOpinionWork = 400'000;
    static constexpr double kOpinionShare = 0.1;  ///< Of the time that is left, each.

public:
    Search(const logic::Theory& theory, logic::StatementId goal, const Options& options)
        : theory_(theory),
          goal_(goal),
          options_(options),
          total_(options.limits),
          reporter_(options, total_),
          portfolio_(theory, goal, strategies(), searchLimits(options.limits), options.threads) {}

    Outcome run() {
        portfolio_.onTick([this](const Saturation& search) { reporter_.report("searching", &search); });
        while (true) {
            const Portfolio::Decision decision = portfolio_.next();
            if (decision.search != nullptr) reporter_.report("searching", decision.search);
            switch (decision.verdict) {
                case Verdict::Limited:
                    return finish(limited(portfolio_.reached(), options_.limits));
                case Verdict::Saturated:
                    return finish(saturated());
                case Verdict::Refuted:
                    if (auto outcome = theorem(*decision.search)) return finish(std::move(*outcome));
                    hasUnwritten_ = true;
                    break;
                default:
                    return finish(exhausted());
            }
        }
    }

private:
    std::optional<Outcome> theorem(Saturation& search) {
        FoundProof found = write(search, isShortest() ? Effort::Shortest : Effort::Readable);
        if (!found.proof) return std::nullopt;
        if (isWorthAnother(*found.proof)) askOthers(search, found);
        Outcome outcome;
        outcome.status = Status::Theorem;
        outcome.proof = std::move(*found.proof);
        outcome.proof->engine = engineName();
        if (isShortest()) outcome.reason = std::move(found.howShort);
        return outcome;
    }

    FoundProof write(Saturation& search, Effort effort) {
        reporter_.report("writing the proof", &search);
        Refutation refutation{search.refutation(), {}, search.terms(), search.atoms(), {}, search.someObject()};
        refutation.related =
            search.related(refutation.instances, isShortest() ? kMostRelatedForShortest : kMostRelated);
        for (std::size_t i = 0; i < theory_[goal_].formula.universalCount; ++i)
            refutation.parameters.push_back(search.parameter(i));
        return makeProof(theory_, goal_, refutation, effort, remaining(options_.limits, total_));
    }

    [[nodiscard]] static bool isWorthAnother(const proof::Proof& proof) {
        const std::size_t steps = proof::stepCount(proof);
        const std::size_t branches = proof::branchCount(proof);
        return branches <= kManyBranches && (steps >= kLong || (steps >= kLongWithCases && branches > 1));
    }

    /// Other strategies find other proofs; the shortest is kept.
    void askOthers(const Saturation& first, FoundProof& best) {
        const std::uint64_t work = std::clamp(kOpinionWork * first.work(), kLeastOpinionWork, kMostOpinionWork);
        for (const Strategy& strategy : secondOpinions()) {
            if (strategy.name == first.strategyName()) continue;
            base::Limits limits = remaining(options_.limits, total_);
            limits.seconds *= kOpinionShare;
            base::LimitWatch watch(limits);
            Saturation search(theory_, goal_, strategy, watch);
            search.onTick([&] { reporter_.report("shortening the proof", nullptr); });
            if (search.run(work) != Verdict::Refuted) continue;
            FoundProof found = write(search, isShortest() ? Effort::Shortest : Effort::Draft);
            if (found.proof && proof::stepCount(*found.proof) < proof::stepCount(*best.proof)) best = std::move(found);
        }
    }

    [[nodiscard]] bool isShortest() const { return options_.engine == Engine::Shortest; }
    [[nodiscard]] std::string engineName() const { return isShortest() ? "shortest" : "saturate"; }

    [[nodiscard]] Outcome exhausted() const {
        Outcome outcome;
        outcome.status = Status::GaveUp;
        outcome.reason = hasUnwritten_ ? "A contradiction was found, but no forward proof could be made of it."
                                       : "Nothing more follows within the bound on nested terms.";
        return outcome;
    }

    static Outcome saturated() {
        Outcome outcome;
        outcome.status = Status::CounterSatisfiable;
        outcome.reason = "Everything that follows was drawn; the goal is not among it.";
        return outcome;
    }

    Outcome finish(Outcome outcome) {
        outcome.engine = engineName();
        outcome.statistics = reporter_.last();
        outcome.statistics.seconds = total_.elapsedSeconds();
        return outcome;
    }

    const logic::Theory& theory_;
    logic::StatementId goal_;
    const Options& options_;
    base::LimitWatch total_;
    Reporter reporter_;
    Portfolio portfolio_;
    bool hasUnwritten_ = false;  ///< Some refutation could not be replayed forwards.
};

}  // namespace

Outcome prove(const logic::Theory& theory, logic::StatementId goal, const Options& options) {
    return Search(theory, goal, options).run();
}

}  // namespace byrne::prover
