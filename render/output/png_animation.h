// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Animated PNG (PNG specification, third edition, chapter 8 and 11.3.6): all colours, transparency, loops for ever.
#pragma once

#include <filesystem>
#include <vector>

#include "render/output/animation.h"

namespace byrne::output {

/// Written frame by frame: the memory needed does not grow with the length.
[[nodiscard]] base::Result<void> writeApng(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                           const AnimationOptions& options);

}  // namespace byrne::output
