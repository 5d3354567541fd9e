// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/changed_pixels.h"

#include <algorithm>
#include <cstring>

namespace byrne::output {

namespace {

using cairo::PixelBox;
using cairo::Pixels;

constexpr std::size_t kBytesAPixel = 4;

std::uint32_t straight(std::uint32_t premultiplied) {
    const std::uint32_t alpha = premultiplied >> 24U;
    if (alpha == 255) return premultiplied;
    if (alpha == 0) return 0;
    const auto channel = [&](unsigned shift) {
        const std::uint32_t value = ((premultiplied >> shift & 255U) * 255 + alpha / 2) / alpha;
        return std::min<std::uint32_t>(value, 255) << shift;
    };
    return alpha << 24U | channel(16) | channel(8) | channel(0);
}

std::size_t offsetOf(const Pixels& pixels, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.stride) +
           static_cast<std::size_t>(x) * kBytesAPixel;
}

std::uint32_t loadWord(const std::uint8_t* at) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, at, kBytesAPixel);
    return pixel;
}

PixelBox aligned(PixelBox box, int alignment) {
    const int right = box.x + box.width;
    const int bottom = box.y + box.height;
    box.x -= box.x % alignment;
    box.y -= box.y % alignment;
    box.width = right - box.x;
    box.height = bottom - box.y;
    return box;
}

}  // namespace

PixelBox ChangeTracker::shrunk(const Pixels& pixels, const PixelBox& box) const {
    int left = box.x + box.width;
    int right = box.x;
    int top = box.y + box.height;
    int bottom = box.y;
    for (int y = box.y; y < box.y + box.height; ++y) {
        const std::size_t row = offsetOf(pixels, box.x, y);
        const std::size_t bytes = static_cast<std::size_t>(box.width) * kBytesAPixel;
        if (std::memcmp(pixels.bytes.data() + row, before_.data() + row, bytes) == 0) continue;
        top = std::min(top, y);
        bottom = y + 1;
        const auto differs = [&](int x) {
            const std::size_t at = offsetOf(pixels, x, y);
            return loadWord(pixels.bytes.data() + at) != loadWord(before_.data() + at);
        };
        int x = box.x;
        while (x < left && !differs(x)) ++x;
        left = std::min(left, x);
        x = box.x + box.width;
        while (x > right && !differs(x - 1)) --x;
        right = std::max(right, x);
    }
    return bottom > top ? PixelBox{left, top, right - left, bottom - top} : PixelBox{};
}

Patch ChangeTracker::next(const Pixels& pixels, PixelBox box, int alignment) {
    const bool isFirst = before_.size() != pixels.bytes.size();
    if (isFirst)
        box = {0, 0, pixels.width, pixels.height};
    else
        box = shrunk(pixels, box);
    if (box.isEmpty()) box = {0, 0, 1, 1};
    Patch patch{aligned(box, alignment), !isFirst, {}};
    patch.pixels.reserve(static_cast<std::size_t>(patch.box.width) * static_cast<std::size_t>(patch.box.height));
    for (int y = patch.box.y; y < patch.box.y + patch.box.height; ++y)
        for (int x = patch.box.x; x < patch.box.x + patch.box.width; ++x) {
            const std::size_t at = offsetOf(pixels, x, y);
            const std::uint32_t pixel = loadWord(pixels.bytes.data() + at);
            const bool isSame = !isFirst && pixel == loadWord(before_.data() + at);
            // Something half transparent cannot be drawn over what it replaces.
            if (!isSame && pixel >> 24U != 255) patch.isOverlay = false;
            patch.pixels.push_back(isSame ? 0 : straight(pixel));
        }
    if (!patch.isOverlay && !isFirst) {
        std::size_t i = 0;
        for (int y = patch.box.y; y < patch.box.y + patch.box.height; ++y)
            for (int x = patch.box.x; x < patch.box.x + patch.box.width; ++x)
                patch.pixels[i++] = straight(loadWord(pixels.bytes.data() + offsetOf(pixels, x, y)));
    }
    if (isFirst) {
        before_ = pixels.bytes;
    } else {
        for (int y = box.y; y < box.y + box.height; ++y) {
            const std::size_t row = offsetOf(pixels, box.x, y);
            std::memcpy(before_.data() + row, pixels.bytes.data() + row,
                        static_cast<std::size_t>(box.width) * kBytesAPixel);
        }
    }
    return patch;
}

}  // namespace byrne::output
