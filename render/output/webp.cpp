// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/webp.h"

#include <webp/encode.h>
#include <webp/mux.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/base/file.h"
#include "render/output/changed_pixels.h"

namespace byrne::output {

namespace {

constexpr int kMaxSide = 16383;
constexpr int kEffort = 2;           // Of 9: higher levels take many times as long for a few per cent.
constexpr int kOffsetAlignment = 2;  // The container stores half of each offset.
constexpr long kMaxDurationMs = 0xFFFFFF;

struct MuxDeleter {
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};

tl::unexpected<base::Error> webpFailure() {
    return base::failure(base::Error::Kind::Internal, "cannot encode the animation as WebP");
}

base::Result<std::string> encoded(Patch patch) {
    WebPConfig config;
    WebPPicture picture;
    if (WebPConfigInit(&config) == 0 || WebPConfigLosslessPreset(&config, kEffort) == 0 ||
        WebPPictureInit(&picture) == 0)
        return webpFailure();
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    picture.use_argb = 1;
    picture.width = patch.box.width;
    picture.height = patch.box.height;
    picture.argb = patch.pixels.data();
    picture.argb_stride = patch.box.width;
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
    const bool isFine = WebPEncode(&config, &picture) != 0;
    picture.argb = nullptr;
    std::string bytes(reinterpret_cast<const char*>(writer.mem), writer.size);
    WebPMemoryWriterClear(&writer);
    WebPPictureFree(&picture);
    if (!isFine) return webpFailure();
    return bytes;
}

class WebpSink : public FrameSink {
public:
    explicit WebpSink(std::filesystem::path path) : path_(std::move(path)), mux_(WebPMuxNew()) {}

    base::Result<void> show(const ShownFrame& frame) override {
        Patch patch = tracker_.next(frame.pixels, frame.changed, kOffsetAlignment);
        WebPMuxFrameInfo info{};
        info.x_offset = patch.box.x;
        info.y_offset = patch.box.y;
        info.id = WEBP_CHUNK_ANMF;
        info.dispose_method = WEBP_MUX_DISPOSE_NONE;
        info.blend_method = patch.isOverlay ? WEBP_MUX_BLEND : WEBP_MUX_NO_BLEND;
        const long until = std::lround(frame.untilS * 1000);
        info.duration = static_cast<int>(std::min(until - shownMs_, kMaxDurationMs));
        shownMs_ = until;
        const base::Result<std::string> bytes = encoded(std::move(patch));
        if (!bytes) return tl::unexpected<base::Error>(bytes.error());
        info.bitstream = {reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()};
        if (!mux_ || WebPMuxPushFrame(mux_.get(), &info, 1) != WEBP_MUX_OK) return webpFailure();
        return {};
    }

    base::Result<void> finish() override {
        const WebPMuxAnimParams forEver{.bgcolor = 0x00FFFFFF, .loop_count = 0};
        WebPData whole;
        WebPDataInit(&whole);
        if (!mux_ || WebPMuxSetAnimationParams(mux_.get(), &forEver) != WEBP_MUX_OK ||
            WebPMuxAssemble(mux_.get(), &whole) != WEBP_MUX_OK)
            return webpFailure();
        const base::Result<void> written =
            base::writeFileAtomically(path_, {reinterpret_cast<const char*>(whole.bytes), whole.size});
        WebPDataClear(&whole);
        return written;
    }

private:
    std::filesystem::path path_;
    std::unique_ptr<WebPMux, MuxDeleter> mux_;
    ChangeTracker tracker_;
    long shownMs_ = 0;
};

}  // namespace

base::Result<void> writeWebp(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                             const AnimationOptions& options) {
    if (const base::Result<void> fine = checkAnimation(scenes, options); !fine) return fine;
    if (options.width > kMaxSide || options.height > kMaxSide)
        return base::failure(base::Error::Kind::Input, "a WebP picture has at most 16383 pixels in each direction");
    WebpSink sink(path);
    return play(scenes, path, options, sink);
}

}  // namespace byrne::output
