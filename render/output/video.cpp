// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/video.h"

#include <dlfcn.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "core/base/file.h"
#include "render/video/video_module.h"

namespace byrne::output {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "byrne-video.so";
constexpr const char* kInstall =
    "install the FFmpeg libraries (Debian: libavcodec59, libavformat59, libswscale6), or choose another format";

const char* nameOf(VideoFormat format) { return format == VideoFormat::Mp4 ? "mp4" : "webm"; }
const char* titleOf(VideoFormat format) { return format == VideoFormat::Mp4 ? "MP4" : "WebM"; }

/// Beside the program (build tree), or where it is installed. $BYRNE_MODULES names another folder.
std::vector<fs::path> candidates() {
    if (const char* named = std::getenv("BYRNE_MODULES"); named != nullptr && *named != '\0')
        return {fs::path(named) / kFileName};
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    return {program / "../lib/byrne" / kFileName, program / kFileName, program / "../bin" / kFileName};
}

struct Loaded {
    std::optional<VideoModule> module;
    std::string why;
};

/// Loading again what is loaded costs nothing; it stays loaded.
Loaded load() {
    Loaded loaded;
    for (const fs::path& path : candidates()) {
        std::error_code ignored;
        if (!fs::exists(path, ignored)) continue;
        void* library = ::dlopen(path.lexically_normal().c_str(), RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) {
            const char* why = ::dlerror();
            loaded.why = why == nullptr ? "it cannot be loaded" : why;
            continue;
        }
        const auto entry = reinterpret_cast<VideoModuleEntry>(::dlsym(library, kVideoModuleEntry));
        if (entry == nullptr) continue;
        loaded.module.emplace();
        entry(*loaded.module);
        return loaded;
    }
    if (loaded.why.empty()) loaded.why = std::string(kFileName) + " is not installed";
    return loaded;
}

class VideoSink : public FrameSink {
public:
    VideoSink(const VideoModule& module, base::AtomicFile file, double framesPerSecond)
        : module_(module), file_(std::move(file)), framesPerSecond_(framesPerSecond) {}
    ~VideoSink() override {
        if (writer_ != nullptr) module_.close(writer_);
    }

    base::Result<void> open(VideoFormat format, const AnimationOptions& options) {
        const std::string path = file_.temporaryPath().string();
        const VideoSettings settings{path.c_str(),  nameOf(format), options.title.c_str(),
                                     options.width, options.height, options.framesPerSecond};
        writer_ = module_.open(settings, message_.data());
        return writer_ == nullptr ? failed() : base::Result<void>{};
    }

    base::Result<void> show(const ShownFrame& frame) override {
        const long until = std::lround(frame.untilS * framesPerSecond_);
        const long count = until - shown_;
        shown_ = until;
        // A picture that falls between two frames still counts for those after it.
        pendingFrom_ = pendingRows_ == 0 ? frame.changed.y : std::min(pendingFrom_, frame.changed.y);
        pendingRows_ = std::max(pendingTo_, frame.changed.y + frame.changed.height) - pendingFrom_;
        pendingTo_ = pendingFrom_ + pendingRows_;
        if (count <= 0) return {};
        const bool isFine = module_.show(writer_, frame.pixels.bytes.data(), frame.pixels.stride, pendingFrom_,
                                         pendingRows_, count, message_.data());
        pendingRows_ = pendingTo_ = 0;
        return isFine ? base::Result<void>{} : failed();
    }

    base::Result<void> finish() override {
        if (!module_.finish(writer_, message_.data())) return failed();
        return file_.commit();
    }

private:
    [[nodiscard]] base::Result<void> failed() const {
        return base::failure(base::Error::Kind::Io, std::string("cannot write the video: ") + message_.data());
    }

    const VideoModule& module_;
    base::AtomicFile file_;
    double framesPerSecond_;
    void* writer_ = nullptr;
    long shown_ = 0;
    int pendingFrom_ = 0;
    int pendingRows_ = 0;
    int pendingTo_ = 0;
    std::array<char, kVideoMessageBytes> message_{};
};

std::string whyNot(const Loaded& loaded, VideoFormat format) {
    const std::string start = std::string(titleOf(format)) + " videos cannot be written on this computer: ";
    if (!loaded.module) return start + loaded.why + "; " + kInstall;
    std::array<char, kVideoMessageBytes> message{};
    if (loaded.module->canWrite(nameOf(format), message.data())) return {};
    return start + message.data() + "; " + kInstall;
}

}  // namespace

std::string whyNoVideo(VideoFormat format) { return whyNot(load(), format); }

base::Result<void> writeVideo(const std::vector<scene::Scene>& scenes, const fs::path& path, VideoFormat format,
                              const AnimationOptions& options) {
    if (const base::Result<void> fine = checkAnimation(scenes, options); !fine) return fine;
    if (options.width % 2 != 0 || options.height % 2 != 0)
        return base::failure(base::Error::Kind::Input, "width and height of a video must be even numbers");
    const Loaded loaded = load();
    if (const std::string why = whyNot(loaded, format); !why.empty())
        return base::failure(base::Error::Kind::Unsupported, why);
    base::Result<base::AtomicFile> file = base::AtomicFile::open(path);
    if (!file) return tl::unexpected<base::Error>(file.error());
    VideoSink sink(*loaded.module, std::move(*file), options.framesPerSecond);
    if (const base::Result<void> opened = sink.open(format, options); !opened) return opened;
    return play(scenes, path, options, sink);
}

}  // namespace byrne::output
