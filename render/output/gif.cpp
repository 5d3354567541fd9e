// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/gif.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/output/gif_stream.h"
#include "render/output/palette.h"
#include "render/output/timeline.h"

namespace byrne::output {

namespace {

constexpr double kMaxFramesPerSecond = 50;  // Viewers slow down frames shorter than 2 hundredths of a second.
constexpr double kMaxPixels = 16e6;
constexpr std::size_t kMaxSamples = 48;
constexpr std::size_t kMaxFrames = 200'000;

tl::unexpected<base::Error> stopped(const std::filesystem::path& path, base::LimitReached reached) {
    const char* why = reached == base::LimitReached::Stop     ? "stopped"
                      : reached == base::LimitReached::Memory ? "the memory limit was reached"
                                                              : "the time limit was reached";
    return base::failure(base::Error::Kind::Limit, path.string() + " was not written: " + why);
}

base::Result<void> checkOptions(const std::vector<scene::Scene>& scenes, const GifOptions& options) {
    const auto bad = [](const std::string& message) { return base::failure(base::Error::Kind::Input, message); };
    if (scenes.empty()) return bad("there is nothing to animate");
    if (options.width < 1 || options.height < 1 || double(options.width) * options.height > kMaxPixels)
        return bad("an animation cannot be " + std::to_string(options.width) + "x" + std::to_string(options.height) +
                   " pixels: each side must be at least 1, all of it at most 16 million");
    if (!(options.framesPerSecond > 0) || !std::isfinite(options.framesPerSecond))
        return bad("the number of frames per second must be positive");
    double frames = 0;
    for (const scene::Scene& scene : scenes) frames += std::max(0.0, scene.durationS) * options.framesPerSecond + 1;
    if (!(frames <= double(kMaxFrames))) return bad("the animation is too long: it would have more than 200000 frames");
    return {};
}

class GifWriter {
public:
    GifWriter(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path, const GifOptions& options)
        : scenes_(scenes),
          path_(path),
          options_(options),
          watch_(options.limits),
          frames_(timeline(scenes, std::min(options.framesPerSecond, kMaxFramesPerSecond), options.loopPauseS)) {}

    base::Result<void> write() {
        const base::Result<std::vector<Rgb>> palette = collectPalette();
        if (!palette) return tl::unexpected<base::Error>(palette.error());
        const base::Result<std::string> bytes = encode(*palette);
        if (!bytes) return tl::unexpected<base::Error>(bytes.error());
        return base::writeFileAtomically(path_, *bytes);
    }

private:
    [[nodiscard]] cairo::Pixels paint(const scene::Scene& still) const {
        return cairo::paint(still, options_.width, options_.height, cairo::fit(still, options_.width, options_.height));
    }

    /// From the ends of scenes, where all colours are there, and their middles, where things are in motion.
    base::Result<std::vector<Rgb>> collectPalette() {
        ColorCount colors;
        const std::size_t wanted = std::min(kMaxSamples, scenes_.size() * 2);
        for (std::size_t i = 0; i < wanted; ++i) {
            if (watch_.look()) return stopped(path_, watch_.reached());
            const std::size_t half = (i + 1) * scenes_.size() * 2 / wanted - 1;
            const scene::Scene& scene = scenes_[half / 2];
            const scene::Scene still =
                snapshot(scene, half % 2 == 0 ? std::min(0.3, scene.durationS / 2) : scene.durationS);
            colors.addNamed(still);
            colors.add(paint(still));
        }
        return choosePalette(colors, kMaxGifColors);
    }

    base::Result<std::string> encode(const std::vector<Rgb>& palette) {
        GifStream stream(options_.width, options_.height, palette);
        IndexMap map(palette);
        scene::Scene shown;
        std::vector<std::uint8_t> indices;
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (watch_.look()) return stopped(path_, watch_.reached());
            const TimelineFrame& frame = frames_[i];
            const auto untilCs = static_cast<std::uint64_t>(std::llround(frame.untilS * 100));
            scene::Scene still = snapshot(scenes_[frame.scene], frame.atS);
            if (i > 0 && still == shown) {
                stream.hold(untilCs);
            } else {
                map.map(paint(still), indices);
                if (const base::Result<void> done = stream.show(indices, untilCs); !done)
                    return tl::unexpected<base::Error>(done.error());
                shown = std::move(still);
            }
            if (options_.onProgress) options_.onProgress(i + 1, frames_.size());
        }
        return stream.finish();
    }

    const std::vector<scene::Scene>& scenes_;
    const std::filesystem::path& path_;
    const GifOptions& options_;
    base::LimitWatch watch_;
    std::vector<TimelineFrame> frames_;
};

}  // namespace

base::Result<void> writeGif(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                            const GifOptions& options) {
    if (const base::Result<void> fine = checkOptions(scenes, options); !fine) return fine;
    return GifWriter(scenes, path, options).write();
}

}  // namespace byrne::output
