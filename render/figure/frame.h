// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Turns, mirrors, moves and scales a figure so that it lies well on the page: no claim changes by it.
#pragma once

#include "render/figure/placement.h"

namespace byrne::figure {

/// Height of a framed figure at most; its width at most 4/3 of it.
inline constexpr double kFrameHeight = 1;

/// A base horizontal with the rest above it, the first points anticlockwise from bottom left, as large as fits
/// a page 4 wide and 3 high, centred on the origin. Gives how well it lies: lower is better.
double frame(Positions& positions, const Subject& subject, const ObjectIds& objects, const Claims& claims);

}  // namespace byrne::figure
