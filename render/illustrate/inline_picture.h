// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The small pictures that stand in Byrne's captions for a segment, an angle, a triangle or a quadrilateral: as they lie
// in the figure, in their colours.
#pragma once

#include <optional>
#include <string>

#include "render/illustrate/caption_layout.h"
#include "render/illustrate/paints.h"
#include "render/illustrate/plane.h"

namespace byrne::illustrate {

/// `object` as objectOf() gives it (names.h). Nothing if a point is missing or the object has shrunk to a point.
[[nodiscard]] std::optional<InlinePicture> inlinePicture(const std::string& object, double sizeMm, Plane& plane,
                                                         const Paints& paints);

}  // namespace byrne::illustrate
