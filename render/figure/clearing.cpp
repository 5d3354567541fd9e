// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/clearing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "render/figure/legibility.h"

namespace byrne::figure {

namespace {

/// Below this, relative to the size, points coincide and triples are on a line because they must.
constexpr double kMeant = 1e-6;
/// How much further than legible points are sent: first as far as is comfortable, then only as far as is needed, with a
/// little more so that rounding does not bring them back.
constexpr std::array kReserves{1.7, 1.5, 1.35, 1.2, 1.1, 1.05};
constexpr double kPush = 1, kStay = 0.02;
/// Beyond so many points triples are too many to look at.
constexpr std::size_t kMostPoints = 60;

using Pair = std::array<std::uint32_t, 2>;
using Triple = std::array<std::uint32_t, 3>;

/// Offsets of points that stand near each other, or nearly on a line, and are not meant to.
struct Groups {
    std::vector<Pair> pairs;
    std::vector<Triple> triples;
};

std::vector<std::uint32_t> offsetsOf(const Subject& subject, const ObjectIds& objects) {
    std::vector<std::uint32_t> offsets;
    for (const ObjectId id : objects)
        if (subject[id].sort == logic::Sort::Point) offsets.push_back(static_cast<std::uint32_t>(subject[id].offset));
    return offsets;
}

Vec placeOf(const Positions& positions, std::uint32_t offset) { return {positions[offset], positions[offset + 1]}; }

/// `level`: 1 for what is illegible, more for what is nearly so.
Groups groupsAt(const Positions& positions, const std::vector<std::uint32_t>& points, double size, double level) {
    Groups found;
    if (points.size() > kMostPoints) return found;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Vec a = placeOf(positions, points[i]), b = placeOf(positions, points[j]);
            const double apart = distance(a, b) / size;
            if (apart < kMeant) continue;
            if (apart < level * kLegible) found.pairs.push_back({points[j], points[i]});
            for (std::size_t k = 0; k < j; ++k) {
                const Vec c = placeOf(positions, points[k]);
                const double longest = std::max({distance(a, b), distance(b, c), distance(a, c)});
                const double off = std::abs(cross(b - a, c - a)) / divisor(longest) / size;
                if (off > kMeant && off < level * kNearlyStraight)
                    found.triples.push_back({points[k], points[j], points[i]});
            }
        }
    return found;
}

void tripleHeight(std::span<const double> at, double, std::span<double> values) {
    values[0] = bend(pointNumber(at, 0), pointNumber(at, 1), pointNumber(at, 2));
}

std::vector<std::uint32_t> coordinatesOf(std::span<const std::uint32_t> points) {
    std::vector<std::uint32_t> indices;
    for (const std::uint32_t point : points) indices.insert(indices.end(), {point, point + 1});
    return indices;
}

std::vector<Term> termsAgainst(const Groups& groups, double size, double reserve) {
    std::vector<Term> terms;
    for (const Pair& pair : groups.pairs)
        terms.push_back({pointDistance,
                         coordinatesOf(pair),
                         1,
                         {{0, Demand::Kind::AtLeast, reserve * kLegible * size, kPush}}});
    for (const Triple& triple : groups.triples)
        terms.push_back({tripleHeight,
                         coordinatesOf(triple),
                         1,
                         {{0, Demand::Kind::AwayFromZero, reserve * kNearlyStraight * size, 4 * kPush}}});
    return terms;
}

}  // namespace

std::size_t misreadingsIn(const Subject& subject, const Positions& positions, const ObjectIds& objects) {
    const Groups found =
        groupsAt(positions, offsetsOf(subject, objects), sizeOf(subject, objects, positions), 1);
    return found.pairs.size() + found.triples.size();
}

bool clearUp(Placement& placement, Positions& positions, const ObjectIds& known, const Claims& claims) {
    const Subject& subject = placement.subject();
    std::size_t fewest = misreadingsIn(subject, positions, known);
    if (fewest == 0) return false;
    const std::vector<std::uint32_t> points = offsetsOf(subject, known);
    const double size = sizeOf(subject, known, positions);
    const double leastMargin = std::min(placement.judgeAll(positions, known, claims).margin, 2 * kVisibleMargin);
    std::vector<Term> stay;
    for (const std::uint32_t slot : slotsOf(subject, known))
        stay.push_back({firstCoordinate, {slot}, 1, {{0, Demand::Kind::Equal, positions[slot], kStay}}});
    Positions tried = positions;
    const Groups everything = groupsAt(positions, points, size, std::numeric_limits<double>::infinity());
    bool isClearer = false;
    for (const double reserve : kReserves) {
        if (fewest == 0 || placement.watch().poll()) break;
        std::vector<Term> soft = termsAgainst(everything, size, reserve);
        soft.insert(soft.end(), stay.begin(), stay.end());
        const Outcome outcome = placement.drag(tried, known, known, claims, soft);

        const std::size_t left = misreadingsIn(subject, tried, known);
        if (!outcome.holds || outcome.margin < leastMargin) break;
        if (left >= fewest) continue;
        positions = tried;
        fewest = left;
        isClearer = true;
    }
    return isClearer;
}

}  // namespace byrne::figure
