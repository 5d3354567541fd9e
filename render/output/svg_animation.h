// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An animation as one SVG file without scripts: every element once, with the times at which it comes and goes
// (SMIL). Where nothing moves (printing, other programs) the file shows the end of the animation.
#pragma once

#include <filesystem>
#include <vector>

#include "render/output/animation.h"

namespace byrne::output {

/// Width, height and frame rate of the options are not used.
[[nodiscard]] base::Result<void> writeAnimatedSvg(const std::vector<scene::Scene>& scenes,
                                                  const std::filesystem::path& path, const AnimationOptions& options);
[[nodiscard]] std::string encodeAnimatedSvg(const std::vector<scene::Scene>& scenes, const AnimationOptions& options);

}  // namespace byrne::output
