// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Other provers as advisers, if they are installed: cvc5 and z3 tell which ground instances they used, E which axioms.
// They run as child processes with limits, are never trusted, and never needed: a proof is made of their answer by our
// own reconstruction or search, and checked like any other.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/common/session.h"
#include "core/base/result.h"

namespace byrne::common {

enum class Adviser { Cvc5, E, Z3 };

/// "cvc5", "e", "z3": as in --advisers.
[[nodiscard]] std::string nameOf(Adviser adviser);
/// Where its program is (cvc5, eprover, z3 in the folders of PATH); nothing if it is not installed.
[[nodiscard]] std::optional<std::filesystem::path> programOf(Adviser adviser);

/// "none" (also ""), "auto" (those that are installed), or names with commas: "e,cvc5". Errors name what is unknown or
/// not installed.
[[nodiscard]] base::Result<std::vector<Adviser>> parseAdvisers(std::string_view text);

/// Asks one adviser, once; a proof that the checker accepted, or nothing. The adviser gets half of the time, what is
/// made of its answer the rest.
[[nodiscard]] std::optional<Attempt> askAdviser(Adviser adviser, const logic::Theory& theory,
                                                logic::StatementId theorem, const prover::Options& options);

/// common::prove with advisers at its side: the search works as without them, and after a short while alone a second
/// thread asks the advisers in turns. Whoever gives a checked proof first ends the other. Which of them that is can
/// differ from run to run where both are about as fast. Without advisers exactly common::prove.
[[nodiscard]] Attempt proveWithAdvisers(const logic::Theory& theory, logic::StatementId theorem,
                                        const prover::Options& options, const std::vector<Adviser>& advisers);

}  // namespace byrne::common
