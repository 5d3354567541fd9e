// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/palette.h"

#include <algorithm>
#include <cmath>

namespace byrne::illustrate {

namespace {

constexpr scene::Color rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 255U),
            static_cast<std::uint8_t>(value & 255U), 255};
}

/// So different in rhythm that they are told apart at a glance; the first class is the plain line.
constexpr double kLong = 18;
std::array<std::vector<double>, kClassCount> screenDashes() {
    return {std::vector<double>{}, {kLong, 4}, {12, 3.5, 3, 3.5}, {8, 4}, {3.5, 3.5}};
}

/// Classes differ by at least 18 (CIE 1976, L*a*b*) from each other and from the conclusion for readers with normal
/// sight, with deuteranopia and with protanopia (a test simulates them).
Palette light() {
    Palette palette;
    palette.dashesPx = screenDashes();
    palette.ground = rgb(0xFBFAF6);
    palette.ink = rgb(0x1C2430);
    palette.muted = rgb(0x667080);
    palette.context = rgb(0x98A2AE);
    palette.conclusion = rgb(0xC8372D);
    palette.goal = rgb(0x2E7D4F);
    palette.clash = rgb(0xC8372D);
    palette.hatch = rgb(0xF3E4DE);
    palette.classes = {rgb(0x1F5FA8), rgb(0x1F7A74), rgb(0x9333DB), rgb(0xD99A00), rgb(0x6FB07C)};
    return palette;
}

Palette dark() {
    Palette palette;
    palette.dashesPx = screenDashes();
    palette.ground = rgb(0x171B21);
    palette.ink = rgb(0xE8EAED);
    palette.muted = rgb(0x9AA4B1);
    palette.context = rgb(0x6B7685);
    palette.conclusion = rgb(0xFF7A6B);
    palette.goal = rgb(0x7BCB9A);
    palette.clash = rgb(0xFF7A6B);
    palette.hatch = rgb(0x2C2424);
    palette.classes = {rgb(0x79B0F2), rgb(0x5FA9A9), rgb(0xA070F0), rgb(0xF0BE4A), rgb(0xBFEFB0)};
    palette.areaOpacity = 0.14;
    return palette;
}

Palette print() {
    Palette palette;
    const scene::Color black = rgb(0x000000);
    palette.ground = rgb(0xFFFFFF);
    palette.ink = palette.context = palette.conclusion = palette.goal = palette.clash = black;
    palette.muted = rgb(0x404040);
    palette.hatch = rgb(0xC8C8C8);
    palette.classes.fill(black);
    // Two weights, 0.3 mm and 0.6 mm on a page of 211.67 mm: what is new is solid, what it follows from is broken.
    constexpr double kThinPx = 0.3 / (211.6667 / 800);
    palette.thinPx = palette.contextPx = kThinPx;
    palette.premisePx = palette.conclusionPx = 2 * kThinPx;
    palette.dashesPx = {std::vector<double>{14, 4}, {20, 4, 3, 4}, {8, 3.5}, {10, 3, 3, 3, 3, 3}, {3, 3}};
    palette.isMonochrome = true;
    palette.areaOpacity = 0.07;
    return palette;
}

Palette byrne() {
    Palette palette;
    palette.ground = rgb(0xFBF5E4);
    palette.ink = rgb(0x111111);
    palette.muted = rgb(0x5E564A);
    palette.context = rgb(0xA79F8E);
    palette.conclusion = rgb(0xD42A1F);
    palette.goal = rgb(0x111111);
    palette.clash = rgb(0xD42A1F);
    palette.hatch = rgb(0xEBD9C4);
    palette.classes = {rgb(0xD42A1F), rgb(0x2F5AA0), rgb(0xF2B700), rgb(0x111111), rgb(0x8C6A3F)};
    palette.dashesPx = screenDashes();
    palette.thinPx = 1.6;
    palette.contextPx = 2.4;
    palette.premisePx = 4.4;
    palette.conclusionPx = 5.2;
    palette.areaOpacity = 0.55;
    palette.fillsAngles = true;
    palette.isPictorial = true;
    return palette;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(scene::Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

std::uint8_t mix(std::uint8_t from, std::uint8_t to, double t) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * t));
}

}  // namespace

Palette paletteOf(StyleName style) {
    switch (style) {
        case StyleName::Dark:
            return dark();
        case StyleName::Print:
            return print();
        case StyleName::Byrne:
            return byrne();
        case StyleName::Light:
            break;
    }
    return light();
}

double contrast(scene::Color a, scene::Color b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

scene::Color readable(scene::Color color, scene::Color ground, double ratio) {
    const std::uint8_t target = luminance(ground) > 0.18 ? 0 : 255;
    scene::Color best = color;
    for (int step = 0; step <= 20 && contrast(best, ground) < ratio; ++step) {
        const double t = step / 20.0;
        best = mixed(color, {target, target, target, 255}, t);
    }
    return best;
}

scene::Color mixed(scene::Color from, scene::Color to, double share) {
    return {mix(from.red, to.red, share), mix(from.green, to.green, share), mix(from.blue, to.blue, share), from.alpha};
}

scene::Color withOpacity(scene::Color color, double opacity) {
    color.alpha = static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
    return color;
}

}  // namespace byrne::illustrate
