// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/palette.h"

#include <libimagequant.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace byrne::output {

namespace {

constexpr std::size_t kSlots = 1U << 14U;
constexpr std::size_t kMaxNamed = 64;  // More exact colours would leave too few for the shades between them.
// Of libimagequant's 100. Shades that the eye cannot tell apart become one: a quarter fewer bytes than with 100.
constexpr int kQuality = 96;

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* object) const {
        Release(object);
    }
};

Rgb rgb(unsigned red, unsigned green, unsigned blue) { return red << 16U | green << 8U | blue; }
unsigned red(Rgb color) { return color >> 16U & 255U; }
unsigned green(Rgb color) { return color >> 8U & 255U; }
unsigned blue(Rgb color) { return color & 255U; }

/// Of a premultiplied BGRA pixel in memory order, on white.
Rgb onWhite(std::uint32_t pixel) {
    const unsigned alpha = pixel >> 24U;
    if (alpha == 255) return pixel & 0xFFFFFFU;
    const unsigned white = 255 - alpha;
    const auto channel = [&](unsigned shift) { return std::min(255U, (pixel >> shift & 255U) + white); };
    return rgb(channel(16), channel(8), channel(0));
}

std::uint32_t pixelAt(const std::uint8_t* row, int x) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, row + std::size_t(x) * 4, 4);
    return pixel;
}

liq_color toLiq(Rgb color) {
    return {static_cast<unsigned char>(red(color)), static_cast<unsigned char>(green(color)),
            static_cast<unsigned char>(blue(color)), 255};
}

std::vector<Rgb> quantized(const ColorCount& colors, int maxColors) {
    const std::unique_ptr<liq_attr, Releaser<liq_attr_destroy>> options(liq_attr_create());
    if (!options || liq_set_max_colors(options.get(), maxColors) != LIQ_OK ||
        liq_set_quality(options.get(), 0, kQuality) != LIQ_OK)
        return {};
    const std::unique_ptr<liq_histogram, Releaser<liq_histogram_destroy>> histogram(
        liq_histogram_create(options.get()));
    std::vector<liq_histogram_entry> entries;
    for (const auto& [color, count] : colors.counts())
        entries.push_back({toLiq(color), static_cast<unsigned>(std::min<std::uint64_t>(count, 1U << 24U))});
    if (!histogram ||
        liq_histogram_add_colors(histogram.get(), options.get(), entries.data(), int(entries.size()), 0) != LIQ_OK)
        return {};
    const std::vector<Rgb> named = colors.named();
    const std::size_t fixed = std::min({named.size(), kMaxNamed, std::size_t(maxColors) / 2});
    for (std::size_t i = 0; i < fixed; ++i)
        if (liq_histogram_add_fixed_color(histogram.get(), toLiq(named[i]), 0) != LIQ_OK) return {};
    liq_result* raw = nullptr;
    if (liq_histogram_quantize(histogram.get(), options.get(), &raw) != LIQ_OK) return {};
    const std::unique_ptr<liq_result, Releaser<liq_result_destroy>> result(raw);
    const liq_palette* palette = liq_get_palette(result.get());
    std::vector<Rgb> chosen;
    for (unsigned i = 0; i < palette->count; ++i) {
        const liq_color& c = palette->entries[i];
        chosen.push_back(rgb(c.r, c.g, c.b));
    }
    return chosen;
}

}  // namespace

void ColorCount::add(const cairo::Pixels& pixels) {
    for (int y = 0; y < pixels.height; ++y) {
        const std::uint8_t* row = pixels.bytes.data() + std::size_t(y) * std::size_t(pixels.stride);
        for (int x = 0; x < pixels.width;) {
            const std::uint32_t pixel = pixelAt(row, x);
            const int begin = x;
            while (x < pixels.width && pixelAt(row, x) == pixel) ++x;
            counts_[onWhite(pixel)] += std::uint64_t(x - begin);
        }
    }
}

void ColorCount::addNamed(const scene::Scene& scene) {
    const auto name = [&](const scene::Color& color) {
        if (color.alpha == 255) ++named_[rgb(color.red, color.green, color.blue)];
    };
    name(scene.ground);
    for (const scene::Element& element : scene.elements) {
        const auto* text = std::get_if<scene::Text>(&element.shape);
        if (text || element.style.isFilled) name(element.style.fill);
        if (!text && element.style.isStroked) name(element.style.stroke);
        if (text)
            for (const scene::TextRun& run : text->runs)
                if (run.hasColor) name(run.color);
    }
}

std::vector<Rgb> ColorCount::named() const {
    std::vector<std::pair<Rgb, std::uint64_t>> all(named_.begin(), named_.end());
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Rgb> result;
    // A name that no sample shows (an element hidden by others) would only waste an entry.
    for (const auto& [color, count] : all)
        if (counts_.contains(color)) result.push_back(color);
    return result;
}

base::Result<std::vector<Rgb>> choosePalette(const ColorCount& colors, int maxColors) {
    std::vector<Rgb> palette;
    if (colors.counts().size() <= std::size_t(maxColors)) {
        for (const auto& [color, count] : colors.counts()) palette.push_back(color);
    } else {
        palette = quantized(colors, maxColors);
        if (palette.empty())
            return base::failure(base::Error::Kind::Internal, "cannot choose the colours of the animation");
    }
    if (palette.empty()) palette.push_back(0xFFFFFF);
    std::sort(palette.begin(), palette.end());
    return palette;
}

IndexMap::IndexMap(std::vector<Rgb> palette) : palette_(std::move(palette)), slots_(kSlots) {}

std::uint8_t IndexMap::nearest(Rgb color) const {
    // Weighted a little for the eye, which sees differences in green best and in blue least.
    const auto distance = [&](Rgb other) {
        const int r = int(red(color)) - int(red(other));
        const int g = int(green(color)) - int(green(other));
        const int b = int(blue(color)) - int(blue(other));
        return 3 * r * r + 4 * g * g + 2 * b * b;
    };
    const auto best =
        std::min_element(palette_.begin(), palette_.end(), [&](Rgb a, Rgb b) { return distance(a) < distance(b); });
    return static_cast<std::uint8_t>(best - palette_.begin());
}

std::uint8_t IndexMap::indexOf(Rgb color) {
    Slot& slot = slots_[(color * 2654435761U) >> 18U];
    if (slot.color != color) slot = {color, nearest(color)};
    return slot.index;
}

void IndexMap::map(const cairo::Pixels& pixels, std::vector<std::uint8_t>& indices) {
    indices.resize(std::size_t(pixels.width) * std::size_t(pixels.height));
    std::uint32_t lastPixel = 0;
    std::uint8_t lastIndex = indexOf(onWhite(0));
    for (int y = 0; y < pixels.height; ++y) {
        const std::uint8_t* row = pixels.bytes.data() + std::size_t(y) * std::size_t(pixels.stride);
        std::uint8_t* out = indices.data() + std::size_t(y) * std::size_t(pixels.width);
        for (int x = 0; x < pixels.width; ++x) {
            const std::uint32_t pixel = pixelAt(row, x);
            if (pixel != lastPixel) {
                lastPixel = pixel;
                lastIndex = indexOf(onWhite(pixel));
            }
            out[x] = lastIndex;
        }
    }
}

}  // namespace byrne::output
