// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the elements of a still scene on a Cairo context of any surface. Only for render/cairo.
#pragma once

#include <vector>

#include "render/cairo/handles.h"
#include "render/scene/scene.h"

namespace byrne::cairo {

/// The context's user space must be millimetres with the scene's origin at (0, 0). The ground is painted over all of
/// the surface. Elements with coordinates that are not finite are left out.
void draw(cairo_t* context, const scene::Scene& scene);

/// The ground, then the elements in the order given.
void draw(cairo_t* context, const scene::Color& ground, const std::vector<const scene::Element*>& elements);

}  // namespace byrne::cairo
