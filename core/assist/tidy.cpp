// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/tidy.h"

#include <algorithm>
#include <set>

#include "core/assist/situation.h"
#include "core/assist/transform.h"

namespace byrne::assist {

namespace {

using base::Error;
using proof::Block;
using proof::Node;

/// Goes through a proof from its end to its beginning and keeps what is needed.
class Liveness {
public:
    void run(const proof::Proof& proof) { block(proof.root); }

    std::set<proof::FactId> facts;
    std::set<logic::VariableId> objects;
    std::vector<proof::StepId> unused;

private:
    void block(const Block& block) {
        for (std::size_t i = block.nodes.size(); i-- > 0;) {
            const Node& node = block.nodes[i];
            if (const auto* step = std::get_if<proof::Step>(&node.form); step != nullptr && !isNeeded(*step)) {
                unused.push_back(node.id);
                continue;
            }
            if (const auto* claim = std::get_if<proof::Claim>(&node.form);
                claim != nullptr && !isNeeded(claim->facts)) {
                unused.push_back(node.id);
                continue;
            }
            if (const auto* hole = std::get_if<proof::Hole>(&node.form);
                hole != nullptr && !hole->facts.empty() && !isNeeded(hole->facts)) {
                unused.push_back(node.id);
                continue;
            }
            need(node);
        }
    }

    [[nodiscard]] bool isNeeded(const std::vector<proof::Fact>& added) const {
        return std::ranges::any_of(added, [this](const proof::Fact& fact) { return facts.contains(fact.id); });
    }
    [[nodiscard]] bool isNeeded(const proof::Step& step) const {
        return isNeeded(step.facts) || std::ranges::any_of(step.witnesses, [this](logic::VariableId witness) {
                   return objects.contains(witness);
               });
    }

    void need(const Node& node) {
        if (const auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
            for (std::size_t i = split->branches.size(); i-- > 0;) block(split->branches[i].body());
            Node heading = node;
            for (proof::Branch& branch : std::get<proof::CaseSplit>(heading.form).branches) branch.body().nodes.clear();
            return note(heading);
        }
        if (const auto* claim = std::get_if<proof::Claim>(&node.form)) {
            block(claim->body());
            Node heading = node;
            std::get<proof::Claim>(heading.form).body().nodes.clear();
            return note(heading);
        }
        note(node);
    }

    void note(const Node& node) {
        forEachPremise(node, [this](proof::FactId fact) { facts.insert(fact); });
        forEachVariable(node, [this](logic::VariableId variable) { objects.insert(variable); });
    }
};

bool closesBlock(const Node& node) {
    const auto* hole = std::get_if<proof::Hole>(&node.form);
    return std::holds_alternative<proof::CaseSplit>(node.form) ||
           std::holds_alternative<proof::CloseByGoal>(node.form) ||
           std::holds_alternative<proof::CloseByContradiction>(node.form) || (hole != nullptr && hole->facts.empty());
}

/// Whether `later` speaks of a fact or an object that `earlier` brings.
bool rests(const Node& later, const Node& earlier) {
    std::set<proof::FactId> facts;
    forEachFact(earlier, [&](const proof::Fact& fact) { facts.insert(fact.id); });
    std::set<logic::VariableId> witnesses;
    if (const auto* step = std::get_if<proof::Step>(&earlier.form))
        witnesses.insert(step->witnesses.begin(), step->witnesses.end());
    bool isResting = false;
    forEachPremise(later, [&](proof::FactId premise) { isResting = isResting || facts.contains(premise); });
    forEachVariable(later, [&](logic::VariableId variable) { isResting = isResting || witnesses.contains(variable); });
    return isResting;
}

}  // namespace

std::vector<proof::StepId> unusedSteps(const proof::Proof& proof) {
    Liveness liveness;
    liveness.run(proof);
    std::ranges::sort(liveness.unused);
    return liveness.unused;
}

std::vector<std::size_t> unusedHypotheses(const proof::Proof& proof) {
    if (proof::hasHoles(proof)) return {};
    Liveness liveness;
    liveness.run(proof);
    std::vector<std::size_t> unused;
    for (std::size_t i = 0; i < proof.hypotheses.size(); ++i)
        if (!liveness.facts.contains(proof.hypotheses[i].id)) unused.push_back(i);
    return unused;
}

std::vector<ProofEdit> removeUnused(const proof::Proof& proof) {
    std::vector<ProofEdit> edits;
    for (const proof::StepId step : unusedSteps(proof)) edits.push_back({proof, {step, 1, {}}});
    return edits;
}

base::Result<ProofEdit> moveStep(const proof::Proof& proof, proof::StepId step, bool isUp) {
    proof::Proof copy = proof;
    const Place place = findPlace(copy, step);
    if (place.block == nullptr) return base::failure(Error::Kind::Input, "There is no such step.");
    const auto& nodes = place.block->nodes;
    if (isUp ? place.index == 0 : place.index + 1 >= nodes.size())
        return base::failure(Error::Kind::Input, isUp ? "This is the first step here." : "This is the last step here.");
    const std::size_t upper = isUp ? place.index - 1 : place.index;
    const Node& first = nodes[upper];
    const Node& second = nodes[upper + 1];
    if (closesBlock(second)) return base::failure(Error::Kind::Input, "What closes the block must stay at its end.");
    if (rests(second, first))
        return base::failure(Error::Kind::Input, "The lower of the two steps rests on the upper one.");
    return ProofEdit{proof, {first.id, 2, {second, first}}};
}

base::Result<ProofEdit> swapCases(const proof::Proof& proof, proof::StepId split) {
    const Node* node = findNode(proof, split);
    const auto* cases = node == nullptr ? nullptr : std::get_if<proof::CaseSplit>(&node->form);
    if (cases == nullptr) return base::failure(Error::Kind::Input, "This is no case split.");
    const auto* middle = std::get_if<proof::ByExcludedMiddle>(&cases->by);
    if (middle == nullptr || cases->branches.size() != 2)
        return base::failure(Error::Kind::Input, "The order of these cases is that of the statement they come from.");
    Node swapped = *node;
    auto& changed = std::get<proof::CaseSplit>(swapped.form);
    changed.by = proof::ByExcludedMiddle{middle->literal.negated()};
    std::swap(changed.branches[0], changed.branches[1]);
    return ProofEdit{proof, {split, 1, {std::move(swapped)}}};
}

}  // namespace byrne::assist
