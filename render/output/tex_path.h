// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paths made fit for TeX, which knows no length above 5.7 m: for the writers of LaTeX pictures only. They all have
// the origin bottom left and y upwards.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/cairo/encode.h"
#include "render/scene/scene.h"

namespace byrne::output {

using Insertion = cairo::Insertion;

struct TexOptions {
    bool isDocument = true;  ///< A whole LaTeX document with a page as large as the scene; else to be read by \input.
    std::vector<Insertion> insertions;  ///< By `before`, ascending.
};

/// The path with y upwards and arcs kept, if all of it lies within reach; else its parts near the page, as lines.
/// Nothing if coordinates are not finite.
[[nodiscard]] scene::Path texPath(const scene::Path& path, const scene::Scene& scene, bool isFilled);

using Polyline = std::vector<scene::Vec2>;

/// Lines that follow the path within 0.01 mm; closed ones end where they began.
[[nodiscard]] std::vector<Polyline> flattened(const scene::Path& path);
/// An arc as cubic curves, from its start; each at most a quarter turn.
[[nodiscard]] std::vector<scene::CurveTo> curvesOf(const scene::ArcTo& arc);

/// At most `decimals` decimals, no exponent, no "-0".
[[nodiscard]] std::string texNumber(double value, int decimals = 4);
/// What is seen of a colour with this opacity on a ground.
[[nodiscard]] scene::Color blended(const scene::Color& color, double opacity, const scene::Color& ground);

}  // namespace byrne::output
