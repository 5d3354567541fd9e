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
    const std::optional<double> value = c.argument(1).expressions[0]->evaluate(c.interpreter().lookup(), why);
    if (value) return c.define(0, *value);
    // An empty reason: the fault of a name in it has been reported already.
    if (why.empty())
        c.define(0, Broken{});
    else
        c.fail("the expression has no value: " + why);
}

constexpr CommandInfo kCommands[] = {
    {"getx", "Np", "getx N P: the x coordinate of a point", [](Call& c) { c.define(0, c.point(1).x); }},
    {"gety", "Np", "gety N P: the y coordinate of a point", [](Call& c) { c.define(0, c.point(1).y); }},
    {"distance", "Npp", "distance N P Q: the length of PQ in mm",
     [](Call& c) { c.define(0, distance(c.point(1), c.point(2))); }},
    {"angle", "Nppp", "angle N P Q R: the angle PQR in degrees",
     [](Call& c) { c.defineOr(0, angle(c.point(1), c.point(2), c.point(3)), kNoAngle); }},
    {"angle_o", "Nppp", "angle_o N P Q R: the angle from ray QP to ray QR, negative if clockwise",
     [](Call& c) { c.defineOr(0, orientedAngle(c.point(1), c.point(2), c.point(3)), kNoAngle); }},
    {"random", "N", "random N: a random number from 0 to 1", [](Call& c) { c.define(0, c.interpreter().random()); }},
    {"random_seed", "n", "random_seed n: makes random numbers the same every time",
     [](Call& c) { c.interpreter().seed(static_cast<unsigned>(c.whole(0, 0, 2'000'000'000))); }},
    {"expression", "NE", "expression N {e}: the value of an expression", expression},
};

}  // namespace

std::span<const CommandInfo> calculationCommands() { return kCommands; }

}  // namespace byrne::gcl
