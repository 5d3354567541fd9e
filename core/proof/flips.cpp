// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/flips.h"

#include <algorithm>
#include <map>

namespace byrne::proof {

namespace {

using Flips = std::map<FactId, Step>;  ///< By the fact that the flip adds.

bool hasFormOfFlip(const Step& flip) {
    return flip.premises.size() == 1 && flip.facts.size() == 1 && flip.witnesses.empty() &&
           flip.premises.front().isValid();
}

/// Blocks inside of a node, in the order of reading.
std::vector<Block*> innerBlocks(Node& node) {
    std::vector<Block*> out;
    if (auto* split = std::get_if<CaseSplit>(&node.form))
        for (Branch& branch : split->branches)
            for (Block& block : branch.block) out.push_back(&block);
    if (auto* claim = std::get_if<Claim>(&node.form))
        for (Block& block : claim->block) out.push_back(&block);
    return out;
}

std::size_t highestFact(Block& block) {
    std::size_t highest = 0;
    const auto see = [&](const std::vector<Fact>& facts) {
        for (const Fact& fact : facts)
            if (fact.id.isValid()) highest = std::max(highest, fact.id.index());
    };
    for (Node& node : block.nodes) {
        for (const Step& flip : node.flips) see(flip.facts);
        if (const auto* step = std::get_if<Step>(&node.form)) see(step->facts);
        if (const auto* hole = std::get_if<Hole>(&node.form)) see(hole->facts);
        if (const auto* claim = std::get_if<Claim>(&node.form)) see(claim->facts);
        if (const auto* split = std::get_if<CaseSplit>(&node.form))
            for (const Branch& branch : split->branches) see(branch.assumptions);
        for (Block* inner : innerBlocks(node)) highest = std::max(highest, highestFact(*inner));
    }
    return highest;
}

std::size_t firstFreeFact(Proof& proof) { return std::max(highestFact(proof.root), proof.hypotheses.size()) + 1; }

/// Puts flips into nodes, in the order of their use.
class Attaching {
public:
    explicit Attaching(std::size_t nextFact) : nextFact_(nextFact) {}

    /// Steps that were taken out of the proof, to be put where they are used.
    Flips removed;
    /// What is known of facts that are not flips.
    std::map<FactId, logic::Literal> literals;

    void attach(Node& node) {
        std::vector<FactId>* premises = premisesOf(node);
        if (premises == nullptr || !std::ranges::all_of(node.flips, hasFormOfFlip)) return;
        Flips own;
        for (Step& flip : node.flips) own.emplace(flip.facts.front().id, std::move(flip));
        node.flips.clear();
        for (FactId& premise : *premises) premise = attached(premise, own, node.flips);
    }

private:
    const Step* flipFor(FactId fact, const Flips& own) const {
        if (const auto entry = own.find(fact); entry != own.end()) return &entry->second;
        const auto entry = removed.find(fact);
        return entry == removed.end() ? nullptr : &entry->second;
    }

    FactId attached(FactId fact, const Flips& own, std::vector<Step>& flips) {
        std::vector<const Step*> chain;
        const std::size_t longest = own.size() + removed.size();
        for (const Step* flip = flipFor(fact, own); flip != nullptr && chain.size() <= longest;
             flip = flipFor(fact, own)) {
            // What was turned there and back need not be turned at all.
            cutAt(flip->facts.front().literal, chain);
            chain.push_back(flip);
            fact = flip->premises.front();
        }
        if (const auto literal = literals.find(fact); literal != literals.end()) cutAt(literal->second, chain);
        std::ranges::reverse(chain);
        for (const Step* flip : chain) fact = attached(*flip, fact, flips);
        return fact;
    }

    static void cutAt(const logic::Literal& literal, std::vector<const Step*>& chain) {
        const auto again =
            std::ranges::find_if(chain, [&](const Step* other) { return other->facts.front().literal == literal; });
        chain.erase(again, chain.end());
    }

    FactId attached(const Step& flip, FactId from, std::vector<Step>& flips) {
        for (const Step& other : flips)
            if (other.premises.front() == from && other.by == flip.by &&
                other.facts.front().literal == flip.facts.front().literal)
                return other.facts.front().id;
        const FactId made(nextFact_++);
        flips.push_back({flip.by, {from}, {}, {{made, flip.facts.front().literal, {}}}});
        return made;
    }

    std::size_t nextFact_;
};

class Folding {
public:
    explicit Folding(std::size_t nextFact) : attaching_(nextFact) {}

    void run(Proof& proof) {
        learn(proof.hypotheses);
        fold(proof.root);
    }

private:
    void learn(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) attaching_.literals.emplace(fact.id, fact.literal);
    }

    [[nodiscard]] bool isFlip(const Step& step) const {
        const bool isByRule =
            std::holds_alternative<ByStatement>(step.by) || std::holds_alternative<ByEquality>(step.by);
        if (!isByRule || step.premises.size() != 1 || !step.witnesses.empty() || step.facts.empty()) return false;
        const auto from = attaching_.literals.find(step.premises.front());
        return from != attaching_.literals.end() && std::ranges::all_of(step.facts, [&](const Fact& fact) {
                   return isReordered(from->second, fact.literal);
               });
    }

    void fold(Block& block) {
        std::vector<Node> kept;
        for (Node& node : block.nodes) {
            if (auto* step = std::get_if<Step>(&node.form)) learn(step->facts);
            if (auto* step = std::get_if<Step>(&node.form); step != nullptr && node.flips.empty() && isFlip(*step)) {
                for (const Fact& fact : step->facts)
                    attaching_.removed.emplace(fact.id, Step{step->by, step->premises, {}, {fact}});
                continue;
            }
            attaching_.attach(node);
            inner(node);
            kept.push_back(std::move(node));
        }
        block.nodes = std::move(kept);
    }

    void inner(Node& node) {
        if (auto* hole = std::get_if<Hole>(&node.form)) learn(hole->facts);
        if (auto* split = std::get_if<CaseSplit>(&node.form))
            for (const Branch& branch : split->branches) learn(branch.assumptions);
        for (Block* block : innerBlocks(node)) fold(*block);
        if (auto* claim = std::get_if<Claim>(&node.form)) learn(claim->facts);
    }

    Attaching attaching_;
};

class Expansion {
public:
    void run(Proof& proof) {
        learn(proof.hypotheses);
        expand(proof.root);
    }

private:
    void learn(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts)
            if (known_.emplace(fact.literal, fact.id).second) trail_.push_back(fact.literal);
    }
    void forget(std::size_t mark) {
        for (; trail_.size() > mark; trail_.pop_back()) known_.erase(trail_.back());
    }

    void expand(Block& block) {
        const std::size_t mark = trail_.size();
        std::vector<Node> out;
        for (Node& node : block.nodes) {
            spellOut(node, out);
            inner(node);
            out.push_back(std::move(node));
        }
        block.nodes = std::move(out);
        forget(mark);
    }

    void spellOut(Node& node, std::vector<Node>& out) {
        std::map<FactId, FactId> known;
        const auto renamed = [&](FactId id) {
            const auto entry = known.find(id);
            return entry == known.end() ? id : entry->second;
        };
        for (Step& flip : node.flips) {
            for (FactId& premise : flip.premises) premise = renamed(premise);
            if (flip.facts.size() == 1)
                if (const auto entry = known_.find(flip.facts.front().literal); entry != known_.end()) {
                    known.emplace(flip.facts.front().id, entry->second);
                    continue;
                }
            learn(flip.facts);
            out.push_back({std::move(flip), {}, node.origin});
        }
        node.flips.clear();
        if (std::vector<FactId>* premises = premisesOf(node))
            for (FactId& premise : *premises) premise = renamed(premise);
    }

    void inner(Node& node) {
        if (auto* split = std::get_if<CaseSplit>(&node.form))
            for (Branch& branch : split->branches) {
                const std::size_t mark = trail_.size();
                learn(branch.assumptions);
                for (Block& block : branch.block) expand(block);
                forget(mark);
            }
        if (auto* claim = std::get_if<Claim>(&node.form))
            for (Block& block : claim->block) expand(block);
        if (const auto* claim = std::get_if<Claim>(&node.form)) learn(claim->facts);
        if (const auto* step = std::get_if<Step>(&node.form)) learn(step->facts);
        if (const auto* hole = std::get_if<Hole>(&node.form)) learn(hole->facts);
    }

    std::map<logic::Literal, FactId> known_;
    std::vector<logic::Literal> trail_;
};

void tidy(Block& block, Attaching& attaching) {
    for (Node& node : block.nodes) {
        if (!node.flips.empty()) attaching.attach(node);
        for (Block* inner : innerBlocks(node)) tidy(*inner, attaching);
    }
}

std::size_t count(const Block& block) {
    std::size_t flips = 0;
    for (const Node& node : block.nodes) {
        flips += node.flips.size();
        if (const auto* split = std::get_if<CaseSplit>(&node.form))
            for (const Branch& branch : split->branches) flips += count(branch.body());
        if (const auto* claim = std::get_if<Claim>(&node.form)) flips += count(claim->body());
    }
    return flips;
}

}  // namespace

bool isReordered(const logic::Literal& before, const logic::Literal& after) {
    return before.predicate == after.predicate && before.positive == after.positive &&
           std::ranges::is_permutation(before.arguments, after.arguments);
}

const std::vector<FactId>* premisesOf(const Node& node) {
    if (const auto* step = std::get_if<Step>(&node.form)) return &step->premises;
    if (const auto* split = std::get_if<CaseSplit>(&node.form)) return &split->premises;
    if (const auto* close = std::get_if<CloseByGoal>(&node.form)) return &close->premises;
    if (const auto* close = std::get_if<CloseByContradiction>(&node.form)) return &close->premises;
    return nullptr;
}

std::vector<FactId>* premisesOf(Node& node) {
    if (auto* step = std::get_if<Step>(&node.form)) return &step->premises;
    if (auto* split = std::get_if<CaseSplit>(&node.form)) return &split->premises;
    if (auto* close = std::get_if<CloseByGoal>(&node.form)) return &close->premises;
    if (auto* close = std::get_if<CloseByContradiction>(&node.form)) return &close->premises;
    return nullptr;
}

Proof foldFlips(Proof proof) {
    Proof folded = proof;
    Folding(firstFreeFact(folded)).run(folded);
    if (stepCount(folded) == 0 && stepCount(proof) > 0) return proof;
    renumber(folded);
    return folded;
}

Proof expandFlips(Proof proof) {
    Expansion().run(proof);
    renumber(proof);
    return proof;
}

void tidyFlips(Proof& proof) {
    if (flipCount(proof) == 0) return;
    Attaching attaching(firstFreeFact(proof));
    tidy(proof.root, attaching);
    renumber(proof);
}

std::size_t flipCount(const Proof& proof) { return count(proof.root); }

}  // namespace byrne::proof
