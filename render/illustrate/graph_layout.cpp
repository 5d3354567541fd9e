// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/graph_layout.h"

#include <graphviz/gvc.h>
#include <locale.h>

#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <mutex>

namespace byrne::illustrate {

namespace {

constexpr double kPointsPerMm = 72 / 25.4;

/// Graphviz keeps state in globals of its own, so that only one thread may be in it.
std::mutex& graphvizMutex() {
    static std::mutex mutex;
    return mutex;
}

/// One for all layouts: Graphviz's text measuring goes on comparing with the font names of its first context, which
/// must therefore never be freed.
GVC_t* graphvizContext() {
    static GVC_t* const context = gvContext();
    return context;
}

int sayNothing(char*) { return 0; }

std::string inches(double mm) {
    std::array<char, 64> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), mm / 25.4, std::chars_format::fixed, 4);
    return error == std::errc() ? std::string(text.data(), end) : std::string("1");
}

/// Graphviz reads numbers as the locale of the thread writes them; its own are written with a point.
class PointLocale {
public:
    PointLocale() : point_(newlocale(LC_NUMERIC_MASK, "C", nullptr)) {
        if (point_ != nullptr) before_ = uselocale(point_);
    }
    PointLocale(const PointLocale&) = delete;
    PointLocale& operator=(const PointLocale&) = delete;
    ~PointLocale() {
        if (point_ == nullptr) return;
        uselocale(before_);
        freelocale(point_);
    }

private:
    locale_t point_;
    locale_t before_ = nullptr;
};

class Graph {
public:
    Graph() : context_(graphvizContext()), graph_(agopen(text("facts"), Agdirected, nullptr)) {
        set(graph_, "rankdir", "LR");
        set(graph_, "nodesep", "0.35");
        set(graph_, "ranksep", "0.45");
        set(graph_, "nslimit", "4");
        set(graph_, "nslimit1", "4");
        set(graph_, "searchsize", "50");
    }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;
    ~Graph() {
        if (isLaidOut_) {
            mendRanks();
            gvFreeLayout(context_, graph_);
        }
        agclose(graph_);
    }

    void add(const GraphNode& node, std::size_t i) {
        Agnode_t* made = agnode(graph_, text("n" + std::to_string(i)), 1);
        set(made, "shape", "box");
        set(made, "fixedsize", "true");
        set(made, "label", " ");
        set(made, "width", inches(node.size.x));
        set(made, "height", inches(node.size.y));
        nodes_.push_back(made);
    }

    void add(const GraphEdge& edge, std::size_t i) {
        Agedge_t* made = agedge(graph_, nodes_[edge.from], nodes_[edge.to], text("e" + std::to_string(i)), 1);
        if (!edge.isDirected) set(made, "dir", "none");
        if (!edge.isOrdering) set(made, "constraint", "false");
        set(made, "arrowsize", "0.8");
        // A table of a fixed size keeps the label's place free whatever fonts Graphviz would find.
        const std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"" +
                                  std::to_string(std::lround(edge.labelSize.x * kPointsPerMm)) + "\" HEIGHT=\"" +
                                  std::to_string(std::lround(edge.labelSize.y * kPointsPerMm)) +
                                  "\"><TR><TD></TD></TR></TABLE>";
        char* label = agstrdup_html(graph_, text(table));
        agsafeset(made, text("label"), label, text(""));
        agstrfree(graph_, label);
        edges_.push_back(made);
    }

    [[nodiscard]] bool layOut() {
        isLaidOut_ = gvLayout(context_, graph_, "dot") == 0;
        return isLaidOut_;
    }

    [[nodiscard]] GraphPlan plan() const {
        GraphPlan plan;
        plan.isLaidOut = true;
        const boxf bounds = GD_bb(graph_);
        const auto at = [&](pointf p) {
            return Vec2{(p.x - bounds.LL.x) / kPointsPerMm, (bounds.UR.y - p.y) / kPointsPerMm};
        };
        plan.size = at({bounds.UR.x, bounds.LL.y});
        for (Agnode_t* node : nodes_) plan.nodes.push_back(at(ND_coord(node)));
        for (Agedge_t* edge : edges_) plan.edges.push_back(route(edge, at));
        return plan;
    }

private:
    /// Where a label needs a place between objects of one rank, Graphviz (2.42) moves the list of the rank's nodes
    /// elsewhere, but would free it where it was.
    void mendRanks() {
        if (GD_rank(graph_) == nullptr) return;
        for (int rank = GD_minrank(graph_); rank <= GD_maxrank(graph_); ++rank)
            GD_rank(graph_)[rank].av = GD_rank(graph_)[rank].v;
    }

    template <class At>
    static GraphPlan::Route route(Agedge_t* edge, const At& at) {
        GraphPlan::Route route;
        if (ED_spl(edge) == nullptr || ED_spl(edge)->size < 1) return route;
        const bezier& curve = ED_spl(edge)->list[0];
        for (int i = 0; i < curve.size; ++i) route.curve.push_back(at(curve.list[i]));
        if (!route.curve.empty()) route.tip = curve.eflag ? at(curve.ep) : route.curve.back();
        route.label = ED_label(edge) != nullptr && ED_label(edge)->set ? at(ED_label(edge)->pos) : route.tip;
        return route;
    }

    /// Graphviz takes strings that it does not change as char*.
    static char* text(const std::string& text) { return const_cast<char*>(text.c_str()); }
    static void set(void* object, const char* name, const std::string& value) {
        agsafeset(object, const_cast<char*>(name), text(value), text(""));
    }

    GVC_t* context_;
    Agraph_t* graph_;
    std::vector<Agnode_t*> nodes_;
    std::vector<Agedge_t*> edges_;
    bool isLaidOut_ = false;
};

}  // namespace

GraphPlan layOutGraph(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges) {
    if (nodes.empty()) return {};
    const std::lock_guard lock(graphvizMutex());
    const PointLocale locale;
    agseterrf(sayNothing);
    Graph graph;
    for (std::size_t i = 0; i < nodes.size(); ++i) graph.add(nodes[i], i);
    for (std::size_t i = 0; i < edges.size(); ++i) graph.add(edges[i], i);
    return graph.layOut() ? graph.plan() : GraphPlan{};
}

}  // namespace byrne::illustrate
