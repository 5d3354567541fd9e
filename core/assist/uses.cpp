// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/uses.h"

#include <algorithm>
#include <map>
#include <set>

namespace byrne::assist {

namespace {

using logic::Literal;
using logic::Term;
using logic::VariableId;
using Bindings = std::vector<std::optional<Term>>;

/// Known facts by predicate and sign, latest first.
class Index {
public:
    explicit Index(const Situation& situation) : situation_(situation) {
        for (std::size_t i = situation.facts.size(); i-- > 0;) {
            const proof::Fact* fact = situation.facts[i];
            if (!exact_.emplace(fact->literal, fact).second) continue;
            byPredicate_[{fact->literal.predicate, fact->literal.positive}].push_back(fact);
        }
    }

    [[nodiscard]] const std::vector<const proof::Fact*>& of(const Literal& pattern) const {
        static const std::vector<const proof::Fact*> kNone;
        const auto found = byPredicate_.find({pattern.predicate, pattern.positive});
        return found == byPredicate_.end() ? kNone : found->second;
    }
    [[nodiscard]] const proof::Fact* exactly(const Literal& literal) const {
        const auto found = exact_.find(literal);
        return found == exact_.end() ? nullptr : found->second;
    }
    [[nodiscard]] const Situation& situation() const { return situation_; }

private:
    const Situation& situation_;
    std::map<Literal, const proof::Fact*> exact_;
    std::map<std::pair<logic::PredicateId, bool>, std::vector<const proof::Fact*>> byPredicate_;
};

/// One statement matched against the known facts.
class StatementUses {
public:
    StatementUses(const logic::CoherentFormula& formula, logic::StatementId id, const proof::Proof& proof,
                  const Index& index, const UseQuery& query, base::LimitWatch& watch)
        : formula_(formula), id_(id), proof_(proof), index_(index), query_(query), watch_(watch) {
        bindings_.resize(formula.variables.size());
        chosen_.resize(formula.premises.size());
        state_.assign(formula.premises.size(), State::Open);
    }

    std::vector<Use> run() {
        if (!query_.gives) {
            search();
            return std::move(uses_);
        }
        if (formula_.conclusion.size() != 1) return {};
        for (const Literal& literal : formula_.conclusion.front().literals) {
            Bindings before = bindings_;
            if (unifyGoal(literal, *query_.gives)) search();
            bindings_ = std::move(before);
        }
        return std::move(uses_);
    }

private:
    enum class State { Open, Known, Missing };

    /// Variables of the goal that exist only there match any object, and leave it open.
    bool unifyGoal(const Literal& pattern, const Literal& goal) {
        if (pattern.predicate != goal.predicate || pattern.positive != goal.positive) return false;
        for (std::size_t i = 0; i < pattern.arguments.size(); ++i)
            if (!unify(pattern.arguments[i], goal.arguments[i])) return false;
        return true;
    }

    [[nodiscard]] bool isGoalVariable(const Term& term) const {
        return term.isVariable() && term.variable().index() >= proof_.variables.size();
    }

    bool unify(const Term& pattern, const Term& value) {
        if (isGoalVariable(value)) return pattern.isVariable();
        if (pattern.isVariable()) {
            const std::size_t variable = pattern.variable().index();
            if (variable >= formula_.universalCount) return false;
            if (!bindings_[variable]) bindings_[variable] = value;
            return *bindings_[variable] == value;
        }
        if (value.isVariable() || value.application().function != pattern.application().function) return false;
        for (std::size_t i = 0; i < pattern.application().arguments.size(); ++i)
            if (!unify(pattern.application().arguments[i], value.application().arguments[i])) return false;
        return true;
    }

    bool unify(const Literal& pattern, const Literal& value) {
        for (std::size_t i = 0; i < pattern.arguments.size(); ++i)
            if (!unify(pattern.arguments[i], value.arguments[i])) return false;
        return true;
    }

    [[nodiscard]] bool isBound(const Term& term) const {
        bool all = true;
        logic::forEachVariable(term,
                               [&](VariableId variable) { all = all && bindings_[variable.index()].has_value(); });
        return all;
    }
    [[nodiscard]] std::size_t openCount(const Literal& literal) const {
        std::set<VariableId> open;
        for (const Term& argument : literal.arguments)
            logic::forEachVariable(argument, [&](VariableId variable) {
                if (!bindings_[variable.index()]) open.insert(variable);
            });
        return open.size();
    }

    [[nodiscard]] std::vector<Term> values() const {
        std::vector<Term> values;
        for (std::size_t i = 0; i < formula_.universalCount; ++i)
            values.push_back(bindings_[i] ? *bindings_[i] : Term(VariableId(i)));
        return values;
    }

    [[nodiscard]] bool isOver() {
        return ++work_ > query_.workEach || uses_.size() >= query_.mostEach || watch_.poll();
    }

    /// The open premise with the fewest unbound variables, then the fewest candidates.
    [[nodiscard]] std::optional<std::size_t> nextPremise() const {
        std::optional<std::size_t> best;
        std::pair<std::size_t, std::size_t> bestCost;
        for (std::size_t i = 0; i < formula_.premises.size(); ++i) {
            if (state_[i] != State::Open) continue;
            const Literal& premise = formula_.premises[i];
            const std::pair cost(openCount(premise), index_.of(premise).size());
            if (!best || cost < bestCost) {
                best = i;
                bestCost = cost;
            }
        }
        return best;
    }

    void search() {
        if (isOver()) return;
        const std::optional<std::size_t> next = nextPremise();
        if (!next) return bindRest(0);
        const Literal& premise = formula_.premises[*next];
        if (openCount(premise) == 0)
            takeBound(*next, logic::substitute(premise, values()));
        else
            takeEach(*next, premise);
        if (missingCount_ < query_.mostMissing && !isKnownHere_) {
            state_[*next] = State::Missing;
            ++missingCount_;
            search();
            --missingCount_;
            state_[*next] = State::Open;
        }
        isKnownHere_ = false;
    }

    void takeBound(std::size_t place, const Literal& literal) {
        const proof::Fact* fact = index_.exactly(literal);
        if (fact == nullptr && !literal.isReflexiveEquality()) return;
        state_[place] = State::Known;
        chosen_[place] = fact == nullptr ? proof::FactId() : fact->id;
        search();
        state_[place] = State::Open;
        isKnownHere_ = true;  // Nobody would call it missing.
    }

    void takeEach(std::size_t place, const Literal& premise) {
        for (const proof::Fact* fact : index_.of(premise)) {
            if (isOver()) return;
            const Bindings before = bindings_;
            if (unify(premise, fact->literal)) {
                state_[place] = State::Known;
                chosen_[place] = fact->id;
                search();
                state_[place] = State::Open;
            }
            bindings_ = before;
        }
        isKnownHere_ = false;
    }

    void bindRest(std::size_t from) {
        std::vector<std::size_t> open;
        for (std::size_t i = from; i < formula_.universalCount; ++i)
            if (!bindings_[i]) open.push_back(i);
        if (open.empty()) return keep();
        if (open.size() > query_.mostFree) return;
        for (const VariableId object : index_.situation().objects) {
            if (isOver()) return;
            bindings_[open.front()] = Term(object);
            bindRest(open.front() + 1);
            bindings_[open.front()].reset();
        }
    }

    void keep() {
        Use use{id_, values(), {}, {}};
        for (std::size_t i = 0; i < formula_.premises.size(); ++i) {
            proof::FactId premise = state_[i] == State::Known ? chosen_[i] : proof::FactId();
            if (state_[i] == State::Missing) {
                Literal literal = logic::substitute(formula_.premises[i], use.instantiation);
                if (const proof::Fact* fact = index_.exactly(literal))
                    premise = fact->id;
                else if (!literal.isReflexiveEquality())
                    use.missing.push_back(std::move(literal));
            }
            use.premises.push_back(premise);
        }
        if (!fits(use) || !seen_.insert(use.instantiation).second) return;
        uses_.push_back(std::move(use));
    }

    [[nodiscard]] bool fits(const Use& use) const {
        const auto isPremise = [&](proof::FactId fact) {
            return std::ranges::find(use.premises, fact) != use.premises.end();
        };
        const auto isNamed = [&](VariableId object) {
            return std::ranges::find(use.instantiation, Term(object)) != use.instantiation.end();
        };
        return std::ranges::all_of(query_.premises, isPremise) && std::ranges::all_of(query_.objects, isNamed);
    }

    const logic::CoherentFormula& formula_;
    logic::StatementId id_;
    const proof::Proof& proof_;
    const Index& index_;
    const UseQuery& query_;
    base::LimitWatch& watch_;
    Bindings bindings_;
    std::vector<proof::FactId> chosen_;
    std::vector<State> state_;
    std::size_t missingCount_ = 0;
    bool isKnownHere_ = false;
    std::size_t work_ = 0;
    std::set<std::vector<Term>> seen_;
    std::vector<Use> uses_;
};

}  // namespace

std::vector<Use> findUses(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                          const Situation& situation, const UseQuery& query, base::LimitWatch& watch) {
    const Index index(situation);
    std::vector<Use> uses;
    for (std::size_t i = 0; i < std::min(theorem.index(), theory.statements.size()); ++i) {
        const logic::StatementId id(i);
        if (query.statement && *query.statement != id) continue;
        for (Use& use : StatementUses(theory[id].formula, id, proof, index, query, watch).run())
            uses.push_back(std::move(use));
        if (watch.reached() != base::LimitReached::None) break;
    }
    return uses;
}

Use useOf(const logic::Theory& theory, logic::StatementId statement, std::vector<Term> instantiation,
          const Situation& situation) {
    Use use{statement, std::move(instantiation), {}, {}};
    for (const Literal& premise : theory[statement].formula.premises) {
        Literal literal = logic::substitute(premise, use.instantiation);
        const proof::Fact* fact = situation.find(literal);
        use.premises.push_back(fact == nullptr ? proof::FactId() : fact->id);
        if (fact == nullptr && !literal.isReflexiveEquality()) use.missing.push_back(std::move(literal));
    }
    return use;
}

}  // namespace byrne::assist
