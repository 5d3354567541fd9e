// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which part each fact plays in each step of a branch. Figures in the plane and diagrams follow the same script.
#pragma once

#include <vector>

#include "core/proof/proof_view.h"

namespace byrne::illustrate {

enum class Role {
    Receded,  ///< A point that no later step needs.
    Context,  ///< Of the hypotheses.
    Alive,    ///< Shown earlier, needed later.
    Given,    ///< In the first picture, which states the hypotheses.
    Premise,
    Goal,  ///< What was to be shown, in the last picture.
    Conclusion,
    Clash,  ///< Cannot hold together.
};

struct CastFact {
    proof::FactId fact;
    Role role = Role::Context;
};

/// For each step the facts that are to be seen, each once, with its highest role: first what the step adds, then its
/// premises, then the rest in the order in which it became known. Facts that no later step needs are not seen, unless
/// they are hypotheses.
[[nodiscard]] std::vector<std::vector<CastFact>> castOf(const proof::ViewBranch& branch);

}  // namespace byrne::illustrate
