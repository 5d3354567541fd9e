// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/abduction.h"

#include <algorithm>

#include "core/assist/abduction_candidates.h"
#include "core/assist/subgoal.h"
#include "core/checker/checker.h"
#include "core/prover/prover.h"

namespace byrne::assist {

namespace {

using logic::Literal;

constexpr std::size_t kMostCandidates = 120;
/// So many more than asked for are looked at, so that the best of them can be chosen.
constexpr std::size_t kSurplus = 3;

class Abduction {
public:
    Abduction(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
              const Situation& situation, const AbductionQuery& query)
        : theory_(theory),
          theorem_(theorem),
          proof_(proof),
          situation_(situation),
          query_(query),
          watch_(query.limits) {}

    std::vector<MissingFact> run() {
        if (proves(situation_.facts, nullptr, situation_.goal)) return {};
        const std::vector<Candidate> candidates =
            missingCandidates(theory_, theorem_, proof_, situation_, kMostCandidates, watch_);
        std::size_t tried = 0;
        for (const Candidate& candidate : candidates) {
            if (watch_.look() || found_.size() >= query_.most * kSurplus) break;
            consider(candidate.literal);
            if (query_.onProgress) query_.onProgress(++tried, candidates.size());
        }
        return ranked();
    }

private:
    /// Steps of a proof of `goal` from `facts` and `extra`; nullopt if none was found.
    std::optional<std::size_t> proves(const std::vector<const proof::Fact*>& facts, const Literal* extra,
                                      const std::vector<logic::Disjunct>& goal) {
        Situation here = situation_;
        here.facts = facts;
        const proof::Fact assumed{proof::FactId(), extra == nullptr ? Literal() : *extra, {}};
        if (extra != nullptr) here.facts.push_back(&assumed);
        const Subgoal subgoal = subgoalOf(theory_, theorem_, proof_, here, goal);
        prover::Options options;
        options.limits.seconds = std::min(query_.secondsEach, std::max(0.01, watch_.remainingSeconds()));
        options.limits.memoryBytes = query_.limits.memoryBytes;
        options.limits.stop = query_.limits.stop;
        const prover::Outcome outcome = prover::prove(subgoal.theory, subgoal.statement, options);
        if (!outcome.proof || !checker::check(subgoal.theory, subgoal.statement, *outcome.proof).isProved())
            return std::nullopt;
        return proof::stepCount(*outcome.proof);
    }

    void consider(const Literal& literal) {
        if (query_.isPlausible && !query_.isPlausible(literal)) return;
        if (std::ranges::any_of(found_, [&](const MissingFact& each) { return isSameSaid(each.literal, literal); }))
            return;
        const std::optional<std::size_t> steps = proves(situation_.facts, &literal, situation_.goal);
        if (!steps) return;
        // What makes the hypotheses impossible proves everything.
        if (proves(situation_.facts, &literal, {})) return;
        const bool saysGoalAgain = proves({}, &literal, situation_.goal).has_value();
        found_.push_back({literal, *steps, saysGoalAgain});
    }

    /// The same predicate of the same objects in another order, each following from the other.
    bool isSameSaid(const Literal& a, const Literal& b) {
        if (a.predicate != b.predicate || a.positive != b.positive) return false;
        std::vector<logic::Term> left = a.arguments;
        std::vector<logic::Term> right = b.arguments;
        std::ranges::sort(left);
        std::ranges::sort(right);
        if (left != right) return false;
        return proves(situation_.facts, &a, {logic::Disjunct{{}, {b}}}).has_value();
    }

    std::vector<MissingFact> ranked() {
        std::ranges::stable_sort(found_, {}, [](const MissingFact& each) { return each.saysGoalAgain; });
        // What follows from another one that was found asks for less.
        std::vector<bool> isStronger(found_.size());
        for (std::size_t i = 0; i < found_.size() && !watch_.look(); ++i)
            for (std::size_t j = 0; j < found_.size(); ++j)
                if (i != j && !isStronger[j] && !found_[j].saysGoalAgain && follows(j, i) && !follows(i, j))
                    isStronger[i] = true;
        std::vector<MissingFact> ranked;
        for (const bool strong : {false, true})
            for (std::size_t i = 0; i < found_.size(); ++i)
                if (isStronger[i] == strong && ranked.size() < query_.most) ranked.push_back(found_[i]);
        return ranked;
    }
    /// found_[to] from found_[from].
    bool follows(std::size_t to, std::size_t from) {
        return proves(situation_.facts, &found_[from].literal, {logic::Disjunct{{}, {found_[to].literal}}}).has_value();
    }

    const logic::Theory& theory_;
    logic::StatementId theorem_;
    const proof::Proof& proof_;
    const Situation& situation_;
    const AbductionQuery& query_;
    base::LimitWatch watch_;
    std::vector<MissingFact> found_;
};

}  // namespace

std::vector<MissingFact> findMissing(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                     proof::StepId place, const AbductionQuery& query) {
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, place);
    if (!situation) return {};
    return Abduction(theory, theorem, proof, *situation, query).run();
}

}  // namespace byrne::assist
