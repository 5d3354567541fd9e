// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of one branch drawn in the plane: boards, sprites, names and captions put together.
#pragma once

#include <vector>

#include "render/illustrate/caption.h"
#include "render/illustrate/drawing.h"
#include "render/illustrate/illustration.h"
#include "render/illustrate/page.h"
#include "render/illustrate/palette.h"

namespace byrne::illustrate {

/// What all branches of a story share.
struct Studio {
    const proof::ProofView& view;
    const Options& options;
    const Page& page;
    const Palette& palette;
    const Captioner& captioner;
    std::vector<std::size_t> classes;    ///< Colour class by FactId.
    std::vector<FactDrawing> drawings;   ///< By FactId.
};

[[nodiscard]] BranchStory branchStory(const Studio& studio, const proof::ViewBranch& branch,
                                      const figure::BranchFigure& figure, const Mapping& mapping);

}  // namespace byrne::illustrate
