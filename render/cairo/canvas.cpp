// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cairo/canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "render/cairo/text_layout.h"
#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::cairo {

namespace {

constexpr double kDeviceLimitPx = 4e6;  // Cairo's coordinates are 24.8 bits.

class Canvas {
public:
    explicit Canvas(cairo_t* context) : cr_(context), text_(makeTextContext()) {
        double dx = 1;
        double dy = 0;
        cairo_user_to_device_distance(cr_, &dx, &dy);
        limitMm_ = kDeviceLimitPx / std::max(std::hypot(dx, dy), 1e-9);
        cairo_set_line_join(cr_, CAIRO_LINE_JOIN_ROUND);
        // A scale of its own for text, see kUnitsPerMm; Pango takes the context's matrix from it once.
        cairo_save(cr_);
        cairo_scale(cr_, 1 / kUnitsPerMm, 1 / kUnitsPerMm);
        pango_cairo_update_context(cr_, text_.get());
        cairo_restore(cr_);
    }

    void draw(const scene::Element& element) {
        if (element.style.opacity <= 0) return;
        if (const auto* path = std::get_if<scene::Path>(&element.shape)) {
            drawPath(*path, element.style);
        } else {
            drawText(std::get<scene::Text>(element.shape), element.style);
        }
    }

private:
    void setSource(const scene::Color& color, double opacity) {
        cairo_set_source_rgba(cr_, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                              color.alpha / 255.0 * std::min(opacity, 1.0));
    }

    [[nodiscard]] scene::Vec2 clamped(scene::Vec2 p) const {
        return {std::clamp(p.x, -limitMm_, limitMm_), std::clamp(p.y, -limitMm_, limitMm_)};
    }

    void add(const scene::MoveTo& c) {
        const scene::Vec2 to = clamped(c.to);
        cairo_move_to(cr_, to.x, to.y);
    }
    void add(const scene::LineTo& c) {
        const scene::Vec2 to = clamped(c.to);
        cairo_line_to(cr_, to.x, to.y);
    }
    void add(const scene::CurveTo& c) {
        const scene::Vec2 a = clamped(c.control1);
        const scene::Vec2 b = clamped(c.control2);
        const scene::Vec2 to = clamped(c.to);
        cairo_curve_to(cr_, a.x, a.y, b.x, b.y, to.x, to.y);
    }
    void add(const scene::ArcTo& c) {
        const scene::Vec2 center = clamped(c.center);
        const double radius = std::clamp(c.radius, 0.0, limitMm_);
        // More than twice round looks the same as twice round, and costs more.
        const double most = 4 * std::numbers::pi;
        const double sweep = std::clamp(c.to - c.from, -most, most);
        const auto arc = sweep < 0 ? cairo_arc_negative : cairo_arc;
        arc(cr_, center.x, center.y, radius, c.from, c.from + sweep);
    }
    void add(const scene::ClosePath&) { cairo_close_path(cr_); }

    void drawPath(const scene::Path& path, const scene::Style& style) {
        const std::optional<scene::Box> box = scene::bounds(path);
        if (!box || !std::isfinite(box->min.x + box->min.y + box->max.x + box->max.y)) return;
        const bool isGrouped = style.isFilled && style.isStroked && style.opacity < 1;
        const double opacity = isGrouped ? 1 : style.opacity;
        if (isGrouped) cairo_push_group(cr_);
        cairo_new_path(cr_);
        for (const scene::PathCommand& command : path.commands) std::visit([&](const auto& c) { add(c); }, command);
        if (style.isFilled) {
            setSource(style.fill, opacity);
            cairo_fill_preserve(cr_);
        }
        if (style.isStroked && style.widthMm > 0) stroke(style, opacity);
        cairo_new_path(cr_);
        if (isGrouped) {
            cairo_pop_group_to_source(cr_);
            cairo_paint_with_alpha(cr_, style.opacity);
        }
    }

    void stroke(const scene::Style& style, double opacity) {
        setSource(style.stroke, opacity);
        cairo_set_line_width(cr_, style.widthMm);
        cairo_set_line_cap(cr_, style.hasRoundCaps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        const std::vector<double> dash = scene::shownDash(style);
        cairo_set_dash(cr_, dash.data(), static_cast<int>(dash.size()), 0);
        cairo_stroke_preserve(cr_);
    }

    void drawText(const scene::Text& text, const scene::Style& style) {
        if (!std::isfinite(text.at.x) || !std::isfinite(text.at.y)) return;
        const LaidOutText laidOut = layOut(text_.get(), text, style.opacity);
        setSource(style.fill, style.opacity);
        const scene::Vec2 at = clamped(text.at);
        for (const LaidOutLine& line : laidOut.lines) {
            cairo_save(cr_);
            cairo_translate(cr_, at.x + line.leftMm, at.y + line.baselineMm);
            cairo_scale(cr_, 1 / kUnitsPerMm, 1 / kUnitsPerMm);
            cairo_move_to(cr_, 0, 0);
            pango_cairo_show_layout_line(cr_, line.line);
            cairo_new_path(cr_);
            cairo_restore(cr_);
        }
    }

    cairo_t* cr_;
    TextContext text_;
    double limitMm_ = 0;
};

}  // namespace

void draw(cairo_t* context, const scene::Color& ground, const std::vector<const scene::Element*>& elements) {
    cairo_save(context);
    cairo_identity_matrix(context);
    cairo_set_source_rgba(context, ground.red / 255.0, ground.green / 255.0, ground.blue / 255.0, ground.alpha / 255.0);
    cairo_paint(context);
    cairo_restore(context);
    Canvas canvas(context);
    for (const scene::Element* element : elements) canvas.draw(*element);
}

void draw(cairo_t* context, const scene::Scene& scene) { draw(context, scene.ground, scene::inDrawingOrder(scene)); }

}  // namespace byrne::cairo
