// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Animated GCL programs: points with two places move from one to the other, and some leave a trace.
#pragma once

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

/// How far moving points have come: 0 in the first frame (counted from 0), 1 in the last.
[[nodiscard]] double motionAt(const Compiled& program, int frame);

/// Draws the way of every traced point from the first frame to this one, over all that the program has drawn. Runs
/// the program once more for every frame before; stops at the limits of the options.
void drawTraces(const Compiled& program, const RunOptions& options, int frame, Interpreter& interpreter);

/// Whether a page of this size (mm) can be made.
[[nodiscard]] bool isPossibleSize(double width, double height);

}  // namespace byrne::gcl
