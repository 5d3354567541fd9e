// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/branch_solver.h"

#include <algorithm>

#include "render/figure/freedom.h"
#include "render/figure/hypotheses.h"
#include "render/figure/impossible.h"

namespace byrne::figure {

namespace {

constexpr int kAttempts = 40;
constexpr int kAttemptsInBranch = 10;
constexpr int kAttemptsIfContradictory = 4;
constexpr int kWitnessStarts = 8;
constexpr double kWantedWeight = 1;
constexpr double kStayWeight = 0.1;

void first(std::span<const double> at, double, std::span<double> values) { values[0] = at[0]; }

Term stayTerm(std::size_t slot, double level, double weight) {
    return {first, {static_cast<std::uint32_t>(slot)}, 1, {{0, Demand::Kind::Equal, level, weight}}};
}

/// Nearly true is not true: where circles barely fail to touch, an equation is missed by the square of what a margin
/// is.
constexpr double kExactly = 1e-9;

bool isVisible(const Outcome& outcome) { return outcome.holds && outcome.margin >= kVisibleMargin; }

/// In a branch that ends in a contradiction only what holds without doubt counts.
bool isCertain(const Outcome& outcome) { return isVisible(outcome) && outcome.residual <= kExactly; }

}  // namespace

Claims BranchSolver::claimsOf(const std::vector<proof::FactId>& facts) const {
    Claims claims;
    for (const proof::FactId fact : facts)
        if (const Claim* claim = subject_.claim(fact)) claims.push_back(claim);
    return claims;
}

bool BranchSolver::load(Positions& positions, const Pull& pull, const ObjectIds& objects) const {
    if (!pull.points || !pull.circles) return false;
    bool hasAll = true;
    for (const ObjectId id : objects) {
        const Object& object = subject_[id];
        const auto point = pull.points->find(object.name);
        const auto circle = pull.circles->find(object.name);
        if (object.sort == logic::Sort::Point && point != pull.points->end()) {
            positions[object.offset] = point->second.x;
            positions[object.offset + 1] = point->second.y;
        } else if (object.sort == logic::Sort::Circle && circle != pull.circles->end()) {
            positions[object.offset] = circle->second.center.x;
            positions[object.offset + 1] = circle->second.center.y;
            positions[object.offset + 2] = circle->second.radius;
        } else {
            hasAll = false;
        }
    }
    return hasAll;
}

std::vector<Term> BranchSolver::pullTerms(const Positions& positions, const ObjectIds& movable, const Claims& claims,
                                          const Pull& pull) const {
    std::vector<Term> terms;
    const ObjectIds free = freeObjects(subject_, positions, movable, claims);
    for (const ObjectId id : movable) {
        const Object& object = subject_[id];
        const auto wanted = pull.wanted.find(object.name);
        if (wanted != pull.wanted.end() && object.sort == logic::Sort::Point) {
            terms.push_back(stayTerm(object.offset, wanted->second.x, kWantedWeight));
            terms.push_back(stayTerm(object.offset + 1, wanted->second.y, kWantedWeight));
        } else if (contains(free, id)) {
            for (std::size_t i = 0; i < object.width(); ++i)
                terms.push_back(stayTerm(object.offset + i, positions[object.offset + i], kStayWeight));
        }
    }
    return terms;
}

Stage BranchSolver::hypotheses(const Pull& pull) {
    Stage stage;
    stage.known = subject_.givenObjects();
    for (const proof::Fact& fact : view_.proof().hypotheses)
        if (const Claim* claim = subject_.claim(fact.id)) stage.active.push_back(claim);
    stage.positions.assign(subject_.coordinateCount(), 0.0);
    if (load(stage.positions, pull, stage.known)) {
        stage.isTrue = placement_.judgeAll(stage.positions, stage.known, stage.active).holds;
        if (stage.isTrue && pull.wanted.empty()) return stage;
        const std::vector<Term> soft = pullTerms(stage.positions, stage.known, stage.active, pull);
        stage.isTrue = placement_.drag(stage.positions, stage.known, stage.known, stage.active, soft).holds;
        return stage;
    }
    Found found = findFigure(placement_, stage.known, stage.active, seed_, kAttempts);
    stage.positions = std::move(found.positions);
    stage.isTrue = found.outcome.holds;
    return stage;
}

ObjectIds BranchSolver::freshIn(const Stage& stage, const proof::ViewStep& step, const Claims& claims) const {
    ObjectIds fresh;
    const auto add = [&](ObjectId id) {
        if (!contains(stage.known, id) && !contains(fresh, id)) fresh.push_back(id);
    };
    for (const logic::VariableId witness : step.witnesses)
        for (const ObjectId id : subject_.objectsOf(witness)) add(id);
    for (const Claim* claim : claims)
        for (const ObjectId id : claim->objects) add(id);
    return fresh;
}

void BranchSolver::advance(Stage& stage, const proof::ViewStep& step, bool mayFail, const Pull& pull) {
    Claims claims = subject_.constructionOf(step);
    if (claims.empty()) claims = claimsOf(step.facts);
    const ObjectIds fresh = freshIn(stage, step, claims);
    const bool isAssumption = step.kind == proof::ViewStep::Kind::Assumption;
    const unsigned salt = step.step.isValid() ? 7919 * static_cast<unsigned>(step.step.index() + 1) +
                                                    static_cast<unsigned>(step.caseIndex)
                                              : 0;
    if (!isAssumption && fresh.empty()) return;
    stage.active.insert(stage.active.end(), claims.begin(), claims.end());
    if (!fresh.empty()) {
        construct(stage, fresh, claims, mayFail, pull, salt);
        return;
    }
    const Outcome outcome = placement_.judgeAll(stage.positions, stage.known, claims);
    if (mayFail ? isCertain(outcome) : isVisible(outcome)) return;
    const bool wasTrue = stage.isTrue;
    makeTrue(stage, mayFail, pull, salt);
    Random random(seed_ * 1000003ull + salt);
    if (!stage.isTrue && (wasTrue || !mayFail))
        approach(placement_, stage.positions, stage.known, stage.active, claims, random);
}

void BranchSolver::construct(Stage& stage, const ObjectIds& fresh, const Claims& claims, bool mayFail, const Pull& pull,
                             unsigned salt) {
    Outcome outcome;
    const ObjectIds before = stage.known;
    stage.known.insert(stage.known.end(), fresh.begin(), fresh.end());
    const bool isPlaced = load(stage.positions, pull, fresh);
    Random random(seed_ * 1000003ull + salt);
    if (!stage.isTrue) {
        placement_.placeWithin(stage.positions, before, fresh, claims, random, isPlaced);
        return;
    }
    if (isPlaced) outcome = placement_.judgeAll(stage.positions, stage.known, claims);
    if (isPlaced && !(outcome.holds && pull.wanted.empty())) {
        const std::vector<Term> soft = pullTerms(stage.positions, fresh, claims, pull);
        outcome = placement_.drag(stage.positions, stage.known, fresh, claims, soft);
    }
    if (!outcome.holds) outcome = placement_.place(stage.positions, before, fresh, claims, random, kWitnessStarts);
    if (mayFail ? isCertain(outcome) : isVisible(outcome)) return;
    makeTrue(stage, mayFail, pull, salt);
    if (stage.isTrue) return;
    placement_.placeWithin(stage.positions, before, fresh, claims, random, false);
    approach(placement_, stage.positions, stage.known, stage.active, claims, random);
}

/// Moves what must move so that all active claims hold. In a branch that ends in a contradiction, a figure that only
/// rounding lets hold does not count.
void BranchSolver::makeTrue(Stage& stage, bool mayFail, const Pull& pull, unsigned salt) {
    if (!stage.isTrue && mayFail) return;
    const Outcome before = placement_.judgeAll(stage.positions, stage.known, stage.active);
    Positions best = stage.positions;
    Outcome outcome = before;
    const auto offer = [&](Positions&& positions, const Outcome& offered) {
        if (!offered.holds || (outcome.holds && offered.margin <= outcome.margin)) return;
        best = std::move(positions);
        outcome = offered;
    };
    Positions tried = stage.positions;
    if (load(tried, pull, stage.known)) {
        Outcome dragged = placement_.judgeAll(tried, stage.known, stage.active);
        if (!pull.wanted.empty()) {
            const std::vector<Term> soft = pullTerms(tried, stage.known, stage.active, pull);
            dragged = placement_.drag(tried, stage.known, stage.known, stage.active, soft);
        }
        offer(std::move(tried), dragged);
    }
    if (!isVisible(outcome)) {
        tried = stage.positions;
        Outcome settled = placement_.settle(tried, stage.known, stage.known, stage.active, {});
        if (settled.holds && placement_.beautify(tried, stage.known, stage.active))
            settled = placement_.judgeAll(tried, stage.known, stage.active);
        offer(std::move(tried), settled);
    }
    const bool isDragged = !pull.wanted.empty() && pull.points != nullptr;
    if (!isVisible(outcome) && !(isDragged && mayFail)) {
        Found found = findFigure(placement_, stage.known, stage.active, seed_ + salt,
                                 mayFail ? kAttemptsIfContradictory : kAttemptsInBranch);
        offer(std::move(found.positions), found.outcome);
    }
    stage.isTrue = mayFail ? isCertain(outcome) : outcome.holds;
    stage.isMoved = true;
    if (stage.isTrue) stage.positions = std::move(best);
}

}  // namespace byrne::figure
