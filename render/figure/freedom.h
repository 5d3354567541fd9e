// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which objects of a figure can be moved while its claims go on to hold.
#pragma once

#include "render/figure/placement.h"

namespace byrne::figure {

/// Those of `objects` that are not determined by the ones before them: the equations among the claims are solved for
/// the last objects first, what is left over is free. At least the first two points of any figure.
[[nodiscard]] ObjectIds freeObjects(const Subject& subject, const Positions& positions, const ObjectIds& objects,
                                    const Claims& claims);

}  // namespace byrne::figure
