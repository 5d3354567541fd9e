// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws scenes with Cairo and Pango: to pixels, and to PNG, SVG and PDF files. The only folder that includes cairo.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "render/scene/scene.h"
#include "render/scene/text_measure.h"

namespace byrne::cairo {

/// Premultiplied BGRA bytes (Cairo ARGB32 on little-endian machines, QImage::Format_ARGB32_Premultiplied).
struct Pixels {
    int width = 0;
    int height = 0;
    int stride = 0;  ///< Bytes a row.
    std::vector<std::uint8_t> bytes;
};

/// Which part of the scene fills the picture.
struct Viewport {
    double scale = 1;      ///< Pixels a millimetre.
    scene::Vec2 offsetPx;  ///< Where the scene's origin comes to stand.
};

/// A still picture (scene::snapshot first for a moment of an animation) of width x height pixels.
[[nodiscard]] Pixels paint(const scene::Scene& scene, int width, int height, const Viewport& viewport);
/// Draws into existing premultiplied BGRA memory, for the canvas of the application.
void paintInto(const scene::Scene& scene, std::uint8_t* bytes, int width, int height, int stride,
               const Viewport& viewport);
/// The whole scene, as large as fits, centred.
[[nodiscard]] Viewport fit(const scene::Scene& scene, int width, int height);

[[nodiscard]] base::Result<void> writePng(const scene::Scene& scene, const std::filesystem::path& path, int width,
                                          int height);
/// Text stays text; title and description are carried.
[[nodiscard]] base::Result<void> writeSvg(const scene::Scene& scene, const std::filesystem::path& path);
/// One page a scene, fonts embedded.
[[nodiscard]] base::Result<void> writePdf(const std::vector<scene::Scene>& pages, const std::filesystem::path& path);

/// The size of `text` as paint() lays it out; a scene::TextMeasure.
[[nodiscard]] scene::TextExtents measure(const scene::Text& text);

}  // namespace byrne::cairo
