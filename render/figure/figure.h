// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coordinates for everything a proof speaks of, one figure for every branch, and the truth of every fact in it.
// Figure coordinates: unit-free, y upwards.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"

namespace byrne::figure {

struct Position {
    double x = 0;
    double y = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

/// A named circle (Euclid's `cI(J,U,V,W)`).
struct Circle {
    Position center;
    double radius = 0;
    friend bool operator==(const Circle&, const Circle&) = default;
};

enum class Truth { Holds, Fails, NotOfThePlane };

struct FactTruth {
    proof::FactId fact;
    Truth truth = Truth::NotOfThePlane;
    double residual =
        0;  ///< Relative to the figure's size; for strict conditions how far they are missed (0 if they hold).
    double margin = 1;            ///< By how much its strict conditions hold, relative to the size; 1 if it has none.
    bool failsElsewhere = false;  ///< It fails in one of the further figures: see FigureOptions::checks.

    /// Nothing speaks against it.
    [[nodiscard]] bool isTrusted() const { return truth != Truth::Fails && !failsElsewhere; }
};

struct StepTruth {
    proof::StepId step;
    std::vector<FactTruth> facts;
};

/// Where everything stands during some steps of a branch. A case may begin by moving points (its assumption does not
/// hold where they were), and a contradictory branch is true up to some step and impossible from there on.
struct Stretch {
    std::size_t fromStep = 0;  ///< Index into ViewBranch::steps; it goes up to where the next stretch begins.
    bool isTrue = true;        ///< All that is assumed and constructed during it holds in it.
    std::map<std::string, Position> points;  ///< Those that its steps know.
    std::map<std::string, Circle> circles;
};

/// The figure of one branch. Constants of the theory are points too.
struct BranchFigure {
    std::string id;  ///< As in proof::ViewBranch.
    std::string assumption;
    bool isContradictory = false;
    bool isSolved =
        false;  ///< All hypotheses and assumptions hold. A contradictory branch has the closest figure instead.
    std::map<std::string, Position> points;  ///< By name (A, X, constant a).
    std::map<std::string, Circle> circles;
    std::vector<FactTruth> hypotheses;
    std::vector<StepTruth> steps;         ///< In the order of ViewBranch::steps, without the hypotheses.
    std::vector<std::string> freePoints;  ///< Points that can be dragged.
    std::vector<Stretch> stretches;       ///< In order, the first from step 0; the last has `points` and `circles`.
    /// Index of the first step that no true figure was found for; the number of steps if there is none. A contradictory
    /// branch that is true to its end is impossible from its closing step.
    std::size_t impossibleFrom = 0;
    /// Contradictory branches: the facts that the proof finds to clash, in the order of the closing step's premises. Of
    /// a branch that reaches its goal though its assumptions cannot hold together: those that are false in the figure.
    std::vector<proof::FactId> clash;
    /// Names of points that share one place, two or more each, in alphabetical order.
    std::vector<std::vector<std::string>> coincident;
    /// Its assumptions hold where the points stand by the hypotheses alone: the case that the figure is in.
    bool isPresentCase = false;

    /// The stretch that step `step` (index into ViewBranch::steps) is drawn in; null if there are none.
    [[nodiscard]] const Stretch* stretchOf(std::size_t step) const;
};

struct FigureSet {
    /// Same order as ProofView::branches(). Points that branches share stand at the same place wherever possible.
    std::vector<BranchFigure> branches;
    /// What the hypotheses alone put where, before any case: a stretch of no branch.
    Stretch given;
    /// False when no predicate of the theorem has a meaning in the plane.
    bool isOfThePlane = false;
};

struct FigureOptions {
    unsigned seed = 1;  ///< Another seed, another figure.
    /// In so many further figures of the branches that are not contradictory every fact is measured, too.
    unsigned checks = 0;
    base::Limits limits;
    /// Wanted places (dragged points): kept as near as the hypotheses allow.
    std::map<std::string, Position> wanted;
    /// The figure being changed: everything starts from there and free points that are not wanted elsewhere stay. Must
    /// belong to the same view; only used while solve() runs.
    const FigureSet* previous = nullptr;
    /// While a point is dragged: the branch on screen. Of the contradictory branches only this one is solved again, the
    /// others stay as in `previous`.
    std::optional<std::size_t> focus = std::nullopt;
};

/// Deterministic for a fixed view, vocabulary and seed as long as no limit is hit.
[[nodiscard]] FigureSet solve(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                              const FigureOptions& options);

/// DESIGN section 8's `figure --json` for one theorem: {"name","branches":[...]}.
[[nodiscard]] std::string toJson(const proof::ProofView& view, const FigureSet& figures);

}  // namespace byrne::figure
