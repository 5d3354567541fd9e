// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/fact_colors.h"

#include <algorithm>
#include <array>
#include <set>

#include "render/illustrate/palette.h"

namespace byrne::illustrate {

namespace {

constexpr std::size_t kUncolored = kClassCount;

/// Which facts serve some step together with each fact.
std::vector<std::set<std::size_t>> companions(const proof::ProofView& view) {
    std::vector<std::set<std::size_t>> together(view.factCount());
    for (const proof::ViewBranch& branch : view.branches())
        for (const proof::ViewStep& step : branch.steps)
            for (const proof::FactId a : step.premises)
                for (const proof::FactId b : step.premises)
                    if (a.isValid() && b.isValid() && a != b) together[a.index()].insert(b.index());
    return together;
}

/// The colour that fewest companions have; the first of these.
std::size_t freest(const std::set<std::size_t>& companions, const std::vector<std::size_t>& color) {
    std::array<std::size_t, kClassCount + 1> uses{};
    for (const std::size_t other : companions) ++uses[color[other]];
    return static_cast<std::size_t>(std::min_element(uses.begin(), uses.begin() + kClassCount) - uses.begin());
}

}  // namespace

std::vector<std::size_t> factClasses(const proof::ProofView& view) {
    const std::vector<std::set<std::size_t>> together = companions(view);
    std::vector<std::size_t> color(view.factCount(), kUncolored);
    for (const proof::ViewBranch& branch : view.branches())
        for (const proof::ViewStep& step : branch.steps)
            for (const proof::FactId premise : step.premises)
                if (premise.isValid() && color[premise.index()] == kUncolored)
                    color[premise.index()] = freest(together[premise.index()], color);
    std::replace(color.begin(), color.end(), kUncolored, std::size_t{0});
    return color;
}

}  // namespace byrne::illustrate
