// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What rests on what in a proof: hypotheses and steps as nodes in layers, each below all that it uses. Plain values.
#pragma once

#include <QString>

#include <vector>

#include "app/gui/proof/step_selection.h"

namespace byrne::gui {

struct DependencyNode {
    StepKey key;             ///< The step is invalid for hypotheses.
    int branch = 0;          ///< In which the step is met first.
    int frame = 0;           ///< Of that branch.
    QString text;            ///< "3  AB ∥ CD".
    QString reason;
    std::vector<int> uses;   ///< Nodes that it rests on.
    std::vector<int> usedBy;
    int layer = 0;           ///< 0: rests on nothing.
    int place = 0;           ///< In its layer, from the left.
};

/// In the order of reading; hypotheses that nothing uses are left out. Places keep edges short.
[[nodiscard]] std::vector<DependencyNode> dependencyNodes(const CheckedProof& proof);
/// All that the node rests on, and on nothing else rests: what folds away behind it.
[[nodiscard]] std::vector<int> onlyFor(const std::vector<DependencyNode>& nodes, int node);

}  // namespace byrne::gui
