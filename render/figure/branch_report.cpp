// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/branch_report.h"

#include <algorithm>

#include "render/figure/freedom.h"
#include "render/figure/truth.h"

namespace byrne::figure {

namespace {

/// Objects nearer than this coincide: rounding is not shown.
constexpr double kSamePlace = 1e-9;

using StepKind = proof::ViewStep::Kind;

FactTruth truthOf(const Subject& subject, proof::FactId fact, const Stage& stage, double size) {
    const Claim* claim = subject.claim(fact);
    const auto isKnown = [&](ObjectId id) {
        return std::find(stage.known.begin(), stage.known.end(), id) != stage.known.end();
    };
    if (!claim || !std::all_of(claim->objects.begin(), claim->objects.end(), isKnown)) return {fact};
    const Verdict verdict = judge(*claim, stage.positions, size);
    return {fact, verdict.holds ? Truth::Holds : Truth::Fails, verdict.residual, verdict.margin};
}

/// Points that coincide but for rounding get the place of the first of them.
void writeObjects(const Subject& subject, const Stage& stage, std::map<std::string, Position>& points,
                  std::map<std::string, Circle>& circles) {
    std::vector<Vec> places;
    for (const ObjectId id : stage.known) {
        const Object& object = subject[id];
        Vec place{stage.positions[object.offset], stage.positions[object.offset + 1]};
        if (object.sort == logic::Sort::Circle) {
            circles[object.name] = {{place.x, place.y}, stage.positions[object.offset + 2]};
            continue;
        }
        const auto same =
            std::find_if(places.begin(), places.end(), [&](Vec other) { return distance(place, other) < kSamePlace; });
        if (same != places.end())
            place = *same;
        else
            places.push_back(place);
        points[object.name] = {place.x, place.y};
    }
}

std::vector<std::vector<std::string>> coincidentNames(const std::map<std::string, Position>& points) {
    std::map<std::pair<double, double>, std::vector<std::string>> byPlace;
    for (const auto& [name, at] : points) byPlace[{at.x, at.y}].push_back(name);
    std::vector<std::vector<std::string>> groups;
    for (auto& [place, names] : byPlace)
        if (names.size() > 1) groups.push_back(std::move(names));
    std::sort(groups.begin(), groups.end());
    return groups;
}

/// Whether everything that `before` knows stands at the same place in `after`.
bool isUnmoved(const Subject& subject, const Stage& before, const Stage& after) {
    const std::vector<std::uint32_t> slots = slotsOf(subject, before.known);
    return std::all_of(slots.begin(), slots.end(),
                       [&](std::uint32_t slot) { return before.positions[slot] == after.positions[slot]; });
}

/// For each step the number of the stage whose places it is shown with: the last one before points move.
std::vector<std::size_t> settledStages(const Subject& subject, const std::vector<Stage>& stages) {
    std::vector<std::size_t> shown(stages.size(), stages.size() - 1);
    for (std::size_t k = stages.size() - 1; k-- > 0;) {
        const bool isSame = stages[k].isTrue == stages[k + 1].isTrue && isUnmoved(subject, stages[k], stages[k + 1]);
        shown[k] = isSame ? shown[k + 1] : k;
    }
    return shown;
}

class Report {
public:
    Report(const proof::ViewBranch& branch, const Subject& subject, const std::vector<Stage>& stages)
        : branch_(branch), subject_(subject), stages_(stages), shown_(settledStages(subject, stages)) {}

    BranchFigure write() {
        const Stage& last = stages_.back();
        BranchFigure figure;
        figure.id = branch_.id;
        figure.assumption = branch_.assumption;
        figure.isContradictory = branch_.isContradictory;
        figure.isSolved = last.isTrue;
        writeObjects(subject_, last, figure.points, figure.circles);
        figure.coincident = coincidentNames(figure.points);
        addStretches(figure);
        judgeFacts(figure);
        addImpossibility(figure);
        figure.isPresentCase = std::none_of(stages_.begin(), stages_.end(),
                                            [](const Stage& stage) { return stage.isMoved || !stage.isTrue; });
        for (const ObjectId id : freeObjects(subject_, last.positions, last.known, last.active))
            if (subject_[id].sort == logic::Sort::Point) figure.freePoints.push_back(subject_[id].name);
        return figure;
    }

private:
    void addStretches(BranchFigure& figure) const {
        for (std::size_t k = 0; k < stages_.size(); ++k) {
            if (k > 0 && shown_[k] == shown_[k - 1]) continue;
            Stretch stretch = stretchOf(subject_, stages_[shown_[k]]);
            stretch.fromStep = k;
            figure.stretches.push_back(std::move(stretch));
        }
    }

    [[nodiscard]] std::vector<FactTruth> truthsOf(const proof::ViewStep& step, const Stage& stage) const {
        const double size = sizeOf(subject_, stage.known, stage.positions);
        std::vector<FactTruth> facts;
        for (const proof::FactId fact : step.facts) facts.push_back(truthOf(subject_, fact, stage, size));
        return facts;
    }

    /// All in the figure of the whole branch: `points` and truths belong together.
    void judgeFacts(BranchFigure& figure) const {
        for (const proof::ViewStep& step : branch_.steps) {
            std::vector<FactTruth> facts = truthsOf(step, stages_.back());
            if (step.kind == StepKind::Hypotheses)
                figure.hypotheses = std::move(facts);
            else
                figure.steps.push_back({step.step, std::move(facts)});
        }
    }

    void addImpossibility(BranchFigure& figure) const {
        figure.impossibleFrom = branch_.steps.size();
        if (branch_.isContradictory && !branch_.steps.empty()) {
            figure.impossibleFrom = std::min(firstFalsehood(), branch_.steps.size() - 1);
            for (const proof::FactId fact : branch_.steps.back().premises)
                if (fact.isValid()) figure.clash.push_back(fact);
        } else if (!stages_.back().isTrue) {
            // The proof does not say that the case cannot be (it may reach its goal all the same): the figure does.
            figure.impossibleFrom = firstFalsehood();
            addFalse(figure.hypotheses, figure.clash);
            for (const StepTruth& step : figure.steps) addFalse(step.facts, figure.clash);
        }
    }

    static void addFalse(const std::vector<FactTruth>& facts, std::vector<proof::FactId>& clash) {
        for (const FactTruth& fact : facts)
            if (fact.truth == Truth::Fails) clash.push_back(fact.fact);
    }

    /// The first step whose stage is not true, or that adds a fact that is false where it is drawn.
    [[nodiscard]] std::size_t firstFalsehood() const {
        for (std::size_t k = 0; k < branch_.steps.size(); ++k) {
            const Stage& stage = stages_[shown_[std::min(k, shown_.size() - 1)]];
            if (!stages_[std::min(k, stages_.size() - 1)].isTrue) return k;
            const std::vector<FactTruth> facts = truthsOf(branch_.steps[k], stage);
            if (std::any_of(facts.begin(), facts.end(),
                            [](const FactTruth& fact) { return fact.truth == Truth::Fails; }))
                return k;
        }
        return branch_.steps.size();
    }

    const proof::ViewBranch& branch_;
    const Subject& subject_;
    const std::vector<Stage>& stages_;
    std::vector<std::size_t> shown_;
};

}  // namespace

BranchFigure reportOf(const proof::ViewBranch& branch, const Subject& subject, const std::vector<Stage>& stages) {
    return Report(branch, subject, stages).write();
}

Stretch stretchOf(const Subject& subject, const Stage& stage) {
    Stretch stretch{0, stage.isTrue, {}, {}};
    writeObjects(subject, stage, stretch.points, stretch.circles);
    return stretch;
}

BranchFigure reportWithoutPlane(const proof::ViewBranch& branch) {
    BranchFigure figure;
    figure.id = branch.id;
    figure.assumption = branch.assumption;
    figure.isContradictory = branch.isContradictory;
    figure.impossibleFrom = branch.steps.size();
    for (const proof::ViewStep& step : branch.steps) {
        std::vector<FactTruth> facts;
        for (const proof::FactId fact : step.facts) facts.push_back({fact});
        if (step.kind == StepKind::Hypotheses)
            figure.hypotheses = std::move(facts);
        else
            figure.steps.push_back({step.step, std::move(facts)});
    }
    return figure;
}

const Stretch* BranchFigure::stretchOf(std::size_t step) const {
    const Stretch* found = nullptr;
    for (const Stretch& stretch : stretches)
        if (!found || stretch.fromStep <= step) found = &stretch;
    return found;
}

}  // namespace byrne::figure
