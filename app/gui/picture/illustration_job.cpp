// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture/illustration_job.h"

#include <algorithm>

#include "render/cairo/painter.h"

namespace byrne::gui {

namespace {

constexpr double kFigureSeconds = 20;
/// Every fact is measured in so many figures besides the one that is shown.
constexpr unsigned kFurtherFigures = 2;

void count(const std::vector<figure::FactTruth>& facts, Illustration::Count& sum) {
    for (const figure::FactTruth& fact : facts) {
        sum.total += fact.truth != figure::Truth::NotOfThePlane ? 1 : 0;
        sum.holding += fact.truth == figure::Truth::Holds && !fact.failsElsewhere ? 1 : 0;
    }
}

}  // namespace

Illustration::Count Illustration::factsHolding(int branch, int frame) const {
    Count sum;
    if (branch < 0 || static_cast<std::size_t>(branch) >= figures->branches.size()) {
        return sum;
    }
    const figure::BranchFigure& drawn = figures->branches[static_cast<std::size_t>(branch)];
    // Until a branch becomes impossible it is shown where everything holds.
    const bool isYetTrue =
        drawn.isContradictory && frame >= 0 && static_cast<std::size_t>(frame) < drawn.impossibleFrom;
    count(drawn.hypotheses, sum);
    const std::size_t shown =
        std::min<std::size_t>(frame < 0 ? 0 : static_cast<std::size_t>(frame), drawn.steps.size());
    for (std::size_t i = 0; i < shown; ++i) {
        count(drawn.steps[i].facts, sum);
    }
    if (isYetTrue) {
        sum.holding = sum.total;
    }
    return sum;
}

illustrate::Story tellStory(const CheckedProof& proof, const figure::FigureSet& figures,
                            const IllustrationSettings& settings, const DragTelling& drag) {
    illustrate::Options options;
    options.widthMm = settings.sizeMm.width();
    options.heightMm = settings.sizeMm.height();
    options.style = settings.style;
    options.language = settings.language;
    options.hasCaption = settings.hasCaption;
    options.isMotionReduced = settings.isMotionReduced;
    options.measure = drag.measure ? drag.measure : cairo::measure;
    options.framing = drag.framing;
    options.onlyBranch = drag.branch;
    return illustrate::illustrate(*proof.view, *proof.vocabulary, figures, options);
}

illustrate::Story tellStory(const CheckedProof& proof, const figure::FigureSet& figures,
                            const IllustrationSettings& settings) {
    return tellStory(proof, figures, settings, {});
}

IllustrationJob::IllustrationJob(QObject* parent)
    : QObject(parent), task_(this), measure_(scene::remembered(cairo::measure)) {}

void IllustrationJob::illustrate(const CheckedProofPtr& proof, const IllustrationSettings& settings) {
    task_.start(
        [proof, settings, measure = measure_](const std::stop_token& stop) -> IllustrationPtr {
            figure::FigureOptions options;
            options.seed = settings.seed;
            options.limits.seconds = kFigureSeconds;
            options.limits.stop = stop;
            options.checks = kFurtherFigures;
            options.wanted = settings.wanted;
            auto made = std::make_shared<Illustration>();
            made->proof = proof;
            made->style = settings.style;
            made->sizeMm = settings.sizeMm;
            made->figures =
                std::make_shared<const figure::FigureSet>(figure::solve(*proof->view, *proof->vocabulary, options));
            if (!stop.stop_requested()) {
                made->story = tellStory(*proof, *made->figures, settings, {.measure = measure});
            }
            return made;
        },
        [this](const IllustrationPtr& made) { emit illustrated(made); });
}

void IllustrationJob::drag(const IllustrationPtr& illustration, const IllustrationPtr& start, std::size_t branch,
                           const std::map<std::string, figure::Position>& wanted,
                           const IllustrationSettings& settings) {
    task_.start(
        [illustration, start, branch, wanted, settings,
         measure = measure_](const std::stop_token& stop) -> IllustrationPtr {
            figure::FigureOptions options;
            options.seed = settings.seed;
            options.limits.seconds = kFigureSeconds;
            options.limits.stop = stop;
            options.wanted = wanted;
            options.previous = illustration->figures.get();
            options.focus = branch;
            const CheckedProof& proof = *illustration->proof;
            auto made = std::make_shared<Illustration>();
            made->proof = illustration->proof;
            made->style = settings.style;
            made->sizeMm = settings.sizeMm;
            made->figures =
                std::make_shared<const figure::FigureSet>(figure::solve(*proof.view, *proof.vocabulary, options));
            made->story = tellStory(proof, *made->figures, settings, {start->figures.get(), branch, measure});
            return made;
        },
        [this](const IllustrationPtr& made) { emit illustrated(made); });
}

void IllustrationJob::retell(const IllustrationPtr& illustration, const IllustrationSettings& settings) {
    if (!illustration) {
        return;
    }
    task_.start(
        [illustration, settings, measure = measure_](const std::stop_token&) -> IllustrationPtr {
            auto made = std::make_shared<Illustration>();
            made->proof = illustration->proof;
            made->style = settings.style;
            made->sizeMm = settings.sizeMm;
            made->figures = illustration->figures;
            made->story = tellStory(*made->proof, *made->figures, settings, {.measure = measure});
            return made;
        },
        [this](const IllustrationPtr& made) { emit illustrated(made); });
}

}  // namespace byrne::gui
