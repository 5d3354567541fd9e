// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "render/output/animation.h"
#include "render/output/frame_canvas.h"
#include "render/output/timeline.h"

namespace byrne::output {

namespace {

constexpr double kMaxPixels = 16e6;
constexpr double kMaxFrames = 200'000;

class Player {
public:
    Player(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path, const AnimationOptions& options,
           FrameSink& sink)
        : scenes_(scenes), path_(path), options_(options), sink_(sink), watch_(options.limits) {}

    base::Result<void> play() {
        const std::vector<TimelineFrame> frames = timeline(scenes_, options_.framesPerSecond, options_.loopPauseS);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            if (watch_.look()) return notWritten(path_, watch_.reached());
            if (const base::Result<void> done = advance(frames[i]); !done) return done;
            if (options_.onProgress) options_.onProgress(i + 1, frames.size());
        }
        if (const base::Result<void> done = flush(); !done) return done;
        return sink_.finish();
    }

private:
    base::Result<void> advance(const TimelineFrame& frame) {
        const scene::Scene& scene = scenes_[frame.scene];
        // Nothing moves any more: no need to look.
        const bool isResting = frame.scene == scene_ && atS_ >= restsFromS_ && frame.atS >= restsFromS_;
        if (!isResting || !canvas_.isPainted()) {
            scene::Scene still = snapshot(scene, frame.atS);
            if (options_.fadeLevels > 0) coarsen(still);
            const cairo::PixelBox changed = canvas_.compare(still, options_.width, options_.height);
            if (!changed.isEmpty()) {
                if (const base::Result<void> done = flush(); !done) return done;
                canvas_.show(std::move(still), changed);
                changed_ = changed;
                fromS_ = frame.fromS;
            }
        }
        if (frame.scene != scene_ || !canvas_.isPainted()) restsFromS_ = restsFrom(scene);
        scene_ = frame.scene;
        atS_ = frame.atS;
        untilS_ = frame.untilS;
        return {};
    }

    void coarsen(scene::Scene& still) const {
        for (scene::Element& element : still.elements)
            if (element.style.opacity < 1)
                element.style.opacity = std::ceil(element.style.opacity * options_.fadeLevels) / options_.fadeLevels;
    }

    /// The moment from which the scene stands still.
    static double restsFrom(const scene::Scene& scene) {
        double last = 0;
        for (const scene::Element& element : scene.elements) {
            last = std::max(last, element.timing.startS + element.timing.enterS);
            if (std::isfinite(element.timing.endS)) last = std::max(last, element.timing.endS);
        }
        return last;
    }

    base::Result<void> flush() {
        if (!canvas_.isPainted()) return {};
        return sink_.show({canvas_.pixels(), changed_, fromS_, untilS_});
    }

    const std::vector<scene::Scene>& scenes_;
    const std::filesystem::path& path_;
    const AnimationOptions& options_;
    FrameSink& sink_;
    base::LimitWatch watch_;
    FrameCanvas canvas_;
    PixelBox changed_;
    std::size_t scene_ = 0;
    double atS_ = 0;
    double restsFromS_ = std::numeric_limits<double>::infinity();
    double fromS_ = 0;
    double untilS_ = 0;
};

}  // namespace

tl::unexpected<base::Error> notWritten(const std::filesystem::path& path, base::LimitReached reached) {
    const char* why = reached == base::LimitReached::Stop     ? "stopped"
                      : reached == base::LimitReached::Memory ? "the memory limit was reached"
                                                              : "the time limit was reached";
    return base::failure(base::Error::Kind::Limit, path.string() + " was not written: " + why);
}

base::Result<void> checkAnimation(const std::vector<scene::Scene>& scenes, const AnimationOptions& options) {
    const auto bad = [](const std::string& message) { return base::failure(base::Error::Kind::Input, message); };
    if (scenes.empty()) return bad("there is nothing to animate");
    if (options.width < 1 || options.height < 1 || double(options.width) * options.height > kMaxPixels)
        return bad("an animation cannot be " + std::to_string(options.width) + "x" + std::to_string(options.height) +
                   " pixels: each side must be at least 1, all of it at most 16 million");
    if (!(options.framesPerSecond > 0) || !std::isfinite(options.framesPerSecond))
        return bad("the number of frames per second must be positive");
    double frames = 0;
    for (const scene::Scene& scene : scenes) frames += std::max(0.0, scene.durationS) * options.framesPerSecond + 1;
    if (!(frames <= kMaxFrames)) return bad("the animation is too long: it would have more than 200000 frames");
    return {};
}

base::Result<void> play(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                        const AnimationOptions& options, FrameSink& sink) {
    if (const base::Result<void> fine = checkAnimation(scenes, options); !fine) return fine;
    return Player(scenes, path, options, sink).play();
}

}  // namespace byrne::output
