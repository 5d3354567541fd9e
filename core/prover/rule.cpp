// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/rule.h"

#include <algorithm>
#include <functional>
#include <set>

namespace byrne::prover {

namespace {

using logic::Literal;
using logic::Term;
using logic::VariableId;

void collectVariables(const PatternTerm& term, std::set<std::uint32_t>& out) {
    if (term.isVariable()) out.insert(term.variable);
    for (const PatternTerm& argument : term.arguments) collectVariables(argument, out);
}

/// A statement while it is being prepared: variables that premises equate are replaced one after the other.
struct Draft {
    std::vector<Term> values;  ///< What stands for each variable of the statement.
    std::vector<Literal> premises;
    std::vector<logic::Disjunct> disjuncts;
    std::size_t universalCount = 0;

    void replace(VariableId variable, const Term& by) {
        std::vector<Term> identity;
        for (std::size_t i = 0; i < values.size(); ++i) identity.emplace_back(VariableId(i));
        identity[variable.index()] = by;
        for (Term& value : values) value = logic::substitute(value, identity);
        for (Literal& premise : premises) premise = logic::substitute(premise, identity);
        for (logic::Disjunct& disjunct : disjuncts)
            for (Literal& literal : disjunct.literals) literal = logic::substitute(literal, identity);
    }

    [[nodiscard]] bool eliminateOne() {
        for (std::size_t i = 0; i < premises.size(); ++i) {
            const Literal premise = premises[i];
            if (!premise.positive || !premise.isEquality()) continue;
            for (int side = 0; side < 2; ++side) {
                const Term& from = premise.arguments[side == 0 ? 1 : 0];
                const Term& to = premise.arguments[side == 0 ? 0 : 1];
                if (!from.isVariable() || from.variable().index() >= universalCount) continue;
                if (from != to && occurs(from.variable(), to)) continue;
                premises.erase(premises.begin() + static_cast<std::ptrdiff_t>(i));
                if (from != to) replace(from.variable(), to);
                return true;
            }
        }
        return false;
    }
};

bool isTautology(const Draft& draft) {
    std::set<Literal> premises(draft.premises.begin(), draft.premises.end());
    for (const Literal& premise : draft.premises)
        if (premises.contains(premise.negated())) return true;
    std::set<Literal> single;
    for (const logic::Disjunct& disjunct : draft.disjuncts) {
        bool holds = true;
        for (const Literal& literal : disjunct.literals)
            holds = holds && (premises.contains(literal) || literal.isReflexiveEquality());
        if (holds) return true;
        if (disjunct.literals.size() != 1 || !disjunct.witnesses.empty()) continue;
        if (single.contains(disjunct.literals[0].negated())) return true;
        single.insert(disjunct.literals[0]);
    }
    return false;
}

/// Turns terms of a statement into patterns: variables are renumbered in order of first use.
class PatternMaker {
public:
    PatternMaker(TermBank& terms, std::vector<std::uint32_t>& numbers, std::uint32_t& next)
        : terms_(terms), numbers_(numbers), next_(next) {}

    PatternTerm term(const Term& term) {
        PatternTerm out;
        if (term.isVariable()) {
            std::uint32_t& number = numbers_[term.variable().index()];
            if (number == base::Id<struct NoTag>::kNone) number = next_++;
            if (fixed_ != nullptr && term.variable().index() < fixed_->size())
                out.ground = (*fixed_)[term.variable().index()];
            else
                out.variable = number;
            return out;
        }
        out.function = term.application().function;
        bool ground = true;
        std::vector<TermId> arguments;
        for (const Term& argument : term.application().arguments) {
            out.arguments.push_back(this->term(argument));
            ground = ground && out.arguments.back().isGround();
            if (ground) arguments.push_back(out.arguments.back().ground);
        }
        if (ground) {
            out.ground = terms_.apply(out.function, arguments);
            out.arguments.clear();
        }
        return out;
    }

    Pattern literal(const Literal& literal) {
        Pattern out{literal.positive, literal.predicate, {}, {}};
        for (const Term& argument : literal.arguments) out.arguments.push_back(term(argument));
        out.variables = variablesOf(out.arguments);
        return out;
    }

    /// Variables with an index below fixed.size() stand for these ground terms.
    void fix(const std::vector<TermId>* fixed) { fixed_ = fixed; }

private:
    TermBank& terms_;
    std::vector<std::uint32_t>& numbers_;
    std::uint32_t& next_;
    const std::vector<TermId>* fixed_ = nullptr;
};

bool holdsAlways(const Literal& literal) { return literal.isReflexiveEquality(); }

Rule ruleOf(const Draft& draft, logic::StatementId id, TermBank& terms) {
    constexpr std::uint32_t kUnnumbered = base::Id<struct NoTag>::kNone;
    Rule rule;
    rule.statement = id;
    std::vector<std::uint32_t> numbers(draft.values.size(), kUnnumbered);
    std::uint32_t next = 0;
    PatternMaker maker(terms, numbers, next);
    for (std::size_t i = 0; i < draft.universalCount; ++i) rule.instantiation.push_back(maker.term(draft.values[i]));
    rule.universalCount = next;
    for (const Literal& premise : draft.premises)
        if (!holdsAlways(premise)) rule.premises.push_back(maker.literal(premise));
    for (const logic::Disjunct& disjunct : draft.disjuncts) {
        PatternDisjunct out;
        for (const Literal& literal : disjunct.literals)
            if (!holdsAlways(literal)) out.literals.push_back(maker.literal(literal));
        for (const VariableId witness : disjunct.witnesses) {
            std::uint32_t& number = numbers[witness.index()];
            if (number == kUnnumbered) number = next++;
            out.witnesses.push_back(number);
        }
        std::set<std::uint32_t> used;
        for (const Pattern& literal : out.literals) used.insert(literal.variables.begin(), literal.variables.end());
        for (const std::uint32_t variable : used)
            if (variable < rule.universalCount) out.dependencies.push_back(variable);
        rule.disjuncts.push_back(std::move(out));
    }
    rule.variableCount = next;
    return rule;
}

std::set<std::uint32_t> uncovered(const Rule& rule, const std::vector<Pattern>& match) {
    std::set<std::uint32_t> missing;
    for (std::uint32_t i = 0; i < rule.universalCount; ++i) missing.insert(i);
    for (const Pattern& pattern : match) {
        if (pattern.predicate == logic::Signature::kEquality && pattern.positive) continue;
        for (const std::uint32_t variable : pattern.variables) missing.erase(variable);
    }
    return missing;
}

Pattern negated(Pattern pattern) {
    pattern.positive = !pattern.positive;
    return pattern;
}

bool isPositiveEquality(const Pattern& pattern) {
    return pattern.positive && pattern.predicate == logic::Signature::kEquality;
}

}  // namespace

bool Pattern::isFlat() const {
    return std::ranges::all_of(arguments, [](const PatternTerm& t) { return t.isVariable() || t.isGround(); });
}

std::vector<std::uint32_t> variablesOf(const std::vector<PatternTerm>& terms) {
    std::set<std::uint32_t> out;
    for (const PatternTerm& term : terms) collectVariables(term, out);
    return {out.begin(), out.end()};
}

bool Rule::hasWitnesses() const {
    return std::ranges::any_of(disjuncts, [](const PatternDisjunct& d) { return !d.witnesses.empty(); });
}

bool Rule::isGeneric() const {
    return std::ranges::none_of(premises, [](const Pattern& premise) {
        return premise.positive && premise.predicate != logic::Signature::kEquality;
    });
}

RuleBase::RuleBase(const logic::Theory& theory, logic::StatementId goal, TermBank& terms,
                   const std::vector<TermId>& parameters, const Symmetries& symmetries, const TriggerOptions& options)
    : domain_(theory.signature.predicateCount()),
      sorts_(theory, goal),
      usesSorts_(options.usesSorts && sorts_.count() > 1) {
    addGoal(theory, goal, terms, parameters);
    for (std::size_t i = 0; i < goal.index(); ++i) addAxiom(theory, logic::StatementId(i), terms);
    for (std::size_t i = 0; i < rules_.size(); ++i)
        if (rules_[i].isGoal || !symmetries.isSymmetry(rules_[i].statement)) addTriggers(RuleId(i), options);
    if (options.goalBonus > 0) addGoalDirected(options);
    if (options.usefulBonus > 0) addUsefulWitnesses(symmetries, options);
    std::ranges::stable_sort(triggers_, {}, &Trigger::priority);
}

void RuleBase::addAxiom(const logic::Theory& theory, logic::StatementId id, TermBank& terms) {
    const logic::CoherentFormula& formula = theory[id].formula;
    Draft draft;
    for (std::size_t i = 0; i < formula.variables.size(); ++i) draft.values.emplace_back(VariableId(i));
    draft.premises = formula.premises;
    draft.disjuncts = formula.conclusion;
    draft.universalCount = formula.universalCount;
    while (draft.eliminateOne()) {}
    if (isTautology(draft)) return;
    rules_.push_back(ruleOf(draft, id, terms));
    if (draft.disjuncts.size() != 1 || !draft.disjuncts[0].witnesses.empty()) return;
    // P => s != t  also as  P & s = t => false, with the equation solved for a variable.
    for (const Literal& literal : draft.disjuncts[0].literals) {
        if (literal.positive || !literal.isEquality()) continue;
        Draft contrary = draft;
        contrary.premises.push_back(literal.negated());
        while (contrary.eliminateOne()) {}
        if (contrary.premises.size() > draft.premises.size()) continue;
        contrary.disjuncts.clear();
        rules_.push_back(ruleOf(contrary, id, terms));
    }
}

void RuleBase::addGoal(const logic::Theory& theory, logic::StatementId id, TermBank& terms,
                       const std::vector<TermId>& parameters) {
    constexpr std::uint32_t kUnnumbered = base::Id<struct NoTag>::kNone;
    const logic::CoherentFormula& formula = theory[id].formula;
    for (std::size_t d = 0; d < formula.conclusion.size(); ++d) {
        const logic::Disjunct& disjunct = formula.conclusion[d];
        Rule rule;
        rule.statement = id;
        rule.goalDisjunct = d;
        rule.isGoal = true;
        std::vector<std::uint32_t> numbers(formula.variables.size(), kUnnumbered);
        for (const VariableId witness : disjunct.witnesses) numbers[witness.index()] = rule.universalCount++;
        std::uint32_t next = rule.universalCount;
        std::vector<std::uint32_t> parameterNumbers = numbers;
        for (std::size_t i = 0; i < parameters.size(); ++i) parameterNumbers[i] = 0;
        PatternMaker maker(terms, parameterNumbers, next);
        maker.fix(&parameters);
        for (const Literal& literal : disjunct.literals)
            if (!holdsAlways(literal)) rule.premises.push_back(maker.literal(literal));
        for (const VariableId witness : disjunct.witnesses) rule.instantiation.push_back(maker.term(Term(witness)));
        rule.variableCount = rule.universalCount;
        rules_.push_back(std::move(rule));
    }
}

void RuleBase::addTriggers(RuleId id, const TriggerOptions& options) {
    const Rule& rule = rules_[id.index()];
    addForward(id);
    // The theorem's goal, short rules and rules without variables are also read backwards: what would refute them?
    if (options.contrapositiveOfAll || rule.isGoal || rule.universalCount == 0 || rule.premises.size() == 1)
        addContrapositives(id);
    addDefaults(id);
    if (rule.disjuncts.size() == 1 && rule.premises.size() >= 3 && rule.disjuncts[0].witnesses.empty())
        for (const Pattern& literal : rule.disjuncts[0].literals) {
            std::vector<Pattern> match{negated(literal)};
            if (!uncovered(rule, match).empty()) continue;
            match.insert(match.end(), rule.premises.begin(), rule.premises.end());
            addTrigger(id, TriggerMode::Contrapositive, std::move(match), false);
        }
}

void RuleBase::addForward(RuleId id) { addTrigger(id, TriggerMode::Forward, rules_[id.index()].premises, true); }

void RuleBase::addContrapositives(RuleId id) {
    const Rule& rule = rules_[id.index()];
    if (rule.hasWitnesses()) return;
    for (const PatternDisjunct& disjunct : rule.disjuncts)
        if (disjunct.literals.size() != 1 && rule.disjuncts.size() > 1) return;
    std::vector<std::vector<Pattern>> refutations;  // each makes the conclusion false
    if (rule.disjuncts.size() == 1)
        for (const Pattern& literal : rule.disjuncts[0].literals) refutations.push_back({negated(literal)});
    else {
        refutations.emplace_back();
        for (const PatternDisjunct& disjunct : rule.disjuncts)
            refutations.back().push_back(negated(disjunct.literals[0]));
    }
    for (const std::vector<Pattern>& refutation : refutations)
        for (std::size_t open = 0; open < rule.premises.size(); ++open) {
            std::vector<Pattern> match = refutation;
            for (std::size_t i = 0; i < rule.premises.size(); ++i)
                if (i != open) match.push_back(rule.premises[i]);
            addTrigger(id, TriggerMode::Contrapositive, std::move(match), false);
        }
}

void RuleBase::addDefaults(RuleId id) {
    const Rule& rule = rules_[id.index()];
    std::vector<Pattern> positive;
    for (const Pattern& premise : rule.premises)
        if (premise.positive) positive.push_back(premise);
    if (positive.size() == rule.premises.size()) return;
    if (rule.disjuncts.size() != 1 || !rule.disjuncts[0].witnesses.empty()) {
        addTrigger(id, TriggerMode::Default, positive, true);
        return;
    }
    bool somePositive = false;
    for (const Pattern& literal : rule.disjuncts[0].literals) {
        if (literal.positive) {
            somePositive = true;
            continue;
        }
        if (literal.predicate == logic::Signature::kEquality) continue;  // has a rule of its own
        std::vector<Pattern> match = positive;
        match.push_back(negated(literal));
        addTrigger(id, TriggerMode::Default, std::move(match), true);
    }
    if (somePositive) addTrigger(id, TriggerMode::Default, positive, true);
}

namespace {

/// The sort of the first place at which the variable stands, inside functions too.
SortId sortIn(const PatternTerm& term, SortId here, std::uint32_t variable, const Sorts& sorts) {
    if (term.isVariable()) return term.variable == variable ? here : SortId();
    for (std::size_t i = 0; i < term.arguments.size(); ++i)
        if (const SortId sort = sortIn(term.arguments[i], sorts.ofArgument(term.function, i), variable, sorts);
            sort.isValid())
            return sort;
    return {};
}

SortId sortIn(const Pattern& pattern, std::uint32_t variable, const Sorts& sorts) {
    for (std::size_t i = 0; i < pattern.arguments.size(); ++i)
        if (const SortId sort = sortIn(pattern.arguments[i], sorts.ofArgument(pattern.predicate, i), variable, sorts);
            sort.isValid())
            return sort;
    return {};
}

}  // namespace

SortId RuleBase::sortOf(const Rule& rule, std::uint32_t variable) const {
    for (const Pattern& premise : rule.premises)
        if (const SortId sort = sortIn(premise, variable, sorts_); sort.isValid()) return sort;
    for (const PatternDisjunct& disjunct : rule.disjuncts)
        for (const Pattern& literal : disjunct.literals)
            if (const SortId sort = sortIn(literal, variable, sorts_); sort.isValid()) return sort;
    return {};
}

void RuleBase::addTrigger(RuleId id, TriggerMode mode, std::vector<Pattern> match, bool domainAllowed) {
    const Rule& rule = rules_[id.index()];
    Trigger trigger;
    trigger.rule = id;
    trigger.mode = mode;
    const std::set<std::uint32_t> missing = uncovered(rule, match);
    if (!missing.empty() && !domainAllowed) return;
    for (Pattern& pattern : match) {
        // An equation is looked at when the instance is complete; a term given by name may come to equal another.
        if (isPositiveEquality(pattern) || !std::ranges::all_of(pattern.arguments, &PatternTerm::isVariable))
            trigger.rematchOnEquality = true;
        if (!isPositiveEquality(pattern)) trigger.match.push_back(std::move(pattern));
    }
    trigger.usesDomain = !missing.empty();
    for (const std::uint32_t variable : missing) {
        PatternTerm term;
        term.variable = variable;
        trigger.match.push_back({true, domain(sortOf(rule, variable)), {term}, {variable}});
    }
    trigger.priority = static_cast<int>(trigger.match.size()) * 10 + static_cast<int>(missing.size()) * 15;
    if (mode == TriggerMode::Contrapositive) trigger.priority += 2;
    if (rule.disjuncts.size() > 1) trigger.priority += 300;
    if (rule.hasWitnesses()) trigger.priority += 400;
    if (mode == TriggerMode::Default) trigger.priority += trigger.usesDomain ? 5000 : 1000;
    if (mode == TriggerMode::Contrapositive && !trigger.match.empty() &&
        uncovered(rule, {trigger.match.front()}).empty())
        trigger.priority = 12;
    trigger.variableCount = rule.variableCount;
    triggers_.push_back(std::move(trigger));
}

}  // namespace byrne::prover
