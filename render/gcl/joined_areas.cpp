// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/joined_areas.h"

#include <optional>

namespace byrne::gcl {

namespace {

using scene::Vec2;

constexpr std::size_t kMaxCorners = 200;

std::optional<Vec2> corner(const scene::PathCommand& command) {
    if (const auto* move = std::get_if<scene::MoveTo>(&command)) return move->to;
    if (const auto* line = std::get_if<scene::LineTo>(&command)) return line->to;
    return std::nullopt;
}

/// Of a closed line; nothing for any other path.
std::optional<std::vector<Vec2>> cornersOf(const scene::Path& path) {
    if (path.commands.size() < 4 || path.commands.size() > kMaxCorners + 1) return std::nullopt;
    if (!std::holds_alternative<scene::ClosePath>(path.commands.back())) return std::nullopt;
    std::vector<Vec2> corners;
    for (std::size_t i = 0; i + 1 < path.commands.size(); ++i) {
        const bool isFirst = std::holds_alternative<scene::MoveTo>(path.commands[i]);
        const std::optional<Vec2> at = corner(path.commands[i]);
        if (!at || isFirst != (i == 0)) return std::nullopt;
        corners.push_back(*at);
    }
    return corners;
}

double side(Vec2 a, Vec2 b, Vec2 c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

double signedArea(const std::vector<Vec2>& corners) {
    double sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) sum += side({}, corners[i], corners[(i + 1) % corners.size()]);
    return sum / 2;
}

/// The corner of the triangle that is neither a nor b, if both others are.
std::optional<Vec2> third(const std::vector<Vec2>& triangle, Vec2 a, Vec2 b) {
    for (std::size_t i = 0; i < 3; ++i) {
        const Vec2 p = triangle[(i + 1) % 3], q = triangle[(i + 2) % 3];
        if ((p == a && q == b) || (p == b && q == a)) return triangle[i];
    }
    return std::nullopt;
}

}  // namespace

bool joinTriangle(scene::Path& polygon, const scene::Path& triangle) {
    const auto corners = cornersOf(polygon);
    const auto three = cornersOf(triangle);
    if (!corners || !three || three->size() != 3 || corners->size() >= kMaxCorners) return false;
    const double area = signedArea(*corners);
    for (std::size_t i = corners->size(); i-- > 0;) {
        const Vec2 a = (*corners)[i], b = (*corners)[(i + 1) % corners->size()];
        const std::optional<Vec2> added = third(*three, a, b);
        if (!added) continue;
        if (side(a, b, *added) * area >= 0) return false;  // On the polygon's own side.
        const scene::LineTo line{*added};
        polygon.commands.insert(polygon.commands.begin() + static_cast<std::ptrdiff_t>(i) + 1, line);
        return true;
    }
    return false;
}

}  // namespace byrne::gcl
