// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/advisers.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>
#include <thread>

#include "app/common/child_process.h"
#include "core/advice/axioms.h"
#include "core/advice/instances.h"
#include "core/advice/smtlib.h"
#include "core/prover/instance_proof.h"

namespace byrne::common {

using logic::StatementId;
using prover::Outcome;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array kAll{Adviser::Cvc5, Adviser::E, Adviser::Z3};
/// The search is alone for this part of the time, at most so many seconds: what is easy needs no advice.
constexpr double kAloneShare = 0.1;
constexpr double kMostAlone = 2;
/// Kept back for making and checking the proof.
constexpr double kMarginSeconds = 0.3;
/// Parts of the time that an adviser gets in the first and the second round.
constexpr std::array<double, 2> kShares{0.06, 0.25};

std::string programName(Adviser adviser) {
    switch (adviser) {
        case Adviser::Cvc5:
            return "cvc5";
        case Adviser::E:
            return "eprover";
        case Adviser::Z3:
            return "z3";
    }
    return {};
}

/// Asks advisers about one theorem until one of them leads to a proof.
class Consultation {
public:
    Consultation(const logic::Theory& theory, StatementId goal, const prover::Options& options,
                 const std::vector<Adviser>& advisers, std::stop_token stop)
        : theory_(theory), goal_(goal), options_(options), advisers_(advisers), stop_(std::move(stop)) {
        options_.onProgress = {};
        options_.limits.stop = stop_;
    }

    /// Nothing if they do not help.
    std::optional<Attempt> run() {
        waitALittle();
        for (const double share : kShares)
            for (const Adviser adviser : advisers_) {
                const double seconds = std::min(share * options_.limits.seconds, left());
                if (stop_.stop_requested() || seconds < 0.05) return std::nullopt;
                std::optional<Attempt> attempt = ask(adviser, theory_, seconds);
                if (attempt) return attempt;
            }
        return std::nullopt;
    }

    std::optional<Attempt> ask(Adviser adviser, const logic::Theory& theory, double seconds) {
        switch (adviser) {
            case Adviser::Cvc5:
                return askCvc5(theory, seconds);
            case Adviser::E:
                return askE(theory, seconds);
            case Adviser::Z3:
                return askZ3(theory, seconds);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] double left() const {
        const double elapsed = std::chrono::duration<double>(Clock::now() - start_).count();
        return options_.limits.seconds - kMarginSeconds - elapsed;
    }

    void waitALittle() {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        const double seconds = std::min(kMostAlone, kAloneShare * options_.limits.seconds);
        std::condition_variable_any().wait_for(lock, stop_, std::chrono::duration<double>(seconds),
                                               [] { return false; });
    }

    std::string output(Adviser adviser, const std::vector<std::string>& arguments, const std::string& problem,
                       double seconds) const {
        const std::optional<std::filesystem::path> program = programOf(adviser);
        if (!program) return {};
        const ChildLimits limits{seconds, options_.limits.memoryBytes, stop_};
        base::Result<ChildResult> result = runProgram(*program, arguments, limits, problem);
        return result && result->end == ChildResult::End::Exited ? std::move(result->output) : std::string();
    }

    std::optional<Attempt> askCvc5(const logic::Theory& theory, double seconds) {
        const std::string text =
            output(Adviser::Cvc5,
                   {"--lang=smt2", "--full-saturate-quant", "--produce-proofs", "--dump-instantiations",
                    "--print-inst=list", "--no-var-elim-quant", "--no-quant-alpha-equiv", "--miniscope-quant=off"},
                   advice::writeSmtlib(theory, goal_, {}), seconds);
        return fromInstances(Adviser::Cvc5, advice::readCvc5(theory, text));
    }

    std::optional<Attempt> askZ3(const logic::Theory& theory, double seconds) {
        const std::string text =
            output(Adviser::Z3, {"-in", "-smt2"}, advice::writeSmtlib(theory, goal_, {.asksForProof = true}), seconds);
        return fromInstances(Adviser::Z3, advice::readZ3(theory, text));
    }

    /// E's axioms make the problem small; then cvc5, if it is asked too, or the search may find what to do with them.
    std::optional<Attempt> askE(const logic::Theory& theory, double seconds) {
        const std::string text = output(Adviser::E, {"--auto-schedule", "--proof-object", "--tstp-format", "--silent"},
                                        advice::writeTptpProblem(theory, goal_), seconds);
        const std::vector<StatementId> used = advice::readUsedAxioms(theory, text);
        if (used.empty()) return std::nullopt;
        const logic::Theory small = advice::keepOnly(theory, goal_, used);
        if (std::ranges::find(advisers_, Adviser::Cvc5) != advisers_.end())
            if (std::optional<Attempt> attempt = askCvc5(small, std::min(seconds, left()))) return attempt;
        prover::Options options = options_;
        options.limits.seconds = std::min(2 * seconds, left());
        if (options.limits.seconds <= 0) return std::nullopt;
        return accepted(Adviser::E, prover::prove(small, goal_, options));
    }

    std::optional<Attempt> fromInstances(Adviser adviser, const std::vector<prover::HerbrandInstance>& instances) {
        if (instances.empty() || left() <= 0) return std::nullopt;
        prover::Options options = options_;
        options.limits.seconds = left();
        return accepted(adviser, prover::proveFromInstances(theory_, goal_, instances, options));
    }

    [[nodiscard]] std::optional<Attempt> accepted(Adviser adviser, Outcome outcome) const {
        if (!outcome.proof) return std::nullopt;
        outcome.engine = "saturate+" + nameOf(adviser);
        outcome.proof->engine = outcome.engine;
        Attempt attempt = checkedAttempt(theory_, goal_, std::move(outcome));
        return attempt.isProved() ? std::optional(std::move(attempt)) : std::nullopt;
    }

    const logic::Theory& theory_;
    StatementId goal_;
    prover::Options options_;
    const std::vector<Adviser>& advisers_;
    std::stop_token stop_;
    Clock::time_point start_ = Clock::now();
};

bool isDecided(prover::Status status) {
    return status == prover::Status::Theorem || status == prover::Status::CounterSatisfiable;
}

}  // namespace

std::string nameOf(Adviser adviser) { return adviser == Adviser::E ? "e" : programName(adviser); }

std::optional<std::filesystem::path> programOf(Adviser adviser) { return findProgram(programName(adviser)); }

base::Result<std::vector<Adviser>> parseAdvisers(std::string_view text) {
    std::vector<Adviser> chosen;
    if (text.empty() || text == "none") return chosen;
    if (text == "auto") {
        for (const Adviser adviser : kAll)
            if (programOf(adviser)) chosen.push_back(adviser);
        return chosen;
    }
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string name(text.substr(begin, end - begin));
        const auto adviser = std::ranges::find_if(kAll, [&](Adviser each) { return nameOf(each) == name; });
        if (adviser == kAll.end())
            return base::failure(base::Error::Kind::Input, "there is no adviser '" + name +
                                                               "'; say none, auto, or some of cvc5, e, z3 with commas");
        if (!programOf(*adviser))
            return base::failure(base::Error::Kind::Input, "the adviser " + name + " is not installed: there is no " +
                                                               programName(*adviser) + " in the folders of PATH");
        if (std::ranges::find(chosen, *adviser) == chosen.end()) chosen.push_back(*adviser);
        begin = end + 1;
    }
    return chosen;
}

std::optional<Attempt> askAdviser(Adviser adviser, const logic::Theory& theory, StatementId theorem,
                                  const prover::Options& options) {
    const std::vector<Adviser> only{adviser};
    return Consultation(theory, theorem, options, only, options.limits.stop)
        .ask(adviser, theory, options.limits.seconds / 2);
}

Attempt proveWithAdvisers(const logic::Theory& theory, StatementId theorem, const prover::Options& options,
                          const std::vector<Adviser>& advisers) {
    if (advisers.empty()) return common::prove(theory, theorem, options);
    std::stop_source searchStop;
    std::stop_source adviceStop;
    const std::stop_callback stopBoth(options.limits.stop, [&] {
        searchStop.request_stop();
        adviceStop.request_stop();
    });
    std::optional<Attempt> advised;
    Attempt own;
    {
        const std::jthread thread([&] {
            try {
                advised = Consultation(theory, theorem, options, advisers, adviceStop.get_token()).run();
            } catch (const std::bad_alloc&) {
                advised.reset();
            }
            if (advised) searchStop.request_stop();
        });
        const auto endAdvice = [&] { adviceStop.request_stop(); };
        try {
            prover::Options alone = options;
            alone.limits.stop = searchStop.get_token();
            own = common::prove(theory, theorem, alone);
        } catch (...) {
            endAdvice();
            throw;
        }
        if (isDecided(own.outcome.status)) endAdvice();
    }
    if (!isDecided(own.outcome.status) && advised) return std::move(*advised);
    return own;
}

}  // namespace byrne::common
