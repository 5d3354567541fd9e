// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The meaning of axioms' and theorems' headings: from tree to coherent formula.
#pragma once

#include <optional>

#include "core/syntax/byrne_names.h"

namespace byrne::syntax::vernacular {

/// nullopt if any part has no meaning; what is wrong is reported.
[[nodiscard]] std::optional<logic::CoherentFormula> elaborateFormula(const StatementTree& tree, const Names& names,
                                                                     Messages& messages);

}  // namespace byrne::syntax::vernacular
