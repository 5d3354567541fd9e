// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements prepared for matching. Variables that a premise equates with a term are replaced (A = B => col(A,B,C)
// becomes col(A,A,C)), and each rule gets "triggers": sets of literals which, once all of them are facts, make an
// instance of the rule worth looking at.
#pragma once

#include <optional>
#include <vector>

#include "core/logic/theory.h"
#include "core/prover/ground.h"
#include "core/prover/sorts.h"
#include "core/prover/symmetry.h"

namespace byrne::prover {

using RuleId = base::Id<struct RuleTag>;

/// A term with variables: a variable, a ground term, or a function of such.
struct PatternTerm {
    std::uint32_t variable = base::Id<struct NoTag>::kNone;  ///< kNone if not a variable.
    TermId ground;                                           ///< Valid if the pattern has no variables.
    logic::FunctionId function;                              ///< Otherwise.
    std::vector<PatternTerm> arguments;

    [[nodiscard]] bool isVariable() const { return variable != base::Id<struct NoTag>::kNone; }
    [[nodiscard]] bool isGround() const { return ground.isValid(); }
};

struct Pattern {
    bool positive = true;
    logic::PredicateId predicate;
    std::vector<PatternTerm> arguments;
    std::vector<std::uint32_t> variables;  ///< Distinct ones, ascending.

    /// Whether its arguments are variables and ground terms only.
    [[nodiscard]] bool isFlat() const;
};

struct PatternDisjunct {
    std::vector<Pattern> literals;
    std::vector<std::uint32_t> witnesses;     ///< Variables bound to fresh witnesses.
    std::vector<std::uint32_t> dependencies;  ///< Universal variables that occur in the literals.
};

struct Rule {
    logic::StatementId statement;      ///< The axiom; for goal rules the theorem itself.
    std::size_t goalDisjunct = 0;      ///< Which disjunct of the goal.
    bool isGoal = false;               ///< premises: the disjunct's literals; they close the search. No disjuncts.
    std::uint32_t universalCount = 0;  ///< Variables 0..n-1 are universal, the rest are witnesses.
    std::uint32_t variableCount = 0;
    std::vector<Pattern> premises;
    std::vector<PatternDisjunct> disjuncts;
    /// For each universal variable of the statement (for goal rules: each witness of the disjunct) what stands for it.
    std::vector<PatternTerm> instantiation;

    [[nodiscard]] bool hasWitnesses() const;
    /// Whether it applies to any different terms ("every segment has a midpoint"): no fact calls for it.
    [[nodiscard]] bool isGeneric() const;
};

/// What an instance found by a trigger may be used for.
enum class TriggerMode : std::uint8_t {
    Forward,         ///< All premises are facts.
    Contrapositive,  ///< A conclusion is false, all premises but one are facts.
    Default,         ///< Negative premises may be merely not known to fail: gives case splits.
};

struct Trigger {
    RuleId rule;
    TriggerMode mode = TriggerMode::Forward;
    std::vector<Pattern> match;  ///< Facts wanted, signs included.
    bool usesDomain = false;     ///< Some variables range over all known terms.
    bool rematchOnEquality =
        false;         ///< Speaks of terms by name, or has a premise s = t: equalities may let it match old facts.
    int priority = 0;  ///< Lower ones are matched first.
    /// Goal-directed triggers: variables that stand for given terms, and how much less such an instance costs.
    std::vector<std::pair<std::uint32_t, TermId>> fixed;
    std::uint32_t bonus = 0;
    /// Of triggers for useful witnesses: variables that stand for the same as others, what makes the witness useless,
    /// and the number of variables in `match` (the rule's own come first).
    bool isUseful = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> copies;
    std::vector<Pattern> satisfied;
    std::uint32_t variableCount = 0;
    std::uint32_t wantedCount = 0;  ///< Of the rule's variables those that `match` binds.
};

/// Options of preparation that strategies differ in.
struct TriggerOptions {
    bool usesSorts = true;             ///< Variables range over the terms of their sort only.
    bool usesSymmetries = true;        ///< One atom represents all variants of it.
    bool contrapositiveOfAll = false;  ///< Contrapositive triggers for every rule, not only for goals and short rules.
    std::uint32_t goalBonus = 0;       ///< Of witnesses that may be what the goal asks for; 0: no such triggers.
    std::uint32_t usefulBonus = 0;     ///< Of witnesses that some axiom can use at once; 0: no such triggers.
};

class RuleBase {
public:
    /// Prepares all statements before `goal`, and the goal itself as closing rules. Adds constants to `terms`;
    /// `parameters` stand for the theorem's universal variables.
    RuleBase(const logic::Theory& theory, logic::StatementId goal, TermBank& terms,
             const std::vector<TermId>& parameters, const Symmetries& symmetries, const TriggerOptions& options);

    [[nodiscard]] const Rule& operator[](RuleId id) const { return rules_[id.index()]; }
    [[nodiscard]] std::size_t size() const { return rules_.size(); }
    /// Sorted by priority.
    [[nodiscard]] const std::vector<Trigger>& triggers() const { return triggers_; }
    /// Predicates that are not in the signature: the first holds of every known term, and each sort has one that
    /// holds of the known terms of that sort. An invalid sort means the first.
    [[nodiscard]] logic::PredicateId domain(SortId sort = {}) const {
        return logic::PredicateId(domain_.index() + (sort.isValid() && usesSorts() ? 1 + sort.index() : 0));
    }
    [[nodiscard]] bool isDomain(logic::PredicateId predicate) const { return predicate >= domain_; }
    [[nodiscard]] std::size_t predicateCount() const {
        return domain_.index() + 1 + (usesSorts() ? sorts_.count() : 0);
    }
    [[nodiscard]] const Sorts& sorts() const { return sorts_; }
    /// Whether variables range over the terms of their sort only.
    [[nodiscard]] bool usesSorts() const { return usesSorts_; }

private:
    void addAxiom(const logic::Theory& theory, logic::StatementId id, TermBank& terms);
    void addGoal(const logic::Theory& theory, logic::StatementId id, TermBank& terms,
                 const std::vector<TermId>& parameters);
    void addTriggers(RuleId id, const TriggerOptions& options);
    void addTrigger(RuleId id, TriggerMode mode, std::vector<Pattern> match, bool domainAllowed);
    void addForward(RuleId id);
    void addContrapositives(RuleId id);
    void addDefaults(RuleId id);
    void addGoalDirected(const TriggerOptions& options);
    void addUsefulWitnesses(const Symmetries& symmetries, const TriggerOptions& options);

    std::vector<Rule> rules_;
    std::vector<Trigger> triggers_;
    [[nodiscard]] SortId sortOf(const Rule& rule, std::uint32_t variable) const;

    logic::PredicateId domain_;
    Sorts sorts_;
    bool usesSorts_;
};

/// The variables that occur in the pattern, ascending, each once.
[[nodiscard]] std::vector<std::uint32_t> variablesOf(const std::vector<PatternTerm>& terms);

}  // namespace byrne::prover
