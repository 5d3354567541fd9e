// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/abduction_candidates.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "core/assist/uses.h"

namespace byrne::assist {

namespace {

using logic::Literal;

constexpr std::size_t kDeepestTerm = 4;
constexpr std::size_t kMostKnown = 400;  ///< Facts known or following at once; more would drown the search.
constexpr std::size_t kRounds = 2;
constexpr std::size_t kMostRegressed = 300;

/// What follows from the known facts in a step or two without new objects and cases, as facts that only live here.
class Closure {
public:
    Closure(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof, Situation situation,
            base::LimitWatch& watch)
        : situation_(std::move(situation)) {
        for (const proof::Fact* fact : situation_.facts) known_.insert(fact->literal);
        UseQuery query;
        query.mostEach = 40;
        for (std::size_t round = 0; round < kRounds; ++round)
            for (const Use& use : findUses(theory, theorem, proof, situation_, query, watch))
                add(theory[use.statement].formula, use);
    }

    [[nodiscard]] const Situation& situation() const { return situation_; }
    [[nodiscard]] bool knows(const Literal& literal) const {
        return literal.isReflexiveEquality() || known_.contains(literal) ||
               (literal.isEquality() && known_.contains(turned(literal)));
    }

private:
    static Literal turned(const Literal& equality) {
        return {equality.positive, equality.predicate, {equality.arguments[1], equality.arguments[0]}};
    }

    void add(const logic::CoherentFormula& formula, const Use& use) {
        if (formula.conclusion.size() != 1 || !formula.conclusion[0].witnesses.empty()) return;
        for (const Literal& literal : formula.conclusion[0].literals) {
            if (situation_.facts.size() >= kMostKnown) return;
            Literal fact = logic::substitute(literal, use.instantiation);
            if (fact.isReflexiveEquality() || !known_.insert(fact).second) continue;
            facts_.push_back({proof::FactId(), std::move(fact), {}});
            situation_.facts.push_back(&facts_.back());
        }
    }

    Situation situation_;
    std::deque<proof::Fact> facts_;  // Grows without moving what it holds.
    std::set<Literal> known_;
};

class Regression {
public:
    Regression(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
               const Closure& closure, base::LimitWatch& watch)
        : theory_(theory), theorem_(theorem), proof_(proof), closure_(closure), watch_(watch) {}

    void run() {
        for (const logic::Disjunct& disjunct : closure_.situation().goal)
            for (const Literal& literal : disjunct.literals) open_.push_back({literal, 0});
        while (!open_.empty() && regressed_ < kMostRegressed && !watch_.poll()) {
            const auto [literal, depth] = open_.front();
            open_.pop_front();
            ++regressed_;
            backwards(literal, depth);
        }
        contradictions();
    }

    [[nodiscard]] std::map<Literal, Candidate> take() { return std::move(found_); }

private:
    void backwards(const Literal& literal, std::size_t depth) {
        UseQuery query;
        query.gives = literal;
        query.mostMissing = depth == 0 ? 3 : 2;
        query.mostFree = 1;
        query.mostEach = 60;
        query.workEach = 4000;
        for (const Use& use : findUses(theory_, theorem_, proof_, closure_.situation(), query, watch_))
            note(use, depth + 1);
    }

    /// What is impossible with one more fact: the goal then follows in the other case.
    void contradictions() {
        UseQuery query;
        query.mostMissing = 1;
        query.mostEach = 20;
        query.workEach = 4000;
        for (const Use& use : findUses(theory_, theorem_, proof_, closure_.situation(), query, watch_)) {
            if (use.missing.size() != 1) continue;
            const auto& conclusion = theory_[use.statement].formula.conclusion;
            if (conclusion.empty()) add(use.missing.front().negated(), 2, 1);
        }
    }

    void note(const Use& use, std::size_t depth) {
        for (const Literal& literal : use.missing) {
            const bool speaksOfGoalObjects =
                literal.arguments.end() != std::ranges::find_if(literal.arguments, [&](const logic::Term& term) {
                    return term.isVariable() && term.variable().index() >= proof_.variables.size();
                });
            if (speaksOfGoalObjects) continue;
            add(literal, depth, use.missing.size());
            if (depth < kDeepestTerm && queued_.insert(literal).second) open_.push_back({literal, depth});
        }
    }

    void add(const Literal& literal, std::size_t depth, std::size_t missingTogether) {
        if (closure_.knows(literal) || closure_.knows(literal.negated())) return;
        const std::set<logic::Term> different(literal.arguments.begin(), literal.arguments.end());
        // Degenerate readings (one object twice) are rarely what was forgotten.
        const double repeated = static_cast<double>(literal.arguments.size() - different.size());
        const double kind = literal.isEquality() ? 0 : literal.positive ? 2 : 1;
        const double cost = 2.0 * static_cast<double>(depth) + 3.0 * static_cast<double>(missingTogether - 1) + kind +
                            2 * repeated + (literal.positive && literal.isEquality() ? 4 : 0);
        const auto [place, isNew] = found_.emplace(literal, Candidate{literal, depth, cost});
        if (!isNew && cost < place->second.cost) place->second = {literal, depth, cost};
    }

    const logic::Theory& theory_;
    logic::StatementId theorem_;
    const proof::Proof& proof_;
    const Closure& closure_;
    base::LimitWatch& watch_;
    std::deque<std::pair<Literal, std::size_t>> open_;
    std::set<Literal> queued_;
    std::size_t regressed_ = 0;
    std::map<Literal, Candidate> found_;
};

}  // namespace

std::vector<Candidate> missingCandidates(const logic::Theory& theory, logic::StatementId theorem,
                                         const proof::Proof& proof, const Situation& situation, std::size_t most,
                                         base::LimitWatch& watch) {
    const Closure closure(theory, theorem, proof, situation, watch);
    Regression regression(theory, theorem, proof, closure, watch);
    regression.run();
    std::map<Literal, Candidate> found = regression.take();
    // That two objects are different is forgotten most easily.
    for (std::size_t i = 0; i < situation.objects.size(); ++i)
        for (std::size_t j = i + 1; j < situation.objects.size(); ++j) {
            const Literal apart = logic::equality(situation.objects[i], situation.objects[j], false);
            if (!closure.knows(apart) && !closure.knows(apart.negated()))
                found.try_emplace(apart, Candidate{apart, 5, 9});
        }
    std::vector<Candidate> candidates;
    for (auto& [literal, candidate] : found) candidates.push_back(std::move(candidate));
    std::ranges::stable_sort(candidates, {}, &Candidate::cost);
    if (candidates.size() > most) candidates.resize(most);
    return candidates;
}

}  // namespace byrne::assist
