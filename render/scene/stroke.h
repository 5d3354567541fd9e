// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every output must do alike when it draws a still scene: the order of elements and the look of dashes.
#pragma once

#include <vector>

#include "render/scene/scene.h"

namespace byrne::scene {

/// All elements by layer, in order within a layer. They point into `scene`.
[[nodiscard]] std::vector<const Element*> inDrawingOrder(const Scene& scene);

/// The dash lengths to give to a drawing library. Round caps lengthen what is drawn by the stroke's width; the
/// pattern is shortened by as much, so that it looks as long as the style says. Empty (solid) unless it has an even
/// number of finite lengths that are not negative and not all zero.
[[nodiscard]] std::vector<double> shownDash(const Style& style);

/// The picture that stands for a scene where only one can be shown: as it is at its end.
[[nodiscard]] Scene still(const Scene& scene);

}  // namespace byrne::scene
