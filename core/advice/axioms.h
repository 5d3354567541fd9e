// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which axioms a refutation by E used, and the theory that has only these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/logic/theory.h"

namespace byrne::advice {

/// The problem in TPTP FOF with names made of ids (names.h), the goal as conjecture.
[[nodiscard]] std::string writeTptpProblem(const logic::Theory& theory, logic::StatementId goal);

/// From what `eprover --proof-object` prints: the statements that its formulas say they come from
/// (file('...', aN)), ascending, each once. Empty unless the status is Theorem or Unsatisfiable.
[[nodiscard]] std::vector<logic::StatementId> readUsedAxioms(const logic::Theory& theory, std::string_view output);

/// The theory in which all statements before `goal` but `kept` (ascending) say "true". Ids stay what they are, so that
/// a proof in it is a proof in the whole theory.
[[nodiscard]] logic::Theory keepOnly(const logic::Theory& theory, logic::StatementId goal,
                                     const std::vector<logic::StatementId>& kept);

}  // namespace byrne::advice
