// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scene as a picture environment of plain LaTeX.
#pragma once

#include <string>

#include "render/output/tex_path.h"

namespace byrne::output {

/// The still picture (scene::still), with nothing but the picture environment, \qbezier and rules; colours need the
/// package color. Units are millimetres, the origin is bottom left. Curves are drawn as lines, fills as strips of
/// 0.2 mm; there is no transparency: colours are mixed with the ground instead.
[[nodiscard]] std::string writeLatexPicture(const scene::Scene& scene, const TexOptions& options = {});

}  // namespace byrne::output
