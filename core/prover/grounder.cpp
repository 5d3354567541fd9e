// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/grounder.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace byrne::prover {

namespace {

using logic::Literal;
using logic::Term;

class Grounder {
public:
    Grounder(const logic::Theory& theory, logic::StatementId goal, const std::vector<TermId>& parameters,
             TermBank& terms, AtomTable& atoms, const GroundingBounds& bounds, base::LimitWatch& watch)
        : theory_(theory),
          goal_(goal),
          parameters_(parameters),
          terms_(terms),
          atoms_(atoms),
          bounds_(bounds),
          watch_(watch),
          domain_(parameters) {
        for (std::size_t i = 0; i < theory.signature.functionCount(); ++i)
            if (theory.signature[logic::FunctionId(i)].arity == 0)
                domain_.push_back(terms.apply(logic::FunctionId(i), {}));
    }

    /// Witnesses of these instances are used again.
    void reuse(const std::vector<GroundInstance>& known) {
        for (const GroundInstance& instance : known)
            if (instance.kind == GroundInstance::Kind::Axiom)
                for (std::size_t d = 0; d < instance.disjuncts.size(); ++d)
                    if (!instance.disjuncts[d].witnesses.empty())
                        witnesses_[{instance.statement, d, instance.instantiation}] = instance.disjuncts[d].witnesses;
    }

    Grounding run() {
        if (hasFunctions() || hasEquality()) return {};
        for (const Literal& premise : theory_[goal_].formula.premises) possible(literal(premise, parameters_));
        do {
            hasGrown_ = false;
            domain_.insert(domain_.end(), newTerms_.begin(), newTerms_.end());
            newTerms_.clear();
            addGuesses();
            for (std::size_t i = 0; i < goal_.index() && !isOver(); ++i) ground(logic::StatementId(i));
            if (!isOver()) groundGoal();
        } while (hasGrown_ && !isOver());
        if (isOver()) return {};
        out_.completeUpTo = isCut_ ? bounds_.generations : std::numeric_limits<std::size_t>::max();
        return std::move(out_);
    }

    Grounding ahead() {
        isAhead_ = true;
        if (hasFunctions()) return {};
        for (const Literal& premise : theory_[goal_].formula.premises) possible(literal(premise, parameters_));
        do {
            hasGrown_ = false;
            for (std::size_t i = 0; i < goal_.index() && !isOver(); ++i) ground(logic::StatementId(i));
        } while (hasGrown_ && !isOver());
        const std::size_t spent = std::exchange(work_, 0);
        groundGoal();
        work_ += spent;
        return std::move(out_);
    }

private:
    using Values = std::vector<TermId>;
    using WitnessKey = std::tuple<logic::StatementId, std::size_t, Values>;

    [[nodiscard]] bool isOver() {
        return work_ > bounds_.work || out_.instances.size() > bounds_.instances || watch_.poll();
    }

    [[nodiscard]] bool hasFunctions() const {
        for (std::size_t i = 0; i < theory_.signature.functionCount(); ++i)
            if (theory_.signature[logic::FunctionId(i)].arity > 0) return true;
        return false;
    }
    [[nodiscard]] bool hasEquality() const {
        const auto isEquality = [](const Literal& literal) { return literal.isEquality(); };
        for (std::size_t i = 0; i <= goal_.index(); ++i) {
            const logic::CoherentFormula& formula = theory_.statements[i].formula;
            if (std::ranges::any_of(formula.premises, isEquality)) return true;
            for (const logic::Disjunct& disjunct : formula.conclusion)
                if (std::ranges::any_of(disjunct.literals, isEquality)) return true;
        }
        return false;
    }

    TermId term(const Term& term, const Values& values) {
        if (term.isVariable()) return values[term.variable().index()];
        return terms_.apply(term.application().function, {});
    }
    GroundLiteral literal(const Literal& literal, const Values& values) {
        Values arguments;
        for (const Term& argument : literal.arguments) arguments.push_back(term(argument, values));
        return {atoms_.internExactly(literal.predicate, arguments), literal.positive};
    }

    void possible(GroundLiteral literal) {
        if (!isPossible_.insert(literal).second) return;
        facts_[{atoms_.predicate(literal.atom()), literal.isPositive()}].push_back(literal);
        hasGrown_ = true;
    }

    /// Both sides of the excluded middle. Where no statement asks for a negation or has cases it is of no use: the side
    /// of the negation could use it for a contradiction only, and so would be shorter without.
    void addGuesses() {
        bool isAsked = false;
        const auto ask = [&](const Literal& literal) { isAsked = isAsked || !literal.positive; };
        for (std::size_t i = 0; i < goal_.index(); ++i) {
            isAsked = isAsked || theory_.statements[i].formula.conclusion.size() > 1;
            for (const Literal& premise : theory_.statements[i].formula.premises) ask(premise);
        }
        for (const logic::Disjunct& disjunct : theory_[goal_].formula.conclusion)
            for (const Literal& wanted : disjunct.literals) ask(wanted);
        for (std::size_t p = 0; isAsked && p < theory_.signature.predicateCount(); ++p) {
            const logic::PredicateId predicate(p);
            if (predicate == logic::Signature::kEquality) continue;
            Values arguments(theory_.signature[predicate].arity);
            guess(predicate, arguments, 0);
        }
    }
    void guess(logic::PredicateId predicate, Values& arguments, std::size_t place) {
        if (isOver()) return;
        ++work_;
        if (place == arguments.size()) {
            const AtomId atom = atoms_.internExactly(predicate, arguments);
            possible({atom, true});
            possible({atom, false});
            return;
        }
        for (const TermId term : domain_) {
            arguments[place] = term;
            guess(predicate, arguments, place + 1);
        }
    }

    /// Calls `use` for all values of the first `count` variables that make every premise possible.
    template <class Use>
    void match(const std::vector<Literal>& premises, std::size_t next, Values& values,
               const std::vector<std::size_t>& open, const Use& use) {
        if (isOver()) return;
        if (next < premises.size()) {
            const Literal& premise = premises[next];
            const auto facts = facts_.find({premise.predicate, premise.positive});
            if (facts == facts_.end()) return;
            // The list may grow meanwhile; what is new is for the next round.
            const std::size_t count = facts->second.size();
            for (std::size_t i = 0; i < count; ++i) {
                ++work_;
                const Values before = values;
                const GroundLiteral fact = facts->second[i];
                for (const bool isTurned : {false, true}) {
                    if (isTurned && !premise.isEquality()) break;
                    if (unify(premise, fact, isTurned, values)) match(premises, next + 1, values, open, use);
                    values = before;
                }
            }
            return;
        }
        const auto free = std::ranges::find_if(open, [&](std::size_t place) { return !values[place].isValid(); });
        if (free == open.end()) return use(values);
        if (isAhead_) return;
        for (const TermId term : domain_) {
            ++work_;
            values[*free] = term;
            match(premises, next, values, open, use);
            values[*free] = TermId();
        }
    }

    /// `isTurned`: with the sides of the equation `fact` swapped.
    bool unify(const Literal& pattern, GroundLiteral fact, bool isTurned, Values& values) {
        const auto span = atoms_.arguments(fact.atom());
        Values arguments(span.begin(), span.end());
        if (isTurned) std::ranges::reverse(arguments);
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const Term& place = pattern.arguments[i];
            if (!place.isVariable()) {
                if (terms_.apply(place.application().function, {}) != arguments[i]) return false;
                continue;
            }
            TermId& value = values[place.variable().index()];
            if (value.isValid() && value != arguments[i]) return false;
            value = arguments[i];
        }
        return true;
    }

    void ground(logic::StatementId statement) {
        const logic::CoherentFormula& formula = theory_[statement].formula;
        Values values(formula.variables.size());
        std::vector<std::size_t> open;
        for (std::size_t v = 0; v < formula.universalCount; ++v) open.push_back(v);
        match(formula.premises, 0, values, open, [&](const Values& found) { add(statement, formula, found); });
    }

    void add(logic::StatementId statement, const logic::CoherentFormula& formula, Values values) {
        const Values instantiation(values.begin(),
                                   values.begin() + static_cast<std::ptrdiff_t>(formula.universalCount));
        if (!seen_.insert({statement, 0, instantiation}).second) return;
        GroundInstance instance;
        instance.statement = statement;
        instance.instantiation = instantiation;
        for (const Literal& premise : formula.premises) instance.premises.push_back(literal(premise, values));
        for (std::size_t d = 0; d < formula.conclusion.size(); ++d) {
            const logic::Disjunct& disjunct = formula.conclusion[d];
            GroundDisjunct made;
            if (!disjunct.witnesses.empty()) {
                made.witnesses = witnessesFor({statement, d, instantiation}, disjunct.witnesses.size());
                if (made.witnesses.empty()) return;
            }
            for (std::size_t w = 0; w < made.witnesses.size(); ++w)
                values[disjunct.witnesses[w].index()] = made.witnesses[w];
            for (const Literal& wanted : disjunct.literals) made.literals.push_back(literal(wanted, values));
            instance.disjuncts.push_back(std::move(made));
        }
        if (!isAhead_ || instance.disjuncts.size() == 1)
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                for (const GroundLiteral fact : disjunct.literals) possible(fact);
        out_.instances.push_back(std::move(instance));
    }

    /// None beyond the bound on generations.
    Values witnessesFor(const WitnessKey& key, std::size_t count) {
        std::uint32_t generation = 1;
        for (const TermId term : std::get<Values>(key)) generation = std::max(generation, terms_[term].generation + 1);
        if (generation > bounds_.generations) {
            isCut_ = true;
            return {};
        }
        Values& witnesses = witnesses_[key];
        while (witnesses.size() < count) witnesses.push_back(terms_.addWitness(generation));
        for (const TermId witness : witnesses)
            if (inDomain_.insert(witness).second) {
                newTerms_.push_back(witness);
                hasGrown_ = true;
            }
        return witnesses;
    }

    void groundGoal() {
        const logic::CoherentFormula& formula = theory_[goal_].formula;
        for (std::size_t d = 0; d < formula.conclusion.size(); ++d) {
            const logic::Disjunct& disjunct = formula.conclusion[d];
            Values values(formula.variables.size());
            std::copy(parameters_.begin(), parameters_.end(), values.begin());
            std::vector<std::size_t> open;
            for (const logic::VariableId witness : disjunct.witnesses) open.push_back(witness.index());
            match(disjunct.literals, 0, values, open, [&](const Values& found) { addGoal(d, disjunct, found); });
        }
    }
    void addGoal(std::size_t number, const logic::Disjunct& disjunct, const Values& values) {
        GroundInstance instance;
        instance.kind = GroundInstance::Kind::Goal;
        instance.goalDisjunct = number;
        for (const logic::VariableId witness : disjunct.witnesses)
            instance.goalWitnesses.push_back(values[witness.index()]);
        if (!seen_.insert({goal_, number, instance.goalWitnesses}).second) return;
        for (const Literal& wanted : disjunct.literals) instance.premises.push_back(literal(wanted, values));
        out_.instances.push_back(std::move(instance));
    }

    const logic::Theory& theory_;
    const logic::StatementId goal_;
    const Values& parameters_;
    TermBank& terms_;
    AtomTable& atoms_;
    const GroundingBounds bounds_;
    base::LimitWatch& watch_;
    Values domain_;
    Values newTerms_;
    std::set<TermId> inDomain_;
    std::set<GroundLiteral> isPossible_;
    std::map<std::pair<logic::PredicateId, bool>, std::vector<GroundLiteral>> facts_;
    std::map<WitnessKey, Values> witnesses_;
    std::set<WitnessKey> seen_;
    Grounding out_;
    std::size_t work_ = 0;
    bool hasGrown_ = false;
    bool isAhead_ = false;
    bool isCut_ = false;  ///< Witnesses of a later generation were left out.
};

}  // namespace

Grounding groundAll(const logic::Theory& theory, logic::StatementId goal, const std::vector<TermId>& parameters,
                    const std::vector<GroundInstance>& known, TermBank& terms, AtomTable& atoms,
                    const GroundingBounds& bounds, base::LimitWatch& watch) {
    Grounder grounder(theory, goal, parameters, terms, atoms, bounds, watch);
    grounder.reuse(known);
    return grounder.run();
}

Grounding groundAhead(const logic::Theory& theory, logic::StatementId goal, const std::vector<TermId>& parameters,
                      const std::vector<GroundInstance>& known, TermBank& terms, AtomTable& atoms,
                      const GroundingBounds& bounds, base::LimitWatch& watch) {
    Grounder grounder(theory, goal, parameters, terms, atoms, bounds, watch);
    grounder.reuse(known);
    return grounder.ahead();
}

}  // namespace byrne::prover
