// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a variable through `{start; condition; next}` for curves and surfaces.
#pragma once

#include <cmath>
#include <optional>
#include <string>

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

/// Calls `visit()` for each value as long as the condition is 1. False if an expression has no value or a limit was
/// hit (reported). `range` must have three expressions.
template <class Visit>
[[nodiscard]] bool sweep(Call& c, NameId variable, const Argument& range, Visit visit) {
    Interpreter& in = c.interpreter();
    std::string why;
    const auto value = [&](std::size_t i) { return range.expressions[i]->evaluate(in.environment, why); };
    std::optional<double> next = value(0);
    for (std::size_t i = 0; next; ++i) {
        in.environment.set(variable, std::abs(*next) < kEpsilon ? 0.0 : *next);
        const std::optional<double> goesOn = value(1);
        if (!goesOn) break;
        if (*goesOn != 1) return true;
        if (i == in.options().maxSamples) {
            c.fail("the curve has more than " + std::to_string(in.options().maxSamples) + " points",
                   {"Look at its condition: does it ever become false?"});
            return false;
        }
        if (!in.step(range.location)) return false;
        visit();
        next = value(2);
    }
    if (!why.empty()) c.fail(why);
    return false;
}

}  // namespace byrne::gcl
