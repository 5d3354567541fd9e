// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/animation.h"

#include <cmath>

namespace byrne::gcl {

namespace {

constexpr double kMaxSideMm = 10'000;

}  // namespace

double motionAt(const Compiled& program, int frame) {
    return program.frameCount > 1 ? double(frame) / (program.frameCount - 1) : 0;
}

void drawTraces(const Compiled& program, const RunOptions& options, int frame, Interpreter& interpreter) {
    if (interpreter.traces.empty() || frame == 0) return;
    std::vector<std::vector<Piece>> ways(interpreter.traces.size());
    std::vector<std::optional<Point>> last(ways.size());
    const auto note = [&](const Interpreter& at) {
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const Object* object = at.find(interpreter.traces[i].point);
            const Point* point = object ? std::get_if<Point>(object) : nullptr;
            if (point && last[i]) ways[i].emplace_back(SegmentPiece{*last[i], *point});
            last[i] = point ? std::optional(*point) : std::nullopt;
        }
    };
    base::LimitWatch watch(options.limits);
    for (int earlier = 0; earlier < frame && !watch.look(); ++earlier) {
        // What goes wrong in an earlier frame is not said here: that frame says it itself.
        Run unheard;
        Interpreter past(program, options, unheard, motionAt(program, earlier));
        past.runProgram(*program.main);
        note(past);
    }
    note(interpreter);
    const Area page{0, 0, interpreter.picture.width(), interpreter.picture.height()};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        StrokeItem stroke;
        for (const Piece& piece : ways[i]) clip(piece, page, stroke.pieces);
        interpreter.picture.add({interpreter.layer, "", ColorItem{interpreter.traces[i].color}, {}});
        interpreter.picture.add({interpreter.layer, "trace:" + interpreter.traces[i].point, std::move(stroke),
                                 interpreter.originOf(interpreter.traces[i].location)});
    }
}

bool isPossibleSize(double width, double height) {
    return width >= 1 && height >= 1 && width <= kMaxSideMm && height <= kMaxSideMm;
}

}  // namespace byrne::gcl
