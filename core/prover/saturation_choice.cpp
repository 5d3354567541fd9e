// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/prover/saturation.h"

namespace byrne::prover {

/// Whether the clause fails in the model in which everything that is not known to hold does not hold.
bool Saturation::isOpenCase(const Task& task, bool& settledForGood) const {
    const Instance& instance = instances_[task.instance.index()];
    const std::uint32_t universals = instance.rule.isValid() ? (*rules_)[instance.rule].universalCount : 0;
    // An instance with terms that others represent now stands back for the one with their representatives. Terms that
    // the statement itself names do not count: no other instance speaks of them.
    for (std::uint32_t i = 0; i < universals; ++i)
        if (!classes_.isRepresentative(instance.binding[i])) return false;
    for (const GroundLiteral literal : propagator_.literals(task.clause)) {
        if (propagator_.isFalse(literal)) continue;
        if (propagator_.isTrue(literal)) {
            settledForGood = propagator_.level(literal.atom()) == 0;
            return false;
        }
        if (!literal.isPositive()) return false;
    }
    return true;
}

/// Whether the instance still wants its witnesses; `level` becomes the lowest level at which its premises hold.
/// `settledForGood`: it never will again.
bool Saturation::isOpenTask(InstanceId id, std::uint32_t& level, bool& settledForGood) {
    const Binding binding = instances_[id.index()].binding;
    const Rule& rule = (*rules_)[instances_[id.index()].rule];
    level = 0;
    for (std::uint32_t i = 0; i < rule.universalCount; ++i)
        if (!classes_.isRepresentative(binding[i])) return false;
    for (const Pattern& premise : rule.premises) {
        GroundLiteral literal;
        const Truth truth = evaluate(premise, binding, literal);
        if (truth == Truth::False || truth == Truth::AlwaysFalse || truth == Truth::Missing) return false;
        if (truth == Truth::Open && premise.positive) return false;
        if (truth == Truth::True) level = std::max(level, propagator_.level(literal.atom()));
    }
    for (const PatternDisjunct& disjunct : rule.disjuncts) {
        if (!disjunct.witnesses.empty()) {
            if (isServed(disjunct, binding, settledForGood)) return false;
            continue;
        }
        if (std::ranges::all_of(disjunct.literals, [&](const Pattern& p) { return matcher_->holds(p, binding); }))
            return false;
    }
    return true;
}

void Saturation::decideCase(ClauseId clause) {
    GroundLiteral chosen;
    int best = -1;
    for (const GroundLiteral literal : propagator_.literals(clause)) {
        if (!propagator_.isUnknown(literal)) continue;
        int rank = 1;
        if (propagator_.lastPhase(literal.atom())) rank += 4;
        if (atoms_.isEquality(literal.atom())) rank += strategy_.degenerateFirst ? 2 : -1;
        if (rank > best) {
            best = rank;
            chosen = literal;
        }
    }
    propagator_.decide(chosen);
}

void Saturation::fireBatch(std::vector<Task>& tasks, std::size_t first) {
    std::vector<std::pair<std::uint32_t, InstanceId>> ready;
    for (std::size_t i = first; i < tasks.size() && ready.size() < strategy_.batch; ++i) {
        std::uint32_t level = 0;
        if (tasks[i].clause.isValid() || instances_[tasks[i].instance.index()].fired) continue;
        bool settledForGood = false;
        if (isOpenTask(tasks[i].instance, level, settledForGood)) ready.emplace_back(level, tasks[i].instance);
        if (propagator_.conflict() || watch_.poll()) return;
    }
    if (ready.empty()) return;
    const std::uint32_t lowest = std::ranges::min(ready).first;
    if (lowest < propagator_.currentLevel()) retreat(lowest);
    for (const auto& [level, instance] : ready)
        if (level == lowest) fire(instance);
}

Saturation::Choice Saturation::choose() {
    const std::uint64_t affordable =
        std::uint64_t{strategy_.witnessCost} + strategy_.genericCost + strategy_.idleCost + cheapestCut_;
    for (auto& [cost, tasks] : tasks_) {
        if (strategy_.cheapestFirst && !tasks.empty() && cost > affordable) return Choice::Dearer;
        std::size_t kept = 0;
        bool acted = false;
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const Task task = tasks[i];
            bool settled = false;
            if (task.clause.isValid()) {
                if (!acted && isOpenCase(task, settled)) {
                    acted = true;
                    decideCase(task.clause);
                }
            } else if (instances_[task.instance.index()].fired) {
                settled = true;
            } else if (!acted) {
                std::uint32_t level = 0;
                if (isOpenTask(task.instance, level, settled)) {
                    acted = true;
                    fireBatch(tasks, i);
                    settled = instances_[task.instance.index()].fired;
                }
            }
            if (!settled) tasks[kept++] = task;
            if (propagator_.conflict() || watch_.poll()) acted = true;
        }
        tasks.resize(kept);
        if (acted) return Choice::Acted;
    }
    return Choice::Nothing;
}

}  // namespace byrne::prover
