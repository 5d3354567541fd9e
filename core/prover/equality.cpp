// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prover/equality.h"

#include <algorithm>
#include <set>

namespace byrne::prover {

void EqualityClasses::ensure(std::size_t termCount) {
    while (representative_.size() < termCount) {
        const TermId term(representative_.size());
        representative_.push_back(term);
        next_.push_back(term);
        parent_.push_back(TermId());
        label_.push_back(AtomId());
    }
}

void EqualityClasses::reverseToRoot(TermId term) {
    TermId previous;
    AtomId previousLabel;
    while (term.isValid()) {
        const TermId up = parent_[term.index()];
        const AtomId label = label_[term.index()];
        parent_[term.index()] = previous;
        label_[term.index()] = previousLabel;
        previous = term;
        previousLabel = label;
        term = up;
    }
}

TermId EqualityClasses::merge(TermId a, TermId b, AtomId reason) {
    TermId kept = representative(a);
    TermId lost = representative(b);
    if (lost < kept) {
        std::swap(kept, lost);
        std::swap(a, b);
    }
    // b's tree is re-rooted at b and hung below a.
    reverseToRoot(b);
    parent_[b.index()] = a;
    label_[b.index()] = reason;
    TermId member = lost;
    do {
        representative_[member.index()] = kept;
        member = next_[member.index()];
    } while (member != lost);
    std::swap(next_[kept.index()], next_[lost.index()]);
    merges_.push_back({lost, kept, a, b});
    return lost;
}

void EqualityClasses::undoTo(std::size_t count) {
    while (merges_.size() > count) {
        const Merge merge = merges_.back();
        merges_.pop_back();
        const TermId child = parent_[merge.right.index()] == merge.left ? merge.right : merge.left;
        parent_[child.index()] = TermId();
        label_[child.index()] = AtomId();
        std::swap(next_[merge.kept.index()], next_[merge.lost.index()]);
        TermId member = merge.lost;
        do {
            representative_[member.index()] = merge.lost;
            member = next_[member.index()];
        } while (member != merge.lost);
    }
}

TermId EqualityClasses::commonAncestor(TermId a, TermId b) const {
    std::set<TermId> above;
    for (TermId t = a; t.isValid(); t = parent_[t.index()]) above.insert(t);
    while (b.isValid() && !above.contains(b)) b = parent_[b.index()];
    return b;
}

void EqualityClasses::explain(TermId a, TermId b, const TermBank& terms, std::vector<AtomId>& out) const {
    std::vector<std::pair<TermId, TermId>> open{{a, b}};
    std::set<std::pair<TermId, TermId>> seen;
    while (!open.empty()) {
        const auto [left, right] = open.back();
        open.pop_back();
        if (left == right || !seen.insert({left, right}).second) continue;
        const TermId meeting = commonAncestor(left, right);
        for (TermId start : {left, right})
            for (TermId t = start; t != meeting; t = parent_[t.index()]) {
                const AtomId label = label_[t.index()];
                if (label.isValid()) {
                    if (std::ranges::find(out, label) == out.end()) out.push_back(label);
                    continue;
                }
                const auto from = terms.arguments(t);
                const auto to = terms.arguments(parent_[t.index()]);
                for (std::size_t i = 0; i < from.size(); ++i) open.emplace_back(from[i], to[i]);
            }
    }
}

}  // namespace byrne::prover
