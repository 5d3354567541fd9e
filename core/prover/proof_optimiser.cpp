// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/proof_optimiser.h"

#include <algorithm>
#include <map>

#include "core/prover/ground_flips.h"
#include "core/prover/proof_encoding.h"
#include "core/prover/reconstruction.h"

namespace byrne::prover {

namespace {

std::size_t splitDepth(const GroundBlock& block) {
    const auto* split = std::get_if<GroundSplit>(&block.end);
    if (split == nullptr) return 0;
    std::size_t depth = 0;
    for (const GroundCase& branch : split->cases) depth = std::max(depth, splitDepth(branch.block[0]));
    return depth + 1;
}

/// Reads the solver's proof: derives what it says is known, in an order that has reasons. Flips are derived as soon as
/// they can be; what nothing uses is for simplify() to drop.
class Reading {
public:
    Reading(const std::vector<GroundInstance>& instances, const AtomTable& atoms, const TermBank& terms,
            const ProofChoices& choices, const PlaceTree& tree, ProofEncoding& encoding)
        : instances_(instances),
          choices_(choices),
          tree_(tree),
          encoding_(encoding),
          known_(atoms.size() * 2, 0),
          introduced_(terms.size(), 0) {
        for (std::size_t i = 0; i < instances.size(); ++i)
            if (isFlip(instances[i], atoms)) flips_[instances[i].premises[0]].push_back(i);
    }

    /// Nothing if some place rests on a circle; then circle() is it.
    std::optional<GroundBlock> run(const ProofStart& start) {
        GroundBlock root;
        for (const TermId term : start.terms) introduce(term);
        for (const GroundLiteral fact : start.facts) learn(fact);
        for (const GroundLiteral fact : start.facts) flip(fact, root);
        if (!block(0, root)) return std::nullopt;
        return root;
    }
    [[nodiscard]] const std::vector<Item>& circle() const { return circle_; }

private:
    bool learn(GroundLiteral fact) {
        if (known_[fact.code] != 0) return false;
        known_[fact.code] = 1;
        trail_.push_back(fact);
        return true;
    }
    void introduce(TermId term) {
        if (introduced_[term.index()] != 0) return;
        introduced_[term.index()] = 1;
        newTerms_.push_back(term);
    }
    [[nodiscard]] bool isFounded(Item item) const {
        if (choices_.isGiven(item)) return true;
        if (choices_.witness(item).isValid()) return introduced_[choices_.witness(item).index()] != 0;
        return std::ranges::any_of(choices_.literals(item),
                                   [this](GroundLiteral literal) { return known_[literal.code] != 0; });
    }
    [[nodiscard]] bool areFounded(const std::vector<Item>& items) const {
        return std::ranges::all_of(items, [this](Item item) { return isFounded(item); });
    }

    void flip(GroundLiteral from, GroundBlock& block) {
        std::vector<GroundLiteral> open{from};
        while (!open.empty()) {
            const auto flips = flips_.find(open.back());
            open.pop_back();
            if (flips == flips_.end()) continue;
            for (const std::size_t instance : flips->second) {
                GroundStep step{instance, {}};
                for (const GroundLiteral turned : instances_[instance].disjuncts[0].literals)
                    if (learn(turned)) step.facts.push_back(turned);
                open.insert(open.end(), step.facts.begin(), step.facts.end());
                if (!step.facts.empty()) block.steps.push_back(std::move(step));
            }
        }
    }

    void assume(const std::vector<TermId>& witnesses, const std::vector<GroundLiteral>& literals, GroundBlock& block) {
        for (const TermId witness : witnesses) introduce(witness);
        for (const GroundLiteral literal : literals)
            if (learn(literal)) flip(literal, block);
    }

    bool block(Place place, GroundBlock& block) {
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < choices_.steps().size(); ++i)
            if (encoding_.isUsed(place, i)) waiting.push_back(i);
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (std::size_t& i : waiting) {
                if (i == kDone || !areFounded(choices_.steps()[i].needs)) continue;
                use(choices_.steps()[i].instance, block);
                i = kDone;
                isGrowing = true;
            }
        }
        if (close(block) || split(place, block)) return true;
        if (circle_.empty()) findCircle(place);
        return false;
    }

    void use(std::size_t instance, GroundBlock& block) {
        const GroundDisjunct& conclusion = instances_[instance].disjuncts[0];
        GroundStep step{instance, {}};
        for (const GroundLiteral literal : conclusion.literals)
            if (known_[literal.code] == 0) step.facts.push_back(literal);
        block.steps.push_back(step);
        assume(conclusion.witnesses, step.facts, block);
    }

    bool close(GroundBlock& block) const {
        for (const CloseChoice& close : choices_.closes())
            if (areFounded(close.needs) && isClosed(close.close)) {
                block.end = close.close;
                return true;
            }
        return false;
    }

    /// Items are facts up to flips; a clash is of facts as they stand.
    [[nodiscard]] bool isClosed(const GroundClose& close) const {
        if (close.kind != GroundClose::Kind::Clash) return true;
        return known_[close.literal.code] != 0 && known_[close.literal.negated().code] != 0;
    }

    bool split(Place place, GroundBlock& block) {
        for (std::size_t i = 0; i < choices_.splits().size(); ++i)
            if (encoding_.isSplit(place, i) && areFounded(choices_.splits()[i].needs))
                return split(place, choices_.splits()[i], block);
        return false;
    }

    bool split(Place place, const SplitChoice& choice, GroundBlock& block) {
        GroundSplit split{choice.instance, choice.middle, {}};
        for (std::size_t branch = 0; branch < choice.gives.size(); ++branch) {
            GroundCase made{{}, std::vector<GroundBlock>(1)};
            std::vector<TermId> witnesses;
            if (choice.instance) {
                made.assumptions = instances_[*choice.instance].disjuncts[branch].literals;
                witnesses = instances_[*choice.instance].disjuncts[branch].witnesses;
            } else {
                made.assumptions = {branch == 0 ? choice.middle : choice.middle.negated()};
            }
            const std::size_t facts = trail_.size();
            const std::size_t terms = newTerms_.size();
            assume(witnesses, made.assumptions, made.block[0]);
            const bool isDone = this->block(tree_.child(place, branch), made.block[0]);
            for (; trail_.size() > facts; trail_.pop_back()) known_[trail_.back().code] = 0;
            for (; newTerms_.size() > terms; newTerms_.pop_back()) introduced_[newTerms_.back().index()] = 0;
            if (!isDone) return false;
            split.cases.push_back(std::move(made));
        }
        block.end = std::move(split);
        return true;
    }

    void findCircle(Place place) {
        for (Item item = 0; item < choices_.itemCount(); ++item)
            if (encoding_.isKnown(place, item) && !isFounded(item)) circle_.push_back(item);
    }

    static constexpr std::size_t kDone = static_cast<std::size_t>(-1);

    const std::vector<GroundInstance>& instances_;
    const ProofChoices& choices_;
    const PlaceTree& tree_;
    ProofEncoding& encoding_;
    std::map<GroundLiteral, std::vector<std::size_t>> flips_;
    std::vector<char> known_;
    std::vector<char> introduced_;
    std::vector<GroundLiteral> trail_;
    std::vector<TermId> newTerms_;
    std::vector<Item> circle_;
};

class Optimiser {
public:
    Optimiser(const std::vector<GroundInstance>& instances, const TermBank& terms, const AtomTable& atoms,
              const OptimiserOptions& options, base::LimitWatch& watch)
        : instances_(instances), terms_(terms), atoms_(atoms), options_(options), watch_(watch) {}

    OptimiserResult run(GroundBlock& root) {
        ProofStart start;
        for (const GroundInstance& instance : instances_)
            if (instance.kind == GroundInstance::Kind::Hypothesis)
                start.facts.push_back(instance.disjuncts[0].literals[0]);
        OptimiserResult result;
        result.choices = instances_.size();
        improve(root, start, result, true);
        return result;
    }

private:
    void improve(GroundBlock& block, ProofStart start, OptimiserResult& result, bool isWhole) {
        if (watch_.look()) return;
        const ProofChoices choices(instances_, terms_, atoms_, start);
        if (const std::optional<PlaceTree> tree = treeFor(choices, block)) {
            const bool isOptimal = search(block, choices, *tree, start, result);
            if (isWhole) {
                result.isOptimal = isOptimal;
                result.depth = tree->width == 0 ? std::numeric_limits<std::size_t>::max() : tree->depth;
            }
            return;
        }
        auto* split = std::get_if<GroundSplit>(&block.end);
        if (split == nullptr) return;
        for (const GroundStep& step : block.steps) {
            start.facts.insert(start.facts.end(), step.facts.begin(), step.facts.end());
            const auto& witnesses = instances_[step.instance].disjuncts[0].witnesses;
            start.terms.insert(start.terms.end(), witnesses.begin(), witnesses.end());
        }
        for (std::size_t i = 0; i < split->cases.size(); ++i) {
            ProofStart inner = start;
            GroundCase& branch = split->cases[i];
            inner.facts.insert(inner.facts.end(), branch.assumptions.begin(), branch.assumptions.end());
            if (split->instance) {
                const auto& witnesses = instances_[*split->instance].disjuncts[i].witnesses;
                inner.terms.insert(inner.terms.end(), witnesses.begin(), witnesses.end());
            }
            improve(branch.block[0], std::move(inner), result, false);
        }
    }

    /// The deepest tree that is not too large; none if it would be less deep than the proof that is there.
    [[nodiscard]] std::optional<PlaceTree> treeFor(const ProofChoices& choices, const GroundBlock& block) const {
        const std::size_t atLeast = splitDepth(block);
        const std::size_t cost = readerCost(block, instances_, atoms_);
        const std::size_t perPlace = choices.steps().size() + choices.splits().size() + choices.itemCount() + 1;
        std::optional<PlaceTree> best;
        for (std::size_t depth = 0; depth <= options_.maxDepth; ++depth) {
            const PlaceTree tree{choices.widestSplit(), depth};
            if (depth > 0 && (tree.width == 0 || tree.count() * perPlace > options_.maxVariables)) break;
            if (perPlace > options_.maxVariables) break;
            if (tree.count() * clausesOfCount(choices, cost) > options_.maxClauses) break;
            best = tree;
        }
        return best && best->depth >= atLeast ? best : std::nullopt;
    }

    /// About so many clauses say at each place that at most `cost` uses are made of all (ProofEncoding::counted()).
    [[nodiscard]] static std::size_t clausesOfCount(const ProofChoices& choices, std::size_t cost) {
        return (choices.steps().size() + choices.splits().size()) * cost * 3 / 2;
    }

    /// Whether the block is proved to be the shortest.
    bool search(GroundBlock& block, const ProofChoices& choices, const PlaceTree& tree, const ProofStart& start,
                OptimiserResult& result) {
        std::size_t cost = readerCost(block, instances_, atoms_);
        if (cost == 0) return true;
        ProofEncoding encoding(choices, tree, cost - 1, watch_);
        for (std::size_t round = 0; cost > 0 && round < options_.rounds && !watch_.look(); ++round) {
            const ProofEncoding::Answer answer = encoding.solve(cost - 1, options_.conflicts);
            if (answer != ProofEncoding::Answer::Found) return answer == ProofEncoding::Answer::None;
            Reading reading(instances_, atoms_, terms_, choices, tree, encoding);
            std::optional<GroundBlock> found = reading.run(start);
            if (!found) {
                if (reading.circle().empty()) return false;
                encoding.forbid(reading.circle());
                continue;
            }
            simplify(*found, instances_, atoms_, terms_);
            const std::size_t shorter = readerCost(*found, instances_, atoms_);
            if (shorter >= cost) return false;
            cost = shorter;
            block = std::move(*found);
            result.isShorter = true;
        }
        return cost == 0;
    }

    const std::vector<GroundInstance>& instances_;
    const TermBank& terms_;
    const AtomTable& atoms_;
    const OptimiserOptions options_;
    base::LimitWatch& watch_;
};

}  // namespace

std::size_t readerCost(const GroundBlock& block, const std::vector<GroundInstance>& instances, const AtomTable& atoms) {
    std::size_t cost = 0;
    for (const GroundStep& step : block.steps)
        if (!isFree(instances[step.instance], atoms)) ++cost;
    if (const auto* split = std::get_if<GroundSplit>(&block.end)) {
        ++cost;
        for (const GroundCase& branch : split->cases) cost += readerCost(branch.block[0], instances, atoms);
    }
    return cost;
}

std::size_t lineCount(const GroundBlock& block) {
    std::size_t lines = block.steps.size();
    if (const auto* split = std::get_if<GroundSplit>(&block.end)) {
        ++lines;
        for (const GroundCase& branch : split->cases) lines += lineCount(branch.block[0]);
    }
    return lines;
}

OptimiserResult shorten(GroundBlock& block, const std::vector<GroundInstance>& instances, const TermBank& terms,
                        const AtomTable& atoms, const OptimiserOptions& options, base::LimitWatch& watch) {
    return Optimiser(instances, terms, atoms, options, watch).run(block);
}

}  // namespace byrne::prover
