// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/diagram_layout.h"

#include <algorithm>
#include <set>

namespace byrne::illustrate {

namespace {

constexpr std::size_t kMaxNodes = 60;    ///< Further objects are not drawn; their facts become cards.
constexpr std::size_t kMaxArrows = 150;  ///< Further facts about two objects become cards.
constexpr double kMaxScale = 1.5;

class Layouter {
public:
    Layouter(const proof::ProofView& view, const proof::ViewBranch& branch, const Page& page, const DiagramSizes& sizes)
        : view_(view), page_(page), sizes_(sizes) {
        for (const proof::ViewStep& step : branch.steps)
            for (const proof::FactId fact : step.facts) facts_.push_back(fact);
        for (const proof::FactId fact : facts_) collect(fact);
        for (const proof::FactId fact : facts_) sort(fact);
    }

    DiagramLayout make() {
        const bool hasCards = !cards_.empty();
        Box graph = page_.drawable.grown(-16 * page_.px);
        Box list = graph;
        if (hasCards && !order_.empty()) {
            const double border = page_.drawable.left + page_.drawable.width() * 0.64;
            graph.right = border - 12 * page_.px;
            list.left = border + 10 * page_.px;
        }
        placeGraph(graph);
        for (const proof::FactId fact : cards_) layout_.cards[fact] = {};
        if (hasCards) placeCards(list, order_.empty());
        return std::move(layout_);
    }

private:
    void collect(proof::FactId fact) {
        const std::vector<std::string> names = argumentTexts(view_, fact);
        if (names.empty() || names.size() > 2) return;
        for (const std::string& name : names)
            if (order_.size() < kMaxNodes && !isNode(name)) order_.push_back(name);
    }

    void sort(proof::FactId fact) {
        const std::vector<std::string> names = argumentTexts(view_, fact);
        const bool isDrawn = !names.empty() && names.size() <= 2 &&
                             std::all_of(names.begin(), names.end(), [&](const std::string& n) { return isNode(n); });
        if (isDrawn && names.size() == 1)
            layout_.tags[fact] = names[0];
        else if (isDrawn && arrows_.size() < kMaxArrows)
            arrows_.push_back(fact);
        else
            cards_.push_back(fact);
    }

    [[nodiscard]] bool isNode(const std::string& name) const { return placeOf(name) < order_.size(); }
    [[nodiscard]] std::size_t placeOf(const std::string& name) const {
        return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), name) - order_.begin());
    }

    void placeGraph(const Box& box) {
        std::vector<GraphNode> nodes;
        for (const std::string& name : order_) {
            std::vector<proof::FactId> tags;
            for (const auto& [fact, owner] : layout_.tags)
                if (owner == name) tags.push_back(fact);
            nodes.push_back({name, sizes_.node(name, tags)});
        }
        std::vector<GraphEdge> edges;
        for (const proof::FactId fact : arrows_) {
            const logic::Literal& literal = view_.fact(fact).literal;
            const std::vector<std::string> names = argumentTexts(view_, fact);
            const bool isOrdering = literal.positive && !literal.isEquality();
            edges.push_back(
                {placeOf(names[0]), placeOf(names[1]), !literal.isEquality(), isOrdering, sizes_.label(fact)});
        }
        const GraphPlan plan = layOutGraph(nodes, edges);
        if (!plan.isLaidOut) {
            for (const proof::FactId fact : arrows_) cards_.push_back(fact);
            return;
        }
        layout_.scale =
            std::min({kMaxScale, box.width() / std::max(plan.size.x, 1.0), box.height() / std::max(plan.size.y, 1.0)});
        const Vec2 offset = box.center() - plan.size * (layout_.scale / 2);
        const auto at = [&](Vec2 p) { return offset + p * layout_.scale; };
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const Vec2 middle = at(plan.nodes[i]);
            const Vec2 half = nodes[i].size * (layout_.scale / 2);
            layout_.nodes[nodes[i].name] = {middle.x - half.x, middle.y - half.y, middle.x + half.x, middle.y + half.y};
        }
        for (std::size_t i = 0; i < edges.size(); ++i) {
            GraphPlan::Route route = plan.edges[i];
            for (Vec2& point : route.curve) point = at(point);
            route.tip = at(route.tip);
            route.label = at(route.label);
            if (route.curve.size() >= 4) layout_.arrows[arrows_[i]] = std::move(route);
        }
    }

    void placeCards(const Box& box, bool isWide) {
        const double height = 34 * page_.px;
        const double gap = 10 * page_.px;
        const std::size_t rows =
            std::max<std::size_t>(1, static_cast<std::size_t>((box.height() + gap) / (height + gap)));
        const std::size_t wanted = (layout_.cards.size() + rows - 1) / rows;
        const std::size_t columns = std::clamp<std::size_t>(wanted, 1, isWide ? 4 : 1);
        const double width = (box.width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        const std::size_t used = std::min(rows, (layout_.cards.size() + columns - 1) / columns);
        const double top = box.center().y - (static_cast<double>(used) * (height + gap) - gap) / 2;
        std::size_t i = 0;
        for (auto& [fact, card] : layout_.cards) {
            // What does not fit reuses places from the start; the pictures then show the facts in use (diagram.cpp).
            const std::size_t slot = i++ % (columns * used);
            const double x = box.left + static_cast<double>(slot / used) * (width + gap);
            const double y = top + static_cast<double>(slot % used) * (height + gap);
            card = {x, y, x + width, y + height};
        }
    }

    const proof::ProofView& view_;
    const Page& page_;
    const DiagramSizes& sizes_;
    std::vector<proof::FactId> facts_;
    std::vector<std::string> order_;
    std::vector<proof::FactId> arrows_;
    std::vector<proof::FactId> cards_;
    DiagramLayout layout_;
};

}  // namespace

std::vector<std::string> argumentTexts(const proof::ProofView& view, proof::FactId fact) {
    std::vector<std::string> names;
    for (const logic::Term& term : view.fact(fact).literal.arguments)
        names.push_back(logic::toText(term, view.theory().signature, view.proof().variables));
    return names;
}

DiagramLayout layoutDiagram(const proof::ProofView& view, const proof::ViewBranch& branch, const Page& page,
                            const DiagramSizes& sizes) {
    return Layouter(view, branch, page, sizes).make();
}

}  // namespace byrne::illustrate
