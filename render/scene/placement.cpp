// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/placement.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "render/scene/path_geometry.h"

namespace byrne::scene {

namespace {

constexpr int kObstaclePieces = 24;
constexpr double kArcPiece = std::numbers::pi / 48;

using Polyline = std::vector<Vec2>;

/// The path as polylines, one for each sub-path; closed ones end where they began.
class Flattener {
public:
    void operator()(const MoveTo& move) {
        lines_.push_back({move.to});
        isClosed_ = false;
    }
    void operator()(const LineTo& line) { add(line.to); }
    void operator()(const CurveTo& curve) {
        const Vec2 from = at();
        for (int i = 1; i <= kObstaclePieces; ++i) {
            const double t = static_cast<double>(i) / kObstaclePieces;
            const double s = 1 - t;
            const double a = s * s * s;
            const double b = 3 * s * s * t;
            const double c = 3 * s * t * t;
            const double d = t * t * t;
            add({a * from.x + b * curve.control1.x + c * curve.control2.x + d * curve.to.x,
                 a * from.y + b * curve.control1.y + c * curve.control2.y + d * curve.to.y});
        }
    }
    void operator()(const ArcTo& arc) {
        const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(arc.to - arc.from) / kArcPiece)));
        if (lines_.empty() || isClosed_) (*this)(MoveTo{pointOnArc(arc, arc.from)});
        for (int i = 0; i <= std::min(pieces, 100'000); ++i)
            add(pointOnArc(arc, arc.from + (arc.to - arc.from) * i / pieces));
    }
    void operator()(const ClosePath&) {
        if (lines_.empty()) return;
        add(lines_.back().front());
        isClosed_ = true;
    }
    [[nodiscard]] const std::vector<Polyline>& lines() const { return lines_; }

private:
    [[nodiscard]] Vec2 at() const { return lines_.empty() ? Vec2{} : lines_.back().back(); }
    void add(Vec2 to) {
        if (lines_.empty()) lines_.push_back({to});
        if (isClosed_) {
            const Vec2 start = lines_.back().front();
            lines_.push_back({start});
            isClosed_ = false;
        }
        lines_.back().push_back(to);
    }

    std::vector<Polyline> lines_;
    bool isClosed_ = false;
};

struct Border {
    double Vec2::*axis;
    double limit;
    double sign;  ///< +1: the inside is above the limit.

    [[nodiscard]] double depth(Vec2 p) const { return sign * (p.*axis - limit); }
};

/// Sutherland and Hodgman 1974, one border.
Polyline cutArea(const Polyline& area, const Border& border) {
    Polyline out;
    for (std::size_t i = 0; i < area.size(); ++i) {
        const Vec2 p = area[i];
        const Vec2 q = area[(i + 1) % area.size()];
        const double dp = border.depth(p);
        const double dq = border.depth(q);
        if (dp >= 0) out.push_back(p);
        if ((dp < 0) != (dq < 0)) out.push_back(between(p, q, dp / (dp - dq)));
    }
    return out;
}

/// Liang and Barsky 1984: the part of PQ inside all borders, as fractions; empty if first > second.
std::pair<double, double> insidePart(Vec2 p, Vec2 q, const std::vector<Border>& borders) {
    double from = 0;
    double to = 1;
    for (const Border& border : borders) {
        const double dp = border.depth(p);
        const double dq = border.depth(q);
        if (dp < 0 && dq < 0) return {1, 0};
        if (dp < 0) from = std::max(from, dp / (dp - dq));
        if (dq < 0) to = std::min(to, dp / (dp - dq));
    }
    return {from, to};
}

void addLine(Path& path, const Polyline& line, const std::vector<Border>& borders) {
    bool isJoined = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto [from, to] = insidePart(line[i], line[i + 1], borders);
        if (from > to) {
            isJoined = false;
            continue;
        }
        if (!isJoined || from > 0) path.commands.emplace_back(MoveTo{between(line[i], line[i + 1], from)});
        path.commands.emplace_back(LineTo{between(line[i], line[i + 1], to)});
        isJoined = to >= 1;
    }
}

void addArea(Path& path, Polyline area, const std::vector<Border>& borders) {
    for (const Border& border : borders) area = cutArea(area, border);
    if (area.size() < 3) return;
    path.commands.emplace_back(MoveTo{area[0]});
    for (std::size_t i = 1; i < area.size(); ++i) path.commands.emplace_back(LineTo{area[i]});
    path.commands.emplace_back(ClosePath{});
}

bool isFinite(Vec2 p) { return std::isfinite(p.x) && std::isfinite(p.y); }

Path placedPath(const Path& path, double factor, Vec2 by) {
    const auto at = [&](Vec2 p) { return Vec2{p.x * factor + by.x, p.y * factor + by.y}; };
    Path out;
    out.commands.reserve(path.commands.size());
    for (const PathCommand& command : path.commands) {
        if (const auto* move = std::get_if<MoveTo>(&command)) out.commands.emplace_back(MoveTo{at(move->to)});
        if (const auto* line = std::get_if<LineTo>(&command)) out.commands.emplace_back(LineTo{at(line->to)});
        if (const auto* curve = std::get_if<CurveTo>(&command))
            out.commands.emplace_back(CurveTo{at(curve->control1), at(curve->control2), at(curve->to)});
        if (const auto* arc = std::get_if<ArcTo>(&command))
            out.commands.emplace_back(ArcTo{at(arc->center), arc->radius * factor, arc->from, arc->to});
        if (std::holds_alternative<ClosePath>(command)) out.commands.emplace_back(ClosePath{});
    }
    return out;
}

}  // namespace

Path cutOff(const Path& path, Vec2 min, Vec2 max, bool isFilled) {
    const std::vector<Border> borders{
        {&Vec2::x, min.x, 1}, {&Vec2::x, max.x, -1}, {&Vec2::y, min.y, 1}, {&Vec2::y, max.y, -1}};
    Flattener flattener;
    for (const PathCommand& command : path.commands) std::visit(std::ref(flattener), command);
    Path out;
    for (const Polyline& line : flattener.lines()) {
        if (!std::all_of(line.begin(), line.end(), isFinite)) continue;
        if (isFilled)
            addArea(out, line, borders);
        else
            addLine(out, line, borders);
    }
    return out;
}

Element placed(const Element& element, double factor, Vec2 to) {
    Element out = element;
    if (const auto* path = std::get_if<Path>(&element.shape)) out.shape = placedPath(*path, factor, to);
    if (auto* text = std::get_if<Text>(&out.shape)) {
        text->at = {text->at.x * factor + to.x, text->at.y * factor + to.y};
        text->sizeMm *= factor;
        text->maxWidthMm *= factor;
    }
    out.style.widthMm *= factor;
    for (double& length : out.style.dashMm) length *= factor;
    return out;
}

std::vector<Element> placed(const Scene& still, double factor, Vec2 to) {
    std::vector<Element> out;
    for (const Element& element : still.elements) {
        Element copy = placed(element, factor, to);
        if (auto* path = std::get_if<Path>(&copy.shape)) {
            const std::optional<Box> box = bounds(*path);
            const Vec2 max{to.x + still.widthMm * factor, to.y + still.heightMm * factor};
            if (!box) continue;
            const bool isInside =
                box->min.x >= to.x && box->min.y >= to.y && box->max.x <= max.x && box->max.y <= max.y;
            if (!isInside) *path = cutOff(*path, to, max, copy.style.isFilled);
            if (path->commands.empty()) continue;
        }
        out.push_back(std::move(copy));
    }
    return out;
}

}  // namespace byrne::scene
