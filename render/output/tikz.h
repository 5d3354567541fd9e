// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scene as a TikZ picture.
#pragma once

#include <string>

#include "render/output/tex_path.h"

namespace byrne::output {

/// The still picture (scene::still). Units of the picture are centimetres, the origin is bottom left, so that
/// insertions can use both. Compiles with pdflatex, latex, lualatex and xelatex.
[[nodiscard]] std::string writeTikz(const scene::Scene& scene, const TexOptions& options = {});

}  // namespace byrne::output
