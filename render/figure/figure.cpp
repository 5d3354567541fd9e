// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/figure.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "render/figure/branch_solver.h"
#include "render/figure/freedom.h"
#include "render/figure/truth.h"

namespace byrne::figure {

namespace {

/// Objects nearer than this coincide: rounding is not shown.
constexpr double kRounding = 1e-9;

FactTruth truthOf(const Subject& subject, proof::FactId fact, const Stage& stage, double size) {
    const Claim* claim = subject.claim(fact);
    const auto isKnown = [&](ObjectId id) {
        return std::find(stage.known.begin(), stage.known.end(), id) != stage.known.end();
    };
    if (!claim || !std::all_of(claim->objects.begin(), claim->objects.end(), isKnown))
        return {fact, Truth::NotOfThePlane, 0};
    const Verdict verdict = judge(*claim, stage.positions, size);
    return {fact, verdict.holds ? Truth::Holds : Truth::Fails, verdict.residual};
}

void judgeFacts(const proof::ViewBranch& branch, const Subject& subject, const Stage& stage, BranchFigure& figure) {
    const double size = sizeOf(subject, stage.known, stage.positions);
    for (const proof::ViewStep& step : branch.steps) {
        std::vector<FactTruth> facts;
        for (const proof::FactId fact : step.facts) facts.push_back(truthOf(subject, fact, stage, size));
        if (step.kind == proof::ViewStep::Kind::Hypotheses)
            figure.hypotheses = std::move(facts);
        else
            figure.steps.push_back({step.step, std::move(facts)});
    }
}

/// Points that coincide but for rounding get the place of the first of them.
void writeObjects(const Subject& subject, const Stage& stage, BranchFigure& figure) {
    std::vector<Vec> places;
    for (const ObjectId id : stage.known) {
        const Object& object = subject[id];
        Vec place{stage.positions[object.offset], stage.positions[object.offset + 1]};
        if (object.sort == logic::Sort::Circle) {
            figure.circles[object.name] = {{place.x, place.y}, stage.positions[object.offset + 2]};
            continue;
        }
        const auto same =
            std::find_if(places.begin(), places.end(), [&](Vec other) { return distance(place, other) < kRounding; });
        if (same != places.end())
            place = *same;
        else
            places.push_back(place);
        figure.points[object.name] = {place.x, place.y};
    }
}

BranchFigure figureOf(const proof::ViewBranch& branch, const Subject& subject, const Stage& stage) {
    BranchFigure figure{branch.id, branch.assumption, branch.isContradictory, stage.isTrue, {}, {}, {}, {}, {}};
    judgeFacts(branch, subject, stage, figure);
    writeObjects(subject, stage, figure);
    for (const ObjectId id : freeObjects(subject, stage.positions, stage.known, stage.active))
        if (subject[id].sort == logic::Sort::Point) figure.freePoints.push_back(subject[id].name);
    return figure;
}

/// Two branches agree on their first steps: the same nodes, the same cases.
bool isSameStep(const proof::ViewStep& a, const proof::ViewStep& b) {
    return a.kind == b.kind && a.step == b.step && a.caseIndex == b.caseIndex && a.facts == b.facts;
}

class Walk {
public:
    Walk(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch, const FigureOptions& options)
        : view_(view), subject_(subject), options_(options), solver_(view, subject, watch, options.seed) {}

    FigureSet run() {
        FigureSet set;
        set.isOfThePlane = true;
        for (std::size_t b = 0; b < view_.branches().size(); ++b) set.branches.push_back(solveBranch(b));
        return set;
    }

private:
    Pull pullFor(std::size_t branch) const {
        if (!options_.previous || branch >= options_.previous->branches.size()) return {options_.wanted, nullptr};
        return {options_.wanted, &options_.previous->branches[branch]};
    }

    /// The stages after each step are kept, so that the next branch starts where it leaves this one.
    BranchFigure solveBranch(std::size_t index) {
        const proof::ViewBranch& branch = view_.branches()[index];
        const Pull pull = pullFor(index);
        std::size_t common = 0;
        if (index > 0) {
            const std::vector<proof::ViewStep>& before = view_.branches()[index - 1].steps;
            while (common < std::min({before.size(), branch.steps.size(), stages_.size()}) &&
                   isSameStep(before[common], branch.steps[common]))
                ++common;
        }
        stages_.resize(common);
        if (stages_.empty() && !hypotheses_) hypotheses_ = solver_.hypotheses(pull);
        for (std::size_t i = common; i < branch.steps.size(); ++i) {
            Stage stage = i == 0 ? *hypotheses_ : stages_.back();
            if (branch.steps[i].kind != proof::ViewStep::Kind::Hypotheses)
                solver_.advance(stage, branch.steps[i], branch.isContradictory, pull);
            stages_.push_back(std::move(stage));
        }
        return figureOf(branch, subject_, stages_.empty() ? *hypotheses_ : stages_.back());
    }

    const proof::ProofView& view_;
    const Subject& subject_;
    const FigureOptions& options_;
    BranchSolver solver_;
    std::optional<Stage> hypotheses_;
    std::vector<Stage> stages_;
};

/// Least distance of two points that do not coincide, relative to the size of the figure; 1 if there are no two.
double clearance(const BranchFigure& figure) {
    double least = std::numeric_limits<double>::infinity(), size = 0;
    for (auto first = figure.points.begin(); first != figure.points.end(); ++first)
        for (auto second = std::next(first); second != figure.points.end(); ++second) {
            const Vec along{second->second.x - first->second.x, second->second.y - first->second.y};
            size = std::max({size, std::abs(along.x), std::abs(along.y)});
            if (length(along) > 0) least = std::min(least, length(along));
        }
    return size > 0 ? std::min(least / size, 1.0) : 1;
}

/// What is wrong with a set of figures: branches that should be true and are not, then points too near to tell apart.
double faultsOf(const FigureSet& set) {
    constexpr double kLegible = 0.04;
    double faults = 0;
    for (const BranchFigure& figure : set.branches) {
        if (figure.isContradictory) continue;
        if (!figure.isSolved) faults += 10;
        faults += std::max(0.0, kLegible - clearance(figure)) / kLegible;
    }
    return faults;
}

/// Witnesses come to stand where the hypotheses put them: if that is a bad place, other figures of the hypotheses may
/// do.
FigureSet solveWell(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                    const FigureOptions& options) {
    constexpr unsigned kTries = 4;
    FigureSet best = Walk(view, subject, watch, options).run();
    double bestFaults = options.previous ? 0 : faultsOf(best);
    FigureOptions other = options;
    for (unsigned i = 1; i < kTries && bestFaults > 0 && !watch.look(); ++i) {
        other.seed = options.seed + 104729 * i;
        FigureSet set = Walk(view, subject, watch, other).run();
        const double faults = faultsOf(set);
        if (faults >= bestFaults || watch.reached() != base::LimitReached::None) continue;
        best = std::move(set);
        bestFaults = faults;
    }
    return best;
}

FigureSet withoutPlane(const proof::ProofView& view) {
    FigureSet set;
    for (const proof::ViewBranch& branch : view.branches()) {
        BranchFigure figure{branch.id, branch.assumption, branch.isContradictory, false, {}, {}, {}, {}, {}};
        for (const proof::ViewStep& step : branch.steps) {
            std::vector<FactTruth> facts;
            for (const proof::FactId fact : step.facts) facts.push_back({fact, Truth::NotOfThePlane, 0});
            if (step.kind == proof::ViewStep::Kind::Hypotheses)
                figure.hypotheses = std::move(facts);
            else
                figure.steps.push_back({step.step, std::move(facts)});
        }
        set.branches.push_back(std::move(figure));
    }
    return set;
}

}  // namespace

FigureSet solve(const proof::ProofView& view, const logic::Vocabulary& vocabulary, const FigureOptions& options) {
    base::LimitWatch watch(options.limits);
    const Subject subject(view, vocabulary);
    if (!subject.isOfThePlane()) return withoutPlane(view);
    if (options.wanted.empty() || options.previous) return solveWell(view, subject, watch, options);
    FigureOptions undisturbed = options;
    undisturbed.wanted.clear();
    const FigureSet start = solveWell(view, subject, watch, undisturbed);
    FigureOptions pulled = options;
    pulled.previous = &start;
    return Walk(view, subject, watch, pulled).run();
}

}  // namespace byrne::figure
