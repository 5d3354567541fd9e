// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/gif_stream.h"

#include <algorithm>

namespace byrne::output {

namespace {

int append(void* bytes, const std::uint8_t* data, std::size_t size) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
    return 0;
}

tl::unexpected<base::Error> gifFailure() {
    return base::failure(base::Error::Kind::Internal, "cannot encode the animation as GIF");
}

}  // namespace

GifStream::GifStream(int width, int height, const std::vector<Rgb>& palette) {
    std::vector<std::uint8_t> table;
    for (const Rgb color : palette)
        for (const unsigned shift : {16U, 8U, 0U}) table.push_back(static_cast<std::uint8_t>(color >> shift));
    CGIF_Config config{};
    config.pGlobalPalette = table.data();
    config.numGlobalPaletteEntries = static_cast<std::uint16_t>(palette.size());
    config.width = static_cast<std::uint16_t>(width);
    config.height = static_cast<std::uint16_t>(height);
    config.attrFlags = CGIF_ATTR_IS_ANIMATED;
    config.numLoops = CGIF_INFINITE_LOOP;
    config.pWriteFn = append;
    config.pContext = bytes_.get();
    gif_.reset(cgif_newgif(&config));
}

base::Result<void> GifStream::show(std::vector<std::uint8_t>& indices, std::uint64_t untilCs) {
    if (indices != pending_) {
        if (const base::Result<void> done = flush(); !done) return done;
        pending_.swap(indices);
    }
    pendingUntilCs_ = untilCs;
    return {};
}

base::Result<void> GifStream::flush() {
    if (pending_.empty()) return {};
    if (!gif_) return gifFailure();
    CGIF_FrameConfig frame{};
    frame.pImageData = pending_.data();
    frame.genFlags = CGIF_FRAME_GEN_USE_TRANSPARENCY | CGIF_FRAME_GEN_USE_DIFF_WINDOW;
    frame.delay = static_cast<std::uint16_t>(std::min<std::uint64_t>(pendingUntilCs_ - pendingFromCs_, 65535));
    pendingFromCs_ = pendingUntilCs_;
    if (cgif_addframe(gif_.get(), &frame) != CGIF_OK) return gifFailure();
    return {};
}

base::Result<std::string> GifStream::finish() {
    if (const base::Result<void> done = flush(); !done) return tl::unexpected<base::Error>(done.error());
    if (!gif_ || cgif_close(gif_.release()) != CGIF_OK) return gifFailure();
    return std::move(*bytes_);
}

}  // namespace byrne::output
