// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/timeline.h"

#include <algorithm>
#include <cmath>

namespace byrne::output {

std::vector<TimelineFrame> timeline(const std::vector<scene::Scene>& scenes, double framesPerSecond, double pauseS) {
    std::vector<TimelineFrame> frames;
    double clock = 0;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const double duration = scenes[i].durationS;
        if (!(duration > 0)) {
            frames.push_back({i, 0, clock, clock + kStillSceneS});
            clock += kStillSceneS;
            continue;
        }
        const auto count = static_cast<std::size_t>(std::max(1.0, std::round(duration * framesPerSecond)));
        const double step = duration / static_cast<double>(count);
        // Without its beginning the first scene would seem to start in motion.
        if (frames.empty()) {
            frames.push_back({i, 0, clock, clock + step});
            clock += step;
        }
        for (std::size_t k = 1; k <= count; ++k)
            frames.push_back(
                {i, k == count ? duration : step * double(k), clock + step * double(k - 1), clock + step * double(k)});
        clock += duration;
    }
    if (!frames.empty()) frames.back().untilS += std::max(0.0, pauseS);
    return frames;
}

}  // namespace byrne::output
