// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When the frames of an animation are shown. Every animated output plays the same timeline.
#pragma once

#include <cstddef>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::output {

/// One frame: the picture of `scenes[scene]` at `atS`, on show from `fromS` to `untilS` of the whole animation.
struct TimelineFrame {
    std::size_t scene = 0;
    double atS = 0;
    double fromS = 0;
    double untilS = 0;
};

inline constexpr double kStillSceneS = 1.5;  ///< How long a scene without motion is shown.

/// The scenes one after the other. A scene's frames show it up to and including its end; its beginning is the end of
/// the one before and is only shown for the first scene. The last frame stays `pauseS` longer.
[[nodiscard]] std::vector<TimelineFrame> timeline(const std::vector<scene::Scene>& scenes, double framesPerSecond,
                                                  double pauseS);

}  // namespace byrne::output
