// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where names stand: chosen once for a branch, looking at everything that any of its pictures shows, so that no name
// ever jumps. Each name has candidate places around its point (or along its circle); first the most crowded names are
// placed one by one, then single names move as long as that lowers the total cost. Deterministic.
#pragma once

#include <string>
#include <vector>

#include "render/illustrate/geometry.h"
#include "render/illustrate/page.h"
#include "render/scene/text_measure.h"

namespace byrne::illustrate {

/// Ink that a name should not touch.
struct Obstacle {
    std::vector<Piece> pieces;
    double halfWidthMm = 0;
    double weight = 1;  ///< How much of the story it is seen in, 0 to 1.
};

struct LabelRequest {
    std::string id;
    std::vector<scene::TextRun> runs;
    std::vector<Vec2> anchors;  ///< The point; or places along a circle, any of which will do.
    double radiusMm = 0;        ///< Of the dot at the anchor.
};

struct PlacedLabel {
    std::string id;
    scene::Text text;
    Box box;  ///< Of the ink.
};

[[nodiscard]] std::vector<PlacedLabel> placeLabels(const std::vector<LabelRequest>& requests,
                                                   const std::vector<Obstacle>& obstacles, const Page& page,
                                                   const scene::TextMeasure& measure);

}  // namespace byrne::illustrate
