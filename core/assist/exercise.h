// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exercises: a teacher marks steps of a proof with a comment `% hide`; the exercise has holes in their places and
// carries the whole document, encoded so that it is not read by accident, in comments at its end. Any proof settles an
// exercise that the checker accepts; hints come from the proof it carries.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assist/node_edit.h"
#include "core/syntax/document.h"

namespace byrne::assist {

/// Puts `% hide` behind the step, or takes it away. Fails for steps that cannot be hidden: those that bring objects
/// which later steps speak of.
[[nodiscard]] base::Result<TextEdit> markForExercise(const proof::Proof& proof, proof::StepId step,
                                                     std::string_view text);

/// The steps marked in the text, in order.
[[nodiscard]] std::vector<proof::StepId> stepsMarked(const proof::Proof& proof, std::string_view text);

/// The text of the exercise. Fails if nothing is marked or the document has errors.
[[nodiscard]] base::Result<std::string> exerciseOf(const syntax::Document& document, std::string_view text);

/// The document that an exercise was made from; nothing if the text carries none, or a damaged one.
[[nodiscard]] std::optional<std::string> solutionIn(std::string_view text);

/// What the known proof does next at a hole, told more and more plainly.
struct Hint {
    std::string rule;                   ///< "midline", "equality", ...
    std::vector<std::string> premises;  ///< Facts, as text.
    std::vector<std::string> gives;     ///< Facts, as text; empty: it ends the block.
};

/// For the hole `place` of a proof of the theorem called `name` in `known`, the solution. Nothing if the solution has
/// nothing that is not known at the place.
[[nodiscard]] std::optional<Hint> hintFor(const logic::Theory& theory, logic::StatementId theorem,
                                          const proof::Proof& proof, proof::StepId place,
                                          const syntax::Document& known);

}  // namespace byrne::assist
