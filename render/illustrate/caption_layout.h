// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sentence with small pictures in it, broken into lines and placed: words become texts, pictures become paths, so
// that every output can draw it like anything else in a scene.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/illustrate/geometry.h"
#include "render/illustrate/names.h"
#include "render/illustrate/sprites.h"
#include "render/scene/text_measure.h"

namespace byrne::illustrate {

/// What stands in the line instead of words. The elements' origin is the left end of the base line.
struct InlinePicture {
    std::vector<Sprite> sprites;
    double widthMm = 0;
};

/// The picture for an object that a run names (names.h); nothing if it cannot be drawn (the words stay then).
using PictureOf = std::function<std::optional<InlinePicture>(const std::string& object, double sizeMm)>;

struct CaptionLines {
    std::vector<Sprite> sprites;  ///< Ids begin with `id`.
    std::size_t count = 0;        ///< Of lines.
};

/// `first`: where the first line's base line begins. Lines are broken at spaces.
[[nodiscard]] CaptionLines layOutCaption(const std::string& id, const Runs& runs, const scene::Text& style,
                                         scene::Color ink, const PictureOf& pictureOf,
                                         const scene::TextMeasure& measure);

}  // namespace byrne::illustrate
