// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/reading_order.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/prover/reconstruction.h"

namespace byrne::prover {

namespace {

/// Facts and witnesses, as what a step needs and gives.
struct Things {
    std::set<GroundLiteral> facts;
    std::set<TermId> terms;

    void add(const Things& other) {
        facts.insert(other.facts.begin(), other.facts.end());
        terms.insert(other.terms.begin(), other.terms.end());
    }
    void remove(const Things& other) {
        for (const GroundLiteral fact : other.facts) facts.erase(fact);
        for (const TermId term : other.terms) terms.erase(term);
    }
    [[nodiscard]] bool meets(const Things& other) const {
        return std::ranges::any_of(other.facts, [this](GroundLiteral fact) { return facts.contains(fact); }) ||
               std::ranges::any_of(other.terms, [this](TermId term) { return terms.contains(term); });
    }
    [[nodiscard]] bool covers(const Things& other) const {
        return std::ranges::all_of(other.facts, [this](GroundLiteral fact) { return facts.contains(fact); }) &&
               std::ranges::all_of(other.terms, [this](TermId term) { return terms.contains(term); });
    }
};

class Ordering {
public:
    Ordering(const std::vector<GroundInstance>& instances, const TermBank& terms, const AtomTable& atoms)
        : instances_(instances), terms_(terms), atoms_(atoms) {
        for (const GroundInstance& instance : instances)
            for (const GroundDisjunct& disjunct : instance.disjuncts)
                introducible_.insert(disjunct.witnesses.begin(), disjunct.witnesses.end());
    }

    void run(GroundBlock& root) {
        Things known;
        for (const GroundInstance& instance : instances_)
            if (instance.kind == GroundInstance::Kind::Hypothesis)
                known.facts.insert(instance.disjuncts[0].literals[0]);
        hoist(root, known);
        simplify(root, instances_, atoms_, terms_);
        sink(root);
        order(root);
    }

private:
    // --- what steps need and give

    void need(TermId term, Things& out) const {
        if (introducible_.contains(term)) out.terms.insert(term);
        for (const TermId argument : terms_.arguments(term)) need(argument, out);
    }
    void need(GroundLiteral literal, Things& out) const {
        const auto arguments = atoms_.arguments(literal.atom());
        const bool isReflexive =
            literal.isPositive() && atoms_.isEquality(literal.atom()) && arguments[0] == arguments[1];
        if (!isReflexive) out.facts.insert(literal);
        for (const TermId term : arguments) need(term, out);
    }
    [[nodiscard]] Things needs(std::size_t instance) const {
        Things out;
        for (const GroundLiteral premise : instances_[instance].premises) need(premise, out);
        for (const TermId term : instances_[instance].instantiation) need(term, out);
        for (const TermId term : instances_[instance].goalWitnesses) need(term, out);
        return out;
    }
    [[nodiscard]] Things gives(const GroundStep& step) const {
        const auto& witnesses = instances_[step.instance].disjuncts[0].witnesses;
        return {{step.facts.begin(), step.facts.end()}, {witnesses.begin(), witnesses.end()}};
    }
    [[nodiscard]] Things gives(const GroundSplit& split, std::size_t branch) const {
        const auto& assumptions = split.cases[branch].assumptions;
        Things out{{assumptions.begin(), assumptions.end()}, {}};
        if (split.instance) {
            const auto& witnesses = instances_[*split.instance].disjuncts[branch].witnesses;
            out.terms.insert(witnesses.begin(), witnesses.end());
        }
        return out;
    }
    [[nodiscard]] Things ownNeeds(const GroundSplit& split) const {
        if (split.instance) return needs(*split.instance);
        Things out;
        for (const TermId term : atoms_.arguments(split.middle.atom())) need(term, out);
        return out;
    }
    [[nodiscard]] Things needs(const GroundClose& close) const {
        if (close.kind == GroundClose::Kind::Goal || close.kind == GroundClose::Kind::False)
            return needs(close.instance);
        Things out;
        need(close.literal, out);
        if (close.kind == GroundClose::Kind::Clash) need(close.literal.negated(), out);
        return out;
    }
    /// What a block needs from above.
    [[nodiscard]] Things needs(const GroundBlock& block) const {
        Things out;
        if (const auto* close = std::get_if<GroundClose>(&block.end)) {
            out = needs(*close);
        } else {
            const auto& split = std::get<GroundSplit>(block.end);
            for (std::size_t i = 0; i < split.cases.size(); ++i) {
                Things inner = needs(split.cases[i].block[0]);
                inner.remove(gives(split, i));
                out.add(inner);
            }
            out.add(ownNeeds(split));
        }
        for (std::size_t i = block.steps.size(); i-- > 0;) {
            out.remove(gives(block.steps[i]));
            out.add(needs(block.steps[i].instance));
        }
        return out;
    }

    // --- what several cases derive

    void hoist(GroundBlock& block, Things known) {
        for (const GroundStep& step : block.steps) known.add(gives(step));
        auto* split = std::get_if<GroundSplit>(&block.end);
        if (split == nullptr) return;
        for (std::size_t i = 0; i < split->cases.size(); ++i) {
            Things inner = known;
            inner.add(gives(*split, i));
            hoist(split->cases[i].block[0], std::move(inner));
        }
        while (hoistOne(block, *split, known)) {}
    }

    bool hoistOne(GroundBlock& block, GroundSplit& split, Things& known) const {
        std::map<std::size_t, std::size_t> uses;
        for (const GroundCase& branch : split.cases)
            for (const GroundStep& step : branch.block[0].steps)
                if (++uses[step.instance] == 2 && known.covers(needs(step.instance))) {
                    GroundStep whole{step.instance, {}};
                    for (const GroundLiteral literal : instances_[step.instance].disjuncts[0].literals)
                        if (!known.facts.contains(literal)) whole.facts.push_back(literal);
                    known.add(gives(whole));
                    block.steps.push_back(whole);
                    for (GroundCase& other : split.cases) erase(other.block[0], whole.instance);
                    return true;
                }
        return false;
    }

    static void erase(GroundBlock& block, std::size_t instance) {
        std::erase_if(block.steps, [&](const GroundStep& step) { return step.instance == instance; });
        if (auto* split = std::get_if<GroundSplit>(&block.end))
            for (GroundCase& branch : split->cases) erase(branch.block[0], instance);
    }

    // --- what one case alone uses

    void sink(GroundBlock& block) {
        if (auto* split = std::get_if<GroundSplit>(&block.end)) {
            std::vector<Things> needed;
            for (std::size_t i = 0; i < split->cases.size(); ++i) needed.push_back(needs(split->cases[i].block[0]));
            Things kept = ownNeeds(*split);
            std::vector<std::vector<GroundStep>> moved(split->cases.size());
            std::vector<GroundStep> staying;
            for (std::size_t i = block.steps.size(); i-- > 0;) {
                GroundStep& step = block.steps[i];
                const Things given = gives(step);
                std::vector<std::size_t> users;
                for (std::size_t c = 0; c < needed.size(); ++c)
                    if (needed[c].meets(given)) users.push_back(c);
                if (!kept.meets(given) && users.size() == 1) {
                    needed[users[0]].add(needs(step.instance));
                    moved[users[0]].push_back(std::move(step));
                } else {
                    kept.add(needs(step.instance));
                    staying.push_back(std::move(step));
                }
            }
            std::ranges::reverse(staying);
            block.steps = std::move(staying);
            for (std::size_t c = 0; c < moved.size(); ++c) {
                auto& steps = split->cases[c].block[0].steps;
                steps.insert(steps.begin(), std::make_move_iterator(moved[c].rbegin()),
                             std::make_move_iterator(moved[c].rend()));
            }
            for (GroundCase& branch : split->cases) sink(branch.block[0]);
        }
    }

    // --- the order of steps

    void order(GroundBlock& block) {
        orderSteps(block);
        auto* split = std::get_if<GroundSplit>(&block.end);
        if (split == nullptr) return;
        for (GroundCase& branch : split->cases) order(branch.block[0]);
        if (split->instance || split->cases.size() != 2) return;
        const auto rank = [](const GroundCase& branch) {
            return std::pair(isImpossible(branch.block[0]) ? 0 : 1, size(branch.block[0]));
        };
        if (rank(split->cases[1]) < rank(split->cases[0])) {
            std::swap(split->cases[0], split->cases[1]);
            split->middle = split->middle.negated();
        }
    }

    static bool isImpossible(const GroundBlock& block) {
        if (const auto* close = std::get_if<GroundClose>(&block.end)) return close->kind != GroundClose::Kind::Goal;
        return std::ranges::all_of(std::get<GroundSplit>(block.end).cases,
                                   [](const GroundCase& branch) { return isImpossible(branch.block[0]); });
    }

    /// Depth first from the end of the block. Of what is needed in one place, the longest derivation comes first: then
    /// fewest facts wait to be used (Sethi & Ullman, JACM 17, 1970).
    void orderSteps(GroundBlock& block) {
        const std::size_t count = block.steps.size();
        std::map<GroundLiteral, std::size_t> maker;
        std::map<TermId, std::size_t> termMaker;
        for (std::size_t i = 0; i < count; ++i) {
            for (const GroundLiteral fact : block.steps[i].facts) maker.emplace(fact, i);
            for (const TermId term : gives(block.steps[i]).terms) termMaker.emplace(term, i);
        }
        std::vector<std::vector<std::size_t>> before(count);
        std::vector<std::size_t> weight(count, 1);
        for (std::size_t i = 0; i < count; ++i) {
            before[i] = makers(needs(block.steps[i].instance), maker, termMaker);
            std::erase_if(before[i], [i](std::size_t other) { return other >= i; });
            for (const std::size_t other : before[i]) weight[i] = std::min(weight[i] + weight[other], kMostWeight);
        }
        std::vector<std::size_t> wanted;
        if (const auto* split = std::get_if<GroundSplit>(&block.end)) {
            // What the cases use first, the reason for the cases last.
            for (const GroundCase& branch : split->cases)
                append(wanted, byWeight(makers(needs(branch.block[0]), maker, termMaker), weight));
            append(wanted, byWeight(makers(ownNeeds(*split), maker, termMaker), weight));
        } else {
            wanted = byWeight(makers(needs(std::get<GroundClose>(block.end)), maker, termMaker), weight);
        }
        std::vector<std::size_t> sequence;
        std::vector<char> isPlaced(count, 0);
        for (const std::size_t step : wanted) place(step, before, weight, isPlaced, sequence);
        for (std::size_t i = 0; i < count; ++i) place(i, before, weight, isPlaced, sequence);
        std::vector<GroundStep> ordered;
        for (const std::size_t i : sequence) ordered.push_back(std::move(block.steps[i]));
        block.steps = std::move(ordered);
    }

    static constexpr std::size_t kMostWeight = 1'000'000;

    static void append(std::vector<std::size_t>& to, const std::vector<std::size_t>& from) {
        to.insert(to.end(), from.begin(), from.end());
    }
    static std::vector<std::size_t> byWeight(std::vector<std::size_t> steps, const std::vector<std::size_t>& weight) {
        std::ranges::stable_sort(steps, [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
        return steps;
    }
    static std::vector<std::size_t> makers(const Things& things, const std::map<GroundLiteral, std::size_t>& maker,
                                           const std::map<TermId, std::size_t>& termMaker) {
        std::set<std::size_t> steps;
        for (const GroundLiteral fact : things.facts)
            if (const auto entry = maker.find(fact); entry != maker.end()) steps.insert(entry->second);
        for (const TermId term : things.terms)
            if (const auto entry = termMaker.find(term); entry != termMaker.end()) steps.insert(entry->second);
        return {steps.begin(), steps.end()};
    }

    static void place(std::size_t root, const std::vector<std::vector<std::size_t>>& before,
                      const std::vector<std::size_t>& weight, std::vector<char>& isPlaced,
                      std::vector<std::size_t>& sequence) {
        std::vector<std::pair<std::size_t, bool>> open{{root, false}};
        while (!open.empty()) {
            const auto [step, isReady] = open.back();
            open.pop_back();
            if (isPlaced[step] != 0) continue;
            if (isReady) {
                isPlaced[step] = 1;
                sequence.push_back(step);
                continue;
            }
            open.push_back({step, true});
            const std::vector<std::size_t> first = byWeight(before[step], weight);
            for (std::size_t i = first.size(); i-- > 0;) open.push_back({first[i], false});
        }
    }

    const std::vector<GroundInstance>& instances_;
    const TermBank& terms_;
    const AtomTable& atoms_;
    std::set<TermId> introducible_;
};

}  // namespace

void orderForReader(GroundBlock& block, const std::vector<GroundInstance>& instances, const TermBank& terms,
                    const AtomTable& atoms) {
    Ordering(instances, terms, atoms).run(block);
}

}  // namespace byrne::prover
