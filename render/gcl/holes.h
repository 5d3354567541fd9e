// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The discs of marked points, which no stroke enters. They lie in the cells of a grid, so that a stroke meets only
// those near it.
#pragma once

#include <vector>

#include "core/base/limits.h"
#include "render/gcl/picture.h"

namespace byrne::gcl {

class Holes {
public:
    void add(const Point& center, double radius);
    /// To be called once after the last add().
    void sort();
    [[nodiscard]] bool isEmpty() const { return all_.empty(); }
    /// The parts of a piece outside all holes, in order along it. Ends early if the watch reaches a limit.
    void cut(const Piece& piece, base::LimitWatch& watch, std::vector<Piece>& out) const;

private:
    struct Hole {
        Point center;
        double radius;
    };
    struct Cells {
        int first;
        int last;
    };

    void cutSegment(const SegmentPiece& segment, base::LimitWatch& watch, std::vector<Piece>& out) const;
    void cutArc(const ArcPiece& arc, base::LimitWatch& watch, std::vector<Piece>& out) const;
    [[nodiscard]] Cells columns(double left, double right) const;
    [[nodiscard]] Cells rows(double bottom, double top) const;
    template <class Visit>
    void visitCell(int column, int row, Visit visit) const;

    std::vector<Hole> all_;                 ///< By cell once sorted.
    std::vector<std::uint32_t> cellBegin_;  ///< Of each cell, row by row; one more at the end.
    double largest_ = 0;
    Point corner_;
    double cell_ = 1;
    int columns_ = 0;
    int rows_ = 0;
};

}  // namespace byrne::gcl
