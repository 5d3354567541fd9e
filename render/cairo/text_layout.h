// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Breaks a scene::Text into lines and places them, with Pango. Painting, measuring and the SVG writer share it, so
// that a label is as large as it was measured and breaks at the same words everywhere. Only for render/cairo.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/cairo/handles.h"
#include "render/scene/path_geometry.h"
#include "render/scene/scene.h"

namespace byrne::cairo {

/// Layouts are made in units finer than a millimetre, because Pango rounds what it lays out to 1/1024 unit.
inline constexpr double kUnitsPerMm = 32;

/// The faces that are tried for a family, best first, separated by commas; the last one is generic and always there.
[[nodiscard]] const char* faceNames(scene::FontFamily family);

/// Valid UTF-8 on one line: broken bytes become U+FFFD, control characters spaces.
[[nodiscard]] std::string cleanText(const std::string& text);

/// A context that lays out text independently of the size it is shown at (no hinting, no rounding).
/// Fonts are cached by Pango, one cache a thread.
[[nodiscard]] TextContext makeTextContext();

struct LaidOutLine {
    PangoLayoutLine* line = nullptr;  ///< Owned by the layout.
    double leftMm = 0;                ///< Relative to the anchor of the text, as is
    double baselineMm = 0;
    double widthMm = 0;
    std::size_t begin = 0;  ///< Bytes of the concatenated clean runs.
    std::size_t end = 0;
};

struct LaidOutText {
    Layout layout;
    std::vector<LaidOutLine> lines;
};

/// Colours of runs are made `opacity` times as opaque.
[[nodiscard]] LaidOutText layOut(PangoContext* context, const scene::Text& text, double opacity);

/// All that the letters cover, in the millimetres of the scene; nothing if there are none.
[[nodiscard]] std::optional<scene::Box> inkOf(const LaidOutText& laidOut, const scene::Text& text);

}  // namespace byrne::cairo
