// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The drawn axes of the Cartesian plane and of space: lines with heads, ticks, numbers, names.
#pragma once

#include <string>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

struct AxisStyle {
    int ticks = 1;  ///< 1 small circles, 2 dashes, 3 none.
    int stepX = 1;  ///< Every so many whole numbers have a tick.
    int stepY = 1;
    int stepZ = 1;
    bool hasNames = false;
    int arrows = 1;  ///< 1 at both ends, 2 at the positive ones, 3 none.
};

void drawPlaneAxes(Call& call, const AxisStyle& style);

/// Where the numbers of an axis stand: below it, or left of it.
enum class AxisSide { Below, Left };

/// A tick with its number, if it lies in the area.
void drawTick(Call& call, const Area& area, const Point& at, int ticks, AxisSide side, const std::string& number);
/// The axis itself with heads and, unless empty, its name at the positive end.
/// `namePlace` is where the name goes if it lies in the area; else it stands at the end of the drawn axis.
void drawAxis(Call& call, const Area& area, const SegmentPiece& axis, const AxisStyle& style, AxisSide side,
              const std::string& name, const Point& namePlace);
/// The number at the origin.
void drawZero(Call& call, const Area& area, const Point& origin, int ticks);

}  // namespace byrne::gcl
