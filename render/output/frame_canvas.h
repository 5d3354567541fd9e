// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One picture that is kept up to date while an animation goes on: finds out what differs between two still scenes and
// paints only that. The result is the same as painting every picture whole, but for rounding where an edge leaves the
// painted part.
#pragma once

#include <vector>

#include "render/cairo/repaint.h"
#include "render/scene/scene.h"

namespace byrne::output {

class FrameCanvas {
public:
    [[nodiscard]] bool isPainted() const { return !pixels_.bytes.empty(); }
    [[nodiscard]] const cairo::Pixels& pixels() const { return pixels_; }

    /// Where the still scene will differ from what is shown; empty if nowhere. All of it at first.
    [[nodiscard]] cairo::PixelBox compare(const scene::Scene& still, int width, int height);
    /// Shows the scene that compare() was last asked about.
    void show(scene::Scene still, const cairo::PixelBox& changed);

private:
    /// Extents of the elements of `still`, and the box of those that are new, gone or in another order.
    cairo::PixelBox difference(const scene::Scene& still);

    scene::Scene shown_;
    std::vector<cairo::PixelBox> extents_;      ///< Of the elements of shown_.
    std::vector<cairo::PixelBox> nextExtents_;  ///< Of those that compare() saw.
    cairo::Viewport viewport_;
    int width_ = 0;
    int height_ = 0;
    cairo::Pixels pixels_;
    cairo::Pixels scratch_;
};

}  // namespace byrne::output
