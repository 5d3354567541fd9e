// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What TPTP allows but is nearly always a mistake: one name with several arities, variables without quantifier,
// words with a $ that have no meaning here. Used by readTptp().
#pragma once

#include <vector>

#include "core/syntax/tptp_sources.h"

namespace byrne::syntax {

/// Adds the symbols to the signature of the document's theory (so that generated names avoid them all) and
/// warnings to the document, at most one for each name and arity, one for each formula with free variables.
void checkFormulas(const std::vector<const SourcedFormula*>& formulas, Document& document);

/// Keeps the first `limit` messages of each code and says how many others there were.
void limitDiagnostics(base::Diagnostics& diagnostics, std::size_t limit = 100);

}  // namespace byrne::syntax
