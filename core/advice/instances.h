// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads which ground instances a refutation by cvc5 or z3 used. Problems are those of writeSmtlib().
#pragma once

#include <string_view>
#include <vector>

#include "core/logic/theory.h"
#include "core/prover/skolem.h"

namespace byrne::advice {

/// What `cvc5 --produce-proofs --dump-instantiations` prints after "unsat": (instantiations a5 ( t1 t2 ) ...).
/// Empty unless the answer is "unsat"; lines that make no sense are passed over.
[[nodiscard]] std::vector<prover::HerbrandInstance> readCvc5(const logic::Theory& theory, std::string_view output);

/// The same from the proof that z3 prints: its steps ((_ quant-inst t1 t2) (or (not (forall ...)) ...)).
[[nodiscard]] std::vector<prover::HerbrandInstance> readZ3(const logic::Theory& theory, std::string_view output);

}  // namespace byrne::advice
