// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the goal asks for: subgoals that would give it in one or two steps backwards, and the existential axioms whose
// witnesses could serve there. Such instances are preferred to others.
#include <algorithm>
#include <deque>
#include <set>

#include "core/prover/rule.h"

namespace byrne::prover {

namespace {

constexpr std::size_t kMostSubgoals = 400;
constexpr std::size_t kMostTriggers = 400;
constexpr std::size_t kDeepest = 2;
constexpr std::uint32_t kFree = base::Id<struct NoTag>::kNone;

/// A positive literal wanted: each argument is a ground term or (invalid) free; `names` tells free ones apart.
struct Subgoal {
    logic::PredicateId predicate;
    std::vector<TermId> terms;
    std::vector<std::uint32_t> names;
    std::size_t depth = 0;

    [[nodiscard]] std::vector<std::uint32_t> key() const {
        std::vector<std::uint32_t> out{predicate.value};
        std::vector<std::uint32_t> seen;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (terms[i].isValid()) {
                out.push_back(terms[i].value);
                continue;
            }
            auto place = std::ranges::find(seen, names[i]);
            if (place == seen.end()) place = seen.insert(seen.end(), names[i]);
            out.push_back(0x80000000U + static_cast<std::uint32_t>(place - seen.begin()));
        }
        return out;
    }
    [[nodiscard]] bool isUseful() const {
        return std::ranges::any_of(terms, [](TermId t) { return t.isValid(); }) &&
               std::ranges::any_of(terms, [](TermId t) { return !t.isValid(); });
    }
    [[nodiscard]] bool isGround() const {
        return std::ranges::all_of(terms, [](TermId t) { return t.isValid(); });
    }
};

/// What a rule's variable stands for while its conclusion is laid on a subgoal.
struct Meaning {
    bool known = false;
    TermId term;
    std::uint32_t name = kFree;
};

bool layOn(const Pattern& conclusion, const Subgoal& subgoal, std::vector<Meaning>& meanings) {
    if (!conclusion.positive || conclusion.predicate != subgoal.predicate || !conclusion.isFlat()) return false;
    for (std::size_t i = 0; i < subgoal.terms.size(); ++i) {
        const PatternTerm& mine = conclusion.arguments[i];
        if (mine.isGround()) {
            if (subgoal.terms[i].isValid() && subgoal.terms[i] != mine.ground) return false;
            continue;
        }
        Meaning& meaning = meanings[mine.variable];
        const Meaning here{true, subgoal.terms[i], subgoal.names[i]};
        if (meaning.known && (meaning.term != here.term || (!here.term.isValid() && meaning.name != here.name)))
            return false;
        meaning = here;
    }
    return true;
}

Subgoal subgoalOf(const Pattern& premise, const std::vector<Meaning>& meanings, std::size_t depth) {
    constexpr std::uint32_t kOwnNames = 0x10000;
    Subgoal out{premise.predicate, {}, {}, depth};
    for (const PatternTerm& argument : premise.arguments) {
        const Meaning meaning =
            argument.isGround() ? Meaning{true, argument.ground, kFree} : meanings[argument.variable];
        out.terms.push_back(meaning.known ? meaning.term : TermId());
        out.names.push_back(meaning.known ? meaning.name
                                          : kOwnNames * static_cast<std::uint32_t>(depth) + argument.variable);
    }
    return out;
}

/// Breadth first from the goal backwards through rules with one plain conclusion.
std::vector<Subgoal> subgoals(const std::vector<Rule>& rules) {
    std::deque<Subgoal> open;
    std::set<std::vector<std::uint32_t>> seen;
    std::vector<Subgoal> out;
    const auto offer = [&](const Subgoal& subgoal) {
        if (subgoal.predicate == logic::Signature::kEquality || out.size() >= kMostSubgoals) return;
        if (!(subgoal.isUseful() || (subgoal.isGround() && subgoal.depth == 0))) return;
        if (!seen.insert(subgoal.key()).second) return;
        out.push_back(subgoal);
        open.push_back(subgoal);
    };
    for (const Rule& rule : rules)
        if (rule.isGoal)
            for (const Pattern& premise : rule.premises)
                if (premise.positive && premise.isFlat())
                    offer(subgoalOf(premise, std::vector<Meaning>(rule.variableCount), 0));
    while (!open.empty()) {
        const Subgoal subgoal = open.front();
        open.pop_front();
        if (subgoal.depth == kDeepest) continue;
        for (const Rule& rule : rules) {
            if (rule.isGoal || rule.disjuncts.size() != 1 || rule.hasWitnesses()) continue;
            for (const Pattern& conclusion : rule.disjuncts[0].literals) {
                std::vector<Meaning> meanings(rule.variableCount);
                if (!layOn(conclusion, subgoal, meanings)) continue;
                for (const Pattern& premise : rule.premises)
                    if (premise.positive && premise.isFlat()) offer(subgoalOf(premise, meanings, subgoal.depth + 1));
            }
        }
    }
    return out;
}

void fix(Pattern& pattern, const std::vector<Meaning>& meanings) {
    for (PatternTerm& argument : pattern.arguments)
        if (argument.isVariable() && meanings[argument.variable].known && meanings[argument.variable].term.isValid()) {
            argument.ground = meanings[argument.variable].term;
            argument.variable = kFree;
        }
    pattern.variables = variablesOf(pattern.arguments);
}

/// The witness must stand at a free place, and some other place must be given.
bool servesWitness(const Rule& rule, const PatternDisjunct& disjunct, const std::vector<Meaning>& meanings) {
    bool witness = false;
    for (const std::uint32_t variable : disjunct.witnesses) {
        if (!meanings[variable].known) continue;
        if (meanings[variable].term.isValid()) return false;
        witness = true;
    }
    bool given = false;
    for (std::uint32_t i = 0; i < rule.universalCount; ++i) given = given || meanings[i].term.isValid();
    return witness && given;
}

}  // namespace

void RuleBase::addGoalDirected(const TriggerOptions& options) {
    const std::vector<Subgoal> wanted = subgoals(rules_);
    std::set<std::vector<std::uint32_t>> seen;
    const std::size_t plain = triggers_.size();
    std::vector<Trigger> added;
    for (const Subgoal& subgoal : wanted)
        for (std::size_t t = 0; t < plain; ++t) {
            const Trigger& trigger = triggers_[t];
            const Rule& rule = rules_[trigger.rule.index()];
            if (!rule.hasWitnesses() || trigger.mode != TriggerMode::Forward || added.size() >= kMostTriggers) continue;
            for (const PatternDisjunct& disjunct : rule.disjuncts)
                for (const Pattern& literal : disjunct.literals) {
                    std::vector<Meaning> meanings(rule.variableCount);
                    if (!layOn(literal, subgoal, meanings) || !servesWitness(rule, disjunct, meanings)) continue;
                    Trigger directed = trigger;
                    std::vector<std::uint32_t> key{static_cast<std::uint32_t>(t)};
                    for (std::uint32_t i = 0; i < rule.universalCount; ++i) {
                        key.push_back(meanings[i].term.value);
                        if (meanings[i].term.isValid()) directed.fixed.emplace_back(i, meanings[i].term);
                    }
                    if (!seen.insert(key).second) continue;
                    for (Pattern& pattern : directed.match) fix(pattern, meanings);
                    directed.bonus = options.goalBonus;
                    directed.rematchOnEquality = false;  // the plain trigger sees to that
                    added.push_back(std::move(directed));
                }
        }
    triggers_.insert(triggers_.end(), added.begin(), added.end());
}

}  // namespace byrne::prover
