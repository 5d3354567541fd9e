// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace byrne::illustrate {

namespace {

constexpr int kDirections = 24;
constexpr std::array<double, 5> kGapsPx{5, 9, 15, 24, 34};
constexpr double kClearancePx = 8;

struct Size {
    double width = 0;
    double above = 0;  ///< Of the baseline.
    double below = 0;
};

struct Candidate {
    Box box;
    std::size_t anchor = 0;  ///< Of the request's.
    double cost = 0;         ///< Against everything that does not move; until that is measured no more than it.
    bool isMeasured = false;
};

bool hasDescender(const std::vector<scene::TextRun>& runs) {
    for (const scene::TextRun& run : runs)
        if (run.script < 0 || run.text.find_first_of("gjpqyJQf") != std::string::npos) return true;
    return false;
}

/// The ink of the text: capital letters reach 0.7 em above the baseline.
Size inkSize(const scene::Text& text, const scene::TextMeasure& measure) {
    const double em = text.sizeMm;
    return {measure(text).widthMm, 0.7 * em, (hasDescender(text.runs) ? 0.22 : 0.02) * em};
}

scene::Text textOf(const LabelRequest& request, const Page& page) {
    scene::Text text;
    text.runs = request.runs;
    text.sizeMm = page.labelSize();
    text.family = scene::FontFamily::Serif;
    text.align = scene::Align::Start;
    return text;
}

/// The box whose nearest edge or corner is `gap` away from the anchor in the given direction.
Box boxAt(Vec2 anchor, double angle, double gap, const Size& size) {
    const Vec2 toward = pointing(angle);
    const double halfWidth = size.width / 2;
    const double halfHeight = (size.above + size.below) / 2;
    const Vec2 middle = anchor + toward * gap + Vec2{toward.x * halfWidth, toward.y * halfHeight};
    // On an ellipse the box would touch the dot at the diagonals; push it out until the gap is there.
    Box box{middle.x - halfWidth, middle.y - halfHeight, middle.x + halfWidth, middle.y + halfHeight};
    const double missing = gap - distance(box, anchor);
    if (missing > 0) {
        const Vec2 push = toward * missing;
        box = {box.left + push.x, box.top + push.y, box.right + push.x, box.bottom + push.y};
    }
    return box;
}

class Placement {
public:
    Placement(const std::vector<LabelRequest>& requests, const std::vector<Obstacle>& obstacles, const Page& page,
              const scene::TextMeasure& measure)
        : requests_(requests), obstacles_(obstacles), page_(page) {
        for (const LabelRequest& request : requests) {
            texts_.push_back(textOf(request, page));
            sizes_.push_back(inkSize(texts_.back(), measure));
        }
        near_.resize(requests.size());
        for (std::size_t i = 0; i < requests.size(); ++i) candidates_.push_back(candidatesOf(i));
        chosen_.assign(requests.size(), 0);
    }

    std::vector<PlacedLabel> run() {
        placeAll();
        for (int pass = 0; pass < 30 && improve(); ++pass) {}
        std::vector<PlacedLabel> placed;
        for (std::size_t i = 0; i < requests_.size(); ++i) {
            const Box& box = candidates_[i][chosen_[i]].box;
            texts_[i].at = {box.left, box.bottom - sizes_[i].below};
            placed.push_back({requests_[i].id, texts_[i], box});
        }
        return placed;
    }

private:
    /// Near places come first, so that far ones are seldom measured.
    std::vector<Candidate> candidatesOf(std::size_t label) {
        const LabelRequest& request = requests_[label];
        std::vector<Candidate> out;
        for (const Vec2 anchor : request.anchors) near_[label].push_back(obstaclesNear(label, anchor));
        for (std::size_t ring = 0; ring < kGapsPx.size(); ++ring)
            for (std::size_t anchor = 0; anchor < request.anchors.size(); ++anchor)
                for (int i = 0; i < kDirections; ++i) {
                    const double angle = 2 * std::numbers::pi * i / kDirections;
                    const double gap = request.radiusMm + kGapsPx[ring] * page_.px;
                    out.push_back({boxAt(request.anchors[anchor], angle, gap, sizes_[label]), anchor,
                                   2.5 * static_cast<double>(ring) + taste(angle), false});
                }
        return out;
    }

    /// Of a candidate against everything that does not move.
    double fixedCost(std::size_t label, Candidate& candidate) {
        if (!candidate.isMeasured) candidate.cost += cluttered(label, candidate.box, near_[label][candidate.anchor]);
        candidate.isMeasured = true;
        return candidate.cost;
    }

    /// What a name beside the anchor may come near to: the rest costs nothing at any of its places.
    [[nodiscard]] std::vector<Obstacle> obstaclesNear(std::size_t label, Vec2 anchor) const {
        const Size& size = sizes_[label];
        const double reach =
            requests_[label].radiusMm + kGapsPx.back() * page_.px + std::hypot(size.width, size.above + size.below);
        std::vector<Obstacle> near;
        for (const Obstacle& obstacle : obstacles_) {
            const Box wide = Box{anchor.x, anchor.y, anchor.x, anchor.y}.grown(reach + reachOf(obstacle));
            Obstacle part{{}, obstacle.halfWidthMm, obstacle.weight};
            for (const Piece& piece : obstacle.pieces)
                if (!isBeside(piece, wide)) part.pieces.push_back(piece);
            if (!part.pieces.empty()) near.push_back(std::move(part));
        }
        return near;
    }

    [[nodiscard]] double reachOf(const Obstacle& obstacle) const {
        return obstacle.halfWidthMm + kClearancePx * page_.px;
    }

    static bool isBeside(const Piece& piece, const Box& box) {
        return std::max(piece.from.x, piece.to.x) < box.left || std::min(piece.from.x, piece.to.x) > box.right ||
               std::max(piece.from.y, piece.to.y) < box.top || std::min(piece.from.y, piece.to.y) > box.bottom;
    }

    /// Names above a point, or to its right, read best; a hundredth of what touching something costs.
    static double taste(double angle) { return 0.35 * (1 + std::sin(angle)) / 2 + 0.15 * (1 - std::cos(angle)) / 2; }

    /// What touching costs at a distance: all of `full` at 0, a little up to the wished clearance.
    [[nodiscard]] double nearness(double gap, double full) const {
        const double px = gap / page_.px;
        if (px <= 0) return full;
        if (px < 3) return full * (0.5 - 0.1 * px);
        return px < kClearancePx ? full * 0.06 * (kClearancePx - px) / 5 : 0;
    }

    [[nodiscard]] double cluttered(std::size_t label, const Box& box, const std::vector<Obstacle>& near) const {
        double cost = 0;
        const Box& area = page_.drawable;
        const double outside =
            std::max({0.0, area.left - box.left, box.right - area.right, area.top - box.top, box.bottom - area.bottom});
        if (outside > 0) cost += 400 + 20 * outside / page_.px;
        for (const Obstacle& obstacle : near) cost += obstacleCost(box, obstacle);
        for (std::size_t other = 0; other < requests_.size(); ++other) {
            if (requests_[other].radiusMm <= 0) continue;
            const double gap = distance(box, requests_[other].anchors[0]) - requests_[other].radiusMm;
            cost += other == label ? 0 : nearness(gap, 160);
        }
        return cost;
    }

    [[nodiscard]] double obstacleCost(const Box& box, const Obstacle& obstacle) const {
        double nearest = reachOf(obstacle);
        for (const Piece& piece : obstacle.pieces)
            if (nearest > 0 && !isBeside(piece, box.grown(nearest))) nearest = std::min(nearest, distance(box, piece));
        return nearness(nearest - obstacle.halfWidthMm, 60 * (0.25 + 0.75 * obstacle.weight));
    }

    [[nodiscard]] double mutualCost(std::size_t label, const Box& box, const std::vector<bool>& isPlaced) const {
        const Box wide = box.grown(kClearancePx * page_.px);
        double cost = 0;
        for (std::size_t other = 0; other < requests_.size(); ++other) {
            if (other == label || !isPlaced[other]) continue;
            const Box& taken = candidates_[other][chosen_[other]].box;
            const bool isNear = taken.left < wide.right && wide.left < taken.right && taken.top < wide.bottom &&
                                wide.top < taken.bottom;
            if (isNear) cost += nearness(distance(box, taken), 200);
        }
        return cost;
    }

    /// The cheapest candidate and what it costs; `best` if none is cheaper.
    std::pair<std::size_t, double> best(std::size_t label, const std::vector<bool>& isPlaced,
                                        std::pair<std::size_t, double> best) {
        for (std::size_t c = 0; c < candidates_[label].size(); ++c) {
            Candidate& candidate = candidates_[label][c];
            if (candidate.cost >= best.second || fixedCost(label, candidate) >= best.second) continue;
            const double cost = candidate.cost + mutualCost(label, candidate.box, isPlaced);
            if (cost < best.second) best = {c, cost};
        }
        return best;
    }

    /// How many places right beside its anchors a name has.
    double freedomOf(std::size_t label) {
        double places = 0;
        for (std::size_t c = 0; c < kDirections * requests_[label].anchors.size(); ++c)
            places += fixedCost(label, candidates_[label][c]) < 12 ? 1 : 0;
        return places;
    }

    void placeAll() {
        std::vector<std::size_t> order(requests_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::vector<double> freedom;
        for (std::size_t i = 0; i < candidates_.size(); ++i) freedom.push_back(freedomOf(i));
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return freedom[a] < freedom[b]; });
        std::vector<bool> isPlaced(requests_.size(), false);
        for (const std::size_t label : order) {
            chosen_[label] = best(label, isPlaced, {0, std::numeric_limits<double>::infinity()}).first;
            isPlaced[label] = true;
        }
    }

    bool improve() {
        const std::vector<bool> all(requests_.size(), true);
        bool hasMoved = false;
        for (std::size_t label = 0; label < requests_.size(); ++label) {
            const Candidate& now = candidates_[label][chosen_[label]];
            const double cost = now.cost + mutualCost(label, now.box, all);
            const auto [better, betterCost] = best(label, all, {chosen_[label], cost});
            if (betterCost >= cost - 1e-9) continue;
            chosen_[label] = better;
            hasMoved = true;
        }
        return hasMoved;
    }

    const std::vector<LabelRequest>& requests_;
    const std::vector<Obstacle>& obstacles_;
    const Page& page_;
    std::vector<scene::Text> texts_;
    std::vector<Size> sizes_;
    std::vector<std::vector<std::vector<Obstacle>>> near_;  ///< By label and anchor.
    std::vector<std::vector<Candidate>> candidates_;
    std::vector<std::size_t> chosen_;
};

}  // namespace

std::vector<PlacedLabel> placeLabels(const std::vector<LabelRequest>& requests, const std::vector<Obstacle>& obstacles,
                                     const Page& page, const scene::TextMeasure& measure) {
    return Placement(requests, obstacles, page, measure).run();
}

}  // namespace byrne::illustrate
