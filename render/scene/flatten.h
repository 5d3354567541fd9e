// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Half transparent colours as what they look like on the ground, for outputs that know no transparency.
#pragma once

#include "render/scene/scene.h"

namespace byrne::scene {

/// A still scene in which all is opaque: each colour becomes what it looks like on the bare ground (a ground that is
/// not opaque counts as lying on white). Where two half transparent areas overlap, the upper one is seen.
[[nodiscard]] Scene flattened(const Scene& scene);

/// The same for areas that overlap no other area, which looks exactly as before; the rest is left alone. Scenes whose
/// ground is not opaque stay as they are.
[[nodiscard]] Scene withFlatAreas(const Scene& scene);

}  // namespace byrne::scene
