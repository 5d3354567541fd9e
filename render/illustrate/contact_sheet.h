// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A contact sheet: the last picture of every step of one or more proofs, small, in rows, so that a whole storyboard can
// be looked at in one glance. Takes finished stories; everything is a Scene again, so all outputs can write it.
#pragma once

#include <string>
#include <vector>

#include "render/illustrate/illustration.h"

namespace byrne::illustrate {

/// One theorem on the sheet. The pictures must have one size; all chapters of a sheet the same.
struct SheetChapter {
    std::string title;
    std::vector<const Frame*> frames;
};

struct SheetOptions {
    std::size_t columns = 4;
    double cellWidthMm = 80;
    StyleName style = StyleName::Light;
    /// A new page is begun when a page would become higher; 0: one page, however high. A chapter never begins at the
    /// foot of a page without its first row.
    double maxHeightMm = 0;
};

/// The frames of the story in reading order. What a branch shares with the branch before it was shown there and is left
/// out; steps before a case split are shown in the figure of a case that is possible, if there is one.
[[nodiscard]] std::vector<const Frame*> framesInOrder(const Story& story, const proof::ProofView& view);

/// At least one page. All pages are equally wide.
[[nodiscard]] std::vector<scene::Scene> contactSheet(const std::vector<SheetChapter>& chapters,
                                                     const SheetOptions& options);

}  // namespace byrne::illustrate
