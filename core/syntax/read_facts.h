// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts typed outside a document: into a field that asks for a claim or for a case.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/logic/signature.h"
#include "core/logic/term.h"
#include "core/logic/vocabulary.h"

namespace byrne::syntax {

/// "par(A,B,C,D), A != B" as literals; variable i is names[i]. Fails with a sentence that names the place (column from
/// 1) and what is wrong: unknown objects and predicates are faults here.
[[nodiscard]] base::Result<std::vector<logic::Literal>> readFacts(const logic::Signature& signature,
                                                                  const logic::Vocabulary& vocabulary,
                                                                  const std::vector<std::string>& names,
                                                                  const std::string& text);

}  // namespace byrne::syntax
