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
    fact["margin"] = truth.truth == Truth::NotOfThePlane ? Json(nullptr) : Json(truth.margin);
    if (truth.failsElsewhere) fact["failsElsewhere"] = true;
    return fact;
}

Json factsJson(const proof::ProofView& view, const std::vector<FactTruth>& truths) {
    Json facts = Json::array();
    for (const FactTruth& truth : truths) facts.push_back(factJson(view, truth));
    return facts;
}

void addPlaces(Json& json, const std::map<std::string, Position>& points,
               const std::map<std::string, Circle>& circles) {
    json["points"] = Json::object();
    for (const auto& [name, at] : points) json["points"][name] = Json::array({at.x, at.y});
    json["circles"] = Json::object();
    for (const auto& [name, circle] : circles)
        json["circles"][name] =
            Json{{"center", Json::array({circle.center.x, circle.center.y})}, {"radius", circle.radius}};
}

/// What cannot be true, from which step on, and what is drawn until then.
void addImpossibility(Json& json, const proof::ProofView& view, const BranchFigure& figure,
                      const proof::ViewBranch& branch) {
    if (figure.impossibleFrom < branch.steps.size()) json["impossibleFrom"] = figure.impossibleFrom;
    if (figure.isContradictory) {
        json["clash"] = Json::array();
        for (const proof::FactId fact : figure.clash) json["clash"].push_back(view.text(fact));
    }
    if (!figure.coincident.empty()) json["coincident"] = figure.coincident;
    if (figure.stretches.size() < 2) return;
    json["stretches"] = Json::array();
    for (const Stretch& stretch : figure.stretches) {
        Json one{{"fromStep", stretch.fromStep}, {"true", stretch.isTrue}};
        addPlaces(one, stretch.points, stretch.circles);
        json["stretches"].push_back(std::move(one));
    }
}

Json branchJson(const proof::ProofView& view, const BranchFigure& figure, const proof::ViewBranch& steps) {
    Json branch{{"id", figure.id},
                {"assumption", figure.assumption},
                {"contradictory", figure.isContradictory},
                {"solved", figure.isSolved}};
    addPlaces(branch, figure.points, figure.circles);
    branch["hypotheses"] = factsJson(view, figure.hypotheses);
    branch["steps"] = Json::array();
    for (const StepTruth& step : figure.steps)
        branch["steps"].push_back(Json{{"step", step.step.isValid() ? Json(step.step.value) : Json(nullptr)},
                                       {"facts", factsJson(view, step.facts)}});
    addImpossibility(branch, view, figure, steps);
    return branch;
}

}  // namespace

std::string toJson(const proof::ProofView& view, const FigureSet& figures) {
    Json theorem{{"name", view.theorem().name}, {"branches", Json::array()}};
    for (std::size_t i = 0; i < figures.branches.size(); ++i)
        theorem["branches"].push_back(branchJson(view, figures.branches[i], view.branches()[i]));
    return theorem.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace byrne::figure
