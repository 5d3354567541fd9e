// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The last touch on a figure: the few points that can be misread (two that look like one, three that look as if they
// were on a line) step aside, and everything else stays as nearly as it can.
#pragma once

#include "render/figure/placement.h"

namespace byrne::figure {

/// How many pairs and triples of `objects` can be misread: see kLegible and kNearlyStraight. What coincides or is on a
/// line exactly is taken to be meant.
[[nodiscard]] std::size_t misreadingsIn(const Subject& subject, const Positions& positions, const ObjectIds& objects);

/// Moves points so that less can be misread and the claims hold as clearly as before. False (and nothing moved) if that
/// was not needed or did not succeed.
bool clearUp(Placement& placement, Positions& positions, const ObjectIds& known, const Claims& claims);

}  // namespace byrne::figure
