// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who plays which part in each step of a branch: every object that is to be seen, once, with the highest role that
// any fact gives it. No colours and no coordinates here.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/proof/proof_view.h"
#include "render/illustrate/marks.h"
#include "render/illustrate/plane.h"
#include "render/illustrate/roles.h"

namespace byrne::illustrate {

struct Part {
    std::string id;
    DrawnObject object;
    Role role = Role::Context;
    proof::FactId fact;           ///< The fact that gives the role; invalid for points that are just there.
    int mark = 0;                 ///< Of a tick, arc, arrow or area: the number of its class.
    bool isFresh = false;         ///< Was not to be seen in the step before.
    bool startsAtSecond = false;  ///< A fresh stroke whose second end was there first: it grows from there.
};

struct Board {
    /// The step only says in another way what its premise said ("AB equals CD, that is, CD equals AB").
    bool isRestatement = false;
    std::vector<proof::FactId> premises;  ///< Facts that the step uses (or that reach the goal), each once.
    std::vector<Part> parts;              ///< In the order in which they are drawn when fresh.
};

/// Whether the step draws the same objects as its only premise.
[[nodiscard]] bool isRestatement(const proof::ViewStep& step, const std::vector<FactDrawing>& drawings);

/// The boards of all steps of the branch. `plane` merges what coincides.
[[nodiscard]] std::vector<Board> boardsOf(const proof::ViewBranch& branch, const std::vector<FactDrawing>& drawings,
                                          const std::vector<std::vector<std::string>>& pointsFrom, Plane& plane);

}  // namespace byrne::illustrate
