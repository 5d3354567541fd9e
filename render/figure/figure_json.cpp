// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures as JSON, for `byrne-cli figure --json`.
#include <nlohmann/json.hpp>

#include "render/figure/figure.h"

namespace byrne::figure {

namespace {

using Json = nlohmann::ordered_json;

Json factJson(const proof::ProofView& view, const FactTruth& truth) {
    Json fact{{"fact", view.text(truth.fact)}};
    fact["holds"] = truth.truth == Truth::NotOfThePlane ? Json(nullptr) : Json(truth.truth == Truth::Holds);
    fact["residual"] = truth.truth == Truth::NotOfThePlane ? Json(nullptr) : Json(truth.residual);
    return fact;
}

Json factsJson(const proof::ProofView& view, const std::vector<FactTruth>& truths) {
    Json facts = Json::array();
    for (const FactTruth& truth : truths) facts.push_back(factJson(view, truth));
    return facts;
}

Json branchJson(const proof::ProofView& view, const BranchFigure& figure) {
    Json branch{{"id", figure.id},
                {"assumption", figure.assumption},
                {"contradictory", figure.isContradictory},
                {"solved", figure.isSolved}};
    branch["points"] = Json::object();
    for (const auto& [name, at] : figure.points) branch["points"][name] = Json::array({at.x, at.y});
    branch["circles"] = Json::object();
    for (const auto& [name, circle] : figure.circles)
        branch["circles"][name] =
            Json{{"center", Json::array({circle.center.x, circle.center.y})}, {"radius", circle.radius}};
    branch["hypotheses"] = factsJson(view, figure.hypotheses);
    branch["steps"] = Json::array();
    for (const StepTruth& step : figure.steps)
        branch["steps"].push_back(Json{{"step", step.step.isValid() ? Json(step.step.value) : Json(nullptr)},
                                       {"facts", factsJson(view, step.facts)}});
    return branch;
}

}  // namespace

std::string toJson(const proof::ProofView& view, const FigureSet& figures) {
    Json theorem{{"name", view.theorem().name}, {"branches", Json::array()}};
    for (const BranchFigure& figure : figures.branches) theorem["branches"].push_back(branchJson(view, figure));
    return theorem.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace byrne::figure
