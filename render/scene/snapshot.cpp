// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <utility>

#include "render/scene/path_geometry.h"
#include "render/scene/scene.h"
#include "render/scene/text_measure.h"

namespace byrne::scene {

namespace {

/// Slow at both ends (cubic).
double eased(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t < 0.5 ? 4 * t * t * t : 1 - std::pow(2 - 2 * t, 3) / 2;
}

/// How far an element has come in, 0 to 1, at a time not before its start.
double entered(const Timing& timing, double seconds) {
    if (timing.enter == Transition::Cut || timing.enterS <= 0) return 1;
    return eased((seconds - timing.startS) / timing.enterS);
}

/// How much of an element has not yet left, 1 to 0, at a time before its end.
double remaining(const Timing& timing, double seconds) {
    if (timing.leaveS <= 0 || !std::isfinite(timing.endS)) return 1;
    return eased((timing.endS - seconds) / timing.leaveS);
}

/// The stroke grows; the fill, which has no direction, fades in beneath it.
void addDrawn(std::vector<Element>& out, Element element, double progress) {
    Path& path = std::get<Path>(element.shape);
    const double whole = length(path);
    if (!element.style.isStroked || whole <= 0) {
        element.style.opacity *= progress;
        out.push_back(std::move(element));
        return;
    }
    if (element.style.isFilled) {
        Element fill = element;
        fill.style.isStroked = false;
        fill.style.opacity *= progress;
        out.push_back(std::move(fill));
        element.style.isFilled = false;
    }
    path = firstPart(path, whole * progress);
    out.push_back(std::move(element));
}

Text scaledAboutMiddle(Text text, double factor) {
    const TextExtents extents = approximateMeasure(text);
    const double middleY = text.at.y - extents.ascentMm + extents.heightMm / 2;
    text.at.y = middleY + (text.at.y - middleY) * factor;
    text.sizeMm *= factor;
    text.maxWidthMm *= factor;
    return text;
}

Element popped(Element element, double progress) {
    if (Path* path = std::get_if<Path>(&element.shape)) {
        if (const std::optional<Box> box = bounds(*path)) *path = scaledAbout(*path, center(*box), progress);
        element.style.widthMm *= progress;
        for (double& dash : element.style.dashMm) dash *= progress;
    } else {
        Text& text = std::get<Text>(element.shape);
        text = scaledAboutMiddle(std::move(text), progress);
    }
    return element;
}

void addAt(std::vector<Element>& out, const Element& element, double seconds) {
    const Timing& timing = element.timing;
    if (seconds < timing.startS || seconds >= timing.endS) return;
    const double progress = entered(timing, seconds);
    const double rest = remaining(timing, seconds);
    if (progress <= 0 || rest <= 0) return;
    Element still = element;
    still.timing = {};
    still.style.opacity *= rest;
    if (progress >= 1) {
        out.push_back(std::move(still));
    } else if (timing.enter == Transition::Draw && std::holds_alternative<Path>(element.shape)) {
        addDrawn(out, std::move(still), progress);
    } else if (timing.enter == Transition::Pop) {
        out.push_back(popped(std::move(still), progress));
    } else {
        still.style.opacity *= progress;
        out.push_back(std::move(still));
    }
}

}  // namespace

Scene snapshot(const Scene& scene, double seconds) {
    Scene still;
    still.widthMm = scene.widthMm;
    still.heightMm = scene.heightMm;
    still.ground = scene.ground;
    still.title = scene.title;
    still.description = scene.description;
    still.elements.reserve(scene.elements.size());
    for (const Element& element : scene.elements) addAt(still.elements, element, seconds);
    std::stable_sort(still.elements.begin(), still.elements.end(),
                     [](const Element& a, const Element& b) { return a.layer < b.layer; });
    return still;
}

}  // namespace byrne::scene
