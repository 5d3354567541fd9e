// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/scene_pick.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "render/scene/path_geometry.h"
#include "render/scene/text_measure.h"

namespace byrne::gui {

namespace {

constexpr double kTextPaddingMm = 0.4;
/// A fill counts as this far away, so that what is drawn on it can be picked.
constexpr double kFillDistance = 0.9;

class OutlineMaker {
public:
    QPainterPath make(const scene::Path& path) {
        for (const scene::PathCommand& command : path.commands) {
            std::visit([this](const auto& each) { add(each); }, command);
        }
        return std::move(out_);
    }

private:
    void add(const scene::MoveTo& c) { out_.moveTo(c.to.x, c.to.y); }
    void add(const scene::LineTo& c) { out_.lineTo(c.to.x, c.to.y); }
    void add(const scene::CurveTo& c) {
        out_.cubicTo(c.control1.x, c.control1.y, c.control2.x, c.control2.y, c.to.x, c.to.y);
    }
    /// Qt counts degrees counter-clockwise on the page, a scene radians clockwise.
    void add(const scene::ArcTo& c) {
        const QRectF box(c.center.x - c.radius, c.center.y - c.radius, 2 * c.radius, 2 * c.radius);
        const double start = -c.from * 180 / std::numbers::pi;
        const double sweep = std::clamp(-(c.to - c.from) * 180 / std::numbers::pi, -360.0, 360.0);
        if (out_.isEmpty()) {
            out_.arcMoveTo(box, start);
        }
        out_.arcTo(box, start, sweep);
    }
    void add(const scene::ClosePath&) { out_.closeSubpath(); }

    QPainterPath out_;
};

QRectF boxOf(const scene::Text& text) {
    const scene::TextExtents extents = scene::approximateMeasure(text);
    const double left = text.align == scene::Align::Start    ? 0
                        : text.align == scene::Align::Center ? -extents.widthMm / 2
                                                             : -extents.widthMm;
    return QRectF(text.at.x + left, text.at.y - extents.ascentMm, extents.widthMm, extents.heightMm)
        .adjusted(-kTextPaddingMm, -kTextPaddingMm, kTextPaddingMm, kTextPaddingMm);
}

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF d = b - a;
    const double squared = QPointF::dotProduct(d, d);
    const double t = squared > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / squared, 0.0, 1.0) : 0;
    const QPointF gap = p - (a + t * d);
    return std::hypot(gap.x(), gap.y());
}

double distanceToStroke(const scene::Path& path, QPointF place) {
    double least = std::numeric_limits<double>::infinity();
    for (const QPolygonF& polygon : OutlineMaker().make(path).toSubpathPolygons()) {
        for (qsizetype i = 1; i < polygon.size(); ++i) {
            least = std::min(least, distanceToSegment(place, polygon[i - 1], polygon[i]));
        }
    }
    return least;
}

/// Millimetres; infinite if the shape is certainly further away than `reachMm`.
double distanceTo(const scene::Element& element, QPointF place, double reachMm) {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    if (const auto* text = std::get_if<scene::Text>(&element.shape)) {
        return boxOf(*text).contains(place) ? 0 : kFar;
    }
    const auto& path = std::get<scene::Path>(element.shape);
    const std::optional<scene::Box> box = scene::bounds(path);
    if (!box || place.x() < box->min.x - reachMm || place.x() > box->max.x + reachMm ||
        place.y() < box->min.y - reachMm || place.y() > box->max.y + reachMm) {
        return kFar;
    }
    double least = kFar;
    if (element.style.isStroked) {
        least = std::max(0.0, distanceToStroke(path, place) - element.style.widthMm / 2);
    }
    if (element.style.isFilled && OutlineMaker().make(path).contains(place)) {
        least = std::min(least, reachMm * kFillDistance);
    }
    return least;
}

}  // namespace

QPainterPath outlineOf(const scene::Element& element) {
    if (const auto* path = std::get_if<scene::Path>(&element.shape)) {
        return OutlineMaker().make(*path);
    }
    QPainterPath box;
    box.addRoundedRect(boxOf(std::get<scene::Text>(element.shape)), kTextPaddingMm, kTextPaddingMm);
    return box;
}

std::optional<std::size_t> elementAt(const scene::Scene& scene, scene::Vec2 place, double reachMm) {
    std::optional<std::size_t> best;
    double least = reachMm;
    for (std::size_t i = 0; i < scene.elements.size(); ++i) {
        const double distance = distanceTo(scene.elements[i], {place.x, place.y}, reachMm);
        if (distance <= least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

}  // namespace byrne::gui
