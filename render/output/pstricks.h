// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scene as a PSTricks picture.
#pragma once

#include <string>

#include "render/output/tex_path.h"

namespace byrne::output {

/// The still picture (scene::still). Units of the picture are millimetres, the origin is bottom left. Compiles with
/// latex and dvips. PSTricks has no transparency of its own: colours are mixed with the ground instead.
[[nodiscard]] std::string writePstricks(const scene::Scene& scene, const TexOptions& options = {});

}  // namespace byrne::output
