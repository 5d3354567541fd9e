// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Graphs laid out by Graphviz (the algorithm "dot": layers from left to right; Gansner, Koutsofios, North and Vo 1993),
// as plain values in and out. Deterministic. The only file pair that knows Graphviz.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/illustrate/geometry.h"

namespace byrne::illustrate {

/// All lengths in millimetres, y downwards.
struct GraphNode {
    std::string name;  ///< Different for each.
    Vec2 size;
};

struct GraphEdge {
    std::size_t from = 0;  ///< Positions in the list of nodes.
    std::size_t to = 0;
    bool isDirected = true;
    bool isOrdering = true;  ///< Whether `to` should stand further right than `from`.
    Vec2 labelSize;
};

struct GraphPlan {
    struct Route {
        std::vector<Vec2> curve;  ///< Bézier: 3n + 1 points from the border of `from` on.
        Vec2 tip;                 ///< Where the arrow head ends: the last point of the curve if there is none.
        Vec2 label;               ///< Its middle.
    };

    bool isLaidOut = false;   ///< False if Graphviz could not (then everything is empty).
    std::vector<Vec2> nodes;  ///< Middles.
    std::vector<Route> edges;
    Vec2 size;  ///< Everything lies between (0, 0) and this.
};

/// Safe to call from any thread, one layout at a time.
[[nodiscard]] GraphPlan layOutGraph(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges);

}  // namespace byrne::illustrate
