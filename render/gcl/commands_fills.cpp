// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filled shapes, in the current colour and without outline.
#include <cmath>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {


scene::Vec2 vec(const Point& p) { return {p.x, p.y}; }

void polygon(Call& c, const std::vector<Point>& corners) {
    scene::Path path;
    for (const Point& corner : corners) {
        if (path.commands.empty())
            path.commands.emplace_back(scene::MoveTo{vec(corner)});
        else
            path.commands.emplace_back(scene::LineTo{vec(corner)});
    }
    path.commands.emplace_back(scene::ClosePath{});
    c.fill(std::move(path));
}

void disc(Call& c) {
    const Circle circle = c.circleFrom(0);
    c.fill({{scene::ArcTo{vec(circle.center), circle.radius, 0, kTurn}, scene::ClosePath{}}});
}

/// From 0 to a full turn; the language counts ends of arcs modulo 360.
double turn(double degrees) {
    const double rest = std::fmod(degrees, 360);
    return (rest < 0 ? rest + 360 : rest) * kDegree;
}

void fillArc(Call& c, bool isSector) {
    const double from = direction(c.point(0), c.point(1));
    scene::Path path;
    if (isSector) path.commands.emplace_back(scene::MoveTo{vec(c.point(0))});
    path.commands.emplace_back(
        scene::ArcTo{vec(c.point(0)), distance(c.point(0), c.point(1)), from, from + turn(c.number(2))});
    path.commands.emplace_back(scene::ClosePath{});
    c.fill(std::move(path));
}

/// One cubic for each eighth of a turn: closer than a thousandth of a per cent.
void appendEllipse(scene::Path& path, const Ellipse& ellipse, double from, double sweep) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (kTurn / 8))));
    const double step = sweep / pieces;
    const double pull = 4.0 / 3 * std::tan(step / 4);
    const auto tangent = [&](double t, double length) {
        const Point p = ellipse.at(t);
        return scene::Vec2{p.x - length * ellipse.a * std::sin(t), p.y + length * ellipse.b * std::cos(t)};
    };
    for (int i = 0; i < pieces; ++i) {
        const double begin = from + step * i;
        path.commands.emplace_back(
            scene::CurveTo{tangent(begin, pull), tangent(begin + step, -pull), vec(ellipse.at(begin + step))});
    }
}

void fillEllipse(Call& c) {
    const Ellipse ellipse{c.point(0), c.number(1), c.number(2), 0};
    if (ellipse.a <= 0 || ellipse.b <= 0) return c.fail("half-axes must be positive");
    scene::Path path{{scene::MoveTo{vec(ellipse.at(0))}}};
    appendEllipse(path, ellipse, 0, kTurn);
    path.commands.emplace_back(scene::ClosePath{});
    c.fill(std::move(path));
}

void fillEllipseArc(Call& c, bool isSector) {
    const Ellipse ellipse{c.point(0), c.number(1), c.number(2), 0};
    if (ellipse.a <= 0 || ellipse.b <= 0) return c.fail("half-axes must be positive");
    const double begin = ellipse.eccentric(c.number(3) * kDegree);
    const double end = ellipse.eccentric(c.number(3) * kDegree + turn(c.number(4)));
    scene::Path path;
    if (isSector)
        path.commands = {scene::MoveTo{vec(c.point(0))}, scene::LineTo{vec(ellipse.at(begin))}};
    else
        path.commands = {scene::MoveTo{vec(ellipse.at(begin))}};
    appendEllipse(path, ellipse, begin, end - begin);
    path.commands.emplace_back(scene::ClosePath{});
    c.fill(std::move(path));
}

constexpr Runner kFillCommands[] = {
    {"filltriangle",
     [](Call& c) {
         polygon(c, {c.point(0), c.point(1), c.point(2)});
     }},
    {"fillrectangle",
     [](Call& c) {
         polygon(c, {c.point(0), {c.point(1).x, c.point(0).y}, c.point(1), {c.point(0).x, c.point(1).y}});
     }},
    {"fillcircle", disc},
    {"fillellipse", fillEllipse},
    {"fillarc", [](Call& c) { fillArc(c, true); }},
    {"fillarc0", [](Call& c) { fillArc(c, false); }},
    {"fillellipsearc", [](Call& c) { fillEllipseArc(c, true); }},
    {"fillellipsearc0", [](Call& c) { fillEllipseArc(c, false); }},
};

}  // namespace

std::span<const Runner> fillCommands() { return kFillCommands; }

}  // namespace byrne::gcl
