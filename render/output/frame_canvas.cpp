// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/frame_canvas.h"

#include <string_view>
#include <unordered_map>

#include "render/scene/stroke.h"

namespace byrne::output {

using cairo::PixelBox;

PixelBox FrameCanvas::compare(const scene::Scene& still, int width, int height) {
    const bool isOtherPage = still.widthMm != shown_.widthMm || still.heightMm != shown_.heightMm ||
                             still.ground != shown_.ground || width != width_ || height != height_;
    if (isPainted() && !isOtherPage) {
        return cairo::intersection(difference(still), {0, 0, width, height});
    }
    width_ = width;
    height_ = height;
    viewport_ = cairo::fit(still, width, height);
    shown_.elements.clear();
    extents_.clear();
    (void)difference(still);
    return {0, 0, width, height};
}

PixelBox FrameCanvas::difference(const scene::Scene& still) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> before;
    for (std::size_t i = 0; i < shown_.elements.size(); ++i) before[shown_.elements[i].id].push_back(i);
    std::vector<bool> stays(shown_.elements.size(), false);
    nextExtents_.assign(still.elements.size(), {});
    PixelBox changed;
    std::size_t latest = 0;
    for (std::size_t i = 0; i < still.elements.size(); ++i) {
        const scene::Element& element = still.elements[i];
        bool isKnown = false;
        if (const auto same = before.find(element.id); same != before.end())
            for (const std::size_t k : same->second) {
                if (stays[k] || shown_.elements[k] != element) continue;
                stays[k] = true;
                nextExtents_[i] = extents_[k];
                isKnown = k >= latest;  // Behind one that was drawn later before: the order has changed.
                latest = std::max(latest, k);
                break;
            }
        if (isKnown) continue;
        if (nextExtents_[i].isEmpty()) nextExtents_[i] = cairo::extentOf(element, viewport_);
        changed = cairo::join(changed, nextExtents_[i]);
    }
    for (std::size_t k = 0; k < stays.size(); ++k)
        if (!stays[k]) changed = cairo::join(changed, extents_[k]);
    return changed;
}

void FrameCanvas::show(scene::Scene still, const PixelBox& changed) {
    shown_ = std::move(still);
    extents_ = std::move(nextExtents_);
    if (!isPainted() || pixels_.width != width_ || pixels_.height != height_) {
        pixels_ = cairo::paint(shown_, width_, height_, viewport_);
        return;
    }
    std::vector<const scene::Element*> touched;
    // snapshot() has brought the elements into drawing order.
    for (std::size_t i = 0; i < shown_.elements.size(); ++i)
        if (!cairo::intersection(extents_[i], changed).isEmpty()) touched.push_back(&shown_.elements[i]);
    cairo::repaint(touched, shown_.ground, pixels_, scratch_, viewport_, changed);
}

}  // namespace byrne::output
