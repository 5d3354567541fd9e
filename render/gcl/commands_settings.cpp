// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Page, pen, layers, animation, and text meant for other formats.
#include <tinyxml2.h>

#include <algorithm>
#include <cmath>

#include "render/gcl/animation.h"
#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr double kMaxWidthMm = 1000;

scene::Color color(const Call& c, std::size_t first) {
    const auto channel = [&](std::size_t i) {
        const double value = std::fmod(std::trunc(c.number(first + i)), 256);
        return static_cast<std::uint8_t>(value < 0 ? value + 256 : value);
    };
    return {channel(0), channel(1), channel(2), 255};
}

void dimension(Call& c) {
    if (!isPossibleSize(c.number(0), c.number(1))) return c.fail("a picture must be 1 to 10000 mm wide and high");
    c.interpreter().picture.setSize(std::trunc(c.number(0)), std::trunc(c.number(1)));
}

void area(Call& c) {
    const Area wanted{c.number(0), c.number(1), c.number(2), c.number(3)};
    c.settings().hasArea = !(wanted.left == 0 && wanted.bottom == 0 && wanted.right == 0 && wanted.top == 0);
    c.settings().area = {std::min(wanted.left, wanted.right), std::min(wanted.bottom, wanted.top),
                         std::max(wanted.left, wanted.right), std::max(wanted.bottom, wanted.top)};
}

void thickness(Call& c) {
    const double wanted = c.number(0) < 0 ? -c.number(0) * kDefaultWidthMm : c.number(0);
    c.add(WidthItem{std::min(wanted, kMaxWidthMm)});
}

void fontSize(Call& c) {
    const double points = std::trunc(std::clamp(c.number(0), 0.0, 255.0));
    c.interpreter().fontPoints = points == 0 ? 10 : points;
    c.add(FontItem{c.interpreter().fontPoints});
}

void dashes(Call& c, std::vector<double> lengths) {
    double sum = 0;
    for (const double length : lengths) {
        if (length < 0) return c.fail("lengths of dashes must not be negative");
        sum += length;
    }
    if (sum <= 0) return c.fail("lengths of dashes must be positive");
    // GCLC begins every stroke with the second pair.
    std::rotate(lengths.begin(), lengths.begin() + 2, lengths.end());
    c.add(DashItem{std::move(lengths)});
}

void arrowStyle(Call& c) {
    const ArrowStyle standard;
    ArrowStyle& style = c.settings().arrow;
    const auto valid = [](double value, double least, double most, double otherwise) {
        return value >= least && value <= most ? value : otherwise;
    };
    style.angle = valid(c.number(0), 0.01, 179.99, standard.angle);
    style.length = valid(c.number(1), 0.001, 10'000, standard.length);
    style.inner = valid(c.number(2), 0, 1, standard.inner);
}

void layer(Call& c) {
    if (c.number(0) < 0 || c.number(0) > kMaxLayer) return c.fail("layers are numbered 0 to 1000");
    c.interpreter().layer = c.whole(0, 0, kMaxLayer);
}

void hide(Call& c, int first, int last) {
    if (c.number(0) < 0 || c.number(0) > kMaxLayer) return c.fail("layers are numbered 0 to 1000");
    c.interpreter().picture.hideLayers(first, last);
}

/// Meant for another format than a scene.
template <RawTarget Target>
void raw(Call& c) {
    c.add(RawItem{Target, c.argument(0).text});
}

void rawSvg(Call& c) {
    tinyxml2::XMLDocument document;
    if (document.Parse(("<g>" + c.argument(0).text + "</g>").c_str()) != tinyxml2::XML_SUCCESS)
        return c.fail("the text is not well-formed XML");
    raw<RawTarget::Svg>(c);
}

void ignore(Call&) {}

constexpr Runner kSettingCommands[] = {
    {"dim", dimension},
    {"area", area},
    {"color", [](Call& c) { c.add(ColorItem{color(c, 0)}); }},
    {"background", [](Call& c) { c.interpreter().picture.setBackground(color(c, 0)); }},
    {"fontsize", fontSize},
    {"arrowstyle", arrowStyle},
    {"circleprecision", [](Call& c) { c.settings().circlePrecision = std::clamp(c.number(0), 3.0, 10'000.0); }},
    {"bezierprecision", [](Call& c) { c.settings().bezierPrecision = c.whole(0, 1, 10'000); }},
    {"linethickness", thickness},
    {"double", [](Call& c) { c.add(WidthItem{2 * kDefaultWidthMm}); }},
    {"normal", [](Call& c) { c.add(WidthItem{kDefaultWidthMm}); }},
    {"dash",
     [](Call& c) {
         dashes(c, {c.number(0), c.number(0) / 2, c.number(0), c.number(0) / 2});
     }},
    {"dashstyle",
     [](Call& c) {
         dashes(c, {c.number(0), c.number(1), c.number(2), c.number(3)});
     }},
    {"dmc", [](Call& c) { c.settings().markDistance = c.number(0); }},
    {"mcr", [](Call& c) { c.settings().markRadius = std::clamp(c.number(0), 0.0, 1000.0); }},
    {"mcp", ignore},
    {"layer", layer},
    {"hide_layer", [](Call& c) { hide(c, c.whole(0, 0, kMaxLayer), c.whole(0, 0, kMaxLayer)); }},
    {"hide_layers_from", [](Call& c) { hide(c, c.whole(0, 0, kMaxLayer), kMaxLayer); }},
    {"hide_layers_to", [](Call& c) { hide(c, 0, c.whole(0, 0, kMaxLayer)); }},
    {"animation_frames", ignore},
    {"trace",
     [](Call& c) {
         c.interpreter().traces.push_back({c.nameId(0), color(c, 1), c.statement().location});
     }},
    {"export_to_latex", raw<RawTarget::Latex>},
    {"export_to_simple_latex", raw<RawTarget::SimpleLatex>},
    {"export_to_pstricks", raw<RawTarget::Pstricks>},
    {"export_to_tikz", raw<RawTarget::Tikz>},
    {"export_to_eps", raw<RawTarget::Eps>},
    {"export_to_svg", rawSvg},
};

}  // namespace

std::span<const Runner> settingCommands() { return kSettingCommands; }

}  // namespace byrne::gcl
