// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/truth.h"

#include <algorithm>
#include <array>
#include <limits>

namespace byrne::figure {

namespace {

/// Values of all outputs of one condition.
std::array<double, kMaxOutputs> valuesOf(const Condition& condition, std::span<const double> coordinates, double size) {
    std::array<double, kMaxCoordinates> at{};
    for (std::size_t i = 0; i < condition.indices.size(); ++i) at[i] = coordinates[condition.indices[i]];
    std::array<double, kMaxOutputs> values{};
    condition.relation->evaluate({at.data(), condition.indices.size()}, size, values);
    return values;
}

/// What all conditions together show.
struct Tally {
    double worstEquation = 0;
    double leastMargin = 1;      ///< Of strict and weak conditions.
    double missed = 0;           ///< Strict and weak conditions: how far.
    double clearestFailure = 0;  ///< The largest amount by which an equation fails; 1 if an order does.
    bool holds = true;
};

void addTo(Tally& tally, Sense sense, double value, double unit) {
    if (sense == Sense::Zero) {
        tally.worstEquation = std::max(tally.worstEquation, std::abs(value));
        tally.clearestFailure = std::max(tally.clearestFailure, std::abs(value) / unit);
        tally.holds = tally.holds && std::abs(value) <= kEquationTolerance;
        return;
    }
    const bool isStrict = sense == Sense::Positive;
    if (isStrict) tally.leastMargin = std::min(tally.leastMargin, value / unit);
    tally.missed = std::max(tally.missed, -value);
    const bool holds = isStrict ? value > kStrictTolerance : value >= -kEquationTolerance;
    if (!holds) tally.clearestFailure = std::max(tally.clearestFailure, 1.0);
    tally.holds = tally.holds && holds;
}

}  // namespace

Verdict judge(const Claim& claim, std::span<const double> coordinates, double size) {
    Tally tally;
    for (const Condition& condition : claim.conditions) {
        const std::array<double, kMaxOutputs> values = valuesOf(condition, coordinates, size);
        for (std::size_t i = 0; i < condition.relation->outputCount; ++i)
            addTo(tally, condition.relation->senses[i], values[i], condition.relation->unit);
    }
    if (!std::isfinite(tally.worstEquation) || !std::isfinite(tally.clearestFailure)) return {false, 1, -1};
    if (claim.isPositive)
        return {tally.holds, std::max({tally.worstEquation, tally.missed, tally.holds ? 0.0 : kStrictTolerance}),
                tally.leastMargin};
    // A denial that fails misses its aim by the least change that would make a condition fail.
    if (!tally.holds) return {true, 0, tally.clearestFailure};
    const double toFailure = tally.worstEquation > 0 || tally.leastMargin >= 1 ? kEquationTolerance : tally.leastMargin;
    return {false, std::max(std::min(toFailure, tally.leastMargin), kStrictTolerance), -1};
}

double sizeOf(const Subject& subject, const std::vector<ObjectId>& objects, std::span<const double> coordinates) {
    double left = std::numeric_limits<double>::infinity(), right = -left, bottom = left, top = -left;
    for (const ObjectId id : objects) {
        const std::size_t at = subject[id].offset;
        left = std::min(left, coordinates[at]);
        right = std::max(right, coordinates[at]);
        bottom = std::min(bottom, coordinates[at + 1]);
        top = std::max(top, coordinates[at + 1]);
    }
    const double size = std::max(right - left, top - bottom);
    return std::isfinite(size) && size > 1e-9 ? size : 1;
}

}  // namespace byrne::figure
