// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GCL, the geometry construction language of GCLC: run a program into a Scene. The reference of the language is in
// the manual. This header is the only one that others include.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/diagnostic.h"
#include "core/base/limits.h"
#include "render/scene/scene.h"

namespace byrne::gcl {

struct Options {
    std::size_t maxSteps = 2'000'000;   ///< Executed statements.
    std::size_t maxDepth = 500;         ///< Nested procedure calls and blocks.
    std::size_t maxElements = 500'000;  ///< Shapes in the scene.
    unsigned seed = 1;                  ///< For random points; `random_seed` overrides it.
    int frame = 0;                      ///< Of the animation, if the program has one; from 0.
    /// Labels such as A_1 get real subscripts; else they show their source, as GCLC does on screen and in SVG.
    bool hasTypesetLabels = false;
    base::Limits limits;
};

struct Run {
    base::Sources sources;
    base::Diagnostics diagnostics;
    scene::Scene scene;  ///< What could be drawn, also when there are errors. Size is the program's `dim`.
    int frameCount = 1;
    double framesPerSecond = 0;  ///< Of the animation; 0 if there is none.
};

/// Runs `text` as if it were the file `path`. Never throws; every fault is a diagnostic at its place.
[[nodiscard]] Run run(const std::filesystem::path& path, std::string text, const Options& options);

}  // namespace byrne::gcl
