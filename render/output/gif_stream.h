// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Encodes indexed frames as an endlessly looping GIF through libcgif. Frames that equal the one before only
// lengthen it; of the others only what changed is stored.
#pragma once

#include <cgif.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "render/output/palette.h"

namespace byrne::output {

/// Colours of a GIF besides the one that means "as before".
inline constexpr int kMaxGifColors = 255;

class GifStream {
public:
    /// Size in pixels, 1 to 65535 each.
    GifStream(int width, int height, const std::vector<Rgb>& palette);
    GifStream(const GifStream&) = delete;
    GifStream& operator=(const GifStream&) = delete;

    /// `indices` (width x height bytes) is on show until `untilCs`, hundredths of a second from the start. Times
    /// must not go back. Swaps the buffer's contents with that of an earlier frame.
    [[nodiscard]] base::Result<void> show(std::vector<std::uint8_t>& indices, std::uint64_t untilCs);
    /// Nothing new to see until then.
    void hold(std::uint64_t untilCs) { pendingUntilCs_ = untilCs; }
    /// The whole file. The stream is used up.
    [[nodiscard]] base::Result<std::string> finish();

private:
    struct Closer {
        void operator()(CGIF* gif) const { cgif_close(gif); }
    };
    [[nodiscard]] base::Result<void> flush();

    std::unique_ptr<std::string> bytes_ = std::make_unique<std::string>();
    std::unique_ptr<CGIF, Closer> gif_;
    std::vector<std::uint8_t> pending_;
    std::uint64_t pendingFromCs_ = 0;
    std::uint64_t pendingUntilCs_ = 0;
};

}  // namespace byrne::output
