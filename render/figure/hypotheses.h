// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figure of the hypotheses of a theorem: the whole of it found from nothing.
#pragma once

#include "render/figure/placement.h"

namespace byrne::figure {

struct Found {
    Positions positions;
    Outcome outcome;
};

/// Places `objects` so that `claims` hold, in a fine looking way: builds figures up in the order in which claims
/// connect the objects, several times from different random places, and keeps the best. Framed. `seed` chooses between
/// equally good figures. If the claims never all hold, gives the figure that comes nearest.
[[nodiscard]] Found findFigure(Placement& placement, const ObjectIds& objects, const Claims& claims, unsigned seed,
                               int maxAttempts);

}  // namespace byrne::figure
