// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/gcl_picture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace byrne::gui {

namespace {

constexpr double kMostSeconds = 10;

double valueOf(const gcl::NumberToken& token, const ChangedNumbers& numbers) {
    const auto changed = numbers.find(token.span.begin);
    return changed == numbers.end() ? token.value : changed->second;
}

}  // namespace

GclPicturePtr drawGcl(const gcl::ProgramPtr& program, int frame, std::vector<gcl::ChangedNumber> numbers, bool isWhole,
                      const std::stop_token& stop, gcl::TraceMemoryPtr traces) {
    gcl::RunOptions options;
    options.traces = std::move(traces);
    options.frame = frame;
    options.numbers = numbers;
    options.hasTypesetLabels = true;
    options.collectsValues = true;
    options.testsConjectures = isWhole;
    options.limits.seconds = kMostSeconds;
    options.limits.stop = stop;
    auto picture = std::make_shared<GclPicture>();
    picture->program = program;
    picture->run = gcl::run(*program, options);
    picture->frame = frame;
    picture->numbers = std::move(numbers);
    return picture;
}

bool isBroken(const gcl::Program& program) { return base::hasErrors(program.diagnostics()); }

double motionAt(const gcl::Program& program, int frame) {
    const int last = program.frameCount() - 1;
    return last > 0 ? static_cast<double>(std::clamp(frame, 0, last)) / last : 0;
}

ChangedNumbers toMap(const std::vector<gcl::ChangedNumber>& numbers) {
    ChangedNumbers map;
    for (const gcl::ChangedNumber& number : numbers) {
        map[number.begin] = number.value;
    }
    return map;
}

std::vector<gcl::ChangedNumber> toList(const ChangedNumbers& numbers) {
    std::vector<gcl::ChangedNumber> list;
    for (const auto& [begin, value] : numbers) {
        list.push_back({begin, value});
    }
    return list;
}

scene::Vec2 placeOf(const gcl::FreePoint& point, const ChangedNumbers& numbers, double motion) {
    const scene::Vec2 start{valueOf(point.x, numbers), valueOf(point.y, numbers)};
    if (!point.isMoving) {
        return start;
    }
    const scene::Vec2 end{valueOf(point.endX, numbers), valueOf(point.endY, numbers)};
    return {start.x + (end.x - start.x) * motion, start.y + (end.y - start.y) * motion};
}

void movePoint(const gcl::FreePoint& point, scene::Vec2 place, double motion, ChangedNumbers& numbers) {
    if (!point.isMoving || motion <= 0) {
        numbers[point.x.span.begin] = place.x;
        numbers[point.y.span.begin] = place.y;
        return;
    }
    if (motion >= 1) {
        numbers[point.endX.span.begin] = place.x;
        numbers[point.endY.span.begin] = place.y;
        return;
    }
    const scene::Vec2 now = placeOf(point, numbers, motion);
    const auto shift = [&numbers](const gcl::NumberToken& token, double by) {
        numbers[token.span.begin] = valueOf(token, numbers) + by;
    };
    shift(point.x, place.x - now.x);
    shift(point.endX, place.x - now.x);
    shift(point.y, place.y - now.y);
    shift(point.endY, place.y - now.y);
}

std::string gclNumber(double value) {
    if (!std::isfinite(value)) {
        return "0";
    }
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value == 0 ? 0.0 : value, std::chars_format::fixed);
    return {text.data(), end.ptr};
}

}  // namespace byrne::gui
