// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The closest impossible figure: what a contradictory branch is drawn with once its claims cannot all hold.
#pragma once

#include "render/figure/placement.h"

namespace byrne::figure {

/// Moves the true figure in `positions` so that `latest` (of the claims), what cannot be added, hold and as few others
/// as possible are false, measures rather than positions. Claims are missed in the sense of least amounts, not least
/// squares, so that few are clearly false rather than all a little. Nothing leaves the picture and points that stood
/// apart stay apart, unless the latest claims say that they are one. Where all that would only squeeze or flatten the
/// figure, everything stays and the latest are what is false.
void approach(Placement& placement, Positions& positions, const ObjectIds& known, const Claims& claims,
              const Claims& latest, Random& random);

}  // namespace byrne::figure
