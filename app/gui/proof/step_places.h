// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the steps of a proof stand in its document, and which step stands at a place.
#pragma once

#include <vector>

#include "app/gui/editor/code_editor.h"
#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

/// Blocks within blocks that the window shows; readers reject deeper proofs.
inline constexpr int kMaxProofDepth = 1000;

struct StepPlace {
    proof::StepId step;
    base::Span span;
    bool isBlock = false;  ///< Case splits and claims: the span holds further steps.
};

/// All nodes that were read from source 0, in the order of reading.
[[nodiscard]] std::vector<StepPlace> stepPlaces(const proof::Proof& proof);
/// The innermost step at the offset, else the last one that starts before it; invalid if there is none.
[[nodiscard]] proof::StepId stepAt(const std::vector<StepPlace>& places, std::uint32_t offset);
/// The first fact that the step or claim adds; invalid if there is none.
[[nodiscard]] proof::FactId firstFactOf(const proof::Proof& proof, proof::StepId step);
/// What the editor marks for a step: its span, for blocks only their heading line. Empty if the step has no place.
[[nodiscard]] base::Span markOf(const std::vector<StepPlace>& places, proof::StepId step, std::string_view text);

}  // namespace byrne::gui
