// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of circles as GCLC writes them into SVG files: by radius and ends, to two decimals. Programs that compare
// pictures of both find the same circles.
#pragma once

#include "render/scene/scene.h"

namespace byrne::gcl {

/// The arc through the rounded ends, counter-clockwise on the page; the arc itself if it is a whole circle, or if its
/// centre would move by more than a tenth of a millimetre.
[[nodiscard]] scene::ArcTo roundedArc(const scene::ArcTo& arc);

}  // namespace byrne::gcl
