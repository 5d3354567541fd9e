// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/placing.h"

#include <algorithm>

namespace byrne::illustrate {

namespace {

/// Whether all of `before` is where it was in `after`, which may have more.
template <class Place>
bool isKept(const std::map<std::string, Place>& before, const std::map<std::string, Place>& after) {
    return std::all_of(before.begin(), before.end(), [&](const auto& entry) {
        const auto found = after.find(entry.first);
        return found != after.end() && found->second == entry.second;
    });
}

}  // namespace

std::vector<Placing> placingsOf(const figure::BranchFigure& figure, std::size_t stepCount) {
    if (figure.stretches.empty()) return {{0, stepCount, figure.points, figure.circles}};
    std::vector<Placing> placings;
    for (const figure::Stretch& stretch : figure.stretches) {
        const bool isSame = !placings.empty() && isKept(placings.back().points, stretch.points) &&
                            isKept(placings.back().circles, stretch.circles);
        const std::size_t from = isSame ? placings.back().fromStep : placings.empty() ? 0 : stretch.fromStep;
        if (isSame) placings.pop_back();
        if (!placings.empty()) placings.back().endStep = from;
        placings.push_back({from, stepCount, stretch.points, stretch.circles});
    }
    return placings;
}

}  // namespace byrne::illustrate
