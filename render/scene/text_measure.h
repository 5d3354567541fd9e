// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large a text is. The illustrator lays out labels with whatever measure it is given, so that it needs no
// drawing library: cairo::measure for real fonts, approximateMeasure where none is at hand (tests).
#pragma once

#include <functional>

#include "render/scene/scene.h"

namespace byrne::scene {

struct TextExtents {
    double widthMm = 0;
    double ascentMm = 0;  ///< From the top of the first line to its baseline.
    double heightMm = 0;  ///< Of all lines.
};

using TextMeasure = std::function<TextExtents(const Text&)>;

/// Character widths of a typical font; good to about 15 %. Deterministic on every machine.
[[nodiscard]] TextExtents approximateMeasure(const Text& text);

/// The same measure, which remembers what it measured: for stories told again and again while a point is dragged.
/// Copies share their memory, some thousand texts; calls may come from several threads.
[[nodiscard]] TextMeasure remembered(TextMeasure measure);

}  // namespace byrne::scene
