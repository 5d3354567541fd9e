// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/goal_reach.h"

#include <map>

namespace byrne::assist {

namespace {

constexpr std::size_t kMostWork = 50'000;

class Matching {
public:
    Matching(const proof::Proof& proof, const Situation& situation) : proof_(proof), situation_(situation) {}

    std::optional<proof::CloseByGoal> disjunct(std::size_t number) {
        const logic::Disjunct& disjunct = situation_.goal[number];
        bindings_.clear();
        premises_.clear();
        if (!from(disjunct, 0)) return std::nullopt;
        proof::CloseByGoal close;
        close.disjunct = number;
        close.premises = premises_;
        for (const logic::VariableId witness : disjunct.witnesses) {
            const auto found = bindings_.find(witness);
            if (found == bindings_.end() && situation_.objects.empty()) return std::nullopt;
            close.witnesses.push_back(found == bindings_.end() ? logic::Term(situation_.objects.front())
                                                               : found->second);
        }
        return close;
    }

private:
    bool from(const logic::Disjunct& disjunct, std::size_t place) {
        if (place == disjunct.literals.size()) return true;
        const logic::Literal& wanted = disjunct.literals[place];
        for (std::size_t i = situation_.facts.size(); i-- > 0;) {
            if (++work_ > kMostWork) return false;
            const auto before = bindings_;
            if (matches(wanted, situation_.facts[i]->literal)) {
                premises_.push_back(situation_.facts[i]->id);
                if (from(disjunct, place + 1)) return true;
                premises_.pop_back();
            }
            bindings_ = before;
        }
        if (!wanted.isReflexiveEquality()) return false;
        premises_.emplace_back();
        if (from(disjunct, place + 1)) return true;
        premises_.pop_back();
        return false;
    }

    bool matches(const logic::Literal& pattern, const logic::Literal& fact) {
        if (pattern.predicate != fact.predicate || pattern.positive != fact.positive) return false;
        for (std::size_t i = 0; i < pattern.arguments.size(); ++i)
            if (!matches(pattern.arguments[i], fact.arguments[i])) return false;
        return true;
    }
    bool matches(const logic::Term& pattern, const logic::Term& value) {
        const bool isOpen = pattern.isVariable() && pattern.variable().index() >= proof_.variables.size();
        return isOpen ? bindings_.emplace(pattern.variable(), value).first->second == value : pattern == value;
    }

    const proof::Proof& proof_;
    const Situation& situation_;
    std::map<logic::VariableId, logic::Term> bindings_;
    std::vector<proof::FactId> premises_;
    std::size_t work_ = 0;
};

}  // namespace

std::optional<proof::CloseByGoal> reachGoal(const proof::Proof& proof, const Situation& situation) {
    Matching matching(proof, situation);
    for (std::size_t i = 0; i < situation.goal.size(); ++i)
        if (auto close = matching.disjunct(i)) return close;
    return std::nullopt;
}

std::optional<proof::CloseByContradiction> findClash(const Situation& situation) {
    std::map<logic::Literal, proof::FactId> known;
    for (const proof::Fact* fact : situation.facts) {
        const logic::Literal opposite = fact->literal.negated();
        if (opposite.isReflexiveEquality()) return proof::CloseByContradiction{proof::ByClash{}, {fact->id}};
        if (const auto other = known.find(opposite); other != known.end()) {
            const bool isPositive = fact->literal.positive;
            return proof::CloseByContradiction{
                proof::ByClash{}, {isPositive ? fact->id : other->second, isPositive ? other->second : fact->id}};
        }
        known.emplace(fact->literal, fact->id);
    }
    return std::nullopt;
}

}  // namespace byrne::assist
