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

/// A rectangle of pixels; empty if width or height is not positive.
struct PixelBox {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};
[[nodiscard]] PixelBox join(const PixelBox& a, const PixelBox& b);
[[nodiscard]] PixelBox intersection(const PixelBox& a, const PixelBox& b);

/// All pixels that the element of a still scene can touch, and perhaps some more.
[[nodiscard]] PixelBox extentOf(const scene::Element& element, const Viewport& viewport);
/// Paints the part of the picture in `box` anew: the ground, then the elements in the order given. With all elements
/// whose extents meet the box, in drawing order, the result is the same as painting everything.
void repaint(const std::vector<const scene::Element*>& elements, const scene::Color& ground, Pixels& pixels,
             const Viewport& viewport, const PixelBox& box);

/// The bytes of a PNG file.
[[nodiscard]] base::Result<std::string> encodePng(const scene::Scene& scene, int width, int height);
[[nodiscard]] base::Result<void> writePng(const scene::Scene& scene, const std::filesystem::path& path, int width,
                                          int height);
/// Text stays text; title and description are carried. `inside` is markup that is put in front of the shapes.
[[nodiscard]] std::string encodeSvg(const scene::Scene& scene, const std::string& inside = {});
[[nodiscard]] base::Result<void> writeSvg(const scene::Scene& scene, const std::filesystem::path& path);
/// One page a scene, fonts embedded.
[[nodiscard]] base::Result<std::string> encodePdf(const std::vector<scene::Scene>& pages);
[[nodiscard]] base::Result<void> writePdf(const std::vector<scene::Scene>& pages, const std::filesystem::path& path);
/// Encapsulated PostScript of one still picture, all of it vectors: what is half visible becomes what it looks like on
/// the ground, since PostScript knows no transparency.
[[nodiscard]] base::Result<std::string> encodeEps(const scene::Scene& scene);

/// The words of each line of `text` as paint() breaks it, without styles.
[[nodiscard]] std::vector<std::string> linesOf(const scene::Text& text);

/// The size of `text` as paint() lays it out; a scene::TextMeasure.
[[nodiscard]] scene::TextExtents measure(const scene::Text& text);

}  // namespace byrne::cairo
