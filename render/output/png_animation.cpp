// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/png_animation.h"

#include <cmath>

#include "core/base/file.h"
#include "render/output/changed_pixels.h"
#include "render/output/embedding.h"
#include "render/output/packing.h"

namespace byrne::output {

namespace {

using namespace std::string_view_literals;

constexpr int kPackingLevel = 6;
constexpr std::uint32_t kLoopsForEver = 0;

/// Rows of RGBA bytes, each behind its filter type (none: flat art packs best as it is).
std::string filteredRows(const Patch& patch) {
    std::string rows;
    const auto width = static_cast<std::size_t>(patch.box.width);
    rows.reserve((width * 4 + 1) * static_cast<std::size_t>(patch.box.height));
    for (std::size_t i = 0; i < patch.pixels.size(); ++i) {
        if (i % width == 0) rows += '\0';
        const std::uint32_t pixel = patch.pixels[i];
        for (const unsigned shift : {16U, 8U, 0U, 24U}) rows += static_cast<char>(pixel >> shift & 255U);
    }
    return rows;
}

class ApngSink : public FrameSink {
public:
    ApngSink(base::AtomicFile file, const AnimationOptions& options) : file_(std::move(file)), options_(options) {}

    base::Result<void> begin() {
        std::string start("\x89PNG\r\n\x1a\n"sv);
        std::string header = bigEndian32(static_cast<std::uint32_t>(options_.width)) +
                             bigEndian32(static_cast<std::uint32_t>(options_.height));
        header += "\x08\x06\0\0\0"sv;  // 8 bits, RGBA, the only methods there are, not interlaced.
        start += pngChunk("IHDR", header);
        if (options_.document) start += pngDocumentChunk(*options_.document);
        if (!options_.title.empty()) start += pngTextChunk("Title", options_.title);
        countAt_ = start.size();
        start += controlChunk();
        return file_.write(start);
    }

    base::Result<void> show(const ShownFrame& frame) override {
        const Patch patch = tracker_.next(frame.pixels, frame.changed, 1);
        const std::string data = deflated(filteredRows(patch), kPackingLevel);
        std::string chunks = pngChunk("fcTL", frameControl(patch, millisecondsUntil(frame.untilS)));
        chunks += frames_ == 0 ? pngChunk("IDAT", data) : pngChunk("fdAT", bigEndian32(sequence_++) + data);
        ++frames_;
        return file_.write(chunks);
    }

    base::Result<void> finish() override {
        if (const base::Result<void> done = file_.write(pngChunk("IEND", "")); !done) return done;
        // Only now the number of frames is known.
        if (const base::Result<void> done = file_.overwrite(countAt_, controlChunk()); !done) return done;
        return file_.commit();
    }

private:
    [[nodiscard]] std::string controlChunk() const {
        return pngChunk("acTL", bigEndian32(frames_) + bigEndian32(kLoopsForEver));
    }

    std::uint32_t millisecondsUntil(double untilS) {
        const auto until = static_cast<std::uint64_t>(std::llround(untilS * 1000));
        const std::uint64_t shown = until - shownMs_;
        shownMs_ = until;
        return static_cast<std::uint32_t>(shown);
    }

    std::string frameControl(const Patch& patch, std::uint32_t ms) {
        // A fraction of two 16-bit numbers; above a minute tenths of a second will do.
        const bool isLong = ms > 65535;
        const auto numerator = static_cast<std::uint16_t>(std::min<std::uint32_t>(isLong ? ms / 100 : ms, 65535));
        std::string data = bigEndian32(sequence_++);
        for (const int value : {patch.box.width, patch.box.height, patch.box.x, patch.box.y})
            data += bigEndian32(static_cast<std::uint32_t>(value));
        data += bigEndian16(numerator) + bigEndian16(isLong ? 10 : 1000);
        data += '\0';  // Stays when its time is over.
        data += patch.isOverlay ? '\1' : '\0';
        return data;
    }

    base::AtomicFile file_;
    const AnimationOptions& options_;
    ChangeTracker tracker_;
    std::size_t countAt_ = 0;
    std::uint32_t frames_ = 0;
    std::uint32_t sequence_ = 0;
    std::uint64_t shownMs_ = 0;
};

}  // namespace

base::Result<void> writeApng(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                             const AnimationOptions& options) {
    if (const base::Result<void> fine = checkAnimation(scenes, options); !fine) return fine;
    base::Result<base::AtomicFile> file = base::AtomicFile::open(path);
    if (!file) return tl::unexpected<base::Error>(file.error());
    ApngSink sink(std::move(*file), options);
    if (const base::Result<void> begun = sink.begin(); !begun) return begun;
    return play(scenes, path, options, sink);
}

}  // namespace byrne::output
