// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What symbols, terms and statements are called in the problems written for other provers. Names are made of ids, so
// that nothing in a user's names can disturb the other program, and what comes back is understood without a table.
//     U sort   pN predicate   fN function   cN parameter of the theorem   wS_D_K witness   aS statement   xN variable
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/prover/skolem.h"

namespace byrne::advice {

[[nodiscard]] std::string nameOf(logic::PredicateId predicate);
[[nodiscard]] std::string nameOf(logic::FunctionId function);
[[nodiscard]] std::string nameOf(logic::StatementId statement);
[[nodiscard]] std::string nameOf(const prover::HerbrandParameter& parameter);
[[nodiscard]] std::string nameOf(const prover::HerbrandWitness& witness);

/// "a12" as statement 12.
[[nodiscard]] std::optional<logic::StatementId> statementNamed(std::string_view name);
/// What "f2", "c0" or "w5_0_1" stands for, without arguments.
[[nodiscard]] std::optional<prover::HerbrandTerm> headNamed(std::string_view name);

}  // namespace byrne::advice
