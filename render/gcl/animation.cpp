// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/animation.h"

#include <algorithm>
#include <cmath>

namespace byrne::gcl {

namespace {

constexpr double kMaxSideMm = 10'000;

}  // namespace

double motionAt(const Compiled& program, int frame) {
    return program.frameCount > 1 ? double(frame) / (program.frameCount - 1) : 0;
}

TraceMemoryPtr makeTraceMemory() { return std::make_shared<TraceMemory>(); }

std::vector<std::vector<std::optional<Point>>>& TraceMemory::frames(const Compiled& program, const RunOptions& options,
                                                                    int frame) {
    std::vector<std::pair<std::uint32_t, double>> numbers;
    for (const ChangedNumber& number : options.numbers) numbers.emplace_back(number.begin, number.value);
    if (program_ != &program || seed_ != options.seed || numbers_ != numbers) frames_.clear();
    program_ = &program;
    seed_ = options.seed;
    numbers_ = std::move(numbers);
    frames_.reserve(static_cast<std::size_t>(std::max(frame, 0)) + 1);
    return frames_;
}

namespace {

std::vector<std::optional<Point>> tracedPlaces(const std::vector<Trace>& traces, const Interpreter& at) {
    std::vector<std::optional<Point>> places;
    for (const Trace& trace : traces) {
        const Object* object = at.environment.main().find(trace.point);
        const Point* point = object ? asPoint(*object) : nullptr;
        places.push_back(point ? std::optional(*point) : std::nullopt);
    }
    return places;
}

}  // namespace

void drawTraces(const Compiled& program, const RunOptions& options, int frame, Interpreter& interpreter) {
    if (interpreter.traces.empty()) return;
    TraceMemory forThisRun;
    auto& frames = (options.traces ? *options.traces : forThisRun).frames(program, options, frame);
    base::LimitWatch watch(options.limits);
    while (frames.size() < static_cast<std::size_t>(frame) && !watch.look()) {
        // What goes wrong in an earlier frame is not said here: that frame says it itself.
        Run unheard;
        Interpreter past(program, options, unheard, motionAt(program, static_cast<int>(frames.size())));
        past.isTrial = true;
        past.keepsSeeds = true;
        past.runProgram(*program.main);
        frames.push_back(tracedPlaces(interpreter.traces, past));
    }
    if (frames.size() == static_cast<std::size_t>(frame))
        frames.push_back(tracedPlaces(interpreter.traces, interpreter));
    const Area page{0, 0, interpreter.picture.width(), interpreter.picture.height()};
    for (std::size_t i = 0; i < interpreter.traces.size() && frame > 0; ++i) {
        StrokeItem stroke;
        const std::size_t last = std::min(frames.size(), static_cast<std::size_t>(frame) + 1);
        for (std::size_t k = 1; k < last; ++k)
            if (i < frames[k].size() && i < frames[k - 1].size() && frames[k - 1][i] && frames[k][i])
                clip(SegmentPiece{*frames[k - 1][i], *frames[k][i]}, page, stroke.pieces);
        const Trace& trace = interpreter.traces[i];
        interpreter.picture.add({interpreter.layer, "", ColorItem{trace.color}, {}});
        interpreter.picture.add({interpreter.layer, "trace:" + interpreter.environment.names.text(trace.point),
                                 std::move(stroke), interpreter.originOf(trace.location)});
    }
}

bool isPossibleSize(double width, double height) {
    return width >= 1 && height >= 1 && width <= kMaxSideMm && height <= kMaxSideMm;
}

}  // namespace byrne::gcl
