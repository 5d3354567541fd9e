// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Animated WebP through libwebp, without loss: flat art is smaller so than with it, and letters stay sharp.
#pragma once

#include <filesystem>
#include <vector>

#include "render/output/animation.h"

namespace byrne::output {

[[nodiscard]] base::Result<void> writeWebp(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                           const AnimationOptions& options);

}  // namespace byrne::output
