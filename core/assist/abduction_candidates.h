// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts that might be missing, by reading axioms backwards from a goal, the likeliest first. Used by abduction.h.
#pragma once

#include <vector>

#include "core/assist/situation.h"
#include "core/base/limits.h"

namespace byrne::assist {

/// A fact and how far from the goal it was met (1: a premise of something that gives the goal).
struct Candidate {
    logic::Literal literal;
    std::size_t depth = 1;
    double cost = 0;

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// At most `most`. Nothing known, nothing whose negation is known, each literal once.
[[nodiscard]] std::vector<Candidate> missingCandidates(const logic::Theory& theory, logic::StatementId theorem,
                                                       const proof::Proof& proof, const Situation& situation,
                                                       std::size_t most, base::LimitWatch& watch);

}  // namespace byrne::assist
