// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/abduction.h"

#include <algorithm>
#include <map>

#include "core/assist/abduction_candidates.h"
#include "core/assist/abduction_shapes.h"
#include "core/assist/subgoal.h"
#include "core/checker/checker.h"
#include "core/prover/prover.h"

namespace byrne::assist {

namespace {

using logic::Literal;

constexpr std::size_t kMostCandidates = 120;
constexpr std::size_t kMostShaped = 200;
/// So many more than asked for are looked at, so that the best of them can be chosen.
constexpr std::size_t kSurplus = 3;
/// Most of what can be proved at all is proved at once; only then is more time worth while.
constexpr double kFirstSeconds = 0.05;
/// For the comparison of what was found.
constexpr double kCompareSeconds = 0.1;
/// Facts that leave out an object of which nothing is known come later by this much.
constexpr double kUnmentionedCost = 4;

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
        seconds_ = query_.secondsEach;
        if (proves(situation_.facts, nullptr, situation_.goal)) return {};
        const std::vector<Candidate> candidates = allCandidates();
        std::size_t tried = 0;
        std::vector<bool> isDone(candidates.size());
        for (const double seconds : {kFirstSeconds, query_.secondsEach}) {
            seconds_ = seconds;
            for (std::size_t i = 0; i < candidates.size() && !isEnough(); ++i) {
                if (isDone[i]) continue;
                isDone[i] = consider(candidates[i].literal) || seconds == query_.secondsEach;
                if (query_.onProgress) query_.onProgress(std::min(++tried, candidates.size()), candidates.size());
            }
        }
        return ranked();
    }

private:
    [[nodiscard]] bool isEnough() { return watch_.look() || found_.size() >= query_.most * kSurplus; }

    /// Those read off the axioms and those told by their shape, the likeliest first; never the goal itself.
    std::vector<Candidate> allCandidates() {
        std::map<Literal, double> costs;
        const std::vector<logic::VariableId> unmentioned = unmentionedObjects(situation_);
        const auto add = [&](const std::vector<Candidate>& more) {
            for (const Candidate& each : more) {
                if (isGoal(each.literal)) continue;
                const auto isMissed = [&](logic::VariableId object) {
                    return std::ranges::find(each.literal.arguments, logic::Term(object)) ==
                           each.literal.arguments.end();
                };
                const double cost = each.cost + (std::ranges::any_of(unmentioned, isMissed) ? kUnmentionedCost : 0);
                const auto [place, isNew] = costs.emplace(each.literal, cost);
                if (!isNew) place->second = std::min(place->second, cost);
            }
        };
        add(missingCandidates(theory_, theorem_, proof_, situation_, kMostCandidates, watch_));
        add(shapedCandidates(theory_, theorem_, situation_, kMostShaped));
        std::vector<Candidate> candidates;
        for (const auto& [literal, cost] : costs) candidates.push_back({literal, 1, cost});
        std::ranges::stable_sort(candidates, {}, &Candidate::cost);
        return candidates;
    }

    [[nodiscard]] bool isGoal(const Literal& literal) const {
        return std::ranges::any_of(situation_.goal, [&](const logic::Disjunct& disjunct) {
            return disjunct.literals.size() == 1 && disjunct.literals.front() == literal;
        });
    }

    /// Steps of a proof of `goal` from `facts` and `extra`; nullopt if none was found.
    std::optional<std::size_t> proves(const std::vector<const proof::Fact*>& facts, const Literal* extra,
                                      const std::vector<logic::Disjunct>& goal) {
        Situation here = situation_;
        here.facts = facts;
        const proof::Fact assumed{proof::FactId(), extra == nullptr ? Literal() : *extra, {}};
        if (extra != nullptr) here.facts.push_back(&assumed);
        const Subgoal subgoal = subgoalOf(theory_, theorem_, proof_, here, goal);
        prover::Options options;
        options.limits.seconds = std::min(seconds_, std::max(0.01, watch_.remainingSeconds()));
        options.limits.memoryBytes = query_.limits.memoryBytes;
        options.limits.stop = query_.limits.stop;
        const prover::Outcome outcome = prover::prove(subgoal.theory, subgoal.statement, options);
        if (!outcome.proof || !checker::check(subgoal.theory, subgoal.statement, *outcome.proof).isProved())
            return std::nullopt;
        return proof::stepCount(*outcome.proof);
    }

    /// Whether all is known about this candidate.
    bool consider(const Literal& literal) {
        if (std::ranges::any_of(found_, [&](const MissingFact& each) { return isSameSaid(each.literal, literal); }))
            return true;
        const std::optional<std::size_t> steps = proves(situation_.facts, &literal, situation_.goal);
        if (!steps) return false;
        // What makes the hypotheses impossible proves everything.
        if (proves(situation_.facts, &literal, {})) return true;
        if (query_.isPlausible && !query_.isPlausible(literal)) return true;
        const bool saysGoalAgain = proves({}, &literal, situation_.goal).has_value();
        found_.push_back({literal, *steps, saysGoalAgain});
        return true;
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

    /// One of each set of facts that say the same here. What does not say the goal again comes first, and what asks for
    /// less comes before what it follows from.
    std::vector<MissingFact> ranked() {
        seconds_ = kCompareSeconds;
        std::ranges::stable_sort(found_, {}, [](const MissingFact& each) { return each.saysGoalAgain; });
        std::vector<std::size_t> kept;
        std::vector<bool> isStronger(found_.size());
        for (std::size_t i = 0; i < found_.size() && kept.size() < query_.most; ++i) {
            bool isSame = false;
            std::vector<bool> stronger = isStronger;
            for (const std::size_t j : kept) {
                if (watch_.look() || found_[i].saysGoalAgain != found_[j].saysGoalAgain) continue;
                const bool down = follows(j, i);
                const bool up = follows(i, j);
                isSame = isSame || (down && up);
                if (down && !up) stronger[i] = true;
                if (up && !down) stronger[j] = true;
            }
            if (isSame) continue;
            isStronger = std::move(stronger);
            kept.push_back(i);
        }
        std::ranges::stable_sort(kept, {}, [&](std::size_t i) {
            return std::pair(found_[i].saysGoalAgain, static_cast<bool>(isStronger[i]));
        });
        std::vector<MissingFact> ranked;
        for (const std::size_t i : kept) ranked.push_back(found_[i]);
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
    double seconds_ = 0;  ///< For one call of the prover, at present.
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
