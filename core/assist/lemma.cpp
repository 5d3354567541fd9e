// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/lemma.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/assist/situation.h"
#include "core/assist/subgoal.h"
#include "core/assist/transform.h"
#include "core/proof/flips.h"
#include "core/syntax/byrne_labels.h"

namespace byrne::assist {

namespace {

using base::Error;
using logic::VariableId;
using proof::Node;

/// What a run of nodes takes from outside and what later nodes take from it.
struct Boundary {
    std::vector<proof::FactId> premises;  ///< From outside, in the order of their ids.
    std::vector<VariableId> objects;      ///< From outside.
    std::vector<proof::Fact> results;     ///< Used later.
    std::vector<VariableId> witnesses;    ///< Used later.
};

class BoundaryFinder {
public:
    BoundaryFinder(const std::vector<Node>& nodes, std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) look(nodes[i]);
        std::set<proof::FactId> usedLater;
        for (std::size_t i = first + count; i < nodes.size(); ++i) {
            forEachPremise(nodes[i], [&](proof::FactId fact) { usedLater.insert(fact); });
            forEachVariable(nodes[i], [&](VariableId variable) { namedLater_.insert(variable); });
        }
        for (const proof::Fact& fact : top_)
            if (usedLater.contains(fact.id)) result_.results.push_back(fact);
        finish();
    }

    [[nodiscard]] Boundary take() { return std::move(result_); }

private:
    void look(const Node& node) {
        forEachPremise(node, [this](proof::FactId fact) { used_.insert(fact); });
        forEachVariable(node, [this](VariableId variable) { named_.insert(variable); });
        forEachFact(node, [this](const proof::Fact& fact) { inner_.insert(fact.id); });
        if (const auto* step = std::get_if<proof::Step>(&node.form)) {
            top_.insert(top_.end(), step->facts.begin(), step->facts.end());
            introduced_.insert(introduced_.end(), step->witnesses.begin(), step->witnesses.end());
        }
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) {
            top_.insert(top_.end(), claim->facts.begin(), claim->facts.end());
            innerWitnesses(claim->body());
        }
        if (const auto* hole = std::get_if<proof::Hole>(&node.form))
            top_.insert(top_.end(), hole->facts.begin(), hole->facts.end());
    }

    void innerWitnesses(const proof::Block& block) {
        forEachNode(block, [this](const Node& node) {
            if (const auto* step = std::get_if<proof::Step>(&node.form))
                hidden_.insert(step->witnesses.begin(), step->witnesses.end());
            if (const auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (const proof::Branch& branch : split->branches)
                    hidden_.insert(branch.witnesses.begin(), branch.witnesses.end());
        });
    }

    void finish() {
        for (const proof::FactId fact : used_)
            if (!inner_.contains(fact)) result_.premises.push_back(fact);
        const std::set<VariableId> own(introduced_.begin(), introduced_.end());
        for (const VariableId variable : named_)
            if (!own.contains(variable) && !hidden_.contains(variable)) result_.objects.push_back(variable);
        std::set<VariableId> said;
        for (const proof::Fact& fact : result_.results)
            logic::forEachVariable(fact.literal, [&](VariableId variable) { said.insert(variable); });
        for (const VariableId witness : introduced_)
            if (namedLater_.contains(witness) || said.contains(witness)) result_.witnesses.push_back(witness);
    }

    std::set<proof::FactId> used_;
    std::set<proof::FactId> inner_;
    std::set<VariableId> named_;
    std::set<VariableId> namedLater_;
    std::set<VariableId> hidden_;
    std::vector<proof::Fact> top_;
    std::vector<VariableId> introduced_;
    Boundary result_;
};

std::string usable(const std::string& name, const logic::Theory& theory) {
    std::string free = name;
    for (std::size_t number = 2; theory.find(free); ++number) free = name + "_" + std::to_string(number);
    return free;
}

class Extraction {
public:
    Extraction(const logic::Theory& theory, const proof::Proof& proof, Boundary boundary)
        : theory_(theory), proof_(proof), boundary_(std::move(boundary)) {}

    /// Facts that are known outside, by id.
    bool premisesFrom(const Situation& situation) {
        for (const proof::FactId id : boundary_.premises) {
            const auto fact = std::ranges::find_if(situation.facts, [id](const auto* each) { return each->id == id; });
            if (fact == situation.facts.end()) return false;
            premises_.push_back(*fact);
        }
        for (const proof::Fact* fact : premises_)
            logic::forEachVariable(fact->literal, [&](VariableId variable) { addObject(variable); });
        std::ranges::sort(boundary_.objects);
        return true;
    }

    logic::Statement statement(const std::string& name) {
        logic::Statement statement;
        statement.name = usable(name, theory_);
        statement.kind = logic::StatementKind::Theorem;
        logic::CoherentFormula& formula = statement.formula;
        for (std::size_t i = 0; i < proof_.variables.size(); ++i) values_.emplace_back(VariableId(i));
        const auto rename = [&](VariableId variable) {
            values_[variable.index()] = VariableId(formula.variables.size());
            formula.variables.push_back(proof_.variables[variable.index()]);
        };
        for (const VariableId object : boundary_.objects) rename(object);
        formula.universalCount = formula.variables.size();
        for (const proof::Fact* premise : premises_)
            formula.premises.push_back(logic::substitute(premise->literal, values_));
        logic::Disjunct conclusion;
        for (const VariableId witness : boundary_.witnesses) {
            rename(witness);
            conclusion.witnesses.push_back(values_[witness.index()].variable());
        }
        for (const proof::Fact& fact : boundary_.results)
            conclusion.literals.push_back(logic::substitute(fact.literal, values_));
        formula.conclusion.push_back(std::move(conclusion));
        return statement;
    }

    proof::Proof proofOf(const logic::CoherentFormula& formula, std::vector<Node> nodes) const {
        proof::Proof lemma = proof::openProof(formula);
        std::map<proof::FactId, proof::FactId> known;
        for (std::size_t i = 0; i < premises_.size(); ++i) {
            known[premises_[i]->id] = lemma.hypotheses[i].id;
            lemma.hypotheses[i].label = premises_[i]->label;
        }
        // All variables that are not parameters follow them under their own names.
        std::vector<logic::Term> values = values_;
        const std::set<VariableId> parameters(boundary_.objects.begin(), boundary_.objects.end());
        for (std::size_t i = 0; i < proof_.variables.size(); ++i) {
            if (parameters.contains(VariableId(i))) continue;
            values[i] = VariableId(lemma.variables.size());
            lemma.variables.push_back(proof_.variables[i]);
        }
        std::size_t next = premises_.size();
        Transform transform;
        transform.values = values;
        transform.define = [&](proof::Fact& fact) { fact.id = known[fact.id] = proof::FactId(next++); };
        transform.use = [&](proof::FactId& premise) { premise = known.at(premise); };
        for (Node& node : nodes) {
            transform.apply(node);
            node.origin = {};
        }
        proof::CloseByGoal close;
        for (const VariableId witness : boundary_.witnesses) close.witnesses.push_back(values[witness.index()]);
        for (const proof::Fact& fact : boundary_.results) close.premises.push_back(known.at(fact.id));
        nodes.push_back({std::move(close), {}, {}});
        lemma.root.nodes = std::move(nodes);
        dropUnusedVariables(lemma);
        syntax::canonicalise(lemma);
        return lemma;
    }

    Node use(logic::StatementId statement) const {
        proof::ByStatement by{statement, {}};
        for (const VariableId object : boundary_.objects) by.instantiation.emplace_back(object);
        return {proof::Step{std::move(by), boundary_.premises, boundary_.witnesses, boundary_.results}, {}, {}};
    }

private:
    void addObject(VariableId variable) {
        if (std::ranges::find(boundary_.objects, variable) == boundary_.objects.end())
            boundary_.objects.push_back(variable);
    }

    /// orderVariables() puts them last.
    static void dropUnusedVariables(proof::Proof& lemma) {
        syntax::orderVariables(lemma);
        std::set<VariableId> used;
        forEachNode(lemma.root, [&](const Node& node) {
            forEachVariable(node, [&](VariableId variable) { used.insert(variable); });
        });
        while (lemma.variables.size() > lemma.parameterCount && !used.contains(VariableId(lemma.variables.size() - 1)))
            lemma.variables.pop_back();
    }

    const logic::Theory& theory_;
    const proof::Proof& proof_;
    Boundary boundary_;
    std::vector<const proof::Fact*> premises_;
    std::vector<logic::Term> values_;
};

bool mayMove(const Node& node) {
    const auto* hole = std::get_if<proof::Hole>(&node.form);
    return std::holds_alternative<proof::Step>(node.form) || std::holds_alternative<proof::Claim>(node.form) ||
           (hole != nullptr && !hole->facts.empty());
}

}  // namespace

base::Result<ExtractedLemma> extractLemma(const logic::Theory& theory, logic::StatementId theorem,
                                          const proof::Proof& proof, proof::StepId first, std::size_t count,
                                          const std::string& name) {
    proof::Proof copy = proof;
    const Place place = findPlace(copy, first);
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, first);
    if (place.block == nullptr || !situation || count == 0 || place.index + count > place.block->nodes.size())
        return base::failure(Error::Kind::Input, "Choose steps that follow each other in one block.");
    const auto& nodes = place.block->nodes;
    const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(place.index);
    const std::vector<Node> chosen(begin, begin + static_cast<std::ptrdiff_t>(count));
    if (!std::ranges::all_of(chosen, mayMove))
        return base::failure(Error::Kind::Input, "Only steps and claims can become a lemma, not what closes a block.");
    Boundary boundary = BoundaryFinder(nodes, place.index, count).take();
    if (boundary.results.empty())
        return base::failure(Error::Kind::Input, "Nothing after these steps uses what they show.");
    Extraction extraction(theory, proof, std::move(boundary));
    if (!extraction.premisesFrom(*situation))
        return base::failure(Error::Kind::Input, "These steps rest on a fact that is not known before them.");
    ExtractedLemma lemma;
    lemma.statement = extraction.statement(name);
    lemma.proof = extraction.proofOf(lemma.statement.formula, chosen);
    lemma.change = {proof, {first, count, {extraction.use(theorem)}}};
    return lemma;
}

base::Result<std::vector<TextEdit>> textOf(const syntax::Document& document, logic::StatementId theorem,
                                           const ExtractedLemma& lemma, std::string_view text) {
    const auto place = std::ranges::find(document.theorems, theorem, &syntax::Theorem::statement);
    if (place == document.theorems.end())
        return base::failure(Error::Kind::Input, "The text does not hold the theorem.");
    // The theory as it will be: the lemma stands where the theorem was, and the theorem after it.
    logic::Theory theory = document.theory;
    const auto at = theory.statements.begin() + static_cast<std::ptrdiff_t>(theorem.index());
    theory.statements.insert(at, lemma.statement);
    const logic::StatementId moved(theorem.index() + 1);
    base::Result<TextEdit> step = textOf(theory, moved, lemma.change, text);
    if (!step) return tl::unexpected(step.error());
    const std::string written = syntax::printTheorem(theory, theorem, &lemma.proof);
    const std::uint32_t begin = place->span.begin;
    return std::vector<TextEdit>{{{begin, begin}, written + "\n"}, *step};
}

namespace {

/// A step by an earlier theorem of the document, and that theorem's proof.
struct LemmaUse {
    const Node* node = nullptr;
    const proof::Step* step = nullptr;
    const proof::ByStatement* by = nullptr;
    proof::Proof lemma;  ///< One line of steps, its flips spelt out.
};

base::Result<LemmaUse> lemmaUseAt(const syntax::Document& document, logic::StatementId theorem,
                                  const proof::Proof& proof, proof::StepId step) {
    LemmaUse use;
    use.node = findNode(proof, step);
    use.step = use.node == nullptr ? nullptr : std::get_if<proof::Step>(&use.node->form);
    use.by = use.step == nullptr ? nullptr : std::get_if<proof::ByStatement>(&use.step->by);
    if (use.by == nullptr) return base::failure(Error::Kind::Input, "This step does not use a theorem.");
    const auto lemma = std::ranges::find(document.theorems, use.by->statement, &syntax::Theorem::statement);
    if (lemma == document.theorems.end() || !lemma->proof || use.by->statement >= theorem)
        return base::failure(Error::Kind::Input, "What this step uses has no proof in this document.");
    use.lemma = proof::expandFlips(*lemma->proof);
    const auto& nodes = use.lemma.root.nodes;
    const bool isStraight = !nodes.empty() && std::holds_alternative<proof::CloseByGoal>(nodes.back().form);
    if (!isStraight || proof::hasHoles(use.lemma))
        return base::failure(Error::Kind::Input, "The proof of " + document.theory[use.by->statement].name +
                                                     " ends in cases or is not complete; it can't be put in line.");
    if (!std::ranges::all_of(use.by->instantiation, [](const logic::Term& term) { return term.isVariable(); }))
        return base::failure(Error::Kind::Unsupported, "The step takes the theorem for a term that is not a point.");
    if (std::ranges::any_of(use.step->premises, [](proof::FactId premise) { return !premise.isValid(); }))
        return base::failure(Error::Kind::Unsupported, "A premise of this step is of the form t = t.");
    return use;
}

/// Calls the objects that the lemma's proof ends with as the step does. False if one of them has no name.
bool takeWitnesses(const LemmaUse& use, const proof::CloseByGoal& close, const proof::Proof& outer,
                   proof::Block& block) {
    Transform transform;
    for (std::size_t i = 0; i < outer.variables.size(); ++i) transform.values.emplace_back(VariableId(i));
    for (std::size_t i = 0; i < use.step->witnesses.size() && i < close.witnesses.size(); ++i) {
        if (!close.witnesses[i].isVariable()) return false;
        transform.values[close.witnesses[i].variable().index()] = use.step->witnesses[i];
    }
    transform.apply(block);
    return true;
}

/// Gives the facts that the step had, with their ids and labels, to the nodes that now show them. False if no node does.
bool takeFacts(const LemmaUse& use, proof::Block& block) {
    std::map<logic::Literal, const proof::Fact*> wanted;
    for (const proof::Fact& fact : use.step->facts) wanted.emplace(fact.literal, &fact);
    std::map<proof::FactId, proof::FactId> renamed;
    Transform transform;
    transform.define = [&](proof::Fact& fact) {
        const auto found = wanted.find(fact.literal);
        if (found == wanted.end()) return;
        renamed[fact.id] = found->second->id;
        fact.label = found->second->label;
        fact.id = found->second->id;
        wanted.erase(found);
    };
    transform.use = [&](proof::FactId& premise) {
        if (const auto found = renamed.find(premise); found != renamed.end()) premise = found->second;
    };
    transform.apply(block);
    return wanted.empty();
}

}  // namespace

base::Result<ProofEdit> inlineLemma(const syntax::Document& document, logic::StatementId theorem,
                                    const proof::Proof& proof, proof::StepId step) {
    const base::Result<LemmaUse> use = lemmaUseAt(document, theorem, proof, step);
    if (!use) return tl::unexpected(use.error());
    // graft() speaks of a subgoal: here the lemma for the objects of the step.
    Subgoal subgoal;
    subgoal.theory.signature = document.theory.signature;
    for (const logic::Term& term : use->by->instantiation) subgoal.objects.push_back(term.variable());
    subgoal.premises = use->step->premises;
    ProofEdit change{proof, {step, 1, {}}};
    proof::Block block = graft(change.proof, subgoal, use->lemma);
    const auto close = std::get<proof::CloseByGoal>(block.nodes.back().form);
    block.nodes.pop_back();
    if (!takeWitnesses(*use, close, change.proof, block))
        return base::failure(Error::Kind::Unsupported, "The lemma's object is a term that has no name.");
    if (!takeFacts(*use, block))
        return base::failure(Error::Kind::Unsupported,
                             "The lemma's conclusion is one of its hypotheses; delete the step instead.");
    // Premises that were turned for the step alone are turned by steps of their own.
    for (const proof::Step& flip : use->node->flips) change.edit.nodes.push_back({flip, {}, {}});
    for (Node& each : block.nodes) {
        each.origin = {};
        change.edit.nodes.push_back(std::move(each));
    }
    return change;
}

}  // namespace byrne::assist
