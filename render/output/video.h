// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Video files: MP4 with H.264 and WebM with VP9, playable everywhere (4:2:0, even sizes, index in front). The FFmpeg
// libraries are large and take long to load, so they are behind a module of their own (render/video), which is loaded
// only when a video is written; where it or a codec is missing, everything else works.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "render/output/animation.h"

namespace byrne::output {

enum class VideoFormat { Mp4, Webm };

/// Width and height must be even. A constant number of frames a second, as options say.
[[nodiscard]] base::Result<void> writeVideo(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                            VideoFormat format, const AnimationOptions& options);

/// Why videos of the format cannot be written on this computer, in one sentence, or "".
[[nodiscard]] std::string whyNoVideo(VideoFormat format);

}  // namespace byrne::output
