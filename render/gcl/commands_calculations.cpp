// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calculations.
#include <algorithm>
#include <cmath>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

namespace {

constexpr const char* kNoAngle = "equal points do not determine an angle";

void expression(Call& c) {
    std::string why;
    const std::optional<double> value = c.argument(1).expressions[0]->evaluate(c.interpreter().environment, why);
    if (value) return c.define(0, *value);
    // An empty reason: the fault of a name in it has been reported already.
    if (why.empty())
        c.define(0, Broken{});
    else
        c.fail("the expression has no value: " + why);
}

constexpr Runner kCalculationCommands[] = {
    {"getx", [](Call& c) { c.define(0, c.point(1).x); }},
    {"gety", [](Call& c) { c.define(0, c.point(1).y); }},
    {"distance", [](Call& c) { c.define(0, distance(c.point(1), c.point(2))); }},
    {"angle", [](Call& c) { c.defineOr(0, angle(c.point(1), c.point(2), c.point(3)), kNoAngle); }},
    {"angle_o", [](Call& c) { c.defineOr(0, orientedAngle(c.point(1), c.point(2), c.point(3)), kNoAngle); }},
    {"random", [](Call& c) { c.define(0, c.interpreter().random()); }},
    {"random_seed", [](Call& c) { c.interpreter().seed(static_cast<unsigned>(c.whole(0, 0, 2'000'000'000))); }},
    {"expression", expression},
};

}  // namespace

std::span<const Runner> calculationCommands() { return kCalculationCommands; }

}  // namespace byrne::gcl
