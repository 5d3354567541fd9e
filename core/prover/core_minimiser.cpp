// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/core_minimiser.h"

#include <algorithm>
#include <cadical.hpp>
#include <random>
#include <unordered_map>

#include "core/prover/sat_terminator.h"

namespace byrne::prover {

namespace {

/// The instances as clauses, each switched on by an assumption.
class SwitchedClauses {
public:
    SwitchedClauses(const AtomTable& atoms, base::LimitWatch& watch) : atoms_(atoms), stopper_(watch) {
        solver_.set("quiet", 1);
        solver_.connect_terminator(&stopper_);
    }
    ~SwitchedClauses() { solver_.disconnect_terminator(); }
    SwitchedClauses(const SwitchedClauses&) = delete;
    SwitchedClauses& operator=(const SwitchedClauses&) = delete;

    void add(const GroundInstance& instance) {
        const int enabled = ++next_;
        switches_.push_back(enabled);
        std::vector<int> body{-enabled};
        for (const GroundLiteral premise : instance.premises)
            if (!isReflexive(premise))
                body.push_back(-literal(premise));
            else if (!premise.isPositive())
                return;
        if (instance.disjuncts.size() == 1) {
            for (const GroundLiteral conclusion : instance.disjuncts[0].literals) addConclusion(body, conclusion);
            return;
        }
        for (const GroundDisjunct& disjunct : instance.disjuncts) {
            const int whole = ++next_;
            for (const GroundLiteral conclusion : disjunct.literals) addConclusion({-whole}, conclusion);
            body.push_back(whole);
        }
        clause(body);
    }

    /// Whether the instances in `chosen` are contradictory; then `chosen` shrinks to those needed.
    bool refutes(std::vector<std::size_t>& chosen) {
        for (const std::size_t i : chosen) solver_.assume(switches_[i]);
        if (solver_.solve() != 20) return false;
        std::erase_if(chosen, [this](std::size_t i) { return !solver_.failed(switches_[i]); });
        return true;
    }

private:
    [[nodiscard]] bool isReflexive(GroundLiteral literal) const {
        const auto arguments = atoms_.arguments(literal.atom());
        return atoms_.isEquality(literal.atom()) && arguments[0] == arguments[1];
    }

    void addConclusion(std::vector<int> body, GroundLiteral conclusion) {
        if (isReflexive(conclusion)) {
            if (conclusion.isPositive()) return;
        } else {
            body.push_back(literal(conclusion));
        }
        clause(body);
    }

    int literal(GroundLiteral literal) {
        int& variable = variables_[literal.atom().value];
        if (variable == 0) variable = ++next_;
        return literal.isPositive() ? variable : -variable;
    }

    void clause(const std::vector<int>& literals) {
        for (const int literal : literals) solver_.add(literal);
        solver_.add(0);
    }

    const AtomTable& atoms_;
    SatTerminator stopper_;
    CaDiCaL::Solver solver_;
    int next_ = 0;
    std::vector<int> switches_;
    std::unordered_map<std::uint32_t, int> variables_;
};

int weight(const GroundInstance& instance) {
    if (instance.kind == GroundInstance::Kind::Hypothesis) return 0;
    int weight = 1;
    if (instance.disjuncts.size() > 1) weight += 4;
    for (const GroundDisjunct& disjunct : instance.disjuncts) weight += 2 * static_cast<int>(disjunct.witnesses.size());
    return weight;
}

// std::shuffle may differ between libraries; proofs must not.
void shuffle(std::vector<std::size_t>& values, std::uint32_t seed) {
    std::mt19937 random(seed);
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

std::vector<std::size_t> dropOrder(const std::vector<GroundInstance>& instances, std::vector<std::size_t> chosen,
                                   DropOrder order, std::uint32_t seed) {
    if (order == DropOrder::LatestFirst || order == DropOrder::CasesFirst) std::ranges::reverse(chosen);
    if (order == DropOrder::Shuffled) shuffle(chosen, seed);
    if (order == DropOrder::CasesFirst || order == DropOrder::Shuffled)
        std::ranges::stable_sort(
            chosen, [&](std::size_t a, std::size_t b) { return weight(instances[a]) > weight(instances[b]); });
    return chosen;
}

}  // namespace

std::vector<GroundInstance> minimise(const std::vector<GroundInstance>& instances, const AtomTable& atoms,
                                     DropOrder order, base::LimitWatch& watch, std::uint32_t seed) {
    SwitchedClauses clauses(atoms, watch);
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < instances.size(); ++i) {
        clauses.add(instances[i]);
        chosen.push_back(i);
    }
    if (order == DropOrder::Shuffled) shuffle(chosen, seed);
    std::size_t before = chosen.size() + 1;
    while (chosen.size() < before && !watch.look()) {
        before = chosen.size();
        if (!clauses.refutes(chosen)) break;
    }
    for (const std::size_t candidate : dropOrder(instances, chosen, order, seed)) {
        if (watch.look()) break;
        if (std::ranges::find(chosen, candidate) == chosen.end()) continue;
        std::vector<std::size_t> fewer = chosen;
        std::erase(fewer, candidate);
        if (clauses.refutes(fewer)) chosen = std::move(fewer);
    }
    std::ranges::sort(chosen);
    std::vector<GroundInstance> out;
    for (const std::size_t i : chosen) out.push_back(instances[i]);
    return out;
}

}  // namespace byrne::prover
