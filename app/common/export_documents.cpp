// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/export_documents.h"

#include "core/exports/text.h"
#include "render/illustrate/names.h"
#include "render/output/beamer.h"
#include "render/output/gcl_program.h"
#include "render/output/handout.h"

namespace byrne::common {

namespace {

/// The chosen steps of the story with the frames that the scenes are from.
struct Told {
    illustrate::Story story;
    std::vector<ExportedStep> steps;

    [[nodiscard]] const illustrate::Frame& frame(const ExportedStep& step) const {
        return story.branches.at(step.branch).frames.at(step.step);
    }
    /// "Case A = C: Step 2 of 5" where there are several branches.
    [[nodiscard]] std::string heading(const ExportedStep& step) const {
        const std::string& own = frame(step).heading;
        return story.branches.size() < 2 ? own : story.branches.at(step.branch).title + ": " + own;
    }
};

base::Result<Told> tell(const ExportSource& source, const ExportRequest& request, bool hasCaption) {
    base::Result<std::vector<ExportedStep>> steps = exportedSteps(source.view, request);
    if (!steps) return tl::unexpected<base::Error>(steps.error());
    illustrate::Options options = storyOptions(request);
    options.hasCaption = hasCaption;
    return Told{illustrate::illustrate(source.view, source.vocabulary, source.figures, options), std::move(*steps)};
}

}  // namespace

std::string statementOf(const ExportSource& source, const std::string& language) {
    const std::vector<exports::TextLine> lines = exports::textLines(source.view, source.vocabulary, language);
    // All that stands before the first sentence of the proof, without the name of the theorem.
    std::string statement;
    for (std::size_t i = 1; i < lines.size() && lines[i].number == 0 && !lines[i].step.isValid(); ++i) {
        if (lines[i].text == "Proof.") break;
        statement += (statement.empty() ? "" : " ") + lines[i].text;
    }
    return statement.empty() && !lines.empty() ? lines.front().text : statement;
}

base::Result<std::vector<scene::Scene>> handoutOf(const ExportSource& source, const ExportRequest& request) {
    const base::Result<Told> told = tell(source, request, false);
    if (!told) return tl::unexpected<base::Error>(told.error());
    std::vector<output::HandoutStep> steps;
    for (const ExportedStep& step : told->steps)
        steps.push_back({told->heading(step), told->frame(step).caption, told->frame(step).scene});
    return output::handoutPages(steps, {.title = source.view.theorem().name,
                                        .statement = statementOf(source, request.language),
                                        .language = request.language,
                                        .stepsPerPage = request.stepsPerPage});
}

base::Result<std::string> gclOf(const ExportSource& source, const ExportRequest& request) {
    const base::Result<Told> told = tell(source, request, request.hasCaptions);
    if (!told) return tl::unexpected<base::Error>(told.error());
    std::vector<output::GclStep> steps;
    for (const ExportedStep& step : told->steps)
        steps.push_back(
            {told->heading(step) + ": " + illustrate::plainText(told->frame(step).caption), told->frame(step).scene});
    return output::encodeGcl(steps, {.title = source.view.theorem().name,
                                     .framesPerSecond = request.secondsPerStep > 0 ? 1 / request.secondsPerStep : 0.5});
}

base::Result<std::string> texOf(const ExportSource& source, const ExportRequest& request) {
    const base::Result<Told> told = tell(source, request, false);
    if (!told) return tl::unexpected<base::Error>(told.error());
    const std::string title = illustrate::readableReason(source.view.theorem().name);
    std::vector<output::TexStep> steps;
    for (const ExportedStep& step : told->steps) {
        const illustrate::BranchStory& branch = told->story.branches.at(step.branch);
        steps.push_back({told->frame(step).heading, told->frame(step).caption, told->frame(step).scene,
                         told->story.branches.size() < 2 ? title : branch.title});
    }
    const output::TexPresentation presentation{title, statementOf(source, request.language), request.language};
    return request.kind == ExportKind::Beamer ? output::encodeBeamer(steps, presentation)
                                              : output::encodeTikzDocument(steps, presentation);
}

}  // namespace byrne::common
