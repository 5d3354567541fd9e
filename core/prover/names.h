// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names for witnesses, as a geometer would choose them: short capital letters in the style of the theorem.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/logic/term.h"

namespace byrne::prover {

class WitnessNames {
public:
    /// `parameters`: the theorem's own names. Names of the signature are avoided too.
    WitnessNames(const std::vector<std::string>& parameters, const logic::Signature& signature);

    /// A name not used before. `axiomName` is what the axiom calls the object; X, Y and Z are kept if free.
    /// Circles get J, K, L ... first. `letter` is what geometers call such a point (see customaryLetter()), or 0.
    [[nodiscard]] std::string next(const std::string& axiomName, bool isCircle, char letter = 0);

private:
    [[nodiscard]] bool isFree(const std::string& name) const;
    std::string take(std::string name);

    std::set<std::string> used_;
    const logic::Signature& signature_;
    bool lowerCase_ = false;
};

/// What a point that the literals describe is usually called: M for a midpoint, F for the foot of a perpendicular; 0
/// if there is no custom. `place` is the point's variable in them.
[[nodiscard]] char customaryLetter(const std::vector<logic::Literal>& literals, logic::VariableId place,
                                   const logic::Signature& signature);

}  // namespace byrne::prover
