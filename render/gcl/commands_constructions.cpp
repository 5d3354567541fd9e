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
    if (const auto* center = std::get_if<Point>(&c.object(1)))
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

constexpr CommandInfo kCommands[] = {
    {"intersec", "Nll|Npppp", "intersec X l m, or intersec X P Q R S: where two lines meet", intersect},
    {"intersection", "Nll|Npppp", "intersection X l m, or intersection X P Q R S: where two lines meet", intersect},
    {"intersec2", "NNoo", "intersec2 X Y a b: where a circle meets a line or a circle", intersectTwice},
    {"intersection2", "NNoo", "intersection2 X Y a b: where a circle meets a line or a circle", intersectTwice},
    {"midpoint", "Npp", "midpoint M P Q: the middle of PQ",
     [](Call& c) { c.define(0, along(c.point(1), c.point(2), 0.5)); }},
    {"med", "Npp", "med l P Q: the perpendicular bisector of PQ", mediatriceOf},
    {"mediatrice", "Npp", "mediatrice l P Q: the perpendicular bisector of PQ", mediatriceOf},
    {"bis", "Nppp", "bis l P Q R: the bisector of the angle PQR", bisectorOf},
    {"bisector", "Nppp", "bisector l P Q R: the bisector of the angle PQR", bisectorOf},
    {"perp", "Npl", "perp l P m: the perpendicular to m through P", perpendicularTo},
    {"perpendicular", "Npl", "perpendicular l P m: the perpendicular to m through P", perpendicularTo},
    {"parallel", "Npl", "parallel l P m: the parallel to m through P",
     [](Call& c) { c.define(0, parallel(c.point(1), c.line(2))); }},
    {"foot", "Npl", "foot F P m: the foot of the perpendicular from P to m",
     [](Call& c) { c.define(0, foot(c.point(1), c.line(2))); }},
    {"getcenter", "Nk", "getcenter O k: the centre of a circle", [](Call& c) { c.define(0, c.circle(1).center); }},
    {"onsegment", "Npp", "onsegment X P Q: a random point of the segment PQ",
     [](Call& c) { c.define(0, along(c.point(1), c.point(2), c.interpreter().random())); }},
    {"online", "Npp", "online X P Q: a random point of the line PQ",
     [](Call& c) { c.define(0, along(c.point(1), c.point(2), 3 * c.interpreter().random() - 1)); }},
    {"oncircle", "Npp", "oncircle X O P: a random point of the circle about O through P",
     [](Call& c) { c.define(0, rotated(c.point(2), c.point(1), 360 * c.interpreter().random())); }},
    {"translate", "Nppp", "translate X P Q R: R moved by the vector PQ",
     [](Call& c) {
         c.define(0, Point{c.point(3).x + c.point(2).x - c.point(1).x, c.point(3).y + c.point(2).y - c.point(1).y, {}});
     }},
    {"rotate", "Npnp", "rotate X O n P: P turned about O by n degrees",
     [](Call& c) { c.define(0, rotated(c.point(3), c.point(1), c.number(2))); }},
    {"rotateonellipse", "Npppnp",
     "rotateonellipse X O A B n P: on the ellipse about O with half-axis OA through B, n degrees on from P",
     rotateOnEllipse},
    {"sim", "Nop", "sim X o P: P reflected in a point or line, or inverted in a circle", symmetrical},
    {"symmetrical", "Nop", "symmetrical X o P: P reflected in a point or line, or inverted in a circle", symmetrical},
    {"turtle", "Nppnn", "turtle X P Q n d: from Q, having come from P, turn by n degrees and go d", turtle},
    {"towards", "Nppn", "towards X P Q n: P + n(Q - P)",
     [](Call& c) { c.define(0, along(c.point(1), c.point(2), c.number(3))); }},
};

}  // namespace

std::span<const CommandInfo> constructionCommands() { return kCommands; }

}  // namespace byrne::gcl
