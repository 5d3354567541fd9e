// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/strokes.h"

#include <cmath>

namespace byrne::gcl {

namespace {

std::vector<Piece> outline(const Point& tip, const Point& left, const Point& right, const Point& notch) {
    return {SegmentPiece{left, tip}, SegmentPiece{left, notch}, SegmentPiece{right, tip}, SegmentPiece{right, notch}};
}

Point turnedFrom(const Point& tip, const Point& from, double degrees, double length) {
    const Point ray = rotated(from, tip, degrees);
    return along(tip, ray, length / distance(tip, ray));
}

}  // namespace

std::optional<SegmentPiece> clipLine(const Line& line, const Area& area) {
    std::vector<Point> ends;
    const auto add = [&](double x, double y) {
        if (x < area.left - 1e-9 || x > area.right + 1e-9 || y < area.bottom - 1e-9 || y > area.top + 1e-9) return;
        const Point p{x, y};
        if (ends.empty() || (ends.size() == 1 && distance(ends[0], p) > 1e-7)) ends.push_back(p);
    };
    if (line.a != 0) {
        for (const double y : {area.bottom, area.top}) add(-(line.b * y + line.c) / line.a, y);
    }
    if (line.b != 0) {
        for (const double x : {area.left, area.right}) add(x, -(line.a * x + line.c) / line.b);
    }
    if (ends.size() < 2) return std::nullopt;
    return SegmentPiece{ends[0], ends[1]};
}

std::vector<Piece> arrowHead(const Point& from, const Point& tip, const ArrowStyle& style) {
    if (isSame(from, tip)) return {};
    const double base = style.length * std::cos(style.angle / 2 * kDegree);
    const Point notch = turnedFrom(tip, from, 0, base * (1 - style.inner));
    return outline(tip, turnedFrom(tip, from, -style.angle / 2, style.length),
                   turnedFrom(tip, from, style.angle / 2, style.length), notch);
}

std::vector<Piece> vectorHead(const Point& from, const Point& tip) {
    if (isSame(from, tip)) return {};
    return outline(tip, turnedFrom(tip, from, -7.5, 3), turnedFrom(tip, from, 7.5, 3), turnedFrom(tip, from, 0, 1));
}

std::vector<Piece> polyline(const std::vector<Point>& points) {
    std::vector<Piece> pieces;
    for (std::size_t i = 1; i < points.size(); ++i) pieces.emplace_back(SegmentPiece{points[i - 1], points[i]});
    return pieces;
}

}  // namespace byrne::gcl
