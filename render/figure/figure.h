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
};

struct StepTruth {
    proof::StepId step;
    std::vector<FactTruth> facts;
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
};

struct FigureSet {
    /// Same order as ProofView::branches(). Points that branches share stand at the same place wherever possible.
    std::vector<BranchFigure> branches;
    /// False when no predicate of the theorem has a meaning in the plane.
    bool isOfThePlane = false;
};

struct FigureOptions {
    unsigned seed = 1;  ///< Another seed, another figure.
    base::Limits limits;
    /// Wanted places (dragged points): kept as near as the hypotheses allow.
    std::map<std::string, Position> wanted;
    /// The figure being changed: everything starts from there and free points that are not wanted elsewhere stay. Must
    /// belong to the same view; only used while solve() runs.
    const FigureSet* previous = nullptr;
};

/// Deterministic for a fixed view, vocabulary and seed as long as no limit is hit.
[[nodiscard]] FigureSet solve(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                              const FigureOptions& options);

/// DESIGN section 8's `figure --json` for one theorem: {"name","branches":[...]}.
[[nodiscard]] std::string toJson(const proof::ProofView& view, const FigureSet& figures);

}  // namespace byrne::figure
