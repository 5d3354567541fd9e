// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checker/congruence.h"

namespace byrne::checker {

using logic::Term;

Congruence::Node Congruence::find(Node node) {
    while (classes_[node].parent != node) node = classes_[node].parent = classes_[classes_[node].parent].parent;
    return node;
}

Congruence::Key Congruence::current(Key key) {
    for (Node& argument : key.second) argument = find(argument);
    return key;
}

Congruence::Node Congruence::classOfKey(Key key) {
    const auto [place, isNew] = table_.try_emplace(key, classes_.size());
    if (!isNew) return find(place->second);
    const Node node = place->second;
    classes_.push_back({node, {}});
    for (const Node argument : key.second) classes_[argument].usedBy.push_back(key);
    return node;
}

Congruence::Node Congruence::classOf(const Term& term) {
    if (term.isVariable()) return classOfKey({{true, term.variable().value}, {}});
    Key key{{false, term.application().function.value}, {}};
    for (const Term& argument : term.application().arguments) key.second.push_back(classOf(argument));
    return classOfKey(current(std::move(key)));
}

void Congruence::merge(const Term& left, const Term& right) {
    std::vector<std::pair<Node, Node>> pending;
    const Node first = classOf(left);
    pending.emplace_back(first, classOf(right));
    while (!pending.empty()) {
        Node kept = find(pending.back().first);
        Node gone = find(pending.back().second);
        pending.pop_back();
        if (kept == gone) continue;
        if (classes_[kept].usedBy.size() < classes_[gone].usedBy.size()) std::swap(kept, gone);
        std::vector<std::pair<Key, Node>> moved;
        for (const Key& key : classes_[gone].usedBy) moved.emplace_back(key, find(table_.at(current(key))));
        classes_[gone].parent = kept;
        for (const auto& [key, node] : moved) {
            const Key renamed = current(key);
            const auto [place, isNew] = table_.try_emplace(renamed, node);
            if (!isNew) pending.emplace_back(place->second, node);
            classes_[kept].usedBy.push_back(renamed);
        }
    }
}

bool Congruence::areEqual(const Term& left, const Term& right) {
    const Node first = classOf(left);
    return find(first) == classOf(right);
}

}  // namespace byrne::checker
