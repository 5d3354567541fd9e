// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which points of a program can be dragged.
#pragma once

#include <vector>

#include "render/gcl/gcl.h"

namespace byrne::gcl {

/// The free points of a main program, in order; of several definitions of one name all that qualify.
[[nodiscard]] std::vector<FreePoint> findFreePoints(const Block& program);

}  // namespace byrne::gcl
