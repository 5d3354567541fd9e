// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An illustration as a GCL program that GCLC itself can run: every step is a layer, the animation of GCLC shows them
// one after the other, and any step can be chosen by one number at the top.
#pragma once

#include <string>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::output {

struct GclStep {
    std::string heading;  ///< A comment.
    scene::Scene scene;   ///< Shown as it is at its end.
};

struct GclOptions {
    std::string title;
    double framesPerSecond = 0.5;  ///< Steps a second in GCLC's animation.
};

/// Precondition: there is a step, all have the same size; at most 1000 are written (GCLC has no more layers). GCL knows
/// no transparency and no curves but arcs of circles and Bézier curves; texts are set in its own letters.
[[nodiscard]] std::string encodeGcl(const std::vector<GclStep>& steps, const GclOptions& options);

}  // namespace byrne::output
