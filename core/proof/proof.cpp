// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/proof.h"

#include <algorithm>
#include <map>

namespace byrne::proof {

bool operator==(const Branch& a, const Branch& b) {
    return a.witnesses == b.witnesses && a.assumptions == b.assumptions && a.block == b.block;
}

bool operator==(const Claim& a, const Claim& b) { return a.facts == b.facts && a.block == b.block; }

Proof openProof(const logic::CoherentFormula& formula) {
    Proof proof;
    proof.parameterCount = formula.universalCount;
    proof.variables.assign(formula.variables.begin(),
                           formula.variables.begin() + static_cast<std::ptrdiff_t>(formula.universalCount));
    for (const logic::Literal& premise : formula.premises)
        proof.hypotheses.push_back({FactId(proof.hypotheses.size()), premise, {}});
    proof.root.nodes.push_back({Hole{}, StepId(0), {}});
    return proof;
}

namespace {

class Renumbering {
public:
    void heading(Proof& proof) {
        define(proof.hypotheses);
        block(proof.root);
    }

private:
    void define(std::vector<Fact>& facts) {
        for (Fact& fact : facts) {
            const FactId renamed(nextFact_++);
            names_[fact.id] = renamed;
            fact.id = renamed;
        }
    }

    void use(std::vector<FactId>& premises) const {
        for (FactId& premise : premises)
            if (const auto name = names_.find(premise); name != names_.end()) premise = name->second;
    }

    void block(Block& block) {
        for (Node& node : block.nodes) {
            node.id = StepId(nextStep_++);
            for (Step& flip : node.flips) visit(flip);
            std::visit([this](auto& form) { visit(form); }, node.form);
        }
    }

    void visit(Step& step) {
        use(step.premises);
        define(step.facts);
    }
    void visit(CaseSplit& split) {
        use(split.premises);
        for (Branch& branch : split.branches) {
            define(branch.assumptions);
            block(branch.body());
        }
    }
    void visit(Claim& claim) {
        block(claim.body());
        define(claim.facts);
    }
    void visit(CloseByGoal& close) { use(close.premises); }
    void visit(CloseByContradiction& close) { use(close.premises); }
    void visit(Hole& hole) { define(hole.facts); }

    std::map<FactId, FactId> names_;
    std::size_t nextFact_ = 0;
    std::size_t nextStep_ = 0;
};

std::size_t countSteps(const Block& block);

struct StepCounter {
    std::size_t operator()(const Step& step) const { return isRecall(step) ? 0 : 1; }
    std::size_t operator()(const Hole&) const { return 1; }
    std::size_t operator()(const Claim& claim) const { return 1 + countSteps(claim.body()); }
    std::size_t operator()(const CaseSplit& split) const {
        std::size_t count = 1;
        for (const Branch& branch : split.branches) count += countSteps(branch.body());
        return count;
    }
    std::size_t operator()(const CloseByGoal&) const { return 0; }
    std::size_t operator()(const CloseByContradiction&) const { return 0; }
};

std::size_t countSteps(const Block& block) {
    std::size_t count = 0;
    for (const Node& node : block.nodes) count += std::visit(StepCounter{}, node.form);
    return count;
}

std::size_t countBranches(const Block& block) {
    if (block.nodes.empty()) return 1;
    const auto* split = std::get_if<CaseSplit>(&block.nodes.back().form);
    if (split == nullptr) return 1;
    std::size_t count = 0;
    for (const Branch& branch : split->branches) count += countBranches(branch.body());
    return count;
}

bool blockHasHoles(const Block& block);

struct HoleFinder {
    bool operator()(const Step&) const { return false; }
    bool operator()(const Hole&) const { return true; }
    bool operator()(const Claim& claim) const { return blockHasHoles(claim.body()); }
    bool operator()(const CaseSplit& split) const {
        return std::any_of(split.branches.begin(), split.branches.end(),
                           [](const Branch& branch) { return blockHasHoles(branch.body()); });
    }
    bool operator()(const CloseByGoal&) const { return false; }
    bool operator()(const CloseByContradiction&) const { return false; }
};

bool blockHasHoles(const Block& block) {
    return std::any_of(block.nodes.begin(), block.nodes.end(),
                       [](const Node& node) { return std::visit(HoleFinder{}, node.form); });
}

}  // namespace

bool hasHoles(const Proof& proof) { return blockHasHoles(proof.root); }

void renumber(Proof& proof) { Renumbering().heading(proof); }

bool isRecall(const Step& step) {
    return step.premises.empty() && step.witnesses.empty() && std::holds_alternative<ByStatement>(step.by);
}

std::size_t stepCount(const Proof& proof) {
    const bool hasSteps =
        std::ranges::any_of(proof.root.nodes, [](const Node& node) { return std::holds_alternative<Step>(node.form); });
    return std::max(countSteps(proof.root), std::size_t{hasSteps ? 1U : 0U});
}

std::size_t branchCount(const Proof& proof) { return countBranches(proof.root); }

}  // namespace byrne::proof
