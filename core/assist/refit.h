// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part of a proof that was found for a text that has changed since: the same part in the terms of the text as it is now.
#pragma once

#include <optional>

#include "core/assist/fill.h"
#include "core/assist/situation.h"

namespace byrne::assist {

/// `now` is what the place asks at present. Objects are found again by name, facts by what they say, statements by name and
/// formula; new facts and statements do not matter, lost ones only if the part rests on them. Nullopt if something it
/// needs is gone. The answer is not checked.
[[nodiscard]] std::optional<FoundPart> refitted(const logic::Theory& theory, logic::StatementId theorem,
                                                const proof::Proof& proof, const Situation& situation,
                                                const Subgoal& now, const FoundPart& part);

}  // namespace byrne::assist
