// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <set>

#include "core/prover/saturation.h"

namespace byrne::prover {

namespace {

constexpr std::size_t kMaxParts = 64;  ///< Conclusion literals that an instance keeps track of one by one.

}  // namespace

/// The ground term of a pattern; invalid if it would be nested deeper than the bound.
TermId Saturation::groundTerm(const PatternTerm& term, const Binding& binding) {
    if (term.isVariable()) return binding[term.variable];
    if (term.isGround()) return term.ground;
    std::vector<TermId> arguments;
    for (const PatternTerm& argument : term.arguments) {
        arguments.push_back(groundTerm(argument, binding));
        if (!arguments.back().isValid()) return {};
        if (terms_[arguments.back()].depth >= depthBound_) {
            depthCut_ = true;
            return {};
        }
    }
    const std::size_t before = terms_.size();
    const TermId result = terms_.apply(term.function, arguments);
    if (terms_.size() > before) {
        classes_.ensure(terms_.size());
        congruenceDirty_ = true;
    }
    return result;
}

Saturation::Truth Saturation::evaluate(const Pattern& pattern, const Binding& binding, GroundLiteral& out) {
    std::vector<TermId> arguments;
    for (const PatternTerm& argument : pattern.arguments) {
        arguments.push_back(groundTerm(argument, binding));
        if (!arguments.back().isValid()) return Truth::Missing;
    }
    if (pattern.predicate == logic::Signature::kEquality && arguments[0] == arguments[1])
        return pattern.positive ? Truth::AlwaysTrue : Truth::AlwaysFalse;
    out = GroundLiteral(intern(pattern.predicate, arguments), pattern.positive);
    if (propagator_.isUnknown(out) && !classes_.isTrivial()) settleLiteral(out);
    if (propagator_.isUnknown(out)) return Truth::Open;
    return propagator_.isTrue(out) ? Truth::True : Truth::False;
}

/// Derives the truth of an open literal about represented terms from its canonical form.
void Saturation::settleLiteral(GroundLiteral literal) {
    const AtomId atom = literal.atom();
    const auto arguments = atoms_.arguments(atom);
    if (isCanonical(atom) && !atoms_.isEquality(atom)) return;
    if (atoms_.isEquality(atom) && classes_.areEqual(arguments[0], arguments[1])) {
        std::vector<AtomId> why;
        classes_.explain(arguments[0], arguments[1], terms_, why);
        std::vector<GroundLiteral> premises;
        for (const AtomId equation : why) premises.emplace_back(equation, true);
        addRewriting(std::move(premises), GroundLiteral(atom, true));
        return;
    }
    const AtomId form = canonical(atom);
    if (form == atom) return;
    for (const bool positive : {true, false}) {
        const GroundLiteral known(form, positive);
        if (!propagator_.isTrue(known)) continue;
        std::vector<GroundLiteral> premises{known};
        for (const AtomId equation : equationsFor(atom)) premises.emplace_back(equation, true);
        addRewriting(std::move(premises), GroundLiteral(atom, positive));
    }
}

Saturation::Draft Saturation::draftOf(const Rule& rule, const Binding& binding) {
    Draft draft;
    for (const Pattern& premise : rule.premises) {
        GroundLiteral literal;
        switch (evaluate(premise, binding, literal)) {
            case Truth::AlwaysTrue:
                continue;
            case Truth::AlwaysFalse:
            case Truth::Missing:
            case Truth::False:
                draft.satisfied = true;
                return draft;
            case Truth::True:
                break;
            case Truth::Open:
                ++draft.open;
                if (premise.positive) draft.openNegative = true;
                break;
        }
        draft.body.push_back(literal.negated());
    }
    return draft;
}

/// The place of the instance in the table, or the free one where it belongs.
std::size_t Saturation::instancePlace(RuleId rule, std::span<const TermId> universals, std::uint32_t hash) const {
    std::size_t place = hash & (instanceSlots_.size() - 1);
    for (; instanceSlots_[place].isValid(); place = (place + 1) & (instanceSlots_.size() - 1)) {
        const Instance& known = instances_[instanceSlots_[place].index()];
        if (known.hash == hash && known.rule == rule &&
            std::ranges::equal(std::span(known.binding).first(universals.size()), universals))
            break;
    }
    return place;
}

InstanceId Saturation::instanceFor(RuleId rule, const Binding& binding) {
    if (instancesInTable_ * 2 >= instanceSlots_.size()) growInstanceTable();
    const auto universals = std::span(binding).first((*rules_)[rule].universalCount);
    const std::uint32_t hash = hashIds(rule.value + 0x10000, universals);
    const std::size_t place = instancePlace(rule, universals, hash);
    if (instanceSlots_[place].isValid()) return instanceSlots_[place];
    Instance instance;
    instance.rule = rule;
    instance.binding = binding;
    instance.hash = hash;
    instances_.push_back(std::move(instance));
    instanceSlots_[place] = InstanceId(instances_.size() - 1);
    ++instancesInTable_;
    return instanceSlots_[place];
}

/// Whether the instance has its witnesses, or waits for them at no higher cost.
bool Saturation::isWaiting(const Trigger& trigger, const Binding& binding) const {
    if (instanceSlots_.empty()) return false;
    const auto universals = std::span(binding).first((*rules_)[trigger.rule].universalCount);
    const std::uint32_t hash = hashIds(trigger.rule.value + 0x10000, universals);
    const InstanceId id = instanceSlots_[instancePlace(trigger.rule, universals, hash)];
    if (!id.isValid()) return false;
    const Instance& instance = instances_[id.index()];
    return instance.fired || (instance.pending && instance.cost <= costOf(trigger, binding, true));
}

void Saturation::growInstanceTable() {
    instanceSlots_.assign(std::max<std::size_t>(1024, instanceSlots_.size() * 2), InstanceId());
    for (std::size_t i = 0; i < instances_.size(); ++i) {
        if (!instances_[i].rule.isValid()) continue;
        std::size_t place = instances_[i].hash & (instanceSlots_.size() - 1);
        while (instanceSlots_[place].isValid()) place = (place + 1) & (instanceSlots_.size() - 1);
        instanceSlots_[place] = InstanceId(i);
    }
}

std::uint32_t Saturation::costOf(const Trigger& trigger, const Binding& binding, bool witnesses) const {
    const Rule& rule = (*rules_)[trigger.rule];
    std::uint32_t generation = 0;
    std::uint32_t different = 0;
    for (std::uint32_t i = 0; i < rule.universalCount; ++i) {
        generation = std::max(generation, terms_[binding[i]].generation + terms_[binding[i]].depth);
        different += std::find(binding.begin(), binding.begin() + i, binding[i]) == binding.begin() + i ? 1 : 0;
    }
    std::uint32_t cost = strategy_.caseCost;
    if (witnesses) {
        cost = strategy_.witnessCost + strategy_.generationCost * generation + strategy_.spreadCost * different;
        for (const PatternDisjunct& disjunct : rule.disjuncts)
            cost += static_cast<std::uint32_t>(disjunct.witnesses.size());
        if (trigger.bonus == 0) cost += strategy_.idleCost + (rule.isGeneric() ? strategy_.genericCost : 0);
        cost += static_cast<std::uint32_t>(strategy_.orderCost * rule.statement.index() / goal_.index());
        cost -= std::min(cost, trigger.bonus);
    }
    if (trigger.mode == TriggerMode::Default) {
        cost += strategy_.guessCost;
        if (trigger.usesDomain) cost += strategy_.domainCost + strategy_.generationCost * generation;
    }
    return cost;
}

void Saturation::storeClause(InstanceId id, std::size_t part, std::vector<GroundLiteral> literals, std::uint32_t cost) {
    Instance& instance = instances_[id.index()];
    const std::uint64_t bit = std::uint64_t{1} << std::min(part, kMaxParts - 1);
    if ((instance.stored & bit) != 0 && part < kMaxParts - 1) return;
    instance.stored |= bit;
    const ClauseId clause = propagator_.add(literals, id);
    if (!clause.isValid()) return;
    std::size_t positive = 0;
    for (const GroundLiteral literal : literals) {
        const bool settled = propagator_.isFalse(literal) && propagator_.level(literal.atom()) == 0;
        positive += literal.isPositive() && !settled ? 1 : 0;
    }
    if (positive < 2) return;  // unit propagation alone deals with it
    tasks_[cost].push_back({id, clause});
    ++cases_;
}

void Saturation::postpone(InstanceId id, std::uint32_t cost) {
    Instance& instance = instances_[id.index()];
    if (instance.fired || (instance.pending && instance.cost <= cost)) return;
    instance.cost = cost;
    if (!instance.pending && strategy_.repeatCost > 0)
        cost += strategy_.repeatCost * std::bit_width(postponed_[instance.rule.index()]++);
    instance.pending = true;
    tasks_[cost].push_back({id, ClauseId()});
}

/// Whether literals that hold do so without any decision.
bool Saturation::holdsForGood(const std::vector<Pattern>& literals, const Binding& binding) const {
    return std::ranges::all_of(literals, [&](const Pattern& literal) {
        std::vector<TermId> arguments;
        for (const PatternTerm& argument : literal.arguments) {
            if (!argument.isVariable()) return false;
            arguments.push_back(binding[argument.variable]);
        }
        const AtomId atom = atoms_.find(literal.predicate, arguments);
        return atom.isValid() && propagator_.level(atom) == 0;
    });
}

/// Some witnesses make all literals of the disjunct facts.
bool Saturation::isServed(const PatternDisjunct& disjunct, const Binding& binding, bool& isForGood) {
    Binding start = binding;
    for (const std::uint32_t witness : disjunct.witnesses) start[witness] = TermId();
    bool served = disjunct.literals.empty();
    std::vector<Pattern> literals;
    for (const Pattern& literal : disjunct.literals) {
        if (literal.predicate == logic::Signature::kEquality && literal.positive) return false;
        literals.push_back(literal);
    }
    isForGood = false;
    queries_->matchAll(literals, {}, start, [&](const Binding& found) {
        served = true;
        isForGood = holdsForGood(literals, found);
        return false;
    });
    return served;
}

/// Looks at an instance whose trigger literals are all facts. False to stop matching.
bool Saturation::consider(const Trigger& trigger, const Binding& binding) {
    const Rule& rule = (*rules_)[trigger.rule];
    if (rule.hasWitnesses() && isWaiting(trigger, binding)) return workDone() <= workLimit_;
    const Draft draft = draftOf(rule, binding);
    const std::size_t bound = rule.hasWitnesses() && !domainOpen_ ? guessBound_ - 1 : guessBound_;
    if (!draft.satisfied && draft.open > bound && !rule.disjuncts.empty()) {
        guessCut_ = true;
    } else if (!draft.satisfied) {
        if (rule.disjuncts.empty()) {
            if (draft.open <= 1 || !draft.openNegative)
                storeClause(instanceFor(trigger.rule, binding), 0, draft.body, costOf(trigger, binding, false));
        } else if (rule.disjuncts.size() == 1 && rule.disjuncts[0].witnesses.empty()) {
            considerSingle(trigger, binding, draft);
        } else if (!draft.openNegative || (draft.open == 1 && !rule.hasWitnesses())) {
            considerSeveral(trigger, binding, draft);
        }
    }
    return !propagator_.conflict() && workDone() <= workLimit_;
}

/// Whether a case between the same open literals was found since the last decision. It will be looked at again when
/// that one is decided.
bool Saturation::isRepeatedGuess(const std::vector<GroundLiteral>& clause) {
    std::vector<std::uint32_t> open;
    for (const GroundLiteral literal : clause)
        if (propagator_.isUnknown(literal)) open.push_back(literal.code);
    std::ranges::sort(open);
    if (guessed_.insert(std::move(open)).second) return false;
    guessRepeated_ = true;
    return true;
}

void Saturation::considerSingle(const Trigger& trigger, const Binding& binding, const Draft& draft) {
    const std::vector<Pattern>& conclusion = (*rules_)[trigger.rule].disjuncts[0].literals;
    for (std::size_t i = 0; i < conclusion.size(); ++i) {
        GroundLiteral literal;
        const Truth truth = evaluate(conclusion[i], binding, literal);
        if (truth == Truth::True || truth == Truth::AlwaysTrue || truth == Truth::Missing) continue;
        const bool isOpen = truth == Truth::Open;
        const std::size_t open = draft.open + (isOpen ? 1 : 0);
        // With a negative literal open the instance holds by default.
        if (open > 1 && (draft.openNegative || (isOpen && !literal.isPositive()))) continue;
        std::vector<GroundLiteral> clause = draft.body;
        if (truth != Truth::AlwaysFalse) clause.push_back(literal);
        if (open > 1 && isRepeatedGuess(clause)) continue;
        storeClause(instanceFor(trigger.rule, binding), i, std::move(clause), costOf(trigger, binding, false));
    }
}

void Saturation::considerSeveral(const Trigger& trigger, const Binding& binding, const Draft& draft) {
    const Rule& rule = (*rules_)[trigger.rule];
    for (const PatternDisjunct& disjunct : rule.disjuncts) {
        if (!disjunct.witnesses.empty()) {
            bool isForGood = false;
            if (isServed(disjunct, binding, isForGood)) return;
            continue;
        }
        bool holds = true;
        for (const Pattern& pattern : disjunct.literals) {
            GroundLiteral literal;
            const Truth truth = evaluate(pattern, binding, literal);
            if (truth == Truth::Missing) return;
            holds = holds && (truth == Truth::True || truth == Truth::AlwaysTrue);
        }
        if (holds) return;
    }
    const InstanceId id = instanceFor(trigger.rule, binding);
    const std::uint32_t cost = costOf(trigger, binding, rule.hasWitnesses());
    if (rule.hasWitnesses())
        postpone(id, cost);
    else
        storeDisjunction(id, draft, cost);
}

/// An atom that occurs nowhere else.
AtomId Saturation::freshAtom() { return intern(logic::PredicateId(rules_->predicateCount() + 1 + atoms_.size()), {}); }

/// A literal that stands for the whole disjunct; clauses tie it to the disjunct's literals.
GroundLiteral Saturation::literalFor(InstanceId id, const PatternDisjunct& disjunct) {
    std::vector<GroundLiteral> literals;
    for (const Pattern& pattern : disjunct.literals) {
        GroundLiteral literal;
        const Truth truth = evaluate(pattern, instances_[id.index()].binding, literal);
        if (truth == Truth::AlwaysTrue) continue;
        if (truth == Truth::AlwaysFalse) {  // l and not l
            const AtomId never = freshAtom();
            propagator_.add(std::vector<GroundLiteral>{GroundLiteral(never, false)}, id);
            return {never, true};
        }
        literals.push_back(literal);
    }
    if (literals.size() == 1) return literals[0];
    const GroundLiteral whole(freshAtom(), true);
    for (const GroundLiteral literal : literals)
        propagator_.add(std::vector<GroundLiteral>{whole.negated(), literal}, id);
    return whole;
}

void Saturation::storeDisjunction(InstanceId id, const Draft& draft, std::uint32_t cost) {
    if ((instances_[id.index()].stored & 1U) != 0) return;
    std::vector<GroundLiteral> clause = draft.body;
    for (const PatternDisjunct& disjunct : (*rules_)[instances_[id.index()].rule].disjuncts)
        clause.push_back(literalFor(id, disjunct));
    storeClause(id, 0, std::move(clause), cost);
}

/// Names the witnesses of an instance: the same as before if the same axiom spoke of the same objects.
void Saturation::introduceWitnesses(Instance& instance) {
    const Rule& rule = (*rules_)[instance.rule];
    for (std::size_t d = 0; d < rule.disjuncts.size(); ++d) {
        const PatternDisjunct& disjunct = rule.disjuncts[d];
        if (disjunct.witnesses.empty()) continue;
        std::vector<std::uint32_t> key{instance.rule.value, static_cast<std::uint32_t>(d)};
        std::uint32_t generation = 0;
        for (const std::uint32_t variable : disjunct.dependencies) {
            const TermId term = instance.binding[variable];
            key.push_back(term.value);
            generation = std::max(generation, terms_[term].generation);
        }
        std::vector<TermId>& witnesses = witnesses_[key];
        if (witnesses.empty())
            for (std::size_t i = 0; i < disjunct.witnesses.size(); ++i) {
                witnesses.push_back(terms_.addWitness(generation + 1));
                ++witnessCount_;
            }
        for (std::size_t i = 0; i < disjunct.witnesses.size(); ++i)
            instance.binding[disjunct.witnesses[i]] = witnesses[i];
    }
    classes_.ensure(terms_.size());
}

void Saturation::fire(InstanceId id) {
    instances_[id.index()].fired = true;
    introduceWitnesses(instances_[id.index()]);
    const Binding binding = instances_[id.index()].binding;
    const Rule& rule = (*rules_)[instances_[id.index()].rule];
    std::vector<GroundLiteral> body;
    std::size_t negativePremises = 0;
    for (const Pattern& premise : rule.premises) {
        GroundLiteral literal;
        const Truth truth = evaluate(premise, binding, literal);
        if (truth == Truth::AlwaysTrue) continue;
        if (truth == Truth::AlwaysFalse || truth == Truth::Missing) return;
        if (!premise.positive && truth == Truth::Open) ++negativePremises;
        body.push_back(literal.negated());
    }
    if (rule.disjuncts.size() > 1 || negativePremises > 0) {
        storeDisjunction(id, {body, 0, false, false}, strategy_.caseCost);
        return;
    }
    const std::vector<Pattern>& conclusion = rule.disjuncts[0].literals;
    for (std::size_t i = 0; i < conclusion.size(); ++i) {
        GroundLiteral literal;
        const Truth truth = evaluate(conclusion[i], binding, literal);
        if (truth == Truth::AlwaysTrue || truth == Truth::Missing) continue;
        std::vector<GroundLiteral> clause = body;
        if (truth != Truth::AlwaysFalse) clause.push_back(literal);
        storeClause(id, i, std::move(clause), strategy_.caseCost);
    }
}

}  // namespace byrne::prover
