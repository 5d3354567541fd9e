// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/flatten.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace byrne::scene {

namespace {

constexpr std::size_t kMaxCompared = 500;  // Areas, each with each other.

std::uint8_t blended(std::uint8_t below, std::uint8_t above, double share) {
    return static_cast<std::uint8_t>(std::lround(below + (above - below) * share));
}

Color on(const Color& ground, const Color& color, double opacity) {
    const double share = color.alpha / 255.0 * std::clamp(opacity, 0.0, 1.0);
    return {blended(ground.red, color.red, share), blended(ground.green, color.green, share),
            blended(ground.blue, color.blue, share), 255};
}

void flatten(Element& element, const Color& ground) {
    const double opacity = element.style.opacity;
    element.style.stroke = on(ground, element.style.stroke, opacity);
    element.style.fill = on(ground, element.style.fill, opacity);
    if (auto* text = std::get_if<Text>(&element.shape))
        for (TextRun& run : text->runs) run.color = on(ground, run.color, opacity);
    element.style.opacity = 1;
}

/// Points whose convex hull covers the path; nothing for texts.
std::vector<Vec2> hullPoints(const Element& element) {
    std::vector<Vec2> points;
    const auto* path = std::get_if<Path>(&element.shape);
    if (path == nullptr) return points;
    const auto addArc = [&](const ArcTo& c) {
        for (const double x : {-c.radius, c.radius})
            for (const double y : {-c.radius, c.radius}) points.push_back({c.center.x + x, c.center.y + y});
    };
    for (const PathCommand& command : path->commands) {
        if (const auto* move = std::get_if<MoveTo>(&command)) points.push_back(move->to);
        if (const auto* line = std::get_if<LineTo>(&command)) points.push_back(line->to);
        if (const auto* arc = std::get_if<ArcTo>(&command)) addArc(*arc);
        if (const auto* curve = std::get_if<CurveTo>(&command))
            points.insert(points.end(), {curve->control1, curve->control2, curve->to});
    }
    return points;
}

/// Whether all of b lies beyond all of a, seen along `direction` (of any length).
bool isBeyond(const std::vector<Vec2>& a, const std::vector<Vec2>& b, Vec2 direction) {
    const auto along = [&](Vec2 p) { return p.x * direction.x + p.y * direction.y; };
    const double far = along(std::ranges::max(a, {}, along));
    return std::ranges::all_of(b, [&](Vec2 p) { return along(p) >= far - 1e-6 * std::hypot(direction.x, direction.y); });
}

/// Whether a straight line through two corners of `a` parts it from `b`.
bool isParted(const std::vector<Vec2>& a, const std::vector<Vec2>& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Vec2 p = a[i], q = a[(i + 1) % a.size()];
        const Vec2 across{q.y - p.y, p.x - q.x};
        if (across == Vec2{}) continue;
        if (isBeyond(a, b, across) || isBeyond(a, b, {-across.x, -across.y})) return true;
    }
    return false;
}

/// False only if they surely have no more than a border in common.
bool mayOverlap(const std::vector<Vec2>& a, const std::vector<Vec2>& b) {
    return a.empty() || b.empty() || (!isParted(a, b) && !isParted(b, a));
}

}  // namespace

Scene flattened(const Scene& scene) {
    Scene flat = scene;
    flat.ground = on({255, 255, 255, 255}, scene.ground, 1);
    std::erase_if(flat.elements, [](const Element& element) { return element.style.opacity <= 0; });
    for (Element& element : flat.elements) flatten(element, flat.ground);
    return flat;
}

Scene withFlatAreas(const Scene& scene) {
    if (scene.ground.alpha < 255) return scene;
    Scene flat = scene;
    std::vector<std::size_t> areas;
    std::vector<std::vector<Vec2>> hulls;
    bool hasGround = false;
    for (std::size_t i = 0; i < scene.elements.size(); ++i) {
        hasGround = hasGround || scene.elements[i].layer == Layer::Ground;
        if (scene.elements[i].layer != Layer::Area) continue;
        areas.push_back(i);
        hulls.push_back(hullPoints(scene.elements[i]));
    }
    if (hasGround || areas.size() > kMaxCompared) return flat;  // Something lies beneath the areas, or too much to see.
    for (std::size_t i = 0; i < areas.size(); ++i) {
        bool isAlone = true;
        for (std::size_t k = 0; k < areas.size() && isAlone; ++k) isAlone = k == i || !mayOverlap(hulls[i], hulls[k]);
        if (isAlone) flatten(flat.elements[areas[i]], scene.ground);
    }
    return flat;
}

}  // namespace byrne::scene
