// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Circles, arcs, ellipses and Bezier curves. Dashed ones leave out every third of their chords.
#include <algorithm>
#include <cmath>

#include "render/gcl/strokes.h"

namespace byrne::gcl {

namespace {

constexpr int kMaxChords = 100'000;
constexpr const char* kNoEllipse = "the points do not determine an ellipse";

/// Of a dashed circle.
int circleChords(double precision, double radius) {
    return static_cast<int>(std::clamp(std::trunc(precision * radius / 10), std::trunc(precision), double(kMaxChords)));
}

/// Of an ellipse, by its first half-axis: small ones have fewer chords than circles of their size.
int ellipseChords(double precision, double halfAxis) {
    return static_cast<int>(std::clamp(std::trunc(precision * halfAxis / 10), 3.0, double(kMaxChords)));
}

bool isShown(std::size_t chord, bool isDashed) { return !isDashed || chord % 3 != 2; }

void strokeArc(Call& c, const Point& center, double radius, double from, double sweep, bool isDashed) {
    if (!isDashed) return c.stroke({ArcPiece{center, radius, from, sweep}});
    if (sweep < 0) {
        from += sweep;
        sweep = -sweep;
    }
    sweep = std::min(sweep, kTurn);
    const double step = kTurn / circleChords(c.settings().circlePrecision, radius);
    std::vector<Piece> pieces;
    for (std::size_t i = 0; step * double(i) < sweep; ++i) {
        const double begin = step * double(i);
        if (isShown(i, true))
            pieces.emplace_back(ArcPiece{center, radius, from + begin, std::min(step, sweep - begin)});
    }
    c.stroke(pieces);
}

void circle(Call& c, bool isDashed) {
    const Circle circle = c.circleFrom(0);
    strokeArc(c, circle.center, circle.radius, c.count() == 2 ? direction(c.point(0), c.point(1)) : 0, kTurn, isDashed);
}

void arc(Call& c, bool isDashed) {
    const double sweep = std::clamp(c.number(2), -360.0, 360.0) * kDegree;
    strokeArc(c, c.point(0), distance(c.point(0), c.point(1)), direction(c.point(0), c.point(1)), sweep, isDashed);
}

/// 0 to 360; whole turns stay whole.
double positiveTurn(double degrees) {
    const double rest = std::fmod(degrees, 360);
    if (rest == 0) return degrees == 0 ? 0 : 360;
    return rest < 0 ? rest + 360 : rest;
}

void positiveArc(Call& c, bool isDashed) {
    strokeArc(c, c.point(0), distance(c.point(0), c.point(1)), direction(c.point(0), c.point(1)),
              positiveTurn(c.number(2)) * kDegree, isDashed);
}

/// Chords of an ellipse from one central angle to another (radians, from the first half-axis).
/// Chords from a point on, over eccentric angles. A start that is not on the ellipse begins a similar one, and a last
/// chord leads to where the arc of the ellipse ends, as in GCLC.
void strokeEllipse(Call& c, const Ellipse& ellipse, const Point& start, double begin, double end, bool isDashed) {
    const double step = kTurn / ellipseChords(c.settings().circlePrecision, ellipse.a);
    const Point offset =
        rotated({start.x - ellipse.center.x, start.y - ellipse.center.y}, {0, 0}, -ellipse.tilt / kDegree);
    const auto at = [&](double turn) {
        const Point p{offset.x * std::cos(turn) - offset.y * std::sin(turn) * ellipse.a / ellipse.b,
                      offset.y * std::cos(turn) + offset.x * std::sin(turn) * ellipse.b / ellipse.a};
        const Point turned = rotated(p, {0, 0}, ellipse.tilt / kDegree);
        return Point{ellipse.center.x + turned.x, ellipse.center.y + turned.y};
    };
    std::vector<Piece> pieces;
    Point last = start;
    for (std::size_t i = 1; step * double(i) < end - begin + kEpsilon * kDegree; ++i) {
        const Point next = at(step * double(i));
        if (isShown(i - 1, isDashed)) pieces.emplace_back(SegmentPiece{last, next});
        last = next;
    }
    pieces.emplace_back(SegmentPiece{last, ellipse.at(end)});
    c.stroke(pieces);
}

std::optional<Ellipse> ellipse(Call& c) {
    const std::optional<Ellipse> result = ellipseThrough(c.point(0), c.point(1), c.point(2));
    if (!result) c.fail(kNoEllipse);
    return result;
}

void wholeEllipse(Call& c, bool isDashed) {
    if (const auto e = ellipse(c)) strokeEllipse(c, *e, c.point(1), 0, kTurn, isDashed);
}

/// Arcs of ellipses always run counter-clockwise: a negative turn is the rest of the full one.
/// `from`: central angle in radians.
void ellipseArc(Call& c, const Ellipse& ellipse, double from, double degrees, const std::optional<Point>& start,
                bool isDashed) {
    const double begin = ellipse.eccentric(from);
    const double end = ellipse.eccentric(from + positiveTurn(degrees) * kDegree);
    strokeEllipse(c, ellipse, start.value_or(ellipse.at(begin)), begin, end, isDashed);
}

void ellipseArcFromA(Call& c, bool isDashed) {
    if (const auto e = ellipse(c)) ellipseArc(c, *e, 0, c.number(3), std::nullopt, isDashed);
}
void ellipseArcFromPoint(Call& c, bool isDashed) {
    if (const auto e = ellipse(c)) ellipseArc(c, *e, e->centralAngle(c.point(3)), c.number(4), c.point(3), isDashed);
}
void ellipseArcFromAngle(Call& c, bool isDashed) {
    if (const auto e = ellipse(c)) ellipseArc(c, *e, c.number(3) * kDegree, c.number(4), std::nullopt, isDashed);
}

Point onBezier(std::vector<Point> points, double t) {
    for (std::size_t left = points.size() - 1; left > 0; --left)
        for (std::size_t i = 0; i < left; ++i) points[i] = along(points[i], points[i + 1], t);
    return points[0];
}

void bezier(Call& c, std::size_t size, bool isDashed) {
    std::vector<Point> control;
    for (std::size_t i = 0; i < size; ++i) control.push_back(c.point(i));
    const int count = c.settings().bezierPrecision;
    std::vector<Piece> pieces;
    for (int i = 0; i < count; ++i)
        if (isShown(std::size_t(i), isDashed))
            pieces.emplace_back(
                SegmentPiece{onBezier(control, double(i) / count), onBezier(control, double(i + 1) / count)});
    c.stroke(pieces);
}

constexpr Runner kCurveCommands[] = {
    {"drawcircle", [](Call& c) { circle(c, false); }},
    {"drawdashcircle", [](Call& c) { circle(c, true); }},
    {"drawarc", [](Call& c) { arc(c, false); }},
    {"drawdasharc", [](Call& c) { arc(c, true); }},
    {"drawarc_p", [](Call& c) { positiveArc(c, false); }},
    {"drawdasharc_p", [](Call& c) { positiveArc(c, true); }},
    {"drawellipse", [](Call& c) { wholeEllipse(c, false); }},
    {"drawdashellipse", [](Call& c) { wholeEllipse(c, true); }},
    {"drawellipsearc", [](Call& c) { ellipseArcFromA(c, false); }},
    {"drawdashellipsearc", [](Call& c) { ellipseArcFromA(c, true); }},
    {"drawellipsearc1", [](Call& c) { ellipseArcFromPoint(c, false); }},
    {"drawdashellipsearc1", [](Call& c) { ellipseArcFromPoint(c, true); }},
    {"drawellipsearc2", [](Call& c) { ellipseArcFromAngle(c, false); }},
    {"drawdashellipsearc2", [](Call& c) { ellipseArcFromAngle(c, true); }},
    {"drawbezier3", [](Call& c) { bezier(c, 3, false); }},
    {"drawdashbezier3", [](Call& c) { bezier(c, 3, true); }},
    {"drawbezier4", [](Call& c) { bezier(c, 4, false); }},
    {"drawdashbezier4", [](Call& c) { bezier(c, 4, true); }},
};

}  // namespace

std::span<const Runner> curveCommands() { return kCurveCommands; }

}  // namespace byrne::gcl
