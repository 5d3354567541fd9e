// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/walk.h"

#include <algorithm>

#include "render/figure/branch_report.h"
#include "render/figure/clearing.h"
#include "render/figure/frame.h"

namespace byrne::figure {

namespace {

/// Two branches agree on their first steps: the same nodes, the same cases.
bool isSameStep(const proof::ViewStep& a, const proof::ViewStep& b) {
    return a.kind == b.kind && a.step == b.step && a.caseIndex == b.caseIndex && a.facts == b.facts;
}

class Walk {
public:
    Walk(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch, const FigureOptions& options,
         Branches branches)
        : view_(view),
          subject_(subject),
          options_(options),
          branches_(branches),
          solver_(view, subject, watch, options.seed) {}

    FigureSet run() {
        FigureSet set;
        set.isOfThePlane = true;
        for (std::size_t b = 0; b < view_.branches().size(); ++b) {
            follow(b);
            set.branches.push_back(figureOf(b));
        }
        if (hypotheses_) set.given = stretchOf(subject_, *hypotheses_);
        if (branches_ == Branches::True) lendPlaces(set);
        return set;
    }

    /// The last stage of a branch.
    Stage endOf(std::size_t branch) {
        follow(branch);
        return stages_.back();
    }

private:
    [[nodiscard]] bool isWanted(std::size_t branch) const {
        if (!view_.branches()[branch].isContradictory) return true;
        return branches_ == Branches::All && (!isLeftAlone() || *options_.focus == branch);
    }

    [[nodiscard]] bool isLeftAlone() const {
        return options_.focus && options_.previous && options_.previous->branches.size() == view_.branches().size();
    }

    [[nodiscard]] BranchFigure figureOf(std::size_t branch) const {
        if (isWanted(branch)) return reportOf(view_.branches()[branch], subject_, stages_);
        if (branches_ == Branches::All) return options_.previous->branches[branch];
        BranchFigure empty;
        empty.isContradictory = true;
        return empty;
    }

    /// Branches that were left out share steps, and so witnesses, with those that were not.
    static void lendPlaces(FigureSet& set) {
        Stretch shared = set.given;
        for (const BranchFigure& figure : set.branches) {
            if (!figure.isPresentCase) continue;
            shared.points.insert(figure.points.begin(), figure.points.end());
            shared.circles.insert(figure.circles.begin(), figure.circles.end());
        }
        for (BranchFigure& figure : set.branches) {
            if (!figure.stretches.empty()) continue;
            figure.points = shared.points;
            figure.circles = shared.circles;
        }
    }

    Pull pullFor(std::size_t branch) const {
        if (!options_.previous || branch >= options_.previous->branches.size()) return {options_.wanted, nullptr};
        const BranchFigure& figure = options_.previous->branches[branch];
        return {options_.wanted, &figure.points, &figure.circles};
    }

    Pull pullForHypotheses() const {
        if (!options_.previous) return {options_.wanted, nullptr};
        return {options_.wanted, &options_.previous->given.points, &options_.previous->given.circles};
    }

    /// The stages after each step are kept, so that the next branch starts where it leaves this one.
    void follow(std::size_t index) {
        if (!hypotheses_) hypotheses_ = solver_.hypotheses(pullForHypotheses());
        if (!isWanted(index)) return;
        const proof::ViewBranch& branch = view_.branches()[index];
        const Pull pull = pullFor(index);
        std::size_t common = 0;
        if (followed_) {
            const std::vector<proof::ViewStep>& before = view_.branches()[*followed_].steps;
            while (common < std::min({before.size(), branch.steps.size(), stages_.size()}) &&
                   isSameStep(before[common], branch.steps[common]))
                ++common;
        }
        stages_.resize(common);
        for (std::size_t i = common; i < branch.steps.size(); ++i) {
            Stage stage = i == 0 ? *hypotheses_ : stages_.back();
            if (branch.steps[i].kind != proof::ViewStep::Kind::Hypotheses)
                solver_.advance(stage, branch.steps[i], branch.isContradictory, pull);
            stages_.push_back(std::move(stage));
        }
        if (stages_.empty()) stages_.push_back(*hypotheses_);
        followed_ = index;
    }

    const proof::ProofView& view_;
    const Subject& subject_;
    const FigureOptions& options_;
    Branches branches_;
    BranchSolver solver_;
    std::optional<Stage> hypotheses_;
    std::vector<Stage> stages_;
    std::optional<std::size_t> followed_;
};

/// The branch whose looks matter most: true, with the figure of the hypotheses, and with most to see.
std::optional<std::size_t> showpiece(const FigureSet& set) {
    std::optional<std::size_t> best;
    const auto rank = [&](std::size_t b) {
        const BranchFigure& figure = set.branches[b];
        return std::pair(figure.isPresentCase, figure.points.size() + figure.circles.size());
    };
    for (std::size_t b = 0; b < set.branches.size(); ++b) {
        const BranchFigure& figure = set.branches[b];
        if (figure.isContradictory || !figure.isSolved) continue;
        if (!best || rank(b) > rank(*best)) best = b;
    }
    return best;
}

}  // namespace

FigureSet walk(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
               const FigureOptions& options, Branches branches) {
    return Walk(view, subject, watch, options, branches).run();
}

std::optional<FigureSet> refine(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                                const FigureOptions& options, const FigureSet& set, Branches branches) {
    const std::optional<std::size_t> branch = showpiece(set);
    if (!branch) return std::nullopt;
    FigureOptions again = options;
    again.previous = &set;
    Stage stage = Walk(view, subject, watch, again, branches).endOf(*branch);
    if (!stage.isTrue) return std::nullopt;
    Placement placement(subject, watch);
    bool isBetter = false;
    for (int round = 0; round < 2 && placement.beautify(stage.positions, stage.known, stage.active); ++round)
        isBetter = true;
    isBetter = clearUp(placement, stage.positions, stage.known, stage.active) || isBetter;
    if (!isBetter) return std::nullopt;
    frame(stage.positions, subject, stage.known, stage.active);
    FigureSet moved = set;
    moved.given = stretchOf(subject, stage);
    for (std::size_t b = 0; b < moved.branches.size(); ++b) {
        moved.branches[b].points = moved.given.points;
        moved.branches[b].circles = moved.given.circles;
    }
    again.previous = &moved;
    return walk(view, subject, watch, again, branches);
}

}  // namespace byrne::figure
