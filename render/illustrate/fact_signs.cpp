// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/fact_signs.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <set>

#include "render/illustrate/geometry.h"

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

FactSign signOf(std::size_t factClass, const Palette& palette, double pxMm) {
    FactSign sign;
    sign.color = readable(palette.classes[factClass], palette.ground);
    for (const double px : palette.dashesPx[factClass]) sign.dashMm.push_back(px * pxMm);
    sign.glyph = static_cast<Glyph>(factClass);
    return sign;
}

std::vector<FactSign> factSigns(const proof::ProofView& view, StyleName style) {
    const Palette palette = paletteOf(style);
    std::vector<FactSign> signs;
    for (const std::size_t factClass : factClasses(view)) signs.push_back(signOf(factClass, palette, 211.6667 / 800));
    return signs;
}

std::string_view glyphText(Glyph glyph) {
    switch (glyph) {
        case Glyph::Diamond:
            return "◆";
        case Glyph::Triangle:
            return "▲";
        case Glyph::Square:
            return "■";
        case Glyph::TurnedTriangle:
            return "▼";
        case Glyph::Cross:
            return "✚";
    }
    return "";
}

namespace {

scene::Path polygon(const std::vector<scene::Vec2>& corners) {
    scene::Path path;
    for (const scene::Vec2 corner : corners) {
        if (path.commands.empty())
            path.commands.emplace_back(scene::MoveTo{corner});
        else
            path.commands.emplace_back(scene::LineTo{corner});
    }
    path.commands.emplace_back(scene::ClosePath{});
    return path;
}

/// A regular polygon with its first corner in the direction `start` (radians).
scene::Path regular(scene::Vec2 center, double radius, int corners, double start) {
    std::vector<scene::Vec2> places;
    for (int i = 0; i < corners; ++i)
        places.push_back(center + pointing(start + 2 * std::numbers::pi * i / corners) * radius);
    return polygon(places);
}

scene::Path crossSign(scene::Vec2 center, double radius) {
    const double arm = radius * 0.36;
    std::vector<scene::Vec2> places;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const scene::Vec2 out = pointing(std::numbers::pi / 2 * quarter);
        const scene::Vec2 side = turned(out);
        places.push_back(center + out * radius - side * arm);
        places.push_back(center + out * radius + side * arm);
        places.push_back(center + out * arm + side * arm);
    }
    return polygon(places);
}

}  // namespace

scene::Path glyphPath(Glyph glyph, scene::Vec2 center, double radius) {
    constexpr double kQuarter = std::numbers::pi / 2;
    switch (glyph) {
        case Glyph::Diamond:
            return regular(center, radius, 4, -kQuarter);
        case Glyph::Triangle:
            return regular(center + scene::Vec2{0, 0.15 * radius}, radius, 3, -kQuarter);
        case Glyph::Square:
            return regular(center, radius, 4, kQuarter / 2);
        case Glyph::TurnedTriangle:
            return regular(center - scene::Vec2{0, 0.15 * radius}, radius, 3, kQuarter);
        case Glyph::Cross:
            return crossSign(center, radius);
    }
    return {};
}

}  // namespace byrne::illustrate
