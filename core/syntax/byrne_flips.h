// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a folded flip (`from p1 [NAME]`) need not say: the objects of its statement and the fact that it gives, where
// one fact and one statement leave no choice. Reader and printer share these rules.
#pragma once

#include <optional>
#include <vector>

#include "core/logic/theory.h"

namespace byrne::syntax::vernacular {

/// The terms for the statement's variables that make its only premise `from`. None if it has another number of
/// premises, if they do not fit, or if they leave a variable open.
[[nodiscard]] std::optional<std::vector<logic::Term>> flipInstantiation(const logic::CoherentFormula& formula,
                                                                        const logic::Literal& from);
/// The only fact that the statement gives for these terms; none if it gives several, cases or objects.
[[nodiscard]] std::optional<logic::Literal> flipResult(const logic::CoherentFormula& formula,
                                                       const std::vector<logic::Term>& instantiation);
/// The equation or inequation the other way round; none for other facts.
[[nodiscard]] std::optional<logic::Literal> turnedRound(logic::Literal from);

}  // namespace byrne::syntax::vernacular
