// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the objects, arrows and cards of a diagram stand: fixed for the whole branch.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/proof/proof_view.h"
#include "render/illustrate/geometry.h"
#include "render/illustrate/page.h"

namespace byrne::illustrate {

struct Arrow {
    std::string from;
    std::string to;
    double bend = 0;  ///< Millimetres that the arrow's middle is off the straight line; arrows between one pair differ.
    int slot = 0;     ///< Loops (from == to) at one object: which one.
};

struct DiagramLayout {
    std::map<std::string, Vec2> nodes;
    Vec2 center;
    std::map<proof::FactId, Arrow> arrows;      ///< Facts about two objects.
    std::map<proof::FactId, std::string> tags;  ///< Facts about one object, and which.
    std::map<proof::FactId, Box> cards;         ///< All other facts.
};

[[nodiscard]] DiagramLayout layoutDiagram(const proof::ProofView& view, const proof::ViewBranch& branch,
                                          const Page& page);

/// The arguments of the fact as written.
[[nodiscard]] std::vector<std::string> argumentTexts(const proof::ProofView& view, proof::FactId fact);

}  // namespace byrne::illustrate
