// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which shape of a scene lies under the pointer, and its outline to be highlighted.
#pragma once

#include <QPainterPath>

#include <optional>

#include "render/scene/scene.h"

namespace byrne::gui {

/// Of a path in page millimetres; of a text the box around it (sizes estimated).
[[nodiscard]] QPainterPath outlineOf(const scene::Element& element);

/// Index of the shape that is drawn nearest to `place`, at most `reachMm` away; strokes and texts go before fills,
/// later shapes before earlier ones that are as near.
[[nodiscard]] std::optional<std::size_t> elementAt(const scene::Scene& scene, scene::Vec2 place, double reachMm);

}  // namespace byrne::gui
