// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The typographic constants that every measure and every output of text shares, in parts of the em size.
#pragma once

#include <algorithm>

#include "render/scene/scene.h"

namespace byrne::scene {

inline constexpr double kAscent = 0.76;           ///< What a line takes above its baseline.
inline constexpr double kDescent = 0.24;          ///< And below.
inline constexpr double kScriptScale = 0.68;      ///< Size of sub- and superscripts.
inline constexpr double kSubscriptDrop = 0.20;    ///< How far a subscript's baseline lies below.
inline constexpr double kSuperscriptRise = 0.36;  ///< How far a superscript's baseline lies above.

/// How far the baseline of a run is moved up, in ems of the text.
[[nodiscard]] inline double rise(const TextRun& run) {
    return run.script < 0 ? -kSubscriptDrop : run.script > 0 ? kSuperscriptRise : 0;
}

/// What the lines of a text take above and below their baselines, in ems.
struct LineExtent {
    double ascent = kAscent;
    double descent = kDescent;
};

[[nodiscard]] inline LineExtent lineExtent(const Text& text) {
    LineExtent extent;
    for (const TextRun& run : text.runs) {
        const double scale = run.script == 0 ? 1 : kScriptScale;
        extent.ascent = std::max(extent.ascent, kAscent * scale + rise(run));
        extent.descent = std::max(extent.descent, kDescent * scale - rise(run));
    }
    return extent;
}

}  // namespace byrne::scene
