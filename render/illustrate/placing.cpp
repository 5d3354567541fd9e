// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/placing.h"

#include <algorithm>
#include <cmath>

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

/// Turns an impossible placing, whose orientation means nothing, so that what both know is as near as may be to where
/// it was: the eye finds the points again.
void turnTowards(const Placing& before, Placing& after) {
    figure::Position from;
    figure::Position to;
    double count = 0;
    for (const auto& [name, at] : before.points) {
        const auto now = after.points.find(name);
        if (now == after.points.end()) continue;
        from = {from.x + now->second.x, from.y + now->second.y};
        to = {to.x + at.x, to.y + at.y};
        ++count;
    }
    if (count < 2) return;
    from = {from.x / count, from.y / count};
    to = {to.x / count, to.y / count};
    double along = 0;
    double across = 0;
    for (const auto& [name, at] : before.points) {
        const auto now = after.points.find(name);
        if (now == after.points.end()) continue;
        const figure::Position a{now->second.x - from.x, now->second.y - from.y};
        const figure::Position b{at.x - to.x, at.y - to.y};
        along += a.x * b.x + a.y * b.y;
        across += a.x * b.y - a.y * b.x;
    }
    const double angle = std::atan2(across, along);
    const auto turn = [&](figure::Position& p) {
        const figure::Position off{p.x - from.x, p.y - from.y};
        p = {from.x + off.x * std::cos(angle) - off.y * std::sin(angle),
             from.y + off.x * std::sin(angle) + off.y * std::cos(angle)};
    };
    for (auto& [name, at] : after.points) turn(at);
    for (auto& [name, circle] : after.circles) turn(circle.center);
}

}  // namespace

std::vector<Placing> placingsOf(const figure::BranchFigure& figure, std::size_t stepCount) {
    if (figure.stretches.empty()) return {{0, stepCount, figure.points, figure.circles}};
    std::vector<Placing> placings;
    const figure::Stretch* shown = nullptr;
    for (const figure::Stretch& stretch : figure.stretches) {
        const bool isSame =
            shown != nullptr && isKept(shown->points, stretch.points) && isKept(shown->circles, stretch.circles);
        const std::size_t from = isSame ? placings.back().fromStep : placings.empty() ? 0 : stretch.fromStep;
        if (isSame) placings.pop_back();
        if (!placings.empty()) placings.back().endStep = from;
        placings.push_back({from, stepCount, stretch.points, stretch.circles});
        const bool isTurned = !stretch.isTrue && placings.size() > 1;
        if (isTurned) turnTowards(placings[placings.size() - 2], placings.back());
        shown = &stretch;
    }
    return placings;
}

}  // namespace byrne::illustrate
