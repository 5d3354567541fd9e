// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One sign a fact (illustration.h: colour, dash and glyph), the same in every step, branch and view. Facts that serve
// one step together get different signs wherever there are enough of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/proof/proof_view.h"
#include "render/illustrate/illustration.h"
#include "render/illustrate/palette.h"

namespace byrne::illustrate {

/// Class (index into Palette::classes) of each fact, by FactId.
[[nodiscard]] std::vector<std::size_t> factClasses(const proof::ProofView& view);

/// The sign of a class. `pxMm`: millimetres a reference pixel.
[[nodiscard]] FactSign signOf(std::size_t factClass, const Palette& palette, double pxMm);

/// The signs of all facts by FactId, for views that show facts without a story. Dashes for a page of the usual size.
[[nodiscard]] std::vector<FactSign> factSigns(const proof::ProofView& view, StyleName style);

}  // namespace byrne::illustrate
