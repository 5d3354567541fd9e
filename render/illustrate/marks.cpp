// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/marks.h"

namespace byrne::illustrate {

const std::string& MarkClasses::root(const std::string& id) const {
    const std::string* at = &id;
    for (auto next = parent_.find(*at); next != parent_.end() && next->second != *at; next = parent_.find(*at))
        at = &next->second;
    return *at;
}

void MarkClasses::join(const std::string& kind, const std::string& first, const std::string& second) {
    if (first == second) return;
    const std::string a = root(first);
    const std::string b = root(second);
    if (a == b) return;
    const auto markOf = [&](const std::string& id) { return mark_.contains(id) ? mark_.at(id) : 0; };
    const int markA = markOf(a);
    const int markB = markOf(b);
    const bool keepsA = markB == 0 || (markA != 0 && markA < markB);
    const std::string& kept = keepsA ? a : b;
    parent_[keepsA ? b : a] = kept;
    if (markOf(kept) == 0) mark_[kept] = ++used_[kind];
}

int MarkClasses::mark(const std::string& id) const {
    const auto found = mark_.find(root(id));
    return found == mark_.end() ? 0 : found->second;
}

}  // namespace byrne::illustrate
