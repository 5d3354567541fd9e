// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/dashes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "render/scene/path_geometry.h"
#include "render/scene/stroke.h"

namespace byrne::scene {

namespace {

constexpr double kSameMm = 1e-4;
constexpr int kMaxDashes = 20'000;  // A finer pattern looks solid anyhow.

double apart(Vec2 a, Vec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// The part of a curve between two parameters, with its first point.
std::pair<Vec2, CurveTo> partOf(Vec2 from, const CurveTo& curve, double t0, double t1) {
    const CurveTo start = curveUpTo(from, curve, t1);
    if (t0 <= 0) return {from, start};
    const CurveTo back = curveUpTo(start.to, {start.control2, start.control1, from}, 1 - t0 / t1);
    return {back.to, {back.control2, back.control1, start.to}};
}

/// Walks along a path and writes down what lies under the dashes.
class Dasher {
public:
    explicit Dasher(const std::vector<double>& pattern) : pattern_(pattern) {}

    Path dash(const Path& path) {
        for (const PathCommand& command : path.commands) std::visit([this](const auto& c) { add(c); }, command);
        return std::move(result_);
    }

private:
    void restart(Vec2 at) {
        start_ = at_ = at;
        isAnywhere_ = true;
        index_ = 0;
        rest_ = pattern_[0];
        isDrawing_ = false;
    }

    /// `draw(from, until)` for each stretch of `length` under a dash; a dash may go on from the piece before.
    template <class Draw>
    void stretches(double length, const Draw& draw) {
        double at = 0;
        while (at < length - kSameMm) {
            const double next = std::min(length, at + rest_);
            if (index_ % 2 == 0) draw(at, next);
            rest_ -= next - at;
            at = next;
            if (rest_ > kSameMm) continue;
            index_ = (index_ + 1) % pattern_.size();
            rest_ = pattern_[index_];
            isDrawing_ = false;
        }
    }

    void begin(Vec2 at) {
        if (!isDrawing_) result_.commands.emplace_back(MoveTo{at});
        isDrawing_ = true;
    }

    void segment(Vec2 to) {
        const double length = apart(at_, to);
        stretches(length, [&](double from, double until) {
            begin(between(at_, to, from / length));
            result_.commands.emplace_back(LineTo{between(at_, to, until / length)});
        });
        at_ = to;
    }

    void add(const MoveTo& c) { restart(c.to); }
    void add(const LineTo& c) { isAnywhere_ ? segment(c.to) : restart(c.to); }
    void add(const CurveTo& c) {
        if (!isAnywhere_) restart(c.control1);
        stretches(curveLength(at_, c), [&](double from, double until) {
            const auto [start, piece] = partOf(at_, c, curveParameter(at_, c, from), curveParameter(at_, c, until));
            begin(start);
            result_.commands.emplace_back(piece);
        });
        at_ = c.to;
    }
    void add(const ArcTo& c) {
        const Vec2 from = pointOnArc(c, c.from);
        isAnywhere_ ? segment(from) : restart(from);
        const double sweep = c.to - c.from;
        const double length = std::abs(sweep) * c.radius;
        stretches(length, [&](double start, double until) {
            const ArcTo piece{c.center, c.radius, c.from + sweep * start / length, c.from + sweep * until / length};
            begin(pointOnArc(piece, piece.from));
            result_.commands.emplace_back(piece);
        });
        at_ = pointOnArc(c, c.to);
    }
    void add(const ClosePath&) {
        if (isAnywhere_) segment(start_);
    }

    const std::vector<double>& pattern_;
    Path result_;
    Vec2 start_;
    Vec2 at_;
    bool isAnywhere_ = false;
    bool isDrawing_ = false;  ///< A dash has begun and is not at its end.
    std::size_t index_ = 0;   ///< Of the pattern's length that is being used up.
    double rest_ = 0;         ///< Of it.
};

}  // namespace

Path dashed(const Path& path, const std::vector<double>& pattern) {
    const bool isFine = std::ranges::all_of(pattern, [](double length) { return length >= 0 && std::isfinite(length); });
    const double period = std::accumulate(pattern.begin(), pattern.end(), 0.0);
    const bool looksSolid = length(path) / period * static_cast<double>(pattern.size()) > double(kMaxDashes);
    if (!isFine || !(period > kSameMm) || looksSolid) return path;
    return Dasher(pattern).dash(path);
}

Scene withDashesDrawn(const Scene& scene) {
    Scene drawn = scene;
    drawn.elements.clear();
    for (const Element& element : scene.elements) {
        const auto* path = std::get_if<Path>(&element.shape);
        const std::vector<double> pattern = shownDash(element.style);
        if (path == nullptr || !element.style.isStroked || pattern.empty()) {
            drawn.elements.push_back(element);
            continue;
        }
        if (element.style.isFilled) {
            drawn.elements.push_back(element);
            drawn.elements.back().style.isStroked = false;
        }
        Element dashes = element;
        dashes.shape = dashed(*path, pattern);
        dashes.style.isFilled = false;
        dashes.style.dashMm.clear();
        drawn.elements.push_back(std::move(dashes));
    }
    return drawn;
}

}  // namespace byrne::scene
