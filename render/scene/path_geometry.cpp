// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/path_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace byrne::scene {

namespace {

constexpr int kCurvePieces = 64;  // Straight pieces that stand for a curve when its length is measured.

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

double distance(Vec2 a, Vec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// Follows the pen through a path.
struct Pen {
    bool isDown = false;  ///< Whether there is a current point.
    Vec2 at;
    Vec2 start;  ///< Of the sub-path.

    void moveTo(Vec2 to) { *this = {true, to, to}; }
    void goTo(Vec2 to) {
        if (!isDown) start = to;
        isDown = true;
        at = to;
    }
    void follow(const PathCommand& command) {
        std::visit(Overloaded{[&](const MoveTo& c) { moveTo(c.to); }, [&](const LineTo& c) { goTo(c.to); },
                              [&](const CurveTo& c) { goTo(c.to); },
                              [&](const ArcTo& c) {
                                  if (!isDown) start = pointOnArc(c, c.from);
                                  isDown = true;
                                  at = pointOnArc(c, c.to);
                              },
                              [&](const ClosePath&) { at = start; }},
                   command);
    }
};

double leadLength(const Pen& pen, const ArcTo& arc) {
    return pen.isDown ? distance(pen.at, pointOnArc(arc, arc.from)) : 0;
}
double sweepLength(const ArcTo& arc) { return std::abs(arc.radius * (arc.to - arc.from)); }

double commandLength(const Pen& pen, const PathCommand& command) {
    return std::visit(Overloaded{[](const MoveTo&) { return 0.0; },
                                 [&](const LineTo& c) { return pen.isDown ? distance(pen.at, c.to) : 0.0; },
                                 [&](const CurveTo& c) { return pen.isDown ? curveLength(pen.at, c) : 0.0; },
                                 [&](const ArcTo& c) { return leadLength(pen, c) + sweepLength(c); },
                                 [&](const ClosePath&) { return pen.isDown ? distance(pen.at, pen.start) : 0.0; }},
                      command);
}

void appendArcPart(Path& part, const Pen& pen, const ArcTo& arc, double lengthMm) {
    const double lead = leadLength(pen, arc);
    if (lengthMm <= lead) {
        part.commands.emplace_back(LineTo{between(pen.at, pointOnArc(arc, arc.from), lengthMm / lead)});
        return;
    }
    const double fraction = (lengthMm - lead) / sweepLength(arc);
    part.commands.emplace_back(ArcTo{arc.center, arc.radius, arc.from, arc.from + (arc.to - arc.from) * fraction});
}

/// The first `lengthMm` of one command that is longer than that.
void appendPart(Path& part, const Pen& pen, const PathCommand& command, double lengthMm, double wholeMm) {
    const auto line = [&](Vec2 to) { part.commands.emplace_back(LineTo{between(pen.at, to, lengthMm / wholeMm)}); };
    std::visit(Overloaded{[](const MoveTo&) {}, [&](const LineTo& c) { line(c.to); },
                          [&](const CurveTo& c) {
                              part.commands.emplace_back(curveUpTo(pen.at, c, curveParameter(pen.at, c, lengthMm)));
                          },
                          [&](const ArcTo& c) { appendArcPart(part, pen, c, lengthMm); },
                          [&](const ClosePath&) { line(pen.start); }},
               command);
}

struct BoxBuilder {
    std::optional<Box> box;

    void add(Vec2 p) { box = box ? join(*box, {p, p}) : Box{p, p}; }
    void addArc(const ArcTo& arc) {
        add(pointOnArc(arc, arc.from));
        add(pointOnArc(arc, arc.to));
        const auto [low, high] = std::minmax(arc.from, arc.to);
        const double quarter = std::numbers::pi / 2;
        const double first = std::ceil(low / quarter);
        for (int i = 0; i < 4 && (first + i) * quarter <= high; ++i) add(pointOnArc(arc, (first + i) * quarter));
    }
    void addCurve(Vec2 from, const CurveTo& curve) {
        add(from);
        add(curve.to);
        addExtremes(from, curve, from.x, curve.control1.x, curve.control2.x, curve.to.x);
        addExtremes(from, curve, from.y, curve.control1.y, curve.control2.y, curve.to.y);
    }

private:
    /// Where the derivative of one coordinate vanishes.
    void addExtremes(Vec2 from, const CurveTo& curve, double p0, double p1, double p2, double p3) {
        const double a = p3 - 3 * p2 + 3 * p1 - p0;
        const double b = 2 * (p2 - 2 * p1 + p0);
        const double c = p1 - p0;
        std::array<double, 2> roots{-1, -1};
        if (std::abs(a) < 1e-12) {
            if (b != 0) roots[0] = -c / b;
        } else if (const double under = b * b - 4 * a * c; under >= 0) {
            roots = {(-b - std::sqrt(under)) / (2 * a), (-b + std::sqrt(under)) / (2 * a)};
        }
        for (const double t : roots)
            if (t > 0 && t < 1) add(pointOnCurve(from, curve, t));
    }
};

}  // namespace

// De Casteljau.
CurveTo curveUpTo(Vec2 from, const CurveTo& curve, double t) {
    const Vec2 a = between(from, curve.control1, t);
    const Vec2 b = between(curve.control1, curve.control2, t);
    const Vec2 c = between(curve.control2, curve.to, t);
    const Vec2 ab = between(a, b, t);
    const Vec2 bc = between(b, c, t);
    return {a, ab, between(ab, bc, t)};
}

Vec2 pointOnCurve(Vec2 from, const CurveTo& curve, double t) { return curveUpTo(from, curve, t).to; }

double curveLength(Vec2 from, const CurveTo& curve) {
    double sum = 0;
    Vec2 last = from;
    for (int i = 1; i <= kCurvePieces; ++i) {
        const Vec2 next = pointOnCurve(from, curve, double(i) / kCurvePieces);
        sum += distance(last, next);
        last = next;
    }
    return sum;
}

double curveParameter(Vec2 from, const CurveTo& curve, double lengthMm) {
    Vec2 last = from;
    double sum = 0;
    for (int i = 1; i <= kCurvePieces; ++i) {
        const Vec2 next = pointOnCurve(from, curve, double(i) / kCurvePieces);
        const double piece = distance(last, next);
        if (sum + piece >= lengthMm) return (i - 1 + (piece > 0 ? (lengthMm - sum) / piece : 0)) / kCurvePieces;
        sum += piece;
        last = next;
    }
    return 1;
}

Vec2 pointOnArc(const ArcTo& arc, double angle) {
    return {arc.center.x + arc.radius * std::cos(angle), arc.center.y + arc.radius * std::sin(angle)};
}

Box join(const Box& a, const Box& b) {
    return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
            {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}

double length(const Path& path) {
    Pen pen;
    double sum = 0;
    for (const PathCommand& command : path.commands) {
        sum += commandLength(pen, command);
        pen.follow(command);
    }
    return sum;
}

Path firstPart(const Path& path, double lengthMm) {
    Path part;
    if (!(lengthMm > 0)) return part;
    Pen pen;
    for (const PathCommand& command : path.commands) {
        const double whole = commandLength(pen, command);
        if (whole > lengthMm) {
            appendPart(part, pen, command, lengthMm, whole);
            return part;
        }
        part.commands.push_back(command);
        lengthMm -= whole;
        pen.follow(command);
    }
    return part;
}

std::optional<Box> bounds(const Path& path) {
    Pen pen;
    BoxBuilder builder;
    for (const PathCommand& command : path.commands) {
        std::visit(Overloaded{[&](const MoveTo& c) { builder.add(c.to); }, [&](const LineTo& c) { builder.add(c.to); },
                              [&](const CurveTo& c) { builder.addCurve(pen.isDown ? pen.at : c.control1, c); },
                              [&](const ArcTo& c) { builder.addArc(c); }, [](const ClosePath&) {}},
                   command);
        pen.follow(command);
    }
    return builder.box;
}

Path scaledAbout(const Path& path, Vec2 center, double factor) {
    const auto scaled = [&](Vec2 p) { return between(center, p, factor); };
    Path result = path;
    for (PathCommand& command : result.commands) {
        std::visit(Overloaded{[&](MoveTo& c) { c.to = scaled(c.to); }, [&](LineTo& c) { c.to = scaled(c.to); },
                              [&](CurveTo& c) {
                                  c = {scaled(c.control1), scaled(c.control2), scaled(c.to)};
                              },
                              [&](ArcTo& c) {
                                  c.center = scaled(c.center);
                                  c.radius *= factor;
                              },
                              [](ClosePath&) {}},
                   command);
    }
    return result;
}

}  // namespace byrne::scene
