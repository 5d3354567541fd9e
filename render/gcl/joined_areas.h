// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GCL fills polygons triangle by triangle. Neighbours that one line of a program fills are painted as one area, so that no
// bright seam shows between them.
#pragma once

#include "render/scene/scene.h"

namespace byrne::gcl {

/// Adds a triangle to a polygon if they share a side and lie on either hand of it; both are closed lines of corners.
/// Whether it was added. Polygons of more than 200 corners take no more.
bool joinTriangle(scene::Path& polygon, const scene::Path& triangle);

}  // namespace byrne::gcl
