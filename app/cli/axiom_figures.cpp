// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli figure --axioms: which axioms are true in the plane, and figures that show where one is false.
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "render/figure/plane_check.h"

namespace byrne::cli {

using common::Session;
using figure::PlaneReport;
using figure::PlaneVerdict;

namespace {

constexpr double kAllSeconds = 300;

std::string_view word(PlaneVerdict verdict) {
    switch (verdict) {
        case PlaneVerdict::Holds:
            return "holds";
        case PlaneVerdict::Fails:
            return "fails";
        case PlaneVerdict::NoFigure:
            return "no figure";
        case PlaneVerdict::NotOfThePlane:
            return "not of the plane";
        case PlaneVerdict::NotChecked:
            return "not checked";
    }
    return "";
}

nlohmann::ordered_json jsonOf(const logic::Theory& theory, const PlaneReport& report) {
    nlohmann::ordered_json json{
        {"axiom", theory[report.statement].name}, {"verdict", word(report.verdict)}, {"figures", report.figures}};
    if (!report.counterexample) return json;
    json["points"] = nlohmann::ordered_json::object();
    for (const auto& [name, at] : report.counterexample->points) json["points"][name] = {at.x, at.y};
    json["circles"] = nlohmann::ordered_json::object();
    for (const auto& [name, circle] : report.counterexample->circles)
        json["circles"][name] = {{"center", {circle.center.x, circle.center.y}}, {"radius", circle.radius}};
    json["premises"] = report.counterexample->premises;
    json["conclusion"] = report.counterexample->conclusion;
    return json;
}

std::string reportText(const logic::Theory& theory, const PlaneReport& report) {
    if (report.counterexample) return figure::describe(theory, report) + "\n";
    std::string text = theory[report.statement].name + ": " + std::string(word(report.verdict));
    if (report.verdict == PlaneVerdict::Holds) text += " in " + std::to_string(report.figures) + " figures";
    return text + "\n";
}

}  // namespace

ExitCode axiomFigures(const Environment& environment, const FigureOptions& options) {
    const std::optional<Session> session = loadInput(environment, options.file);
    if (!session) return ExitCode::BadInput;
    const logic::Theory& theory = session->document.theory;
    figure::PlaneCheckOptions checking;
    checking.seed = options.seed.value_or(1) + options.another;
    checking.limits = {.seconds = kAllSeconds, .memoryBytes = 0, .stop = environment.stop};
    const std::vector<PlaneReport> reports =
        figure::checkInPlane(theory, figure::axiomsOf(theory), session->vocabulary, checking);
    nlohmann::ordered_json json{{"axioms", nlohmann::ordered_json::array()}};
    std::string text;
    bool isGood = true;
    for (const PlaneReport& report : reports) {
        isGood = isGood && report.verdict != PlaneVerdict::Fails;
        if (options.isJson)
            json["axioms"].push_back(jsonOf(theory, report));
        else
            text += reportText(theory, report);
    }
    say(options.isJson ? json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n" : text);
    return isGood ? ExitCode::Good : ExitCode::NotGood;
}

}  // namespace byrne::cli
