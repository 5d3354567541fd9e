// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Painting parts of pictures anew: what an element can touch, and what is in a box. For animations, where from picture
// to picture little changes.
#pragma once

#include <vector>

#include "render/cairo/painter.h"

namespace byrne::cairo {

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
/// whose extents meet the box, in drawing order, the result is that of painting everything, to the bit. `scratch`: room
/// of the same size to paint in, made if need be.
void repaint(const std::vector<const scene::Element*>& elements, const scene::Color& ground, Pixels& pixels,
             Pixels& scratch, const Viewport& viewport, const PixelBox& box);

}  // namespace byrne::cairo
