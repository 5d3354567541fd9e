// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Animated GCL programs: points with two places move from one to the other, and some leave a trace.
#pragma once

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

/// How far moving points have come: 0 in the first frame (counted from 0), 1 in the last.
[[nodiscard]] double motionAt(const Compiled& program, int frame);

/// Where each traced point was in each frame that has been run; forgotten when what is run changes.
class TraceMemory {
public:
    /// Of this run; the frames from 0 on are there, up to the first gap.
    [[nodiscard]] std::vector<std::vector<std::optional<Point>>>& frames(const Compiled& program,
                                                                         const RunOptions& options, int frame);

private:
    const Compiled* program_ = nullptr;
    unsigned seed_ = 0;
    std::vector<std::pair<std::uint32_t, double>> numbers_;
    std::vector<std::vector<std::optional<Point>>> frames_;
};

/// Draws the way of every traced point from the first frame to this one, over all that the program has drawn. Runs
/// the program once more for every frame before that the memory does not have; stops at the limits of the options.
void drawTraces(const Compiled& program, const RunOptions& options, int frame, Interpreter& interpreter);

/// Whether a page of this size (mm) can be made.
[[nodiscard]] bool isPossibleSize(double width, double height);

}  // namespace byrne::gcl
