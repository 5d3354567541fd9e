// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/bounds.h"

#include <algorithm>
#include <limits>

namespace byrne::figure {

namespace {

/// The picture may grow by this much on each side, as a share of its size, but not beyond kFarthest from its middle
/// (framed figures are 1 high), however often it grows.
constexpr double kGrowth = 0.2;
constexpr double kFarthest = 0.95;
/// Points keep at least this distance, as a share of the picture's size.
constexpr double kApart = 0.06;
/// Points are as good as one when nearer than this.
constexpr double kTooNear = 0.04;
constexpr double kRounding = 1e-6;
/// Points that are near already may come nearer by this factor.
constexpr double kCloser = 0.7;
/// Triangles at least so high, as a share of the picture's size, keep this share of their height: angles, and with them
/// what is claimed of angles, could else vanish with the triangle.
constexpr double kOpen = 0.08, kFlatter = 0.55;

std::vector<std::uint32_t> offsetsOfPoints(const Subject& subject, const std::vector<ObjectId>& objects) {
    std::vector<std::uint32_t> offsets;
    for (const ObjectId id : objects)
        if (subject[id].sort == logic::Sort::Point) offsets.push_back(static_cast<std::uint32_t>(subject[id].offset));
    return offsets;
}

double bendOf(const std::vector<std::uint32_t>& indices, const std::vector<double>& positions) {
    return bend(pointAt(positions, indices[0]), pointAt(positions, indices[2]), pointAt(positions, indices[4]));
}

void bendOfTriple(std::span<const double> at, double, std::span<double> values) {
    values[0] = bend(pointNumber(at, 0), pointNumber(at, 1), pointNumber(at, 2));
}

}  // namespace

Bounds::Bounds(const Subject& subject, const std::vector<double>& positions, const std::vector<ObjectId>& known) {
    const std::vector<std::uint32_t> offsets = offsetsOfPoints(subject, known);
    const double infinity = std::numeric_limits<double>::infinity();
    low_ = {infinity, infinity};
    high_ = {-infinity, -infinity};
    for (const std::uint32_t offset : offsets) {
        const Vec point = pointAt(positions, offset);
        low_ = {std::min(low_.x, point.x), std::min(low_.y, point.y)};
        high_ = {std::max(high_.x, point.x), std::max(high_.y, point.y)};
    }
    if (offsets.empty()) low_ = high_ = {0, 0};
    const Vec middle = 0.5 * (low_ + high_);
    const double half = std::max({0.5 * (high_.x - low_.x), 0.5 * (high_.y - low_.y), 0.3});
    const double reach = std::max(1.02 * half, std::min((1 + 2 * kGrowth) * half, kFarthest));
    low_ = middle - Vec{reach, reach};
    high_ = middle + Vec{reach, reach};
    for (const std::uint32_t first : offsets)
        for (const std::uint32_t second : offsets) {
            const double apart = distance(pointAt(positions, first), pointAt(positions, second));
            if (first < second && apart < 1.2 * kApart * 2 * reach)
                near_.push_back({first, second, apart < kRounding ? 0 : kCloser * apart});
        }
}

void Bounds::separate(const Subject& subject, const std::vector<const Claim*>& claims) {
    for (Near& near : near_) {
        const auto isIn = [&](const Claim* claim, std::uint32_t offset) {
            return std::any_of(claim->objects.begin(), claim->objects.end(), [&](ObjectId id) {
                return subject[id].sort == logic::Sort::Point && subject[id].offset == offset;
            });
        };
        for (const Claim* claim : claims)
            if (near.least <= 0 && isIn(claim, near.first) && isIn(claim, near.second))
                near.least = kApart * (high_.x - low_.x);
    }
}

void Bounds::keepOpen(const std::vector<double>& positions, const std::vector<const Claim*>& claims) {
    const double size = high_.x - low_.x;
    for (const Claim* claim : claims)
        for (const Condition& condition : claim->conditions) {
            const bool isOpen = claim->isPositive ? condition.relation->name == "nondegenerate"
                                                  : condition.relation->name == "collinear";
            if (!isOpen || condition.indices.size() != 6) continue;
            const double height = std::abs(bendOf(condition.indices, positions));
            if (height > kOpen * size) triangles_.push_back({condition.indices, kFlatter * height});
        }
}

double Bounds::leastBetween(std::uint32_t first, std::uint32_t second, double usual) const {
    const auto [low, high] = std::minmax(first, second);
    for (const Near& near : near_)
        if (near.first == low && near.second == high) return std::min(near.least, usual);
    return usual;
}

void Bounds::addTerms(const Subject& subject, const std::vector<ObjectId>& all, const std::vector<ObjectId>& movable,
                      std::vector<Term>& terms) const {
    constexpr double kWeight = 3;
    const double size = high_.x - low_.x;
    const auto keep = [&](std::uint32_t slot, double low, double high) {
        terms.push_back({firstCoordinate,
                         {slot},
                         1,
                         {{0, Demand::Kind::AtLeast, low, kWeight}, {0, Demand::Kind::AtMost, high, kWeight}}});
    };
    const std::vector<std::uint32_t> others = offsetsOfPoints(subject, all);
    const std::vector<std::uint32_t> moved = offsetsOfPoints(subject, movable);
    for (const std::uint32_t point : moved) {
        keep(point, low_.x, high_.x);
        keep(point + 1, low_.y, high_.y);
        for (const std::uint32_t other : others) {
            const bool isDone = std::find(moved.begin(), moved.end(), other) != moved.end() && other >= point;
            const double least = leastBetween(point, other, kApart * size);
            if (other == point || isDone || least <= 0) continue;
            terms.push_back(
                {pointDistance, {point, point + 1, other, other + 1}, 1, {{0, Demand::Kind::AtLeast, least, kWeight}}});
        }
    }
    for (const Triangle& triangle : triangles_)
        terms.push_back(
            {bendOfTriple, triangle.indices, 1, {{0, Demand::Kind::AwayFromZero, triangle.least, kWeight}}});
    for (const ObjectId id : movable) {
        if (subject[id].sort != logic::Sort::Circle) continue;
        const auto offset = static_cast<std::uint32_t>(subject[id].offset);
        keep(offset, low_.x, high_.x);
        keep(offset + 1, low_.y, high_.y);
        keep(offset + 2, 0.1 * size, 0.5 * size);
    }
}

bool Bounds::contain(const Subject& subject, const std::vector<double>& positions, const std::vector<ObjectId>& all,
                     const std::vector<ObjectId>& movable) const {
    const double slack = 0.05 * (high_.x - low_.x), tooNear = kTooNear * (high_.x - low_.x);
    const std::vector<std::uint32_t> others = offsetsOfPoints(subject, all);
    for (const std::uint32_t point : offsetsOfPoints(subject, movable)) {
        const Vec place = pointAt(positions, point);
        if (!(place.x > low_.x - slack && place.x < high_.x + slack && place.y > low_.y - slack &&
              place.y < high_.y + slack))
            return false;
        for (const std::uint32_t other : others) {
            if (other == point) continue;
            const double apart = distance(place, pointAt(positions, other)), least = leastBetween(point, other, tooNear);
            // One point stays one, or becomes two that can be told apart.
            if (least <= 0 ? apart > kRounding && apart < tooNear : apart < 0.9 * least) return false;
        }
    }
    for (const Triangle& triangle : triangles_)
        if (std::abs(bendOf(triangle.indices, positions)) < 0.8 * triangle.least) return false;
    for (const ObjectId id : movable)
        if (subject[id].sort == logic::Sort::Circle &&
            !(std::abs(positions[subject[id].offset + 2]) < high_.x - low_.x))
            return false;
    return true;
}

}  // namespace byrne::figure
