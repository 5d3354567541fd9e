// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Colours and folds of GCL text. Works on any text, line by line, also in the middle of typing.
#pragma once

#include <string_view>
#include <vector>

#include "app/gui/editor/highlighter.h"

namespace byrne::gui {

/// Stretches that cover `text` exactly; `text` starts at the beginning of a line.
[[nodiscard]] std::vector<StyledStretch> highlightGcl(std::string_view text);

/// What a line does to the depth of blocks: the least depth within it and that at its end, both relative to its start.
struct FoldShape {
    int least = 0;
    int after = 0;
    /// Something that the line opens is still open at its end.
    [[nodiscard]] bool opens() const { return after > least; }
};
[[nodiscard]] FoldShape gclFold(std::string_view line);

}  // namespace byrne::gui
