// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Still pictures as the bytes of a file, for those who add something before it is written.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "render/scene/scene.h"

namespace byrne::cairo {

/// Text of the format itself, to stand before the element of this number of a still scene.
struct Insertion {
    std::size_t before = 0;
    std::string text;
};

/// The bytes of a PNG file.
[[nodiscard]] base::Result<std::string> encodePng(const scene::Scene& scene, int width, int height);
/// Text stays text; title and description are carried. `inside` is markup that is put in front of the shapes;
/// `insertions` are well-formed markup, in order.
[[nodiscard]] std::string encodeSvg(const scene::Scene& scene, const std::string& inside = {},
                                    const std::vector<Insertion>& insertions = {});
/// One page a scene, fonts embedded.
[[nodiscard]] base::Result<std::string> encodePdf(const std::vector<scene::Scene>& pages);
/// Encapsulated PostScript of one still picture, all of it vectors: what is half visible becomes what it looks like on
/// the ground, since PostScript knows no transparency.
/// `raw` is PostScript that is drawn over the picture, in points from the lower left corner.
[[nodiscard]] base::Result<std::string> encodeEps(const scene::Scene& scene, const std::string& raw = {});

/// The runs of each line of `text` as paint() breaks it.
[[nodiscard]] std::vector<std::vector<scene::TextRun>> linesOf(const scene::Text& text);

}  // namespace byrne::cairo
