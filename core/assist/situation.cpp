// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/situation.h"

#include <algorithm>

namespace byrne::assist {

namespace {

using proof::Block;
using proof::Node;

/// Walks to a node and keeps what is known on the way.
class Walk {
public:
    Walk(const proof::Proof& proof, proof::StepId wanted) : proof_(proof), wanted_(wanted) {}

    bool run(const logic::CoherentFormula& theorem) {
        for (std::size_t i = 0; i < proof_.parameterCount; ++i) here_.objects.emplace_back(i);
        learn(proof_.hypotheses, {});
        setTheoremGoal(theorem);
        return block(proof_.root);
    }

    [[nodiscard]] Situation take() { return std::move(here_); }

private:
    void learn(const std::vector<proof::Fact>& facts, proof::StepId by) {
        for (const proof::Fact& fact : facts) {
            here_.facts.push_back(&fact);
            here_.addedBy.push_back(by);
        }
    }

    void meet(const std::vector<logic::VariableId>& witnesses) {
        here_.objects.insert(here_.objects.end(), witnesses.begin(), witnesses.end());
    }

    void setTheoremGoal(const logic::CoherentFormula& theorem) {
        std::vector<logic::Term> values;
        for (std::size_t i = 0; i < theorem.variables.size(); ++i) {
            const bool isUniversal = i < theorem.universalCount;
            values.emplace_back(logic::VariableId(isUniversal ? i : proof_.variables.size() + here_.goalNames.size()));
            if (!isUniversal) here_.goalNames.push_back(theorem.variables[i]);
        }
        for (const logic::Disjunct& disjunct : theorem.conclusion) {
            logic::Disjunct moved;
            for (const logic::VariableId witness : disjunct.witnesses)
                moved.witnesses.push_back(values[witness.index()].variable());
            for (const logic::Literal& literal : disjunct.literals)
                moved.literals.push_back(logic::substitute(literal, values));
            here_.goal.push_back(std::move(moved));
        }
    }

    bool block(const Block& block) {
        for (const Node& node : block.nodes) {
            if (node.id == wanted_) return true;
            if (std::visit([&](const auto& form) { return enter(form, node.id); }, node.form)) return true;
        }
        return false;
    }

    bool enter(const proof::Step& step, proof::StepId id) {
        meet(step.witnesses);
        learn(step.facts, id);
        return false;
    }

    bool enter(const proof::CaseSplit& split, proof::StepId id) {
        for (const proof::Branch& branch : split.branches) {
            const Situation outside = here_;
            meet(branch.witnesses);
            learn(branch.assumptions, id);
            here_.cases.push_back(&branch.assumptions);
            if (block(branch.body())) return true;
            here_ = outside;
        }
        return false;
    }

    bool enter(const proof::Claim& claim, proof::StepId id) {
        const Situation outside = here_;
        logic::Disjunct goal;
        for (const proof::Fact& fact : claim.facts) goal.literals.push_back(fact.literal);
        here_.goal = {std::move(goal)};
        here_.goalNames.clear();
        if (block(claim.body())) return true;
        here_ = outside;
        learn(claim.facts, id);
        return false;
    }

    bool enter(const proof::Hole& hole, proof::StepId id) {
        learn(hole.facts, id);
        return false;
    }
    bool enter(const proof::CloseByGoal&, proof::StepId) { return false; }
    bool enter(const proof::CloseByContradiction&, proof::StepId) { return false; }

    const proof::Proof& proof_;
    proof::StepId wanted_;
    Situation here_;
};

/// The innermost block that holds the node directly.
template <class BlockType>
std::pair<BlockType*, std::size_t> search(BlockType& block, proof::StepId wanted) {
    for (std::size_t i = 0; i < block.nodes.size(); ++i) {
        auto& node = block.nodes[i];
        if (node.id == wanted) return {&block, i};
        if (auto* claim = std::get_if<proof::Claim>(&node.form))
            if (auto found = search<BlockType>(claim->body(), wanted); found.first != nullptr) return found;
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
            for (auto& branch : split->branches)
                if (auto found = search<BlockType>(branch.body(), wanted); found.first != nullptr) return found;
    }
    return {nullptr, 0};
}

}  // namespace

bool Situation::knows(const logic::Literal& literal) const {
    return literal.isReflexiveEquality() || find(literal) != nullptr;
}

const proof::Fact* Situation::find(const logic::Literal& literal) const {
    for (std::size_t i = facts.size(); i-- > 0;)
        if (facts[i]->literal == literal) return facts[i];
    return nullptr;
}

std::optional<Situation> situationAt(const logic::CoherentFormula& theorem, const proof::Proof& proof,
                                     proof::StepId node) {
    Walk walk(proof, node);
    if (!walk.run(theorem)) return std::nullopt;
    return walk.take();
}

const proof::Node* findNode(const proof::Proof& proof, proof::StepId node) {
    const auto [block, index] = search<const Block>(proof.root, node);
    return block == nullptr ? nullptr : &block->nodes[index];
}

Place findPlace(proof::Proof& proof, proof::StepId node) {
    const auto [block, index] = search<Block>(proof.root, node);
    return {block, index};
}

std::vector<std::string> namesWithGoal(const proof::Proof& proof, const Situation& situation) {
    std::vector<std::string> names = proof.variables;
    names.insert(names.end(), situation.goalNames.begin(), situation.goalNames.end());
    return names;
}

}  // namespace byrne::assist
