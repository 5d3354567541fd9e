// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where things stand on the page of an illustration: the figure's box, the caption's box, and the map from figure
// coordinates to millimetres. All sizes derive from one reference pixel, so a picture is the same at every size.
#pragma once

#include <vector>

#include "render/figure/figure.h"
#include "render/illustrate/geometry.h"
#include "render/illustrate/illustration.h"
#include "render/illustrate/placing.h"

namespace byrne::illustrate {

/// What does not fit into two lines of the usual size is set smaller.
enum class CaptionType { Usual, Small };

struct Page {
    double widthMm = 0;
    double heightMm = 0;
    double px = 0;  ///< Millimetres a reference pixel: the page is 800 x 600 of them, or larger in one direction.
    Box figure;     ///< Points stand in here; names and line ends may reach into the margin around it.
    Box drawable;   ///< Names and line ends stay in here.
    Box caption;    ///< Empty if the caption is shown elsewhere.

    [[nodiscard]] double captionSize(CaptionType type) const { return (type == CaptionType::Usual ? 17 : 14.5) * px; }
    [[nodiscard]] double headingSize() const { return 13.5 * px; }
    [[nodiscard]] double labelSize() const { return 23 * px; }
};

[[nodiscard]] Page pageOf(const Options& options);

/// Figure coordinates (y up) to the page.
struct Mapping {
    double scale = 1;
    Vec2 offset;

    [[nodiscard]] Vec2 operator()(figure::Position p) const { return {offset.x + scale * p.x, offset.y - scale * p.y}; }
};

/// What is to be seen of one placing: where, and which circles are drawn besides its named ones.
struct Sight {
    const Placing* placing = nullptr;
    std::vector<figure::Circle> circles;
};

/// One mapping for each sight, filling the figure's box. Those of similar extent share one, so that what branches have
/// in common stays in place.
[[nodiscard]] std::vector<Mapping> mappings(const std::vector<Sight>& sights, const Page& page);

}  // namespace byrne::illustrate
