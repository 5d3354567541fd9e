// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An animation turned round: for every element, when in the whole of it the element is there. An element that stays
// from scene to scene is one.
#pragma once

#include <vector>

#include "render/scene/scene.h"

namespace byrne::output {

/// One stay of an element, in seconds from the start of the first scene.
struct Stay {
    double fromS = 0;
    double enterS = 0;
    scene::Transition enter = scene::Transition::Cut;
    double untilS = 0;
    double leaveS = 0;
};

struct Presence {
    const scene::Element* element = nullptr;  ///< Of one of the scenes; its timing says nothing.
    std::vector<Stay> stays;                  ///< In order of time, apart from each other.
};

struct PresenceTable {
    std::vector<Presence> elements;  ///< In drawing order.
    std::vector<double> startsS;     ///< Of each scene.
    double durationS = 0;            ///< Of all.
};

/// Scenes that stand still last output::kStillSceneS. The table refers to `scenes`.
[[nodiscard]] PresenceTable presenceIn(const std::vector<scene::Scene>& scenes, double pauseS);

}  // namespace byrne::output
