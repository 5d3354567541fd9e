// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints TPTP: syntax trees (parsing the result gives an equal tree) and coherent theories (for other provers).
#pragma once

#include <string>

#include "core/logic/theory.h"
#include "core/syntax/tptp_file.h"

namespace byrne::syntax {

/// One item a line, with the brackets that TPTP needs and no others.
[[nodiscard]] std::string writeTptp(const TptpFile& file);
[[nodiscard]] std::string writeTptp(const logic::Fof& formula);

/// All statements as fof formulas: axioms as axioms, theorems before the last as lemmas, the last theorem as the
/// conjecture. Statement names must be unique. Variables are renamed where TPTP forbids their names. Symbol names are
/// taken as the TPTP reader leaves them (see logic::FofTerm).
[[nodiscard]] std::string writeTptp(const logic::Theory& theory);
/// One statement as a formula tree.
[[nodiscard]] logic::Fof toFof(const logic::CoherentFormula& formula, const logic::Signature& signature);

}  // namespace byrne::syntax
