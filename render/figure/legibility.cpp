// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/legibility.h"

#include <algorithm>

#include "render/figure/plane.h"

namespace byrne::figure {

namespace {

constexpr double kCoincident = 1e-6;
/// Beyond so many points triples are too many to look at each time.
constexpr std::size_t kMostForTriples = 60;

double lack(double value, double level) { return std::max(0.0, level - value) / level; }

/// Height of the triangle over its longest side.
double heightOf(Vec a, Vec b, Vec c) {
    const double longest = std::max({distance(a, b), distance(b, c), distance(c, a)});
    return std::abs(cross(b - a, c - a)) / divisor(longest);
}

void add(Faults& faults, const Legibility& legibility) {
    const double serious = lack(legibility.nearest, kLegible) +
                           0.2 * static_cast<double>(std::min<std::size_t>(legibility.nearlyStraight, 9));
    faults.serious += serious;
    faults.all += serious + 0.1 * lack(legibility.nearest, 1.5 * kLegible) +
                  0.1 * lack(legibility.flattest, 1.5 * kNearlyStraight) +
                  1.0 * static_cast<double>(legibility.coincidences) + 0.1 * static_cast<double>(legibility.straight) +
                  0.05 * static_cast<double>(legibility.equalLengths);
}

}  // namespace

Legibility legibilityOf(const std::map<std::string, Position>& points) {
    Legibility legibility;
    std::vector<Vec> places;
    Vec low{1e300, 1e300}, high{-1e300, -1e300};
    for (const auto& [name, at] : points) {
        const Vec place{at.x, at.y};
        low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y)};
        places.push_back(place);
    }
    const double size = divisor(std::max(high.x - low.x, high.y - low.y));
    std::vector<double> distances;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double apart = distance(places[i], places[j]) / size;
            if (apart < kCoincident) {
                ++legibility.coincidences;
                continue;
            }
            legibility.nearest = std::min(legibility.nearest, apart);
            distances.push_back(apart);
            for (std::size_t k = 0; k < j && places.size() <= kMostForTriples; ++k) {
                if (distance(places[j], places[k]) < kCoincident * size || distance(places[i], places[k]) < kCoincident * size)
                    continue;
                const double off = heightOf(places[i], places[j], places[k]) / size;
                if (off < kCoincident) {
                    ++legibility.straight;
                    continue;
                }
                legibility.flattest = std::min(legibility.flattest, off);
                legibility.nearlyStraight += off < kNearlyStraight ? 1 : 0;
            }
        }
    std::sort(distances.begin(), distances.end());
    for (std::size_t i = 1; i < distances.size(); ++i)
        legibility.equalLengths += distances[i] - distances[i - 1] < kCoincident ? 1 : 0;
    return legibility;
}

Faults faultsOf(const FigureSet& set) {
    constexpr double kUntrue = 20, kNearlyFalse = 2, kSlack = 1e-3;
    Faults faults;
    for (const BranchFigure& figure : set.branches) {
        if (figure.isContradictory) continue;
        double margin = 1;
        const auto look = [&](const std::vector<FactTruth>& facts) {
            for (const FactTruth& fact : facts)
                if (fact.truth != Truth::NotOfThePlane) margin = std::min(margin, fact.margin);
        };
        look(figure.hypotheses);
        for (const StepTruth& step : figure.steps) look(step.facts);
        const double untrue = (figure.isSolved ? 0 : kUntrue) + (margin <= kSlack ? kNearlyFalse : 0);
        faults.serious += untrue;
        faults.all += untrue;
        add(faults, legibilityOf(figure.points));
    }
    return faults;
}

}  // namespace byrne::figure
