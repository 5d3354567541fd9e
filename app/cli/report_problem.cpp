// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_problem.h"

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/export_kind.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/common/child_process.h"
#include "core/base/file.h"
#include "render/cairo/painter.h"

namespace byrne::cli {

namespace {

constexpr double kReportFigureSeconds = 10;
constexpr double kProcessSeconds = 30;
constexpr std::size_t kProcessMemory = std::size_t{3} << 30;

/// The last frame of the first branch that has a true figure, else of the first branch; without a proof the first
/// frame.
const scene::Scene* chosenScene(const illustrate::Story& story, const figure::FigureSet& figures, bool hasProof) {
    const scene::Scene* first = nullptr;
    for (std::size_t i = 0; i < story.branches.size(); ++i) {
        if (story.branches[i].frames.empty()) continue;
        const auto& frames = story.branches[i].frames;
        const scene::Scene* scene = hasProof ? &frames.back().scene : &frames.front().scene;
        if (first == nullptr) first = scene;
        if (i < figures.branches.size() && figures.branches[i].isSolved) return scene;
    }
    return first;
}

std::string svgOf(const common::Subject& subject, const figure::FigureSet& figures, bool hasProof,
                  illustrate::StyleName style) {
    illustrate::Options telling;
    telling.style = style;
    telling.measure = cairo::measure;
    const illustrate::Story story = common::tellStory(subject, figures, telling);
    const scene::Scene* scene = chosenScene(story, figures, hasProof);
    const base::Result<ScratchFolder> scratch = ScratchFolder::make();
    if (scene == nullptr || !scratch) return {};
    const std::filesystem::path file = scratch->path() / "picture.svg";
    if (!cairo::writeSvg(scene::snapshot(*scene, scene->durationS), file)) return {};
    return base::readFile(file).value_or("");
}

}  // namespace

std::string toJson(const ReportProblem& problem) {
    const nlohmann::ordered_json json{{"theorem", problem.theorem},
                                      {"statement", problem.statement},
                                      {"proofText", problem.proofText},
                                      {"lightSvg", problem.lightSvg},
                                      {"darkSvg", problem.darkSvg}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

ReportProblem reportProblemFromJson(const std::string& text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    const auto member = [&](const char* name) {
        return json.is_object() && json.contains(name) && json[name].is_string() ? json[name].get<std::string>()
                                                                                 : std::string();
    };
    return {member("theorem"), member("statement"), member("proofText"), member("lightSvg"), member("darkSvg")};
}

ReportProblem describeInProcess(const Environment& environment, const std::filesystem::path& problem,
                                const std::filesystem::path& proof) {
    std::vector<std::string> arguments{"--quiet"};
    if (environment.reading.allowIncludeAnywhere) arguments.emplace_back("--allow-include-anywhere");
    for (const std::filesystem::path& folder : environment.reading.theoryPath)
        arguments.insert(arguments.end(), {"--theories", folder.string()});
    arguments.emplace_back("batch-describe");
    if (!proof.empty()) arguments.insert(arguments.end(), {"--proof", proof.string()});
    arguments.insert(arguments.end(), {"--", problem.string()});
    const auto result = common::runSelf(arguments, {kProcessSeconds, kProcessMemory, environment.stop});
    return result ? reportProblemFromJson(result->output) : ReportProblem();
}

ExitCode describe(const Environment& environment, const DescribeOptions& options) {
    std::optional<common::Session> session =
        loadInput(environment, options.proof.empty() ? options.problem : options.proof);
    const syntax::Theorem* theorem = nullptr;
    if (session && !session->document.theorems.empty()) theorem = &session->document.theorems.back();
    // A kept proof is the only one of its document; a document of theorems may have others after it.
    if (session && !options.proof.empty())
        for (const syntax::Theorem& each : session->document.theorems)
            if (each.proof) theorem = &each;
    if (theorem == nullptr) return ExitCode::BadInput;
    ReportProblem problem;
    const logic::Statement& statement = session->document.theory[theorem->statement];
    problem.theorem = statement.name;
    problem.statement = logic::toText(statement.formula, session->document.theory.signature);
    if (theorem->proof) problem.proofText = exportText(*session, theorem->statement, "text", "en").value_or("");
    const common::Subject subject(*session, *theorem);
    figure::FigureOptions solving;
    solving.limits = {.seconds = kReportFigureSeconds, .memoryBytes = 0, .stop = environment.stop};
    const figure::FigureSet figures = common::solveFigures(subject, solving);
    if (figures.isOfThePlane) {
        problem.lightSvg = svgOf(subject, figures, theorem->proof.has_value(), illustrate::StyleName::Light);
        problem.darkSvg = svgOf(subject, figures, theorem->proof.has_value(), illustrate::StyleName::Dark);
    }
    say(toJson(problem));
    return ExitCode::Good;
}

}  // namespace byrne::cli
