// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The video module: pictures to H.264 in MP4 and VP9 in WebM, through libavcodec, libavformat and libswscale. Loaded
// at run time by render/output/video.cpp; the only file that includes FFmpeg's headers.
#include "render/video/video_module.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/cpu.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace byrne::video {

namespace {

using output::VideoSettings;

constexpr int kKeyFrameSeconds = 5;  // So that players can jump.

void say(char* message, const std::string& text) {
    std::snprintf(message, output::kVideoMessageBytes, "%s", text.c_str());
}

std::string reason(int error) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(error, text, sizeof text);
    return text;
}

bool hasAvx2() {
#ifdef __x86_64__
    return (av_get_cpu_flags() & AV_CPU_FLAG_AVX2) != 0;
#else
    return false;
#endif
}

bool isMp4(std::string_view format) { return format == "mp4"; }

const AVCodec* encoderOf(std::string_view format) {
    return avcodec_find_encoder_by_name(isMp4(format) ? "libx264" : "libvpx-vp9");
}

template <auto Free>
struct Freer {
    template <class T>
    void operator()(T* object) const {
        Free(&object);
    }
};

struct FormatCloser {
    void operator()(AVFormatContext* format) const {
        if (format->pb != nullptr) avio_closep(&format->pb);
        avformat_free_context(format);
    }
};

struct ScalerFreer {
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

class Writer {
public:
    /// "" or what went wrong.
    std::string open(const VideoSettings& settings) {
        av_log_set_level(AV_LOG_QUIET);
        const AVCodec* encoder = encoderOf(settings.format);
        if (encoder == nullptr) return "its encoder is missing";
        AVFormatContext* format = nullptr;
        if (const int error = avformat_alloc_output_context2(&format, nullptr, settings.format, settings.path);
            error < 0)
            return reason(error);
        format_.reset(format);
        format_->flags |= AVFMT_FLAG_BITEXACT;  // The same pictures give the same bytes.
        codec_.reset(avcodec_alloc_context3(encoder));
        frame_.reset(av_frame_alloc());
        packet_.reset(av_packet_alloc());
        stream_ = avformat_new_stream(format_.get(), nullptr);
        if (!codec_ || !frame_ || !packet_ || stream_ == nullptr) return "out of memory";
        if (const std::string fault = openEncoder(settings, encoder); !fault.empty()) return fault;
        if (const std::string fault = allocateFrame(settings); !fault.empty()) return fault;
        return openFile(settings);
    }

    std::string show(const std::uint8_t* pixels, int stride, int firstRow, int rowCount, long count) {
        if (const int error = av_frame_make_writable(frame_.get()); error < 0) return reason(error);
        convert(pixels, stride, firstRow, rowCount);
        for (long i = 0; i < count; ++i) {
            frame_->pts = next_++;
            if (const std::string fault = encode(frame_.get()); !fault.empty()) return fault;
        }
        return {};
    }

    std::string finish() {
        if (const std::string fault = encode(nullptr); !fault.empty()) return fault;
        if (const int error = av_write_trailer(format_.get()); error < 0) return reason(error);
        avio_flush(format_->pb);
        if (format_->pb->error < 0) return reason(format_->pb->error);
        return {};
    }

private:
    std::string openEncoder(const VideoSettings& settings, const AVCodec* encoder) {
        codec_->width = settings.width;
        codec_->height = settings.height;
        codec_->pix_fmt = AV_PIX_FMT_YUV420P;
        codec_->framerate = av_d2q(settings.framesPerSecond, 1001000);
        codec_->time_base = av_inv_q(codec_->framerate);
        codec_->gop_size = static_cast<int>(std::lround(settings.framesPerSecond * kKeyFrameSeconds));
        codec_->colorspace = AVCOL_SPC_BT709;
        codec_->color_primaries = AVCOL_PRI_BT709;
        codec_->color_trc = AVCOL_TRC_BT709;
        codec_->color_range = AVCOL_RANGE_MPEG;
        codec_->thread_count = 1;  // The same bytes on every computer.
        codec_->flags |= AV_CODEC_FLAG_BITEXACT;
        if ((format_->oformat->flags & AVFMT_GLOBALHEADER) != 0) codec_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        stream_->time_base = codec_->time_base;
        stream_->avg_frame_rate = codec_->framerate;
        AVDictionary* options = nullptr;
        if (isMp4(settings.format)) {
            av_dict_set(&options, "preset", "veryfast", 0);
            av_dict_set(&options, "tune", "animation", 0);
            av_dict_set(&options, "crf", "20", 0);
            av_dict_set(&options, "profile", "high", 0);
            // What x264 does with AVX2 to share out bits reads memory that it never wrote, so its bytes vary. Whoever
            // has AVX2 has AVX, which gives the same pictures as fast.
            if (hasAvx2()) av_dict_set(&options, "x264-params", "asm=avx", 0);
        } else {
            codec_->bit_rate = 0;
            av_dict_set(&options, "crf", "28", 0);
            av_dict_set(&options, "deadline", "realtime", 0);
            av_dict_set(&options, "cpu-used", "7", 0);
            av_dict_set(&options, "auto-alt-ref", "0", 0);
            av_dict_set(&options, "lag-in-frames", "0", 0);
        }
        const int error = avcodec_open2(codec_.get(), encoder, &options);
        av_dict_free(&options);
        if (error < 0) return reason(error);
        const int copied = avcodec_parameters_from_context(stream_->codecpar, codec_.get());
        return copied < 0 ? reason(copied) : std::string();
    }

    std::string allocateFrame(const VideoSettings& settings) {
        frame_->format = codec_->pix_fmt;
        frame_->width = settings.width;
        frame_->height = settings.height;
        frame_->colorspace = codec_->colorspace;
        frame_->color_range = codec_->color_range;
        const int error = av_frame_get_buffer(frame_.get(), 0);
        return error < 0 ? reason(error) : std::string();
    }

    std::string openFile(const VideoSettings& settings) {
        if (settings.title != nullptr && *settings.title != '\0')
            av_dict_set(&format_->metadata, "title", settings.title, 0);
        // What the muxer reads again to put the index in front is found under this name.
        if (const int error = avio_open(&format_->pb, settings.path, AVIO_FLAG_WRITE); error < 0) return reason(error);
        AVDictionary* options = nullptr;
        if (isMp4(settings.format)) av_dict_set(&options, "movflags", "+faststart", 0);
        const int error = avformat_write_header(format_.get(), &options);
        av_dict_free(&options);
        return error < 0 ? reason(error) : std::string();
    }

    /// Only the rows that have changed, in pairs, since two rows share their colour.
    void convert(const std::uint8_t* pixels, int stride, int firstRow, int rowCount) {
        // A few more, for the filter that halves the resolution of colours.
        const int first = std::max(0, firstRow - 4) / 2 * 2;
        const int last = std::min(frame_->height, (firstRow + rowCount + 5) / 2 * 2);
        if (last <= first) return;
        if (scalerRows_ != last - first) {
            scaler_.reset(sws_getContext(frame_->width, last - first, AV_PIX_FMT_BGRA, frame_->width, last - first,
                                         AV_PIX_FMT_YUV420P, SWS_BILINEAR | SWS_ACCURATE_RND, nullptr, nullptr,
                                         nullptr));
            scalerRows_ = last - first;
            if (!scaler_) return;
            const int* coefficients = sws_getCoefficients(SWS_CS_ITU709);
            sws_setColorspaceDetails(scaler_.get(), coefficients, 1, coefficients, 0, 0, 1 << 16, 1 << 16);
        }
        const std::uint8_t* source[4] = {pixels + static_cast<std::ptrdiff_t>(first) * stride, nullptr, nullptr,
                                         nullptr};
        const int sourceStride[4] = {stride, 0, 0, 0};
        std::uint8_t* target[4] = {frame_->data[0] + static_cast<std::ptrdiff_t>(first) * frame_->linesize[0],
                                   frame_->data[1] + static_cast<std::ptrdiff_t>(first / 2) * frame_->linesize[1],
                                   frame_->data[2] + static_cast<std::ptrdiff_t>(first / 2) * frame_->linesize[2],
                                   nullptr};
        sws_scale(scaler_.get(), source, sourceStride, 0, last - first, target, frame_->linesize);
    }

    std::string encode(const AVFrame* frame) {
        if (const int error = avcodec_send_frame(codec_.get(), frame); error < 0) return reason(error);
        for (;;) {
            const int received = avcodec_receive_packet(codec_.get(), packet_.get());
            if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return {};
            if (received < 0) return reason(received);
            packet_->stream_index = stream_->index;
            packet_->duration = 1;
            av_packet_rescale_ts(packet_.get(), codec_->time_base, stream_->time_base);
            const int written = av_interleaved_write_frame(format_.get(), packet_.get());
            if (written < 0) return reason(written);
            if (format_->pb->error < 0) return reason(format_->pb->error);
        }
    }

    std::unique_ptr<AVFormatContext, FormatCloser> format_;
    std::unique_ptr<AVCodecContext, Freer<avcodec_free_context>> codec_;
    std::unique_ptr<AVFrame, Freer<av_frame_free>> frame_;
    std::unique_ptr<AVPacket, Freer<av_packet_free>> packet_;
    std::unique_ptr<SwsContext, ScalerFreer> scaler_;
    AVStream* stream_ = nullptr;  ///< Owned by format_.
    int scalerRows_ = 0;
    std::int64_t next_ = 0;
};

bool canWrite(const char* format, char* message) {
    if (encoderOf(format) != nullptr) return true;
    say(message, std::string("the encoder ") + (isMp4(format) ? "libx264" : "libvpx-vp9") +
                     " is missing from the FFmpeg libraries");
    return false;
}

void* open(const VideoSettings& settings, char* message) {
    auto writer = std::make_unique<Writer>();
    const std::string fault = writer->open(settings);
    if (fault.empty()) return writer.release();
    say(message, fault);
    return nullptr;
}

bool show(void* writer, const std::uint8_t* pixels, int stride, int firstRow, int rowCount, long count, char* message) {
    const std::string fault = static_cast<Writer*>(writer)->show(pixels, stride, firstRow, rowCount, count);
    if (!fault.empty()) say(message, fault);
    return fault.empty();
}

bool finish(void* writer, char* message) {
    const std::string fault = static_cast<Writer*>(writer)->finish();
    if (!fault.empty()) say(message, fault);
    return fault.empty();
}

void close(void* writer) { delete static_cast<Writer*>(writer); }

}  // namespace

}  // namespace byrne::video

extern "C" __attribute__((visibility("default"))) void byrneVideoModule(byrne::output::VideoModule& module) {
    module = {byrne::video::canWrite, byrne::video::open, byrne::video::show, byrne::video::finish,
              byrne::video::close};
}
