// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of objects and of statements as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/scene/scene.h"

namespace byrne::illustrate {

using Runs = std::vector<scene::TextRun>;

/// "A", "A1" and "A_1" as A with index 1, "Xa" as X with index a, "A'" with a prime. Names of several letters stay
/// as they are. All in italics.
[[nodiscard]] Runs nameRuns(std::string_view name);

/// "lemma_triangle_mid_par" as "triangle mid par", "proposition_10" as "proposition 10", "defmidpoint2" as
/// "definition of midpoint".
[[nodiscard]] std::string readableReason(std::string_view reason, std::string_view definitionOf = "definition of ");

/// Between the glyph of a fact and its words (no break there).
inline constexpr std::string_view kGlyphSpace = "\u00A0";
/// Whether the run is a fact's glyph.
[[nodiscard]] bool isGlyph(const scene::TextRun& run);

/// A run may carry what its words name, "segment:A:B", "angle:A:B:C" or "polygon:A:B:C:D", where captions show pictures
/// instead. Such runs are for the illustrator alone: withoutObjects() takes it off.
[[nodiscard]] scene::TextRun naming(scene::TextRun run, const std::string& object);
/// "" for a run that carries nothing.
[[nodiscard]] std::string objectOf(const scene::TextRun& run);
[[nodiscard]] Runs withoutObjects(Runs runs);

[[nodiscard]] Runs plain(std::string text);
void append(Runs& runs, const Runs& more);
/// Adds to the last run if that is upright text in the same style.
void append(Runs& runs, std::string_view text);
/// First letter upper case (ASCII), unless it belongs to a name (italic).
void capitalise(Runs& runs);

}  // namespace byrne::illustrate
