// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/proof_writer.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/prover/names.h"

namespace byrne::prover {

namespace {

using logic::Literal;
using logic::Term;
using logic::VariableId;
using proof::Block;
using proof::Fact;
using proof::FactId;
using proof::Node;

class Writer {
public:
    Writer(const logic::Theory& theory, logic::StatementId goal, const std::vector<GroundInstance>& instances,
           const TermBank& terms, const AtomTable& atoms)
        : theory_(theory),
          goal_(goal),
          instances_(instances),
          terms_(terms),
          atoms_(atoms),
          proof_(proof::openProof(theory[goal].formula)),
          names_(proof_.variables, theory.signature) {
        findCircles();
    }

    base::Result<proof::Proof> run(const GroundBlock& block, const std::vector<TermId>& parameters, TermId someObject) {
        for (std::size_t i = 0; i < parameters.size(); ++i) variables_[parameters[i]] = VariableId(i);
        nextFact_ = proof_.hypotheses.size();
        for (const Fact& fact : proof_.hypotheses) facts_.emplace(fact.literal, fact.id);
        proof_.root.nodes.clear();
        if (someObject.isValid() && isUsed(someObject)) {
            proof::Step step{proof::ByNonemptyDomain{}, {}, {introduce(someObject, "")}, {}};
            proof_.root.nodes.push_back({std::move(step), {}, {}});
        }
        write(block, proof_.root);
        if (!fault_.empty()) return base::failure(base::Error::Kind::Internal, fault_);
        dropUnusedFacts();
        proof_.engine = "saturate";
        proof::renumber(proof_);
        return std::move(proof_);
    }

private:
    // Circles are what stands in the place of a circle anywhere; only their names depend on it.
    void findCircles() {
        const auto look = [this](GroundLiteral literal) {
            const logic::PredicateId predicate = atoms_.predicate(literal.atom());
            if (predicate.index() >= theory_.signature.predicateCount()) return;
            const std::string& name = theory_.signature[predicate].name;
            const auto arguments = atoms_.arguments(literal.atom());
            if (name == "cI" && !arguments.empty()) circles_.insert(arguments[0]);
            if ((name == "onCirc" || name == "inCirc" || name == "outCirc") && arguments.size() > 1)
                circles_.insert(arguments[1]);
        };
        for (const GroundInstance& instance : instances_) {
            for (const GroundLiteral literal : instance.premises) look(literal);
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                for (const GroundLiteral literal : disjunct.literals) look(literal);
        }
    }

    [[nodiscard]] bool mentions(TermId term, TermId part) const {
        return term == part || std::ranges::any_of(terms_.arguments(term), [&](TermId t) { return mentions(t, part); });
    }
    [[nodiscard]] bool isUsed(TermId term) const {
        const auto uses = [&](const std::vector<TermId>& all) {
            return std::ranges::any_of(all, [&](TermId t) { return mentions(t, term); });
        };
        return std::ranges::any_of(instances_, [&](const GroundInstance& instance) {
            return uses(instance.instantiation) || uses(instance.goalWitnesses);
        });
    }

    VariableId introduce(TermId witness, const std::string& axiomName, char letter = 0) {
        const VariableId variable(proof_.variables.size());
        proof_.variables.push_back(names_.next(axiomName, circles_.contains(witness), letter));
        variables_[witness] = variable;
        return variable;
    }

    [[nodiscard]] Term term(TermId id) {
        const GroundTerm& ground = terms_[id];
        if (ground.kind == GroundTerm::Kind::Application) {
            logic::Application application{logic::FunctionId(ground.symbol), {}};
            for (const TermId argument : terms_.arguments(id)) application.arguments.push_back(term(argument));
            return application;
        }
        const auto known = variables_.find(id);
        if (known != variables_.end()) return known->second;
        fault_ = "The reconstruction speaks of an object before it is introduced.";
        return VariableId(std::size_t{0});
    }

    [[nodiscard]] Literal literal(GroundLiteral ground) {
        Literal out{ground.isPositive(), atoms_.predicate(ground.atom()), {}};
        for (const TermId argument : atoms_.arguments(ground.atom())) out.arguments.push_back(term(argument));
        return out;
    }

    [[nodiscard]] static Literal turned(Literal equation) {
        std::swap(equation.arguments[0], equation.arguments[1]);
        return equation;
    }

    FactId addFact(std::vector<Fact>& facts, const Literal& literal) {
        const FactId id(nextFact_++);
        facts.push_back({id, literal, {}});
        facts_[literal] = id;
        return id;
    }

    /// The fact that says `wanted`; an equation or inequation is turned round by a step of its own if need be.
    FactId premise(const Literal& wanted, Block& block) {
        if (wanted.isReflexiveEquality()) return {};
        if (const auto known = facts_.find(wanted); known != facts_.end()) return known->second;
        if (wanted.isEquality())
            if (const auto known = facts_.find(turned(wanted)); known != facts_.end()) {
                proof::Step step{proof::ByEquality{}, {known->second}, {}, {}};
                const FactId id = addFact(step.facts, wanted);
                block.nodes.push_back({std::move(step), {}, {}});
                return id;
            }
        fault_ = "The reconstruction uses a premise that is not known.";
        return {};
    }

    /// A fact that says the same up to the order of an equation; invalid for t = t.
    FactId eitherWay(const Literal& wanted, Block& block) {
        if (wanted.isEquality())
            if (const auto known = facts_.find(turned(wanted)); known != facts_.end() && !facts_.contains(wanted))
                return known->second;
        return premise(wanted, block);
    }

    std::vector<Term> instantiation(const GroundInstance& instance) {
        std::vector<Term> out;
        for (const TermId id : instance.instantiation) out.push_back(term(id));
        return out;
    }

    std::vector<FactId> premises(const std::vector<Literal>& literals, const std::vector<Term>& values, Block& block) {
        std::vector<FactId> out;
        for (const Literal& literal : literals) out.push_back(premise(logic::substitute(literal, values), block));
        return out;
    }

    void write(const GroundBlock& from, Block& to) {
        for (const GroundStep& step : from.steps)
            if (fault_.empty()) write(step, to);
        if (!fault_.empty()) return;
        if (const auto* close = std::get_if<GroundClose>(&from.end))
            write(*close, to);
        else
            write(std::get<GroundSplit>(from.end), to);
    }

    void write(const GroundStep& from, Block& to) {
        const GroundInstance& instance = instances_[from.instance];
        if (instance.kind == GroundInstance::Kind::Equality) return writeEquality(instance, from, to);
        const logic::CoherentFormula& formula = theory_[instance.statement].formula;
        std::vector<Term> values = instantiation(instance);
        proof::Step step{
            proof::ByStatement{instance.statement, values}, premises(formula.premises, values, to), {}, {}};
        step.witnesses = introduceAll(formula, formula.conclusion[0], instance.disjuncts[0], values);
        addLiterals(step.facts, formula.conclusion[0], instance.disjuncts[0], from.facts, values);
        to.nodes.push_back({std::move(step), {}, {}});
    }

    std::vector<VariableId> introduceAll(const logic::CoherentFormula& formula, const logic::Disjunct& disjunct,
                                         const GroundDisjunct& ground, std::vector<Term>& values) {
        std::vector<VariableId> out;
        values.resize(formula.variables.size());
        for (std::size_t i = 0; i < ground.witnesses.size(); ++i) {
            const VariableId place = disjunct.witnesses[i];
            out.push_back(introduce(ground.witnesses[i], formula.variables[place.index()],
                                    customaryLetter(disjunct.literals, place, theory_.signature)));
            values[place.index()] = out.back();
        }
        return out;
    }

    void addLiterals(std::vector<Fact>& facts, const logic::Disjunct& disjunct, const GroundDisjunct& ground,
                     const std::vector<GroundLiteral>& wanted, const std::vector<Term>& values) {
        for (std::size_t i = 0; i < ground.literals.size(); ++i) {
            if (std::ranges::find(wanted, ground.literals[i]) == wanted.end()) continue;
            const Literal literal = logic::substitute(disjunct.literals[i], values);
            const bool repeated = std::ranges::any_of(facts, [&](const Fact& fact) { return fact.literal == literal; });
            if (!repeated) addFact(facts, literal);
        }
    }

    void writeEquality(const GroundInstance& instance, const GroundStep& from, Block& to) {
        proof::Step step{proof::ByEquality{}, {}, {}, {}};
        for (const GroundLiteral premise : instance.premises)
            if (const FactId id = eitherWay(literal(premise), to); id.isValid()) step.premises.push_back(id);
        for (const GroundLiteral fact : from.facts) addFact(step.facts, literal(fact));
        to.nodes.push_back({std::move(step), {}, {}});
    }

    void write(const GroundClose& from, Block& to) {
        const GroundInstance* instance = from.instance < instances_.size() ? &instances_[from.instance] : nullptr;
        switch (from.kind) {
            case GroundClose::Kind::Goal:
                return writeGoal(*instance, to);
            case GroundClose::Kind::False: {
                const std::vector<Term> values = instantiation(*instance);
                const logic::CoherentFormula& formula = theory_[instance->statement].formula;
                proof::CloseByContradiction close{proof::ByStatement{instance->statement, values},
                                                  premises(formula.premises, values, to)};
                to.nodes.push_back({std::move(close), {}, {}});
                return;
            }
            case GroundClose::Kind::Clash:
                return writeClash(literal(from.literal), to);
            case GroundClose::Kind::Irreflexive: {
                proof::CloseByContradiction close{proof::ByClash{}, {premise(literal(from.literal), to)}};
                to.nodes.push_back({std::move(close), {}, {}});
                return;
            }
        }
    }

    void writeClash(Literal one, Block& to) {
        // Of two ways to write an equation, the one that needs fewer turns.
        if (one.isEquality() && !facts_.contains(one) && !facts_.contains(one.negated())) one = turned(one);
        const FactId first = premise(one, to);
        const FactId second = premise(one.negated(), to);
        to.nodes.push_back({proof::CloseByContradiction{proof::ByClash{}, {first, second}}, {}, {}});
    }

    void writeGoal(const GroundInstance& instance, Block& to) {
        const logic::CoherentFormula& formula = theory_[goal_].formula;
        const logic::Disjunct& disjunct = formula.conclusion[instance.goalDisjunct];
        proof::CloseByGoal close;
        close.disjunct = instance.goalDisjunct;
        std::vector<Term> values;
        for (std::size_t i = 0; i < formula.variables.size(); ++i) values.emplace_back(VariableId(i));
        for (std::size_t i = 0; i < instance.goalWitnesses.size(); ++i) {
            close.witnesses.push_back(term(instance.goalWitnesses[i]));
            values[disjunct.witnesses[i].index()] = close.witnesses.back();
        }
        close.premises = premises(disjunct.literals, values, to);
        to.nodes.push_back({std::move(close), {}, {}});
    }

    void write(const GroundSplit& from, Block& to) {
        proof::CaseSplit split;
        std::vector<Term> values;
        const GroundInstance* instance = from.instance ? &instances_[*from.instance] : nullptr;
        if (instance != nullptr) {
            values = instantiation(*instance);
            split.by = proof::ByStatement{instance->statement, values};
            split.premises = premises(theory_[instance->statement].formula.premises, values, to);
        } else {
            split.by = proof::ByExcludedMiddle{literal(from.middle)};
        }
        for (std::size_t i = 0; i < from.cases.size() && fault_.empty(); ++i) {
            const auto facts = facts_;
            const auto variables = variables_;
            proof::Branch branch;
            branch.block.emplace_back();
            if (instance != nullptr) {
                const logic::CoherentFormula& formula = theory_[instance->statement].formula;
                std::vector<Term> inner = values;
                branch.witnesses = introduceAll(formula, formula.conclusion[i], instance->disjuncts[i], inner);
                addLiterals(branch.assumptions, formula.conclusion[i], instance->disjuncts[i],
                            from.cases[i].assumptions, inner);
            } else {
                addFact(branch.assumptions, literal(from.cases[i].assumptions[0]));
            }
            write(from.cases[i].block[0], branch.body());
            split.branches.push_back(std::move(branch));
            facts_ = facts;
            variables_ = variables;
        }
        to.nodes.push_back({std::move(split), {}, {}});
    }

    // An axiom may state A != B and B != A, one ground literal; only what is used stays.
    void dropUnusedFacts() {
        std::set<FactId> used;
        collect(proof_.root, used);
        erase(proof_.root, used);
    }

    static void collect(const Block& block, std::set<FactId>& used) {
        for (const Node& node : block.nodes) {
            if (const auto* step = std::get_if<proof::Step>(&node.form))
                used.insert(step->premises.begin(), step->premises.end());
            if (const auto* close = std::get_if<proof::CloseByGoal>(&node.form))
                used.insert(close->premises.begin(), close->premises.end());
            if (const auto* close = std::get_if<proof::CloseByContradiction>(&node.form))
                used.insert(close->premises.begin(), close->premises.end());
            if (const auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
                used.insert(split->premises.begin(), split->premises.end());
                for (const proof::Branch& branch : split->branches) collect(branch.body(), used);
            }
        }
    }

    static void erase(Block& block, const std::set<FactId>& used) {
        for (Node& node : block.nodes) {
            if (auto* step = std::get_if<proof::Step>(&node.form))
                std::erase_if(step->facts, [&](const Fact& fact) { return !used.contains(fact.id); });
            if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (proof::Branch& branch : split->branches) erase(branch.body(), used);
        }
    }

    const logic::Theory& theory_;
    logic::StatementId goal_;
    const std::vector<GroundInstance>& instances_;
    const TermBank& terms_;
    const AtomTable& atoms_;
    proof::Proof proof_;
    WitnessNames names_;
    std::set<TermId> circles_;
    std::map<TermId, VariableId> variables_;
    std::map<Literal, FactId> facts_;
    std::size_t nextFact_ = 0;
    std::string fault_;
};

}  // namespace

base::Result<proof::Proof> writeProof(const logic::Theory& theory, logic::StatementId goal, const GroundBlock& block,
                                      const std::vector<GroundInstance>& instances, const TermBank& terms,
                                      const AtomTable& atoms, const std::vector<TermId>& parameters,
                                      TermId someObject) {
    return Writer(theory, goal, instances, terms, atoms).run(block, parameters, someObject);
}

}  // namespace byrne::prover
