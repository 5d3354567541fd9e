// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Animated GIF through libcgif, with a palette made by libimagequant.
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "render/output/animation.h"
#include "render/scene/scene.h"

namespace byrne::output {

using GifOptions = AnimationOptions;

/// Plays the animated scenes one after the other. Still stretches become one long frame. Written atomically.
[[nodiscard]] base::Result<void> writeGif(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                          const GifOptions& options);

}  // namespace byrne::output
