// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures on a larger page: a handout is made of scenes like any picture.
#pragma once

#include "render/scene/scene.h"

namespace byrne::scene {

/// Adds the still picture to the page, `scale` times as large, its origin at `origin`. Its ground becomes a shape if it
/// differs from the page's. Layers are kept, so pictures must not overlap each other.
void addPicture(Scene& page, const Scene& picture, Vec2 origin, double scale);

}  // namespace byrne::scene
