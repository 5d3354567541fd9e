// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture in simple means, which programs that are not browsers (drawing programs, cutters, comparers) read best.
#pragma once

#include "render/scene/scene.h"

namespace byrne::output {

/// The still picture, looking as before, with as little as possible of what such programs lack: areas in opaque colours
/// where that looks the same, each dash a line, each line of a text a text.
[[nodiscard]] scene::Scene plainScene(const scene::Scene& scene);

}  // namespace byrne::output
