// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drawing procedures that a theory brings along, in GCL: `procedure draw_betS { A B C S } { ... }` draws a fact
// betS(A,B,C); the last argument says what part it plays (0 a premise, 1 being concluded, 2 concluded before), as in
// files made for Larus. A procedure gets the arguments in the order of the predicate that it is named after; one named
// after an alias in the alias' order. A negated fact is drawn by `draw_nnnbetS` (Larus' name for the negation).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"
#include "render/illustrate/plane.h"

namespace byrne::illustrate {

/// Which procedure draws a fact, with what.
struct ProcedureCall {
    std::string name;                    ///< "draw_betS".
    std::vector<std::string> arguments;  ///< Names of points and circles, in the procedure's order.
};

enum class Stage { Premise = 0, BeingConcluded = 1, Concluded = 2 };

class Procedures {
public:
    explicit Procedures(const logic::Vocabulary& vocabulary);

    [[nodiscard]] bool isEmpty() const { return fileOf_.empty(); }
    [[nodiscard]] std::optional<ProcedureCall> callFor(const logic::Literal& literal, const proof::ProofView& view,
                                                       const logic::Vocabulary& vocabulary) const;
    /// What the procedure draws on the page, in the colour and weight given unless it chooses its own. Faults are kept.
    [[nodiscard]] std::vector<scene::Element> draw(const ProcedureCall& call, Stage stage, scene::Color color,
                                                   double widthMm, const Plane& plane) const;
    /// "predicates.gcl:3:5: message", each once, in the order in which they showed.
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

private:
    void keepFault(const std::string& fault) const;

    const logic::Vocabulary& vocabulary_;
    std::map<std::string, std::size_t> fileOf_;  ///< Procedure to its file (the last that has it).
    mutable std::vector<std::string> faults_;
};

}  // namespace byrne::illustrate
