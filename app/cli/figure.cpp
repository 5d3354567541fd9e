// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli figure: coordinates of every point, and whether every fact holds in the figure.
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/story.h"

namespace byrne::cli {

using common::Session;
using figure::BranchFigure;
using figure::FactTruth;
using figure::Truth;

namespace {


std::string truthText(const proof::ProofView& view, const FactTruth& fact) {
    const std::string text = view.text(fact.fact);
    if (fact.truth == Truth::NotOfThePlane) return "-       " + text + " (not a statement about the plane)\n";
    if (fact.truth == Truth::Fails) return "FAILS   " + text + " (residual " + fixed(fact.residual, 6) + ")\n";
    if (fact.failsElsewhere) return "FAILS   " + text + " (in another figure of the same case)\n";
    return "holds   " + text + "\n";
}

std::string namesText(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : " = ") + name;
    return text;
}

/// What the heading of a branch says of its figure.
std::string natureText(const proof::ProofView& view, const proof::ViewBranch& steps, const BranchFigure& branch) {
    if (!branch.isContradictory) return branch.isSolved ? "" : " (no true figure found)";
    std::string text = " (contradictory: impossible from step ";
    const proof::StepId from =
        branch.impossibleFrom < steps.steps.size() ? steps.steps[branch.impossibleFrom].step : proof::StepId();
    text += from.isValid() ? std::to_string(from.index() + 1) : "0";
    for (std::size_t i = 0; i < branch.clash.size(); ++i)
        text += (i == 0 ? "; cannot be: " : " and ") + view.text(branch.clash[i]);
    return text + ")";
}

std::string branchText(const proof::ProofView& view, std::size_t index, const BranchFigure& branch) {
    std::string out = "branch " + branch.id + (branch.assumption.empty() ? "" : ", case " + branch.assumption) +
                      natureText(view, view.branches()[index], branch) + "\n";
    for (const std::vector<std::string>& names : branch.coincident) out += "  " + namesText(names) + "\n";
    for (const auto& [name, position] : branch.points)
        out += "  " + name + " = (" + fixed(position.x, 6) + ", " + fixed(position.y, 6) + ")\n";
    for (const auto& [name, circle] : branch.circles)
        out += "  " + name + ": circle around (" + fixed(circle.center.x, 6) + ", " + fixed(circle.center.y, 6) +
               ") with radius " + fixed(circle.radius, 6) + "\n";
    for (const FactTruth& fact : branch.hypotheses) out += "  given   " + truthText(view, fact);
    for (const figure::StepTruth& step : branch.steps)
        for (const FactTruth& fact : step.facts)
            out += "  step " + std::to_string(step.step.index() + 1) + "  " + truthText(view, fact);
    return out;
}

bool hasFailure(const BranchFigure& branch) {
    // A contradictory branch has no true figure, so failures are right there.
    if (branch.isContradictory) return false;
    const auto fails = [](const FactTruth& fact) { return !fact.isTrusted(); };
    for (const FactTruth& fact : branch.hypotheses)
        if (fails(fact)) return true;
    for (const figure::StepTruth& step : branch.steps)
        for (const FactTruth& fact : step.facts)
            if (fails(fact)) return true;
    return false;
}

figure::FigureSet figuresOf(const Environment& environment, const FigureOptions& options,
                            const common::Subject& subject) {
    figure::FigureOptions solving = common::wished({}, subject.figureWish());
    if (options.seed) solving = figure::FigureOptions{.seed = *options.seed};
    if (options.another > 0) solving.wanted.clear();
    solving.seed += options.another;
    solving.checks = options.checks;
    solving.limits = {.seconds = kFigureSeconds, .memoryBytes = 0, .stop = environment.stop};
    return figure::solve(subject.view(), subject.vocabulary(), solving);
}

/// The figures of one theorem as text or JSON; `isGood` turns false with a fact that fails.
std::string figureText(const Environment& environment, const FigureOptions& options, const Session& session,
                       const syntax::Theorem& theorem, bool& isGood) {
    const common::Subject subject(session, theorem);
    const figure::FigureSet figures = figuresOf(environment, options, subject);
    for (const BranchFigure& branch : figures.branches) isGood = isGood && !hasFailure(branch);
    if (options.isJson) return figure::toJson(subject.view(), figures);
    std::string out = "theorem " + subject.view().theorem().name + "\n";
    if (!figures.isOfThePlane) out += "  (not a theorem about the plane: points stand anywhere)\n";
    for (std::size_t i = 0; i < figures.branches.size(); ++i) out += branchText(subject.view(), i, figures.branches[i]);
    return out;
}

}  // namespace

ExitCode figure(const Environment& environment, const FigureOptions& options) {
    if (options.isOfAxioms) return axiomFigures(environment, options);
    std::optional<Session> session = loadInput(environment, options.file);
    if (!session) return ExitCode::BadInput;
    if (session->document.theorems.empty()) {
        sayError(environment, options.file.string() + ": the file states no theorem");
        return ExitCode::BadInput;
    }
    const syntax::Theorem* only =
        options.theorem.empty() ? nullptr : chooseTheorem(environment, *session, options.theorem);
    if (!options.theorem.empty() && only == nullptr) return ExitCode::BadInput;
    bool isGood = true;
    std::string out;
    for (std::size_t i = 0; i < session->document.theorems.size(); ++i) {
        if (only != nullptr && only != &session->document.theorems[i]) continue;
        isGood = provideProof(environment, *session, session->document.theorems[i].statement, options.search) && isGood;
        out += (!out.empty() && options.isJson ? "," : "") +
               figureText(environment, options, *session, session->document.theorems[i], isGood);
    }
    say(options.isJson ? "{\"theorems\":[" + out + "]}\n" : out);
    return isGood ? ExitCode::Good : ExitCode::NotGood;
}

}  // namespace byrne::cli
