// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which steps an export shows, and their scenes as it shows them.
#include <algorithm>
#include <cmath>

#include "app/common/exporting.h"
#include "render/cairo/painter.h"
#include "render/output/timeline.h"

namespace byrne::common {

namespace {

constexpr double kMmPerPixel = 25.4 / 96;

bool isSameStep(const proof::ViewStep& a, const proof::ViewStep& b) {
    return a.kind == b.kind && a.step == b.step && a.caseIndex == b.caseIndex;
}

/// How many steps a branch shares with another.
std::size_t sharedSteps(const proof::ViewBranch& before, const proof::ViewBranch& here) {
    const auto differ = std::ranges::mismatch(before.steps, here.steps, isSameStep);
    return static_cast<std::size_t>(differ.in2 - here.steps.begin());
}

base::Result<std::vector<std::size_t>> chosenBranches(const proof::ProofView& view, const ExportRequest& request) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < view.branches().size(); ++i)
        if (request.branches.empty() || std::ranges::count(request.branches, view.branches()[i].id) > 0)
            chosen.push_back(i);
    for (const std::string& id : request.branches) {
        if (std::ranges::count(view.branches(), id, &proof::ViewBranch::id) > 0) continue;
        std::string ids;
        for (const proof::ViewBranch& branch : view.branches()) ids += (ids.empty() ? "" : ", ") + branch.id;
        return base::failure(base::Error::Kind::Input, "there is no branch '" + id + "'; the branches are " + ids);
    }
    return chosen;
}

std::string describe(const StepRange& range) {
    return range.first == range.last ? std::to_string(range.first)
                                     : std::to_string(range.first) + " to " + std::to_string(range.last);
}

}  // namespace

illustrate::Options storyOptions(const ExportRequest& request) {
    illustrate::Options options;
    options.widthMm = request.width * kMmPerPixel;
    options.heightMm = request.height * kMmPerPixel;
    options.style = request.style;
    options.language = request.language;
    options.hasCaption = request.hasCaptions;
    options.isMotionReduced = request.isMotionReduced;
    options.measure = cairo::measure;
    return options;
}

void retime(scene::Scene& scene, double seconds) {
    double motion = 0;
    for (const scene::Element& element : scene.elements) {
        motion = std::max(motion, element.timing.startS + element.timing.enterS);
        if (std::isfinite(element.timing.endS)) motion = std::max(motion, element.timing.endS);
    }
    constexpr double kMostMotion = 0.75;  // A step must stand still for a while to be seen.
    const double factor = motion > kMostMotion * seconds ? kMostMotion * seconds / motion : 1;
    for (scene::Element& element : scene.elements) {
        element.timing.startS *= factor;
        element.timing.enterS *= factor;
        element.timing.endS *= factor;
        element.timing.leaveS *= factor;
    }
    scene.durationS = seconds;
}

base::Result<std::vector<ExportedStep>> exportedSteps(const proof::ProofView& view, const ExportRequest& request) {
    const base::Result<std::vector<std::size_t>> branches = chosenBranches(view, request);
    if (!branches) return tl::unexpected<base::Error>(branches.error());
    std::vector<ExportedStep> steps;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < branches->size(); ++i) {
        const std::size_t branch = (*branches)[i];
        const proof::ViewBranch& here = view.branches()[branch];
        longest = std::max(longest, here.steps.size());
        std::size_t first = 0;
        for (std::size_t k = 0; k < i; ++k) first = std::max(first, sharedSteps(view.branches()[(*branches)[k]], here));
        for (std::size_t k = first; k < here.steps.size(); ++k)
            if (!request.steps || (request.steps->first <= k && k <= request.steps->last)) steps.push_back({branch, k});
    }
    if (steps.empty())
        return base::failure(base::Error::Kind::Input, "there is no step " +
                                                           describe(request.steps.value_or(StepRange{})) +
                                                           "; the steps are 0 (what is given) to " +
                                                           std::to_string(longest == 0 ? 0 : longest - 1));
    return steps;
}

base::Result<std::vector<scene::Scene>> exportedScenes(const ExportSource& source, const ExportRequest& request) {
    const base::Result<std::vector<ExportedStep>> steps = exportedSteps(source.view, request);
    if (!steps) return tl::unexpected<base::Error>(steps.error());
    const illustrate::Story story =
        illustrate::illustrate(source.view, source.vocabulary, source.figures, storyOptions(request));
    std::vector<scene::Scene> scenes;
    for (const ExportedStep& step : *steps) {
        scene::Scene scene = story.branches.at(step.branch).frames.at(step.step).scene;
        if (request.isTransparent) scene.ground.alpha = 0;
        if (request.secondsPerStep > 0) retime(scene, request.secondsPerStep);
        scenes.push_back(std::move(scene));
    }
    return scenes;
}

}  // namespace byrne::common
