// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "render/gcl/picture.h"

namespace byrne::gcl {

namespace {

constexpr double kSmall = 1e-9;

Point on(const ArcPiece& arc, double angle) {
    return {arc.center.x + arc.radius * std::cos(angle), arc.center.y + arc.radius * std::sin(angle)};
}

/// Liang and Barsky: the stretch of parameters inside the area.
std::optional<std::pair<double, double>> stretchInside(const SegmentPiece& s, const Area& area) {
    const double dx = s.to.x - s.from.x;
    const double dy = s.to.y - s.from.y;
    double first = 0;
    double last = 1;
    const auto cut = [&](double step, double room) {
        if (step == 0) return room >= 0;
        const double t = room / step;
        if (step < 0)
            first = std::max(first, t);
        else
            last = std::min(last, t);
        return first <= last;
    };
    if (cut(-dx, s.from.x - area.left) && cut(dx, area.right - s.from.x) && cut(-dy, s.from.y - area.bottom) &&
        cut(dy, area.top - s.from.y))
        return std::pair{first, last};
    return std::nullopt;
}

void clipSegment(const SegmentPiece& s, const Area& area, std::vector<Piece>& out) {
    if (!std::isfinite(s.from.x + s.from.y + s.to.x + s.to.y)) return;
    if (const auto stretch = stretchInside(s, area))
        out.emplace_back(SegmentPiece{stretch->first == 0 ? s.from : along(s.from, s.to, stretch->first),
                                      stretch->second == 1 ? s.to : along(s.from, s.to, stretch->second)});
}

/// Cuts an arc at the given angles and keeps the parts whose middle is wanted.
template <class IsWanted>
void splitArc(const ArcPiece& arc, const std::vector<double>& angles, IsWanted isWanted, std::vector<Piece>& out) {
    const double size = std::abs(arc.sweep);
    std::vector<double> cuts{0, size};
    for (const double angle : angles) {
        double offset = std::fmod(arc.sweep < 0 ? arc.from - angle : angle - arc.from, kTurn);
        if (offset < 0) offset += kTurn;
        for (; offset < size; offset += kTurn) cuts.push_back(offset);
    }
    std::sort(cuts.begin(), cuts.end());
    const double sign = arc.sweep < 0 ? -1 : 1;
    std::optional<double> begin;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const bool wanted =
            cuts[i + 1] - cuts[i] > kSmall && isWanted(on(arc, arc.from + sign * (cuts[i] + cuts[i + 1]) / 2));
        if (wanted && !begin) begin = cuts[i];
        // Slivers between two equal cuts neither start nor end a part.
        const bool isSliver = cuts[i + 1] - cuts[i] <= kSmall;
        if (begin && !wanted && !isSliver) {
            out.emplace_back(ArcPiece{arc.center, arc.radius, arc.from + sign * *begin, sign * (cuts[i] - *begin)});
            begin.reset();
        }
    }
    if (begin)
        out.emplace_back(ArcPiece{arc.center, arc.radius, arc.from + sign * *begin, sign * (cuts.back() - *begin)});
}

bool isWhole(const ArcPiece& arc) {
    return std::isfinite(arc.center.x + arc.center.y + arc.radius + arc.from + arc.sweep) && arc.radius > 0;
}

void clipArc(ArcPiece arc, const Area& area, std::vector<Piece>& out) {
    if (!isWhole(arc)) return;
    arc.sweep = std::clamp(arc.sweep, -kTurn, kTurn);
    std::vector<double> angles;
    const auto crossing = [&](double offset, double base) {
        if (std::abs(offset) > arc.radius) return;
        const double half = std::acos(offset / arc.radius);
        angles.push_back(base + half);
        angles.push_back(base - half);
    };
    crossing(area.left - arc.center.x, 0);
    crossing(area.right - arc.center.x, 0);
    crossing(area.bottom - arc.center.y, std::numbers::pi / 2);
    crossing(area.top - arc.center.y, std::numbers::pi / 2);
    splitArc(
        arc, angles, [&](const Point& p) { return area.contains(p.x, p.y); }, out);
}

}  // namespace

void clip(const Piece& piece, const Area& area, std::vector<Piece>& out) {
    if (const auto* segment = std::get_if<SegmentPiece>(&piece))
        clipSegment(*segment, area, out);
    else
        clipArc(std::get<ArcPiece>(piece), area, out);
}

void cutOut(const ArcPiece& arc, const Point& center, double radius, std::vector<Piece>& out) {
    const double away = distance(arc.center, center);
    const double cosine = (arc.radius * arc.radius + away * away - radius * radius) / (2 * arc.radius * away);
    if (away < kSmall || std::abs(cosine) >= 1) {
        const bool isInside = away + arc.radius < radius - kSmall;
        if (!isInside) out.emplace_back(arc);
        return;
    }
    const double base = direction(arc.center, center);
    const double half = std::acos(cosine);
    splitArc(
        arc, {base - half, base + half}, [&](const Point& p) { return distance(p, center) >= radius; }, out);
}

std::optional<std::pair<double, double>> coveredPart(const SegmentPiece& s, const Point& center, double radius) {
    const double dx = s.to.x - s.from.x;
    const double dy = s.to.y - s.from.y;
    const double fx = s.from.x - center.x;
    const double fy = s.from.y - center.y;
    const double a = dx * dx + dy * dy;
    const double b = fx * dx + fy * dy;
    const double c = fx * fx + fy * fy - radius * radius;
    if (a < kSmall * kSmall) return c < 0 ? std::optional(std::pair(0.0, 1.0)) : std::nullopt;
    const double under = b * b - a * c;
    if (under <= 0) return std::nullopt;
    const std::pair part((-b - std::sqrt(under)) / a, (-b + std::sqrt(under)) / a);
    if (part.first >= 1 || part.second <= 0) return std::nullopt;
    return part;
}

}  // namespace byrne::gcl
