// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One colour a fact, the same in every step, branch and view. Facts that serve one step together get different
// colours wherever the palette allows.
#pragma once

#include <cstddef>
#include <vector>

#include "core/proof/proof_view.h"

namespace byrne::illustrate {

/// Class (index into Palette::classes) of each fact, by FactId.
[[nodiscard]] std::vector<std::size_t> factClasses(const proof::ProofView& view);

}  // namespace byrne::illustrate
