// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drawing of straight things.
#include "render/gcl/strokes.h"

#include <cmath>

namespace byrne::gcl {

namespace {

constexpr int kMaxCorners = 10'000;

void drawLine(Call& c, bool isDashed) {
    std::optional<Line> line;
    if (c.count() == 1) {
        line = c.line(0);
    } else {
        line = lineThrough(c.point(0), c.point(1));
        if (!line) return c.fail("equal points do not determine a line");
    }
    if (const std::optional<SegmentPiece> part = clipLine(*line, c.area())) c.stroke({*part}, isDashed);
}

void drawVector(Call& c) {
    std::vector<Piece> pieces = vectorHead(c.point(0), c.point(1));
    pieces.insert(pieces.begin(), SegmentPiece{c.point(0), c.point(1)});
    c.stroke(pieces);
}

void drawArrow(Call& c) {
    const Point& from = c.point(0);
    const Point tip = along(from, c.point(1), c.number(2));
    // A tip on the other side of the beginning has its head pointing there.
    c.stroke(arrowHead(from, tip, c.settings().arrow));
}

void drawPolygon(Call& c) {
    const int corners = c.whole(2, 0, kMaxCorners + 1);
    if (corners < 2 || corners > kMaxCorners) return c.fail("a polygon has 3 to 10000 corners");
    std::vector<Point> points{c.point(1)};
    for (int i = 1; i <= corners; ++i) points.push_back(rotated(c.point(1), c.point(0), 360.0 * i / corners));
    c.stroke(polyline(points));
}

constexpr Runner kDrawingCommands[] = {
    {"drawpoint", [](Call&) {}},
    {"drawsegment",
     [](Call& c) {
         c.stroke({SegmentPiece{c.point(0), c.point(1)}});
     }},
    {"drawdashsegment",
     [](Call& c) {
         c.stroke({SegmentPiece{c.point(0), c.point(1)}}, true);
     }},
    {"drawline", [](Call& c) { drawLine(c, false); }},
    {"drawdashline", [](Call& c) { drawLine(c, true); }},
    {"drawvector", drawVector},
    {"drawarrow", drawArrow},
    {"drawpolygon", drawPolygon},
};

}  // namespace

std::span<const Runner> drawingCommands() { return kDrawingCommands; }

}  // namespace byrne::gcl
