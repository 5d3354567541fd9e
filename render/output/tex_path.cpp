// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/tex_path.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

#include "render/scene/path_geometry.h"

namespace byrne::output {

using scene::Vec2;

namespace {

constexpr double kReachMm = 2000;  // TeX and its packages multiply lengths; this stays clear of their limit.
constexpr double kMarginMm = 20;   // What lies farther outside of the page is cut off when a path is out of reach.
constexpr double kToleranceMm = 0.01;
constexpr int kMaxLines = 2000;  // Of one arc or curve.

struct Flattener {
    std::vector<Polyline> lines;
    Vec2 start;

    void operator()(const scene::MoveTo& c) { begin(c.to); }
    void operator()(const scene::LineTo& c) { lines.empty() ? begin(c.to) : lines.back().push_back(c.to); }
    void operator()(const scene::ClosePath&) {
        if (lines.empty() || lines.back().empty()) return;
        lines.back().push_back(start);
        begin(start);
    }
    void operator()(const scene::CurveTo& c) {
        if (lines.empty()) begin(c.control1);
        const Vec2 from = lines.back().back();
        const double bend =
            std::hypot(from.x - 2 * c.control1.x + c.control2.x, from.y - 2 * c.control1.y + c.control2.y) +
            std::hypot(c.control1.x - 2 * c.control2.x + c.to.x, c.control1.y - 2 * c.control2.y + c.to.y);
        const int pieces = count(std::sqrt(bend * 0.75 / kToleranceMm));
        for (int i = 1; i <= pieces; ++i) {
            const double t = double(i) / pieces;
            const double u = 1 - t;
            const std::array<double, 4> w{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
            lines.back().push_back({w[0] * from.x + w[1] * c.control1.x + w[2] * c.control2.x + w[3] * c.to.x,
                                    w[0] * from.y + w[1] * c.control1.y + w[2] * c.control2.y + w[3] * c.to.y});
        }
    }
    void operator()(const scene::ArcTo& c) {
        const Vec2 from = scene::pointOnArc(c, c.from);
        lines.empty() ? begin(from) : lines.back().push_back(from);
        const double sweep = std::clamp(c.to - c.from, -2 * std::numbers::pi, 2 * std::numbers::pi);
        const int pieces = count(std::abs(sweep) * std::sqrt(c.radius / (8 * kToleranceMm)));
        for (int i = 1; i <= pieces; ++i) lines.back().push_back(scene::pointOnArc(c, c.from + sweep * i / pieces));
    }

private:
    void begin(Vec2 at) {
        lines.push_back({at});
        start = at;
    }
    static int count(double wanted) { return static_cast<int>(std::clamp(std::ceil(wanted), 1.0, double(kMaxLines))); }
};

/// Liang and Barsky.
std::optional<std::pair<Vec2, Vec2>> clipped(Vec2 a, Vec2 b, const scene::Box& box) {
    double first = 0;
    double last = 1;
    const Vec2 d{b.x - a.x, b.y - a.y};
    const auto cut = [&](double step, double room) {
        if (step == 0) return room >= 0;
        if (step < 0)
            first = std::max(first, room / step);
        else
            last = std::min(last, room / step);
        return first <= last;
    };
    if (!cut(-d.x, a.x - box.min.x) || !cut(d.x, box.max.x - a.x) || !cut(-d.y, a.y - box.min.y) ||
        !cut(d.y, box.max.y - a.y))
        return std::nullopt;
    return std::pair{Vec2{a.x + first * d.x, a.y + first * d.y}, Vec2{a.x + last * d.x, a.y + last * d.y}};
}

scene::Path cutStroke(const std::vector<Polyline>& lines, const scene::Box& box) {
    scene::Path out;
    for (const Polyline& line : lines) {
        std::optional<Vec2> pen;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const auto part = clipped(line[i - 1], line[i], box);
            if (!part) continue;
            if (!pen || !(*pen == part->first)) out.commands.emplace_back(scene::MoveTo{part->first});
            out.commands.emplace_back(scene::LineTo{part->second});
            pen = part->second;
        }
    }
    return out;
}

/// One step of Sutherland and Hodgman: the part of a polygon where inside(p) is not negative.
template <class Inside>
Polyline cutBy(const Polyline& polygon, Inside inside) {
    Polyline out;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Vec2 a = polygon[i];
        const Vec2 b = polygon[(i + 1) % polygon.size()];
        const double da = inside(a);
        const double db = inside(b);
        if (da >= 0) out.push_back(a);
        if ((da >= 0) != (db >= 0)) {
            const double t = da / (da - db);
            out.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
    }
    return out;
}

scene::Path cutFill(const std::vector<Polyline>& lines, const scene::Box& box) {
    scene::Path out;
    for (Polyline polygon : lines) {
        polygon = cutBy(polygon, [&](Vec2 p) { return p.x - box.min.x; });
        polygon = cutBy(polygon, [&](Vec2 p) { return box.max.x - p.x; });
        polygon = cutBy(polygon, [&](Vec2 p) { return p.y - box.min.y; });
        polygon = cutBy(polygon, [&](Vec2 p) { return box.max.y - p.y; });
        if (polygon.size() < 3) continue;
        out.commands.emplace_back(scene::MoveTo{polygon[0]});
        for (std::size_t i = 1; i < polygon.size(); ++i) out.commands.emplace_back(scene::LineTo{polygon[i]});
        out.commands.emplace_back(scene::ClosePath{});
    }
    return out;
}

struct Flipper {
    double height;
    void operator()(scene::MoveTo& c) const { flip(c.to); }
    void operator()(scene::LineTo& c) const { flip(c.to); }
    void operator()(scene::CurveTo& c) const {
        flip(c.control1);
        flip(c.control2);
        flip(c.to);
    }
    void operator()(scene::ArcTo& c) const {
        flip(c.center);
        c.from = -c.from;
        c.to = -c.to;
    }
    void operator()(scene::ClosePath&) const {}
    void flip(Vec2& p) const { p.y = height - p.y; }
};

/// Whether every number of the path, centres of arcs too, is within reach of TeX.
bool isWithinReach(const scene::Path& path, const scene::Box& box) {
    const auto isNear = [](double v) { return std::abs(v) <= kReachMm; };
    if (!isNear(box.min.x) || !isNear(box.min.y) || !isNear(box.max.x) || !isNear(box.max.y)) return false;
    return std::all_of(path.commands.begin(), path.commands.end(), [&](const scene::PathCommand& command) {
        const auto* arc = std::get_if<scene::ArcTo>(&command);
        return !arc || (isNear(arc->center.x) && isNear(arc->center.y) && isNear(arc->radius));
    });
}

}  // namespace

std::vector<Polyline> flattened(const scene::Path& path) {
    Flattener flattener;
    for (const scene::PathCommand& command : path.commands) std::visit(flattener, command);
    std::erase_if(flattener.lines, [](const Polyline& line) { return line.size() < 2; });
    return std::move(flattener.lines);
}

std::vector<scene::CurveTo> curvesOf(const scene::ArcTo& arc) {
    const double sweep = std::clamp(arc.to - arc.from, -2 * std::numbers::pi, 2 * std::numbers::pi);
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - 1e-9)));
    const double step = sweep / pieces;
    const double pull = 4.0 / 3 * std::tan(step / 4) * arc.radius;
    std::vector<scene::CurveTo> curves;
    for (int i = 0; i < pieces; ++i) {
        const double a = arc.from + step * i;
        const double b = a + step;
        const Vec2 from = scene::pointOnArc(arc, a);
        const Vec2 to = scene::pointOnArc(arc, b);
        curves.push_back({{from.x - pull * std::sin(a), from.y + pull * std::cos(a)},
                          {to.x + pull * std::sin(b), to.y - pull * std::cos(b)},
                          to});
    }
    return curves;
}

scene::Path texPath(const scene::Path& path, const scene::Scene& scene, bool isFilled) {
    const std::optional<scene::Box> box = scene::bounds(path);
    if (!box || !std::isfinite(box->min.x + box->min.y + box->max.x + box->max.y)) return {};
    scene::Path result = path;
    if (!isWithinReach(path, *box)) {
        const scene::Box page{{-kMarginMm, -kMarginMm}, {scene.widthMm + kMarginMm, scene.heightMm + kMarginMm}};
        result = isFilled ? cutFill(flattened(path), page) : cutStroke(flattened(path), page);
    }
    for (scene::PathCommand& command : result.commands) std::visit(Flipper{scene.heightMm}, command);
    return result;
}

std::string texNumber(double value, int decimals) {
    if (!std::isfinite(value)) return "0";
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    std::string text(buffer.data(), end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

scene::Color blended(const scene::Color& color, double opacity, const scene::Color& ground) {
    const double share = std::clamp(opacity, 0.0, 1.0) * color.alpha / 255;
    const auto mix = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(share * a + (1 - share) * b));
    };
    return {mix(color.red, ground.red), mix(color.green, ground.green), mix(color.blue, ground.blue), 255};
}

}  // namespace byrne::output
