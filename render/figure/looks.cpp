// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/looks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "render/figure/random.h"

namespace byrne::figure {

namespace {

/// Below this, points coincide and triples are on a line because they must.
constexpr double kForced = 1e-6;
/// Points nearer than this are hard to tell apart, triples flatter than this look straight.
constexpr double kNear = 0.07;
constexpr double kFlat = 0.05;
/// Cosines below this look like those of right angles, differences of lengths below this like equality.
constexpr double kNotRight = 0.15;
constexpr double kNotEqual = 0.07;
/// Sines below this look like those of parallels.
constexpr double kNotParallel = 0.12;
/// Points want to stay within this distance of the origin.
constexpr double kReach = 0.72;

double square(double value) { return value * value; }
double lackOf(double value, double level) { return std::max(0.0, level - value); }

/// How far apart points would like to be: fewer points, more room.
double roomFor(std::size_t pointCount) { return std::min(0.5, 0.8 / std::sqrt(static_cast<double>(pointCount) + 1)); }

double sizeOfPoints(const Sight& sight, const std::vector<double>& coordinates) {
    double left = 1e300, right = -1e300, bottom = 1e300, top = -1e300;
    for (const std::uint32_t point : sight.points) {
        left = std::min(left, coordinates[point]);
        right = std::max(right, coordinates[point]);
        bottom = std::min(bottom, coordinates[point + 1]);
        top = std::max(top, coordinates[point + 1]);
    }
    const double size = std::max(right - left, top - bottom);
    return std::isfinite(size) && size > 1e-9 ? size : 1;
}

double crowding(const Sight& sight, const std::vector<double>& coordinates, double size) {
    double sum = 0;
    const double room = roomFor(sight.points.size());
    for (std::size_t i = 0; i < sight.points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double apart = distance(pointAt(coordinates, sight.points[i]), pointAt(coordinates, sight.points[j])) / size;
            if (apart < kForced) continue;
            sum += 0.3 * square(lackOf(apart, room)) + 60 * square(lackOf(apart, kNear));
        }
    return sum;
}

double flatness(const Sight& sight, const std::vector<double>& coordinates, double size) {
    double sum = 0;
    for (std::size_t i = 0; i < sight.points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            for (std::size_t k = 0; k < j; ++k) {
                const double off = std::abs(bend(pointAt(coordinates, sight.points[i]), pointAt(coordinates, sight.points[j]),
                                                 pointAt(coordinates, sight.points[k]))) /
                                   size;
                if (off > kForced) sum += 12 * square(lackOf(off, kFlat));
            }
    return sum;
}

/// Segments that look equal, perpendicular or parallel without being so, and those that are hard to see.
double accidents(const Sight& sight, const std::vector<double>& coordinates, double size) {
    double sum = 0;
    for (std::size_t i = 0; i < sight.segments.size(); ++i) {
        const Vec first = pointAt(coordinates, sight.segments[i].second) - pointAt(coordinates, sight.segments[i].first);
        sum += 0.5 * square(lackOf(length(first) / size, 0.2));
        for (std::size_t j = 0; j < i; ++j) {
            const auto& [from, to] = sight.segments[j];
            const Vec second = pointAt(coordinates, to) - pointAt(coordinates, from);
            const double lengths = divisor(length(first) * length(second));
            if (from != sight.segments[i].first && from != sight.segments[i].second && to != sight.segments[i].first &&
                to != sight.segments[i].second) {
                const double slant = std::abs(cross(first, second)) / lengths;
                if (slant > kForced) sum += 3 * square(lackOf(slant, kNotParallel));
                continue;
            }
            const double cosine = std::abs(dot(first, second)) / lengths,
                         sine = std::abs(cross(first, second)) / lengths;
            const double unequal = std::abs(length(first) - length(second)) / size;
            if (cosine > kForced) sum += 3 * square(lackOf(cosine, kNotRight));
            if (sine > kForced) sum += 0.12 * square(lackOf(sine, 0.45));
            if (unequal > kForced) sum += 3 * square(lackOf(unequal, kNotEqual));
        }
    }
    return sum;
}

/// Crossings of segments: each makes a figure harder to read.
double tangle(const Sight& sight, const std::vector<double>& coordinates, double size) {
    double sum = 0;
    for (std::size_t i = 0; i < sight.segments.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Vec a = pointAt(coordinates, sight.segments[i].first), b = pointAt(coordinates, sight.segments[i].second);
            const Vec c = pointAt(coordinates, sight.segments[j].first), d = pointAt(coordinates, sight.segments[j].second);
            const double clear = 0.01 * size;
            const bool isCrossed = height(a, c, d) * height(b, c, d) < -clear * clear &&
                                   height(c, a, b) * height(d, a, b) < -clear * clear;
            if (isCrossed) sum += 0.05;
        }
    return sum;
}

/// Quadrilaterals that cross themselves or have a reflex angle look special.
double dents(const Sight& sight, const std::vector<double>& coordinates, double size) {
    double sum = 0;
    for (const auto& corners : sight.quadrilaterals) {
        int left = 0, right = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const double turn = bend(pointAt(coordinates, corners[i]), pointAt(coordinates, corners[(i + 1) % 4]),
                                     pointAt(coordinates, corners[(i + 2) % 4])) /
                                size;
            left += turn > kForced ? 1 : 0;
            right += turn < -kForced ? 1 : 0;
        }
        if (left > 0 && right > 0) sum += left == right ? 0.35 : 0.25;
    }
    return std::min(sum, 0.8);
}

/// Points of one part of the figure inside the box of another part.
double mixture(const Sight& sight, const std::vector<double>& coordinates) {
    double sum = 0;
    for (std::size_t part = 0; part < sight.points.size(); ++part) {
        Vec low{1e300, 1e300}, high{-1e300, -1e300};
        for (std::size_t i = 0; i < sight.points.size(); ++i) {
            if (sight.part[i] != part) continue;
            const Vec point = pointAt(coordinates, sight.points[i]);
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
        for (std::size_t i = 0; i < sight.points.size(); ++i) {
            const Vec point = pointAt(coordinates, sight.points[i]);
            if (sight.part[i] != part && point.x > low.x && point.x < high.x && point.y > low.y && point.y < high.y)
                sum += 0.04;
        }
    }
    return sum;
}

void lengthDifference(std::span<const double> at, double, std::span<double> values) {
    values[0] = distance(pointNumber(at, 0), pointNumber(at, 1)) - distance(pointNumber(at, 2), pointNumber(at, 3));
}

void cosineBetween(std::span<const double> at, double, std::span<double> values) {
    const Vec first = pointNumber(at, 1) - pointNumber(at, 0), second = pointNumber(at, 3) - pointNumber(at, 2);
    values[0] = dot(first, second) / divisor(length(first) * length(second));
}

void sineBetween(std::span<const double> at, double, std::span<double> values) {
    const Vec first = pointNumber(at, 1) - pointNumber(at, 0), second = pointNumber(at, 3) - pointNumber(at, 2);
    values[0] = cross(first, second) / divisor(length(first) * length(second));
}

void distanceFromOrigin(std::span<const double> at, double, std::span<double> values) {
    values[0] = length(pointNumber(at, 0));
}

void tripleBend(std::span<const double> at, double, std::span<double> values) {
    values[0] = bend(pointNumber(at, 0), pointNumber(at, 1), pointNumber(at, 2));
}

/// A little different for every pair, so that even spacing does not make lengths equal by accident.
double unevenness(std::uint32_t first, std::uint32_t second) {
    Random random((static_cast<std::uint64_t>(std::min(first, second)) << 32) + std::max(first, second));
    return random.uniform(0.8, 1.2);
}

Term distanceTerm(std::uint32_t first, std::uint32_t second, double level, double weight) {
    return {pointDistance, {first, first + 1, second, second + 1}, 1, {{0, Demand::Kind::AtLeast, level, weight}}};
}

Term reachTerm(std::uint32_t point, double weight) {
    return {distanceFromOrigin, {point, point + 1}, 1, {{0, Demand::Kind::AtMost, kReach, weight}}};
}

/// Terms against segments that look parallel, or with a common end equal or perpendicular, by accident.
void addAccidentTerms(const Sight& sight, const std::vector<double>& coordinates, double weight,
                      std::vector<Term>& terms) {
    for (std::size_t i = 0; i < sight.segments.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto [a, b] = sight.segments[i];
            const auto [c, d] = sight.segments[j];
            const Vec first = pointAt(coordinates, b) - pointAt(coordinates, a), second = pointAt(coordinates, d) - pointAt(coordinates, c);
            const std::vector<std::uint32_t> indices{a, a + 1, b, b + 1, c, c + 1, d, d + 1};
            if (a != c && a != d && b != c && b != d) {
                if (std::abs(cross(first, second)) > kForced)
                    terms.push_back(
                        {sineBetween, indices, 1, {{0, Demand::Kind::AwayFromZero, 1.2 * kNotParallel, 0.5 * weight}}});
                continue;
            }
            if (std::abs(length(first) - length(second)) > kForced)
                terms.push_back(
                    {lengthDifference, indices, 1, {{0, Demand::Kind::AwayFromZero, 1.2 * kNotEqual, 2 * weight}}});
            if (std::abs(dot(first, second)) > kForced)
                terms.push_back(
                    {cosineBetween, indices, 1, {{0, Demand::Kind::AwayFromZero, 1.2 * kNotRight, 0.5 * weight}}});
        }
}

/// Which points of a relation are joined by segments: pairs of the numbers of its arguments.
std::vector<std::pair<std::size_t, std::size_t>> joinedArguments(const Relation& relation) {
    const std::size_t count = relation.shape.size();
    if (relation.shape.find('c') != std::string_view::npos) return {};
    if (relation.name == "distinct" || relation.name == "same") return {};
    if (relation.name == "sameSide" || relation.name == "oppositeSides") return {{2, 3}};
    if (relation.name == "insideAngle") return {{1, 2}, {2, 3}};
    if (relation.name == "parallelogram") return {{0, 1}, {1, 2}, {2, 3}, {3, 0}};
    if (relation.name == "midpoint") return {{0, 1}, {0, 2}};
    if (relation.name == "nondegenerate" || relation.name == "collinear") return {{0, 1}, {1, 2}, {0, 2}};
    if (relation.name == "between" || relation.name == "rightAngle") return {{0, 1}, {1, 2}};
    if (relation.name == "onRay") return {{0, 1}, {0, 2}};
    if (relation.name == "equalAreas" && count == 8)
        return {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}};
    std::vector<std::pair<std::size_t, std::size_t>> joined;
    if (count % 3 == 0 && relation.name != "longerTogether") {
        for (std::size_t i = 0; i < count; i += 3) joined.insert(joined.end(), {{i, i + 1}, {i + 1, i + 2}});
        return joined;
    }
    for (std::size_t i = 0; i + 1 < count; i += 2) joined.emplace_back(i, i + 1);
    return joined;
}

using Segment = std::pair<std::uint32_t, std::uint32_t>;

/// A segment with a point on it is a segment from end to end, too.
std::vector<Segment> wholeSegments(const std::vector<const Claim*>& claims) {
    std::vector<Segment> whole;
    for (const Claim* claim : claims)
        for (const Condition& condition : claim->conditions) {
            const std::vector<std::uint32_t>& indices = condition.indices;
            if (!claim->isPositive) continue;
            if (condition.relation->name == "between") whole.push_back(std::minmax(indices[0], indices[4]));
            if (condition.relation->name == "midpoint") whole.push_back(std::minmax(indices[2], indices[4]));
        }
    return whole;
}

/// All cycles of four among the segments; not more than are worth looking at.
std::vector<std::array<std::uint32_t, 4>> cyclesOfFour(std::vector<Segment> segments) {
    constexpr std::size_t kMost = 24;
    std::vector<std::array<std::uint32_t, 4>> cycles;
    std::sort(segments.begin(), segments.end());
    segments.erase(std::unique(segments.begin(), segments.end()), segments.end());
    const auto isJoined = [&](std::uint32_t a, std::uint32_t b) {
        return std::binary_search(segments.begin(), segments.end(), Segment(std::minmax(a, b)));
    };
    for (const auto& [a, b] : segments)
        for (const auto& [c, d] : segments) {
            if (c <= a || c == b || d == b || cycles.size() >= kMost) continue;
            if (isJoined(b, c) && isJoined(d, a) && a < d) cycles.push_back({a, b, c, d});
            if (isJoined(b, d) && isJoined(c, a)) cycles.push_back({a, b, d, c});
        }
    return cycles;
}

/// The part of each point: points that claims mention together are of one part.
std::vector<std::size_t> partsOf(const Subject& subject, const std::vector<std::uint32_t>& points,
                                 const std::vector<const Claim*>& claims) {
    std::vector<std::size_t> part(points.size());
    for (std::size_t i = 0; i < part.size(); ++i) part[i] = i;
    const auto indexOf = [&](ObjectId id) {
        return static_cast<std::size_t>(std::find(points.begin(), points.end(), subject[id].offset) - points.begin());
    };
    for (const Claim* claim : claims)
        for (const ObjectId id : claim->objects) {
            const std::size_t first = indexOf(claim->objects.front()), other = indexOf(id);
            if (first >= part.size() || other >= part.size()) continue;
            const std::size_t from = part[other], to = part[first];
            for (std::size_t& number : part)
                if (number == from) number = to;
        }
    return part;
}

}  // namespace

Sight sightOf(const Subject& subject, const std::vector<ObjectId>& objects, const std::vector<const Claim*>& claims) {
    Sight sight;
    for (const ObjectId id : objects)
        if (subject[id].sort == logic::Sort::Point)
            sight.points.push_back(static_cast<std::uint32_t>(subject[id].offset));
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    const auto addSegment = [&](std::uint32_t first, std::uint32_t second) {
        if (first != second && seen.insert(std::minmax(first, second)).second)
            sight.segments.push_back(std::minmax(first, second));
    };
    for (const Claim* claim : claims)
        for (const Condition& condition : claim->conditions) {
            if (!claim->isPositive) continue;
            // A triangle has sides; elsewhere the condition only rules out a line.
            if (condition.relation->name == "nondegenerate" && claim->objects.size() != 3) continue;
            for (const auto& [first, second] : joinedArguments(*condition.relation))
                addSegment(condition.indices[2 * first], condition.indices[2 * second]);
        }
    std::vector<Segment> sides = wholeSegments(claims);
    sides.insert(sides.end(), sight.segments.begin(), sight.segments.end());
    sight.quadrilaterals = cyclesOfFour(std::move(sides));
    sight.part = partsOf(subject, sight.points, claims);
    return sight;
}

double uglinessOf(const Sight& sight, const std::vector<double>& coordinates) {
    const double size = sizeOfPoints(sight, coordinates);
    return crowding(sight, coordinates, size) + flatness(sight, coordinates, size) +
           accidents(sight, coordinates, size) + tangle(sight, coordinates, size) + dents(sight, coordinates, size) +
           mixture(sight, coordinates);
}

double coincidencesIn(const Sight& sight, const std::vector<double>& coordinates) {
    const double size = sizeOfPoints(sight, coordinates);
    double count = 0;
    for (std::size_t i = 0; i < sight.points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            count += distance(pointAt(coordinates, sight.points[i]), pointAt(coordinates, sight.points[j])) < kForced * size;
    return count;
}

void addLookTerms(const Sight& sight, const std::vector<double>& coordinates, double weight, std::vector<Term>& terms) {
    const double room = roomFor(sight.points.size());
    addAccidentTerms(sight, coordinates, weight, terms);
    for (std::size_t i = 0; i < sight.points.size(); ++i) {
        const std::uint32_t a = sight.points[i];
        terms.push_back(reachTerm(a, weight));
        for (std::size_t j = 0; j < i; ++j) {
            const std::uint32_t b = sight.points[j];
            if (distance(pointAt(coordinates, a), pointAt(coordinates, b)) < kForced) continue;
            terms.push_back(distanceTerm(a, b, room * unevenness(a, b), 0.3 * weight));
            terms.push_back(distanceTerm(a, b, 1.5 * kNear, 3 * weight));
            for (std::size_t k = 0; k < j; ++k) {
                const std::uint32_t c = sight.points[k];
                if (std::abs(bend(pointAt(coordinates, a), pointAt(coordinates, b), pointAt(coordinates, c))) < kForced) continue;
                terms.push_back({tripleBend,
                                 {a, a + 1, b, b + 1, c, c + 1},
                                 1,
                                 {{0, Demand::Kind::AwayFromZero, 1.5 * kFlat, 2 * weight}}});
            }
        }
    }
}

void addRoomTerms(const Sight& sight, const std::vector<std::uint32_t>& newPoints, double weight,
                  std::vector<Term>& terms) {
    for (const std::uint32_t point : newPoints) {
        terms.push_back(reachTerm(point, weight));
        for (const std::uint32_t other : sight.points)
            if (other != point)
                terms.push_back(
                    distanceTerm(point, other, 0.5 * roomFor(sight.points.size()) * unevenness(point, other), weight));
    }
}

}  // namespace byrne::figure
