// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PDF through Cairo: vectors, embedded fonts, text that can be searched. Carries no date, so that the same scenes
// give the same bytes.
#include <cairo-pdf.h>

#include <string>

#include "core/base/file.h"
#include "render/cairo/canvas.h"
#include "render/cairo/encode.h"
#include "render/cairo/handles.h"
#include "render/cairo/painter.h"
#include "render/cairo/stream.h"
#include "render/cairo/text_layout.h"
#include "render/scene/stroke.h"

namespace byrne::cairo {

namespace {


/// PDF readers refuse pages of more than 200 inches.
bool isPossibleSide(double mm) { return mm >= 1 && mm <= 5000; }

void describe(cairo_surface_t* surface, const scene::Scene& first) {
    const auto set = [&](cairo_pdf_metadata_t key, const std::string& value) {
        if (!value.empty()) cairo_pdf_surface_set_metadata(surface, key, cleanText(value).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, first.title);
    set(CAIRO_PDF_METADATA_SUBJECT, first.description);
    set(CAIRO_PDF_METADATA_CREATOR, "Byrne");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

}  // namespace

base::Result<std::string> encodePdf(const std::vector<scene::Scene>& pages) {
    if (pages.empty()) return base::failure(base::Error::Kind::Input, "there is no page to write");
    for (const scene::Scene& page : pages)
        if (!isPossibleSide(page.widthMm) || !isPossibleSide(page.heightMm))
            return base::failure(base::Error::Kind::Input, "sides of a page must be 1 to 5000 mm long");
    std::string bytes;
    const auto width = [](const scene::Scene& page) { return page.widthMm * kPointsPerMm; };
    const auto height = [](const scene::Scene& page) { return page.heightMm * kPointsPerMm; };
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, width(pages[0]), height(pages[0])));
    describe(surface.get(), pages[0]);
    const Context context(cairo_create(surface.get()));
    for (const scene::Scene& page : pages) {
        cairo_pdf_surface_set_size(surface.get(), width(page), height(page));
        cairo_identity_matrix(context.get());
        cairo_scale(context.get(), kPointsPerMm, kPointsPerMm);
        draw(context.get(), scene::still(page));
        cairo_show_page(context.get());
    }
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return base::failure(base::Error::Kind::Internal,
                             std::string("cannot make a PDF: ") + cairo_status_to_string(status));
    return bytes;
}

base::Result<void> writePdf(const std::vector<scene::Scene>& pages, const std::filesystem::path& path) {
    const base::Result<std::string> bytes = encodePdf(pages);
    if (!bytes)
        return base::failure(bytes.error().kind, "cannot write " + path.string() + ": " + bytes.error().message);
    return base::writeFileAtomically(path, *bytes);
}

}  // namespace byrne::cairo
