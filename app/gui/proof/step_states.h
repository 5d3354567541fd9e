// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known about each step of the proof that is shown, for margin, tree and overview: checked, open, wrong, being
// proved at this moment, or checked for a text that has changed since.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "app/gui/editor/analysis.h"
#include "app/gui/proof/step_places.h"

namespace byrne::gui {

using StepStates = std::map<proof::StepId, TheoremState>;

struct StepStateQuery {
    const std::vector<StepPlace>* places = nullptr;
    const std::vector<Problem>* problems = nullptr;
    CheckedProofPtr shown;                    ///< May be null.
    std::set<proof::StepId> running;          ///< Holes that the prover is working on.
    std::optional<std::uint32_t> changedFrom;  ///< Where the text was changed since, as long as it has not been read.
};

/// A step from the change on is out of date even if it was wrong: nobody knows yet.
[[nodiscard]] StepStates stepStates(const StepStateQuery& query);

}  // namespace byrne::gui
