// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/diagram_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace byrne::illustrate {

namespace {

constexpr std::size_t kMaxNodes = 60;  ///< Further objects get no dot; their facts become cards.

class Layouter {
public:
    Layouter(const proof::ProofView& view, const proof::ViewBranch& branch, const Page& page)
        : view_(view), page_(page) {
        for (const proof::ViewStep& step : branch.steps)
            for (const proof::FactId fact : step.facts) facts_.push_back(fact);
        for (const proof::FactId fact : facts_) collect(fact);
    }

    DiagramLayout make() {
        const bool hasCards =
            std::any_of(facts_.begin(), facts_.end(), [&](proof::FactId fact) { return isCard(fact); });
        Box ring = page_.figure;
        Box list = page_.drawable.grown(-16 * page_.px);
        if (hasCards && !order_.empty()) {
            const double border = page_.drawable.left + page_.drawable.width() * 0.64;
            ring.right = border - 44 * page_.px;
            list.left = border + 10 * page_.px;
        }
        sortRing();
        placeNodes(ring);
        for (const proof::FactId fact : facts_) placeFact(fact);
        spreadArrows();
        if (hasCards) placeCards(list, order_.empty());
        return std::move(layout_);
    }

private:
    void collect(proof::FactId fact) {
        const std::vector<std::string> names = argumentTexts(view_, fact);
        if (names.empty() || names.size() > 2) return;
        for (const std::string& name : names) {
            if (order_.size() >= kMaxNodes || std::find(order_.begin(), order_.end(), name) != order_.end()) continue;
            order_.push_back(name);
        }
        if (names.size() == 2 && isNode(names[0]) && isNode(names[1])) {
            neighbours_[names[0]].insert(names[1]);
            neighbours_[names[1]].insert(names[0]);
        }
    }

    [[nodiscard]] bool isNode(const std::string& name) const {
        return std::find(order_.begin(), order_.end(), name) != order_.end();
    }

    [[nodiscard]] bool isCard(proof::FactId fact) const {
        const std::vector<std::string> names = argumentTexts(view_, fact);
        return names.empty() || names.size() > 2 ||
               !std::all_of(names.begin(), names.end(), [&](const std::string& n) { return isNode(n); });
    }

    /// Total length of arrows along the ring.
    [[nodiscard]] std::size_t spread(const std::vector<std::string>& order) const {
        std::map<std::string, std::size_t> at;
        for (std::size_t i = 0; i < order.size(); ++i) at[order[i]] = i;
        std::size_t total = 0;
        for (const auto& [name, others] : neighbours_)
            for (const std::string& other : others) {
                const std::size_t apart = at[name] > at[other] ? at[name] - at[other] : at[other] - at[name];
                total += std::min(apart, order.size() - apart);
            }
        return total;
    }

    /// Swaps pairs while that brings objects with common facts nearer to each other.
    void sortRing() {
        std::size_t best = spread(order_);
        bool isBetter = order_.size() <= 24;
        for (int pass = 0; pass < 8 && isBetter; ++pass) {
            isBetter = false;
            for (std::size_t i = 0; i < order_.size(); ++i)
                for (std::size_t j = i + 1; j < order_.size(); ++j) {
                    std::swap(order_[i], order_[j]);
                    const std::size_t now = spread(order_);
                    if (now < best) {
                        best = now;
                        isBetter = true;
                    } else {
                        std::swap(order_[i], order_[j]);
                    }
                }
        }
    }

    void placeNodes(const Box& box) {
        layout_.center = box.center();
        const double n = static_cast<double>(order_.size());
        if (order_.size() == 1) {
            layout_.nodes[order_[0]] = layout_.center;
            return;
        }
        const double radiusY = (box.height() / 2) - 14 * page_.px;
        const double radiusX = std::min(box.width() / 2 - 20 * page_.px, 1.35 * radiusY);
        // Two objects stand side by side, three and more begin at the top.
        const double start = order_.size() == 2 ? std::numbers::pi : -std::numbers::pi / 2;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const Vec2 toward = pointing(start + 2 * std::numbers::pi * static_cast<double>(i) / n);
            layout_.nodes[order_[i]] = layout_.center + Vec2{toward.x * radiusX, toward.y * radiusY};
        }
    }

    void placeFact(proof::FactId fact) {
        const std::vector<std::string> names = argumentTexts(view_, fact);
        if (isCard(fact))
            layout_.cards[fact] = {};
        else if (names.size() == 1)
            layout_.tags[fact] = names[0];
        else
            layout_.arrows[fact] = {names[0], names[1], 0, 0};
    }

    void spreadArrows() {
        std::map<std::pair<std::string, std::string>, std::vector<proof::FactId>> between;
        for (const auto& [fact, arrow] : layout_.arrows) between[std::minmax(arrow.from, arrow.to)].push_back(fact);
        for (const auto& [pair, facts] : between) {
            const double middle = (static_cast<double>(facts.size()) - 1) / 2;
            for (std::size_t i = 0; i < facts.size(); ++i) {
                Arrow& arrow = layout_.arrows[facts[i]];
                const double offset = (static_cast<double>(i) - middle) * 40 * page_.px;
                arrow.bend = arrow.from == pair.first ? offset : -offset;
                arrow.slot = static_cast<int>(i);
            }
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
    std::vector<proof::FactId> facts_;
    std::vector<std::string> order_;
    std::map<std::string, std::set<std::string>> neighbours_;
    DiagramLayout layout_;
};

}  // namespace

std::vector<std::string> argumentTexts(const proof::ProofView& view, proof::FactId fact) {
    std::vector<std::string> names;
    for (const logic::Term& term : view.fact(fact).literal.arguments)
        names.push_back(logic::toText(term, view.theory().signature, view.proof().variables));
    return names;
}

DiagramLayout layoutDiagram(const proof::ProofView& view, const proof::ViewBranch& branch, const Page& page) {
    return Layouter(view, branch, page).make();
}

}  // namespace byrne::illustrate
