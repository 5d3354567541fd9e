// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/cartesian.h"

#include <cmath>

#include "render/gcl/strokes.h"

namespace byrne::gcl {

namespace {

constexpr double kDashMm = 0.75;
constexpr int kMaxTicks = 2'000;

void drawTickMark(Call& c, const Area& area, const Point& at, int ticks, AxisSide side) {
    if (ticks == 1) c.markIn(area, at, c.settings().markRadius);
    if (ticks != 2) return;
    const double dx = side == AxisSide::Left ? kDashMm : 0;
    const double dy = side == AxisSide::Below ? kDashMm : 0;
    c.strokeIn(area, {SegmentPiece{{at.x - dx, at.y - dy}, {at.x + dx, at.y + dy}}});
}

/// "10", "0.01".
std::string powerOfTen(int exponent) {
    if (exponent >= 0) return "1" + std::string(std::size_t(exponent), '0');
    return "0." + std::string(std::size_t(-exponent - 1), '0') + "1";
}

/// Ticks at the multiples of `step` on both sides of the origin, as long as they stay in the area.
template <class Place, class Number>
void drawTicks(Call& c, const Area& area, const AxisStyle& style, int step, AxisSide side, Place place, Number number) {
    for (const int sign : {1, -1}) {
        for (int i = 1; i <= kMaxTicks; ++i) {
            const Point at = place(sign * i * step);
            if (!area.contains(at.x, at.y)) break;
            drawTick(c, area, at, style.ticks, side, number(sign * i * step));
        }
    }
}

}  // namespace

void drawTick(Call& c, const Area& area, const Point& at, int ticks, AxisSide side, const std::string& number) {
    if (ticks == 3 || !area.contains(at.x, at.y)) return;
    drawTickMark(c, area, at, ticks, side);
    const double away = c.settings().markDistance;
    if (side == AxisSide::Below)
        c.text(number, {at.x, at.y - away}, scene::Align::Center, Vertical::Below);
    else
        c.text(number, {at.x - away, at.y}, scene::Align::End, Vertical::Middle);
}

void drawZero(Call& c, const Area& area, const Point& origin, int ticks) {
    if (ticks == 3 || !area.contains(origin.x, origin.y)) return;
    drawTickMark(c, area, origin, ticks, AxisSide::Below);
    const double away = c.settings().markDistance;
    c.text("0", {origin.x - away, origin.y - away}, scene::Align::End, Vertical::Below);
}

void drawAxis(Call& c, const Area& area, const SegmentPiece& axis, const AxisStyle& style, AxisSide side,
              const std::string& name, const Point& namePlace) {
    std::vector<Piece> clipped;
    clip(axis, area, clipped);
    if (clipped.empty()) return;
    const SegmentPiece line = std::get<SegmentPiece>(clipped[0]);
    std::vector<Piece> pieces{line};
    const auto addHead = [&](const Point& from, const Point& tip) {
        for (const Piece& piece : vectorHead(from, tip)) pieces.push_back(piece);
    };
    if (style.arrows <= 2) addHead(line.from, line.to);
    if (style.arrows == 1) addHead(line.to, line.from);
    c.strokeIn(area, pieces);
    if (name.empty()) return;
    const double away = c.settings().markDistance;
    const Point& at = area.contains(namePlace.x, namePlace.y) ? namePlace : line.to;
    if (side == AxisSide::Below)
        c.text(name, {at.x, at.y - away}, scene::Align::Center, Vertical::Below);
    else
        c.text(name, {at.x - away, at.y}, scene::Align::End, Vertical::Middle);
}

void drawPlaneAxes(Call& c, const AxisStyle& style) {
    const Cartesian plane = c.settings().cartesian;
    const Area& area = plane.picture;
    if (area.isEmpty()) return;
    const auto whole = [](int n) { return std::to_string(n); };
    const auto height = [&](int n) { return plane.isLogarithmic ? powerOfTen(n) : std::to_string(n); };
    drawZero(c, area, {plane.x0, plane.y0}, style.ticks);
    drawTicks(
        c, area, style, style.stepX, AxisSide::Below,
        [&](int n) {
            return Point{plane.x0 + plane.unit * n, plane.y0};
        },
        whole);
    drawTicks(
        c, area, style, style.stepY, AxisSide::Left,
        [&](int n) {
            return Point{plane.x0, plane.y0 + plane.unit * plane.factor * n};
        },
        height);
    // On a logarithmic scale GCLC labels the 1 on the other axis, too, if the ticks are dashes.
    if (plane.isLogarithmic && style.ticks == 2)
        drawTick(c, area, {plane.x0, plane.y0}, style.ticks, AxisSide::Left, "1");
    const Point right{area.right, plane.y0};
    const Point top{plane.x0, area.top};
    drawAxis(c, area, {{area.left, plane.y0}, right}, style, AxisSide::Below, style.hasNames ? "x" : "", right);
    drawAxis(c, area, {{plane.x0, area.bottom}, top}, style, AxisSide::Left, style.hasNames ? "y" : "", top);
}

}  // namespace byrne::gcl
