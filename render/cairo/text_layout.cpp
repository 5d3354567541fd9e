// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cairo/text_layout.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "render/scene/text_style.h"

namespace byrne::cairo {

namespace {

constexpr double kPangoUnits = kUnitsPerMm * PANGO_SCALE;
constexpr double kMaxSizeMm = 10'000;  // Beyond that Pango's integers overflow; no page is that large.

double usableSize(double sizeMm) { return std::isfinite(sizeMm) ? std::clamp(sizeMm, 1e-3, kMaxSizeMm) : 1e-3; }

FontDescription fontOf(const scene::Text& text) {
    FontDescription description(pango_font_description_new());
    pango_font_description_set_family_static(description.get(), faceNames(text.family));
    pango_font_description_set_absolute_size(description.get(), usableSize(text.sizeMm) * kPangoUnits);
    return description;
}

void insert(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

void styleRun(PangoAttrList* list, const scene::TextRun& run, double sizeMm, double opacity, std::size_t begin,
              std::size_t end) {
    if (run.isItalic) insert(list, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
    if (run.isBold) insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
    if (run.hasOverline) insert(list, pango_attr_overline_new(PANGO_OVERLINE_SINGLE), begin, end);
    if (run.script != 0) {
        const double size = usableSize(sizeMm) * kPangoUnits;
        insert(list, pango_attr_size_new_absolute(int(size * scene::kScriptScale)), begin, end);
        insert(list, pango_attr_rise_new(int(size * scene::rise(run))), begin, end);
    }
    if (run.hasColor) {
        const auto wide = [](std::uint8_t channel) { return static_cast<guint16>(channel * 257); };
        insert(list, pango_attr_foreground_new(wide(run.color.red), wide(run.color.green), wide(run.color.blue)), begin,
               end);
        // Pango reads alpha 0 as "not set".
        const double alpha = std::clamp(run.color.alpha * 257 * opacity, 1.0, 65535.0);
        insert(list, pango_attr_foreground_alpha_new(static_cast<guint16>(alpha)), begin, end);
    }
}

double leftOf(scene::Align align, double width) {
    return align == scene::Align::Start ? 0 : align == scene::Align::Center ? -width / 2 : -width;
}

std::vector<LaidOutLine> placeLines(PangoLayout* layout, const scene::Text& text) {
    std::vector<LaidOutLine> lines;
    const int count = pango_layout_get_line_count(layout);
    lines.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        LaidOutLine line;
        line.line = pango_layout_get_line_readonly(layout, i);
        PangoRectangle logical;
        pango_layout_line_get_extents(line.line, nullptr, &logical);
        line.widthMm = logical.width / kPangoUnits;
        line.leftMm = leftOf(text.align, line.widthMm);
        line.baselineMm = i * text.lineSpacing * text.sizeMm;
        line.begin = static_cast<std::size_t>(line.line->start_index);
        line.end = line.begin + static_cast<std::size_t>(line.line->length);
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

const char* faceNames(scene::FontFamily family) {
    switch (family) {
        case scene::FontFamily::Serif:
            return "STIX,STIX Two Text,TeX Gyre Termes,Liberation Serif,DejaVu Serif,serif";
        case scene::FontFamily::Mono:
            return "DejaVu Sans Mono,Liberation Mono,monospace";
        case scene::FontFamily::Sans:
            break;
    }
    return "Inter,DejaVu Sans,Noto Sans,sans-serif";
}

std::string cleanText(const std::string& text) {
    std::string clean = text;
    if (!base::isText(clean)) {
        gchar* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
        clean = valid;
        g_free(valid);
    }
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; }, ' ');
    return clean;
}

TextContext makeTextContext() {
    TextContext context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    const FontOptions options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

LaidOutText layOut(PangoContext* context, const scene::Text& text, double opacity) {
    std::string all;
    const Attributes attributes(pango_attr_list_new());
    for (const scene::TextRun& run : text.runs) {
        const std::size_t begin = all.size();
        all += cleanText(run.text);
        styleRun(attributes.get(), run, text.sizeMm, opacity, begin, all.size());
    }
    LaidOutText result;
    result.layout.reset(pango_layout_new(context));
    PangoLayout* layout = result.layout.get();
    const FontDescription description = fontOf(text);
    pango_layout_set_font_description(layout, description.get());
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_text(layout, all.data(), static_cast<int>(all.size()));
    pango_layout_set_attributes(layout, attributes.get());
    if (text.maxWidthMm > 0) {
        pango_layout_set_width(layout, static_cast<int>(std::min(text.maxWidthMm, kMaxSizeMm) * kPangoUnits));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    result.lines = placeLines(layout, text);
    return result;
}

std::optional<scene::Box> inkOf(const LaidOutText& laidOut, const scene::Text& text) {
    std::optional<scene::Box> all;
    for (const LaidOutLine& line : laidOut.lines) {
        PangoRectangle ink;
        pango_layout_line_get_extents(line.line, &ink, nullptr);
        if (ink.width <= 0 || ink.height <= 0) continue;
        const double left = text.at.x + line.leftMm + ink.x / kPangoUnits;
        const double top = text.at.y + line.baselineMm + ink.y / kPangoUnits;
        const scene::Box box{{left, top}, {left + ink.width / kPangoUnits, top + ink.height / kPangoUnits}};
        all = all ? scene::join(*all, box) : box;
    }
    return all;
}

}  // namespace byrne::cairo
