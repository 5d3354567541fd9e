// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Segments, lines, vectors, arrows, polygons.
#pragma once

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

/// The part of a line inside an area, in the direction that dashes start from.
[[nodiscard]] std::optional<SegmentPiece> clipLine(const Line& line, const Area& area);
/// The outline of an arrow head with its tip at `tip`, pointing away from `from`: four segments.
[[nodiscard]] std::vector<Piece> arrowHead(const Point& from, const Point& tip, const ArrowStyle& style);
/// The head of drawvector, which has a shape of its own: barbs of 3 mm, notch 1 mm behind the tip.
[[nodiscard]] std::vector<Piece> vectorHead(const Point& from, const Point& tip);
[[nodiscard]] std::vector<Piece> polyline(const std::vector<Point>& points);

}  // namespace byrne::gcl
