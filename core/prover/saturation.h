// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The search: looks for a contradiction between the axioms, the theorem's hypotheses and the negated goal.
//
// It keeps a partial model (facts of either sign, on a trail with decision levels). Instances of axioms are found by
// matching their premises with facts; an instance whose conclusion already holds is passed over, one with a
// single open literal makes that literal a fact, one with several is kept as a case to decide. When nothing
// follows any more the cheapest open case is decided or the cheapest existential axiom gets its witnesses. Conflicts
// teach clauses and take back decisions. Equal terms are represented by one of them; facts are rewritten to
// representatives, with the equations used as premises of the rewriting.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "core/base/limits.h"
#include "core/prover/equality.h"
#include "core/prover/fact_index.h"
#include "core/prover/ground_instance.h"
#include "core/prover/matcher.h"
#include "core/prover/propagator.h"
#include "core/prover/prover.h"
#include "core/prover/rule.h"

namespace byrne::prover {

/// What searches may differ in; a portfolio runs several in turns.
struct Strategy {
    std::string name = "balanced";
    TriggerOptions triggers;
    std::uint32_t caseCost = 0;         ///< Of deciding a case whose premises are all facts.
    std::uint32_t guessCost = 4;        ///< Of deciding a case that a negative premise not known to fail brings up.
    std::uint32_t domainCost = 40;      ///< Of a case whose variables range over all terms.
    std::uint32_t witnessCost = 10;     ///< Of introducing witnesses.
    std::uint32_t generationCost = 12;  ///< Added for each generation of witnesses that an instance speaks of.
    std::uint32_t spreadCost = 2;       ///< Added for each different term in the binding of an existential axiom.
    std::uint32_t genericCost = 8;  ///< Added for an existential axiom that asks for no fact, only for different terms.
    std::uint32_t idleCost = 0;     ///< Added for witnesses that no axiom can use at once.
    std::uint32_t orderCost = 0;    ///< Added for the last axiom of the theory, less for earlier ones.
    std::uint32_t repeatCost = 0;   ///< Added for each doubling of how often the axiom has asked for witnesses before.
    std::size_t batch = 8;          ///< Existential instances that may fire together.
    std::size_t guessPace = 3;      ///< Rounds of dearer bindings before bolder guesses.
    std::size_t domainRound = 8;    ///< From this round on cases over all terms are looked at.
    bool delaysDomain =
        false;  ///< Axioms about any objects are not applied to late witnesses before other things are tried.
    bool cheapestFirst =
        false;  ///< Look at dearer bindings as soon as they are cheaper than what waits, not only at the end.
    bool degenerateFirst = true;  ///< Decide equations before other literals of a case.
};

class Saturation {
public:
    enum class Verdict { Refuted, Saturated, Incomplete, Paused, Limited };

    Saturation(const logic::Theory& theory, logic::StatementId goal, const Strategy& strategy, base::LimitWatch& watch);
    Saturation(const Saturation&) = delete;
    Saturation& operator=(const Saturation&) = delete;

    /// Searches until an answer is found, a limit is reached, or about `work` matching steps are done; then it can be
    /// called again. `Saturated`: no contradiction exists. `Incomplete`: nothing left to do within bounds.
    Verdict run(std::uint64_t work);

    /// What it has done so far, in the measure of run().
    [[nodiscard]] std::uint64_t work() const { return workDone(); }
    [[nodiscard]] const std::string& strategyName() const { return strategy_.name; }

    /// Called now and then while running.
    void onTick(std::function<void()> tick) { tick_ = std::move(tick); }

    /// The instances behind the contradiction; none if they are too many for a proof. Precondition: the last verdict
    /// was Refuted.
    [[nodiscard]] std::vector<GroundInstance> refutation();
    /// Other instances with one conclusion and without witnesses that speak of terms of `core` only, at most `most`:
    /// material for shorter ways to the same end.
    [[nodiscard]] std::vector<GroundInstance> related(const std::vector<GroundInstance>& core, std::size_t most);

    [[nodiscard]] const TermBank& terms() const { return terms_; }
    [[nodiscard]] AtomTable& atoms() { return atoms_; }
    [[nodiscard]] TermId parameter(std::size_t i) const { return parameters_[i]; }
    /// A term that stands for "some object" because the theory names none; invalid if there are names.
    [[nodiscard]] TermId someObject() const { return someObject_; }
    /// Statistics for progress reports.
    void describe(Progress& progress) const;

private:
    using Binding = Matcher::Binding;
    enum class Truth { True, False, Open, AlwaysTrue, AlwaysFalse, Missing };

    struct Instance {
        RuleId rule;               ///< Invalid: a hypothesis or a rewriting; see `literals`.
        Binding binding;           ///< All variables of the rule; witnesses are invalid until introduced.
        std::uint64_t stored = 0;  ///< Bit k: the clause for conclusion literal k is in the clause base.
        bool pending = false;      ///< Waits for its witnesses.
        std::uint32_t cost = 0;    ///< Of introducing them.
        bool fired = false;
        bool isHypothesis = false;
        std::uint32_t hash = 0;
        std::vector<GroundLiteral> literals;  ///< Rewriting: premises, then the conclusion. Hypothesis: itself.
    };
    struct Task {
        InstanceId instance;
        ClauseId clause;  ///< Valid: a case to decide. Invalid: witnesses to introduce.
    };
    struct Draft {                        ///< A ground instance being looked at.
        std::vector<GroundLiteral> body;  ///< Negated premises.
        std::size_t open = 0;             ///< Open literals in the body.
        bool openNegative = false;        ///< One of them is negative: holds by default.
        bool satisfied = false;
    };

    // Main loop (saturation.cpp)
    void start(const logic::Theory& theory, logic::StatementId goal);
    bool propagate();
    bool stepTriggers();
    bool stepTrigger(std::size_t trigger);
    bool runWhole(std::size_t trigger);
    [[nodiscard]] Binding completed(const Trigger& trigger, const Binding& binding) const;
    [[nodiscard]] bool isBounded(const Trigger& trigger) const;
    bool raiseBounds();
    void raiseCosts();
    void settle();
    void noteCut(const Trigger& trigger);
    [[nodiscard]] std::uint32_t allowance(const Trigger& trigger) const;
    void rematchGuesses();
    void setBound(const Trigger& trigger);
    bool learn();
    void retreat(std::uint32_t level);
    void prepareSatisfactions();
    static constexpr std::uint64_t kWorkOfInstance = 30;  ///< In matching steps, by the time they take.
    [[nodiscard]] std::uint64_t workDone() const {
        return matcher_->work() + queries_->work() + kWorkOfInstance * instances_.size();
    }

    // Facts and equality (saturation_facts.cpp)
    void activate(GroundLiteral fact);
    void noteDomain(TermId term, SortId sort);
    void noteInAllSorts(TermId term);
    void noteIn(logic::PredicateId domain, TermId term);
    void mergeTerms(TermId a, TermId b, AtomId reason);
    void rewriteFactsOf(TermId lost);
    void deriveCanonical(GroundLiteral fact);
    void closeCongruence();
    [[nodiscard]] bool mayMissObjects() const;
    [[nodiscard]] bool isCountermodel();
    [[nodiscard]] bool isCanonical(AtomId atom) const;
    [[nodiscard]] AtomId canonical(AtomId atom);
    [[nodiscard]] std::vector<AtomId> equationsFor(AtomId atom) const;
    void addRewriting(std::vector<GroundLiteral> premises, GroundLiteral conclusion);
    AtomId intern(logic::PredicateId predicate, std::span<const TermId> arguments);
    void ensureAtoms();

    // Instances (saturation_instances.cpp)
    bool consider(const Trigger& trigger, const Binding& binding);
    [[nodiscard]] bool isRepeatedGuess(const std::vector<GroundLiteral>& clause);
    void considerSingle(const Trigger& trigger, const Binding& binding, const Draft& draft);
    void considerSeveral(const Trigger& trigger, const Binding& binding, const Draft& draft);
    [[nodiscard]] Draft draftOf(const Rule& rule, const Binding& binding);
    [[nodiscard]] TermId groundTerm(const PatternTerm& term, const Binding& binding);
    /// Missing if a term would be nested too deeply.
    [[nodiscard]] Truth evaluate(const Pattern& pattern, const Binding& binding, GroundLiteral& out);
    void settleLiteral(GroundLiteral literal);
    [[nodiscard]] bool isServed(const PatternDisjunct& disjunct, const Binding& binding, bool& isForGood);
    [[nodiscard]] bool holdsForGood(const std::vector<Pattern>& literals, const Binding& binding) const;
    [[nodiscard]] InstanceId instanceFor(RuleId rule, const Binding& binding);
    [[nodiscard]] std::size_t instancePlace(RuleId rule, std::span<const TermId> universals, std::uint32_t hash) const;
    [[nodiscard]] bool isWaiting(const Trigger& trigger, const Binding& binding) const;
    void growInstanceTable();
    void storeClause(InstanceId instance, std::size_t part, std::vector<GroundLiteral> literals, std::uint32_t cost);
    void postpone(InstanceId instance, std::uint32_t cost);
    void fire(InstanceId instance);
    void introduceWitnesses(Instance& instance);
    void storeDisjunction(InstanceId instance, const Draft& draft, std::uint32_t cost);
    [[nodiscard]] AtomId freshAtom();
    [[nodiscard]] GroundLiteral literalFor(InstanceId instance, const PatternDisjunct& disjunct);
    [[nodiscard]] std::uint32_t costOf(const Trigger& trigger, const Binding& binding, bool witnesses) const;

    [[nodiscard]] GroundInstance statementInstance(const Instance& instance);
    [[nodiscard]] std::vector<GroundLiteral> exactRewriting(std::vector<GroundLiteral> literals);
    [[nodiscard]] bool areJoined(const EqualityClasses& classes, TermId a, TermId b) const;

    // Choosing what to do next (saturation_choice.cpp)
    enum class Choice { Acted, Nothing, Dearer };  ///< Dearer: bindings left out before are cheaper than what waits.
    Choice choose();
    [[nodiscard]] bool isOpenCase(const Task& task, bool& settledForGood) const;
    [[nodiscard]] bool isOpenTask(InstanceId instance, std::uint32_t& level, bool& settledForGood);
    void decideCase(ClauseId clause);
    void fireBatch(std::vector<Task>& tasks, std::size_t first);

    const logic::Theory& theory_;
    logic::StatementId goal_;
    Strategy strategy_;
    base::LimitWatch& watch_;
    Symmetries symmetries_;
    TermBank terms_;
    AtomTable atoms_;
    std::vector<TermId> parameters_;
    TermId someObject_;
    std::unique_ptr<RuleBase> rules_;
    EqualityClasses classes_;
    Propagator propagator_;
    std::unique_ptr<FactIndex> index_;
    std::vector<std::uint8_t> hidden_;
    std::vector<std::uint8_t> indexed_;
    std::unique_ptr<Matcher> matcher_;
    std::unique_ptr<Matcher> queries_;

    std::vector<std::vector<std::size_t>> cursors_;         ///< [trigger][literal]: facts matched so far.
    std::vector<std::vector<Satisfaction>> satisfactions_;  ///< [trigger]
    std::vector<Instance> instances_;
    std::vector<InstanceId> instanceSlots_;  ///< Hash table over the rule instances.
    std::size_t instancesInTable_ = 0;
    std::map<std::vector<std::uint32_t>, std::vector<TermId>> witnesses_;
    std::map<std::uint32_t, std::vector<Task>> tasks_;  ///< By cost.
    std::vector<std::uint32_t> postponed_;              ///< [rule]: instances that have waited for witnesses.

    struct Mark {
        std::size_t position;
        std::size_t merges;
        std::size_t hiddenFacts;
    };
    std::vector<Mark> marks_;
    std::vector<AtomId> hiddenFacts_;
    std::size_t activated_ = 0;
    bool congruenceDirty_ = false;
    bool rematch_ = false;
    bool domainOpen_ = false;                       ///< Cases over all terms are looked at.
    std::uint32_t costBound_ = 0;                   ///< Existential axioms are matched with bindings up to this cost.
    std::uint32_t cheapestCut_;                     ///< What it must become for the cheapest binding left out.
    std::size_t guessBound_ = 1;                    ///< Open negative premises that a case may have.
    std::size_t round_ = 0;                         ///< How often bounds were raised.
    std::set<std::vector<std::uint32_t>> guessed_;  ///< Open literals of the guesses found since the last decision.
    bool guessRepeated_ = false;                    ///< Some were passed over as repeated.
    bool guessCut_ = false;                         ///< Something was left out because of that.
    std::uint32_t depthBound_ = 1;
    bool depthCut_ = false;
    bool startDone_ = false;
    bool groundRulesWait_ = false;  ///< Rules without variables are to be looked at again.
    bool isSettled_ = false;        ///< Everything was looked at again since the last retreat.
    std::uint64_t workLimit_ = 0;
    std::function<void()> tick_;
    std::size_t cases_ = 0;
    std::size_t witnessCount_ = 0;
};

}  // namespace byrne::prover
