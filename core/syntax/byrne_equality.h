// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the facts that a step `by equality` rests on, when the text does not name them.
#pragma once

#include <optional>
#include <vector>

#include "core/syntax/byrne_known_facts.h"

namespace byrne::syntax::vernacular {

/// Premises from which every one of `literals` follows by putting equals for equals: few of them, in the order of the
/// known facts. Looks at a bounded number of the latest facts. nullopt if some literal does not follow.
[[nodiscard]] std::optional<std::vector<proof::FactId>> equalityPremises(const KnownFacts& known,
                                                                         const std::vector<logic::Literal>& literals);

}  // namespace byrne::syntax::vernacular
