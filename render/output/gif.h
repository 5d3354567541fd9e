// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Animated GIF through libcgif, with a palette made by libimagequant.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/limits.h"
#include "core/base/result.h"
#include "render/scene/scene.h"

namespace byrne::output {

struct GifOptions {
    int width = 800;
    int height = 600;
    double framesPerSecond = 12;
    double loopPauseS = 2;  ///< Extra time on the last frame.
    base::Limits limits{.seconds = 1e9, .memoryBytes = 0, .stop = {}};
    /// Done frames and all frames; called after each.
    std::function<void(std::size_t, std::size_t)> onProgress;
};

/// Plays the animated scenes one after the other. Still stretches become one long frame. Written atomically.
[[nodiscard]] base::Result<void> writeGif(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                          const GifOptions& options);

}  // namespace byrne::output
