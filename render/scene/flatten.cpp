// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/flatten.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/scene/path_geometry.h"

namespace byrne::scene {

namespace {

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

std::optional<Box> boxOf(const Element& element) {
    const auto* path = std::get_if<Path>(&element.shape);
    return path == nullptr ? std::nullopt : bounds(*path);
}

bool overlap(const Box& a, const Box& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
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
    bool hasGround = false;
    for (std::size_t i = 0; i < scene.elements.size(); ++i) {
        if (scene.elements[i].layer == Layer::Area) areas.push_back(i);
        hasGround = hasGround || scene.elements[i].layer == Layer::Ground;
    }
    if (hasGround) return flat;  // Something lies beneath the areas.
    for (const std::size_t i : areas) {
        const std::optional<Box> box = boxOf(scene.elements[i]);
        const bool isAlone = box && std::ranges::none_of(areas, [&](std::size_t k) {
                                 const std::optional<Box> other = boxOf(scene.elements[k]);
                                 return k != i && (!other || overlap(*box, *other));
                             });
        if (isAlone) flatten(flat.elements[i], scene.ground);
    }
    return flat;
}

}  // namespace byrne::scene
