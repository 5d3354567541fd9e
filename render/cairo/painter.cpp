// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cairo/painter.h"

#include <algorithm>
#include <cmath>

#include "core/base/file.h"
#include "render/cairo/canvas.h"
#include "render/cairo/handles.h"
#include "render/cairo/text_layout.h"
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

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

base::Result<std::string> encodePng(Pixels& pixels) {
    const Surface surface(cairo_image_surface_create_for_data(pixels.bytes.data(), CAIRO_FORMAT_ARGB32, pixels.width,
                                                              pixels.height, pixels.stride));
    std::string bytes;
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
    if (status != CAIRO_STATUS_SUCCESS)
        return base::failure(base::Error::Kind::Internal,
                             std::string("cannot make a PNG: ") + cairo_status_to_string(status));
    return bytes;
}

}  // namespace

void paintInto(const scene::Scene& scene, std::uint8_t* bytes, int width, int height, int stride,
               const Viewport& viewport) {
    if (width <= 0 || height <= 0) return;
    const Surface surface(cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_ARGB32, width, height, stride));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
    const Context context(cairo_create(surface.get()));
    // A ground that is not opaque must not let the former picture through.
    cairo_set_operator(context.get(), CAIRO_OPERATOR_CLEAR);
    cairo_paint(context.get());
    cairo_set_operator(context.get(), CAIRO_OPERATOR_OVER);
    cairo_translate(context.get(), viewport.offsetPx.x, viewport.offsetPx.y);
    const double scale = std::isfinite(viewport.scale) ? std::clamp(viewport.scale, 1e-6, 1e6) : 1;
    cairo_scale(context.get(), scale, scale);
    draw(context.get(), scene);
    cairo_surface_flush(surface.get());
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

base::Result<void> writePng(const scene::Scene& scene, const std::filesystem::path& path, int width, int height) {
    if (!isPaintable(width, height))
        return base::failure(base::Error::Kind::Input, "cannot paint a picture of " + std::to_string(width) + "x" +
                                                           std::to_string(height) + " pixels: sides must be 1 to " +
                                                           std::to_string(kMaxSidePx) +
                                                           ", all of it at most 100 million");
    Pixels pixels = paint(scene::still(scene), width, height, fit(scene, width, height));
    const base::Result<std::string> bytes = encodePng(pixels);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    return base::writeFileAtomically(path, *bytes);
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
