// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of an indexed animation: collected from sample pictures, reduced by libimagequant, and a quick map
// from pixels to indices. Flat colours that a scene names stay exactly as they are.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/base/result.h"
#include "render/cairo/painter.h"
#include "render/scene/scene.h"

namespace byrne::output {

/// 0xRRGGBB.
using Rgb = std::uint32_t;

/// Counts the colours of sample pictures.
class ColorCount {
public:
    void add(const cairo::Pixels& pixels);
    /// The opaque colours of strokes, fills and text of a scene: wanted exactly.
    void addNamed(const scene::Scene& scene);

    [[nodiscard]] const std::map<Rgb, std::uint64_t>& counts() const { return counts_; }
    /// Most wanted first: by how many elements use them.
    [[nodiscard]] std::vector<Rgb> named() const;

private:
    std::map<Rgb, std::uint64_t> counts_;
    std::map<Rgb, std::uint64_t> named_;
};

/// At most `maxColors` (2 to 256) colours; exactly the counted ones if there are no more. Never empty.
[[nodiscard]] base::Result<std::vector<Rgb>> choosePalette(const ColorCount& colors, int maxColors);

/// From pixels to palette indices: nearest colour, no dithering (figures are flat art).
class IndexMap {
public:
    explicit IndexMap(std::vector<Rgb> palette);
    /// One byte a pixel, row by row. Pixels that are not opaque are seen on white.
    void map(const cairo::Pixels& pixels, std::vector<std::uint8_t>& indices);

private:
    [[nodiscard]] std::uint8_t indexOf(Rgb color);
    [[nodiscard]] std::uint8_t nearest(Rgb color) const;

    struct Slot {
        Rgb color = 0xFFFFFFFF;
        std::uint8_t index = 0;
    };
    std::vector<Rgb> palette_;
    std::vector<Slot> slots_;  ///< Remembers answers; a collision only forgets.
};

}  // namespace byrne::output
