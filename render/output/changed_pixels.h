// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a frame adds to the one before it, for formats that store differences: the smallest box that has changed, with
// everything in it that has not changed made transparent, which packs to next to nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "render/cairo/repaint.h"

namespace byrne::output {

/// Straight (not premultiplied) colours, 0xAARRGGBB, row by row.
struct Patch {
    cairo::PixelBox box;
    bool isOverlay = false;  ///< To be drawn over the frame before; else it replaces the box.
    std::vector<std::uint32_t> pixels;
};

class ChangeTracker {
public:
    /// `box`: outside, nothing has changed. `alignment`: box corners become multiples of this. An empty patch (box of
    /// one pixel as it is) if nothing has changed at all.
    [[nodiscard]] Patch next(const cairo::Pixels& pixels, cairo::PixelBox box, int alignment);

private:
    [[nodiscard]] cairo::PixelBox shrunk(const cairo::Pixels& pixels, const cairo::PixelBox& box) const;

    std::vector<std::uint8_t> before_;
};

}  // namespace byrne::output
