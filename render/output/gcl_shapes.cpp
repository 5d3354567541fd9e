// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/gcl_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/scene/path_geometry.h"

namespace byrne::output {

namespace {

using scene::ArcTo;
using scene::Vec2;

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kSameMm = 1e-4;
constexpr double kChordErrorMm = 0.02;
constexpr int kCurveParts = 64;

double apart(Vec2 a, Vec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::vector<ArcTo> arcsOf(const scene::Path& path) {
    std::vector<ArcTo> arcs;
    for (const scene::PathCommand& command : path.commands)
        if (const auto* arc = std::get_if<ArcTo>(&command)) arcs.push_back(*arc);
    return arcs;
}

/// The corners of each sub-path, curves as chords.
class Outliner {
public:
    std::vector<std::vector<Vec2>> outlines(const scene::Path& path) {
        for (const scene::PathCommand& command : path.commands)
            std::visit([this](const auto& c) { add(c); }, command);
        return std::move(outlines_);
    }

private:
    void to(Vec2 p) {
        if (outlines_.empty()) outlines_.emplace_back();
        std::vector<Vec2>& corners = outlines_.back();
        if (corners.empty() || apart(corners.back(), p) > kSameMm) corners.push_back(p);
    }
    void add(const scene::MoveTo& c) {
        outlines_.emplace_back();
        to(c.to);
    }
    void add(const scene::LineTo& c) { to(c.to); }
    void add(const scene::CurveTo& c) {
        if (outlines_.empty() || outlines_.back().empty()) to(c.control1);
        const Vec2 from = outlines_.back().back();
        for (int i = 1; i <= kCurveParts; ++i) to(pointOnCurve(from, c, double(i) / kCurveParts));
    }
    void add(const ArcTo& c) {
        const double perChord = 2 * std::acos(std::clamp(1 - kChordErrorMm / std::max(c.radius, kSameMm), 0.0, 1.0));
        const int parts = std::max(1, int(std::ceil(std::abs(c.to - c.from) / std::max(perChord, 0.01))));
        for (int i = 0; i <= parts; ++i) to(pointOnArc(c, c.from + (c.to - c.from) * i / parts));
    }
    void add(const scene::ClosePath&) {}

    std::vector<std::vector<Vec2>> outlines_;
};

double cross(Vec2 a, Vec2 b, Vec2 c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

double signedArea(const std::vector<Vec2>& corners) {
    double sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vec2 a = corners[i], b = corners[(i + 1) % corners.size()];
        sum += a.x * b.y - a.y * b.x;
    }
    return sum / 2;
}

/// Cuts off one corner after the other that has no other corner in it.
void clipEars(std::vector<Vec2> corners, std::vector<std::array<Vec2, 3>>& result) {
    while (corners.size() > 1 && apart(corners.front(), corners.back()) <= kSameMm) corners.pop_back();
    if (signedArea(corners) < 0) std::reverse(corners.begin(), corners.end());
    while (corners.size() > 3) {
        const std::size_t n = corners.size();
        std::size_t ear = n;
        for (std::size_t i = 0; i < n && ear == n; ++i) {
            const Vec2 a = corners[(i + n - 1) % n], b = corners[i], c = corners[(i + 1) % n];
            const auto isInside = [&](Vec2 p) {
                return p != a && p != b && p != c && cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
            };
            if (cross(a, b, c) > 0 && std::none_of(corners.begin(), corners.end(), isInside)) ear = i;
        }
        if (ear == n) break;  // It crosses itself.
        result.push_back({corners[(ear + n - 1) % n], corners[ear], corners[(ear + 1) % n]});
        corners.erase(corners.begin() + static_cast<std::ptrdiff_t>(ear));
    }
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) result.push_back({corners[0], corners[i], corners[i + 1]});
}

}  // namespace

std::optional<ArcTo> wholeCircle(const scene::Path& path) {
    const std::vector<ArcTo> arcs = arcsOf(path);
    double turned = 0;
    for (const ArcTo& arc : arcs) {
        if (apart(arc.center, arcs[0].center) > kSameMm || std::abs(arc.radius - arcs[0].radius) > kSameMm) return {};
        turned += arc.to - arc.from;
    }
    return std::abs(turned) > kTurn - 1e-6 ? std::optional(arcs[0]) : std::nullopt;
}

std::optional<ArcTo> sector(const scene::Path& path) {
    const std::vector<ArcTo> arcs = arcsOf(path);
    if (arcs.size() != 1) return {};
    const auto isCenter = [&](Vec2 p) { return apart(p, arcs[0].center) < kSameMm; };
    bool hasCenter = false;
    for (const scene::PathCommand& command : path.commands) {
        if (const auto* move = std::get_if<scene::MoveTo>(&command)) hasCenter = hasCenter || isCenter(move->to);
        if (const auto* line = std::get_if<scene::LineTo>(&command)) hasCenter = hasCenter || isCenter(line->to);
        if (std::holds_alternative<scene::CurveTo>(command)) return {};
    }
    return hasCenter ? std::optional(arcs[0]) : std::nullopt;
}

std::vector<std::array<Vec2, 3>> triangles(const scene::Path& path) {
    std::vector<std::array<Vec2, 3>> result;
    for (std::vector<Vec2>& corners : Outliner().outlines(path))
        if (corners.size() > 2) clipEars(std::move(corners), result);
    return result;
}

std::optional<std::array<Vec2, 2>> rectangle(const scene::Path& path) {
    for (const scene::PathCommand& command : path.commands)
        if (std::holds_alternative<ArcTo>(command) || std::holds_alternative<scene::CurveTo>(command)) return {};
    std::vector<std::vector<Vec2>> outlines = Outliner().outlines(path);
    if (outlines.size() != 1) return {};
    std::vector<Vec2>& corners = outlines[0];
    if (corners.size() == 5 && apart(corners[0], corners[4]) <= kSameMm) corners.pop_back();
    if (corners.size() != 4) return {};
    for (std::size_t i = 0; i < 4; ++i) {
        // Sides lie along one axis and the other in turn.
        const Vec2 a = corners[i], b = corners[(i + 1) % 4], c = corners[(i + 2) % 4];
        const bool isLevel = std::abs(a.y - b.y) <= kSameMm && std::abs(b.x - c.x) <= kSameMm;
        const bool isUpright = std::abs(a.x - b.x) <= kSameMm && std::abs(b.y - c.y) <= kSameMm;
        if (!isLevel && !isUpright) return {};
    }
    return std::array{corners[0], corners[2]};
}

}  // namespace byrne::output
