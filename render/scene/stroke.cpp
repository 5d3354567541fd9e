// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/stroke.h"

#include <algorithm>
#include <cmath>

namespace byrne::scene {

std::vector<const Element*> inDrawingOrder(const Scene& scene) {
    std::vector<const Element*> order;
    order.reserve(scene.elements.size());
    for (const Element& element : scene.elements) order.push_back(&element);
    const auto isBelow = [](const Element* a, const Element* b) { return a->layer < b->layer; };
    if (!std::is_sorted(order.begin(), order.end(), isBelow)) std::stable_sort(order.begin(), order.end(), isBelow);
    return order;
}

std::vector<double> shownDash(const Style& style) {
    std::vector<double> dash = style.dashMm;
    double sum = 0;
    for (const double length : dash) {
        if (!std::isfinite(length) || length < 0) return {};
        sum += length;
    }
    if (dash.size() % 2 != 0 || sum <= 0) return {};
    if (!style.hasRoundCaps) return dash;
    for (std::size_t i = 0; i < dash.size(); i += 2) {
        const double cap = std::min(dash[i], style.widthMm);
        dash[i] -= cap;
        dash[i + 1] += cap;
    }
    return dash;
}

Scene still(const Scene& scene) { return scene.durationS > 0 ? snapshot(scene, scene.durationS) : scene; }

}  // namespace byrne::scene
