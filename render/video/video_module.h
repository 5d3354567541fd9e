// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The seam between the program and the video module: plain C functions on plain values, so that neither needs the
// other's libraries to be loaded.
#pragma once

#include <cstddef>
#include <cstdint>

namespace byrne::output {

/// Texts that the module gives back are copied into this.
inline constexpr std::size_t kVideoMessageBytes = 512;

struct VideoSettings {
    const char* path = nullptr;    ///< A file that exists; its content is replaced.
    const char* format = nullptr;  ///< "mp4" or "webm".
    const char* title = nullptr;
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
};

/// What the module's function byrneVideoModule() fills in. Functions return whether they succeeded; if not, `message`
/// says why.
struct VideoModule {
    bool (*canWrite)(const char* format, char* message);
    /// Null if it failed.
    void* (*open)(const VideoSettings& settings, char* message);
    /// Premultiplied BGRA; the same picture is encoded `count` times. Outside the rows from `firstRow` on (as many as
    /// `rowCount`) it is the picture before.
    bool (*show)(void* writer, const std::uint8_t* pixels, int stride, int firstRow, int rowCount, long count,
                 char* message);
    bool (*finish)(void* writer, char* message);
    /// Always, at last; also after a failure.
    void (*close)(void* writer);
};

inline constexpr const char* kVideoModuleEntry = "byrneVideoModule";
using VideoModuleEntry = void (*)(VideoModule&);

}  // namespace byrne::output
