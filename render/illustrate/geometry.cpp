// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace byrne::illustrate {

double length(Vec2 a) { return std::hypot(a.x, a.y); }
double distance(Vec2 a, Vec2 b) { return length(b - a); }
double direction(Vec2 a) { return std::atan2(a.y, a.x); }
Vec2 pointing(double angle) { return {std::cos(angle), std::sin(angle)}; }

Vec2 unit(Vec2 a) {
    const double size = length(a);
    return size > 0 ? a * (1 / size) : Vec2{1, 0};
}

namespace {

double squareDistance(Vec2 point, const Piece& piece) {
    const Vec2 along = piece.to - piece.from;
    const double square = dot(along, along);
    const double t = square > 0 ? std::clamp(dot(point - piece.from, along) / square, 0.0, 1.0) : 0.0;
    const Vec2 off = piece.from + along * t - point;
    return dot(off, off);
}

double squareDistance(const Box& box, Vec2 point) {
    const double x = std::max({0.0, box.left - point.x, point.x - box.right});
    const double y = std::max({0.0, box.top - point.y, point.y - box.bottom});
    return x * x + y * y;
}

}  // namespace

double distance(Vec2 point, const Piece& piece) { return std::sqrt(squareDistance(point, piece)); }

double distance(const Box& a, const Box& b) {
    const double x = std::max({0.0, a.left - b.right, b.left - a.right});
    const double y = std::max({0.0, a.top - b.bottom, b.top - a.bottom});
    return std::hypot(x, y);
}

double distance(const Box& box, Vec2 point) { return std::sqrt(squareDistance(box, point)); }

namespace {

bool meet(const Piece& a, const Piece& b) {
    const auto side = [](const Piece& line, Vec2 p) { return cross(line.to - line.from, p - line.from); };
    return side(a, b.from) * side(a, b.to) <= 0 && side(b, a.from) * side(b, a.to) <= 0;
}

class Flattener {
public:
    void operator()(const scene::MoveTo& move) {
        start_ = at_ = move.to;
        isOpen_ = true;
    }
    void operator()(const scene::LineTo& line) { lineTo(line.to); }
    void operator()(const scene::CurveTo& curve) {
        const Vec2 from = at_;
        constexpr int kPieces = 16;
        for (int i = 1; i <= kPieces; ++i) {
            const double t = static_cast<double>(i) / kPieces;
            const double s = 1 - t;
            lineTo(from * (s * s * s) + curve.control1 * (3 * s * s * t) + curve.control2 * (3 * s * t * t) +
                   curve.to * (t * t * t));
        }
    }
    void operator()(const scene::ArcTo& arc) {
        const Vec2 from = arc.center + pointing(arc.from) * arc.radius;
        if (isOpen_)
            lineTo(from);
        else
            (*this)(scene::MoveTo{from});
        const int pieces =
            std::max(4, static_cast<int>(std::ceil(std::abs(arc.to - arc.from) / (std::numbers::pi / 24))));
        for (int i = 1; i <= pieces; ++i)
            lineTo(arc.center + pointing(arc.from + (arc.to - arc.from) * i / pieces) * arc.radius);
    }
    void operator()(const scene::ClosePath&) {
        lineTo(start_);
        isOpen_ = false;
    }
    [[nodiscard]] std::vector<Piece> take() { return std::move(pieces_); }

private:
    void lineTo(Vec2 to) {
        pieces_.push_back({at_, to});
        at_ = to;
    }

    std::vector<Piece> pieces_;
    Vec2 start_;
    Vec2 at_;
    bool isOpen_ = false;
};

}  // namespace

double distance(const Box& box, const Piece& piece) {
    if (box.contains(piece.from) || box.contains(piece.to)) return 0;
    const std::array<Vec2, 4> corner{Vec2{box.left, box.top}, Vec2{box.right, box.top}, Vec2{box.right, box.bottom},
                                     Vec2{box.left, box.bottom}};
    double nearest = std::min(squareDistance(box, piece.from), squareDistance(box, piece.to));
    for (std::size_t i = 0; i < 4; ++i) {
        if (meet(piece, Piece{corner[i], corner[(i + 1) % 4]})) return 0;
        nearest = std::min(nearest, squareDistance(corner[i], piece));
    }
    return std::sqrt(nearest);
}

std::vector<Piece> flatten(const scene::Path& path) {
    Flattener flattener;
    for (const scene::PathCommand& command : path.commands) std::visit(flattener, command);
    return flattener.take();
}

std::vector<Vec2> halfOf(const Box& box, Vec2 a, Vec2 b, Vec2 inside) {
    const std::array<Vec2, 4> corner{Vec2{box.left, box.top}, Vec2{box.right, box.top}, Vec2{box.right, box.bottom},
                                     Vec2{box.left, box.bottom}};
    const double sign = cross(b - a, inside - a) < 0 ? -1 : 1;
    const auto depth = [&](Vec2 p) { return sign * cross(b - a, p - a); };
    std::vector<Vec2> half;
    for (std::size_t i = 0; i < 4; ++i) {
        const Vec2 p = corner[i];
        const Vec2 q = corner[(i + 1) % 4];
        if (depth(p) >= 0) half.push_back(p);
        if ((depth(p) < 0) != (depth(q) < 0)) half.push_back(p + (q - p) * (depth(p) / (depth(p) - depth(q))));
    }
    return half;
}

}  // namespace byrne::illustrate
