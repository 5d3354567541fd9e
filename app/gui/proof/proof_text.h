// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a found proof and a chosen figure go in the text of a Byrne document.
#pragma once

#include <string>
#include <string_view>

#include "core/base/source.h"

namespace byrne::gui {

struct TextChange {
    base::Span span;  ///< Replaced bytes.
    std::string text;
};

/// The change that gives the theorem at `theorem` the proof of `printed` (a whole theorem as the printer writes it).
/// The statement stays as the user wrote it; an old proof, which starts with a line "proof", is replaced.
[[nodiscard]] TextChange proofInsertion(std::string_view text, base::Span theorem, std::string_view printed);

/// The change that makes `line` the figure of the theorem at `theorem`: it replaces the line at `old` (empty: there is
/// none), or follows the theorem.
[[nodiscard]] TextChange figureInsertion(std::string_view text, base::Span theorem, base::Span old,
                                         std::string_view line);

}  // namespace byrne::gui
