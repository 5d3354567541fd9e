// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/paints.h"

#include <algorithm>

namespace byrne::illustrate {

namespace {

constexpr std::size_t kInks = 4;     ///< Red, blue, yellow, black: the first classes of a pictorial palette.
constexpr std::size_t kRhythms = 3;  ///< Solid and two dashes.

bool isLine(ObjectKind kind) {
    return kind == ObjectKind::Segment || kind == ObjectKind::Dashed || kind == ObjectKind::Line ||
           kind == ObjectKind::Ray;
}

bool isFill(ObjectKind kind) {
    return kind == ObjectKind::Area || kind == ObjectKind::HalfPlane || kind == ObjectKind::Angle ||
           kind == ObjectKind::RightAngle;
}

/// A line, its ends drawn out, and marks on it are painted alike.
std::string keyOf(const DrawnObject& object) {
    const bool isOnLine = isLine(object.kind) || object.kind == ObjectKind::Tick || object.kind == ObjectKind::Arrow;
    if (isOnLine) return objectId(ObjectKind::Segment, {object.names[0], object.names[1]});
    return objectId(object.kind, object.names);
}

}  // namespace

void Paints::reserve(const DrawnObject& object, int mark) {
    const std::string key = keyOf(object);
    if (isFill(object.kind) && mark > 0) marks_[key] = mark;
    if (object.kind == ObjectKind::Point || index_.contains(key)) return;
    if (isLine(object.kind)) {
        std::vector<std::size_t> near = around_[object.names[0]];
        near.insert(near.end(), around_[object.names[1]].begin(), around_[object.names[1]].end());
        std::vector<std::size_t> uses(kInks * kRhythms, 0);
        for (const std::size_t used : near) ++uses[used];
        // The least used ink around; of these the one that comes round, so that lines far apart differ too.
        std::size_t best = 0;
        std::size_t bestCost = static_cast<std::size_t>(-1);
        for (std::size_t shade = 0; shade < kInks * kRhythms; ++shade) {
            std::size_t sameInk = 0;
            for (const std::size_t used : near) sameInk += used % kInks == shade % kInks ? 1 : 0;
            const std::size_t turn = (shade % kInks + kInks - index_.size() % kInks) % kInks;
            const std::size_t cost = 1000 * uses[shade] + 100 * sameInk + 20 * (shade / kInks) + turn;
            if (cost >= bestCost) continue;
            best = shade;
            bestCost = cost;
        }
        index_[key] = best;
        around_[object.names[0]].push_back(best);
        around_[object.names[1]].push_back(best);
        return;
    }
    index_[key] = isFill(object.kind) ? fills_++ : circles_++;
}

Paint Paints::shade(std::size_t index) const {
    const std::size_t rhythm = index / kInks % kRhythms;
    return {palette_.classes[index % kInks], rhythm == 0 ? std::vector<double>{} : palette_.dashesPx[rhythm + 1]};
}

Paint Paints::of(const DrawnObject& object) const {
    const auto found = index_.find(keyOf(object));
    const std::size_t index = found == index_.end() ? 0 : found->second;
    if (!isFill(object.kind)) return shade(isLine(object.kind) || found != index_.end() ? index : 3);
    // Fills begin with yellow, the lightest ink, which lets lines show.
    constexpr std::size_t kOrder[] = {2, 1, 0, 3};
    const auto mark = marks_.find(keyOf(object));
    const std::size_t place = mark != marks_.end() ? static_cast<std::size_t>(mark->second - 1) : index;
    return {palette_.classes[kOrder[place % kInks]], {}};
}

}  // namespace byrne::illustrate
