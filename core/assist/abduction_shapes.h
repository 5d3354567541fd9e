// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts that might be missing, told by their shape: predicates that have to do with the goal, said of the objects that
// nothing is known of yet, in the order in which the theorem names its objects (as people write hypotheses). Reading
// axioms backwards (abduction_candidates.h) does not find these where definitions bring objects of their own.
#pragma once

#include <vector>

#include "core/assist/abduction_candidates.h"

namespace byrne::assist {

/// The likeliest first, at most `most`; costs are comparable to those of missingCandidates().
[[nodiscard]] std::vector<Candidate> shapedCandidates(const logic::Theory& theory, logic::StatementId theorem,
                                                      const Situation& situation, std::size_t most);

/// Objects of the place that no known fact speaks of: a missing fact very likely does.
[[nodiscard]] std::vector<logic::VariableId> unmentionedObjects(const Situation& situation);

}  // namespace byrne::assist
