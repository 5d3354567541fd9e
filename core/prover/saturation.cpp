// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/saturation.h"

#include <algorithm>
#include <limits>

namespace byrne::prover {

namespace {

constexpr int kDomainPriority = 5000;
constexpr std::uint32_t kDeepestTerms = 12;
constexpr std::uint32_t kNothingCut = std::numeric_limits<std::uint32_t>::max();

}  // namespace

Saturation::Saturation(const logic::Theory& theory, logic::StatementId goal, const Strategy& strategy,
                       base::LimitWatch& watch)
    : theory_(theory),
      goal_(goal),
      strategy_(strategy),
      watch_(watch),
      symmetries_(strategy.triggers.usesSymmetries ? Symmetries(theory, goal) : Symmetries()),
      atoms_(symmetries_) {
    cheapestCut_ = kNothingCut;
    costBound_ = strategy.spreadCost * 2;
    for (std::size_t i = 0; i < theory[goal].formula.universalCount; ++i) parameters_.push_back(terms_.addParameter());
    rules_ = std::make_unique<RuleBase>(theory, goal, terms_, parameters_, symmetries_, strategy.triggers);
    index_ = std::make_unique<FactIndex>(rules_->predicateCount());
    const FactView view{terms_, atoms_, *index_, classes_, propagator_, hidden_, rules_->domain()};
    matcher_ = std::make_unique<Matcher>(view, watch);
    queries_ = std::make_unique<Matcher>(view, watch);
    for (const Trigger& trigger : rules_->triggers()) cursors_.emplace_back(trigger.match.size(), 0);
    postponed_.assign(rules_->size(), 0);
    prepareSatisfactions();
}

void Saturation::prepareSatisfactions() {
    for (const Trigger& trigger : rules_->triggers()) {
        std::vector<Satisfaction> all;
        if (!trigger.satisfied.empty()) {
            std::vector<PatternTerm> terms;
            for (const Pattern& literal : trigger.satisfied)
                terms.insert(terms.end(), literal.arguments.begin(), literal.arguments.end());
            all.push_back({trigger.satisfied, variablesOf(terms)});
        }
        for (const PatternDisjunct& disjunct : (*rules_)[trigger.rule].disjuncts) {
            if (!disjunct.witnesses.empty()) continue;
            std::vector<PatternTerm> terms;
            for (const Pattern& literal : disjunct.literals)
                terms.insert(terms.end(), literal.arguments.begin(), literal.arguments.end());
            all.push_back({disjunct.literals, variablesOf(terms)});
        }
        satisfactions_.push_back(std::move(all));
    }
}

void Saturation::start(const logic::Theory& theory, logic::StatementId goal) {
    startDone_ = true;
    if (terms_.size() == 0) someObject_ = terms_.addWitness(0);
    classes_.ensure(terms_.size());
    for (std::size_t i = 0; i < terms_.size(); ++i) noteDomain(TermId(i), {});
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        const SortId sort = rules_->sorts().ofParameter(i);
        if (sort.isValid())
            noteDomain(parameters_[i], sort);
        else
            noteInAllSorts(parameters_[i]);
    }
    if (someObject_.isValid()) noteInAllSorts(someObject_);
    const Binding values = parameters_;
    std::vector<std::uint32_t> numbers;
    for (const logic::Literal& premise : theory[goal].formula.premises) {
        std::vector<TermId> arguments;
        const std::function<TermId(const logic::Term&)> ground = [&](const logic::Term& term) {
            if (term.isVariable()) return values[term.variable().index()];
            std::vector<TermId> inner;
            for (const logic::Term& argument : term.application().arguments) inner.push_back(ground(argument));
            return terms_.apply(term.application().function, inner);
        };
        for (const logic::Term& argument : premise.arguments) arguments.push_back(ground(argument));
        classes_.ensure(terms_.size());
        for (std::size_t i = 0; i < arguments.size(); ++i)
            noteDomain(arguments[i], rules_->sorts().ofArgument(premise.predicate, i));
        if (premise.isReflexiveEquality()) continue;
        const GroundLiteral literal(intern(premise.predicate, arguments), premise.positive);
        Instance instance;
        instance.isHypothesis = true;
        instance.literals = {GroundLiteral(atoms_.internExactly(premise.predicate, arguments), premise.positive)};
        ensureAtoms();
        instances_.push_back(std::move(instance));
        std::vector<GroundLiteral> clause;
        if (!premise.negated().isReflexiveEquality()) clause.push_back(literal);  // t != t never holds
        propagator_.add(clause, InstanceId(instances_.size() - 1));
    }
    for (std::size_t i = 0; i < rules_->triggers().size(); ++i)
        if (rules_->triggers()[i].match.empty()) runWhole(i);
}

Saturation::Verdict Saturation::run(std::uint64_t work) {
    workLimit_ = workDone() + work;
    if (!startDone_) start(theory_, goal_);
    while (true) {
        if (watch_.look()) return Verdict::Limited;
        if (tick_) tick_();
        if (workDone() > workLimit_) return Verdict::Paused;
        if (!propagate()) {
            if (!propagator_.conflict()) continue;
            if (!learn()) return Verdict::Refuted;
            continue;
        }
        guessed_.clear();
        const Choice choice = choose();
        if (choice == Choice::Dearer) raiseCosts();
        if (choice != Choice::Nothing) continue;
        if (guessRepeated_) {
            guessRepeated_ = false;
            rematchGuesses();
            continue;
        }
        if (raiseBounds()) continue;
        if (!isSettled_) {
            settle();
            continue;
        }
        if (mayMissObjects() ? isCountermodel() : !depthCut_ && !rules_->usesSorts()) return Verdict::Saturated;
        if (!depthCut_) return Verdict::Incomplete;
        if (depthBound_ >= kDeepestTerms) return Verdict::Incomplete;
        ++depthBound_;
        depthCut_ = false;
        retreat(0);
        for (auto& cursor : cursors_) std::ranges::fill(cursor, 0);
    }
}

bool Saturation::isBounded(const Trigger& trigger) const {
    return trigger.priority >= kDomainPriority || (*rules_)[trigger.rule].hasWitnesses() ||
           (strategy_.delaysDomain && trigger.usesDomain && trigger.match.size() > 1);
}

/// Another round: existential axioms and guesses may reach further. False if nothing was left out.
bool Saturation::raiseBounds() {
    const bool dearer = cheapestCut_ != kNothingCut;
    if (!dearer && !guessCut_ && domainOpen_) return false;
    ++round_;
    if (dearer) raiseCosts();
    if (guessCut_ && (!dearer || round_ % strategy_.guessPace == 0)) {
        ++guessBound_;
        guessCut_ = false;
    }
    if (!dearer || round_ >= strategy_.domainRound) domainOpen_ = true;
    for (std::size_t i = 0; i < cursors_.size(); ++i)
        if (isBounded(rules_->triggers()[i])) std::ranges::fill(cursors_[i], 0);
    rematchGuesses();
    return true;
}

/// Before it is said that nothing is left to do, everything is looked at once more: what held only under decisions that
/// were taken back was passed over then.
void Saturation::settle() {
    isSettled_ = true;
    groundRulesWait_ = true;
    guessed_.clear();
    for (auto& cursor : cursors_) std::ranges::fill(cursor, 0);
}

/// Lets existential axioms reach as far as the cheapest binding that was left out.
void Saturation::raiseCosts() {
    costBound_ = cheapestCut_;
    cheapestCut_ = kNothingCut;
    for (std::size_t i = 0; i < cursors_.size(); ++i)
        if (isBounded(rules_->triggers()[i])) std::ranges::fill(cursors_[i], 0);
}

void Saturation::noteCut(const Trigger& trigger) {
    if (matcher_->cut() != kNothingCut) cheapestCut_ = std::min(cheapestCut_, matcher_->cut() - allowance(trigger));
    matcher_->clearCut();
}

void Saturation::rematchGuesses() {
    groundRulesWait_ = true;
    for (std::size_t i = 0; i < cursors_.size(); ++i)
        if (rules_->triggers()[i].mode == TriggerMode::Default) std::ranges::fill(cursors_[i], 0);
}

/// By how much the bindings of an existential axiom may cost more because something calls for its witnesses.
std::uint32_t Saturation::allowance(const Trigger& trigger) const {
    if (trigger.bonus > 0) return trigger.bonus + strategy_.genericCost + strategy_.idleCost;
    return (*rules_)[trigger.rule].isGeneric() ? 0 : strategy_.genericCost;
}

void Saturation::setBound(const Trigger& trigger) {
    if (trigger.isUseful)
        matcher_->setProjection((*rules_)[trigger.rule].variableCount, trigger.wantedCount);
    else
        matcher_->setProjection(0, 0);
    if (!isBounded(trigger)) return matcher_->setBound({});
    matcher_->setBound({strategy_.generationCost, strategy_.spreadCost, (*rules_)[trigger.rule].universalCount,
                        costBound_ + allowance(trigger)});
}

bool Saturation::learn() {
    const auto lesson = propagator_.analyse();
    if (!lesson) return false;
    retreat(lesson->level);
    propagator_.add(*lesson);
    return true;
}

void Saturation::retreat(std::uint32_t level) {
    isSettled_ = false;
    const std::size_t size = propagator_.trailSizeAt(level);
    while (activated_ > size) {
        --activated_;
        const GroundLiteral fact = propagator_.trail()[activated_];
        if (indexed_[fact.atom().index()] == 0) continue;
        index_->removeLast(fact, atoms_);
        indexed_[fact.atom().index()] = 0;
    }
    while (!marks_.empty() && marks_.back().position >= size) {
        classes_.undoTo(marks_.back().merges);
        while (hiddenFacts_.size() > marks_.back().hiddenFacts) {
            hidden_[hiddenFacts_.back().index()] = 0;
            hiddenFacts_.pop_back();
        }
        marks_.pop_back();
        congruenceDirty_ = !terms_.compounds().empty();
    }
    propagator_.backtrack(level);
    for (std::size_t i = 0; i < cursors_.size(); ++i)
        for (std::size_t j = 0; j < cursors_[i].size(); ++j) {
            const Pattern& literal = rules_->triggers()[i].match[j];
            cursors_[i][j] = std::min(cursors_[i][j], index_->all(literal.predicate, literal.positive).size());
        }
}

/// Draws all consequences. False on a conflict, a limit or the end of the work allotted.
bool Saturation::propagate() {
    while (true) {
        while (const auto fact = propagator_.propagateNext()) {
            activate(*fact);
            if (propagator_.conflict()) return false;
        }
        if (propagator_.conflict()) return false;
        if (congruenceDirty_) {
            closeCongruence();
            continue;
        }
        if (!stepTriggers()) {
            if (propagator_.conflict()) return false;
            if (propagator_.trail().size() > activated_) continue;
            return watch_.reached() == base::LimitReached::None && workDone() <= workLimit_;
        }
    }
}

/// Matches new facts with the first trigger that has some. False if no trigger has, or if it must stop.
bool Saturation::stepTriggers() {
    if (rematch_) {
        for (std::size_t i = 0; i < cursors_.size(); ++i) {
            const Trigger& trigger = rules_->triggers()[i];
            if (!trigger.rematchOnEquality || (trigger.priority >= kDomainPriority && !domainOpen_)) continue;
            if (!runWhole(i)) return false;  // a conflict or a pause; equalities are looked at again after it
        }
        rematch_ = false;
        return true;
    }
    if (groundRulesWait_) {
        groundRulesWait_ = false;
        for (std::size_t i = 0; i < cursors_.size(); ++i)
            if (rules_->triggers()[i].match.empty() && !runWhole(i)) {
                groundRulesWait_ = true;
                return false;
            }
        return true;
    }
    for (std::size_t i = 0; i < cursors_.size(); ++i) {
        if (rules_->triggers()[i].priority >= kDomainPriority && !domainOpen_) break;
        const Trigger& trigger = rules_->triggers()[i];
        bool fresh = false;
        for (std::size_t j = 0; j < trigger.match.size() && !fresh; ++j)
            fresh = cursors_[i][j] < index_->all(trigger.match[j].predicate, trigger.match[j].positive).size();
        if (!fresh) continue;
        if (!stepTrigger(i)) return false;
        if (propagator_.trail().size() > activated_) return true;
    }
    return false;
}

/// The binding of the rule's variables that a match of the trigger gives.
Matcher::Binding Saturation::completed(const Trigger& trigger, const Binding& binding) const {
    Binding whole(binding.begin(), binding.begin() + (*rules_)[trigger.rule].variableCount);
    for (const auto& [variable, from] : trigger.copies) whole[variable] = binding[from];
    for (const auto& [variable, term] : trigger.fixed) whole[variable] = classes_.representative(term);
    return whole;
}

bool Saturation::stepTrigger(std::size_t number) {
    const Trigger& trigger = rules_->triggers()[number];
    const Matcher::Found found = [&](const Binding& binding) {
        if (trigger.fixed.empty() && !trigger.isUseful) return consider(trigger, binding);
        return consider(trigger, completed(trigger, binding));
    };
    setBound(trigger);
    for (std::size_t j = 0; j < trigger.match.size(); ++j) {
        const Pattern& literal = trigger.match[j];
        const std::vector<AtomId>& facts = index_->all(literal.predicate, literal.positive);
        while (cursors_[number][j] < facts.size()) {
            const AtomId fact = facts[cursors_[number][j]];
            if (hidden_[fact.index()] == 0 &&
                !matcher_->matchFact(trigger.match, satisfactions_[number], trigger.variableCount, j, fact, found))
                return false;
            ++cursors_[number][j];
            noteCut(trigger);
            if (propagator_.trail().size() > activated_) return true;
        }
    }
    return true;
}

bool Saturation::runWhole(std::size_t number) {
    const Trigger& trigger = rules_->triggers()[number];
    setBound(trigger);
    const bool goOn =
        matcher_->matchAll(trigger.match, satisfactions_[number], Binding(trigger.variableCount),
                           [&](const Binding& binding) { return consider(trigger, completed(trigger, binding)); });
    noteCut(trigger);
    return goOn;
}

void Saturation::describe(Progress& progress) const {
    progress.facts = activated_;
    progress.cases = cases_;
    progress.instances = instances_.size();
    progress.witnesses = witnessCount_;
}

}  // namespace byrne::prover
