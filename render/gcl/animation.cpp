// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/animation.h"

#include <algorithm>
#include <cmath>

namespace byrne::gcl {

namespace {

constexpr double kMaxFrames = 10'000;
constexpr double kMaxSideMm = 10'000;

}  // namespace

Animation findAnimation(const Block& program) {
    Animation animation;
    for (const Statement& statement : program.statements) {
        if (statement.command->name != "animation_frames") continue;
        animation.frameCount =
            static_cast<int>(std::clamp(statement.arguments[0].literal.value_or(1), 1.0, kMaxFrames));
        animation.framesPerSecond = std::clamp(statement.arguments[1].literal.value_or(0), 0.0, 1000.0);
    }
    return animation;
}

void drawTraces(const Block& program, const std::filesystem::path& path, const Options& options,
                const Animation& animation, int frame, Interpreter& interpreter) {
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
        base::Sources sources;
        (void)sources.add(path.string(), "");
        base::Diagnostics unheard;
        Interpreter past(options, sources, unheard, animation.motionAt(earlier));
        past.runProgram(program);
        note(past);
    }
    note(interpreter);
    const Area page{0, 0, interpreter.picture.width(), interpreter.picture.height()};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        StrokeItem stroke;
        for (const Piece& piece : ways[i]) clip(piece, page, stroke.pieces);
        interpreter.picture.add({interpreter.layer, "", ColorItem{interpreter.traces[i].color}});
        interpreter.picture.add({interpreter.layer, "trace:" + interpreter.traces[i].point, std::move(stroke)});
    }
}

bool isPossibleSize(double width, double height) {
    return width >= 1 && height >= 1 && width <= kMaxSideMm && height <= kMaxSideMm;
}

}  // namespace byrne::gcl
