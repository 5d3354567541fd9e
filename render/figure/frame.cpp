// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/frame.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace byrne::figure {

namespace {

constexpr double kPageRatio = 4.0 / 3.0;
constexpr double kAligned = 1e-6;

struct Box {
    Vec low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Vec high{-low.x, -low.y};

    void add(Vec point, double around = 0) {
        low = {std::min(low.x, point.x - around), std::min(low.y, point.y - around)};
        high = {std::max(high.x, point.x + around), std::max(high.y, point.y + around)};
    }
    [[nodiscard]] double width() const { return std::max(high.x - low.x, 1e-9); }
    [[nodiscard]] double height() const { return std::max(high.y - low.y, 1e-9); }
};

Box boxAround(const Positions& positions, const Subject& subject, const ObjectIds& objects) {
    Box box;
    for (const ObjectId id : objects) {
        const std::size_t at = subject[id].offset;
        box.add({positions[at], positions[at + 1]},
                subject[id].sort == logic::Sort::Circle ? std::abs(positions[at + 2]) : 0);
    }
    return box;
}

/// Turns by -angle, then mirrors at the horizontal axis if asked.
Positions turned(const Positions& positions, const Subject& subject, const ObjectIds& objects, double angle,
                 bool isMirrored) {
    Positions result = positions;
    const double cosine = std::cos(angle), sine = std::sin(angle);
    for (const ObjectId id : objects) {
        const std::size_t offset = subject[id].offset;
        const double x = positions[offset], y = positions[offset + 1];
        result[offset] = cosine * x + sine * y;
        result[offset + 1] = (cosine * y - sine * x) * (isMirrored ? -1 : 1);
    }
    return result;
}

/// Reward for segments along the page's edges.
double alignment(const Positions& positions, const Sight& sight) {
    double sum = 0;
    for (const auto& [from, to] : sight.segments) {
        const Vec along = pointAt(positions, to) - pointAt(positions, from);
        if (length(along) < kAligned) continue;
        if (std::abs(along.y) < kAligned) sum += 0.08;
        if (std::abs(along.x) < kAligned) sum += 0.05;
    }
    return std::min(sum, 0.4);
}

double share(const Sight& sight, const Positions& positions, double level) {
    double below = 0;
    for (const std::uint32_t point : sight.points) below += positions[point + 1] < level - kAligned ? 1 : 0;
    return below / static_cast<double>(sight.points.size());
}

/// Whether some point off the base has the same distance from both its ends, as the apex of an isosceles triangle.
bool isSymmetric(const Sight& sight, const Positions& positions, std::uint32_t first, std::uint32_t second) {
    const double base = distance(pointAt(positions, first), pointAt(positions, second));
    for (const std::uint32_t apex : sight.points) {
        const double left = distance(pointAt(positions, apex), pointAt(positions, first));
        const double right = distance(pointAt(positions, apex), pointAt(positions, second));
        if (std::abs(left - right) < kAligned && std::abs(left - base) > kAligned && left > 0.51 * base) return true;
    }
    return false;
}

/// Positive if the first three points that are not on a line go round anticlockwise, else negative.
double turning(const Sight& sight, const Positions& positions) {
    for (std::size_t k = 2; k < sight.points.size(); ++k) {
        const double turn =
            bend(pointAt(positions, sight.points[0]), pointAt(positions, sight.points[1]), pointAt(positions, sight.points[k]));
        if (std::abs(turn) > 1e-4) return turn;
    }
    return 0;
}

struct Base {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::size_t rank = 0;
};

double discomfort(const Positions& positions, const Subject& subject, const ObjectIds& objects, const Sight& sight,
                  const Base& base) {
    const Box box = boxAround(positions, subject, objects);
    double sum = 0.5 * std::abs(std::log(box.width() / box.height() / kPageRatio));
    sum += 0.7 * share(sight, positions, positions[base.first + 1]);
    sum -= alignment(positions, sight);
    if (isSymmetric(sight, positions, base.first, base.second)) sum -= 0.8;
    if (base.first < base.second) sum -= 0.25;
    if (turning(sight, positions) > 0) sum -= 0.3;
    const Vec start = pointAt(positions, sight.points.front());
    sum += 0.1 * ((start.x - box.low.x) / box.width() + (start.y - box.low.y) / box.height());
    return sum + 0.03 * static_cast<double>(std::min<std::size_t>(base.rank, 10));
}

std::vector<Base> bases(const Sight& sight) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs = sight.segments;
    std::sort(pairs.begin(), pairs.end());
    if (pairs.empty() && sight.points.size() > 1) pairs.emplace_back(sight.points[0], sight.points[1]);
    std::vector<Base> all;
    for (std::size_t i = 0; i < pairs.size() && i < 40; ++i) {
        all.push_back({pairs[i].first, pairs[i].second, i});
        all.push_back({pairs[i].second, pairs[i].first, i});
    }
    return all;
}

void fit(Positions& positions, const Subject& subject, const ObjectIds& objects) {
    const Box box = boxAround(positions, subject, objects);
    const double scale = std::min(kFrameHeight / box.height(), kPageRatio * kFrameHeight / box.width());
    if (!std::isfinite(scale) || scale > 1e8) return;
    const Vec center = 0.5 * (box.low + box.high);
    for (const ObjectId id : objects) {
        const std::size_t offset = subject[id].offset;
        positions[offset] = scale * (positions[offset] - center.x);
        positions[offset + 1] = scale * (positions[offset + 1] - center.y);
        if (subject[id].sort == logic::Sort::Circle) positions[offset + 2] *= scale;
    }
}

}  // namespace

double frame(Positions& positions, const Subject& subject, const ObjectIds& objects, const Claims& claims) {
    const Sight sight = sightOf(subject, objects, claims);
    if (sight.points.empty()) return 0;
    Positions best = positions;
    double bestDiscomfort = std::numeric_limits<double>::infinity();
    for (const Base& base : bases(sight)) {
        const Vec along = pointAt(positions, base.second) - pointAt(positions, base.first);
        if (length(along) < kAligned) continue;
        for (const bool isMirrored : {false, true}) {
            Positions tried = turned(positions, subject, objects, std::atan2(along.y, along.x), isMirrored);
            const double value = discomfort(tried, subject, objects, sight, base);
            if (value >= bestDiscomfort) continue;
            best = std::move(tried);
            bestDiscomfort = value;
        }
    }
    fit(best, subject, objects);
    positions = std::move(best);
    return std::isfinite(bestDiscomfort) ? bestDiscomfort : 0;
}

}  // namespace byrne::figure
