// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/fill.h"

#include <algorithm>

#include "core/assist/refit.h"
#include "core/assist/subgoal.h"
#include "core/assist/transform.h"
#include "core/checker/checker.h"
#include "core/syntax/byrne_labels.h"

namespace byrne::assist {

namespace {

using proof::Node;

/// The facts that the node claims; null if it is the rest of a block.
const std::vector<proof::Fact>* claimedBy(const Node& node) {
    if (const auto* hole = std::get_if<proof::Hole>(&node.form)) return hole->facts.empty() ? nullptr : &hole->facts;
    if (const auto* claim = std::get_if<proof::Claim>(&node.form)) return &claim->facts;
    if (const auto* step = std::get_if<proof::Step>(&node.form))
        return step->witnesses.empty() && !step->facts.empty() ? &step->facts : nullptr;
    return nullptr;
}

std::vector<logic::Disjunct> goalOf(const Situation& situation, const std::vector<proof::Fact>* claimed) {
    if (claimed == nullptr) return situation.goal;
    logic::Disjunct goal;
    for (const proof::Fact& fact : *claimed) goal.literals.push_back(fact.literal);
    return {goal};
}

/// Whether one step gives all that is claimed.
const proof::Step* onlyStep(const proof::Block& block, const std::vector<proof::Fact>& claimed) {
    if (block.nodes.size() != 2) return nullptr;
    const auto* step = std::get_if<proof::Step>(&block.nodes.front().form);
    if (step == nullptr || !step->witnesses.empty()) return nullptr;
    const bool givesAll = std::ranges::all_of(claimed, [step](const proof::Fact& wanted) {
        return std::ranges::any_of(step->facts,
                                   [&](const proof::Fact& fact) { return fact.literal == wanted.literal; });
    });
    return givesAll ? step : nullptr;
}

std::vector<Node> nodesFor(proof::Block block, const std::vector<proof::Fact>* claimed) {
    if (claimed == nullptr) return std::move(block.nodes);
    if (const proof::Step* step = onlyStep(block, *claimed))
        return {Node{proof::Step{step->by, step->premises, {}, *claimed}, {}, {}, block.nodes.front().flips}};
    return {Node{proof::Claim{*claimed, {std::move(block)}}, {}, {}}};
}

PartSearch searchPart(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof, const Node& node,
                  const std::vector<proof::Fact>* claimed, const prover::Options& options) {
    PartSearch search;
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, node.id);
    Subgoal subgoal = subgoalOf(theory, theorem, proof, *situation, goalOf(*situation, claimed));
    prover::Outcome outcome = prover::prove(subgoal.theory, subgoal.statement, options);
    search.status = outcome.status;
    search.reason = outcome.reason;
    if (!outcome.proof) return search;
    syntax::canonicalise(*outcome.proof);
    if (!checker::check(subgoal.theory, subgoal.statement, *outcome.proof).isProved()) {
        search.status = prover::Status::GaveUp;
        search.reason = "A proof was found, but the checker does not accept it.";
        return search;
    }
    search.found = FoundPart{std::move(subgoal), std::move(*outcome.proof)};
    return search;
}

ProofEdit replacing(const proof::Proof& proof, proof::StepId place, std::size_t replaced,
                    const std::vector<proof::Fact>* claimed, const FoundPart& part) {
    ProofEdit change{proof, {place, replaced, {}}};
    change.edit.nodes = nodesFor(graft(change.proof, part.subgoal, part.proof), claimed);
    return change;
}

Filling fill(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof, const Node& node,
             std::size_t replaced, const std::vector<proof::Fact>* claimed, const prover::Options& options) {
    const PartSearch searched = searchPart(theory, theorem, proof, node, claimed, options);
    Filling filling{searched.status, searched.reason, std::nullopt, 0};
    if (!searched.found) return filling;
    filling.steps = proof::stepCount(searched.found->proof);
    filling.change = replacing(proof, node.id, replaced, claimed, *searched.found);
    return filling;
}

const Node* holeAt(const proof::Proof& proof, proof::StepId place) {
    const Node* node = findNode(proof, place);
    return node != nullptr && std::holds_alternative<proof::Hole>(node->form) ? node : nullptr;
}

Filling notHere(const std::string& why) {
    Filling filling;
    filling.reason = why;
    return filling;
}

std::size_t stepsOf(std::vector<Node> nodes) {
    proof::Proof part;
    part.root.nodes = std::move(nodes);
    return proof::stepCount(part);
}

}  // namespace

PartSearch proveHole(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                     proof::StepId place, const prover::Options& options) {
    const Node* node = holeAt(proof, place);
    if (node == nullptr) return {prover::Status::GaveUp, "There is nothing left open at this place.", std::nullopt};
    return searchPart(theory, theorem, proof, *node, claimedBy(*node), options);
}

base::Result<ProofEdit> putIn(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                              proof::StepId place, const FoundPart& part) {
    const Node* node = holeAt(proof, place);
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, place);
    if (node == nullptr || !situation)
        return base::failure(base::Error::Kind::Input, "There is nothing left open at this place.");
    const std::vector<proof::Fact>* claimed = claimedBy(*node);
    const Subgoal now = subgoalOf(theory, theorem, proof, *situation, goalOf(*situation, claimed));
    if (now.theory.statements == part.subgoal.theory.statements)
        return replacing(proof, place, 1, claimed, {now, part.proof});
    if (std::optional<FoundPart> fitted = refitted(theory, theorem, proof, *situation, now, part)) {
        ProofEdit change = replacing(proof, place, 1, claimed, *fitted);
        const auto faults = [&](const proof::Proof& each) { return checker::check(theory, theorem, each).errors.size(); };
        if (faults(applied(change)) <= faults(proof)) return change;
    }
    return base::failure(base::Error::Kind::Input, "The hole asks something else by now.");
}

Filling fillHole(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                 proof::StepId place, const prover::Options& options) {
    const Node* node = holeAt(proof, place);
    if (node == nullptr) return notHere("There is nothing left open at this place.");
    return fill(theory, theorem, proof, *node, 1, claimedBy(*node), options);
}

Filling shorten(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof, proof::StepId place,
                const prover::Options& options) {
    proof::Proof copy = proof;
    const Place found = findPlace(copy, place);
    if (found.block == nullptr) return notHere("There is no such step.");
    const auto& nodes = found.block->nodes;
    const Node& node = nodes[found.index];
    const std::vector<proof::Fact>* claimed =
        std::holds_alternative<proof::Claim>(node.form) ? claimedBy(node) : nullptr;
    const std::size_t replaced = claimed != nullptr ? 1 : nodes.size() - found.index;
    const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(found.index);
    const std::size_t before = stepsOf({first, first + static_cast<std::ptrdiff_t>(replaced)});
    Filling filling = fill(theory, theorem, proof, node, replaced, claimed, options);
    if (!filling.change) return filling;
    if (const std::size_t after = stepsOf(filling.change->edit.nodes); after >= before) {
        filling.change.reset();
        filling.status = prover::Status::GaveUp;
        filling.reason = "Nothing shorter than these " + std::to_string(before) +
                         " steps was found; the shortest had " + std::to_string(after) + ".";
    }
    return filling;
}

std::string questionOf(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                       proof::StepId place) {
    const Node* node = holeAt(proof, place);
    const std::optional<Situation> situation = situationAt(theory[theorem].formula, proof, place);
    if (node == nullptr || !situation) return {};
    std::string text;
    for (const logic::Disjunct& disjunct : goalOf(*situation, claimedBy(*node))) {
        text += text.empty() ? "" : " or ";
        for (const logic::Literal& literal : disjunct.literals)
            text += logic::toText(literal, theory.signature, namesWithGoal(proof, *situation)) + ";";
    }
    return text;
}

std::vector<proof::StepId> holesOf(const proof::Proof& proof) {
    std::vector<proof::StepId> holes;
    forEachNode(proof.root, [&](const Node& node) {
        if (std::holds_alternative<proof::Hole>(node.form)) holes.push_back(node.id);
    });
    return holes;
}

proof::Proof asSketch(const proof::Proof& proof, const std::vector<proof::StepId>& wrong) {
    proof::Proof sketch = proof;
    for (const proof::StepId id : wrong) {
        const Place place = findPlace(sketch, id);
        if (place.block == nullptr) continue;
        Node& node = place.block->nodes[place.index];
        if (const std::vector<proof::Fact>* facts = claimedBy(node)) node.form = proof::Hole{*facts, true};
    }
    return sketch;
}

}  // namespace byrne::assist
