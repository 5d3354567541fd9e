// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story of a branch whose theory does not speak of the plane: objects are dots on a ring, facts about two objects
// labelled arrows, facts about one object tags at its name, all other facts cards. The same stepping, roles and
// colours as for figures.
#pragma once

#include "render/illustrate/framing.h"

namespace byrne::illustrate {

[[nodiscard]] BranchStory diagramStory(const Studio& studio, const proof::ViewBranch& branch);

}  // namespace byrne::illustrate
