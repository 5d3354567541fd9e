// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large an export will be: a part that grows with the number of steps and the size of the picture, measured on
// the shipped examples.
#include <algorithm>
#include <cmath>

#include "app/common/exporting.h"
#include "render/output/timeline.h"

namespace byrne::common {

namespace {

/// Bytes for each still picture and for each moment of motion, for a picture of 800 x 600 pixels.
struct Cost {
    double still = 0;
    double motion = 0;
    double fixed = 0;
};

Cost costOf(ExportKind kind) {
    switch (kind) {
        case ExportKind::Gif:
            return {.still = 9e3, .motion = 2.2e3, .fixed = 1e3};
        case ExportKind::Apng:
            return {.still = 16e3, .motion = 4e3, .fixed = 8e3};
        case ExportKind::Webp:
            return {.still = 10e3, .motion = 2.5e3, .fixed = 1e3};
        case ExportKind::Mp4:
            return {.still = 45e3, .motion = 300, .fixed = 4e3};
        case ExportKind::Webm:
            return {.still = 55e3, .motion = 400, .fixed = 4e3};
        case ExportKind::AnimatedSvg:
            return {.still = 9e3, .motion = 0, .fixed = 3e3};
        case ExportKind::Html:
            return {.still = 4e3, .motion = 0, .fixed = 60e3};
        case ExportKind::Png:
            return {.still = 40e3, .motion = 0, .fixed = 2e3};
        case ExportKind::Pdf:
        case ExportKind::Handout:
            return {.still = 4e3, .motion = 0, .fixed = 40e3};
        case ExportKind::Eps:
            return {.still = 40e3, .motion = 0, .fixed = 20e3};
        case ExportKind::Svg:
        case ExportKind::Tikz:
        case ExportKind::Beamer:
        case ExportKind::Gcl:
            return {.still = 7e3, .motion = 0, .fixed = 2e3};
    }
    return {};
}

/// Pictures in motion in all scenes.
double movingFrames(const std::vector<scene::Scene>& scenes, double framesPerSecond) {
    double seconds = 0;
    for (const scene::Scene& scene : scenes) {
        double motion = 0;
        for (const scene::Element& element : scene.elements)
            motion = std::max(motion, element.timing.startS + element.timing.enterS);
        seconds += std::min(motion, scene.durationS);
    }
    return seconds * framesPerSecond;
}

}  // namespace

double estimatedBytes(const std::vector<scene::Scene>& scenes, const ExportRequest& request) {
    const ExportKindInfo& info = infoOf(request.kind);
    const Cost cost = costOf(request.kind);
    const double stills = info.isOneStep ? 1 : static_cast<double>(scenes.size());
    const double perSide = info.hasResolution ? request.dotsPerInch / 96 : 1;
    const double pixels = request.width * perSide * request.height * perSide;
    // Flat art compresses better the more pixels it has.
    const double scale = info.hasResolution ? std::pow(pixels / (800.0 * 600.0), 0.7) : 1;
    const double moving = info.hasFrameRate ? movingFrames(scenes, request.framesPerSecond) : 0;
    return cost.fixed + scale * (stills * cost.still + moving * cost.motion);
}

}  // namespace byrne::common
