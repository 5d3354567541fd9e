// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What is missing?" with an eye on the plane: a fact that no figure of the hypotheses shows is no suggestion.
#pragma once

#include <functional>

#include "core/assist/abduction.h"
#include "core/base/limits.h"
#include "core/logic/vocabulary.h"
#include "core/proof/proof.h"

namespace byrne::common {

/// For AbductionQuery::isPlausible: whether a figure is found in which the theorem's hypotheses and the literal hold.
/// True of what is not about the plane, and of everything if the hypotheses have no figure themselves. The arguments
/// must outlive the function. A question takes some milliseconds.
[[nodiscard]] std::function<bool(const logic::Literal&)> plausibility(const logic::Theory& theory,
                                                                      logic::StatementId theorem,
                                                                      const proof::Proof& proof,
                                                                      const logic::Vocabulary& vocabulary,
                                                                      const base::Limits& limits);

}  // namespace byrne::common
