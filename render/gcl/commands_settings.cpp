// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Page, pen, layers, animation, and text meant for other formats.
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
    const double points = std::clamp(c.number(0), 0.0, 255.0);
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
void ignore(Call&) {}

constexpr CommandInfo kCommands[] = {
    {"dim", "nn", "dim w h: size of the picture in mm", dimension},
    {"area", "nnnn", "area x1 y1 x2 y2: what follows is drawn only inside; 0 0 0 0 for the whole picture", area},
    {"color", "nnn", "color r g b: colour of what follows, 0 to 255 each",
     [](Call& c) { c.add(ColorItem{color(c, 0)}); }},
    {"background", "nnn", "background r g b: colour of the ground",
     [](Call& c) { c.interpreter().picture.setBackground(color(c, 0)); }},
    {"fontsize", "n", "fontsize n: size of labels in points", fontSize},
    {"arrowstyle", "nnn", "arrowstyle angle length inner: shape of arrow heads", arrowStyle},
    {"circleprecision", "n", "circleprecision n: chords of a dashed circle or an ellipse of 10 mm",
     [](Call& c) { c.settings().circlePrecision = std::clamp(c.number(0), 3.0, 10'000.0); }},
    {"bezierprecision", "n", "bezierprecision n: chords of a Bezier curve",
     [](Call& c) { c.settings().bezierPrecision = c.whole(0, 1, 10'000); }},
    {"linethickness", "n", "linethickness n: width of strokes in mm; -n: n times the normal one", thickness},
    {"double", "", "double: strokes twice as wide as normal", [](Call& c) { c.add(WidthItem{2 * kDefaultWidthMm}); }},
    {"normal", "", "normal: strokes of normal width", [](Call& c) { c.add(WidthItem{kDefaultWidthMm}); }},
    {"dash", "n", "dash d: length of dashes in mm; the gaps are half as long",
     [](Call& c) {
         dashes(c, {c.number(0), c.number(0) / 2, c.number(0), c.number(0) / 2});
     }},
    {"dashstyle", "nnnn", "dashstyle d1 d2 d3 d4: lengths of dash, gap, dash, gap in mm",
     [](Call& c) {
         dashes(c, {c.number(0), c.number(1), c.number(2), c.number(3)});
     }},
    {"dmc", "n", "dmc d: distance of labels from their points in mm",
     [](Call& c) { c.settings().markDistance = c.number(0); }},
    {"mcr", "n", "mcr r: radius of the circles of marked points in mm",
     [](Call& c) { c.settings().markRadius = std::clamp(c.number(0), 0.0, 1000.0); }},
    {"mcp", "n", "mcp n: chords of the circles of marked points in LaTeX pictures", ignore},
    {"layer", "n", "layer n: what follows is on layer n", layer},
    {"hide_layer", "n", "hide_layer n: layer n is not shown",
     [](Call& c) { hide(c, c.whole(0, 0, kMaxLayer), c.whole(0, 0, kMaxLayer)); }},
    {"hide_layers_from", "n", "hide_layers_from n: layers n and above are not shown",
     [](Call& c) { hide(c, c.whole(0, 0, kMaxLayer), kMaxLayer); }},
    {"hide_layers_to", "n", "hide_layers_to n: layers up to n are not shown",
     [](Call& c) { hide(c, 0, c.whole(0, 0, kMaxLayer)); }},
    {"animation_frames", "nn", "animation_frames n fps: number of frames and how many a second", ignore},
    {"trace", "pnnn", "trace P r g b: in an animation P leaves a trace",
     [](Call& c) {
         c.interpreter().traces.push_back({c.name(0), color(c, 1)});
     }},
    {"export_to_latex", "T", "export_to_latex {t}: text for LaTeX output only", ignore},
    {"export_to_simple_latex", "T", "export_to_simple_latex {t}: text for LaTeX picture output only", ignore},
    {"export_to_pstricks", "T", "export_to_pstricks {t}: text for PSTricks output only", ignore},
    {"export_to_tikz", "T", "export_to_tikz {t}: text for TikZ output only", ignore},
    {"export_to_eps", "T", "export_to_eps {t}: text for EPS output only", ignore},
    {"export_to_svg", "T", "export_to_svg {t}: text for SVG output only", ignore},
};

}  // namespace

std::span<const CommandInfo> settingCommands() { return kCommands; }

}  // namespace byrne::gcl
