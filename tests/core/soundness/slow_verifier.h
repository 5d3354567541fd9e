// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A second, naive judge of proofs for the mutation test. It walks every branch with a full copy of what is known,
// and asks of each inference only whether it is true of all structures: do the cited facts, with the cited axiom's
// instance, entail what the proof says follows? Names are fresh if a look at everything known so far does not
// find them. It shares no code with core/checker, and does not insist on form: what it calls wrong is wrong.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "core/proof/proof.h"
#include "tests/core/soundness/ground_entailment.h"

namespace byrne::soundness {

struct Fault {
    proof::StepId step;  ///< Invalid for the heading.
    std::string why;
};

class SlowVerifier {
public:
    SlowVerifier(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof)
        : theory_(theory), theorem_(theorem), proof_(proof) {}

    /// The first wrong inference in the order of reading.
    [[nodiscard]] std::optional<Fault> firstFault() {
        const logic::CoherentFormula& formula = theory_[theorem_].formula;
        Known known;
        for (std::size_t i = 0; i < formula.universalCount; ++i) known.objects.insert(logic::VariableId(i));
        if (proof_.parameterCount != formula.universalCount) return Fault{{}, "other variables than the theorem"};
        for (const proof::Fact& fact : proof_.hypotheses) {
            if (std::ranges::find(formula.premises, fact.literal) == formula.premises.end())
                return Fault{{}, "a hypothesis that the theorem does not have"};
            known.facts.push_back(fact);
        }
        walk(proof_.root, known, formula.conclusion);
        return fault_;
    }

private:
    using Literals = std::vector<logic::Literal>;
    using Objects = std::vector<logic::VariableId>;
    using Premises = std::vector<proof::FactId>;

    struct Known {
        std::vector<proof::Fact> facts;
        std::set<logic::VariableId> objects;
    };

    /// An axiom under an instantiation: premises, and cases with their witnesses still open.
    struct Instance {
        Literals premises;
        std::vector<logic::Disjunct> cases;
        std::vector<logic::Term> values;
    };

    bool wrong(const std::string& why) {
        if (!fault_) fault_ = Fault{at_, why};
        return false;
    }

    void walk(const proof::Block& block, Known known, const std::vector<logic::Disjunct>& goal) {
        for (const proof::Node& node : block.nodes) {
            if (fault_) return;
            at_ = node.id;
            for (const proof::Step& flip : node.flips) walkStep(flip, known);
            if (fault_) return;
            if (const auto* step = std::get_if<proof::Step>(&node.form))
                walkStep(*step, known), forget(node.flips, known);
            else if (const auto* claim = std::get_if<proof::Claim>(&node.form))
                walkClaim(*claim, known, node.id);
            else if (const auto* split = std::get_if<proof::CaseSplit>(&node.form))
                return walkSplit(*split, known, goal, node);
            else if (const auto* close = std::get_if<proof::CloseByGoal>(&node.form))
                return walkGoal(*close, known, goal);
            else if (const auto* clash = std::get_if<proof::CloseByContradiction>(&node.form))
                return walkContradiction(*clash, known);
            else
                wrong("a hole");
        }
        if (!fault_) wrong("a block that does not close");
    }

    void walkStep(const proof::Step& step, Known& known) {
        GroundEntailment given;
        if (!cite(step.premises, known, given)) return;
        if (const auto* by = std::get_if<proof::ByStatement>(&step.by)) {
            const std::optional<Instance> instance = instantiate(*by, known);
            if (!instance) return;
            if (instance->cases.size() == 1 && areFresh(step.witnesses, known) &&
                step.witnesses.size() == instance->cases[0].witnesses.size())
                addInstance(given, *instance, step.witnesses);
        } else if (!std::holds_alternative<proof::ByEquality>(step.by) &&
                   !std::holds_alternative<proof::ByNonemptyDomain>(step.by)) {
            wrong("a step by something that is no step");
            return;
        }
        if (!areFresh(step.witnesses, known)) wrong("a witness that is not fresh");
        known.objects.insert(step.witnesses.begin(), step.witnesses.end());
        learn(step.facts, known, given);
    }

    /// Flips are known to the node they are folded into alone.
    static void forget(const std::vector<proof::Step>& flips, Known& known) {
        for (const proof::Step& flip : flips)
            for (const proof::Fact& added : flip.facts) {
                const auto last = std::find_if(known.facts.rbegin(), known.facts.rend(), [&](const proof::Fact& fact) {
                    return fact.id == added.id && fact.literal == added.literal;
                });
                if (last != known.facts.rend()) known.facts.erase(std::next(last).base());
            }
    }

    void walkClaim(const proof::Claim& claim, Known& known, proof::StepId id) {
        logic::Disjunct goal;
        for (const proof::Fact& fact : claim.facts) goal.literals.push_back(fact.literal);
        walk(claim.body(), known, {goal});
        if (fault_) return;
        at_ = id;
        for (const proof::Fact& fact : claim.facts) {
            if (!areKnown(fact.literal, known)) return void(wrong("a claim about objects that are not there"));
            known.facts.push_back(fact);
        }
    }

    void walkSplit(const proof::CaseSplit& split, const Known& known, const std::vector<logic::Disjunct>& goal,
                   const proof::Node& node) {
        GroundEntailment given;
        if (!cite(split.premises, known, given)) return;
        std::optional<Instance> instance;
        if (const auto* by = std::get_if<proof::ByStatement>(&split.by)) instance = instantiate(*by, known);
        if (const auto* middle = std::get_if<proof::ByExcludedMiddle>(&split.by)) {
            if (!areKnown(middle->literal, known)) return void(wrong("cases about objects that are not there"));
            instance = Instance{{}, {{{}, {middle->literal}}, {{}, {middle->literal.negated()}}}, {}};
        }
        if (!instance) return void(wrong("a split by something that has no cases"));
        if (!isCovered(split, *instance, given, known)) return void(wrong("the branches do not cover all cases"));
        Known inside = known;
        forget(node.flips, inside);
        for (const proof::Branch& branch : split.branches) walkBranch(branch, inside, goal, node.id);
    }

    void walkBranch(const proof::Branch& branch, Known known, const std::vector<logic::Disjunct>& goal,
                    proof::StepId id) {
        if (fault_) return;
        at_ = id;
        if (!areFresh(branch.witnesses, known)) return void(wrong("a branch's witness is not fresh"));
        known.objects.insert(branch.witnesses.begin(), branch.witnesses.end());
        for (const proof::Fact& fact : branch.assumptions) {
            if (!areKnown(fact.literal, known)) return void(wrong("an assumption about objects that are not there"));
            known.facts.push_back(fact);
        }
        walk(branch.body(), std::move(known), goal);
    }

    void walkGoal(const proof::CloseByGoal& close, const Known& known, const std::vector<logic::Disjunct>& goal) {
        GroundEntailment given;
        if (!cite(close.premises, known, given)) return;
        if (close.disjunct >= goal.size()) return void(wrong("no such case of the goal"));
        const logic::Disjunct& disjunct = goal[close.disjunct];
        if (close.witnesses.size() != disjunct.witnesses.size())
            return void(wrong("other objects than the goal asks for"));
        for (const logic::Term& term : close.witnesses)
            if (!areKnown(term, known)) return void(wrong("the goal's object is not there"));
        for (const logic::Literal& literal : disjunct.literals)
            if (!given.entails(replaced(literal, disjunct.witnesses, close.witnesses)))
                return void(wrong("the goal does not follow"));
    }

    void walkContradiction(const proof::CloseByContradiction& close, const Known& known) {
        GroundEntailment given;
        if (!cite(close.premises, known, given)) return;
        if (const auto* by = std::get_if<proof::ByStatement>(&close.by)) {
            const std::optional<Instance> instance = instantiate(*by, known);
            if (!instance) return;
            if (instance->cases.empty()) addInstance(given, *instance, {});
        }
        if (!given.isContradictory()) wrong("no contradiction");
    }

    /// Adds what the premises say. The invalid id says nothing (t = t needs no saying).
    bool cite(const Premises& premises, const Known& known, GroundEntailment& given) {
        for (const proof::FactId premise : premises) {
            if (!premise.isValid()) continue;
            const proof::Fact* found = nullptr;
            for (const proof::Fact& fact : known.facts) {
                if (fact.id != premise) continue;
                if (found != nullptr && found->literal != fact.literal)
                    return wrong("a premise that could be either of two facts");
                found = &fact;
            }
            if (found == nullptr) return wrong("a premise that is not known");
            given.add(found->literal);
        }
        return true;
    }

    std::optional<Instance> instantiate(const proof::ByStatement& by, const Known& known) {
        if (by.statement >= theorem_) return wrong("a statement that may not be used"), std::nullopt;
        const logic::CoherentFormula& formula = theory_[by.statement].formula;
        if (by.instantiation.size() != formula.universalCount) return wrong("too few or many terms"), std::nullopt;
        for (const logic::Term& term : by.instantiation)
            if (!areKnown(term, known)) return wrong("a term with objects that are not there"), std::nullopt;
        Instance instance{{}, formula.conclusion, by.instantiation};
        for (const logic::Literal& premise : formula.premises)
            instance.premises.push_back(logic::substitute(premise, by.instantiation));
        return instance;
    }

    static logic::Literal caseLiteral(const Instance& instance, const logic::Disjunct& disjunct,
                                      const logic::Literal& literal, const Objects& witnesses) {
        std::vector<logic::Term> values = instance.values;
        for (std::size_t i = 0; i < witnesses.size(); ++i) {
            while (values.size() <= disjunct.witnesses[i].index())
                values.emplace_back(logic::VariableId(values.size()));
            values[disjunct.witnesses[i].index()] = witnesses[i];
        }
        return logic::substitute(literal, values);
    }

    /// premises -> case, as clauses.
    static void addInstance(GroundEntailment& given, const Instance& instance, const Objects& witnesses) {
        Clause denied;
        for (const logic::Literal& premise : instance.premises) denied.push_back(premise.negated());
        if (instance.cases.empty()) return given.add(denied);
        for (const logic::Literal& literal : instance.cases[0].literals) {
            Clause clause = denied;
            clause.push_back(caseLiteral(instance, instance.cases[0], literal, witnesses));
            given.add(std::move(clause));
        }
    }

    /// The cited facts give the premises, and every case has a branch that assumes no more than the case says.
    static bool isCovered(const proof::CaseSplit& split, const Instance& instance, const GroundEntailment& given,
                          const Known& known) {
        for (const logic::Literal& premise : instance.premises)
            if (!given.entails(premise)) return false;
        return std::ranges::all_of(instance.cases, [&](const logic::Disjunct& disjunct) {
            return std::ranges::any_of(split.branches, [&](const proof::Branch& branch) {
                return branch.witnesses.size() == disjunct.witnesses.size() && areFresh(branch.witnesses, known) &&
                       isImplied(branch, instance, disjunct, given);
            });
        });
    }
    static bool isImplied(const proof::Branch& branch, const Instance& instance, const logic::Disjunct& disjunct,
                          GroundEntailment given) {
        for (const logic::Literal& literal : disjunct.literals)
            given.add(caseLiteral(instance, disjunct, literal, branch.witnesses));
        return std::ranges::all_of(branch.assumptions,
                                   [&](const proof::Fact& fact) { return given.entails(fact.literal); });
    }

    void learn(const std::vector<proof::Fact>& facts, Known& known, const GroundEntailment& given) {
        for (const proof::Fact& fact : facts) {
            if (fault_) return;
            if (!areKnown(fact.literal, known))
                wrong("a fact about objects that are not there");
            else if (!given.entails(fact.literal))
                wrong("a fact that does not follow");
            known.facts.push_back(fact);
        }
    }

    static bool areFresh(const Objects& witnesses, const Known& known) {
        std::set<logic::VariableId> seen = known.objects;
        for (const proof::Fact& fact : known.facts)
            logic::forEachVariable(fact.literal, [&](logic::VariableId variable) { seen.insert(variable); });
        return std::ranges::all_of(witnesses, [&](logic::VariableId witness) { return seen.insert(witness).second; });
    }

    template <class Value>
    static bool areKnown(const Value& value, const Known& known) {
        bool isKnown = true;
        logic::forEachVariable(
            value, [&](logic::VariableId variable) { isKnown = isKnown && known.objects.contains(variable); });
        return isKnown;
    }

    static logic::Term replaced(const logic::Term& term, const Objects& variables,
                                const std::vector<logic::Term>& values) {
        if (term.isVariable()) {
            const auto place = std::ranges::find(variables, term.variable());
            return place == variables.end() ? term : values[static_cast<std::size_t>(place - variables.begin())];
        }
        logic::Application image{term.application().function, {}};
        for (const logic::Term& argument : term.application().arguments)
            image.arguments.push_back(replaced(argument, variables, values));
        return image;
    }
    static logic::Literal replaced(logic::Literal literal, const Objects& variables,
                                   const std::vector<logic::Term>& values) {
        for (logic::Term& argument : literal.arguments) argument = replaced(argument, variables, values);
        return literal;
    }

    const logic::Theory& theory_;
    const logic::StatementId theorem_;
    const proof::Proof& proof_;
    proof::StepId at_;
    std::optional<Fault> fault_;
};

}  // namespace byrne::soundness
