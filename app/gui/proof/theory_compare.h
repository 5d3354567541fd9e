// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether two readings of a text mean the same, so that proofs and figures of the first are good for the second.
#pragma once

#include "app/gui/proof/checked_proof.h"

namespace byrne::gui {

/// Same symbols in the same places and same statements: proofs over one are proofs over the other.
[[nodiscard]] bool isSameTheory(const logic::Theory& a, const logic::Theory& b);
/// Same theory, theorem, proof, words and verdict; places in the text do not count.
[[nodiscard]] bool isSameProof(const CheckedProof& a, const CheckedProof& b);

}  // namespace byrne::gui
