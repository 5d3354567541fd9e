// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a GCL program can set. Settings are local to blocks and procedures; colour, thickness, dash, font size and
// layer are not here, because they are part of the stream of drawing (picture.h).
#pragma once

namespace byrne::gcl {

/// A rectangle of the page; drawing is cut off at its border.
struct Area {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;

    [[nodiscard]] bool contains(double x, double y) const { return x >= left && x <= right && y >= bottom && y <= top; }
    [[nodiscard]] bool isEmpty() const { return !(left < right) || !(bottom < top); }
};

struct ArrowStyle {
    double angle = 15;       ///< Between the barbs, degrees.
    double length = 3;       ///< Of the barbs, mm.
    double inner = 2.0 / 3;  ///< Where the notch is: 0 on the base line, 1 at the tip.
};

/// The Cartesian plane of `ang_*`.
struct Cartesian {
    Area picture;  ///< Empty at first: nothing is drawn.
    double x0 = 0;
    double y0 = 0;
    double unit = 10;
    bool isLogarithmic = false;  ///< In y.
    double factor = 1;           ///< Of y.
    int conicPrecision = 144;
};

/// The Cartesian space of `ang3d_*`.
struct SpaceSystem {
    Area picture;
    double x0 = 0;
    double y0 = 0;
    double alpha = 0;  ///< Radians.
    double beta = 0;
    double unit = 10;
    bool isLogarithmic = false;  ///< In z.
    double factorY = 1;
    double factorZ = 1;
    /// How far the axes are drawn: this far at most, and not beyond the picture.
    double minX = -1000, maxX = 1000, minY = -1000, maxY = 1000, minZ = -1000, maxZ = 1000;
};

struct Settings {
    bool hasArea = false;  ///< Else the whole picture.
    Area area;
    double markDistance = 1;
    double markRadius = 0.4;
    double circlePrecision = 72;  ///< Chords of a circle of 10 mm.
    int bezierPrecision = 36;
    ArrowStyle arrow;
    Cartesian cartesian;
    SpaceSystem space;
};

}  // namespace byrne::gcl
