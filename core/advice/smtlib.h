// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A proof problem in SMT-LIB 2.6 (logic UF), for cvc5 and z3: one sort, witnesses as functions of our own (so that the
// instances that come back speak of terms we know), the goal negated. Each quantified statement carries its name as
// :qid. "unsat" means proved.
#pragma once

#include <string>

#include "core/logic/theory.h"

namespace byrne::advice {

struct SmtlibOptions {
    bool asksForProof = false;  ///< (get-proof) at the end, as z3 wants it.
};

[[nodiscard]] std::string writeSmtlib(const logic::Theory& theory, logic::StatementId goal,
                                      const SmtlibOptions& options);

}  // namespace byrne::advice
