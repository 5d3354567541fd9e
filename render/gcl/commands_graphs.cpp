// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Graphs: drawn in layers by distance from their first node, or with free nodes in the middle of their neighbours.
#include <algorithm>
#include <cmath>
#include <map>

#include "render/gcl/strokes.h"

namespace byrne::gcl {

namespace {

constexpr std::size_t kMaxNodes = 2'000;
constexpr std::size_t kMaxEdges = 10'000;
constexpr int kMaxRounds = 5'000;

struct Edge {
    std::size_t from;
    std::size_t to;
};

struct Graph {
    std::vector<std::string> names;
    std::vector<Edge> edges;
    std::vector<Point> places;
    std::vector<double> order;  ///< From left to right before the graph is turned; empty: as listed.

    [[nodiscard]] std::vector<std::vector<std::size_t>> neighbours() const {
        std::vector<std::vector<std::size_t>> result(names.size());
        for (const Edge& edge : edges) {
            result[edge.from].push_back(edge.to);
            result[edge.to].push_back(edge.from);
        }
        return result;
    }
};

/// Reads nodes (every `stride`-th word) and pairs of names; reports what does not fit.
std::optional<Graph> readGraph(Call& c, const Argument& nodes, std::size_t stride, const Argument& pairs) {
    Graph graph;
    std::map<std::string, std::size_t> indices;
    if (nodes.words.empty() || nodes.words.size() % stride != 0 || nodes.words.size() / stride > kMaxNodes) {
        c.fail(stride == 1 ? "the graph needs 1 to 2000 nodes"
                           : "the graph needs 1 to 2000 nodes, each with its point or '_'");
        return std::nullopt;
    }
    for (std::size_t i = 0; i < nodes.words.size(); i += stride) {
        if (!indices.emplace(nodes.words[i].text, graph.names.size()).second) {
            c.fail("node '" + nodes.words[i].text + "' is listed twice");
            return std::nullopt;
        }
        graph.names.push_back(nodes.words[i].text);
    }
    if (pairs.words.size() % 2 != 0 || pairs.words.size() / 2 > kMaxEdges) {
        c.fail("edges are pairs of nodes, at most 10000");
        return std::nullopt;
    }
    for (std::size_t i = 0; i < pairs.words.size(); i += 2) {
        const auto from = indices.find(pairs.words[i].text);
        const auto to = indices.find(pairs.words[i + 1].text);
        if (from == indices.end() || to == indices.end()) {
            c.fail("'" + (from == indices.end() ? pairs.words[i] : pairs.words[i + 1]).text +
                   "' is not a node of the graph");
            return std::nullopt;
        }
        graph.edges.push_back({from->second, to->second});
    }
    return graph;
}

bool isBetween(const Point& p, const Point& a, const Point& b) {
    const double whole = distance(a, b);
    return distance(a, p) > kEpsilon && distance(b, p) > kEpsilon &&
           distance(a, p) + distance(p, b) - whole < 1e-6 * std::max(1.0, whole);
}

/// A quarter of a circle, counter-clockwise.
ArcPiece quarterArc(const Point& from, const Point& to) {
    const Point middle = along(from, to, 0.5);
    const Point center = rotated(to, middle, 90);
    return {center, distance(center, from), direction(center, from), std::numbers::pi / 2};
}

void drawGraph(Call& c, const Graph& graph, const std::string& prefix) {
    for (std::size_t i = 0; i < graph.names.size(); ++i) {
        c.interpreter().setNamed(prefix + graph.names[i], graph.places[i]);
        c.mark(graph.places[i], c.settings().markRadius);
        if (graph.names[i][0] != '_') c.text(graph.names[i], graph.places[i], scene::Align::End, Vertical::Above);
    }
    std::vector<Piece> pieces;
    for (const Edge& edge : graph.edges) {
        // Arcs bend to the left of the way from the node that comes first.
        const bool isInOrder =
            graph.order.empty() ? edge.from < edge.to : graph.order[edge.from] > graph.order[edge.to];
        const Point& from = graph.places[isInOrder ? edge.from : edge.to];
        const Point& to = graph.places[isInOrder ? edge.to : edge.from];
        // A straight edge would run through the node in between.
        const bool isBlocked = std::any_of(graph.places.begin(), graph.places.end(),
                                           [&](const Point& p) { return isBetween(p, from, to); });
        if (isBlocked)
            pieces.emplace_back(quarterArc(from, to));
        else
            pieces.emplace_back(SegmentPiece{from, to});
    }
    c.stroke(pieces);
}

std::vector<std::vector<std::size_t>> layersOf(const Graph& graph) {
    const auto neighbours = graph.neighbours();
    std::vector<bool> isSeen(graph.names.size(), false);
    std::vector<std::vector<std::size_t>> layers{{0}};
    isSeen[0] = true;
    std::size_t seen = 1;
    for (;;) {
        std::vector<std::size_t> next;
        for (const std::size_t node : layers.back())
            for (const std::size_t other : neighbours[node])
                if (!isSeen[other]) {
                    isSeen[other] = true;
                    next.push_back(other);
                }
        if (next.empty()) break;
        seen += next.size();
        layers.push_back(std::move(next));
    }
    if (seen < graph.names.size()) layers.clear();
    return layers;
}

/// The longest edge inside one layer, counted in its nodes.
std::size_t longestSkip(const Graph& graph, const std::vector<std::size_t>& layer) {
    std::size_t longest = 0;
    const auto position = [&](std::size_t node) { return std::find(layer.begin(), layer.end(), node) - layer.begin(); };
    for (const Edge& edge : graph.edges) {
        const auto from = position(edge.from);
        const auto to = position(edge.to);
        if (from < std::ssize(layer) && to < std::ssize(layer))
            longest = std::max(longest, static_cast<std::size_t>(std::abs(from - to)));
    }
    return longest;
}

void drawLayeredGraph(Call& c) {
    std::optional<Graph> graph = readGraph(c, c.argument(3), 1, c.argument(4));
    if (!graph) return;
    const auto layers = layersOf(*graph);
    if (layers.empty()) return c.fail("the graph is not connected");
    std::size_t widest = 1;
    for (const auto& layer : layers) widest = std::max(widest, layer.size());
    const double gap = widest > 1 ? c.number(1) / double(widest - 1) : c.number(1);
    std::vector<double> heights{0};
    for (std::size_t i = 1; i < layers.size(); ++i) {
        // Room for the arcs that edges inside a layer are drawn as.
        const std::size_t skip = longestSkip(*graph, layers[i - 1]);
        heights.push_back(heights.back() + gap + (skip > 1 ? gap * double(skip) / 4 : 0));
    }
    const Point& center = c.point(0);
    graph->places.resize(graph->names.size());
    graph->order.resize(graph->names.size());
    for (std::size_t i = 0; i < layers.size(); ++i)
        for (std::size_t k = 0; k < layers[i].size(); ++k) {
            const double x = gap * (double(k) - double(layers[i].size() - 1) / 2);
            graph->order[layers[i][k]] = x;
            graph->places[layers[i][k]] =
                rotated({center.x + x, center.y + heights[i] - heights.back() / 2}, center, c.number(2));
        }
    drawGraph(c, *graph, c.name(0));
}

void drawFixedGraph(Call& c) {
    const Argument& nodes = c.argument(1);
    std::optional<Graph> graph = readGraph(c, nodes, 2, c.argument(2));
    if (!graph) return;
    std::vector<bool> isFixed(graph->names.size(), false);
    Point middle;
    double fixed = 0;
    graph->places.resize(graph->names.size());
    for (std::size_t i = 0; i < graph->names.size(); ++i) {
        const std::string& name = nodes.words[2 * i + 1].text;
        if (name == "_") continue;
        const Object* object = c.interpreter().environment.find(name);
        const Point* point = object ? asPoint(*object) : nullptr;
        if (!point) return c.fail("'" + name + "' is not a point");
        graph->places[i] = *point;
        isFixed[i] = true;
        middle = {middle.x + point->x, middle.y + point->y};
        ++fixed;
    }
    if (fixed == 0) return c.fail("at least one node must have a point");
    for (std::size_t i = 0; i < isFixed.size(); ++i)
        if (!isFixed[i]) graph->places[i] = {middle.x / fixed, middle.y / fixed};
    const auto neighbours = graph->neighbours();
    double motion = 1;
    for (int round = 0; round < kMaxRounds && motion > 1e-9; ++round) {
        motion = 0;
        if (!c.interpreter().step(c.statement().location)) return;
        for (std::size_t i = 0; i < isFixed.size(); ++i) {
            if (isFixed[i] || neighbours[i].empty()) continue;
            Point sum;
            for (const std::size_t other : neighbours[i])
                sum = {sum.x + graph->places[other].x, sum.y + graph->places[other].y};
            const Point next{sum.x / double(neighbours[i].size()), sum.y / double(neighbours[i].size())};
            motion = std::max(motion, distance(next, graph->places[i]));
            graph->places[i] = next;
        }
    }
    drawGraph(c, *graph, c.argument(0).text);
}

constexpr Runner kGraphCommands[] = {
    {"drawgraph_a", drawLayeredGraph},
    {"drawgraph_b", drawFixedGraph},
};

}  // namespace

std::span<const Runner> graphCommands() { return kGraphCommands; }

}  // namespace byrne::gcl
