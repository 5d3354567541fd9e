// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tries the conjectures of a program in many instances of its construction.
#pragma once

#include "render/gcl/interpreter.h"

namespace byrne::gcl {

/// What became of the conjectures that `interpreter` met while it ran the program: each is looked at in the figure
/// itself and in up to 60 others, with the free points and the random points elsewhere. Figures in which something
/// cannot be constructed do not count.
[[nodiscard]] std::vector<Conjecture> tryConjectures(const Compiled& program, const RunOptions& options,
                                                     const Interpreter& interpreter);

}  // namespace byrne::gcl
