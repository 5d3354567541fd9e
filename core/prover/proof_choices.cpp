// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/proof_choices.h"

#include <algorithm>
#include <set>

#include "core/prover/ground_flips.h"

namespace byrne::prover {

namespace {

void addOnce(std::vector<Item>& items, Item item) {
    if (std::ranges::find(items, item) == items.end()) items.push_back(item);
}

/// Strongly connected components of a graph (Tarjan, SIAM J. Comput. 1, 1972), without recursion.
class Components {
public:
    explicit Components(const std::vector<std::vector<std::size_t>>& edges)
        : component(edges.size(), kNone), edges_(edges), number_(edges.size(), kNone), low_(edges.size(), 0) {
        for (std::size_t node = 0; node < edges.size(); ++node)
            if (number_[node] == kNone) visit(node);
    }

    std::vector<std::size_t> component;
    std::size_t count = 0;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    void open(std::size_t node) {
        number_[node] = low_[node] = next_++;
        stack_.push_back(node);
        path_.push_back({node, 0});
    }

    void visit(std::size_t root) {
        open(root);
        while (!path_.empty()) {
            auto& [node, edge] = path_.back();
            if (edge < edges_[node].size()) {
                const std::size_t to = edges_[node][edge++];
                if (number_[to] == kNone)
                    open(to);
                else if (component[to] == kNone)
                    low_[node] = std::min(low_[node], number_[to]);
                continue;
            }
            const std::size_t done = node;
            path_.pop_back();
            if (!path_.empty()) low_[path_.back().first] = std::min(low_[path_.back().first], low_[done]);
            if (low_[done] == number_[done]) close(done);
        }
    }

    void close(std::size_t root) {
        std::size_t node = kNone;
        do {
            node = stack_.back();
            stack_.pop_back();
            component[node] = count;
        } while (node != root);
        ++count;
    }

    const std::vector<std::vector<std::size_t>>& edges_;
    std::vector<std::size_t> number_;
    std::vector<std::size_t> low_;
    std::vector<std::size_t> stack_;
    std::vector<std::pair<std::size_t, std::size_t>> path_;
    std::size_t next_ = 0;
};

}  // namespace

ProofChoices::ProofChoices(const std::vector<GroundInstance>& instances, const TermBank& terms, const AtomTable& atoms,
                           const ProofStart& start)
    : instances_(instances), terms_(terms), atoms_(atoms) {
    collectItems(start);
    uniteFlips();
    given_.assign(itemCount_, 0);
    for (const GroundLiteral fact : start.facts) given_[itemOf(fact)] = 1;
    for (const TermId term : start.terms)
        if (const auto item = itemOfTerm_.find(term); item != itemOfTerm_.end()) given_[item->second] = 1;
    collectChoices();
    collectClashes();
    collectMiddles();
    prune();
}

bool ProofChoices::isReflexive(GroundLiteral literal) const {
    const auto arguments = atoms_.arguments(literal.atom());
    return literal.isPositive() && atoms_.isEquality(literal.atom()) && arguments[0] == arguments[1];
}

void ProofChoices::addLiteral(GroundLiteral literal) { itemOfLiteral_.emplace(literal, 0); }

void ProofChoices::collectItems(const ProofStart& start) {
    for (const GroundLiteral fact : start.facts) addLiteral(fact);
    for (const GroundInstance& instance : instances_) {
        for (const GroundLiteral premise : instance.premises) addLiteral(premise);
        for (const GroundDisjunct& disjunct : instance.disjuncts) {
            for (const GroundLiteral literal : disjunct.literals) addLiteral(literal);
            for (const TermId witness : disjunct.witnesses) itemOfTerm_.emplace(witness, 0);
        }
    }
    std::vector<GroundLiteral> all;
    for (const auto& [literal, item] : itemOfLiteral_) all.push_back(literal);
    // Cases by the excluded middle need both signs.
    for (const GroundLiteral literal : all) addLiteral(literal.negated());
}

void ProofChoices::uniteFlips() {
    std::vector<GroundLiteral> nodes;
    for (auto& [literal, node] : itemOfLiteral_) {
        node = nodes.size();
        nodes.push_back(literal);
    }
    std::vector<std::vector<std::size_t>> edges(nodes.size());
    for (const GroundInstance& instance : instances_)
        if (isFlip(instance, atoms_))
            for (const GroundLiteral turned : instance.disjuncts[0].literals)
                edges[itemOf(instance.premises[0])].push_back(itemOf(turned));
    const Components components(edges);
    itemCount_ = components.count + itemOfTerm_.size();
    literals_.resize(itemCount_);
    witnesses_.resize(itemCount_);
    for (auto& [literal, item] : itemOfLiteral_) {
        item = components.component[item];
        literals_[item].push_back(literal);
    }
    std::size_t next = components.count;
    for (auto& [term, item] : itemOfTerm_) {
        witnesses_[next] = term;
        item = next++;
    }
}

void ProofChoices::needTerm(TermId term, std::vector<Item>& needs) const {
    if (const auto item = itemOfTerm_.find(term); item != itemOfTerm_.end()) addOnce(needs, item->second);
    for (const TermId argument : terms_.arguments(term)) needTerm(argument, needs);
}

std::vector<Item> ProofChoices::needsOf(const GroundInstance& instance) const {
    std::vector<Item> needs;
    for (const GroundLiteral premise : instance.premises)
        if (!isReflexive(premise)) addOnce(needs, itemOf(premise));
    for (const TermId term : instance.instantiation) needTerm(term, needs);
    for (const TermId term : instance.goalWitnesses) needTerm(term, needs);
    return needs;
}

std::vector<Item> ProofChoices::givenBy(const GroundDisjunct& disjunct) const {
    std::vector<Item> gives;
    for (const GroundLiteral literal : disjunct.literals)
        if (!isReflexive(literal)) addOnce(gives, itemOf(literal));
    for (const TermId witness : disjunct.witnesses) addOnce(gives, itemOfTerm_.at(witness));
    return gives;
}

void ProofChoices::collectChoices() {
    for (std::size_t i = 0; i < instances_.size(); ++i) {
        const GroundInstance& instance = instances_[i];
        if (instance.kind == GroundInstance::Kind::Hypothesis) continue;
        std::vector<Item> needs = needsOf(instance);
        if (instance.disjuncts.empty()) {
            const auto kind =
                instance.kind == GroundInstance::Kind::Goal ? GroundClose::Kind::Goal : GroundClose::Kind::False;
            closes_.push_back({{kind, i, {}}, std::move(needs)});
        } else if (instance.disjuncts.size() == 1) {
            std::vector<Item> gives = givenBy(instance.disjuncts[0]);
            std::erase_if(
                gives, [&](Item item) { return given_[item] != 0 || std::ranges::find(needs, item) != needs.end(); });
            if (!gives.empty()) steps_.push_back({i, std::move(needs), std::move(gives), isFree(instance, atoms_)});
        } else {
            SplitChoice split{i, {}, std::move(needs), {}};
            for (const GroundDisjunct& disjunct : instance.disjuncts) split.gives.push_back(givenBy(disjunct));
            splits_.push_back(std::move(split));
        }
    }
}

/// A fact and its negation, up to flips; and t != t.
void ProofChoices::collectClashes() {
    std::set<std::pair<Item, Item>> seen;
    for (const auto& [literal, item] : itemOfLiteral_) {
        if (isReflexive(literal)) continue;
        if (isReflexive(literal.negated())) {
            closes_.push_back({{GroundClose::Kind::Irreflexive, 0, literal}, {item}});
            continue;
        }
        if (!literal.isPositive()) continue;
        const Item opposite = itemOf(literal.negated());
        if (seen.insert({item, opposite}).second)
            closes_.push_back({{GroundClose::Kind::Clash, 0, literal}, {item, opposite}});
    }
}

/// A case is of use where something needs it, or where it contradicts what something gives. Without other cases the
/// latter is of no use: what contradicts it would be there without it.
void ProofChoices::collectMiddles() {
    std::vector<char> isNeeded(itemCount_, 0);
    std::vector<char> isMade = given_;
    for (const StepChoice& step : steps_) {
        for (const Item item : step.needs) isNeeded[item] = 1;
        for (const Item item : step.gives) isMade[item] = 1;
    }
    for (const CloseChoice& close : closes_)
        if (close.close.kind == GroundClose::Kind::Goal || close.close.kind == GroundClose::Kind::False)
            for (const Item item : close.needs) isNeeded[item] = 1;
    for (const SplitChoice& split : splits_) {
        for (const Item item : split.needs) isNeeded[item] = 1;
        for (const auto& gives : split.gives)
            for (const Item item : gives) isMade[item] = 1;
    }
    const bool areCasesAsked = !splits_.empty() || std::ranges::any_of(itemOfLiteral_, [&](const auto& entry) {
        return isNeeded[entry.second] != 0 && isNeeded[itemOf(entry.first.negated())] != 0;
    });
    if (!areCasesAsked) return;
    std::set<std::pair<Item, Item>> seen;
    for (const auto& [literal, item] : itemOfLiteral_) {
        if (!literal.isPositive() || isReflexive(literal)) continue;
        const Item opposite = itemOf(literal.negated());
        if (given_[item] != 0 || given_[opposite] != 0) continue;
        const bool isUseful =
            (isNeeded[item] != 0 || isMade[opposite] != 0) && (isNeeded[opposite] != 0 || isMade[item] != 0);
        if (!isUseful || !seen.insert({item, opposite}).second) continue;
        SplitChoice split{std::nullopt, literal, {}, {{item}, {opposite}}};
        for (const TermId term : atoms_.arguments(literal.atom())) needTerm(term, split.needs);
        splits_.push_back(std::move(split));
    }
}

std::vector<char> ProofChoices::reachable() const {
    std::vector<char> isReached = given_;
    const auto areReached = [&](const std::vector<Item>& items) {
        return std::ranges::all_of(items, [&](Item item) { return isReached[item] != 0; });
    };
    bool isGrowing = true;
    const auto reach = [&](const std::vector<Item>& items) {
        for (const Item item : items) {
            isGrowing = isGrowing || isReached[item] == 0;
            isReached[item] = 1;
        }
    };
    while (isGrowing) {
        isGrowing = false;
        for (const StepChoice& step : steps_)
            if (areReached(step.needs)) reach(step.gives);
        for (const SplitChoice& split : splits_)
            if (areReached(split.needs))
                for (const auto& gives : split.gives) reach(gives);
    }
    return isReached;
}

std::vector<char> ProofChoices::needed() const {
    std::vector<char> isNeeded(itemCount_, 0);
    bool isGrowing = true;
    const auto need = [&](const std::vector<Item>& items) {
        for (const Item item : items) {
            isGrowing = isGrowing || isNeeded[item] == 0;
            isNeeded[item] = 1;
        }
    };
    const auto isAnyNeeded = [&](const std::vector<Item>& items) {
        return std::ranges::any_of(items, [&](Item item) { return isNeeded[item] != 0; });
    };
    for (const CloseChoice& close : closes_) need(close.needs);
    while (isGrowing) {
        isGrowing = false;
        for (const StepChoice& step : steps_)
            if (isAnyNeeded(step.gives)) need(step.needs);
        for (const SplitChoice& split : splits_)
            if (std::ranges::all_of(split.gives, isAnyNeeded)) need(split.needs);
    }
    return isNeeded;
}

void ProofChoices::prune() {
    const std::vector<char> isReached = reachable();
    const auto isCut = [&](const auto& choice) {
        return std::ranges::any_of(choice.needs, [&](Item item) { return isReached[item] == 0; });
    };
    std::erase_if(steps_, isCut);
    std::erase_if(splits_, isCut);
    std::erase_if(closes_, isCut);
    const std::vector<char> isNeeded = needed();
    const auto isIdle = [&](const std::vector<Item>& items) {
        return std::ranges::none_of(items, [&](Item item) { return isNeeded[item] != 0; });
    };
    std::erase_if(steps_, [&](const StepChoice& step) { return isIdle(step.gives); });
    std::erase_if(splits_, [&](const SplitChoice& split) { return std::ranges::any_of(split.gives, isIdle); });
}

std::size_t ProofChoices::widestSplit() const {
    std::size_t widest = 0;
    for (const SplitChoice& split : splits_) widest = std::max(widest, split.gives.size());
    return widest;
}

}  // namespace byrne::prover
