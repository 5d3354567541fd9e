// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/figure.h"

#include <algorithm>

#include "render/figure/branch_report.h"
#include "render/figure/legibility.h"
#include "render/figure/walk.h"

namespace byrne::figure {

namespace {

/// Figures of the hypotheses that are tried for places that suit the witnesses: as long as something serious is wrong,
/// and at least a few for better looks.
constexpr unsigned kFewTries = 2, kMostTries = 24;

bool hasTrueBranch(const proof::ProofView& view) {
    return std::any_of(view.branches().begin(), view.branches().end(),
                       [](const proof::ViewBranch& branch) { return !branch.isContradictory; });
}

/// The best set found so far.
struct Champion {
    FigureSet set;
    Faults faults;

    void challenge(FigureSet&& other) {
        const Faults otherFaults = faultsOf(other);
        if (otherFaults.all >= faults.all) return;
        set = std::move(other);
        faults = otherFaults;
    }
};

/// Witnesses come to stand where the hypotheses put them: if that is a bad place, other figures of the hypotheses may
/// do, or the same one moved a little.
FigureSet solveWell(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                    const FigureOptions& options) {
    FigureOptions other = options;
    Champion best;
    best.set = walk(view, subject, watch, options, Branches::True);
    best.faults = faultsOf(best.set);
    for (unsigned i = 0; i < kMostTries && !watch.look(); ++i) {
        if (best.faults.all <= 0 || (i >= kFewTries && best.faults.serious <= 0)) break;
        Champion next = best;
        if (i > 0) {
            other.seed = options.seed + 104729 * i;
            next.set = walk(view, subject, watch, other, Branches::True);
            next.faults = faultsOf(next.set);
        }
        if (std::optional<FigureSet> refined = refine(view, subject, watch, other, next.set, Branches::True))
            next.challenge(std::move(*refined));
        best.challenge(std::move(next.set));
    }
    FigureOptions final = options;
    final.previous = &best.set;
    return walk(view, subject, watch, final, Branches::All);
}

void noteFailures(const std::vector<FactTruth>& other, std::vector<FactTruth>& facts) {
    for (std::size_t i = 0; i < std::min(other.size(), facts.size()); ++i)
        facts[i].failsElsewhere = facts[i].failsElsewhere || other[i].truth == Truth::Fails;
}

/// Measures the facts of the true branches in further figures.
void checkElsewhere(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                    const FigureOptions& options, FigureSet& set) {
    FigureOptions other = options;
    for (unsigned i = 1; i <= options.checks && !watch.look(); ++i) {
        other.seed = options.seed + 15485863 * i;
        const FigureSet further = walk(view, subject, watch, other, Branches::True);
        for (std::size_t b = 0; b < set.branches.size(); ++b) {
            const BranchFigure& figure = further.branches[b];
            BranchFigure& judged = set.branches[b];
            if (judged.isContradictory || !figure.isSolved) continue;
            noteFailures(figure.hypotheses, judged.hypotheses);
            for (std::size_t k = 0; k < std::min(figure.steps.size(), judged.steps.size()); ++k)
                noteFailures(figure.steps[k].facts, judged.steps[k].facts);
        }
    }
}

FigureSet withoutPlane(const proof::ProofView& view) {
    FigureSet set;
    for (const proof::ViewBranch& branch : view.branches()) set.branches.push_back(reportWithoutPlane(branch));
    return set;
}

FigureSet solveFresh(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                     const FigureOptions& options) {
    if (hasTrueBranch(view)) return solveWell(view, subject, watch, options);
    return walk(view, subject, watch, options, Branches::All);
}

/// Points that were put somewhere can come onto or near witnesses, which stand where they stood before: where that is
/// worse than without, the witnesses look for better places, and nothing else moves.
void placeWitnessesAnew(const proof::ProofView& view, const Subject& subject, base::LimitWatch& watch,
                        const FigureOptions& options, const Faults& usual, FigureSet& set) {
    constexpr unsigned kTries = 6;
    constexpr double kWorse = 0.5;  ///< Less than two points on one place, more than differences of comfort.
    FigureSet bare = set;
    for (BranchFigure& figure : bare.branches) {
        figure.points = set.given.points;
        figure.circles = set.given.circles;
    }
    FigureOptions other = options;
    other.wanted.clear();
    other.previous = &bare;
    Champion best{set, faultsOf(set)};
    for (unsigned i = 0; i < kTries && !watch.look(); ++i) {
        if (best.faults.serious <= 0 && best.faults.all <= usual.all + kWorse) break;
        other.seed = options.seed + 104729 * i;
        best.challenge(walk(view, subject, watch, other, Branches::All));
    }
    set = std::move(best.set);
}

}  // namespace

FigureSet solve(const proof::ProofView& view, const logic::Vocabulary& vocabulary, const FigureOptions& options) {
    base::LimitWatch watch(options.limits);
    const Subject subject(view, vocabulary);
    if (!subject.isOfThePlane()) return withoutPlane(view);
    if (options.previous) return walk(view, subject, watch, options, Branches::All);
    FigureOptions undisturbed = options;
    undisturbed.wanted.clear();
    FigureSet set = solveFresh(view, subject, watch, undisturbed);
    if (!options.wanted.empty()) {
        FigureOptions pulled = options;
        const FigureSet start = std::move(set);
        // A pull goes as far as it easily can; places far from the start take several.
        constexpr int kPulls = 8;
        set = start;
        for (int i = 0; i < kPulls && !watch.look(); ++i) {
            const FigureSet before = std::move(set);
            pulled.previous = &before;
            set = walk(view, subject, watch, pulled, Branches::All);
            if (set.given.points == before.given.points) break;
        }
        placeWitnessesAnew(view, subject, watch, options, faultsOf(start), set);
    }
    checkElsewhere(view, subject, watch, undisturbed, set);
    return set;
}

}  // namespace byrne::figure
