// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/geometry.h"

#include <algorithm>
#include <cmath>

namespace byrne::gcl {

namespace {

/// Roots of at² + bt + c = 0, the one with the positive root of the discriminant first; a slightly negative
/// discriminant counts as touching.
std::optional<std::pair<double, double>> roots(double a, double b, double c) {
    if (std::abs(a) < 1e-12) {
        if (std::abs(b) < 1e-12) return std::nullopt;
        return std::pair{-c / b, -c / b};
    }
    double under = b * b - 4 * a * c;
    const double noise = 1e-12 * std::max({b * b, std::abs(4 * a * c), 1e-30});
    if (under < -noise) return std::nullopt;
    under = std::sqrt(std::max(0.0, under));
    const double first = (-b + under) / (2 * a);
    const double second = (-b - under) / (2 * a);
    return std::pair{first, second};
}

}  // namespace

double distance(const Point& p, const Point& q) { return std::hypot(q.x - p.x, q.y - p.y); }
bool isSame(const Point& p, const Point& q) { return std::abs(p.x - q.x) < kEpsilon && std::abs(p.y - q.y) < kEpsilon; }
Point along(const Point& p, const Point& q, double t) { return {p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)}; }
double direction(const Point& from, const Point& to) { return std::atan2(to.y - from.y, to.x - from.x); }

Point rotated(const Point& p, const Point& center, double degrees) {
    const double cosine = std::cos(degrees * kDegree);
    const double sine = std::sin(degrees * kDegree);
    const double x = p.x - center.x;
    const double y = p.y - center.y;
    return {center.x + x * cosine - y * sine, center.y + x * sine + y * cosine};
}

std::optional<Line> normalized(double a, double b, double c) {
    const double size = std::hypot(a, b);
    if (!(size > 1e-12) || !std::isfinite(size) || !std::isfinite(c)) return std::nullopt;
    if (std::abs(a) > 1e-9 * size) return Line{1, b / a, c / a};
    return Line{0, 1, c / b};
}

std::optional<Line> lineThrough(const Point& p, const Point& q) {
    if (isSame(p, q)) return std::nullopt;
    return normalized(q.y - p.y, p.x - q.x, q.x * p.y - p.x * q.y);
}

std::optional<Line> mediatrice(const Point& p, const Point& q) {
    if (isSame(p, q)) return std::nullopt;
    const Point m = along(p, q, 0.5);
    return normalized(q.x - p.x, q.y - p.y, -(q.x - p.x) * m.x - (q.y - p.y) * m.y);
}

std::optional<Line> bisector(const Point& p, const Point& q, const Point& r) {
    if (isSame(p, q) || isSame(r, q)) return std::nullopt;
    const double toP = direction(q, p);
    double turn = direction(q, r) - toP;
    if (turn > std::numbers::pi) turn -= 2 * std::numbers::pi;
    if (turn < -std::numbers::pi) turn += 2 * std::numbers::pi;
    const double middle = toP + turn / 2;
    return lineThrough(q, {q.x + 100 * std::cos(middle), q.y + 100 * std::sin(middle)});
}

Line perpendicular(const Point& p, const Line& l) {
    return normalized(l.b, -l.a, l.a * p.y - l.b * p.x).value_or(Line{});
}
Line parallel(const Point& p, const Line& l) { return {l.a, l.b, -l.a * p.x - l.b * p.y}; }

Point foot(const Point& p, const Line& l) {
    const double t = (l.a * p.x + l.b * p.y + l.c) / (l.a * l.a + l.b * l.b);
    return {p.x - t * l.a, p.y - t * l.b};
}

std::optional<Point> intersection(const Line& l, const Line& m) {
    const double determinant = l.a * m.b - m.a * l.b;
    if (std::abs(determinant) <= kEpsilon) return std::nullopt;
    return Point{(l.b * m.c - m.b * l.c) / determinant, (m.a * l.c - l.a * m.c) / determinant};
}

std::optional<PointPair> intersection(const Line& l, const Circle& k) {
    const Point nearest = foot(k.center, l);
    const double away = distance(nearest, k.center);
    const double under = k.radius * k.radius - away * away;
    if (under < -kEpsilon) return std::nullopt;
    const double half = std::sqrt(std::max(0.0, under)) / std::hypot(l.a, l.b);
    // The direction of the line that points upwards, or to the right.
    double dx = -l.b;
    double dy = l.a;
    if (dy < 0 || (dy == 0 && dx < 0)) {
        dx = -dx;
        dy = -dy;
    }
    return PointPair{{nearest.x + half * dx, nearest.y + half * dy}, {nearest.x - half * dx, nearest.y - half * dy}};
}

std::optional<PointPair> intersection(const Circle& k, const Circle& m) {
    const auto power = [](const Circle& c) {
        return c.center.x * c.center.x + c.center.y * c.center.y - c.radius * c.radius;
    };
    if (isSame(k.center, m.center)) return std::nullopt;
    const std::optional<Line> chord =
        normalized(2 * (m.center.x - k.center.x), 2 * (m.center.y - k.center.y), power(k) - power(m));
    if (!chord) return std::nullopt;
    std::optional<PointPair> pair = intersection(*chord, k);
    if (pair) std::swap(pair->first, pair->second);
    return pair;
}

std::optional<PointPair> intersection(const Line& l, const Conic& k) {
    if (l.a != 0) {
        // x = -by - c, put into the conic.
        const double b = l.b / l.a;
        const double c = l.c / l.a;
        const auto y = roots(k.a * b * b - 2 * k.b * b + k.c, 2 * (k.a * b * c - k.b * c - k.d * b + k.e),
                             k.a * c * c - 2 * k.d * c + k.f);
        if (!y) return std::nullopt;
        return PointPair{{-b * y->first - c, y->first}, {-b * y->second - c, y->second}};
    }
    const double y = -l.c / l.b;
    const auto x = roots(k.a, 2 * (k.b * y + k.d), k.c * y * y + 2 * k.e * y + k.f);
    if (!x) return std::nullopt;
    return PointPair{{x->first, y}, {x->second, y}};
}

Point reflected(const Point& p, const Line& l) { return along(p, foot(p, l), 2); }

std::optional<Point> inverted(const Point& p, const Circle& k) {
    const double away = distance(p, k.center);
    if (away < kEpsilon) return std::nullopt;
    return along(k.center, p, k.radius * k.radius / (away * away));
}

std::optional<double> angle(const Point& p, const Point& q, const Point& r) {
    const std::optional<double> oriented = orientedAngle(p, q, r);
    if (!oriented) return std::nullopt;
    const double size = std::abs(*oriented);
    return 180 - size < 1e-6 ? -180 : size;
}

std::optional<double> orientedAngle(const Point& p, const Point& q, const Point& r) {
    if (isSame(p, q) || isSame(r, q)) return std::nullopt;
    double degrees = (direction(q, r) - direction(q, p)) / kDegree;
    if (degrees > 180) degrees -= 360;
    if (degrees <= -180) degrees += 360;
    return degrees;
}

Point Ellipse::at(double t) const {
    const double u = a * std::cos(t);
    const double v = b * std::sin(t);
    return {center.x + u * std::cos(tilt) - v * std::sin(tilt), center.y + u * std::sin(tilt) + v * std::cos(tilt)};
}

double Ellipse::eccentric(double central) const {
    const double turns = std::round(central / (2 * std::numbers::pi)) * 2 * std::numbers::pi;
    const double rest = central - turns;
    return turns + std::atan2(a * std::sin(rest), b * std::cos(rest));
}

double Ellipse::centralAngle(const Point& p) const { return direction(center, p) - tilt; }

std::optional<Ellipse> ellipseThrough(const Point& o, const Point& a, const Point& b) {
    Ellipse ellipse{o, distance(o, a), 0, direction(o, a)};
    if (ellipse.a < kEpsilon) return std::nullopt;
    const double along = ((b.x - o.x) * (a.x - o.x) + (b.y - o.y) * (a.y - o.y)) / ellipse.a;
    const double across = ((b.x - o.x) * (a.y - o.y) - (b.y - o.y) * (a.x - o.x)) / ellipse.a;
    const double rest = 1 - along * along / (ellipse.a * ellipse.a);
    if (rest <= kEpsilon || std::abs(across) < kEpsilon) return std::nullopt;
    ellipse.b = std::abs(across) / std::sqrt(rest);
    return ellipse;
}

}  // namespace byrne::gcl
