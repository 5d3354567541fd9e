// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Constructions and transformations.
#include <cmath>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr const char* kNoLine = "equal points do not determine a line";
constexpr const char* kNoIntersection = "there is no intersection";

void intersect(Call& c) {
    if (c.count() == 3) return c.defineOr(0, intersection(c.line(1), c.line(2)), "the lines are parallel or equal");
    const std::optional<Line> first = lineThrough(c.point(1), c.point(2));
    const std::optional<Line> second = lineThrough(c.point(3), c.point(4));
    if (!first || !second) return c.fail(kNoLine);
    c.defineOr(0, intersection(*first, *second), "the lines are parallel or equal");
}

void intersectTwice(Call& c) {
    const auto* line = std::get_if<Line>(&c.object(2));
    const auto* other = std::get_if<Line>(&c.object(3));
    const auto* circle = std::get_if<Circle>(&c.object(2));
    const auto* second = std::get_if<Circle>(&c.object(3));
    std::optional<PointPair> pair;
    if (line && second)
        pair = intersection(*line, *second);
    else if (circle && other)
        pair = intersection(*other, *circle);
    else if (circle && second)
        pair = intersection(*circle, *second);
    else
        return c.fail("a line and a circle or two circles are needed, not " + kindName(c.object(2)) + " and " +
                      kindName(c.object(3)));
    if (!pair) return c.fail(kNoIntersection);
    c.define(0, pair->first);
    c.define(1, pair->second);
}

void perpendicularTo(Call& c) { c.define(0, perpendicular(c.point(1), c.line(2))); }
void mediatriceOf(Call& c) { c.defineOr(0, mediatrice(c.point(1), c.point(2)), kNoLine); }
void bisectorOf(Call& c) {
    c.defineOr(0, bisector(c.point(1), c.point(2), c.point(3)), "equal points do not determine an angle");
}

void symmetrical(Call& c) {
    const Point& p = c.point(2);
    if (const Point* center = asPoint(c.object(1)))
        c.define(0, along(p, *center, 2));
    else if (const auto* axis = std::get_if<Line>(&c.object(1)))
        c.define(0, reflected(p, *axis));
    else if (const auto* circle = std::get_if<Circle>(&c.object(1)))
        c.defineOr(0, inverted(p, *circle), "the centre has no image in an inversion");
    else
        c.fail("a point, line or circle is needed, not " + kindName(c.object(1)));
}

void turtle(Call& c) {
    const Point& from = c.point(1);
    const Point& at = c.point(2);
    if (isSame(from, at)) return c.fail("equal points have no direction");
    const Point ray = rotated(from, at, c.number(3));
    c.define(0, along(at, ray, c.number(4) / distance(at, ray)));
}

void rotateOnEllipse(Call& c) {
    const std::optional<Ellipse> ellipse = ellipseThrough(c.point(1), c.point(2), c.point(3));
    if (!ellipse) return c.fail("the points do not determine an ellipse");
    if (isSame(c.point(1), c.point(5))) return c.fail("equal points have no direction");
    c.define(0, ellipse->at(ellipse->eccentric(ellipse->centralAngle(c.point(5)) + c.number(4) * kDegree)));
}

constexpr Runner kConstructionCommands[] = {
    {"intersec", intersect},
    {"intersec2", intersectTwice},
    {"midpoint", [](Call& c) { c.define(0, along(c.point(1), c.point(2), 0.5)); }},
    {"med", mediatriceOf},
    {"bis", bisectorOf},
    {"perp", perpendicularTo},
    {"parallel", [](Call& c) { c.define(0, parallel(c.point(1), c.line(2))); }},
    {"foot", [](Call& c) { c.define(0, foot(c.point(1), c.line(2))); }},
    {"getcenter", [](Call& c) { c.define(0, c.circle(1).center); }},
    {"onsegment", [](Call& c) { c.define(0, along(c.point(1), c.point(2), c.interpreter().random())); }},
    {"online", [](Call& c) { c.define(0, along(c.point(1), c.point(2), 3 * c.interpreter().random() - 1)); }},
    {"oncircle", [](Call& c) { c.define(0, rotated(c.point(2), c.point(1), 360 * c.interpreter().random())); }},
    {"translate",
     [](Call& c) {
         c.define(0, Point{c.point(3).x + c.point(2).x - c.point(1).x, c.point(3).y + c.point(2).y - c.point(1).y});
     }},
    {"rotate", [](Call& c) { c.define(0, rotated(c.point(3), c.point(1), c.number(2))); }},
    {"rotateonellipse", rotateOnEllipse},
    {"sim", symmetrical},
    {"turtle", turtle},
    {"towards", [](Call& c) { c.define(0, along(c.point(1), c.point(2), c.number(3))); }},
};

}  // namespace

std::span<const Runner> constructionCommands() { return kConstructionCommands; }

}  // namespace byrne::gcl
