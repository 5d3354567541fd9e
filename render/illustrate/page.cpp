// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/page.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace byrne::illustrate {

namespace {

struct Extent {
    double left = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool isEmpty() const { return left > right; }
    [[nodiscard]] double size() const { return isEmpty() ? 0 : std::max(right - left, high - low); }

    void add(figure::Position p, double radius = 0) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y) || !std::isfinite(radius)) return;
        left = std::min(left, p.x - radius);
        right = std::max(right, p.x + radius);
        low = std::min(low, p.y - radius);
        high = std::max(high, p.y + radius);
    }
    void add(const Extent& other) {
        if (other.isEmpty()) return;
        add(figure::Position{other.left, other.low});
        add(figure::Position{other.right, other.high});
    }
};

/// A circle far larger than what stands on and around it would make everything else tiny: it may leave the page.
Extent extentOf(const Sight& sight) {
    Extent points;
    for (const auto& [name, place] : sight.placing->points) points.add(place);
    std::vector<figure::Circle> circles = sight.circles;
    for (const auto& [name, circle] : sight.placing->circles) circles.push_back(circle);
    Extent extent = points;
    for (const figure::Circle& circle : circles)
        if (points.size() <= 0 || circle.radius <= 2 * points.size()) extent.add(circle.center, circle.radius);
    return extent;
}

Mapping fit(const Extent& extent, const Box& box) {
    if (extent.isEmpty()) return {1, box.center()};
    const double width = extent.right - extent.left;
    const double height = extent.high - extent.low;
    double scale = std::numeric_limits<double>::infinity();
    if (width > 0) scale = std::min(scale, box.width() / width);
    if (height > 0) scale = std::min(scale, box.height() / height);
    if (!std::isfinite(scale)) scale = 1;
    const Vec2 middle = box.center();
    return {scale,
            {middle.x - scale * (extent.left + extent.right) / 2, middle.y + scale * (extent.low + extent.high) / 2}};
}

}  // namespace

Page pageOf(const Options& options) {
    Page page;
    page.widthMm = std::max(options.widthMm, 20.0);
    page.heightMm = std::max(options.heightMm, 15.0);
    page.px = std::min(page.widthMm / 800, page.heightMm / (options.hasCaption ? 600 : 480));
    const double margin = 24 * page.px;
    double bottom = page.heightMm - 8 * page.px;
    if (options.hasCaption) {
        const double top = page.heightMm - 104 * page.px;
        page.caption = {margin + 4 * page.px, top, page.widthMm - margin, page.heightMm - 12 * page.px};
        bottom = top - 6 * page.px;
    }
    page.drawable = {8 * page.px, 8 * page.px, page.widthMm - 8 * page.px, bottom};
    page.figure = page.drawable.grown(-44 * page.px);
    return page;
}

std::vector<Mapping> mappings(const std::vector<Sight>& sights, const Page& page) {
    std::vector<Extent> own;
    for (const Sight& sight : sights) own.push_back(extentOf(sight));
    // A far larger one must not make the others tiny: it is left out of the shared box.
    std::vector<double> sizes;
    for (const Extent& extent : own) sizes.push_back(extent.size());
    std::sort(sizes.begin(), sizes.end());
    const double usual = sizes.empty() ? 0 : sizes[sizes.size() / 2];
    const auto isUsual = [&](const Extent& extent) {
        return extent.size() <= 1.6 * usual && extent.size() >= 0.4 * usual;
    };
    Extent shared;
    for (const Extent& extent : own)
        if (isUsual(extent)) shared.add(extent);
    const bool isShareable = shared.size() <= 2.2 * usual;
    std::vector<Mapping> out;
    for (const Extent& extent : own) out.push_back(fit(isShareable && isUsual(extent) ? shared : extent, page.figure));
    return out;
}

}  // namespace byrne::illustrate
