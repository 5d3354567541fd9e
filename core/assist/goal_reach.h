// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a block may be closed with what is known: its goal is among the facts, or two facts contradict each other.
#pragma once

#include <optional>

#include "core/assist/situation.h"

namespace byrne::assist {

/// The closing node for the first disjunct of the goal that the known facts give; objects for what the goal says to
/// exist are found by matching, later facts first, within a bounded effort.
[[nodiscard]] std::optional<proof::CloseByGoal> reachGoal(const proof::Proof& proof, const Situation& situation);

/// The closing node if a fact and its negation are known, or a fact `t != t`.
[[nodiscard]] std::optional<proof::CloseByContradiction> findClash(const Situation& situation);

}  // namespace byrne::assist
