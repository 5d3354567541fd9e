// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/gif.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/file.h"
#include "render/cairo/painter.h"
#include "render/output/gif_stream.h"
#include "render/output/palette.h"

namespace byrne::output {

namespace {

constexpr double kMaxFramesPerSecond = 50;  // Viewers slow down frames shorter than 2 hundredths of a second.
constexpr std::size_t kMaxSamples = 48;
constexpr int kFadeLevels = 3;  // Every picture in a fade costs as much as one of the whole figure.

/// From the ends of scenes, where all colours are there, and their middles, where things are in motion.
base::Result<std::vector<Rgb>> collectPalette(const std::vector<scene::Scene>& scenes,
                                              const std::filesystem::path& path, const AnimationOptions& options) {
    base::LimitWatch watch(options.limits);
    ColorCount colors;
    const std::size_t wanted = std::min(kMaxSamples, scenes.size() * 2);
    for (std::size_t i = 0; i < wanted; ++i) {
        if (watch.look()) return notWritten(path, watch.reached());
        const std::size_t half = (i + 1) * scenes.size() * 2 / wanted - 1;
        const scene::Scene& scene = scenes[half / 2];
        const scene::Scene still =
            snapshot(scene, half % 2 == 0 ? std::min(0.3, scene.durationS / 2) : scene.durationS);
        colors.addNamed(still);
        colors.add(
            cairo::paint(still, options.width, options.height, cairo::fit(still, options.width, options.height)));
    }
    return choosePalette(colors, kMaxGifColors);
}

class GifSink : public FrameSink {
public:
    GifSink(std::filesystem::path path, const AnimationOptions& options, const std::vector<Rgb>& palette)
        : path_(std::move(path)), stream_(options.width, options.height, palette), map_(palette) {}

    base::Result<void> show(const ShownFrame& frame) override {
        map_.map(frame.pixels, indices_);
        return stream_.show(indices_, static_cast<std::uint64_t>(std::llround(frame.untilS * 100)));
    }

    base::Result<void> finish() override {
        const base::Result<std::string> bytes = stream_.finish();
        if (!bytes) return tl::unexpected<base::Error>(bytes.error());
        return base::writeFileAtomically(path_, *bytes);
    }

private:
    std::filesystem::path path_;
    GifStream stream_;
    IndexMap map_;
    std::vector<std::uint8_t> indices_;
};

}  // namespace

base::Result<void> writeGif(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                            const GifOptions& options) {
    if (const base::Result<void> fine = checkAnimation(scenes, options); !fine) return fine;
    AnimationOptions playing = options;
    playing.fadeLevels = kFadeLevels;
    playing.framesPerSecond = std::min(options.framesPerSecond, kMaxFramesPerSecond);
    const base::Result<std::vector<Rgb>> palette = collectPalette(scenes, path, playing);
    if (!palette) return tl::unexpected<base::Error>(palette.error());
    GifSink sink(path, playing, *palette);
    return play(scenes, path, playing, sink);
}

}  // namespace byrne::output
