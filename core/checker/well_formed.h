// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether values fit their signature: known symbols, right numbers of arguments, bounded nesting, and in statements
// variables that are bound where they stand. The checker asks before it looks into any value.
#pragma once

#include "core/logic/theory.h"

namespace byrne::checker {

[[nodiscard]] bool isWellFormed(const logic::Signature& signature, const logic::Term& term);
[[nodiscard]] bool isWellFormed(const logic::Signature& signature, const logic::Literal& literal);
/// Also: premises use universal variables only; each disjunct uses these and its own witnesses; no witness serves
/// twice.
[[nodiscard]] bool isWellFormed(const logic::Signature& signature, const logic::CoherentFormula& formula);

}  // namespace byrne::checker
