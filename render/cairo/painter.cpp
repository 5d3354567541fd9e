// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cairo/painter.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/file.h"
#include "render/cairo/canvas.h"
#include "render/cairo/encode.h"
#include "render/cairo/handles.h"
#include "render/cairo/png_encoder.h"
#include "render/cairo/repaint.h"
#include "render/cairo/stream.h"
#include "render/cairo/text_layout.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"
#include "render/scene/text_style.h"

namespace byrne::cairo {

namespace {

constexpr int kMaxSidePx = 30'000;    // Cairo's image surfaces end at 32767.
constexpr double kMaxPixels = 100e6;  // 400 MB.

bool isPaintable(int width, int height) {
    return width > 0 && height > 0 && width <= kMaxSidePx && height <= kMaxSidePx &&
           double(width) * height <= kMaxPixels;
}

double usableScale(const Viewport& viewport) {
    return std::isfinite(viewport.scale) ? std::clamp(viewport.scale, 1e-6, 1e6) : 1;
}

/// Paints over existing pixels; `paintElements` gets a context in millimetres.
template <class Paint>
void paintOver(std::uint8_t* bytes, int width, int height, int stride, const Viewport& viewport, Paint paintElements) {
    const Surface surface(cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_ARGB32, width, height, stride));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
    const Context context(cairo_create(surface.get()));
    // A ground that is not opaque must not let the former picture through.
    cairo_set_operator(context.get(), CAIRO_OPERATOR_CLEAR);
    cairo_paint(context.get());
    cairo_set_operator(context.get(), CAIRO_OPERATOR_OVER);
    cairo_translate(context.get(), viewport.offsetPx.x, viewport.offsetPx.y);
    const double scale = usableScale(viewport);
    cairo_scale(context.get(), scale, scale);
    paintElements(context.get());
    cairo_surface_flush(surface.get());
}

/// In millimetres; nothing if the element shows nothing.
std::optional<scene::Box> extentMm(const scene::Element& element) {
    if (const auto* path = std::get_if<scene::Path>(&element.shape)) {
        std::optional<scene::Box> box = scene::bounds(*path);
        if (!box || !std::isfinite(box->min.x + box->min.y + box->max.x + box->max.y)) return std::nullopt;
        // Square ends reach past the path by half a width in each direction, corners are round.
        const double margin = element.style.isStroked ? std::max(0.0, element.style.widthMm) : 0;
        return scene::Box{{box->min.x - margin, box->min.y - margin}, {box->max.x + margin, box->max.y + margin}};
    }
    const auto& text = std::get<scene::Text>(element.shape);
    if (!std::isfinite(text.at.x + text.at.y)) return std::nullopt;
    const TextContext context = makeTextContext();
    return inkOf(layOut(context.get(), text, 1), text);
}

}  // namespace

PixelBox join(const PixelBox& a, const PixelBox& b) {
    if (a.isEmpty()) return b;
    if (b.isEmpty()) return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

PixelBox intersection(const PixelBox& a, const PixelBox& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    const PixelBox box{x, y, std::min(a.x + a.width, b.x + b.width) - x, std::min(a.y + a.height, b.y + b.height) - y};
    return box.isEmpty() ? PixelBox{} : box;
}

PixelBox extentOf(const scene::Element& element, const Viewport& viewport) {
    const std::optional<scene::Box> box = extentMm(element);
    if (!box) return {};
    constexpr double kFar = 1e6;
    constexpr double kSoftEdge = 2;
    const double scale = usableScale(viewport);
    const auto low = [&](double mm, double offset) {
        return static_cast<int>(std::floor(std::clamp(mm * scale + offset, -kFar, kFar) - kSoftEdge));
    };
    const auto high = [&](double mm, double offset) {
        return static_cast<int>(std::ceil(std::clamp(mm * scale + offset, -kFar, kFar) + kSoftEdge));
    };
    const int x = low(box->min.x, viewport.offsetPx.x);
    const int y = low(box->min.y, viewport.offsetPx.y);
    return {x, y, high(box->max.x, viewport.offsetPx.x) - x, high(box->max.y, viewport.offsetPx.y) - y};
}

void repaint(const std::vector<const scene::Element*>& elements, const scene::Color& ground, Pixels& pixels,
             Pixels& scratch, const Viewport& viewport, const PixelBox& box) {
    const PixelBox inside = intersection(box, {0, 0, pixels.width, pixels.height});
    if (inside.isEmpty()) return;
    if (scratch.width != pixels.width || scratch.height != pixels.height) scratch = pixels;
    // Not through a clip: Cairo cuts outlines to it and rounds the ends, which moves edges by a row of its samples.
    paintOver(scratch.bytes.data(), scratch.width, scratch.height, scratch.stride, viewport,
              [&](cairo_t* context) { draw(context, ground, elements); });
    for (int y = inside.y; y < inside.y + inside.height; ++y) {
        const std::ptrdiff_t start = std::ptrdiff_t{y} * pixels.stride + std::ptrdiff_t{4} * inside.x;
        std::copy_n(scratch.bytes.begin() + start, std::ptrdiff_t{4} * inside.width, pixels.bytes.begin() + start);
    }
}

void paintInto(const scene::Scene& scene, std::uint8_t* bytes, int width, int height, int stride,
               const Viewport& viewport) {
    if (width <= 0 || height <= 0) return;
    paintOver(bytes, width, height, stride, viewport, [&](cairo_t* context) { draw(context, scene); });
}

Pixels paint(const scene::Scene& scene, int width, int height, const Viewport& viewport) {
    Pixels pixels;
    if (!isPaintable(width, height)) return pixels;
    pixels.width = width;
    pixels.height = height;
    pixels.stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, width);
    pixels.bytes.assign(static_cast<std::size_t>(pixels.stride) * static_cast<std::size_t>(height), 0);
    paintInto(scene, pixels.bytes.data(), width, height, pixels.stride, viewport);
    return pixels;
}

Viewport fit(const scene::Scene& scene, int width, int height) {
    if (!(scene.widthMm > 0) || !(scene.heightMm > 0)) return {};
    Viewport viewport;
    viewport.scale = std::min(width / scene.widthMm, height / scene.heightMm);
    viewport.offsetPx = {(width - scene.widthMm * viewport.scale) / 2, (height - scene.heightMm * viewport.scale) / 2};
    return viewport;
}

base::Result<std::string> encodePng(const scene::Scene& scene, int width, int height) {
    if (!isPaintable(width, height))
        return base::failure(base::Error::Kind::Input, "cannot paint a picture of " + std::to_string(width) + "x" +
                                                           std::to_string(height) + " pixels: sides must be 1 to " +
                                                           std::to_string(kMaxSidePx) +
                                                           ", all of it at most 100 million");
    return pngOf(paint(scene::still(scene), width, height, fit(scene, width, height)));
}

base::Result<void> writePng(const scene::Scene& scene, const std::filesystem::path& path, int width, int height) {
    const base::Result<std::string> bytes = encodePng(scene, width, height);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    return base::writeFileAtomically(path, *bytes);
}

std::vector<std::vector<scene::TextRun>> linesOf(const scene::Text& text) {
    const TextContext context = makeTextContext();
    std::vector<std::vector<scene::TextRun>> lines;
    for (const LaidOutLine& line : layOut(context.get(), text, 1).lines) {
        std::vector<scene::TextRun>& runs = lines.emplace_back();
        std::size_t begin = 0;
        for (const scene::TextRun& run : text.runs) {
            const std::string clean = cleanText(run.text);
            const std::size_t from = std::max(begin, line.begin);
            const std::size_t until = std::min(begin + clean.size(), line.end);
            if (from < until) {
                runs.push_back(run);
                runs.back().text = clean.substr(from - begin, until - from);
            }
            begin += clean.size();
        }
    }
    return lines;
}

scene::TextExtents measure(const scene::Text& text) {
    const TextContext context = makeTextContext();
    const LaidOutText laidOut = layOut(context.get(), text, 1);
    scene::TextExtents result;
    for (const LaidOutLine& line : laidOut.lines) result.widthMm = std::max(result.widthMm, line.widthMm);
    const scene::LineExtent extent = scene::lineExtent(text);
    result.ascentMm = extent.ascent * text.sizeMm;
    const double lines = static_cast<double>(std::max<std::size_t>(laidOut.lines.size(), 1));
    result.heightMm = ((lines - 1) * text.lineSpacing + extent.ascent + extent.descent) * text.sizeMm;
    return result;
}

}  // namespace byrne::cairo
