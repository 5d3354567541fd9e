// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Colours and weights of each drawing style. Weights are in reference pixels (page.h) so that a picture looks the
// same at every size. Every colour used for text has a contrast of at least 4.5:1 on its ground.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "render/illustrate/illustration.h"
#include "render/scene/scene.h"

namespace byrne::illustrate {

inline constexpr std::size_t kClassCount = 5;

struct Palette {
    scene::Color ground;
    scene::Color ink;         ///< Points, names, plain text, what is given.
    scene::Color muted;       ///< Secondary text.
    scene::Color context;     ///< Known lines that this step does not use.
    scene::Color conclusion;  ///< What the step adds.
    scene::Color goal;        ///< What was to be shown.
    scene::Color clash;       ///< Facts that cannot hold together.
    scene::Color hatch;       ///< Ground of impossible figures.
    /// Colours of facts; two facts of one step differ wherever possible.
    std::array<scene::Color, kClassCount> classes;
    /// Dash of a premise's lines by class, in reference pixels; empty: solid.
    std::array<std::vector<double>, kClassCount> dashesPx;
    double thinPx = 1.2;
    double contextPx = 1.6;
    double premisePx = 2.4;
    double conclusionPx = 4.2;
    double areaOpacity = 0.09;
    bool fillsAngles = false;   ///< Angles as filled wedges (the manner of Byrne's Euclid).
    bool isMonochrome = false;  ///< Weight and dash carry what colour says elsewhere.
    /// The manner of Byrne's Euclid: every line, angle and area keeps a colour of its own, and captions show small
    /// pictures of them instead of their names.
    bool isPictorial = false;
};

[[nodiscard]] Palette paletteOf(StyleName style);

/// WCAG 2 contrast ratio, 1 to 21; alpha is ignored.
[[nodiscard]] double contrast(scene::Color a, scene::Color b);
/// `color` moved towards black or white until its contrast on `ground` is at least `ratio`.
[[nodiscard]] scene::Color readable(scene::Color color, scene::Color ground, double ratio = 4.5);
/// `share` of `to`, the rest of `from`.
[[nodiscard]] scene::Color mixed(scene::Color from, scene::Color to, double share);
[[nodiscard]] scene::Color withOpacity(scene::Color color, double opacity);

}  // namespace byrne::illustrate
