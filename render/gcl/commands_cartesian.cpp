// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Cartesian plane: axes, lines, conics, parametric curves, data.
#include "render/gcl/cartesian.h"

#include <algorithm>
#include <cmath>

#include "render/gcl/strokes.h"
#include "render/gcl/sweep.h"

namespace byrne::gcl {

namespace {

Point toPage(const Cartesian& plane, double x, double y) {
    return {plane.x0 + plane.unit * x,
            plane.y0 + plane.unit * plane.factor * (plane.isLogarithmic ? std::log10(y) : y),
            {}};
}

double pageToX(const Cartesian& plane, const Point& p) { return (p.x - plane.x0) / plane.unit; }
double pageToY(const Cartesian& plane, const Point& p) {
    const double y = (p.y - plane.y0) / (plane.unit * plane.factor);
    return plane.isLogarithmic ? std::pow(10, y) : y;
}

/// A line of the page in Cartesian units (linear scale).
std::optional<Line> toCartesian(const Cartesian& plane, const Line& l) {
    const double u = plane.unit;
    return normalized(l.a * u, l.b * u * plane.factor, l.a * plane.x0 + l.b * plane.y0 + l.c);
}
std::optional<Line> toPageLine(const Cartesian& plane, double a, double b, double c) {
    const double u = plane.unit;
    return normalized(a / u, b / (u * plane.factor), c - a * plane.x0 / u - b * plane.y0 / (u * plane.factor));
}

void picture(Call& c) {
    Cartesian& plane = c.settings().cartesian;
    plane.picture = {std::min(c.number(0), c.number(2)), std::min(c.number(1), c.number(3)),
                     std::max(c.number(0), c.number(2)), std::max(c.number(1), c.number(3))};
    plane.isLogarithmic = false;
    plane.factor = 1;
}

void unit(Call& c) {
    if (!(c.number(0) > 0)) return c.fail("the unit must be positive");
    c.settings().cartesian.unit = c.number(0);
}

void scale(Call& c) {
    if (c.number(0) != 1 && c.number(0) != 2) return c.fail("mode 1 is linear, mode 2 logarithmic; there is no other");
    c.settings().cartesian.isLogarithmic = c.number(0) == 2;
    c.settings().cartesian.factor = c.number(1) > 0 ? c.number(1) : 1;
}

void drawCartesianLine(Call& c) {
    std::optional<Line> line;
    if (c.count() == 1)
        line = c.line(0);
    else
        line = lineThrough(c.point(0), c.point(1));
    if (!line) return c.fail("equal points do not determine a line");
    const Area& area = c.settings().cartesian.picture;
    if (area.isEmpty()) return;
    if (const auto part = clipLine(*line, area)) c.stroke({*part});
}

void intersectConic(Call& c) {
    const auto* line = std::get_if<Line>(&c.object(2));
    const auto* conic = std::get_if<Conic>(&c.object(3));
    if (!line) line = std::get_if<Line>(&c.object(3));
    if (!conic) conic = std::get_if<Conic>(&c.object(2));
    if (!line || !conic)
        return c.fail("a line and a conic are needed, not " + kindName(c.object(2)) + " and " + kindName(c.object(3)));
    const Cartesian& plane = c.settings().cartesian;
    const std::optional<Line> cartesian = toCartesian(plane, *line);
    const std::optional<PointPair> pair = cartesian ? intersection(*cartesian, *conic) : std::nullopt;
    if (!pair) return c.fail("there is no intersection");
    c.define(0, toPage(plane, pair->first.x, pair->first.y));
    c.define(1, toPage(plane, pair->second.x, pair->second.y));
}

void tangent(Call& c) {
    const Cartesian& plane = c.settings().cartesian;
    const double x = pageToX(plane, c.point(1));
    const double y = pageToY(plane, c.point(1));
    const Conic& k = c.conic(2);
    c.defineOr(0, toPageLine(plane, k.a * x + k.b * y + k.d, k.b * x + k.c * y + k.e, k.d * x + k.e * y + k.f),
               "the point has no polar line");
}

/// Both branches of a conic over columns of x.
class ConicSweep {
public:
    ConicSweep(Call& c, const Conic& conic, bool isDashed)
        : c_(c), plane_(c.settings().cartesian), k_(conic), isDashed_(isDashed) {}

    void draw() {
        const Area& area = plane_.picture;
        const int columns = plane_.conicPrecision;
        for (int i = 0; i <= columns; ++i) {
            const double x = pageToX(plane_, {area.left + (area.right - area.left) * i / columns, 0, {}});
            const auto y = heights(x);
            if (i > 0) join(i - 1, lastX_, x, y);
            lastX_ = x;
            last_ = y;
        }
        c_.strokeIn(area, pieces_);
    }

private:
    using Heights = std::optional<std::pair<double, double>>;

    /// The conic's y at an x, larger one first.
    [[nodiscard]] Heights heights(double x) const {
        const auto pair = intersection(Line{1, 0, -x}, k_);
        if (!pair) return std::nullopt;
        return std::pair{std::max(pair->first.y, pair->second.y), std::min(pair->first.y, pair->second.y)};
    }
    /// Where between x0 (inside) and x1 (outside) the conic turns back.
    [[nodiscard]] double edge(double inside, double outside) const {
        for (int i = 0; i < 40; ++i) {
            const double middle = (inside + outside) / 2;
            (heights(middle) ? inside : outside) = middle;
        }
        return inside;
    }
    /// A dashed conic has its upper half in every other column, its lower half in those between.
    void join(int column, double x0, double x1, const Heights& y) {
        if (last_ && y) {
            if (!isDashed_ || column % 2 == 0) add({toPage(plane_, x0, last_->first), toPage(plane_, x1, y->first)});
            if (!isDashed_ || column % 2 == 1) add({toPage(plane_, x0, last_->second), toPage(plane_, x1, y->second)});
        } else if (last_ || y) {
            const bool isLeaving = last_.has_value();
            const double x = isLeaving ? edge(x0, x1) : edge(x1, x0);
            const Heights at = heights(x);
            const Heights& other = isLeaving ? last_ : y;
            const double otherX = isLeaving ? x0 : x1;
            if (!at) return;
            add({toPage(plane_, otherX, other->first), toPage(plane_, x, at->first)});
            add({toPage(plane_, x, at->first), toPage(plane_, x, at->second)});
            add({toPage(plane_, x, at->second), toPage(plane_, otherX, other->second)});
        }
    }
    void add(const SegmentPiece& piece) { pieces_.emplace_back(piece); }

    Call& c_;
    const Cartesian& plane_;
    Conic k_;
    bool isDashed_;
    std::vector<Piece> pieces_;
    double lastX_ = 0;
    Heights last_;
};

void drawConic(Call& c, bool isDashed) {
    if (!c.settings().cartesian.picture.isEmpty()) ConicSweep(c, c.conic(0), isDashed).draw();
}

void parametricCurve(Call& c) {
    const Argument& formula = c.argument(2);
    if (c.argument(1).expressions.size() != 3 || formula.expressions.size() != 2)
        return c.fail("{start; condition; next} and {x; y} are needed");
    const Cartesian& plane = c.settings().cartesian;
    std::vector<Piece> pieces;
    std::optional<Point> last;
    (void)sweep(c, c.name(0), c.argument(1), [&] {
        std::string ignored;
        const auto x = formula.expressions[0]->evaluate(c.interpreter().lookup(), ignored);
        const auto y = formula.expressions[1]->evaluate(c.interpreter().lookup(), ignored);
        std::optional<Point> here;
        if (x && y && (!plane.isLogarithmic || *y > 0)) here = toPage(plane, *x, *y);
        if (here && last) pieces.emplace_back(SegmentPiece{*last, *here});
        last = here;
    });
    if (!plane.picture.isEmpty()) c.strokeIn(plane.picture, pieces);
}

void plotData(Call& c) {
    const auto& words = c.argument(1).words;
    if (words.size() % 2 != 0) return c.fail("the list must have an even number of coordinates");
    const Cartesian& plane = c.settings().cartesian;
    std::vector<Point> points;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
        if (!words[i].literal || !words[i + 1].literal) return c.fail("only numbers may stand in the list");
        points.push_back(toPage(plane, *words[i].literal, *words[i + 1].literal));
    }
    if (plane.picture.isEmpty()) return;
    c.strokeIn(plane.picture, polyline(points));
    if (c.number(0) == 0) return;
    for (const Point& p : points)
        if (plane.picture.contains(p.x, p.y)) c.markIn(plane.picture, p, c.settings().markRadius);
}

AxisStyle axisStyle(int ticks, bool hasNames) { return {ticks, 1, 1, 1, hasNames, 1}; }

void system(Call& c, const AxisStyle& style) { drawPlaneAxes(c, style); }

void freeSystem(Call& c) {
    system(c, {c.whole(0, 1, 3), c.whole(1, 1, 1'000'000), c.whole(2, 1, 1'000'000), 1, c.whole(3, 1, 2) == 1,
               c.whole(4, 1, 3)});
}

constexpr Runner kCommands[] = {
    {"ang_picture", picture},
    {"ang_origin",
     [](Call& c) {
         c.settings().cartesian.x0 = c.number(0);
         c.settings().cartesian.y0 = c.number(1);
     }},
    {"ang_unit", unit},
    {"ang_scale", scale},
    {"ang_drawsystem", [](Call& c) { system(c, axisStyle(1, false)); }},
    {"ang_drawsystem0", [](Call& c) { system(c, axisStyle(3, false)); }},
    {"ang_drawsystem1", [](Call& c) { system(c, axisStyle(2, false)); }},
    {"ang_drawsystem_a", [](Call& c) { system(c, axisStyle(1, true)); }},
    {"ang_drawsystem0_a", [](Call& c) { system(c, axisStyle(3, true)); }},
    {"ang_drawsystem1_a", [](Call& c) { system(c, axisStyle(2, true)); }},
    {"ang_drawsystem_p", freeSystem},
    {"ang_point",
     [](Call& c) {
         const Cartesian& plane = c.settings().cartesian;
         if (plane.isLogarithmic && c.number(2) <= 0) return c.fail("on a logarithmic scale y must be positive");
         c.define(0, toPage(plane, c.number(1), c.number(2)));
     }},
    {"ang_getx", [](Call& c) { c.define(0, pageToX(c.settings().cartesian, c.point(1))); }},
    {"ang_gety", [](Call& c) { c.define(0, pageToY(c.settings().cartesian, c.point(1))); }},
    {"ang_line",
     [](Call& c) {
         c.defineOr(0, toPageLine(c.settings().cartesian, c.number(1), c.number(2), c.number(3)),
                    "a and b must not both be 0");
     }},
    {"ang_conic",
     [](Call& c) {
         c.define(0, Conic{c.number(1), c.number(2), c.number(3), c.number(4), c.number(5), c.number(6)});
     }},
    {"ang_intersec2", intersectConic},
    {"ang_tangent", tangent},
    {"ang_drawline", drawCartesianLine},
    {"ang_drawline_p", drawCartesianLine},
    {"ang_drawconic", [](Call& c) { drawConic(c, false); }},
    {"ang_drawdashconic", [](Call& c) { drawConic(c, true); }},
    {"ang_conicprecision", [](Call& c) { c.settings().cartesian.conicPrecision = c.whole(0, 2, 20'000); }},
    {"ang_draw_parametric_curve", parametricCurve},
    {"ang_plot_data", plotData},
};

}  // namespace

std::span<const Runner> cartesianCommands() { return kCommands; }

}  // namespace byrne::gcl
