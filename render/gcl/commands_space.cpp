// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cartesian space in parallel projection: axes, points, curves, wire-frame surfaces.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "render/gcl/cartesian.h"
#include "render/gcl/strokes.h"
#include "render/gcl/sweep.h"

namespace byrne::gcl {

namespace {

Point project(const SpaceSystem& s, double x, double y, double z) {
    const double height = s.isLogarithmic ? std::log10(z) : z;
    return {s.x0 - x * std::cos(s.alpha) * s.unit + y * s.factorY * std::sin(s.alpha) * s.unit,
            s.y0 - x * std::sin(s.alpha) * std::sin(s.beta) * s.unit -
                y * s.factorY * std::cos(s.alpha) * std::sin(s.beta) * s.unit +
                height * s.factorZ * std::cos(s.beta) * s.unit};
}

Area boxOf(const Call& c) {
    return {std::min(c.number(0), c.number(2)), std::min(c.number(1), c.number(3)), std::max(c.number(0), c.number(2)),
            std::max(c.number(1), c.number(3))};
}

void origin(Call& c) {
    SpaceSystem& s = c.settings().space;
    s.x0 = c.number(0);
    s.y0 = c.number(1);
    s.alpha = c.number(2);
    s.beta = c.number(3);
}

void unitOfSpace(Call& c) {
    if (!(c.number(0) > 0)) return c.fail("the unit must be positive");
    c.settings().space.unit = c.number(0);
}

void scaleSpace(Call& c) {
    SpaceSystem& s = c.settings().space;
    s.isLogarithmic = c.whole(0, 1, 2) == 2;
    s.factorY = c.number(1) > 0 ? c.number(1) : 1;
    s.factorZ = c.number(2) > 0 ? c.number(2) : 1;
}

void range(Call& c) {
    SpaceSystem& s = c.settings().space;
    s.minX = c.number(0);
    s.maxX = c.number(1);
    s.minY = c.number(2);
    s.maxY = c.number(3);
    s.minZ = c.number(4);
    s.maxZ = c.number(5);
}

/// One axis of the system: a direction, how far it goes, and how it is labelled.
struct Axis {
    std::array<double, 3> direction;
    double least;
    double most;
    int step;
    AxisSide side;
    const char* name;
    double nameGap;  ///< How far beyond the end the name stands, in units.
};

Point onAxis(const SpaceSystem& linear, const Axis& axis, double t) {
    return project(linear, axis.direction[0] * t, axis.direction[1] * t, axis.direction[2] * t);
}

void drawSpaceAxis(Call& c, const SpaceSystem& linear, const Axis& axis, const AxisStyle& style) {
    const Area& area = linear.picture;
    for (const int sign : {1, -1}) {
        for (int i = 1; i <= 2000; ++i) {
            const int n = sign * i * axis.step;
            const Point at = onAxis(linear, axis, n);
            if (n < axis.least || n > axis.most || !area.contains(at.x, at.y)) break;
            drawTick(c, area, at, style.ticks, axis.side, std::to_string(n));
        }
    }
    drawAxis(c, area, {onAxis(linear, axis, axis.least), onAxis(linear, axis, axis.most)}, style, axis.side,
             style.hasNames ? axis.name : "", onAxis(linear, axis, axis.most + axis.nameGap));
}

void drawSystem(Call& c) {
    SpaceSystem s = c.settings().space;
    if (s.picture.isEmpty()) return;
    s.isLogarithmic = false;
    const AxisStyle style{c.whole(0, 1, 3),         c.whole(1, 1, 1'000'000), c.whole(2, 1, 1'000'000),
                          c.whole(3, 1, 1'000'000), c.whole(4, 1, 2) == 1,    c.whole(5, 1, 3)};
    drawZero(c, s.picture, {s.x0, s.y0}, style.ticks);
    // GCLC marks the origin once for each horizontal axis if the marks are circles.
    if (style.ticks == 1) drawZero(c, s.picture, {s.x0, s.y0}, style.ticks);
    drawSpaceAxis(c, s, {{1, 0, 0}, s.minX, s.maxX, style.stepX, AxisSide::Below, "x", 0.2}, style);
    drawSpaceAxis(c, s, {{0, 1, 0}, s.minY, s.maxY, style.stepY, AxisSide::Below, "y", 0}, style);
    drawSpaceAxis(c, s, {{0, 0, 1}, s.minZ, s.maxZ, style.stepZ, AxisSide::Left, "z", 0}, style);
}

/// Reads a remembered coordinate; 0 for a point of the page.
template <double SpacePoint::*Coordinate>
void coordinate(Call& c) {
    const auto* inSpace = std::get_if<SpacePoint>(&c.object(1));
    c.define(0, inSpace ? inSpace->*Coordinate : 0.0);
}

void drawSpaceLine(Call& c) {
    const Area& area = c.settings().space.picture;
    if (area.isEmpty()) return;
    const std::optional<Line> line = lineThrough(c.point(0), c.point(1));
    if (!line) return c.fail("equal points do not determine a line");
    if (const auto part = clipLine(*line, area)) c.stroke({*part});
}

std::optional<Point> formulaPoint(Call& c, const Argument& formula) {
    std::array<double, 3> at{};
    std::string ignored;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto value = formula.expressions[i]->evaluate(c.interpreter().environment, ignored);
        if (!value) return std::nullopt;
        at[i] = *value;
    }
    if (c.settings().space.isLogarithmic && at[2] <= 0) return std::nullopt;
    return project(c.settings().space, at[0], at[1], at[2]);
}

void curve(Call& c) {
    if (c.argument(1).expressions.size() != 3 || c.argument(2).expressions.size() != 3)
        return c.fail("{start; condition; next} and {x; y; z} are needed");
    std::vector<Piece> pieces;
    std::optional<Point> last;
    (void)sweep(c, c.nameId(0), c.argument(1), [&] {
        const std::optional<Point> here = formulaPoint(c, c.argument(2));
        if (here && last) pieces.emplace_back(SegmentPiece{*last, *here});
        last = here;
    });
    const Area& area = c.settings().space.picture;
    if (!area.isEmpty()) c.strokeIn(area, pieces);
}

void surface(Call& c) {
    if (c.argument(2).expressions.size() != 3 || c.argument(3).expressions.size() != 3 ||
        c.argument(4).expressions.size() != 3)
        return c.fail("two times {start; condition; next} and {x; y; z} are needed");
    const Area area = c.settings().space.picture;
    std::vector<std::optional<Point>> before;
    std::vector<std::optional<Point>> row;
    (void)sweep(c, c.nameId(0), c.argument(2), [&] {
        row.clear();
        std::vector<Piece> pieces;
        (void)sweep(c, c.nameId(1), c.argument(3), [&] {
            row.push_back(formulaPoint(c, c.argument(4)));
            const std::size_t i = row.size() - 1;
            if (i > 0 && row[i] && row[i - 1]) pieces.emplace_back(SegmentPiece{*row[i - 1], *row[i]});
            if (i < before.size() && row[i] && before[i]) pieces.emplace_back(SegmentPiece{*before[i], *row[i]});
        });
        if (!area.isEmpty()) c.strokeIn(area, pieces);
        before.swap(row);
    });
}

constexpr Runner kSpaceCommands[] = {
    {"ang3d_picture", [](Call& c) { c.settings().space.picture = boxOf(c); }},
    {"ang3d_origin", origin},
    {"ang3d_unit", unitOfSpace},
    {"ang3d_scale", scaleSpace},
    {"ang3d_axes_drawing_range", range},
    {"ang3d_drawsystem_p", drawSystem},
    {"ang3d_point",
     [](Call& c) {
         if (c.settings().space.isLogarithmic && c.number(3) <= 0)
             return c.fail("on a logarithmic scale z must be positive");
         c.define(0, SpacePoint{project(c.settings().space, c.number(1), c.number(2), c.number(3)), c.number(1),
                                c.number(2), c.number(3)});
     }},
    {"ang3d_getx", coordinate<&SpacePoint::x>},
    {"ang3d_gety", coordinate<&SpacePoint::y>},
    {"ang3d_getz", coordinate<&SpacePoint::z>},
    {"ang3d_drawline_p", drawSpaceLine},
    {"ang3d_draw_parametric_curve", curve},
    {"ang3d_draw_parametric_surface", surface},
};

}  // namespace

std::span<const Runner> spaceCommands() { return kSpaceCommands; }

}  // namespace byrne::gcl
