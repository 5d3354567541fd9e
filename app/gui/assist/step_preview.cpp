// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/assist/step_preview.h"

#include <algorithm>

#include "render/scene/scene.h"

namespace byrne::gui {

namespace {

constexpr double kPreviewSeconds = 3;

using PreviewScene = std::shared_ptr<const scene::Scene>;

PreviewScene previewOf(const PreviewRequest& request, const IllustrationSettings& settings,
                       const std::stop_token& stop) {
    const CheckedProofPtr proof =
        presentProof(request.document, request.vocabulary, request.theorem, request.proof, settings.language);
    figure::FigureOptions options;
    options.seed = settings.seed;
    options.wanted = settings.wanted;
    options.limits = {.seconds = kPreviewSeconds, .memoryBytes = 0, .stop = stop};
    const figure::FigureSet figures = figure::solve(*proof->view, *request.vocabulary, options);
    if (stop.stop_requested()) {
        return nullptr;
    }
    const illustrate::Story story = tellStory(*proof, figures, settings);
    for (const illustrate::BranchStory& branch : story.branches) {
        const auto frame = std::ranges::find(branch.frames, request.node, &illustrate::Frame::step);
        if (frame != branch.frames.end()) {
            return std::make_shared<const scene::Scene>(frame->scene);
        }
    }
    return nullptr;
}

}  // namespace

void StepPreview::draw(PreviewRequest request, const IllustrationSettings& settings) {
    isOn_ = true;
    const QString heading = request.heading;
    const QString text = request.text;
    task_.start([request = std::move(request),
                 settings](const std::stop_token& stop) { return previewOf(request, settings, stop); },
                [this, heading, text](const PreviewScene& scene) { emit drawn(scene, heading, text); });
}

void StepPreview::end() {
    if (isOn_) {
        isOn_ = false;
        task_.cancel();
        emit ended();
    }
}

}  // namespace byrne::gui
