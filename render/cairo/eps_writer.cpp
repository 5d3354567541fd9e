// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Encapsulated PostScript through Cairo, without its date, so that the same scene gives the same bytes.
#include <cairo-ps.h>

#include <string>

#include "render/cairo/canvas.h"
#include "render/cairo/encode.h"
#include "render/cairo/handles.h"
#include "render/cairo/stream.h"
#include "render/cairo/text_layout.h"
#include "render/scene/flatten.h"
#include "render/scene/stroke.h"

namespace byrne::cairo {

namespace {

constexpr double kMaxSideMm = 5000;

/// Takes out the comment line that starts so.
void removeLine(std::string& text, const std::string& start) {
    const std::size_t at = text.find("\n" + start);
    if (at == std::string::npos) return;
    const std::size_t end = text.find('\n', at + 1);
    text.erase(at, end == std::string::npos ? end : end - at);
}

}  // namespace

base::Result<std::string> encodeEps(const scene::Scene& scene, const std::string& raw) {
    if (!(scene.widthMm >= 1) || !(scene.heightMm >= 1) || scene.widthMm > kMaxSideMm || scene.heightMm > kMaxSideMm)
        return base::failure(base::Error::Kind::Input, "sides of a picture must be 1 to 5000 mm long");
    std::string bytes;
    const Surface surface(cairo_ps_surface_create_for_stream(append, &bytes, scene.widthMm * kPointsPerMm,
                                                             scene.heightMm * kPointsPerMm));
    cairo_ps_surface_set_eps(surface.get(), 1);
    if (!scene.title.empty())
        cairo_ps_surface_dsc_comment(surface.get(), ("%%Title: " + cleanText(scene.title).substr(0, 200)).c_str());
    const Context context(cairo_create(surface.get()));
    cairo_scale(context.get(), kPointsPerMm, kPointsPerMm);
    draw(context.get(), scene::flattened(scene::still(scene)));
    cairo_show_page(context.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return base::failure(base::Error::Kind::Internal,
                             std::string("cannot make an EPS: ") + cairo_status_to_string(status));
    removeLine(bytes, "%%CreationDate:");
    const std::size_t end = bytes.rfind("showpage");
    if (!raw.empty() && end != std::string::npos) bytes.insert(end, "\n" + raw + "\n");
    return bytes;
}

}  // namespace byrne::cairo
