// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts of scenes as LaTeX. Whatever stands in a text, the result can be compiled.
#pragma once

#include <string>

#include "render/scene/scene.h"

namespace byrne::output {

/// Everything that has a meaning for TeX is escaped; letters beyond ASCII become what pdflatex and latex know without
/// further packages (accented letters stay, Greek letters and signs of mathematics become commands, others "U+4E2D").
[[nodiscard]] std::string texEscaped(const std::string& text);

/// Mathematics with its dollar signs if the source is well-formed (braces match, no double subscripts); "" else.
[[nodiscard]] std::string texMath(const std::string& source);

/// The text with its size and colours: its mathematics if it has a source, else its runs.
[[nodiscard]] std::string texText(const scene::Text& text);

/// "\color[RGB]{1,2,3}".
[[nodiscard]] std::string texColor(const scene::Color& color);

/// Points of TeX.
inline constexpr double kTexPointsPerMm = 72.27 / 25.4;

}  // namespace byrne::output
