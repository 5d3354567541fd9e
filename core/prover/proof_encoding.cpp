// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/proof_encoding.h"

#include <algorithm>

namespace byrne::prover {

std::size_t PlaceTree::count() const {
    std::size_t total = 1;
    std::size_t level = 1;
    for (std::size_t d = 0; d < depth; ++d) {
        level *= width;
        total += level;
    }
    return width == 0 ? 1 : total;
}

ProofEncoding::ProofEncoding(const ProofChoices& choices, const PlaceTree& tree, std::size_t most,
                             base::LimitWatch& watch)
    : choices_(choices), tree_(tree), watch_(watch), terminator_(watch) {
    solver_.set("quiet", 1);
    solver_.connect_terminator(&terminator_);
    addVariables();
    for (Place place = 0; place < tree_.count() && !watch_.poll(); ++place) {
        addSteps(place);
        addEnds(place);
        addSupports(place);
    }
    clause({active_[0]});
    addBound(most);
}

ProofEncoding::~ProofEncoding() { solver_.disconnect_terminator(); }

/// Large encodings take seconds to write: a limit ends that, too, and solve() then has no answer.
void ProofEncoding::clause(const std::vector<int>& literals) {
    if (watch_.poll()) return;
    for (const int literal : literals) solver_.add(literal);
    solver_.add(0);
}

void ProofEncoding::need(int use, Place place, const std::vector<Item>& needs) {
    for (const Item item : needs)
        if (!choices_.isGiven(item)) clause({-use, known_[place][item]});
}

void ProofEncoding::addVariables() {
    for (Place place = 0; place < tree_.count(); ++place) {
        active_.push_back(++next_);
        known_.emplace_back();
        used_.emplace_back();
        split_.emplace_back();
        for (Item item = 0; item < choices_.itemCount(); ++item) known_.back().push_back(++next_);
        for (std::size_t i = 0; i < choices_.steps().size(); ++i) used_.back().push_back(++next_);
        if (tree_.hasChildren(place))
            for (std::size_t i = 0; i < choices_.splits().size(); ++i) split_.back().push_back(++next_);
    }
}

void ProofEncoding::addSteps(Place place) {
    for (std::size_t i = 0; i < choices_.steps().size(); ++i) {
        need(used_[place][i], place, choices_.steps()[i].needs);
        clause({-used_[place][i], active_[place]});
    }
}

void ProofEncoding::addEnds(Place place) {
    std::vector<int> ends{-active_[place]};
    for (const CloseChoice& close : choices_.closes()) {
        const int end = ++next_;
        need(end, place, close.needs);
        ends.push_back(end);
    }
    if (tree_.hasChildren(place)) addSplits(place, ends);
    clause(ends);
}

void ProofEncoding::addSplits(Place place, std::vector<int>& ends) {
    for (std::size_t i = 0; i < choices_.splits().size(); ++i) {
        const SplitChoice& split = choices_.splits()[i];
        const int use = split_[place][i];
        need(use, place, split.needs);
        clause({-use, active_[place]});
        for (std::size_t branch = 0; branch < split.gives.size(); ++branch)
            clause({-use, active_[tree_.child(place, branch)]});
        ends.push_back(use);
    }
    atMostOne(split_[place]);
}

/// Sequential: a variable for "one of the first n".
void ProofEncoding::atMostOne(const std::vector<int>& variables) {
    int before = 0;
    for (const int variable : variables) {
        const int now = ++next_;
        clause({-variable, now});
        if (before != 0) {
            clause({-before, now});
            clause({-before, -variable});
        }
        before = now;
    }
}

/// What is known has a reason: a step here, a case, or that it is known above.
void ProofEncoding::addSupports(Place place) {
    std::vector<std::vector<int>> supports(choices_.itemCount());
    for (std::size_t i = 0; i < choices_.steps().size(); ++i)
        for (const Item item : choices_.steps()[i].gives) supports[item].push_back(used_[place][i]);
    if (place != 0) {
        const Place parent = tree_.parent(place);
        for (std::size_t i = 0; i < choices_.splits().size(); ++i) {
            const SplitChoice& split = choices_.splits()[i];
            if (tree_.branch(place) >= split.gives.size()) continue;
            for (const Item item : split.gives[tree_.branch(place)]) supports[item].push_back(split_[parent][i]);
        }
        for (Item item = 0; item < supports.size(); ++item) supports[item].push_back(known_[parent][item]);
    }
    for (Item item = 0; item < supports.size(); ++item) {
        if (choices_.isGiven(item)) continue;
        supports[item].push_back(-known_[place][item]);
        clause(supports[item]);
    }
}

void ProofEncoding::addBound(std::size_t most) {
    std::vector<int> variables;
    for (Place place = 0; place < tree_.count(); ++place) {
        for (std::size_t i = 0; i < choices_.steps().size(); ++i)
            if (!choices_.steps()[i].isFree) variables.push_back(used_[place][i]);
        variables.insert(variables.end(), split_[place].begin(), split_[place].end());
    }
    costs_ = variables.empty() ? std::vector<int>() : counted(variables, 0, variables.size(), most + 1);
}

/// Totalizer (Bailleux & Boufkhad, CP 2003), cut off at `most`: output n is true if more than n inputs are.
std::vector<int> ProofEncoding::counted(const std::vector<int>& variables, std::size_t begin, std::size_t end,
                                        std::size_t most) {
    if (end - begin == 1) return {variables[begin]};
    const std::size_t middle = begin + (end - begin) / 2;
    if (watch_.poll()) return {variables[begin]};
    const std::vector<int> left = counted(variables, begin, middle, most);
    const std::vector<int> right = counted(variables, middle, end, most);
    std::vector<int> out(std::min(left.size() + right.size(), most));
    for (int& output : out) output = ++next_;
    for (std::size_t i = 0; i <= left.size(); ++i)
        for (std::size_t j = 0; j <= right.size(); ++j) {
            if (i + j == 0 || i + j > most) continue;
            std::vector<int> implied{out[i + j - 1]};
            if (i > 0) implied.push_back(-left[i - 1]);
            if (j > 0) implied.push_back(-right[j - 1]);
            clause(implied);
        }
    return out;
}

ProofEncoding::Answer ProofEncoding::solve(std::size_t bound, std::int64_t conflicts) {
    if (watch_.look()) return Answer::Unknown;
    if (bound < costs_.size()) solver_.assume(-costs_[bound]);
    solver_.limit("conflicts", static_cast<int>(std::min<std::int64_t>(conflicts, 1'000'000'000)));
    const int answer = solver_.solve();
    return answer == 10 ? Answer::Found : answer == 20 ? Answer::None : Answer::Unknown;
}

void ProofEncoding::forbid(const std::vector<Item>& circle) {
    std::vector<char> isInside(choices_.itemCount(), 0);
    for (const Item item : circle) isInside[item] = 1;
    const auto touches = [&](const std::vector<Item>& items) {
        return std::ranges::any_of(items, [&](Item item) { return isInside[item] != 0; });
    };
    std::vector<std::size_t> entries;
    for (std::size_t i = 0; i < choices_.steps().size(); ++i)
        if (touches(choices_.steps()[i].gives) && !touches(choices_.steps()[i].needs)) entries.push_back(i);
    for (Place place = 0; place < tree_.count(); ++place) {
        const int isEntered = ++next_;
        std::vector<int> reasons{-isEntered};
        for (const std::size_t i : entries) reasons.push_back(used_[place][i]);
        if (place != 0) {
            const Place parent = tree_.parent(place);
            const std::size_t branch = tree_.branch(place);
            for (std::size_t i = 0; i < choices_.splits().size(); ++i) {
                const SplitChoice& split = choices_.splits()[i];
                if (branch < split.gives.size() && touches(split.gives[branch])) reasons.push_back(split_[parent][i]);
            }
            for (const Item item : circle) reasons.push_back(known_[parent][item]);
        }
        clause(reasons);
        for (const Item item : circle) clause({-known_[place][item], isEntered});
    }
}

}  // namespace byrne::prover
