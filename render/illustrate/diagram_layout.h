// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the objects, arrows and cards of a diagram stand: fixed for the whole branch. Objects and arrows are laid out
// as a graph; facts that are no arrow between two objects are words beside their object, or cards.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/proof/proof_view.h"
#include "render/illustrate/geometry.h"
#include "render/illustrate/graph_layout.h"
#include "render/illustrate/page.h"

namespace byrne::illustrate {

struct DiagramLayout {
    double scale = 1;                                  ///< Of everything in the graph, texts too.
    std::map<std::string, Box> nodes;                  ///< By the object's text.
    std::map<proof::FactId, GraphPlan::Route> arrows;  ///< Facts about two objects.
    std::map<proof::FactId, std::string> tags;         ///< Facts about one object, and which.
    std::map<proof::FactId, Box> cards;                ///< All other facts.
};

/// How large things are before the graph is scaled to its place, in millimetres.
class DiagramSizes {
public:
    virtual ~DiagramSizes() = default;
    /// Of an object with all words that ever stand beside it.
    [[nodiscard]] virtual Vec2 node(const std::string& name, const std::vector<proof::FactId>& tags) const = 0;
    [[nodiscard]] virtual Vec2 label(proof::FactId fact) const = 0;
};

[[nodiscard]] DiagramLayout layoutDiagram(const proof::ProofView& view, const proof::ViewBranch& branch,
                                          const Page& page, const DiagramSizes& sizes);

/// The arguments of the fact as written.
[[nodiscard]] std::vector<std::string> argumentTexts(const proof::ProofView& view, proof::FactId fact);

}  // namespace byrne::illustrate
