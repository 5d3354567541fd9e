// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/holes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace byrne::gcl {

namespace {

constexpr int kMaxCells = 1024;  // In a row or column.

int cellOf(double offset, double cell, int count) {
    return static_cast<int>(std::clamp(std::floor(offset / cell), -1.0, double(count)));
}

}  // namespace

void Holes::add(const Point& center, double radius) {
    if (!std::isfinite(center.x + center.y + radius)) return;
    // GCLC's holes are exactly as large as the circle around them.
    largest_ = std::max(largest_, radius);
    all_.push_back({center, radius});
}

void Holes::sort() {
    if (all_.empty()) return;
    Point low = all_[0].center;
    Point high = low;
    for (const Hole& hole : all_) {
        low = {std::min(low.x, hole.center.x), std::min(low.y, hole.center.y)};
        high = {std::max(high.x, hole.center.x), std::max(high.y, hole.center.y)};
    }
    const double side = std::max({high.x - low.x, high.y - low.y, 1e-3});
    const double wanted = std::sqrt((high.x - low.x) * (high.y - low.y) / double(all_.size()));
    cell_ = std::max({wanted, 2 * largest_, side / kMaxCells});
    corner_ = low;
    columns_ = std::min(kMaxCells, static_cast<int>((high.x - low.x) / cell_)) + 1;
    rows_ = std::min(kMaxCells, static_cast<int>((high.y - low.y) / cell_)) + 1;
    const auto cell = [&](const Hole& hole) {
        const int column = std::clamp(cellOf(hole.center.x - low.x, cell_, columns_), 0, columns_ - 1);
        const int row = std::clamp(cellOf(hole.center.y - low.y, cell_, rows_), 0, rows_ - 1);
        return std::size_t(row) * std::size_t(columns_) + std::size_t(column);
    };
    std::stable_sort(all_.begin(), all_.end(), [&](const Hole& a, const Hole& b) { return cell(a) < cell(b); });
    cellBegin_.assign(std::size_t(columns_) * std::size_t(rows_) + 1, 0);
    for (const Hole& hole : all_) ++cellBegin_[cell(hole) + 1];
    std::partial_sum(cellBegin_.begin(), cellBegin_.end(), cellBegin_.begin());
}

Holes::Cells Holes::columns(double left, double right) const {
    return {std::max(0, cellOf(left - largest_ - corner_.x, cell_, columns_)),
            std::min(columns_ - 1, cellOf(right + largest_ - corner_.x, cell_, columns_))};
}

Holes::Cells Holes::rows(double bottom, double top) const {
    return {std::max(0, cellOf(bottom - largest_ - corner_.y, cell_, rows_)),
            std::min(rows_ - 1, cellOf(top + largest_ - corner_.y, cell_, rows_))};
}

template <class Visit>
void Holes::visitCell(int column, int row, Visit visit) const {
    const std::size_t cell = std::size_t(row) * std::size_t(columns_) + std::size_t(column);
    for (std::uint32_t i = cellBegin_[cell]; i < cellBegin_[cell + 1]; ++i) visit(all_[i]);
}

void Holes::cut(const Piece& piece, base::LimitWatch& watch, std::vector<Piece>& out) const {
    if (const auto* segment = std::get_if<SegmentPiece>(&piece))
        cutSegment(*segment, watch, out);
    else
        cutArc(std::get<ArcPiece>(piece), watch, out);
}

/// The covered parts are collected first: there may be thousands.
void Holes::cutSegment(const SegmentPiece& segment, base::LimitWatch& watch, std::vector<Piece>& out) const {
    const auto [left, right] = std::minmax(segment.from.x, segment.to.x);
    const double slope = right > left ? (segment.to.y - segment.from.y) / (segment.to.x - segment.from.x) : 0;
    const Cells across = columns(left, right);
    std::vector<std::pair<double, double>> covered;
    for (int column = across.first; column <= across.last && !watch.poll(); ++column) {
        // How high the segment is where it can meet discs of this column.
        const double begin = std::max(left, corner_.x + column * cell_ - largest_);
        const double end = std::min(right, corner_.x + (column + 1) * cell_ + largest_);
        double low = std::min(segment.from.y, segment.to.y);
        double high = std::max(segment.from.y, segment.to.y);
        if (slope != 0 && column > 0 && column < columns_ - 1) {
            const double a = segment.from.y + slope * (begin - segment.from.x);
            const double b = segment.from.y + slope * (end - segment.from.x);
            low = std::max(low, std::min(a, b));
            high = std::min(high, std::max(a, b));
        }
        const Cells up = rows(low, high);
        for (int row = up.first; row <= up.last; ++row)
            visitCell(column, row, [&](const Hole& hole) {
                if (const auto part = coveredPart(segment, hole.center, hole.radius)) covered.push_back(*part);
            });
    }
    std::sort(covered.begin(), covered.end());
    double at = 0;
    const auto keep = [&](double until) {
        const Point from = at == 0 ? segment.from : along(segment.from, segment.to, at);
        const Point to = until == 1 ? segment.to : along(segment.from, segment.to, until);
        if (until > at) out.emplace_back(SegmentPiece{from, to});
    };
    for (const auto& [first, last] : covered) {
        keep(first);
        at = std::max(at, last);
    }
    keep(1);
}

void Holes::cutArc(const ArcPiece& arc, base::LimitWatch& watch, std::vector<Piece>& out) const {
    std::vector<Piece> parts{arc};
    std::vector<Piece> next;
    const Cells across = columns(arc.center.x - arc.radius, arc.center.x + arc.radius);
    const Cells up = rows(arc.center.y - arc.radius, arc.center.y + arc.radius);
    for (int row = up.first; row <= up.last; ++row)
        for (int column = across.first; column <= across.last && !watch.poll(); ++column)
            visitCell(column, row, [&](const Hole& hole) {
                const double away = std::abs(distance(arc.center, hole.center) - arc.radius);
                if (away > hole.radius && arc.radius > hole.radius) return;
                next.clear();
                for (const Piece& part : parts) cutOut(std::get<ArcPiece>(part), hole.center, hole.radius, next);
                parts.swap(next);
            });
    out.insert(out.end(), parts.begin(), parts.end());
}

}  // namespace byrne::gcl
