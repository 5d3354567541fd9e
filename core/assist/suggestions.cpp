// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/suggestions.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/assist/subgoal.h"

namespace byrne::assist {

namespace {

using logic::Literal;
using logic::Term;

// Costs in rough steps of how unlikely a use is what the writer wants; tuned by eye on proofs of school geometry.
constexpr double kReachesGoal = -1000;
constexpr double kContradiction = -500;
constexpr double kGoalPredicate = -60;
constexpr double kGoalObject = -4;
constexpr double kNewestPremise = -30;
constexpr double kSplit = 90;
constexpr double kWitness = 70;
constexpr double kServedWitness = 200;
constexpr double kNoPremise = 150;
constexpr double kTurnedRound = 50;
constexpr double kNewFact = 1;

class Ranking {
public:
    Ranking(const logic::Theory& theory, const proof::Proof& proof, const Situation& situation)
        : theory_(theory), proof_(proof), situation_(situation) {
        for (const logic::Disjunct& disjunct : situation.goal)
            for (const Literal& literal : disjunct.literals) {
                goalPredicates_.insert({literal.predicate, literal.positive});
                logic::forEachVariable(literal, [&](logic::VariableId variable) { goalObjects_.insert(variable); });
            }
        for (std::size_t i = 0; i < situation.facts.size(); ++i) age_[situation.facts[i]->id] = i;
    }

    /// nullopt if the use adds nothing.
    std::optional<Suggestion> of(const Use& use) const {
        Suggestion suggestion{use, {}, false, 0};
        const logic::CoherentFormula& formula = theory_[use.statement].formula;
        fillCases(formula, suggestion);
        if (addsNothing(suggestion)) return std::nullopt;
        suggestion.reachesGoal = suggestion.cases.size() == 1 && reaches(suggestion.cases.front());
        suggestion.cost = cost(formula, suggestion);
        return suggestion;
    }

private:
    void fillCases(const logic::CoherentFormula& formula, Suggestion& suggestion) const {
        std::vector<Term> values = suggestion.use.instantiation;
        proof::Proof named;  // Only its names count: witnesses of all cases are kept apart.
        named.variables = proof_.variables;
        for (std::size_t i = formula.universalCount; i < formula.variables.size(); ++i) {
            const std::string name = freeName(named, theory_.signature, formula.variables[i]);
            values.emplace_back(logic::VariableId(named.variables.size()));
            named.variables.push_back(name);
        }
        for (const logic::Disjunct& disjunct : formula.conclusion) {
            Suggestion::Case next;
            for (const logic::VariableId witness : disjunct.witnesses)
                next.witnesses.push_back(named.variables[values[witness.index()].variable().index()]);
            for (const Literal& literal : disjunct.literals) {
                Literal fact = logic::substitute(literal, values);
                if (!situation_.knows(fact)) next.facts.push_back(std::move(fact));
            }
            suggestion.cases.push_back(std::move(next));
        }
    }

    static bool addsNothing(const Suggestion& suggestion) {
        return std::ranges::any_of(suggestion.cases, [](const Suggestion::Case& each) {
            return each.facts.empty() && each.witnesses.empty();
        });
    }

    [[nodiscard]] bool reaches(const Suggestion::Case& added) const {
        return std::ranges::any_of(situation_.goal, [&](const logic::Disjunct& disjunct) {
            Bindings bindings;
            return reaches(disjunct, 0, added, bindings);
        });
    }

    using Bindings = std::map<logic::VariableId, Term>;

    /// Whether known and added facts give the literals from `place` on, at least one of all being added.
    bool reaches(const logic::Disjunct& disjunct, std::size_t place, const Suggestion::Case& added,
                 Bindings& bindings) const {
        if (place == disjunct.literals.size()) return true;
        const Literal& wanted = disjunct.literals[place];
        const auto next = [&](const Literal& fact) {
            Bindings before = bindings;
            if (matches(wanted, fact, bindings) && reaches(disjunct, place + 1, added, bindings)) return true;
            bindings = std::move(before);
            return false;
        };
        if (wanted.isReflexiveEquality() || std::ranges::any_of(added.facts, next)) return true;
        return std::ranges::any_of(situation_.facts, [&](const proof::Fact* fact) { return next(fact->literal); });
    }

    [[nodiscard]] bool matches(const Literal& pattern, const Literal& fact, Bindings& bindings) const {
        if (pattern.predicate != fact.predicate || pattern.positive != fact.positive) return false;
        for (std::size_t i = 0; i < pattern.arguments.size(); ++i)
            if (!matches(pattern.arguments[i], fact.arguments[i], bindings)) return false;
        return true;
    }
    [[nodiscard]] bool matches(const Term& pattern, const Term& value, Bindings& bindings) const {
        const bool isOpen = pattern.isVariable() && pattern.variable().index() >= proof_.variables.size();
        if (!isOpen) return pattern == value;
        return bindings.emplace(pattern.variable(), value).first->second == value;
    }

    [[nodiscard]] double cost(const logic::CoherentFormula& formula, const Suggestion& suggestion) const {
        if (suggestion.reachesGoal) return kReachesGoal + static_cast<double>(formula.premises.size());
        if (suggestion.isContradiction()) return kContradiction;
        double cost = suggestion.splits() ? kSplit : 0;
        if (suggestion.introduces()) cost += isServed(suggestion) ? kServedWitness : kWitness;
        if (formula.premises.empty()) cost += kNoPremise;
        if (isTurnedRound(formula)) cost += kTurnedRound;
        std::set<std::pair<logic::PredicateId, bool>> kinds;
        for (const Suggestion::Case& each : suggestion.cases)
            for (const Literal& fact : each.facts) {
                cost += kNewFact;
                kinds.insert({fact.predicate, fact.positive});
            }
        if (std::ranges::any_of(kinds, [&](const auto& kind) { return goalPredicates_.contains(kind); }))
            cost += kGoalPredicate;
        std::set<Term> about(suggestion.use.instantiation.begin(), suggestion.use.instantiation.end());
        for (const Term& term : about)
            if (term.isVariable() && goalObjects_.contains(term.variable())) cost += kGoalObject;
        return cost + kNewestPremise * newest(suggestion.use);
    }

    /// 0 for the oldest fact known, 1 for the newest.
    [[nodiscard]] double newest(const Use& use) const {
        std::size_t newest = 0;
        for (const proof::FactId premise : use.premises)
            if (const auto found = age_.find(premise); found != age_.end())
                newest = std::max(newest, found->second + 1);
        return static_cast<double>(newest) / static_cast<double>(age_.size() + 1);
    }

    /// One premise and the same said in another order.
    static bool isTurnedRound(const logic::CoherentFormula& formula) {
        if (formula.premises.size() != 1 || formula.conclusion.size() != 1) return false;
        return std::ranges::all_of(formula.conclusion.front().literals, [&](const Literal& literal) {
            return literal.predicate == formula.premises.front().predicate;
        });
    }

    /// Whether known objects already do what the witnesses of the only case would.
    [[nodiscard]] bool isServed(const Suggestion& suggestion) const {
        if (suggestion.cases.size() != 1) return false;
        logic::Disjunct wanted{{}, suggestion.cases.front().facts};
        Bindings bindings;
        return reaches(wanted, 0, {}, bindings);
    }

    const logic::Theory& theory_;
    const proof::Proof& proof_;
    const Situation& situation_;
    std::set<std::pair<logic::PredicateId, bool>> goalPredicates_;
    std::set<logic::VariableId> goalObjects_;
    std::map<proof::FactId, std::size_t> age_;
};

std::vector<Literal> goalLiterals(const Situation& situation) {
    std::vector<Literal> literals;
    for (const logic::Disjunct& disjunct : situation.goal)
        literals.insert(literals.end(), disjunct.literals.begin(), disjunct.literals.end());
    return literals;
}

Term replaced(const Term& term, const Term& from, const Term& to) {
    if (term == from) return to;
    if (term.isVariable()) return term;
    logic::Application application = term.application();
    for (Term& argument : application.arguments) argument = replaced(argument, from, to);
    return application;
}

}  // namespace

bool Suggestion::introduces() const {
    return std::ranges::any_of(cases, [](const Case& each) { return !each.witnesses.empty(); });
}

std::vector<Suggestion> suggest(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                proof::StepId place, const SuggestionQuery& query) {
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, place);
    if (!situation) return {};
    base::LimitWatch watch(query.limits);
    UseQuery uses;
    uses.statement = query.statement;
    uses.premises = query.premises;
    uses.objects = query.objects;
    uses.gives = query.gives;
    // Who names objects or a statement wants them bound even where no premise does.
    uses.mostFree = query.statement || !query.objects.empty() ? 2 : 0;
    std::vector<Use> found = findUses(theory, theorem, proof, *situation, uses, watch);
    if (!query.statement && query.objects.empty()) {
        // Towards the goal more may be left open.
        uses.mostFree = 1;
        for (const Literal& literal : goalLiterals(*situation)) {
            if (query.gives) break;
            uses.gives = literal;
            for (Use& use : findUses(theory, theorem, proof, *situation, uses, watch))
                if (std::ranges::find(found, use) == found.end()) found.push_back(std::move(use));
        }
    }
    const Ranking ranking(theory, proof, *situation);
    std::vector<Suggestion> suggestions;
    for (const Use& use : found)
        if (std::optional<Suggestion> suggestion = ranking.of(use)) suggestions.push_back(std::move(*suggestion));
    std::ranges::stable_sort(suggestions, {}, &Suggestion::cost);
    if (suggestions.size() > query.most) suggestions.resize(query.most);
    return suggestions;
}

std::vector<Literal> suggestSplits(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                                   proof::StepId place, std::size_t most, const base::Limits& limits) {
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, place);
    if (!situation) return {};
    base::LimitWatch watch(limits);
    UseQuery query;
    query.mostMissing = 1;
    std::map<Literal, double> cost;
    const auto note = [&](const std::vector<Use>& uses, double each) {
        for (const Use& use : uses) {
            if (use.missing.size() != 1 || situation->knows(use.missing.front().negated())) continue;
            Literal literal = use.missing.front();
            literal.positive = true;
            // What many uses lack is worth more, and a question of "equal or not" is easily drawn.
            cost[literal] -= each + (literal.isEquality() ? each / 2 : 0);
        }
    };
    for (const Literal& literal : goalLiterals(*situation)) {
        query.gives = literal;
        note(findUses(theory, theorem, proof, *situation, query, watch), 10);
    }
    query.gives.reset();
    query.mostEach = 10;
    note(findUses(theory, theorem, proof, *situation, query, watch), 1);
    std::vector<std::pair<double, Literal>> ranked;
    for (const auto& [literal, value] : cost)
        if (!situation->knows(literal)) ranked.emplace_back(value, literal);
    std::ranges::sort(ranked);
    std::vector<Literal> splits;
    for (const auto& [value, literal] : ranked)
        if (splits.size() < most) splits.push_back(literal);
    return splits;
}

Literal rewritten(const Literal& literal, const Literal& equality, bool leftToRight) {
    const Term& from = equality.arguments[leftToRight ? 0 : 1];
    const Term& to = equality.arguments[leftToRight ? 1 : 0];
    Literal result = literal;
    for (Term& argument : result.arguments) argument = replaced(argument, from, to);
    return result;
}

std::vector<std::string> namesWith(const proof::Proof& proof, const Suggestion& suggestion) {
    std::vector<std::string> names = proof.variables;
    for (const Suggestion::Case& each : suggestion.cases)
        names.insert(names.end(), each.witnesses.begin(), each.witnesses.end());
    return names;
}

}  // namespace byrne::assist
