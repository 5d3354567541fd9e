// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli illustrate: a proof as an animation, or the picture of one step.
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/export_kind.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "render/cairo/painter.h"
#include "render/output/gif.h"

namespace byrne::cli {

using common::Session;
using illustrate::BranchStory;
using illustrate::Story;
using scene::Scene;

namespace {

constexpr double kMmPerPixel = 25.4 / 96;
constexpr double kFigureSeconds = 30;

bool isGoodKind(const Environment& environment, const std::filesystem::path& output) {
    const std::string kind = extensionOf(output);
    for (const char* available : {"gif", "png", "svg", "pdf"})
        if (kind == available) return true;
    for (const char* planned : {"apng", "webp", "mp4", "webm", "html", "gcl", "tex"})
        if (kind == planned) {
            sayError(environment, notYet("illustrating to ." + kind, ".gif, .png, .svg and .pdf"));
            return false;
        }
    sayError(environment, "cannot tell from the name '" + output.string() +
                              "' what to draw: it must end in .gif, .png, .svg or .pdf");
    return false;
}

illustrate::StyleName styleNamed(const std::string& name) {
    if (name == "dark") return illustrate::StyleName::Dark;
    if (name == "print") return illustrate::StyleName::Print;
    if (name == "byrne") return illustrate::StyleName::Byrne;
    return illustrate::StyleName::Light;
}

Story storyOf(const Environment& environment, const IllustrateOptions& options, const common::Subject& subject) {
    figure::FigureOptions solving;
    solving.limits = {.seconds = kFigureSeconds, .memoryBytes = 0, .stop = environment.stop};
    const figure::FigureSet figures = common::solveFigures(subject, solving);
    illustrate::Options telling;
    telling.widthMm = options.size.first * kMmPerPixel;
    telling.heightMm = options.size.second * kMmPerPixel;
    telling.style = styleNamed(options.style);
    telling.language = options.language;
    telling.measure = cairo::measure;
    return common::tellStory(subject, figures, telling);
}

bool isSameStep(const proof::ViewStep& a, const proof::ViewStep& b) {
    return a.kind == b.kind && a.step == b.step && a.caseIndex == b.caseIndex;
}

/// How many steps a branch shares with the branch before it: they were shown there.
std::size_t sharedSteps(const proof::ProofView& view, std::size_t branch) {
    if (branch == 0) return 0;
    const auto& before = view.branches()[branch - 1].steps;
    const auto& here = view.branches()[branch].steps;
    const auto differ = std::ranges::mismatch(before, here, isSameStep);
    return static_cast<std::size_t>(differ.in2 - here.begin());
}

/// The scenes that were asked for. Nothing after saying that there is no such branch or step.
std::vector<Scene> chosenScenes(const Environment& environment, const IllustrateOptions& options,
                                const proof::ProofView& view, const Story& story) {
    std::vector<Scene> scenes;
    std::string ids;
    bool isBranchFound = false;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < story.branches.size(); ++i) {
        const BranchStory& branch = story.branches[i];
        ids += (ids.empty() ? "" : ", ") + branch.id;
        if (!options.branch.empty() && branch.id != options.branch) continue;
        isBranchFound = true;
        longest = std::max(longest, branch.frames.size());
        const std::size_t first = options.branch.empty() && !options.step ? sharedSteps(view, i) : 0;
        for (std::size_t k = first; k < branch.frames.size(); ++k)
            if (!options.step || *options.step == k) scenes.push_back(branch.frames[k].scene);
        if (options.step && !scenes.empty()) break;
    }
    if (!isBranchFound)
        sayError(environment, "there is no branch '" + options.branch + "'; the branches are " + ids);
    else if (scenes.empty())
        sayError(environment, "there is no step " + std::to_string(options.step.value_or(0)) +
                                  "; the steps are 0 (what is given) to " + std::to_string(longest - 1));
    return scenes;
}

base::Result<void> writeAnimation(const Environment& environment, const IllustrateOptions& options,
                                  const std::vector<Scene>& scenes, const std::filesystem::path& path) {
    ProgressLine line(environment);
    output::GifOptions writing;
    writing.width = options.size.first;
    writing.height = options.size.second;
    writing.framesPerSecond = options.framesPerSecond;
    writing.limits.stop = environment.stop;
    writing.onProgress = [&](std::size_t done, std::size_t all) {
        line.update(all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all),
                    "drawing frame " + std::to_string(done) + " of " + std::to_string(all));
    };
    return output::writeGif(scenes, path, writing);
}

base::Result<void> writeScenes(const Environment& environment, const IllustrateOptions& options,
                               const std::vector<Scene>& scenes, const std::filesystem::path& path) {
    const std::string kind = extensionOf(options.output);
    if (kind == "gif") return writeAnimation(environment, options, scenes, path);
    const auto still = [](const Scene& scene) { return scene::snapshot(scene, scene.durationS); };
    if (kind == "png") return cairo::writePng(still(scenes.back()), path, options.size.first, options.size.second);
    if (kind == "svg") return cairo::writeSvg(still(scenes.back()), path);
    std::vector<Scene> pages;
    for (const Scene& scene : scenes) pages.push_back(still(scene));
    return cairo::writePdf(pages, path);
}

}  // namespace

ExitCode illustrate(const Environment& environment, const IllustrateOptions& options) {
    if (!isGoodKind(environment, options.output)) return ExitCode::BadInput;
    std::optional<Session> session = loadInput(environment, options.file);
    const syntax::Theorem* theorem = session ? chooseTheorem(environment, *session, options.theorem) : nullptr;
    if (theorem == nullptr) return ExitCode::BadInput;
    if (!provideProof(environment, *session, theorem->statement, options.search)) return ExitCode::NotGood;
    const common::Subject subject(*session, *theorem);
    const Story story = storyOf(environment, options, subject);
    const std::vector<Scene> scenes = chosenScenes(environment, options, subject.view(), story);
    if (scenes.empty()) return ExitCode::BadInput;
    if (environment.stop.stop_requested()) {
        sayError(environment, "stopped; nothing was written");
        return ExitCode::NotGood;
    }
    const base::Result<void> written = writeThrough(options.output, [&](const std::filesystem::path& path) {
        return writeScenes(environment, options, scenes, path);
    });
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return environment.stop.stop_requested() ? ExitCode::NotGood : ExitCode::BadInput;
}

}  // namespace byrne::cli
