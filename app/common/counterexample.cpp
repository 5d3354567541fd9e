// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/counterexample.h"

#include <array>
#include <cstdio>

namespace byrne::common {

namespace {

constexpr unsigned kFigures = 4;

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
}

}  // namespace

std::optional<figure::Counterexample> findCounterexample(const logic::Theory& theory, logic::StatementId theorem,
                                                         const logic::Vocabulary& vocabulary,
                                                         const base::Limits& limits) {
    if (theory[theorem].formula.conclusion.empty()) return std::nullopt;
    figure::PlaneCheckOptions options;
    options.figures = kFigures;
    options.seeksWitnesses = false;
    options.limits = limits;
    return figure::checkInPlane(theory, {theorem}, vocabulary, options).front().counterexample;
}

std::string describe(const figure::Counterexample& counterexample) {
    std::string text;
    for (const std::string& literal : counterexample.failing) text += (text.empty() ? "" : " and ") + literal;
    text += counterexample.failing.size() == 1 ? " is false" : " are false";
    std::string places;
    for (const auto& [name, place] : counterexample.points)
        places += (places.empty() ? " for " : ", ") + name + " = (" + number(place.x) + ", " + number(place.y) + ")";
    for (const auto& [name, circle] : counterexample.circles)
        places += (places.empty() ? " for " : ", ") + name + " = circle about (" + number(circle.center.x) + ", " +
                  number(circle.center.y) + ") with radius " + number(circle.radius);
    return text + places + ", where all hypotheses hold";
}

}  // namespace byrne::common
