// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all animated outputs share: their options, and the interface between the player, which paints one frame after
// the other, and the encoders, which turn them into a file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "core/base/result.h"
#include "render/cairo/repaint.h"
#include "render/output/embedded_document.h"
#include "render/scene/scene.h"

namespace byrne::output {

struct AnimationOptions {
    int width = 800;  ///< Pixels.
    int height = 600;
    double framesPerSecond = 12;
    double loopPauseS = 2;  ///< Extra time on the last frame.
    /// Where every shade costs: fades take so many steps instead of one a frame; 0: as many as there are frames.
    int fadeLevels = 0;
    std::string title;
    /// What the file carries where its form can: see embedded_document.h.
    std::optional<EmbeddedDocument> document;
    base::Limits limits{.seconds = 1e9, .memoryBytes = 0, .stop = {}};
    /// Done frames and all frames; called after each.
    std::function<void(std::size_t, std::size_t)> onProgress;
};

using cairo::PixelBox;

/// A picture of the animation and when it is on show, in seconds from the start.
struct ShownFrame {
    const cairo::Pixels& pixels;
    PixelBox changed;  ///< Outside, the picture is the one shown before. All of it for the first frame.
    double fromS = 0;
    double untilS = 0;
};

/// Takes the frames of one animation in order. A picture that does not change for a while is one frame.
class FrameSink {
public:
    FrameSink() = default;
    FrameSink(const FrameSink&) = delete;
    FrameSink& operator=(const FrameSink&) = delete;
    virtual ~FrameSink() = default;

    [[nodiscard]] virtual base::Result<void> show(const ShownFrame& frame) = 0;
    /// After the last frame. Only then the file appears under its name.
    [[nodiscard]] virtual base::Result<void> finish() = 0;
};

/// Paints the timeline of the scenes into the sink. `path` is named in messages only.
[[nodiscard]] base::Result<void> play(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                      const AnimationOptions& options, FrameSink& sink);

/// What is wrong with scenes or options (nothing to show, too large, too long), if anything.
[[nodiscard]] base::Result<void> checkAnimation(const std::vector<scene::Scene>& scenes,
                                                const AnimationOptions& options);

/// "PATH was not written: stopped", as an error of kind Limit.
[[nodiscard]] tl::unexpected<base::Error> notWritten(const std::filesystem::path& path, base::LimitReached reached);

}  // namespace byrne::output
