// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether statements are true in the plane: figures of the premises are found, some at random, some with points that
// coincide, some that are looked for because the conclusion fails in them, and the conclusion is measured in each.
// Witnesses are looked for by solving. A figure in which the conclusion fails is a counterexample; that none is found
// proves nothing. Called for theories as they are loaded or edited, and by the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/logic/theory.h"
#include "render/figure/figure.h"

namespace byrne::figure {

enum class PlaneVerdict {
    Holds,          ///< In all figures tried.
    Fails,          ///< There is a counterexample.
    NoFigure,       ///< No figure of the premises was found: nothing could be measured.
    NotOfThePlane,  ///< Some of its predicates have no meaning in the plane.
    NotChecked,     ///< A limit was reached before.
};

/// A figure in which the premises of a statement hold and its conclusion does not.
struct Counterexample {
    std::map<std::string, Position> points;  ///< By the names of the statement's universal variables (and constants).
    std::map<std::string, Circle> circles;
    std::vector<std::string> premises;  ///< As text.
    std::string conclusion;             ///< What fails, as text.
    /// For each case of the conclusion a literal that is false in the figure, as text; empty where a witness was
    /// sought.
    std::vector<std::string> failing;
};

struct PlaneReport {
    logic::StatementId statement;
    PlaneVerdict verdict = PlaneVerdict::NotChecked;
    std::size_t figures = 0;  ///< In how many figures it was measured.
    std::optional<Counterexample> counterexample;
};

struct PlaneCheckOptions {
    unsigned seed = 1;
    unsigned figures = 6;  ///< Of each kind at most.
    /// That no place for a witness is found by solving counts as failure. Else conclusions are judged only by what they
    /// say of given objects.
    bool seeksWitnesses = true;
    base::Limits limits;  ///< For all statements together.
};

/// Reports for `statements`, in that order. Deterministic as long as no limit is hit.
[[nodiscard]] std::vector<PlaneReport> checkInPlane(const logic::Theory& theory,
                                                    const std::vector<logic::StatementId>& statements,
                                                    const logic::Vocabulary& vocabulary,
                                                    const PlaneCheckOptions& options);

/// All axioms of the theory.
[[nodiscard]] std::vector<logic::StatementId> axiomsOf(const logic::Theory& theory);

/// The counterexample as figures of the statement's open proof (proof::openProof), to be drawn like any other.
[[nodiscard]] FigureSet figuresOf(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                                  const Counterexample& example);

/// One sentence: "two_lines is false in the plane: A = (0.1, 0.2), ... make col(A,B,C) true and A = B false."
[[nodiscard]] std::string describe(const logic::Theory& theory, const PlaneReport& report);

}  // namespace byrne::figure
