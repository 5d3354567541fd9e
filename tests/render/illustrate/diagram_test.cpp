// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Theories that are not about the plane: facts as a graph.
#include <QtTest>

#include "hand_made.h"
#include "label_audit.h"
#include "render/cairo/painter.h"
#include "render/illustrate/graph_layout.h"

using namespace byrne;
using illustrate::GraphEdge;
using illustrate::GraphPlan;

namespace {

GraphPlan diamond() {
    return illustrate::layOutGraph({{"a", {10, 8}}, {"b", {10, 8}}, {"c", {10, 8}}, {"d", {10, 8}}},
                                   {{0, 1, true, true, {12, 5}},
                                    {0, 2, true, true, {12, 5}},
                                    {1, 3, true, true, {12, 5}},
                                    {2, 3, true, true, {12, 5}}});
}

bool overlap(scene::Vec2 a, scene::Vec2 aSize, scene::Vec2 b, scene::Vec2 bSize) {
    return std::abs(a.x - b.x) * 2 < aSize.x + bSize.x - 0.01 && std::abs(a.y - b.y) * 2 < aSize.y + bSize.y - 0.01;
}

}  // namespace

class DiagramTest : public QObject {
    Q_OBJECT

private slots:
    void layers_go_from_left_to_right() {
        const GraphPlan plan = diamond();
        QVERIFY(plan.isLaidOut);
        QCOMPARE(plan.nodes.size(), std::size_t(4));
        QVERIFY(plan.nodes[0].x < plan.nodes[1].x && plan.nodes[1].x < plan.nodes[3].x);
        QVERIFY(std::abs(plan.nodes[1].x - plan.nodes[2].x) < 1);
        for (const scene::Vec2 node : plan.nodes)
            QVERIFY(node.x >= 0 && node.y >= 0 && node.x <= plan.size.x && node.y <= plan.size.y);
    }

    void nothing_covers_anything() {
        const GraphPlan plan = diamond();
        for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
            for (std::size_t k = i + 1; k < plan.nodes.size(); ++k)
                QVERIFY(!overlap(plan.nodes[i], {10, 8}, plan.nodes[k], {10, 8}));
            for (const GraphPlan::Route& edge : plan.edges)
                QVERIFY(!overlap(plan.nodes[i], {10, 8}, edge.label, {12, 5}));
        }
        for (const GraphPlan::Route& edge : plan.edges) QVERIFY(edge.curve.size() % 3 == 1 && edge.curve.size() >= 4);
    }

    void the_same_graph_is_laid_out_the_same() {
        const GraphPlan first = diamond();
        const GraphPlan second = diamond();
        for (std::size_t i = 0; i < first.nodes.size(); ++i) QCOMPARE(first.nodes[i], second.nodes[i]);
        for (std::size_t i = 0; i < first.edges.size(); ++i) QVERIFY(first.edges[i].curve == second.edges[i].curve);
    }

    void loops_and_several_edges_are_drawn() {
        const GraphPlan plan =
            illustrate::layOutGraph({{"a", {10, 8}}, {"b", {10, 8}}}, {{0, 0, true, true, {8, 5}},
                                                                       {0, 1, true, true, {8, 5}},
                                                                       {0, 1, true, true, {8, 5}},
                                                                       {1, 0, false, false, {8, 5}}});
        QVERIFY(plan.isLaidOut);
        for (const GraphPlan::Route& edge : plan.edges) QVERIFY(edge.curve.size() >= 4);
        QVERIFY(!(plan.edges[1].curve == plan.edges[2].curve));
        QVERIFY(!illustrate::layOutGraph({}, {}).isLaidOut);
    }

    /// Graphviz frees what it has moved, where such edges need room for their words: the heap would not survive it.
    void words_between_objects_of_one_rank_do_no_harm() {
        unsigned random = 1;
        const auto below = [&random](std::size_t most) {
            random = random * 1664525U + 1013904223U;
            return std::size_t{(random >> 8) % most};
        };
        for (int i = 0; i < 150; ++i) {
            const std::vector<illustrate::GraphNode> nodes(3 + below(5), {"n", {10, 8}});
            std::vector<GraphEdge> edges;
            for (std::size_t e = 4 + below(9); e > 0; --e)
                edges.push_back({below(nodes.size()), below(nodes.size()), below(4) > 0, below(2) > 0, {12, 5}});
            const GraphPlan plan = illustrate::layOutGraph(nodes, edges);
            QVERIFY(plan.isLaidOut);
            QCOMPARE(plan.edges.size(), edges.size());
        }
    }

    void objects_stay_where_they_are_and_words_cover_nothing() {
        const test::HandMade made = test::relations();
        illustrate::Options options;
        options.measure = cairo::measure;
        const illustrate::Story story = illustrate::illustrate(made.view(), made.vocabulary, made.figures, options);
        std::map<std::string, scene::Shape> boxes;
        for (const illustrate::Frame& frame : story.branches[0].frames) {
            const scene::Scene still = scene::snapshot(frame.scene, frame.scene.durationS);
            std::vector<std::pair<std::string, test::audit::Rectangle>> words;
            for (const scene::Element& element : still.elements) {
                if (element.id.starts_with("point:")) {
                    const auto [known, isNew] = boxes.emplace(element.id, element.shape);
                    QVERIFY(known->second == element.shape);
                }
                const auto* text = std::get_if<scene::Text>(&element.shape);
                if (text == nullptr || element.layer != scene::Layer::Label) continue;
                scene::Text left = *text;
                const double width = cairo::measure(left).widthMm;
                const double from = text->align == scene::Align::Center ? text->at.x - width / 2 : text->at.x;
                words.push_back({element.id, {from, text->at.y - 0.68 * text->sizeMm, from + width, text->at.y}});
            }
            for (std::size_t i = 0; i < words.size(); ++i)
                for (std::size_t k = i + 1; k < words.size(); ++k) {
                    const auto& a = words[i].second;
                    const auto& b = words[k].second;
                    QVERIFY2(!(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
                             (words[i].first + " and " + words[k].first).c_str());
                }
        }
        QCOMPARE(boxes.size(), std::size_t(4));
    }
};

QTEST_APPLESS_MAIN(DiagramTest)
#include "diagram_test.moc"
