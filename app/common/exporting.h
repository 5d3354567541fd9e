// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One function for all exports of an illustration. byrne-cli and the window's export dialog both work through it, so
// that the same choices give the same bytes. May be called from any thread; stops within a frame when asked; a file
// is there whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/common/export_kinds.h"
#include "app/common/session.h"
#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"
#include "render/figure/figure.h"
#include "render/illustrate/illustration.h"
#include "render/output/embedded_document.h"

namespace byrne::common {

/// What is illustrated. Refers to its parts, which must outlive the export.
struct ExportSource {
    const proof::ProofView& view;
    const logic::Vocabulary& vocabulary;
    const figure::FigureSet& figures;
    /// What a file carries so that it can be opened again (embeddableDocument); none: nothing is carried.
    std::optional<output::EmbeddedDocument> document;
};

struct ExportProgress {
    std::size_t done = 0;  ///< Of `all` pieces of work (frames, steps, pages).
    std::size_t all = 0;
    double secondsLeft = -1;  ///< Negative while nothing can be said.
};

/// Steps of a branch from first to last, counted from 0, which is what is given.
struct StepRange {
    std::size_t first = 0;
    std::size_t last = 0;
    friend bool operator==(const StepRange&, const StepRange&) = default;
};

struct ExportRequest {
    ExportKind kind = ExportKind::Gif;
    std::filesystem::path path;
    int width = 800;  ///< Pixels at 96 dpi: the size that everything is laid out for, 100 to 8000 each.
    int height = 600;
    double dotsPerInch = 96;  ///< 192: the same picture with twice as many pixels in each direction. 24 to 1200.
    double framesPerSecond = 15;
    double secondsPerStep = 0;  ///< 0: as long as what is drawn in a step needs.
    double loopPauseS = 2;      ///< How much longer an animation rests at its end.
    bool hasCaptions = true;
    bool isMotionReduced = false;  ///< Cuts instead of motion.
    std::string language = "en";
    illustrate::StyleName style = illustrate::StyleName::Light;
    bool isTransparent = false;
    std::vector<std::string> branches;  ///< Ids; empty: all. A step that branches share is shown once.
    std::optional<StepRange> steps;     ///< Nothing: all.
    int stepsPerPage = 2;               ///< Of a handout: 1, 2, 4 or 6.
    bool embedsDocument = true;
    base::Limits limits{.seconds = 1e9, .memoryBytes = 0, .stop = {}};
    std::function<void(const ExportProgress&)> onProgress;
};

/// One step of what is exported, in order.
struct ExportedStep {
    std::size_t branch = 0;  ///< Index into ProofView::branches().
    std::size_t step = 0;    ///< Index into its steps.
    friend bool operator==(const ExportedStep&, const ExportedStep&) = default;
};

/// The steps that the request asks for: of each branch those that no branch before showed (all of them where one branch
/// is named). An error names a branch or step that is not there, and those that are.
[[nodiscard]] base::Result<std::vector<ExportedStep>> exportedSteps(const proof::ProofView& view,
                                                                    const ExportRequest& request);

/// The scene of one exported step as the export shows it (size, style, captions, language, duration): for previews.
/// The picture of the finished step is scene::snapshot(scene, scene.durationS).
[[nodiscard]] base::Result<std::vector<scene::Scene>> exportedScenes(const ExportSource& source,
                                                                     const ExportRequest& request);

/// How the story is told for a request.
[[nodiscard]] illustrate::Options storyOptions(const ExportRequest& request);
/// Fits the motion of a scene into the time, and lets the scene end after exactly that time.
void retime(scene::Scene& scene, double seconds);

/// Writes the file. An error of kind Limit if it was stopped.
[[nodiscard]] base::Result<void> exportStory(const ExportSource& source, const ExportRequest& request);

/// The same for scenes that come from elsewhere (GCL programs): those after the first one only where the kind is
/// animated or has pages. Kinds that speak of a proof (Html, Handout, Beamer, Gcl) are refused.
[[nodiscard]] base::Result<void> exportScenes(const std::vector<scene::Scene>& scenes,
                                              const std::optional<output::EmbeddedDocument>& document,
                                              const ExportRequest& request);

/// About how many bytes the file will have; within a factor of about two. For the dialog.
[[nodiscard]] double estimatedBytes(const std::vector<scene::Scene>& scenes, const ExportRequest& request);

/// What to embed for a session: its own text where that stands alone and has the session's proofs, else the whole
/// document printed (includes resolved, proofs added). `fileName`: the path it was read from.
[[nodiscard]] output::EmbeddedDocument embeddableDocument(const Session& session);

/// The text that a path holds as a project: the file itself, or the document that an export carries. `name` is what
/// loadText should take for its path (language, includes): the path itself, or the embedded name beside it.
struct ProjectText {
    std::filesystem::path name;
    std::string text;
    bool isEmbedded = false;
};
[[nodiscard]] base::Result<ProjectText> readProject(const std::filesystem::path& path);

}  // namespace byrne::common
