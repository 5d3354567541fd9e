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
            plane.y0 + plane.unit * plane.factor * (plane.isLogarithmic ? std::log10(y) : y)};
}

double pageToX(const Cartesian& plane, const Point& p) { return (p.x - plane.x0) / plane.unit; }
double pageToY(const Cartesian& plane, const Point& p) {
    const double y = (p.y - plane.y0) / (plane.unit * plane.factor);
    return plane.isLogarithmic ? std::pow(10, y) : y;
}

/// The Cartesian line through two points of a line of the page; they need not be all of it on a logarithmic scale.
std::optional<Line> toCartesian(const Cartesian& plane, const Line& l) {
    if (std::abs(l.b) <= kEpsilon) return Line{1, 0, -pageToX(plane, {-l.c / l.a, 0})};
    const auto height = [&](double x) { return pageToY(plane, {0, -(l.c + l.a * (x * plane.unit + plane.x0)) / l.b}); };
    return lineThrough({0, height(0)}, {1, height(1)});
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
    c.settings().cartesian.isLogarithmic = c.whole(0, 1, 2) == 2;
    c.settings().cartesian.factor = c.number(1) > 0 ? c.number(1) : 1;
}

/// GCLC does not scale these lines as it scales points; pictures rely on it.
void line(Call& c) {
    const Cartesian& plane = c.settings().cartesian;
    const double a = c.number(1) / plane.unit;
    const double b = c.number(2) / plane.unit;
    c.defineOr(0, normalized(a, b, c.number(3) - a * plane.x0 - b * plane.y0), "a and b must not both be 0");
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

/// Through the point, along the conic of the pencil that goes through it: the tangent if the point lies on the conic.
void tangent(Call& c) {
    const Cartesian& plane = c.settings().cartesian;
    const double x = pageToX(plane, c.point(1));
    const double y = pageToY(plane, c.point(1));
    const Conic& k = c.conic(2);
    const double a = k.a * x + k.b * y + k.d;
    const double b = k.b * x + k.c * y + k.e;
    c.defineOr(0, toPageLine(plane, a, b, -a * x - b * y), "the conic has no direction there");
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
            const double x = pageToX(plane_, {area.left + (area.right - area.left) * i / columns, 0});
            const Heights here = heights(x);
            if (i > 0) join(i, lastX_, x, here);
            lastX_ = x;
            last_ = here;
        }
        c_.strokeIn(area, pieces_);
    }

private:
    struct Pair {
        double upper;
        double lower;
    };
    using Heights = std::optional<Pair>;

    [[nodiscard]] bool isSingle() const { return std::abs(k_.c) < 1e-12; }
    [[nodiscard]] Heights heights(double x) const {
        const auto pair = intersection(Line{1, 0, -x}, k_);
        if (!pair) return std::nullopt;
        return Pair{std::max(pair->first.y, pair->second.y), std::min(pair->first.y, pair->second.y)};
    }
    /// Where between an x inside and an x outside the conic turns back.
    [[nodiscard]] double edge(double inside, double outside) const {
        for (int i = 0; i < 40; ++i) {
            const double middle = (inside + outside) / 2;
            (heights(middle) ? inside : outside) = middle;
        }
        return inside;
    }
    /// A dashed conic has its upper half in odd columns, its lower half in even ones.
    void join(int column, double x0, double x1, const Heights& y) {
        const bool isOdd = column % 2 == 1;
        if (last_ && y) {
            if (isOdd || !isDashed_) add(x0, last_->upper, x1, y->upper);
            if ((!isOdd || !isDashed_) && !isSingle()) add(x0, last_->lower, x1, y->lower);
        } else if (last_ || y) {
            const bool isLeaving = last_.has_value();
            const double x = isLeaving ? edge(x0, x1) : edge(x1, x0);
            if (const Heights turn = heights(x))
                turnBack(isOdd, x, (turn->upper + turn->lower) / 2, isLeaving ? x0 : x1, isLeaving ? *last_ : *y);
        }
    }
    /// From where the conic turns back to both halves; when dashed, in two parts each.
    void turnBack(bool isOdd, double x, double y, double otherX, const Pair& other) {
        const double middle = (x + otherX) / 2;
        if (!isOdd || !isDashed_) add(x, y, middle, (y + other.upper) / 2);
        if (isOdd || !isDashed_) add(middle, (y + other.upper) / 2, otherX, other.upper);
        if (isOdd || !isDashed_) add(x, y, middle, (y + other.lower) / 2);
        if (!isOdd || !isDashed_) add(middle, (y + other.lower) / 2, otherX, other.lower);
    }
    void add(double x0, double y0, double x1, double y1) {
        pieces_.emplace_back(SegmentPiece{toPage(plane_, x0, y0), toPage(plane_, x1, y1)});
    }

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
    (void)sweep(c, c.nameId(0), c.argument(1), [&] {
        std::string ignored;
        const auto x = formula.expressions[0]->evaluate(c.interpreter().environment, ignored);
        const auto y = formula.expressions[1]->evaluate(c.interpreter().environment, ignored);
        std::optional<Point> here;
        if (x && y && (!plane.isLogarithmic || *y > 0)) here = toPage(plane, *x, *y);
        if (here && last) pieces.emplace_back(SegmentPiece{*last, *here});
        last = here;
    });
    if (!plane.picture.isEmpty()) c.strokeIn(plane.picture, std::move(pieces));
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

constexpr Runner kCartesianCommands[] = {
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
    {"ang_line", line},
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

std::span<const Runner> cartesianCommands() { return kCartesianCommands; }

}  // namespace byrne::gcl
